"""The command line: one file per verb."""

from placement.cli.front import main

__all__ = ["main"]
