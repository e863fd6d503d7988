"""Run every benchmark of this folder, one after the other, each in a process of its own.

Run: python benchmarks/run.py (about a quarter of an hour). What each one measures stands in benchmarks/README.md.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> int:
    """Run them and return 1 if any of them fails."""
    failed = False
    for script in sorted(path for path in HERE.glob("*.py") if path.name != Path(__file__).name):
        print(f"== {script.name}", flush=True)
        failed |= subprocess.run([sys.executable, str(script)], check=False, cwd=HERE.parent).returncode != 0
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
