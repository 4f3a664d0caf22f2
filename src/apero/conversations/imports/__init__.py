"""A table of sessions that a team has typed, read into a programme (R16–R18). `actions.importing` writes.

`table` reads the file, `reading` says what a row means, `plan` what is new, `report` tells.
"""
