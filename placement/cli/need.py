"""`need`: need, incumbents and difference of each position."""

from __future__ import annotations

from placement.cli.console import Console, terminal_width
from placement.cli.table import table
from placement.cli.verb import scenario_argument, verb

DETAILS = ("unit", "family", "pns", "cpns", "pppk", "gone")
"""Columns that stand in the document alone."""


@verb("need")
@scenario_argument
def command(console: Console, scenario: str) -> int:
    """Show one row per position."""
    from placement.io import read
    from placement.planning import need

    rows = need(read(scenario)).rows
    known = {column for row in rows for column, value in row.items() if value is not None} - set(DETAILS)
    shown = [{column: value for column, value in row.items() if column in known} for row in rows]
    console.answer({"rows": rows}, table(shown, console.lang, terminal_width()))
    return 0
