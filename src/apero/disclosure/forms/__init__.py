"""Clearing a flag, and a translator's page."""
