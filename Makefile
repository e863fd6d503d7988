PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Only errors are shown: what was found where is pip's business.
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet
INSTALL := $(PIP) install --constraint constraints.txt
EDITOR := tests/editor
PARALLEL := --numprocesses=auto --maxprocesses=8 --dist=worksteal
WHOLE := $(addprefix tests/,contoh editor mutu repo serangan sifat testing $(addsuffix /test_sifat.py,banding simulasi verifier))
# How many inputs `make fuzz` gives to each target, and the targets.
RUNS := 100000
SASARAN := angka rumus yaml tabel berkas

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test lint types layers pytest editor bench fuzz clean

help: ## Show the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1	\2/p' Makefile

demo: $(VENV)/.runtime ## Install, judge one agency, and prove one of its numbers
	$(BIN)/sakip nilai jember-balung
	$(BIN)/sakip jelaskan jember-balung IKU-2

test: lint types layers pytest ## Run everything CI runs

lint: $(VENV)/.dev ## Lint, and check the formatting
	$(BIN)/python -m ruff check
	$(BIN)/python -m ruff format --check

types: $(VENV)/.dev ## Check the types
	$(BIN)/python -m mypy

layers: $(VENV)/.dev ## Check which layer imports which
	$(BIN)/lint-imports --no-logo

# Measuring coverage makes a test three times as slow. It is the tests of each layer that have to reach every branch of
# it; those that try the whole, page by page or at random, run without.
pytest: $(VENV)/.dev $(EDITOR)/node_modules/.made ## Run the tests, those of the layers with branch coverage
	$(BIN)/python -m pytest $(PARALLEL) --cov $(addprefix --ignore=,$(WHOLE))
	$(BIN)/python -m pytest $(PARALLEL) $(WHOLE)

editor: $(EDITOR)/node_modules/.made ## Install the language server that tests/editor drives

bench: $(VENV)/.dev ## Run the benchmarks
	@if [ -f benchmarks/run.py ]; then $(BIN)/python benchmarks/run.py; else echo "benchmarks/run.py is not there."; fi

fuzz: $(VENV)/.dev ## Fuzz what reads files: make fuzz RUNS=1000 SASARAN=angka
	$(PIP) install --requirement benchmarks/fuzz/requirements.txt
	@for sasaran in $(SASARAN); do $(BIN)/python -m benchmarks.fuzz $$sasaran $(RUNS) || exit 1; done

clean: ## Remove .venv and what the tools leave behind
	rm -rf $(VENV) $(EDITOR)/node_modules build dist htmlcov .coverage .coverage.* .hypothesis .import_linter_cache
	rm -rf .mypy_cache .pytest_cache .ruff_cache .fuzz
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.made:
	$(PYTHON) -m venv $(VENV)
	@touch $@

# The build backend is installed first and used as it is, because constraints do not reach an isolated build.
$(VENV)/.runtime: pyproject.toml constraints.txt | $(VENV)/.made
	$(INSTALL) hatchling
	$(INSTALL) --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime
	$(INSTALL) --no-build-isolation --editable '.[dev]'
	@touch $@

# Node.js and npm come as a Python package: nothing but Python has to be there before.
$(EDITOR)/node_modules/.made: $(EDITOR)/package.json $(EDITOR)/package-lock.json $(VENV)/.dev
	$(BIN)/python $(EDITOR)/npm.py ci --prefix $(EDITOR) --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@
