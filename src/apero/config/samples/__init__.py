"""Sample data: B, the facts of May 2022 in our own words, and a first slice of A, a fictional series dated from today."""
