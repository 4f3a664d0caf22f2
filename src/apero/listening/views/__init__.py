"""Asking, for people without an account; screening, for the team."""
