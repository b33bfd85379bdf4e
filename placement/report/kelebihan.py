"""Kelebihan: people beyond the need of their post who stay, and people who wait for a post."""

from collections.abc import Iterator

import numpy as np

from placement.model.plan import PlanStatus
from placement.report.cell import Column, Kind, Tone
from placement.report.people import People
from placement.report.sheet import Book, Row
from placement.report.words import STATUSES, reason

COLUMNS = (
    Column("No", 5, Kind.CENTRE),
    Column("Nama", 25),
    Column("NIP", 16.5, Kind.CODE),
    Column("Pangkat/Gol", 18),
    Column("Jabatan", 28),
    Column("Unit", 34),
    Column("Kelas", 6, Kind.COUNT),
    Column("K", 6, Kind.COUNT),
    Column("B'", 6, Kind.COUNT),
    Column("Keadaan", 16),
    Column("Sebab", 32),
    Column("Paraf", 7),
)

NOTE = (
    "Kandidat redistribusi tetap di jabatannya sampai ada kursi yang sesuai; urutan bertahan: tidak dapat dipindah, "
    "sertifikat sesuai, tugas tambahan, dekat pensiun, lama di jabatan. Bukan menurut nilai merit."
)


def kelebihan(book: Book, people: People) -> None:
    """The sheet Kelebihan."""
    plan = people.run.plan
    stays = (plan.after >= 0) & (plan.seated < 0) & (plan.status != PlanStatus.QUARANTINE)
    found = np.nonzero(stays | (plan.status == PlanStatus.WAITING))[0]
    rows = people.by_post(found, plan.after[found])
    page = book.page("Kelebihan", "KANDIDAT REDISTRIBUSI DAN PEGAWAI YANG MENUNGGU PENEMPATAN")
    page.main_table(COLUMNS, _rows(people, rows), frozen=3)
    page.skip()
    page.line(NOTE, "note")


def _rows(people: People, rows: list[int]) -> Iterator[tuple[Tone, Row]]:
    plan, ledger = people.run.plan, people.ledger
    after = ledger.after
    for number, row in enumerate(rows, 1):
        g, status = int(plan.after[row]), str(plan.status[row])
        need, staff = (int(ledger.need[g]), int(after[g])) if g >= 0 else (None, None)
        post = people.post(g) if g >= 0 else f"semula {people.post(int(plan.before[row]))}"
        yield Tone.PLAIN, [
            str(number), people.name(row), people.nip(row), people.rank(row), post, people.own_unit(row),
            people.job_class(g), need, staff, STATUSES.get(status, status), reason(str(plan.reason[row])), "",
        ]  # fmt: skip
