"""`rules`: what stands on the shelf of eligibility."""

from __future__ import annotations

from placement.cli.console import Console
from placement.cli.shelf import show
from placement.cli.verb import verb


@verb("rules")
def command(console: Console) -> int:
    """Show the rules in shelf order."""
    from placement.eligibility import RULES

    return show(RULES, console)
