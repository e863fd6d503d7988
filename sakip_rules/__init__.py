"""Rules, facts and claims of performance accountability (SAKIP), and the proofs derived from them.

Imports go one way: source → model → formula → engine → checks, audit, bulk → render → commands. Every folder may import
`locale`, which imports none of them. Nothing is imported here: a command pays only for what it uses.
"""

__version__ = "0.1.0"
