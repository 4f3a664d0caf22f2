"""Apero: community conversations on a human rights policy, from announcement to answer."""

__version__ = "0.1.0"
