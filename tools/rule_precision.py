#!/usr/bin/env python3
"""Writes data/rules/precision.tsv: of each lexicon entry, how many of its claims are right by the project's own keys.

Judged by eval/development.tsv, which holds all that a careful reader finds, is every claim of a kind that the key has for the report: one that no
row bears out is wrong. Judged by eval/key.tsv, which holds a choice, is a claim only where a row of its kind stands on its words. The rules were
mended by both: what is measured here is better than on reports that nobody has looked into, never worse.

usage: tools/rule_precision.py PROGRAM
"""
import collections
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "eval"))
import score_key  # noqa: E402

OUT = ROOT / "data" / "rules" / "precision.tsv"
HEAD = """# Measured precision of the lexicon's entries; written by tools/rule_precision.py from the keys that the column `where` names, never by hand.
# rule	right	judged	where
"""


def read_claims(program, folder):
    """({report: claims}, {report: bytes}) of all reports of a folder."""
    done = subprocess.run([program, "read", folder, "--format", "jsonl", "--layers", "report"], capture_output=True, text=True, check=True)
    claims, texts = collections.defaultdict(list), {}
    for claim in map(json.loads, done.stdout.splitlines()):
        if claim["kind"] == "report":
            texts[claim["report"]] = claim["text"].encode()
        elif claim["kind"] != "stream":
            claims[claim["report"]].append(claim)
    return claims, texts


def judged(rows, claims, texts, is_whole):
    """(rule, whether it is right) of every claim that the key can tell of."""
    by_part = collections.defaultdict(list)
    for row in rows:
        by_part[row["report"], row["kind"]].append(row)
    for (report, kind), part in sorted(by_part.items()):
        for claim in claims[report]:
            if claim["kind"] != kind:
                continue
            here = [row for row in part if score_key.overlaps(row, claim, texts[report])]
            if here or is_whole:
                yield claim["rule"], any(score_key.is_right(row, claim) for row in here)


def table(found):
    """The lines of the file, from (rule, is right, name of the key)."""
    right, all_of, where = collections.Counter(), collections.Counter(), collections.defaultdict(set)
    for rule, is_right, key in found:
        right[rule] += is_right
        all_of[rule] += 1
        where[rule].add(key)
    return "".join(f"{rule}\t{right[rule]}\t{all_of[rule]}\t{', '.join(sorted(where[rule]))}\n" for rule in sorted(all_of))


def main():
    found = []
    for key, folder, is_whole in (("eval/development.tsv", "eval/development", True), ("eval/key.tsv", "examples", False)):
        claims, texts = read_claims(sys.argv[1], ROOT / folder)
        rows = list(score_key.read_key(ROOT / key))
        found += [(rule, is_right, key) for rule, is_right in judged(rows, claims, texts, is_whole)]
    OUT.write_text(HEAD + table(found), encoding="utf-8")


if __name__ == "__main__":
    main()
