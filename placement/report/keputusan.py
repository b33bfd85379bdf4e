"""Keputusan: every decision in force, where it was given, and what it costs the plan."""

from collections.abc import Iterator

from placement.planning.difference import Difference
from placement.report.cell import Column, Kind, Tone
from placement.report.people import People
from placement.report.sheet import Book, Row
from placement.report.words import DECISIONS, difference_words, given

COLUMNS = (
    Column("No", 5, Kind.CENTRE),
    Column("NIP", 17, Kind.CODE),
    Column("Nama", 22),
    Column("Tindakan", 13),
    Column("Jabatan", 24),
    Column("Unit", 26),
    Column("Alasan", 24),
    Column("Pejabat", 16),
    Column("Tanggal", 10, Kind.DATE),
    Column("Asal", 19),
    Column("Selisih poin akibat pengecualian", 13, Kind.POINTS),
    Column("Sasaran yang berubah", 25),
    Column("Paraf", 7),
    Column("Kode jabatan", 24, Kind.CODE, printed=False),
)

NOTES = (
    (
        "Selisih poin akibat pengecualian = jumlah kesesuaian jabatan tanpa keputusan ini dikurangi dengan keputusan ini, semua "
        "keputusan lain tetap (penuh = 100,000)."
    ),
    "Sasaran yang berubah: sasaran pertama, menurut urutannya, yang akan berbeda tanpa keputusan ini, dan besarnya.",
    "Coret atau hapus baris untuk mencabut keputusan, atau ubah Tindakan dan Kode jabatan; lalu kembalikan berkas ini.",
)


def keputusan(book: Book, people: People) -> None:
    """The sheet Keputusan."""
    page = book.page("Keputusan", "KEPUTUSAN PEJABAT YANG DIBACA RANCANGAN INI")
    page.main_table(COLUMNS, _rows(people), frozen=3)
    page.skip()
    for note in NOTES:
        page.line(note, "note")
    page.print_columns(COLUMNS)


def _rows(people: People) -> Iterator[tuple[Tone, Row]]:
    case = people.run.case
    names = dict(zip(case.roster.nip.tolist(), case.roster.name.tolist(), strict=True))
    units = dict(zip(case.units.code.tolist(), case.units.name.tolist(), strict=True))
    jobs = {case.positions.jobs[job]: str(name)
            for job, name in zip(case.positions.job.tolist(), case.positions.name, strict=True)}  # fmt: skip
    for number, (decision, difference) in enumerate(
        zip(case.decisions, people.run.differences, strict=True), 1
    ):
        yield Tone.PLAIN, [
            str(number), decision.nip, names.get(decision.nip, ""), DECISIONS[decision.action],
            jobs.get(decision.position, decision.position), units.get(decision.unit, decision.unit),
            decision.reason, decision.official, decision.date, given(decision), _points(difference),
            difference_words(difference, "id"), "", decision.place,
        ]  # fmt: skip


def _points(difference: Difference) -> float | None:
    return None if difference.fit is None else difference.fit / 1000
