"""Scores a stream of claims against eval/key.tsv, the project's own key.

A key row is *found* if a claim of its kind overlaps its words and names one of its people; it is *right* if status (act, office) and day are right
as well and everybody whom the row names is there. Precision counts claims only where the key has rows of that kind for the report.

usage: score_key.py KEY.tsv CLAIMS.jsonl     (claims with `--layers report`)
"""
import collections
import json
import sys
import unicodedata

SAME_ACT = [{"report", "state"}, {"report", "inform"}]


def plain(text):
    folded = unicodedata.normalize("NFKD", str(text or "")).encode("ascii", "ignore").decode().lower()
    return "".join(c if c.isalnum() else " " for c in folded).split()


def names(claim, kind):
    fields = {"meeting": ("parties", "mediators", "host"), "statement": ("speaker",), "office": ("person",)}[kind]
    for field in fields:
        value = claim.get(field) or []
        for actor in value if isinstance(value, list) else [value]:
            yield actor


def is_named(name, actors):
    """Whether the last word of the name (the whole of a group's) stands in an actor's name or mention."""
    want = plain(name)
    return any(want[-1] in plain(a.get("name")) + plain(a.get("mention")) for a in actors if isinstance(a, dict))


def is_right(row, claim):
    kind, word, day = row["kind"], row["word"], row["day"]
    actors = list(names(claim, kind))
    people = [p for p in row["who"] if p != "-"]
    if kind == "office":
        return plain(word)[-1] in plain(claim.get("office"))
    if not all(is_named(p, actors) for p in people):
        return False
    if kind == "meeting":
        return claim.get("status") == word and (day == "-" or claim.get("date") == day)
    return claim.get("act") == word or {claim.get("act"), word} in SAME_ACT


def read_key(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                report, kind, words, word, day, who = line.rstrip("\n").split("\t")
                yield {"report": report.rsplit("/", 1)[-1], "kind": kind, "words": words, "word": word, "day": day, "who": [w.strip() for w in who.split(";")]}


def overlaps(row, claim, text):
    at = text.find(row["words"].encode())
    if at < 0:
        raise SystemExit(f"{row['report']}: these words of the key are not in the report: {row['words']}")
    end = at + len(row["words"].encode())
    return any(b < end and at < e for b, e in [claim["span"], *claim.get("more_spans", [])])


def score(rows, claims, texts):
    """{kind: Counter of key, found, right, claims, claims_right}."""
    count = collections.defaultdict(collections.Counter)
    used = set()
    for row in rows:
        here = [c for c in claims[row["report"]] if c["kind"] == row["kind"] and overlaps(row, c, texts[row["report"]])]
        people = [p for p in row["who"][:1 if row["kind"] == "office" else None] if p != "-"]
        found = [c for c in here if not people or any(is_named(p, names(c, row["kind"])) for p in people)]
        right = [c for c in found if is_right(row, c)]
        used.update(c["id"] + row["report"] for c in right[:1])
        count[row["kind"]].update(key=1, found=bool(found), right=bool(right))
    for report, kind in {(row["report"], row["kind"]) for row in rows}:
        mine = [c for c in claims[report] if c["kind"] == kind]
        count[kind].update(claims=len(mine), claims_right=sum(c["id"] + report in used for c in mine))
    return count


def main():
    rows = list(read_key(sys.argv[1]))
    claims, texts = collections.defaultdict(list), {}
    with open(sys.argv[2], encoding="utf-8") as lines:
        for claim in map(json.loads, lines):
            if claim["kind"] == "report":
                texts[claim["report"]] = claim["text"].encode()
            elif claim["kind"] != "stream":
                claims[claim["report"]].append(claim)
    for kind, n in sorted(score(rows, claims, texts).items()):
        recall, precision = n["right"] / n["key"], n["claims_right"] / max(1, n["claims"])
        print(f"key {kind} rows={n['key']} found={n['found'] / n['key']:.2f} right={recall:.2f} precision_at_least={precision:.2f}")


if __name__ == "__main__":
    main()
