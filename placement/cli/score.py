"""`score`: merit scores with their parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from placement.cli.console import Console, terminal_width
from placement.cli.table import table
from placement.cli.verb import scenario_argument, verb


@verb("score")
@scenario_argument
def command(console: Console, scenario: str) -> int:
    """Show one row per employee; the pools with their criteria go into the document."""
    from placement.io import read
    from placement.planning import score
    from placement.scoring import method_named
    from placement.scoring.talent import RECOMMENDATIONS

    scores = score(read(scenario))
    method = method_named(scores.scoring["method"])
    if method.refusal:
        console.remark(console.tr("score.refused", method=method.code, reason=method.refusal[console.lang]))
    document: dict[str, Any] = {
        "rows": scores.rows, "pools": scores.pools, "scoring": scores.scoring,
        "law": scores.law, "departures": scores.departures,
    }  # fmt: skip
    for said, keys in (
        ("score.unverified", [entry["key"] for entry in scores.law if entry["confidence"] == "unverified"]),
        ("score.departures", [entry["key"] for entry in scores.departures]),
    ):
        if keys:
            console.remark(console.tr(said, keys=", ".join(keys)))
    boxes = {int(row["box"]) for row in scores.rows if row.get("box")}
    if boxes:
        document["boxes"] = {str(box): RECOMMENDATIONS[box][console.lang] for box in sorted(RECOMMENDATIONS)}
    console.answer(document, _lines(scores.rows, boxes, console))
    return 0


def _lines(rows: Sequence[Mapping[str, Any]], boxes: set[int], console: Console) -> Iterator[str]:
    """The table, and what is recommended for the boxes of talent mapping that somebody is in."""
    from placement.scoring.talent import RECOMMENDATIONS

    yield from table(rows, console.lang, terminal_width())
    for box in sorted(boxes, reverse=True):
        yield console.tr("score.box", box=box, recommendation=RECOMMENDATIONS[box][console.lang])
