PYTHON ?= python3

.DEFAULT_GOAL := help
.PHONY: help install format lint types imports test quick check bench picture

help: ## Show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

install: ## Install the tool for work on it, with everything the checks need
	$(PYTHON) -m pip install --constraint constraints.txt --editable '.[dev,postgres]'

format: ## Format the code and mend what ruff can mend
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix .

lint: ## Is it formatted, and does ruff agree?
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .

types: ## mypy --strict over the three floors
	$(PYTHON) -m mypy

imports: ## Do the floors hold? (import-linter)
	$(PYTHON) -c "from importlinter.cli import lint_imports_command; lint_imports_command()"

test: ## All tests, on every core
	$(PYTHON) -m pytest -n auto

quick: ## The tests without a database, a terminal or a browser
	$(PYTHON) -m pytest -q tests/provenance tests/examples

check: lint types imports test ## All that must hold before a commit

bench: ## Measure what people wait for (see benchmarks/README.md)
	$(PYTHON) benchmarks/cold_start.py
	$(PYTHON) benchmarks/throughput.py

picture: ## Draw docs/desk.svg from the example articles
	$(PYTHON) docs/desk_picture.py
