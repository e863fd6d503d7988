"""The most memory a command holds for workspaces of n, 2n, 4n and 8n indicators, each with two facts and a claim.

Run: python benchmarks/memori.py. What is shown for each is the memory over that of the smallest call, and that for one
kilobyte of files, which must not grow.
"""

import os
import sys
import tempfile
from pathlib import Path

import nilai

ROOT = Path(__file__).parents[1]
PERINTAH = ("periksa", "nilai", "audit")
BANYAK = (500, 1_000, 2_000, 4_000)
KLAIM = '  - {{indikator: IKU-{n}, besaran: capaian, periode: 2024, tercetak: "111,1%", acuan: {{baris: {line}}}}}\n'


def ruang(folder: Path, count: int) -> int:
    """Write a workspace and return the bytes of its files."""
    nilai.workspace(folder, count)
    for start in range(0, count, 4_000):
        rows = "".join(KLAIM.format(n=n, line=n + 1) for n in range(start, min(start + 4_000, count)))
        text = f"dokumen: lakip-2024\nklaim:\n{rows}"
        (folder / "laporan" / "banyak" / f"bab-{start // 4_000 + 3}.yaml").write_text(text, encoding="utf-8")
    return sum(path.stat().st_size for path in folder.rglob("*.yaml"))


def terbanyak(*words: str) -> float:
    """Run a command and return the most memory it held, in megabytes."""
    with Path(os.devnull).open("wb") as null:
        actions = [(os.POSIX_SPAWN_DUP2, null.fileno(), 1), (os.POSIX_SPAWN_DUP2, null.fileno(), 2)]
        command = [sys.executable, str(ROOT / "cli.py"), *words]
        pid = os.posix_spawn(sys.executable, command, os.environ, file_actions=actions)
        _, _, used = os.wait4(pid, 0)
    return used.ru_maxrss / 1024


def main() -> None:
    """Measure each command on each workspace and print it."""
    for perintah in PERINTAH:
        base = 0.0
        for count in (1, *BANYAK):
            with tempfile.TemporaryDirectory() as name:
                size = ruang(Path(name), count)
                held = terbanyak(perintah, *(["--ruang", name] if perintah != "periksa" else [name]))
            base = base or held
            more = (held - base) * 1024 / (size / 1024)
            print(
                f"{perintah:10s}{count:6d} indicators {size // 1024:6d} KB {held - base:7.1f} MB {more:6.1f} KB a KB",
                flush=True,
            )


if __name__ == "__main__":
    main()
