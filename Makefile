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
SITE := $(shell find src style) index.html manifest.json Trunk.toml Cargo.toml Cargo.lock .ci/offline .ci/hash
PORTABLE := dist-portable/kalkulator-sakip.html

say = @printf '\n== %s\n' '$(1)'

.PHONY: help run watch dist portable test check spark bench clean

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
	@$(WASM_ENV) trunk build --offline
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

check: ## Check format, lints (warnings are errors) and architecture
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

$(TARGET_DIR)/serve: .ci/serve.rs tests/browser/support/server.rs
	$(call say,Compiling the little file server: a second)
	@mkdir -p $(@D)
	@rustc --edition 2024 -O -o $@ $<
