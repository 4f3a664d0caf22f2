"""The desk: what waits for a second person, and the page on which translations are written."""
