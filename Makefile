# Kalkulator SAKIP: the commands of the project. `make` alone lists them.
#
# Each installs what it needs (see .ci/setup) and rebuilds only what changed, so the first run takes
# minutes and the next one seconds.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

export PATH := $(shell .ci/tools-path):$(PATH)
# Trunk 0.21 refuses to start where NO_COLOR=1 is set.
unexport NO_COLOR
# The WebAssembly holds paths of source files, for panics: the same ones on every machine. Added to .cargo/config.toml.
CARGO_HOME_DIR := $(or $(CARGO_HOME),$(HOME)/.cargo)
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS := --remap-path-prefix=$(CARGO_HOME_DIR)/registry/src=crates

TARGET_DIR := $(or $(CARGO_TARGET_DIR),target)
# Where wasm32 comes from another toolchain, .ci/run names it here; such a one may lack clippy.
ifdef WASM_TOOLCHAIN
WASM_ENV := RUSTUP_TOOLCHAIN=$(WASM_TOOLCHAIN)
WASM_LINT := cargo check --locked --quiet --target wasm32-unknown-unknown --lib --bin kalkulator-sakip
WORKER_LINT := cargo check --locked --quiet --target wasm32-unknown-unknown --no-default-features --features pekerja --bin pekerja
else
WASM_ENV :=
WASM_LINT := cargo clippy --locked --quiet --target wasm32-unknown-unknown --lib --bin kalkulator-sakip -- -D warnings
WORKER_LINT := cargo clippy --locked --quiet --target wasm32-unknown-unknown --no-default-features --features pekerja --bin pekerja -- -D warnings
endif
# Test targets that need the feature `web`; everything else runs without it.
WEB_TESTS := --test state --test browser

# Directories too: removing a file changes the site as well.
SITE := $(shell find src style) index.html pemulihan.html manifest.json Trunk.toml Cargo.toml Cargo.lock .ci/offline .ci/hash .ci/rustc
PORTABLE := dist-portable/kalkulator-sakip.html

say = @printf '\n== %s\n' '$(1)'

.PHONY: help run watch dist portable test check deny audit sbom fuzz reproduce spark bench clean

# Snapshot of github.com/rustsec/advisory-db.
ADVISORIES ?= ../shared/advisory-db
FUZZ_SECONDS ?= 60

help: ## List these commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 14

run: dist $(TARGET_DIR)/serve ## Build the site and serve it on 127.0.0.1 (PORT=8080, or the next free one)
	$(call say,Serving dist/; stop with Ctrl+C)
	@$(TARGET_DIR)/serve dist $(or $(PORT),8080)

watch: ## Serve and rebuild at every change, for development
	@.ci/setup build
	$(call say,Building and watching; each change rebuilds in release mode)
	@$(WASM_ENV) OFFLINE=no trunk serve --dist $(TARGET_DIR)/watch

dist: ## Build the static files into dist/
	@.ci/setup build
	@$(MAKE) -s dist/index.html

dist/index.html: $(SITE)
	$(call say,Fetching the crates named in Cargo.lock (once))
	@cargo fetch --quiet --locked
	$(call say,Building dist/ in release mode: 2 to 3 minutes the first time and half a minute after a change - size optimisation)
	@$(WASM_ENV) RUSTC_WRAPPER=$(CURDIR)/.ci/rustc trunk build --offline
	@touch $@

portable: dist ## Put the whole program into one HTML file that runs from a USB stick, without network or server
	@$(MAKE) -s $(PORTABLE)
	$(call say,Written: $(PORTABLE); open it by a double click)

$(PORTABLE): dist/index.html .ci/portable
	@.ci/portable

test: ## Run every test, on the host and in Chromium and Firefox
	@.ci/setup test
	@$(MAKE) -s dist/index.html
	@$(MAKE) -s $(PORTABLE)
	$(call say,Tests of the pure layers without a browser: some seconds once compiled)
	@cargo test --locked --no-fail-fast --no-default-features --features berkas
	$(call say,Tests of the screen state and in both browsers: leptos compiles for 2 minutes the first time)
	@cargo test --locked --no-fail-fast --lib $(WEB_TESTS)

check: ## Check format, lints (warnings are errors), architecture and dependencies
	@.ci/setup check
	$(call say,Checking the format)
	@cargo fmt --check
	$(call say,Linting the pure layers and their tests)
	@cargo clippy --locked --quiet --no-default-features --features berkas --all-targets -- -D warnings
	$(call say,Linting the site for WebAssembly: leptos is checked for a minute the first time)
	@$(WASM_ENV) $(WASM_LINT)
	@$(WASM_ENV) $(WORKER_LINT)
	$(call say,Linting the tests that need the feature web: again a minute the first time)
	@cargo clippy --locked --quiet --lib $(WEB_TESTS) -- -D warnings
	$(call say,Checking the architecture)
	@cargo test --locked --quiet --no-default-features --test architecture
	@$(MAKE) deny audit

deny: ## Check licences, sources and doubles of the dependencies (deny.toml)
	@.ci/setup supply
	$(call say,Checking licences and sources of the dependencies)
	@cargo-deny --locked check bans licenses sources

audit: ## Look up known holes of the dependencies in a copy of the RustSec database (ADVISORIES=path)
ifneq ($(wildcard $(ADVISORIES)/crates),)
	@.ci/setup supply
	$(call say,Looking up known holes of the dependencies)
	@cargo-audit audit --db $(ADVISORIES) --no-fetch --stale
else
	$(call say,NOT looking up known holes: no copy of github.com/rustsec/advisory-db in $(ADVISORIES))
endif

sbom: ## List what the site is built from, in CycloneDX: target/sbom.json
	@.ci/setup sbom
	@mkdir -p $(TARGET_DIR)
	@cargo-cyclonedx cyclonedx --all-features --target wasm32-unknown-unknown --format json --spec-version 1.5 --override-filename sbom --quiet
	@mv sbom.json $(TARGET_DIR)/sbom.json
	$(call say,Written: $(TARGET_DIR)/sbom.json)

# Seeds are the data of the tests; what libFuzzer finds on top goes to target/.
FUZZ_notation := -max_len=200
FUZZ_formula := -max_len=400
FUZZ_restore := tests/cases/drafts tests/cases/audit tests/cases/report -max_len=100000
FUZZ_paste := tests/cases/tempel tests/cases/csv_spectrum -max_len=20000
FUZZ_workbook := tests/cases/berkas tests/cases/csv_spectrum -max_len=50000
FUZZ_sheet := fuzz/seeds/sheet -max_len=20000
FUZZ_backup := tests/cases/drafts -max_len=100000
FUZZ_export := tests/cases/drafts tests/cases/audit -max_len=100000
FUZZ_TARGETS := notation formula restore backup export paste workbook sheet

fuzz: ## Feed every reader and writer with made-up input, a minute each (FUZZ_SECONDS=60)
	@.ci/setup fuzz
	$(call say,Compiling the fuzz targets: 6 minutes the first time - every branch is watched)
	@cp Cargo.lock fuzz/
	@cargo-fuzz build --sanitizer none --codegen-units 16 --target-dir $(abspath $(TARGET_DIR))/fuzz
	@for target in $(FUZZ_TARGETS); do $(MAKE) fuzz-$$target; done
	$(call say,No target found anything)

fuzz-%:
	$(call say,$*: $(FUZZ_SECONDS) seconds)
	@mkdir -p $(TARGET_DIR)/fuzz/corpus/$*
	@cargo-fuzz run --sanitizer none --codegen-units 16 --target-dir $(abspath $(TARGET_DIR))/fuzz $* \
		$(TARGET_DIR)/fuzz/corpus/$* $(filter-out -%,$(FUZZ_$*)) -- \
		$(filter -%,$(FUZZ_$*)) -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=512 2>&1 | grep -vE '^#[0-9]+\s+(READ|INITED|NEW|REDUCE|RELOAD|pulse)|^INFO'

reproduce: ## Build the site twice, in two places, and compare every byte: some 8 minutes
	@.ci/setup build
	@.ci/reproduce

spark: ## Run the SQL of the tidy tables in Apache Spark too and compare (Java 17; PySpark is fetched once)
	@.ci/setup spark
	$(call say,Running the SQL over 10000 generated indikator in Spark: up to 10 minutes on two busy cores)
	@KALKULATOR_SQL=spark cargo test --locked --no-default-features --features berkas --test berkas -- rapi::

bench: ## Measure the calculation, the screen and the size of the site
	@.ci/setup test
	@$(MAKE) -s dist/index.html
	$(call say,Compiling the benchmarks with optimisation: a minute the first time)
	@cargo bench --locked --quiet --no-default-features --bench '*' --no-run
	$(call say,Measuring for some 4 minutes: leave the machine alone)
	@cargo bench --locked --quiet --no-default-features --bench '*'

clean: ## Remove what was built here (the cached tools stay)
	@rm -rf target dist dist-portable

$(TARGET_DIR)/serve: .ci/serve.rs tests/browser/support/server.rs deploy/_headers
	$(call say,Compiling the little file server: a second)
	@mkdir -p $(@D)
	@rustc --edition 2024 -O -o $@ $<
