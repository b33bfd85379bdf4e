"""`need`: need, incumbents and difference of each position."""

from __future__ import annotations

from placement.cli.console import Console
from placement.cli.table import table
from placement.cli.verb import scenario_argument, verb


@verb("need")
@scenario_argument
def command(console: Console, scenario: str) -> int:
    """Show one row per position."""
    from placement.io import read
    from placement.planning import need

    rows = need(read(scenario)).rows
    console.answer({"rows": rows}, table(rows, console.lang))
    return 0
