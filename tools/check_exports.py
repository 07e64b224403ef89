#!/usr/bin/env python3
"""Reads the exports in a folder with programs that are not ours and compares them with the entries.

usage: check_exports.py FOLDER    (made by tools/check_exports)
"""
import hashlib
import json
import pathlib
import sqlite3
import sys

import icalendar
import networkx
import openpyxl
import pandas
import pyogrio

folder = pathlib.Path(sys.argv[1])
rows = [json.loads(line) for line in (folder / "entries").read_text().splitlines()]
entries = {row["id"]: row for row in rows if "id" in row}
meetings = {i: e for i, e in entries.items() if e["kind"] == "meeting"}
happenings = {i: e for i, e in entries.items() if e["kind"] not in ("person", "body", "place")}
passages = sum(len(e["claims"]) for e in entries.values())
faults = []


def due(what, given, wanted):
    print(f"{'ok  ' if given == wanted else 'BAD '} {what}: {given}" + ("" if given == wanted else f", due {wanted}"))
    if given != wanted:
        faults.append(what)


# Map
shapes = pyogrio.raw.read(folder / "geojson")
due("geojson by GDAL: features", len(shapes[2]), sum(max(1, len(e["places"])) for e in happenings.values()))
due("geojson by GDAL: coordinate system", str(shapes[0]["crs"]), "EPSG:4326")

# Networks. networkx knows GEXF up to 1.2, which differs from 1.3 in nothing that is used here but the names.
older = (folder / "gexf").read_text().replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft").replace('version="1.3"', 'version="1.2"')
(folder / "gexf").write_text(older)
for form, read in (("gexf", networkx.read_gexf), ("graphml", networkx.read_graphml)):
    graph = read(folder / form)
    ids = set()
    for _, _, data in graph.edges(data=True):
        ids.update(data["entry_ids" if "entry_ids" in data else "entry ids"].split())
    due(f"{form} by networkx: edges stand on entries of the record", ids - set(entries), set())
    due(f"{form} by networkx: a meeting of two is an edge",
        [i for i, e in meetings.items() if len({p.get("entry") or p["name"] for p in e["parties"]}) == 2 and i not in ids], [])
    due(f"{form} by networkx: every edge names its voices", all(d.get("voices") or d.get("according to") for _, _, d in graph.edges(data=True)), True)

# Calendar
calendar = icalendar.Calendar.from_ical((folder / "icalendar").read_bytes())
events = {str(e["UID"]).split("@")[0]: e for e in calendar.walk("VEVENT")}
due("icalendar: events are meetings", set(events) - set(meetings), set())
status = {"held": "CONFIRMED", "ongoing": "CONFIRMED", "planned": "TENTATIVE", "proposed": "TENTATIVE", "offered": "TENTATIVE", "demanded": "TENTATIVE",
          "threatened": "TENTATIVE", "hypothetical": "TENTATIVE", "postponed": "CANCELLED", "cancelled": "CANCELLED", "failed": "CANCELLED", "denied": "CANCELLED"}
due("icalendar: status", {i: str(e["STATUS"]) for i, e in events.items()}, {i: status[meetings[i]["status"]] for i in events})
days = {i for i, e in meetings.items() if e["date"] and len(e["date"]) == 10 and e["date"][:4].isdigit()}
due("icalendar: every meeting whose day is known", days - set(events), set())
due("icalendar: first days", {i: e.decoded("DTSTART").isoformat() for i, e in events.items() if i in days}, {i: meetings[i]["date"] for i in days})

# Sheets
package = json.loads((folder / "sheets" / "datapackage.json").read_text())
book = openpyxl.load_workbook(folder / "talks.xlsx")
for resource in package["resources"]:
    raw = (folder / "sheets" / resource["path"]).read_bytes()
    frame = pandas.read_csv(folder / "sheets" / resource["path"], dtype=str, keep_default_na=False)
    name = resource["name"]
    due(f"sheets by pandas: columns of {name}", list(frame.columns), [f["name"] for f in resource["schema"]["fields"]])
    due(f"sheets: hash of {name}", "sha256:" + hashlib.sha256(raw).hexdigest(), resource["hash"])
    sheet = list(book[name].iter_rows(values_only=True))
    due(f"xlsx by openpyxl: rows of {name}", len(sheet) - 1, len(frame))
    due(f"xlsx by openpyxl: first cells of {name}", [str(r[0]) for r in sheet[1:]], list(frame.iloc[:, 0]))
frame = pandas.read_csv(folder / "sheets" / "passages.csv", dtype=str, keep_default_na=False)
due("sheets: passages", len(frame), passages)
frame = pandas.read_csv(folder / "sheets" / "meetings.csv", dtype=str, keep_default_na=False)
due("sheets: meetings", set(frame["entry"]), set(meetings))
due("csv by pandas: claims", len(pandas.read_csv(folder / "csv", dtype=str)), len(pandas.read_csv(folder / "sheets" / "claims.csv", dtype=str)))

# JSON of others
events = json.loads((folder / "timelinejs").read_text())["events"]
due("timelinejs: days are days", all(1 <= e["start_date"]["month"] <= 12 and 1 <= e["start_date"]["day"] <= 31 for e in events), True)
due("timelinejs: ids", {e["unique_id"] for e in events} - set(happenings), set())
texts = {i: t for i, t in sqlite3.connect(folder / "examples.db").execute("SELECT id, text FROM reports")}
page = json.loads((folder / "annotations").read_text())
due("annotations: one for each passage", len(page["items"]), passages)
wrong = 0
for item in page["items"]:
    quote, position = item["target"]["selector"]
    report = next((t for t in texts.values() if quote["prefix"] + quote["exact"] + quote["suffix"] in t), None)
    wrong += report is None or not any(t[position["start"]:position["end"]] == quote["exact"] for t in texts.values())
due("annotations: quotation and position agree with a report", wrong, 0)
due("csl: an item for each report", {i["id"] for i in json.loads((folder / "csl").read_text())}, set(texts))
brief = (folder / "brief").read_text()
due("brief: a footnote for each passage", sum(line.startswith("[^") for line in brief.splitlines()), sum(len(e["claims"]) for e in happenings.values()))

print(f"exports: {len(faults)} faults")
sys.exit(bool(faults))
