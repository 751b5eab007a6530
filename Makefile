# The README's two commands are `make demo` and `make test`. Each sets up what it needs in .venv, once.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
CYPHER := tools/cypher/node_modules
AXE := tests/e2e/axe/node_modules
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK := pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header
UV ?= $(or $(wildcard $(BIN)/uv),uv)
OUT := out
export OPENBLAS_NUM_THREADS := 1

.PHONY: demo test lint score calibrate docs lock clean

demo: $(VENV)/installed ## Read the two newspaper pages, ask five questions, write the page
	$(BIN)/duikou build seeds/articles -g $(OUT)
	$(BIN)/duikou query place-pairings -g $(OUT)
	$(BIN)/duikou query city-events -g $(OUT) --city 大连
	$(BIN)/duikou query official-posts -g $(OUT) --official 谭作钧
	$(BIN)/duikou query enterprise-agreements -g $(OUT) --enterprise 凉都猕猴桃股份有限公司
	$(BIN)/duikou query network-path -g $(OUT) --one 殷一璀 --other 王忠 --limit 3
	@$(BIN)/duikou page -g $(OUT) -o $(OUT)/graph.html >/dev/null
	@echo "The graph as a page: open $(OUT)/graph.html in a browser."

test: lint $(AXE)/installed ## Everything that must hold before a change lands
	sh .ci/chromium
	$(BIN)/python -m pytest --quiet --numprocesses auto --maxprocesses 4 --dist loadfile

lint: $(VENV)/installed-dev $(CYPHER)/installed ## Format, lint and types of the Python, and Neo4j's own analyser over the questions
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	@test ! -e $(CYPHER)/installed || $(BIN)/python tools/lint_cypher.py

score: $(VENV)/installed-dev ## The gold's figures, and what changed since they were frozen; FREEZE=1 freezes them
	$(BIN)/python tests/figures.py $(if $(FREEZE),--freeze)

calibrate: $(VENV)/installed-dev ## Learn anew from the gold's articles where names end (loaders/mentions/people/weights.csv), who was at an event (loaders/relations/attended/presence.csv) and how sure each construction is (loaders/confidence.csv)
	$(BIN)/python tests/name_weights.py
	$(BIN)/python tests/presence.py
	$(BIN)/python tests/calibration.py

docs: $(VENV)/installed-dev ## Write the transcripts of both READMEs, the tables under docs/ and the picture anew
	$(BIN)/python tools/write_docs.py
	$(BIN)/python tools/take_picture.py

lock: ## Write the lock files anew from pyproject.toml (needs uv); UPGRADE=1 takes newer releases
	$(UV) $(LOCK) $(if $(UPGRADE),--upgrade) pyproject.toml -o requirements.lock
	$(UV) $(LOCK) $(if $(UPGRADE),--upgrade) pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock

clean: ## Remove all that this file made
	rm -rf $(VENV) $(OUT) $(CYPHER) $(AXE)

$(BIN)/pip:
	@test -n "$(PYTHON)" || { echo "duikou needs Python 3.11 or later and found none; name one: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "duikou needs Python 3.11 or later, and $(PYTHON) is older" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/installed: requirements.lock pyproject.toml | $(BIN)/pip
	@echo "Installing duikou and its libraries into $(VENV) ..."
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --editable .
	@touch $@

$(VENV)/installed-dev: requirements-dev.lock $(VENV)/installed
	@echo "Installing the tools for tests into $(VENV) ..."
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

$(CYPHER)/installed: tools/cypher/package.json tools/cypher/package-lock.json
	@if sh .ci/node; then \
		echo "Installing Neo4j's analyser of Cypher into $(CYPHER) ..." && \
		npm ci --prefix tools/cypher --ignore-scripts --no-audit --no-fund --loglevel=error && touch $@; \
	else test "$$CI" != true; fi

$(AXE)/installed: tests/e2e/axe/package.json tests/e2e/axe/package-lock.json
	@if sh .ci/node; then \
		echo "Installing axe-core into $(AXE) ..." && \
		npm ci --prefix tests/e2e/axe --ignore-scripts --no-audit --no-fund --loglevel=error && touch $@; \
	else test "$$CI" != true; fi
