"""`score`: merit scores with their parts."""

from __future__ import annotations

from placement.cli.console import Console, terminal_width
from placement.cli.table import table
from placement.cli.verb import scenario_argument, verb


@verb("score")
@scenario_argument
def command(console: Console, scenario: str) -> int:
    """Show one row per employee; the pools with their criteria go into the document."""
    from placement.io import read
    from placement.planning import score

    scores = score(read(scenario))
    console.answer(
        {"rows": scores.rows, "pools": scores.pools}, table(scores.rows, console.lang, terminal_width())
    )
    return 0
