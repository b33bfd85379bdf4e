# What a newcomer needs: `make plan` shows a plan, `make test` shows that it can be trusted.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt
SCENARIO ?= scenarios/solok
OUT ?= out/solok

.PHONY: plan test bench bench-large clean

plan: $(VENV)/installed
	$(BIN)/placement plan $(SCENARIO) -o $(OUT)

test: $(VENV)/installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 2

bench: $(VENV)/installed-dev
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.engine --limit 20

bench-large: $(VENV)/installed-dev
	$(BIN)/python -m benchmarks --large
	$(BIN)/python -m benchmarks.engine --large

clean:
	rm -rf out build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find placement tests -name __pycache__ -prune -exec rm -rf {} +

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# An install is repeated only when what it was made from has changed.
$(VENV)/installed: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) -e .
	touch $@

$(VENV)/installed-dev: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) -e '.[dev]'
	touch $@ $(VENV)/installed
