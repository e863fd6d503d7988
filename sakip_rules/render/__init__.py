"""Outputs: results, proofs and Diagnostics become text for a screen, Markdown, CSV and JSON.

Lives here: one module an output, and the few things they share (cleaning of foreign text, figures, words, the table).
Data flow: `HasilInstansi`, `Bukti`, `Diagnostic` → renderables and texts. Nothing is computed, read or printed here: a
figure is the proof's own, shown as the proof says. Only `commands` may import this folder.
"""
