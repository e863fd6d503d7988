"""Runs mutants against tests collected once: each mutant in a fork of its own, up to the first test that fails.

Two ways. `Cepat`: the fork gives the living function the code of the mutant, so nothing is imported anew; it takes
milliseconds. `muat`: the fork imports the package from the start with the mutant in the place of its file, for a change
that acts on import. A function that is run while tests are collected is tried both ways, since what it made then would
outlive a change of its code. No file is written in either.
"""

from __future__ import annotations

import gc
import importlib.abc
import importlib.util
import os
import resource
import signal
import sys
import types
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import Phase, settings
from peta import OPTIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mutan import Mutan

MATI, HIDUP, WAKTU = "mati", "hidup", "waktu"

_MEMORY = 3 * 2**30
_FLOOR, _TIMES = 3, 10
"""A test may take that many seconds of the processor more than that many times what it takes without a mutant."""

_DEAD, _ALIVE, _UNABLE = 1, 0, 3


class Batas:
    """A plugin: ends the process by SIGPROF when one test takes far too long, and lets no failing test be shrunk."""

    def __init__(self, waktu: dict[str, float]) -> None:
        self.waktu = waktu

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self) -> None:
        """What falsifies a property is enough; the least one is not looked for."""
        now = settings.get_profile(settings.get_current_profile_name())
        settings.register_profile("mutasi", now, phases=(Phase.explicit, Phase.generate))
        settings.load_profile("mutasi")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Set the clock anew for each test."""
        signal.setitimer(signal.ITIMER_PROF, _FLOOR + _TIMES * self.waktu.get(item.nodeid, 1))


class Cepat:
    """A plugin: instead of running the tests calls `kerja`, with a function that tries one mutant on some of them."""

    def __init__(self, kerja: Callable[[Callable[[Mutan, Sequence[str]], tuple[str, str]], set[str]], None]) -> None:
        self.kerja = kerja
        self.items: dict[str, pytest.Item] = {}
        self.functions: dict[tuple[str, str, int], list[types.FunctionType]] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Find the living functions of the package once, then hand over."""
        self.items = {item.nodeid: item for item in session.items}
        gc.collect()
        for one in gc.get_objects():
            if isinstance(one, types.FunctionType) and str(one.__module__).startswith("sakip_rules."):
                key = (one.__module__, one.__code__.co_qualname, one.__code__.co_firstlineno)
                self.functions.setdefault(key, []).append(one)
        gc.freeze()
        self.kerja(self.coba, set(self.items))
        return True

    def coba(self, mutan: Mutan | None, uji: Sequence[str]) -> tuple[str, str]:
        """What became of a mutant, or of the code as it is, and the test that said so."""
        items = [self.items[one] for one in uji]

        def child(tell: Callable[[str], None]) -> int:
            if mutan is not None and not self._change(mutan):
                return _UNABLE
            for item, following in zip(items, [*items[1:], None], strict=True):
                tell(item.nodeid)
                if any(report.failed for report in runtestprotocol(item, log=False, nextitem=following)):
                    return _DEAD
            return _ALIVE

        return _forked(child)

    def _change(self, mutan: Mutan) -> bool:
        code = _code(compile(mutan.sumber, str(Path(mutan.berkas).resolve()), "exec"), mutan.fungsi, mutan.awal)
        found = self.functions.get((modul(mutan.berkas), mutan.fungsi, mutan.awal), [])
        if code is None or not found:
            return False
        for one in found:
            if len(code.co_freevars) != len(one.__code__.co_freevars):
                return False
            one.__code__ = code
        return True


def muat(waktu: dict[str, float], mutan: Mutan | None, uji: Sequence[str]) -> tuple[str, str]:
    """What became of a mutant that is imported in the place of its file; nothing of the package may be imported yet."""

    def child(tell: Callable[[str], None]) -> int:
        if mutan is not None:
            sys.meta_path.insert(0, _Finder(mutan))
        teller = _Teller(tell)
        with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
            for stream in (1, 2):
                os.dup2(nowhere.fileno(), stream)
        found = pytest.main([*OPTIONS, "-x", *uji], plugins=[Batas(waktu), teller])
        if found == pytest.ExitCode.USAGE_ERROR:  # a test that is called otherwise now is no failing test
            files = sorted({one.partition("::")[0] for one in uji})
            found = pytest.main([*OPTIONS, "-x", *files], plugins=[Batas(waktu), teller])
        return _ALIVE if found == pytest.ExitCode.OK else _DEAD

    return _forked(child)


def modul(berkas: str) -> str:
    """The name under which a file is imported."""
    return berkas.removesuffix(".py").replace("/", ".")


def bekal() -> None:
    """Import what every test run needs and what knows nothing of the package."""
    for name in (
        "simpleeval",
        "pint",
        "yaml",
        "jsonschema",
        "rich.console",
        "rich.table",
        "typer",
        "openpyxl",
        "click",
    ):
        importlib.import_module(name)
    importlib.import_module("hypothesis.strategies")
    gc.collect()
    gc.freeze()


class _Teller:
    """A plugin that names each test before it runs."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self.tell = tell

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Say which test begins, as it may be the last."""
        self.tell(item.nodeid)


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Gives the mutant's text for its module, and leaves every other one alone."""

    def __init__(self, mutan: Mutan) -> None:
        self.mutan = mutan
        self.name = modul(mutan.berkas)

    def find_spec(
        self, fullname: str, path: object = None, target: object = None
    ) -> importlib.machinery.ModuleSpec | None:
        del path, target
        if fullname != self.name:
            return None
        return importlib.util.spec_from_file_location(fullname, Path(self.mutan.berkas).resolve(), loader=self)

    def get_source(self, fullname: str) -> str:
        del fullname
        return self.mutan.sumber

    def get_filename(self, fullname: str) -> str:
        del fullname
        return str(Path(self.mutan.berkas).resolve())


def _forked(child: Callable[[Callable[[str], None]], int]) -> tuple[str, str]:
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        code = _DEAD
        try:
            os.close(reading)
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
            signal.signal(signal.SIGPROF, signal.SIG_DFL)
            signal.setitimer(signal.ITIMER_PROF, 60)
            code = child(lambda text: os.write(writing, text.encode()[-900:].rjust(900)) and None)
        finally:
            os._exit(code)
    os.close(writing)
    last = b""
    with os.fdopen(reading, "rb") as pipe:
        while block := pipe.read(900):
            last = block
    status = os.waitpid(pid, 0)[1]
    where = last.decode(errors="replace").strip()
    if os.WIFSIGNALED(status):
        return (WAKTU, where) if os.WTERMSIG(status) == signal.SIGPROF else (MATI, where)
    code = os.WEXITSTATUS(status)
    if code == _UNABLE:
        return "", ""
    return (HIDUP, "") if code == _ALIVE else (MATI, where)


def _code(module: types.CodeType, name: str, first: int) -> types.CodeType | None:
    for one in module.co_consts:
        if isinstance(one, types.CodeType):
            if one.co_qualname == name and one.co_firstlineno == first:
                return one
            if name.startswith(f"{one.co_qualname}.") and (found := _code(one, name, first)) is not None:
                return found
    return None
