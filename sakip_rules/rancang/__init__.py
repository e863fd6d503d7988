"""Drafts: the text of files that do not exist yet, and whether they would pass.

Lives here: what answers become when they are written down, the packaged first workspace, and the trial of a draft
against the workspace it is meant for. Data flow: answers → text → the same reading and checking as any file → findings.
Nothing here asks, prints or writes a file; only commands/ imports it. No rule's content is in the code: texts come from
the answers, from `templat/` and from the schemas.
"""
