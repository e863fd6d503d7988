"""Run one fuzz target: `python -m benchmarks.fuzz angka 1000000 [seconds]`, or on one saved input, `… angka FILE`.

It stops at the first input that breaks what the target asserts, raises, or takes a second of the processor, and writes
it to `.fuzz/` in the current folder, where the corpus of the target is kept too. What libFuzzer says goes to stderr.
"""

import sys
from importlib import import_module
from pathlib import Path

SASARAN = ("angka", "yaml", "rumus", "berkas", "tabel")
DIAM = 60
"""Seconds on the wall after which an input is said to hang: the bound itself is one of the processor's time."""

TERPANJANG = {"angka": 64, "yaml": 400, "rumus": 160, "berkas": 80, "tabel": 300}
"""Bytes of an input; each can stand for a token of several characters."""


def main(argv: list[str]) -> int:
    """Run what the command line names."""
    if len(argv) not in (2, 3) or argv[0] not in SASARAN:
        print(__doc__)
        return 2
    name, what = argv[0], argv[1]
    if not what.isdecimal():
        import_module(f"benchmarks.fuzz.{name}").coba(Path(what).read_bytes())
        return 0
    import atheris  # a tool of its own: requirements.txt beside this file

    with atheris.instrument_imports(include=["sakip_rules"]):
        from benchmarks.fuzz.bersama import dalam_waktu

        target = import_module(f"benchmarks.fuzz.{name}")
    kept = Path(".fuzz") / name
    kept.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(getattr(target, "BENIH", ())):
        (kept / f"benih-{number}").write_bytes(seed)
    options = [f"-runs={what}", f"-max_len={TERPANJANG[name]}", f"-timeout={DIAM}", "-print_final_stats=1"]
    options += [f"-max_total_time={argv[2]}"] if len(argv) > 2 else []  # noqa: PLR2004 - the third argument
    options += ["-rss_limit_mb=2048", f"-artifact_prefix={kept.parent}/{name}-", str(kept)]
    atheris.Setup([sys.argv[0], *options], dalam_waktu(target.coba))
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
