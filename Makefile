# `make demo` and `make test` do everything on a fresh Debian 12; the other targets are parts of them.
PROGRAM := build/release/rapporteur
MODEL ?= md

.DEFAULT_GOAL := program
.PHONY: program build configure setup model demo test eval bench parity check check-exports check-deep clean help

help:            ## this list
	@grep -hE '^[a-z-]+: .*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 18

setup:           ## install the Debian packages that are missing
	@tools/setup

model: setup     ## fetch the language model once, into the user's cache
	@tools/fetch_model $(MODEL)

configure: setup
	@echo "build: configuring"
	@cmake --preset release >build.log 2>&1 || { cat build.log; exit 1; }
	@mv build.log build/release/configure.log

program: configure ## build build/release/rapporteur alone
	@cmake --build --preset release --target rapporteur

build: configure ## the same with tests and benchmarks
	@cmake --build --preset release

demo: program model ## read the example reports into a record and print the chronology
	@tools/demo $(PROGRAM)

test: build model ## run every test
	@tools/test

eval: program model ## measure quality; writes eval/RESULTS.md
	@tools/eval $(PROGRAM)

bench: build model ## measure speed side by side with spaCy
	@tools/bench

parity: build model ## compare with spaCy token for token
	@tools/parity

check: build     ## format, rooms, headers, docs, tidy
	@tools/check

check-exports: program model ## read every export with programs that are not ours
	@tools/check_exports $(PROGRAM)

check-deep: setup model ## sanitizers, fuzzing, many kills, coverage: an hour
	@tools/check_deep

clean:           ## remove what was built, keep the model
	@rm -rf build
