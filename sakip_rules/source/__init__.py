"""From text to values that know where they stand.

Lives here: reading YAML with places, the number constructor, schema validation, finding a workspace's files, and
Diagnostics with their words. Data flow: file → `SourceFile` → nodes → validated nodes (`Document`). Everything else of
the package may import this folder; it imports nothing of the package but `locale`.
"""
