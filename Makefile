# One obvious line each; `make demo` and `make test` are all that a newcomer needs.
PORT ?= 8080
SERVE ?= yes
PREFIX ?= /usr/local
YARDSTICK = .build-release/release/yardstick
STRICT = --explicit-target-dependency-import-check error

.PHONY: demo test build bench lint docs install clean libraries

demo: build
	$(YARDSTICK) --home ./demo demo $(if $(filter no,$(SERVE)),--no-serve,--port $(PORT))

test: libraries
	.ci/test

build: libraries
	swift build -c release --scratch-path .build-release --product yardstick --static-swift-stdlib $(STRICT)

bench: build
	.ci/bench

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

docs:
	.ci/docs

install: build
	.ci/install $(PREFIX)

clean:
	rm -rf .build .build-release .venv

libraries:
	.ci/libraries
