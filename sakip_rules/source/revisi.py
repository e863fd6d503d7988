"""A workspace as a git revision holds it, written into a folder of its own; the working tree is never touched.

Git is asked for names and contents only (`rev-parse`, `ls-tree`, `cat-file`), so that nothing of a repository's own
settings (filters, hooks, attributes, replacements) decides what is read: the bytes are those that were committed.
Invariants: nothing is written outside the folder, whatever names a tree holds; git fetches nothing, so that no address
in a stranger's repository is called and no program in one is run.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

_RULES = "definitions"
_TAKEN = (_RULES, "realisasi", "laporan")
_CLAIMS, _DOCUMENTS = "laporan", "dokumen.yaml"
_LINK, _FILES = "120000", frozenset({"100644", "100755", "100664"})
_LINGKUNGAN = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    # A repository can say that an object it lacks is to be fetched when it is read, by a command of its own making:
    # the first is for git that knows it (2.39.4, 2.44), the second, which allows no way to fetch, for any.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "",
}
_TANPA_GIT = "git: command not found"
_NO_REPOSITORY = "not a git repository"


class GitMenolak(Exception):  # noqa: N818 - a state of the machine, told by the command
    """Git cannot be run, or does not read this repository: `alasan` is its own word."""

    def __init__(self, alasan: str) -> None:
        super().__init__(alasan)
        self.alasan = alasan


class BukanRepositori(Exception):  # noqa: N818 - a state of the folder, told by the command
    """The folder lies in no git repository."""


@dataclass(frozen=True, slots=True)
class Revisi:
    """A commit: the name a person gave it, and its full hash."""

    nama: str
    komit: str


def cari_revisi(folder: Path, nama: str) -> Revisi | None:
    """Return the commit that a name means in the repository of `folder`; None where it means none there.

    Raises `GitMenolak` and `BukanRepositori`.
    """
    _git(folder, "rev-parse", "--git-dir")
    made = _jalan(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{nama}^{{commit}}")
    return Revisi(nama, made.stdout.decode().strip()) if made.returncode == 0 else None


def daftar_nama(folder: Path) -> tuple[str, ...]:
    """Return the names of branches and tags of a repository; raises as `cari_revisi` does."""
    found = _git(folder, "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes")
    return tuple(found.decode(errors="replace").split())


def keluarkan(folder: Path, revisi: Revisi, tujuan: Path) -> bool:
    """Write the rules and facts that `revisi` holds of the workspace `folder` below `tujuan`.

    False where that revision holds no workspace there; claims are left out. Raises `GitMenolak`, `BukanRepositori` and
    `OSError`.
    """
    prefix = _git(folder, "rev-parse", "--show-prefix").decode().removesuffix("\n")
    paths = [f"{prefix}{name}" for name in _TAKEN]
    tree = _git(folder, "--literal-pathspecs", "ls-tree", "-r", "-z", "--full-tree", revisi.komit, "--", *paths)
    entries = [entry for line in tree.split(b"\0") if line for entry in [_entry(line, prefix)] if entry is not None]
    contents = _isi(folder, [oid for _mode, oid, _path in entries])
    links: list[tuple[Path, bytes]] = []
    for (mode, _oid, path), content in zip(entries, contents, strict=True):
        target = tujuan / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if mode == _LINK:
            links.append((target, content))
        else:
            with target.open("xb") as file:
                file.write(content)
    # A tree made by hand may hold one name twice. Links come last and nothing is written over, so that nothing is ever
    # written through one.
    for target, content in links:
        if b"\0" in content:
            raise GitMenolak(os.fsencode(target.name).decode(errors="replace"))
        target.symlink_to(os.fsdecode(content))
    return (tujuan / _RULES).is_dir()


def _entry(line: bytes, prefix: str) -> tuple[str, str, str] | None:
    """Return mode, object and path of a line of `ls-tree` that is of the workspace; None for all others."""
    head, _, name = line.partition(b"\t")
    mode, _kind, oid = head.decode().split()
    path = os.fsdecode(name).removeprefix(prefix)
    parts = PurePosixPath(path).parts
    if mode != _LINK and mode not in _FILES:
        return None
    safe = all(part not in {"..", ".git", "/"} and "\\" not in part for part in parts)
    if not safe or (parts[0] == _CLAIMS and parts[-1] != _DOCUMENTS):
        return None
    return mode, oid, path


def _isi(folder: Path, oids: list[str]) -> list[bytes]:
    """Return the contents of objects, in their order."""
    if not oids:
        return []
    out = _git(folder, "cat-file", "--batch", masukan="".join(f"{oid}\n" for oid in oids).encode())
    found, at = [], 0
    for _oid in oids:
        end = out.index(b"\n", at)
        words = out[at:end].split()
        if words[-1] == b"missing":
            raise GitMenolak(out[at:end].decode(errors="replace"))
        size = int(words[-1])
        found.append(out[end + 1 : end + 1 + size])
        at = end + size + 2
    return found


def _git(folder: Path, *words: str, masukan: bytes = b"") -> bytes:
    made = _jalan(folder, *words, masukan=masukan)
    if made.returncode == 0:
        return made.stdout
    told = made.stderr.decode(errors="replace").strip()
    if _NO_REPOSITORY in told:
        raise BukanRepositori
    raise GitMenolak(told.splitlines()[0].removeprefix("fatal: ") if told else str(made.returncode))


def _jalan(folder: Path, *words: str, masukan: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    program = shutil.which("git")
    if program is None:
        raise GitMenolak(_TANPA_GIT)
    command = [program, "-C", os.fspath(folder), *words]
    try:
        # What a person wrote among the words stands behind --end-of-options.
        return subprocess.run(  # noqa: S603 - a list of words that no shell reads
            command, input=masukan, capture_output=True, check=False, env=os.environ | _LINGKUNGAN
        )
    except OSError as error:
        raise GitMenolak(error.strerror or str(error)) from None
