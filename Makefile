# Python 3.10 or newer and make; everything else goes into .venv.
PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8001

.DEFAULT_GOAL := help
.PHONY: help serve test lint docs bench clean

help: ## show this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/'

.venv/.installed: setup.cfg pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' || \
	  { echo "Daeyeok needs Python 3.10 or newer; name one with: make PYTHON=python3.12 ..." >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -qq --disable-pip-version-check --upgrade 'pip>=24'
	$(BIN)/python -m pip install -qq --disable-pip-version-check --editable .
	@touch $@

.venv/.tested: .venv/.installed
	$(BIN)/python -m pip install -qq --disable-pip-version-check --editable '.[test,lint]'
	@touch $@

archive.db: .venv/.installed $(wildcard samples/*)
	$(BIN)/normalize --db $@ samples
	$(BIN)/normalize add-translation --db $@ samples/translations.jsonl
	@touch $@

serve: archive.db ## build archive.db from samples/ and serve it on loopback (PORT=8001)
	$(BIN)/normalize serve --port $(PORT)

test: .venv/.tested ## run every test
	$(BIN)/python -m pytest $(ARGS)

lint: .venv/.tested ## ruff, mypy, generated docs
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python docs/generate.py --check

docs: .venv/.installed ## write the generated parts of docs/ again
	$(BIN)/python docs/generate.py

bench: .venv/.installed ## time ingest against one Kiwi pass
	$(BIN)/python benchmarks/ingest_speed.py

clean: ## remove what the other targets made
	rm -rf .venv archive.db archive.db-* build *.egg-info
