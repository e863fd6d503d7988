"""The command line: `sakip`, one module a command.

Lives here: reading arguments, choosing the output, exit codes, and everything that is printed. Data flow: the command
line → a `Layar` (how to show) and the command's own arguments → one call into the layers below → a renderer. Nothing
imports this folder but the installed command and cli.py. A module is imported when its command is called.
"""
