"""Proyeksi: retirements of the coming years by family."""

from collections.abc import Iterator

import numpy as np

from placement.headcount.bezetting import years_after
from placement.model.arrays import IntArray
from placement.report.cell import Column, Kind, Tone
from placement.report.people import NO_POST, People
from placement.report.sheet import Book, Row
from placement.text import date_text

NOTE = "Dihitung menurut jabatan sekarang, hanya pensiun sesudah TMT rencana; nama-nama tahun pertama ada di lembar Akan Pensiun."


def proyeksi(book: Book, people: People) -> None:
    """The sheet Proyeksi."""
    scenario = people.run.case.scenario
    years = scenario.headcount.horizon_years
    ends = [date_text(years_after(scenario.planned, n).astype(object), "id") for n in range(1, years + 1)]
    page = book.page("Proyeksi", f"PROYEKSI PENSIUN {years} TAHUN SESUDAH TMT RENCANA")
    columns = [
        Column("No", 5, Kind.CENTRE),
        Column("Rumpun jabatan", 46),
        *(Column(f"Tahun ke-{n} s.d. {end}", 15, Kind.COUNT) for n, end in enumerate(ends, 1)),
        Column("Jumlah", 12, Kind.COUNT),
    ]
    page.main_table(columns, _rows(people, years), frozen=2, filtered=False)
    page.skip()
    page.line(NOTE, "note")


def _rows(people: People, years: int) -> Iterator[tuple[Tone, Row]]:
    names = (*people.run.case.positions.families, NO_POST)
    counts = _retirements(people, years)
    for number, (name, row) in enumerate(zip(names, counts, strict=True), 1):
        if name != NO_POST or row.any():
            yield Tone.PLAIN, [str(number), name, *row.tolist(), int(row.sum())]
    yield Tone.TOTAL, ["", "JUMLAH", *counts.sum(axis=0).tolist(), int(counts.sum())]


def _retirements(people: People, years: int) -> IntArray:
    """People by family of their post (the last row: without one) and by year after the plan."""
    case = people.run.case
    roster, positions = case.roster, case.positions
    ends = np.array([years_after(case.scenario.planned, year) for year in range(years + 1)])
    year = np.searchsorted(ends, roster.retirement, side="left") - 1
    coming = (year >= 0) & (year < years)
    family = np.where(roster.home >= 0, positions.family[roster.home], len(positions.families))
    counts = np.zeros((len(positions.families) + 1, years), np.int64)
    np.add.at(counts, (family[coming], year[coming]), 1)
    return counts
