"""Which tests reach which line: one run of the tests under coverage, each test a context of its own.

A line run while a fixture of a module or session is made counts for every test that uses a fixture of that name. What
runs while tests are collected counts for none and stands in `dimuat`. The map is a JSON file: `waktu` has the seconds
of each test, `baris` the numbers of the tests (in the order of `waktu`) that reach each line of each file.
"""

from __future__ import annotations

import json
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import coverage
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

OPTIONS = (
    "-q",
    "-p",
    "no:cacheprovider",
    "-p",
    "no:xdist",
    "-p",
    "no:cov",
    "--assert=plain",
    "--tb=no",
    "-W",
    "ignore",
)


class _Recorder:
    """Switches the context of the coverage with each test and each wide fixture, and keeps how long a test takes."""

    def __init__(self, measured: coverage.Coverage) -> None:
        self.measured = measured
        self.waktu: dict[str, float] = {}
        self.failed: set[str] = set()
        self.fixtures: dict[str, list[str]] = defaultdict(list)
        self.now = ""

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """One context and one time for each test."""
        self.now = item.nodeid
        self.measured.switch_context(item.nodeid)
        start = time.perf_counter()
        yield
        self.waktu[item.nodeid] = time.perf_counter() - start
        self.measured.switch_context("")
        for name in getattr(item, "fixturenames", ()):
            self.fixtures[_context(name)].append(item.nodeid)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[object]) -> Iterator[None]:
        """A fixture of a test alone is part of the test; a wider one has a context of its own."""
        if fixturedef.scope == "function":
            yield
            return
        self.measured.switch_context(_context(fixturedef.argname))
        yield
        self.measured.switch_context(self.now)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """A test that fails without a mutant says nothing about one."""
        if report.failed:
            self.failed.add(report.nodeid)


def _context(fixture: str) -> str:
    return f"fixture {fixture}"


def buat(berkas: Path, sumber: list[str], uji: list[str]) -> None:
    """Run the tests `uji` and write the map of the files or folders `sumber`."""
    include = [f"{one}/*" if Path(one).is_dir() else one for one in sumber]
    measured = coverage.Coverage(data_file=None, config_file=False, include=include)
    recorder = _Recorder(measured)
    measured.start()
    pytest.main([*OPTIONS, *uji], plugins=[recorder])
    measured.stop()
    data = measured.get_data()
    kept = [nodeid for nodeid in recorder.waktu if nodeid not in recorder.failed]
    number = {nodeid: index for index, nodeid in enumerate(kept)}
    lines: dict[str, dict[int, list[int]]] = {}
    imported: dict[str, list[int]] = defaultdict(list)
    for path in sorted(data.measured_files()):
        here = lines.setdefault(str(Path(path).relative_to(Path.cwd())), {})
        for line, contexts in data.contexts_by_lineno(path).items():
            if "" in contexts:
                imported[str(Path(path).relative_to(Path.cwd()))].append(line)
            reached = {nodeid for one in contexts for nodeid in (recorder.fixtures.get(one) or [one])}
            here[line] = sorted(number[nodeid] for nodeid in reached if nodeid in number)
    result = {
        "waktu": {one: round(recorder.waktu[one], 4) for one in kept},
        "baris": lines,
        "dimuat": imported,
        "gagal": sorted(recorder.failed),
    }
    berkas.write_text(json.dumps(result), encoding="utf-8")
