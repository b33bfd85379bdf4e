"""`methods`: what stands on the shelf of scoring, and what each method may be used for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from placement.cli.console import Console, terminal_width
from placement.cli.table import table
from placement.cli.verb import verb

SHOWN = ("code", "title", "legal_source", "confidence", "may_rank", "pool_relative")


@verb("methods")
def command(console: Console) -> int:
    """Show the scoring methods in shelf order."""
    from placement.scoring import METHODS, may_rank

    rows: list[dict[str, object]] = [
        {
            "code": method.code,
            "kind": method.kind,
            "title": method.title[console.lang],
            "legal_source": method.source,
            "confidence": method.confidence,
            "moves": list(method.moves),
            "may_rank": may_rank(method),
            "refusal": method.refusal.get(console.lang, ""),
            "pool_relative": method.pool_relative,
            "doubts": [doubt[console.lang] for doubt in method.page.doubts],
        }
        for method in METHODS
    ]
    console.answer({"items": rows}, _lines(rows, console))
    return 0


def _lines(rows: list[dict[str, object]], console: Console) -> Iterator[str]:
    """The table, then the reasons against ranking and the known doubts, method by method."""
    shown = [{name: row[name] for name in SHOWN} for row in rows]
    yield from table(shown, console.lang, terminal_width())
    for row in rows:
        yield ""
        yield f"{row['code']}:"
        yield from _remarks(row, console)


def _remarks(row: Mapping[str, object], console: Console) -> Iterator[str]:
    if row["refusal"]:
        yield f"  {console.tr('methods.refused', reason=row['refusal'])}"
    doubts = row["doubts"]
    if isinstance(doubts, list):
        yield from (f"  - {doubt}" for doubt in doubts)
