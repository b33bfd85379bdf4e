"""Rekapitulasi: need and staff by family and by agency, before and after."""

from collections.abc import Iterator

import numpy as np

from placement.model.arrays import IntArray
from placement.report.cell import Column, Kind, Tone
from placement.report.ledger import Ledger, sums
from placement.report.people import People
from placement.report.sheet import Book, Row

NOTE = (
    "Kekurangan (−) dan kelebihan (+) dijumlahkan dari tiap jabatan dan tidak saling menghapus; "
    "kolom lain seperti pada Peta Jabatan."
)


def rekapitulasi(book: Book, people: People) -> None:
    """The sheet Rekapitulasi."""
    page = book.page("Rekapitulasi", "REKAPITULASI KEBUTUHAN DAN BEZETTING")
    years = people.run.case.scenario.headcount.horizon_years
    page.main_table(_columns(years), _rows(people), frozen=2, filtered=False)
    page.skip()
    page.line(NOTE, "note")


def _columns(years: int) -> list[Column]:
    now, between, then, count = "Sekarang", "Perubahan", "Sesudah rancangan", Kind.COUNT
    return [
        Column("No", 5, Kind.CENTRE),
        Column("Rumpun Jabatan/Perangkat Daerah", 46),
        Column("Kelompok jabatan", 9, count),
        Column("K", 7, count, now),
        Column("PNS", 7, count, now),
        Column("CPNS", 7, count, now),
        Column("PPPK", 7, count, now),
        Column("B", 7, count, now),
        Column("−", 7, count, now),
        Column("+", 7, count, now),
        Column("Pensiun s.d. TMT", 8, count, between),
        Column("Pensiun 1 th", 8, count, between),
        Column(f"Pensiun {years} th", 8, count, between),
        Column("Masuk", 7, count, between),
        Column("Keluar", 7, count, between),
        Column("B'", 7, count, then),
        Column("−'", 7, count, then),
        Column("+'", 7, count, then),
        Column("Paraf", 8),
    ]


def _rows(people: People) -> Iterator[tuple[Tone, Row]]:
    positions = people.run.case.positions
    own = _figures(people.ledger)
    blank = [None] * len(own)
    families = list(enumerate(positions.families))
    agencies = [(unit, people.agency_name(unit)) for unit in people.agencies]
    for title, grouping, named in (
        ("A. Per rumpun jabatan", positions.family, families),
        ("B. Per perangkat daerah", positions.agency, agencies),
    ):
        totals = sums(own, grouping, max((index for index, _ in named), default=0) + 1)
        yield Tone.GROUP, ["", title, *blank, ""]
        for number, (index, name) in enumerate(named, 1):
            yield Tone.PLAIN, [str(number), name, *totals[index], ""]
        yield Tone.TOTAL, ["", "JUMLAH", *(int(values.sum()) for values in own), ""]


def _figures(book: Ledger) -> tuple[IntArray, ...]:
    """The numbers of each position group in the order of the columns."""
    return (np.ones(len(book.need), np.int64), book.need, book.pns, book.cpns, book.pppk, book.holders,
            book.shortfall, book.excess, book.gone, book.year, book.horizon, book.entering, book.leaving, book.after,
            book.shortfall_after, book.excess_after)  # fmt: skip
