"""`methods`: what stands on the shelf of scoring."""

from __future__ import annotations

from placement.cli.console import Console
from placement.cli.shelf import show
from placement.cli.verb import verb


@verb("methods")
def command(console: Console) -> int:
    """Show the scoring methods in shelf order."""
    from placement.scoring import METHODS

    return show(METHODS, console)
