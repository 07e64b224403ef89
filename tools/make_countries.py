#!/usr/bin/env python3
"""Writes data/ground/countries.tsv from packaged sources and our own corrections.

usage: tools/make_countries.py WORLD_COUNTRIES_JSON > data/ground/countries.tsv

WORLD_COUNTRIES_JSON is countries.json of the npm package world-countries (`npm pack world-countries`); codes and
further names come from Debian's iso-codes. data/ground/countries_overlay.tsv has the last word.
"""
import json
import pathlib
import re
import sys

ISO = pathlib.Path("/usr/share/iso-codes/json")
OVERLAY = pathlib.Path(__file__).parent.parent / "data/ground/countries_overlay.tsv"
COLUMNS = ["iso3", "iso2", "name", "others", "adjectives", "people", "capitals", "remarks", "seats"]
# Other names are taken only where they are plainly English: "Republic of Chad", not "Tchad".
ENGLISH = re.compile(r"(?:[A-Z][\w'-]+ )*(?:Republic|Kingdom|States?|Union|Federation|Confederation|Principality|Sultanate|Commonwealth)\b"
                     r"[\w' -]*")
NO_PLURAL = ("ese", "ish", "ch", "ss", "ois", "Manx", "Lao")
HEADER = """# States, territories and what their people and governments are called, for the whole world.
# Made by tools/make_countries.py from world-countries 5.1.0 (ODbL 1.0), iso-codes 4.15 (LGPL 2.1+) and
# countries_overlay.tsv (ours); licence and sources: README.md. Lists are parted by "|".
# iso3	iso2	name	other names	adjectives	people	capitals	remarks	seats (words that speak for the government)
"""


def plural(word):
    if word.endswith(NO_PLURAL):
        return [word]
    return [word, word[:-3] + "men" if word.endswith("man") and word.endswith(("lishman", "rishman")) else word + "s"]


def from_sources(path):
    iso = {e["alpha_3"]: e for e in json.loads((ISO / "iso_3166-1.json").read_text())["3166-1"]}
    rows = {}
    for land in json.loads(pathlib.Path(path).read_text()):
        code = land["cca3"]
        if code not in iso:
            continue
        names = [land["name"]["official"], *land["altSpellings"]] + [iso[code].get(k, "") for k in ("common_name", "official_name", "name")]
        demonyms = [d.strip() for d in re.split(r",| or ", land["demonyms"].get("eng", {}).get("m", "")) if d.strip()]
        rows[code] = {"iso3": code, "iso2": land["cca2"], "name": land["name"]["common"],
                      "others": [n for n in names if ENGLISH.fullmatch(n) or n == land["name"]["official"]
                                 or n == iso[code]["name"] and not set(n) & set(",(")],
                      "adjectives": list(demonyms), "people": [p for d in demonyms for p in plural(d)],
                      "capitals": list(land["capital"]), "remarks": [],
                      "seats": None if land["independent"] else []}  # a dependency's capital seldom speaks for it
    return rows


def correct(rows):
    for number, line in enumerate(OVERLAY.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        key, column, change = line.split("\t")
        row = rows.setdefault(key, {"iso3": key if len(key) == 3 and key.isupper() else "-", "iso2": "-", "name": key, "seats": None,
                                    **{c: [] for c in ("others", "adjectives", "people", "capitals", "remarks")}})
        if column in ("name", "iso2"):
            if column == "name":
                row["others"].append(row["name"])
            row[column] = change.lstrip("=")
            continue
        sign, values = change[0], [v for v in change[1:].split("|") if v]
        have = row[column] if row[column] is not None else list(row["capitals"])
        if sign not in "=+-":
            sys.exit(f"{OVERLAY}:{number}: {change}: begins with none of = + -")
        row[column] = values if sign == "=" else have + values if sign == "+" else [v for v in have if v not in values]


def main():
    rows = from_sources(sys.argv[1])
    correct(rows)
    sys.stdout.write(HEADER)
    for key in sorted(rows, key=lambda k: (rows[k]["iso3"] == "-", k)):
        row = rows[key]
        row["seats"] = row["capitals"] if row["seats"] is None else row["seats"]
        row["others"] = [n for n in row["others"] if n and n != row["name"]]
        cells = ["|".join(dict.fromkeys(row[c])) if isinstance(row[c], list) else row[c] for c in COLUMNS]
        sys.stdout.write("\t".join(cells) + "\n")


main()
