"""`select`: ranked shortlists with their reasons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from placement.cli.clock import clock
from placement.cli.console import Console, terminal_width
from placement.cli.table import table
from placement.cli.verb import scenario_argument, verb
from placement.errors import UsageError, VerdictError
from placement.text import number, word

if TYPE_CHECKING:
    from placement.planning import Selection
    from placement.planning.routes import Filling

SHOWN = 3
"""Rows of each post shown when no post is named; all of them are in the folder and the document."""

MOST = 120
"""Rows of a route shown when no post is named."""


@verb("select")
@scenario_argument
@click.option("-o", "--output", type=click.Path(path_type=Path, readable=False), metavar="DIR")
@click.option("--position", metavar="CODE")
@click.option("--person", metavar="NUMBER")
def command(
    console: Console, scenario: str, output: Path | None, position: str | None, person: str | None
) -> int:
    """Rank the candidates of every post, judge the ranking, and write it if asked."""
    from placement.io import read, refuse_others, write_selection
    from placement.planning import select
    from placement.report import bahan_sidang

    if output is not None:
        refuse_others(output)  # before the work, not after it
    selection = select(read(scenario), progress=console.remark)
    if output is not None:
        write_selection(selection, output, when=clock(), papers=bahan_sidang(selection))
    fillings = selection.of(position) if position is not None else selection.fillings
    if position is not None and not any(len(filling.listing) for filling in fillings):
        sentence = console.tr("select.no_position", position=position)
        raise UsageError(sentence, indonesian=sentence)
    told = _told(selection, person, console) if person is not None else None
    document = {
        "directory": str(output) if output else None,
        "run": selection.as_dict(),
        "rankings": [row for filling in fillings for row in _rows(filling)] if console.json else [],
    }
    if told is not None:
        console.answer(document | {"steps": told}, told)
        return 0 if selection.verdict.ok else VerdictError.exit_code
    console.answer(document, _lines(selection, fillings, output, console, every=position is not None))
    return 0 if selection.verdict.ok else VerdictError.exit_code


def _told(selection: Selection, person: str, console: Console) -> list[str]:
    """The steps of one candidate; UsageError for somebody who is in no list."""
    from placement.planning.routes.story import story

    told = [line for filling in selection.fillings for line in story(filling, person, console.lang)]
    if not told:
        sentence = console.tr("select.no_person", person=person)
        raise UsageError(sentence, indonesian=sentence)
    return told


def _rows(filling: Filling) -> Iterator[dict[str, object]]:
    listing = filling.listing
    names = ("position", "person", "name", "cut", "place", "total", "code", "to", "step", "reason")
    columns = {name: getattr(listing, name).tolist() for name in names}
    parts = {f"part_{name}": part.tolist() for name, part in listing.parts.items()}
    for row in range(len(listing)):
        yield {"route": filling.route} | {name: column[row] for name, column in (columns | parts).items()}


def _lines(
    selection: Selection, fillings: tuple[Filling, ...], output: Path | None, console: Console, *, every: bool
) -> Iterator[str]:
    for filling in fillings:
        yield console.tr(f"select.{filling.route}")
        yield from _facts(filling.facts, console)
        shown = _posts(filling)
        rows = [_shown(row) for row in _rows(filling) if every or (_first(row) and row["position"] in shown)]
        yield from table(rows if every else rows[:MOST], console.lang, terminal_width())
        if len(rows) > MOST and not every:
            yield console.tr("select.more", count=number(len(rows) - MOST, console.lang))
        yield ""
    if selection.verdict.ok:
        yield console.tr("verify.ok")
    else:
        yield console.tr("verify.findings", count=number(len(selection.verdict.findings), console.lang))
        yield from (f"  {finding.message(console.lang)}" for finding in selection.verdict.findings[:20])
    if output is not None:
        yield console.tr("plan.files", directory=output)


def _posts(filling: Filling) -> set[str]:
    """Posts worth a line: of promotions, those that somebody rises to."""
    listing = filling.listing
    if filling.route != "merit-order":
        return set(listing.position.tolist())
    return set(listing.position[listing.to == listing.position].tolist())


def _first(row: Mapping[str, object]) -> bool:
    place = row["place"]
    return isinstance(place, int) and 0 < place <= SHOWN


def _shown(row: dict[str, object]) -> dict[str, object]:
    """The columns that say something in this route; sums of whole marks are no points."""
    shown = {name: value for name, value in row.items() if name not in ("route", "step", "cut")}
    if row["route"] == "ranking" and "part_first_points" not in row:
        shown = {
            ("marks" if name == "total" else name.removeprefix("part_")): value
            for name, value in shown.items()
        }
    elif row["route"] == "ranking":
        shown = {("first" if name == "part_first" else name): value for name, value in shown.items()}
    return shown


def _facts(facts: Mapping[str, object], console: Console) -> Iterator[str]:
    """Figures of a route, and the people to test first."""
    for name, value in facts.items():
        if isinstance(value, int):
            yield f"  {word('funnel', name, console.lang)}: {number(value, console.lang)}"
    for entry in _list(facts.get("test_first"))[:10]:
        if isinstance(entry, dict):
            yield console.tr("select.test_first", nip=entry["nip"], post=entry["post"])


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, (list, tuple)) else []
