# Newsfold. On a fresh Debian machine with Swift, `make demo` and `make test` do all the set-up.

SWIFT ?= swift
PYTHON ?= python3
PREFIX ?= /usr/local
DESTDIR ?=
INPUT ?= Corpus/articles

DEBIAN_PACKAGES = libopenblas-dev libdnnl2 libxml2-dev libarchive-dev libbrotli-dev libstemmer-dev \
  libcld2-dev libisal-dev libsimdjson-dev libicu-dev libcurl4-openssl-dev libpsl-dev libsqlite3-dev \
  zlib1g-dev pkg-config
RUNS ?= -1
SECONDS ?= 0
SOURCES = Package.swift Sources Tests $(addprefix Benchmarks/,Package.swift Stages) Fuzzing
NEWSFOLD = .build/release/newsfold
RIVALS = .build/rivals
BROWSER = .build/browser
READERS = .build/readers
# The articles are made up unless INPUT is given; a file is taken whole unless ARTICLES is given.
RIVALS_OPTIONS = $(if $(filter file,$(origin INPUT)),,--input "$(INPUT)" --articles 0) \
  $(if $(ARTICLES),--articles $(ARTICLES)) $(if $(SCALE),--scale)
MANUAL = .build/plugins/GenerateManual/outputs/NewsfoldCommand/newsfold.1
BIN = $(DESTDIR)$(PREFIX)/bin
SHARE = $(DESTDIR)$(PREFIX)/share
UNITS = $(DESTDIR)$(PREFIX)/lib/systemd/system

.DEFAULT_GOAL := help
.PHONY: help setup build demo test test-readers test-store test-server bench-server test-report report-hashes fuzz fuzz-repeat fuzz-coverage readme bench benchmarks bench-rivals manual \
  install uninstall lint format docs clean

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

setup: ## Install the system libraries that are missing
	@command -v $(SWIFT) >/dev/null || { \
	  echo "Swift 6.2 or newer is needed: https://www.swift.org/install/linux" >&2; exit 1; }
	@if command -v dpkg >/dev/null && command -v apt-get >/dev/null; then \
	  missing=""; \
	  for package in $(DEBIAN_PACKAGES); do \
	    dpkg -s $$package 2>/dev/null | grep -q '^Status: .* installed$$' \
	      || missing="$$missing $$package"; \
	  done; \
	  if [ -n "$$missing" ]; then \
	    echo "installing$$missing" >&2; \
	    root=""; [ "$$(id -u)" = 0 ] || root="sudo"; \
	    $$root apt-get update -q >&2 \
	      && $$root env DEBIAN_FRONTEND=noninteractive \
	        apt-get install -q -y --no-install-recommends $$missing >&2; \
	  fi; \
	else \
	  echo "no Debian here: the build needs OpenBLAS, libxml2, libarchive, Brotli, libstemmer, CLD2," \
	    "ISA-L, simdjson, ICU, libcurl, libpsl and pkg-config" >&2; \
	fi

build: setup ## Build the command for use
	@$(SWIFT) build -c release --product newsfold >&2

demo: build ## Print the stories of Corpus/articles
	@$(NEWSFOLD) cluster Corpus/articles

test: setup ## Run every test
	@$(SWIFT) build --build-tests
	@$(SWIFT) test --skip-build --disable-xctest

test-readers: setup ## Read every output format with other programs
	@$(SWIFT) build --build-tests
	@test -x $(READERS)/bin/python || $(PYTHON) -m venv $(READERS)
	@$(READERS)/bin/pip install -q --disable-pip-version-check -r Tests/Readers/requirements.txt
	@$(READERS)/bin/python Tests/Readers/check.py --engine .build/debug/newsfold

test-store: ## Add to stores in 200 orders, and kill programs that do, 200 times
	@$(MAKE) --no-print-directory build
	@$(PYTHON) Tests/Store/orders.py --engine $(NEWSFOLD) Corpus/articles 300
	@$(PYTHON) Tests/Store/kill.py --engine $(NEWSFOLD)

test-report: ## Drive the HTML report in a real browser
	@$(MAKE) --no-print-directory setup \
	  DEBIAN_PACKAGES="$(DEBIAN_PACKAGES) chromium chromium-driver"
	@$(SWIFT) build -c release --product newsfold >&2
	@test -x $(BROWSER)/bin/python || $(PYTHON) -m venv $(BROWSER)
	@$(BROWSER)/bin/pip install -q --disable-pip-version-check -r Tests/Browser/requirements.txt
	@$(BROWSER)/bin/python Tests/Browser/check.py --engine $(NEWSFOLD) --folder .build/report \
	  $(if $(LIMIT),--limit $(LIMIT))

report-hashes: ## Write the hashes of the report's style and script into its policy
	@for name in css js; do \
	  hash=$$(head -c -1 Sources/Rendering/Resources/report.$$name | sha256sum | cut -d ' ' -f 1 \
	    | $(PYTHON) -c 'import base64; print(base64.b64encode(bytes.fromhex(input())).decode())'); \
	  sed -i "/report.$$name/{n;s#sha256-[^\"]*#sha256-$$hash#}" \
	    Sources/Rendering/HTML/ReportTemplates+Hashes.swift; \
	done

fuzz: setup ## Try a parser with made-up bytes (TARGET=dates RUNS=n or SECONDS=n)
	@Fuzzing/run fuzz "$(TARGET)" -runs="$(RUNS)" -max_total_time="$(SECONDS)"

fuzz-repeat: setup ## Try parts of the inputs that `make fuzz` found, many times over (TARGET=dates)
	@Fuzzing/run repeat "$(TARGET)" 5

fuzz-coverage: setup ## Tell which lines the inputs that `make fuzz` found reach (TARGET=dates)
	@Fuzzing/run coverage "$(TARGET)"

readme: setup ## Bring output and settings shown in the README up to date
	@$(SWIFT) build --build-tests
	@NEWSFOLD_RECORD=1 $(SWIFT) test --skip-build --disable-xctest --filter ReadmeTests

bench: build ## Time the similarity kernels (INPUT=files or folders)
	@$(NEWSFOLD) bench $(INPUT)

benchmarks: setup ## Time the stages on generated articles, and check what they compute
	@$(SWIFT) package --package-path Benchmarks --scratch-path .build/benchmarks benchmark

bench-rivals: build ## Time others beside Newsfold (INPUT=a file, ARTICLES=n, SCALE=1)
	@test -x $(RIVALS)/bin/python || $(PYTHON) -m venv $(RIVALS)
	@$(RIVALS)/bin/pip install -q --disable-pip-version-check \
	  -r Benchmarks/rivals/requirements.txt || \
	  while read -r rival; do \
	    $(RIVALS)/bin/pip install -q --disable-pip-version-check "$$rival" \
	      || echo "$$rival cannot be installed and is left out" >&2; \
	  done < Benchmarks/rivals/requirements.txt
	@$(RIVALS)/bin/python Benchmarks/rivals/compare.py $(RIVALS_OPTIONS)

manual: setup ## Write the man page to .build
	@$(SWIFT) package generate-manual >&2

test-server: ## Kill servers that take articles, put and delete pages, check the API and drive the pages
	@$(MAKE) --no-print-directory setup \
	  DEBIAN_PACKAGES="$(DEBIAN_PACKAGES) chromium chromium-driver"
	@$(SWIFT) build -c release --product newsfold >&2
	@test -x $(BROWSER)/bin/python || $(PYTHON) -m venv $(BROWSER)
	@$(BROWSER)/bin/pip install -q --disable-pip-version-check -r Tests/Browser/requirements.txt
	@$(BROWSER)/bin/python Tests/Browser/newsroom.py --engine $(NEWSFOLD) --folder .build/report
	@$(BROWSER)/bin/python Tests/Server/schema.py --engine $(NEWSFOLD)
	@$(PYTHON) Tests/Server/contest.py --engine $(NEWSFOLD)
	@$(PYTHON) Tests/Server/kill.py --engine $(NEWSFOLD)

bench-server: build ## Add to a server while wrk reads from it
	@$(MAKE) --no-print-directory setup DEBIAN_PACKAGES="$(DEBIAN_PACKAGES) wrk"
	@$(PYTHON) Tests/Server/load.py --engine $(NEWSFOLD)

install: manual build ## Install under PREFIX (/usr/local): command, man page, completions
	install -d "$(BIN)" "$(SHARE)/man/man1" "$(SHARE)/bash-completion/completions" \
	  "$(SHARE)/zsh/site-functions" "$(SHARE)/fish/vendor_completions.d"
	install -m 755 $(NEWSFOLD) "$(BIN)/newsfold"
	install -d "$(UNITS)"
	sed "s#@BIN@#$(PREFIX)/bin#" Packaging/newsfold.service > "$(UNITS)/newsfold.service"
	install -m 644 $(MANUAL) "$(SHARE)/man/man1/newsfold.1"
	$(NEWSFOLD) --generate-completion-script bash \
	  > "$(SHARE)/bash-completion/completions/newsfold"
	$(NEWSFOLD) --generate-completion-script zsh > "$(SHARE)/zsh/site-functions/_newsfold"
	$(NEWSFOLD) --generate-completion-script fish \
	  > "$(SHARE)/fish/vendor_completions.d/newsfold.fish"

uninstall: ## Remove what `make install` put in place
	rm -f "$(UNITS)/newsfold.service"
	rm -f "$(BIN)/newsfold" "$(SHARE)/man/man1/newsfold.1" \
	  "$(SHARE)/bash-completion/completions/newsfold" "$(SHARE)/zsh/site-functions/_newsfold" \
	  "$(SHARE)/fish/vendor_completions.d/newsfold.fish"

lint: ## Check the style of the sources
	@$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

format: ## Bring the sources into style
	@$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

docs: setup ## Build the library's documentation into .build/documentation
	@$(SWIFT) package --allow-writing-to-directory .build/documentation \
	  generate-documentation --target Newsfold --output-path .build/documentation

clean: ## Remove everything that was built
	$(SWIFT) package clean
