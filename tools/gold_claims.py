#!/usr/bin/env python3
"""Writes the annotations of a group of reports as claims of docs/claims.md, to measure linking apart from reading.

usage: tools/gold_claims.py GOLD.json... > gold.jsonl     (then: rapporteur import gold.jsonl --coder gold)

An annotation file has the lists that ../shared/gold/CODEBOOK.md describes. The quotation is looked for in the text
beside the file (same name, .txt); where it stands several times, the first place is taken unless `occurrence` says else.
"""
import json
import pathlib
import re
import sys


def listed(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def flat(value):
    return [name for item in listed(value) for name in listed(item)]


def text_of(value):
    return "; ".join(flat(value)) or None


def span_of(entry, raw):
    if "evidence_span" in entry:
        return entry["evidence_span"]
    needle = entry["evidence"].encode()
    places = [m.start() for m in re.finditer(re.escape(needle), raw)]
    if not places:
        raise SystemExit(f"gold_claims: the report has no {entry['evidence']!r}")
    at = entry.get("occurrence", 1)
    begin = places[at - 1 if isinstance(at, int) else 0]
    return [begin, begin + len(needle)]


def voices(entry, field):
    return [v for v in flat(entry.get(field)) if v and v != "outlet"]


def office(e):
    return {"person": {"name": e["person"], "kind": "person"}, "office": e["office"], "of": e.get("of"), "held": "current"}


def meeting(e):
    helpers = flat(e.get("mediators"))
    return {"parties": [p for p in e.get("participants", []) if p not in helpers], "mediators": helpers, "host": flat(e.get("host")),
            "mode": e.get("format"), "topic": text_of(e.get("topic")), "occasion": text_of(e.get("occasion")),
            "outcome": text_of(e.get("outcome")), "reason": text_of(e.get("reason")), "said_by": voices(e, "reported_by")}


def statement(e):
    speakers = [s for s in flat(e.get("speaker")) + flat(e.get("also")) if s]
    return {"speaker": speakers, "act": e["act"], "quote": e.get("quote"), "targets": [t for t in flat(e.get("target")) if t],
            "topic": text_of(e.get("about"))}


def instrument(e):
    return {"type": e.get("kind"), "name": e.get("name"), "number": e.get("number"), "count": e.get("count"), "issuer": flat(e.get("issuer")),
            "signatories": flat(e.get("parties")), "broker": flat(e.get("broker"))}


def provision(e):
    return {"instrument": text_of(e.get("instrument")), "duty_bearer": flat(e.get("duty_bearer")), "action": text_of(e.get("what")),
            "deadline": e.get("deadline")}


def compliance(e):
    return {"who": flat(e.get("who")), "instrument": text_of(e.get("instrument")), "demand": text_of(e.get("demand")), "verdict": e.get("status")}


def exchange(e):
    return {"giver": flat(e.get("giver")), "receiver": flat(e.get("receiver")), "what": text_of(e.get("what")), "count": e.get("count"),
            "in_return": text_of(e.get("in_return")), "through": flat(e.get("through"))}


def figure(e):
    return {"measure": e.get("measure"), "value": e.get("value"), "qualifier": e.get("qualifier"), "unit": e.get("unit"),
            "group": text_of(e.get("group")), "what": text_of(e.get("what")), "cause": text_of(e.get("cause"))}


def event(e):
    parties = [] if e.get("source") or e.get("target") else flat(e.get("parties"))
    return {"type": e.get("type"), "source": [s for s in flat(e.get("source")) if s] + parties, "target": [t for t in flat(e.get("target")) if t],
            "means": text_of(e.get("means"))}


KINDS = {"offices": ("office", office), "meetings": ("meeting", meeting), "statements": ("statement", statement),
         "instruments": ("instrument", instrument), "provisions": ("provision", provision), "compliance": ("compliance", compliance),
         "exchanges": ("exchange", exchange), "figures": ("figure", figure), "events": ("event", event)}


def claims_of(path):
    gold = json.loads(path.read_text(encoding="utf-8"))
    raw = path.with_suffix(".txt").read_bytes()
    for key, (kind, fields) in KINDS.items():
        for index, entry in enumerate(gold.get(key, [])):
            begin, end = span_of(entry, raw)
            claim = {"kind": kind, "report": path.stem, "id": f"{key}-{index}", "span": [begin, end],
                     "text": raw[begin:end].decode("utf-8"), "date": entry.get("date"), "said_by": voices(entry, "said_by")}
            places = [p for p in flat(entry.get("place")) if p]
            if places:
                claim["places"] = places
            status = entry.get("status")
            if kind in ("meeting", "event", "exchange"):
                claim["status"] = status or ("held" if kind == "meeting" else "happened")
            claim["background"] = bool(entry.get("background"))
            claim.update({k: v for k, v in fields(entry).items() if v not in (None, [])})
            yield claim


def main():
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        print(__doc__)
        return 2
    for name in sys.argv[1:]:
        for claim in claims_of(pathlib.Path(name)):
            print(json.dumps(claim, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
