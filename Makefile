# The two commands are `make demo` and `make test`; both set up what is missing.

.PHONY: help setup demo test soak bench

help:
	@echo 'make demo    set up, build, run two functions end to end, print what happened'
	@echo 'make test    set up, run every test'
	@echo 'make soak    200,000 invocations with starts, ends and kills of environments; nothing may be left of them'
	@echo 'make bench   measure Cumulet and its peers in one run; installs the peers into bench/.peers'
	@echo 'make setup   install what building, testing and the demo need'

setup:
	@scripts/setup

demo: setup
	@cargo build --release --quiet --package cumulet
	@.venv/bin/python scripts/demo.py

test: setup
	@scripts/test

soak: setup
	@cargo build --release --quiet --package cumulet
	@CUMULET_BIN="$${CARGO_TARGET_DIR:-target}/release/cumulet" .venv/bin/python tests/blackbox/soak.py

bench: setup
	@cargo build --release --quiet --package cumulet
	@.venv/bin/python bench/run.py
