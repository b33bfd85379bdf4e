"""Masa jabatan: how long holders have been in their posts, by agency."""

from collections.abc import Iterator

import numpy as np

from placement.model.roster import months_between
from placement.report.cell import Column, Kind, Tone
from placement.report.people import NO_AGENCY, People
from placement.report.sheet import Book, Row

NO_ACTING = "Plt/Plh yang melewati masa penugasan: Data Plt/Plh tidak tersedia dalam masukan, sehingga tidak dapat diperiksa."


def masa_jabatan(book: Book, people: People) -> None:
    """The sheet Masa Jabatan."""
    context = people.run.formulation.eligibility.context
    least, most = int(context.value("move.min_post_months")), int(context.value("move.max_post_months"))
    page = book.page("Masa Jabatan", "MASA JABATAN PADA TMT RENCANA")
    columns = (
        Column("No", 5, Kind.CENTRE),
        Column("Perangkat daerah", 56),
        Column("Pemegang jabatan", 15, Kind.COUNT),
        Column(f"Kurang dari {_span(least)}", 15, Kind.COUNT),
        Column(f"{_span(least)} sampai {_span(most)}", 15, Kind.COUNT),
        Column(f"Lebih dari {_span(most)}", 15, Kind.COUNT),
        Column("TMT tidak diketahui", 15, Kind.COUNT),
    )
    page.main_table(columns, _rows(people, least, most), frozen=2, filtered=False)
    page.skip()
    page.line(NO_ACTING)


def _rows(people: People, least: int, most: int) -> Iterator[tuple[Tone, Row]]:
    case = people.run.case
    roster = case.roster
    there = (roster.retirement > case.planned) & (roster.home >= 0)
    months = months_between(roster.post_since, np.datetime64(case.scenario.planned))
    unknown = np.isnat(roster.post_since)
    short, long = ~unknown & (months < least), ~unknown & (months > most)
    bands = np.array([there, there & short, there & ~unknown & ~short & ~long, there & long, there & unknown])
    for number, agency in enumerate((*people.agencies, -1), 1):
        counts = bands[:, roster.agency == agency].sum(axis=1)
        if agency >= 0 or counts.any():
            name = people.agency_name(agency) if agency >= 0 else NO_AGENCY
            yield Tone.PLAIN, [str(number), name, *counts.tolist()]
    yield Tone.TOTAL, ["", "JUMLAH", *bands.sum(axis=1).tolist()]


def _span(months: int) -> str:
    """Whole years as years."""
    return f"{months // 12} tahun" if months % 12 == 0 else f"{months} bulan"
