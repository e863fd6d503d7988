"""Spreadsheets as offices keep them → facts, and the spreadsheets to fill in.

Lives here: finding the head of a table and what its columns are (`kepala`, by the words in `istilah`), what its rows
measure (`cari`), what its cells say (`nilai`), the whole reading (`baca`), the file of facts it becomes (`tulis`,
`sunting`) and the rows of a template (`templat`). Data flow: `Lembar` + `BerkasInstansi` → `HasilImpor` → text. It
imports `model` and `source`; only `render` and `commands` import it. Nothing is guessed: what is not read is refused
or named, cell by cell.
"""
