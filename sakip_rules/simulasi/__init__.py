"""What would come out if: other values for the inputs of an indicator, and the values that reach a goal.

Lives here: what lets one input run (an unknown) and says, exactly, where what is derived from it changes. Data flow: an
input of an indicator → the engine itself, run on a number that keeps track of what it is made of (`jejak`) → the
stretch of the line on which nothing changes (`sel`) → all such stretches (`jelajah`) → the set that reaches a goal
(`agar`) or keeps a predikat (`rentang`). Facts in files are never touched, and nothing of the engine is written a
second time: what is shown was given by the engine itself. May import source, model, formula and engine; render and
commands may import this folder; checks and audit and it do not import each other.
"""
