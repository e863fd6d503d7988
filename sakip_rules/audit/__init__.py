"""Claims against proofs: what a published report printed, held against what the rules give.

What may live here: intervals of printed figures, the value a claim ought to have, the verdict on it, its likely causes.
Nothing here changes a rule or a fact, and no verdict rests on a tolerance: a printed figure is the interval its digits
give. Imported by render and commands only.
"""
