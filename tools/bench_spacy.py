#!/usr/bin/env python3
"""Measures spaCy on one thread: bench_spacy.py MODEL_FOLDER TEXTS.jsonl (run by tools/bench).

Prints one line like bench/lang_bench: tokens, processor time, tokens a second of it.
"""

import json
import os
import resource
import sys

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[name] = "1"

import spacy  # noqa: E402  (reads the number of threads when it is loaded)


def cpu_seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def main():
    folder, path = sys.argv[1:3]
    nlp = spacy.load(folder)
    with open(path, encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    begin = cpu_seconds()
    tokens = sum(len(doc) for doc in nlp.pipe(texts))
    spent = cpu_seconds() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"tokens={tokens} cpu_seconds={spent:.3f} tokens_per_cpu_s={tokens / spent:.0f} peak_mb={peak}")


main()
