"""Daftar Karantina Data: people and posts whose rows could not be used, and warnings about the data that was."""

from collections.abc import Iterator, Sequence

from placement.errors import Fault
from placement.report.cell import Column, Kind, Tone
from placement.report.people import People
from placement.report.sheet import Book, Page, Row
from placement.text import fault_line
from placement.text.mending import mending

COLUMNS = (
    Column("No", 5, Kind.CENTRE),
    Column("NIP", 18, Kind.CODE),
    Column("Nama", 28),
    Column("Unit", 36),
    Column("Yang tidak benar", 48),
    Column("Cara memperbaiki", 42),
    Column("Paraf", 8),
)

POSTS = (
    Column("No", 5, Kind.CENTRE),
    Column("K", 18, Kind.COUNT),
    Column("Jabatan", 28),
    Column("Unit", 36),
    Column("Yang tidak benar", 48),
    Column("Cara memperbaiki", 42),
    Column("Paraf", 8),
)

NOTES = (
    "Pegawai dalam karantina tetap di tempatnya, kursinya dihitung terisi, dan ia tidak dipindahkan sampai datanya diperbaiki.",
    "Jabatan dalam karantina tertutup: tidak ada yang masuk dan tidak ada yang keluar; pemangkunya ikut dikarantina.",
)
MORE = "Sel demi sel, dengan cara memperbaikinya, ada dalam perbaikan.xlsx."
FAULTS_SHOWN = 10
"""Faults of one person or post that are told; the workbook of mending lists every one."""


def karantina(book: Book, people: People) -> None:
    """The sheet Karantina."""
    case = people.run.case
    page = book.page("Karantina", "DAFTAR KARANTINA DATA")
    rows = list(_people(people))
    page.main_table(COLUMNS, rows, frozen=3, filtered=bool(rows))
    page.skip()
    for note in NOTES:
        page.line(note, "note")
    if case.quarantine.rows:
        page.line(MORE, "note")
    posts = list(_posts(people))
    if posts:
        page.skip()
        page.line("Jabatan dalam karantina", "heading")
        page.table(POSTS, posts)
    _list(page, "Baris lain yang dikesampingkan", _others(people))
    _list(page, "Peringatan atas data yang tetap dipakai", case.warnings)


def _people(people: People) -> Iterator[tuple[Tone, Row]]:
    found = people.run.case.quarantine.people
    for number, (row, faults) in enumerate(found.items(), 1):
        yield Tone.PLAIN, [
            str(number), people.nip(row), people.name(row), people.own_unit(row), _told(faults),
            _mended(faults), "",
        ]  # fmt: skip


def _posts(people: People) -> Iterator[tuple[Tone, Row]]:
    positions = people.run.case.positions
    for number, (g, faults) in enumerate(people.run.case.quarantine.posts.items(), 1):
        yield Tone.PLAIN, [
            str(number), int(positions.need[g]), people.post(g), people.unit(g), _told(faults), _mended(faults), "",
        ]  # fmt: skip


def _others(people: People) -> list[Fault]:
    """Faults that neither a person nor a post answers for."""
    quarantine = people.run.case.quarantine
    told = {fault for faults in (*quarantine.people.values(), *quarantine.posts.values()) for fault in faults}
    rest = [fault for table in quarantine.tables for row in table.rows for _, fault in row.faults]
    return [fault for fault in rest if fault not in told]


def _list(page: Page, title: str, faults: Sequence[Fault]) -> None:
    if not faults:
        return
    page.skip()
    page.line(title, "heading")
    for number, fault in enumerate(faults, 1):
        page.paragraph(f"{number}. {fault_line(fault, 'id')}", "plain")


def _told(faults: Sequence[Fault]) -> str:
    more = f" Dan {len(faults) - FAULTS_SHOWN} lainnya." if len(faults) > FAULTS_SHOWN else ""
    return " ".join(fault_line(fault, "id") for fault in faults[:FAULTS_SHOWN]) + more


def _mended(faults: Sequence[Fault]) -> str:
    return " ".join(dict.fromkeys(mending(fault, "id") for fault in faults))
