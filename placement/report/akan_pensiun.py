"""Pegawai yang akan pensiun: who leaves within a year of the plan, so that successors are prepared in time."""

from collections.abc import Iterator

import numpy as np

from placement.headcount.bezetting import years_after
from placement.report.cell import Column, Kind, Tone
from placement.report.people import People
from placement.report.sheet import Book, Row

COLUMNS = (
    Column("No", 5, Kind.CENTRE),
    Column("Tanggal pensiun", 11, Kind.DATE),
    Column("Nama", 26),
    Column("NIP", 16.5, Kind.CODE),
    Column("Pangkat/Gol", 20),
    Column("Jabatan (sesudah rancangan)", 34),
    Column("Unit", 40),
    Column("Kelas", 6, Kind.COUNT),
    Column("Rencana pengganti", 20),
    Column("Paraf", 7),
)


def akan_pensiun(book: Book, people: People) -> None:
    """The sheet Akan Pensiun."""
    case = people.run.case
    retirement, planned = case.roster.retirement, case.scenario.planned
    soon = np.nonzero((retirement > case.planned) & (retirement <= years_after(planned, 1)))[0]
    rows = sorted(people.by_post(soon, people.run.plan.after[soon]), key=lambda row: retirement[row].item())
    page = book.page("Akan Pensiun", "PEGAWAI YANG PENSIUN DALAM 12 BULAN SESUDAH TMT RENCANA")
    page.main_table(COLUMNS, _rows(people, rows), frozen=4)


def _rows(people: People, rows: list[int]) -> Iterator[tuple[Tone, Row]]:
    plan, retirement = people.run.plan, people.run.case.roster.retirement
    for number, row in enumerate(rows, 1):
        g = int(plan.after[row])
        yield Tone.PLAIN, [
            str(number), retirement[row].item(), people.name(row), people.nip(row), people.rank(row), people.post(g),
            people.unit(g) or people.own_unit(row), people.job_class(g), "", "",
        ]  # fmt: skip
