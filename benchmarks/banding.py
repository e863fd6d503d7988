"""`sakip banding` on all agencies as a whole process, against `sakip nilai` on the same workspace (bound: 3).

Run: python benchmarks/banding.py [rounds]. The two commands alternate. Nothing differs; or a scale and facts of every
agency do, so that everything is judged twice and compared; or that against a git revision; or with both proofs as JSON.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
TOPS = ("definitions", "realisasi", "laporan")
BOUND = 3
FIGURE = re.compile(r"(nilai: )([0-9]+)(?=[,}])")


def seconds(*words: str) -> float:
    """Run a command of the project and return how long it took."""
    start = time.perf_counter()
    made = subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), *words], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    if made.returncode:
        sys.exit(made.stderr.decode())
    return time.perf_counter() - start


def copy(folder: Path) -> Path:
    """Copy the repository's workspace."""
    for top in TOPS:
        shutil.copytree(ROOT / top, folder / top)
    return folder


def edit(folder: Path) -> Path:
    """Move an edge of a scale, and raise the first fact of every file by one: every agency has to be compared."""
    scale = folder / "definitions/standar/skala/skala-lama.yaml"
    text = scale.read_text(encoding="utf-8")
    for old, new in (("> 75 - 85", "> 75 - 84"), ("> 85 - 100", "> 84 - 100"), ("nilai: 85,", "nilai: 84,")):
        text = text.replace(old, new)
    scale.write_text(text, encoding="utf-8")
    for path in folder.glob("realisasi/*/*.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(FIGURE.sub(lambda found: f"{found[1]}{int(found[2]) + 1}", text, count=1), encoding="utf-8")
    return folder


def commit(folder: Path) -> None:
    """Make a repository of a workspace."""
    who = ["-c", "user.name=bench", "-c", "user.email=bench@example.invalid", "-c", "commit.gpgsign=false"]
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "A"]):
        subprocess.run(["git", "-C", str(folder), *who, *words], check=True)  # noqa: S607 - wherever git is


def main() -> int:
    """Measure each case and print it; 1 where the bound is not met."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 8
    with tempfile.TemporaryDirectory() as name:
        here = Path(name)
        a, same, b, tree = (copy(here / each) for each in ("a", "same", "b", "tree"))
        commit(tree)
        for folder in (b, tree):
            edit(folder)
        cases = {
            "nothing differs": ("banding", str(a), str(same)),
            "every agency differs": ("banding", str(a), str(b)),
            "the same from git": ("banding", "HEAD", "--ruang", str(tree)),
            "with both proofs": ("banding", str(a), str(b), "--bukti", "--format", "json"),
        }
        worst = 0.0
        for title, words in cases.items():
            pairs = [(seconds("nilai", "--ruang", str(a)), seconds(*words)) for _ in range(rounds)]
            base, ours = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
            best, middle = min(ours) / min(base), median(ours) / median(base)
            worst = max(worst, best if title != "with both proofs" else 0.0)
            times = f"nilai {min(base) * 1e3:6.0f} ms, banding {min(ours) * 1e3:6.0f} ms"
            print(f"{title:22s} {times}: {best:.2f} times, median {middle:.2f} (bound: {BOUND})")
    return int(worst > BOUND)


if __name__ == "__main__":
    sys.exit(main())
