"""Running a command line in a workspace, as a person would see it in a window of 80 columns."""

import io
import re

import pytest


@pytest.fixture
def jalankan(capsys, monkeypatch):
    """Return a function (words, workspace) → (exit code, screen); the screen never holds the machine's own paths."""

    def run(words, workspace):
        from sakip_rules.commands.app import jalankan as program

        monkeypatch.chdir(workspace)
        for name in ("SAKIP_BAHASA", "NO_COLOR", "SAKIP_TELUSUR"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("COLUMNS", "80")
        monkeypatch.setattr("sys.stdin", io.StringIO())  # nobody to ask, whoever runs the tests
        code = program(list(words))
        captured = capsys.readouterr()
        screen = (captured.out + captured.err).replace(str(workspace), "RUANG")
        return code, re.sub(r"[ \t]+$", "", screen, flags=re.MULTILINE)

    return run
