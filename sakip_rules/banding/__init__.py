"""Two states of a workspace held against each other: what changed in rules and facts, and what that does to results.

Lives here: things as flat fields (`medan`, `datar`), kodes that were renamed (`kode`), the differences (`ubahan`), the
results that differ (`akibat`) and which differences they rest on (`jejak`). Data flow: two `RuangKerja` → `Ubahan` →
two `HasilInstansi` → `Akibat` → `HasilBanding` → plain data (`banding_json`). Nothing is read from disk, shown or
printed. May import source, model, formula and engine, never checks or audit; render and commands may import this
folder.
"""
