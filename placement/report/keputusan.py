"""Keputusan: what officials had settled before the plan was made."""

from collections.abc import Iterator

from placement.report.cell import Column, Kind, Tone
from placement.report.people import People
from placement.report.sheet import Book, Row
from placement.report.words import DECISIONS

COLUMNS = (
    Column("No", 5, Kind.CENTRE),
    Column("NIP", 16.5, Kind.CODE),
    Column("Nama", 26),
    Column("Tindakan", 17),
    Column("Jabatan", 32),
    Column("Unit", 34),
    Column("Alasan", 36),
    Column("Pejabat", 24),
    Column("Tanggal", 11, Kind.DATE),
    Column("Paraf", 7),
)


def keputusan(book: Book, people: People) -> None:
    """The sheet Keputusan."""
    page = book.page("Keputusan", "KEPUTUSAN PEJABAT YANG DIBACA RANCANGAN INI")
    page.main_table(COLUMNS, _rows(people), frozen=3)


def _rows(people: People) -> Iterator[tuple[Tone, Row]]:
    case = people.run.case
    names = dict(zip(case.roster.nip.tolist(), case.roster.name.tolist(), strict=True))
    units = dict(zip(case.units.code.tolist(), case.units.name.tolist(), strict=True))
    jobs = {case.positions.jobs[job]: str(name)
            for job, name in zip(case.positions.job.tolist(), case.positions.name, strict=True)}  # fmt: skip
    for number, decision in enumerate(case.decisions, 1):
        yield Tone.PLAIN, [
            str(number), decision.nip, names.get(decision.nip, ""), DECISIONS[decision.action],
            jobs.get(decision.position, decision.position), units.get(decision.unit, decision.unit),
            decision.reason, decision.official, decision.date, "",
        ]  # fmt: skip
