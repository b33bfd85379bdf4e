"""Daftar Jabatan Tidak Sesuai Kualifikasi: what the post asks, what its holder has, and what is proposed."""

from collections.abc import Iterator

import numpy as np

from placement.formulation import Standing
from placement.model.plan import PlanStatus
from placement.model.roster import months_between
from placement.report.cell import Column, Kind, Tone
from placement.report.people import People
from placement.report.sheet import Book, Row
from placement.report.words import reason, rule_title

COLUMNS = (
    Column("No", 5, Kind.CENTRE),
    Column("Nama", 21),
    Column("NIP", 16.5, Kind.CODE),
    Column("Jabatan", 22),
    Column("Unit", 24),
    Column("Kelas", 5.5, Kind.COUNT),
    Column("Pendidikan yang disyaratkan", 30),
    Column("Pendidikan yang dimiliki", 22),
    Column("Syarat yang tidak terpenuhi", 22),
    Column("Lama di jabatan (th)", 8, Kind.SHARE),
    Column("Usulan", 34),
    Column("Paraf", 7),
)


def tidak_sesuai(book: Book, people: People) -> None:
    """The sheet Tidak Sesuai."""
    run = people.run
    standing = run.formulation.standings
    found = np.nonzero(standing.mismatched & (standing.standing != Standing.LEAVING))[0]
    rows = people.by_post(found, run.plan.before[found])
    page = book.page("Tidak Sesuai", "DAFTAR JABATAN TIDAK SESUAI KUALIFIKASI")
    page.main_table(COLUMNS, _rows(people, rows), frozen=3)


def _rows(people: People, rows: list[int]) -> Iterator[tuple[Tone, Row]]:
    run = people.run
    months = months_between(run.case.roster.post_since, np.datetime64(run.case.scenario.planned))
    for number, row in enumerate(rows, 1):
        g = int(run.plan.before[row])
        broken = run.formulation.eligibility.mismatch_one(row)
        years = int(months[row]) / 12 if people.since(row) else None
        yield Tone.PLAIN, [
            str(number), people.name(row), people.nip(row), people.post(g), people.unit(g), people.job_class(g),
            people.education_asked(g), people.education(row), "; ".join(rule_title(code) for code in broken), years,
            _proposal(people, row), "",
        ]  # fmt: skip


def _proposal(people: People, row: int) -> str:
    """Where she goes, or why she stays."""
    plan = people.run.plan
    status, after = plan.status[row], int(plan.after[row])
    if status in {PlanStatus.MOVE, PlanStatus.ENTER}:
        return f"pindah ke {people.post(after)}, {people.unit(after)}"
    if status == PlanStatus.WAITING:
        return f"menunggu penempatan: {reason(str(plan.reason[row]))}"
    return f"tetap: {reason(str(plan.reason[row]))}"
