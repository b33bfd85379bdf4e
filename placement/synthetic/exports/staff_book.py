"""pegawai.xlsx: the people as SIASN exports them and an office keeps them on."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from placement.synthetic.exports.ledger import NOWHERE, Dirt
from placement.synthetic.exports.office import STATUS, day_first, grade
from placement.synthetic.exports.people import Person
from placement.synthetic.minimal_xlsx import Sheet, Value, address, shown, span

FILE, SHEET = "pegawai.xlsx", "Pegawai"
_SERIAL_ZERO = np.datetime64("1899-12-30", "D")


@dataclass(frozen=True)
class _Column:
    """A heading, the source's column, how it is written, and the kind of dirt that this is."""

    heading: str
    source: str
    write: Callable[[str], Value] = str
    kind: str = ""


def _dash(text: str) -> str:
    return text or "-"


def _serial(iso: str) -> int:
    """The day as a spreadsheet counts it."""
    return int((np.datetime64(iso, "D") - _SERIAL_ZERO).astype(np.int64))


def _whole(text: str) -> Value:
    return int(text) if text else ""


def _status(text: str) -> str:
    return STATUS.get(text, text)


def _sex(nip: str) -> str:
    return "F" if nip.strip("'")[14] == "2" else "M"


def _nothing(_: str) -> str:
    return ""


COLUMNS = (
    _Column("NO", "no", _whole),
    _Column("NIP BARU", "nip"),
    _Column("NAMA", "nama"),
    _Column("TANGGAL LAHIR", "tanggal_lahir", day_first, "date_day_first"),
    _Column("JENIS KELAMIN", "sex", _sex, "private_column"),
    _Column("NIK", "no", _nothing, "private_column"),
    _Column("STATUS CPNS PNS", "status_pegawai", _status),
    _Column("KEDUDUKAN HUKUM ID", "kedudukan_hukum_id"),
    _Column("KEDUDUKAN HUKUM NAMA", "kedudukan_hukum_nama"),
    _Column("GOL AKHIR NAMA", "golongan_id", grade),
    _Column("TMT GOLONGAN", "tmt_golongan", day_first, "date_day_first"),
    _Column("MK TAHUN", "mk_tahun", _whole),
    _Column("MK BULAN", "mk_bulan", _whole),
    _Column("TMT CPNS", "tmt_cpns", day_first, "date_day_first"),
    _Column("JENIS JABATAN ID", "jenis_jabatan_id"),
    _Column("JENIS JABATAN NAMA", "jenis_jabatan_nama"),
    _Column("JABATAN ID", "jabatan_id"),
    _Column("JABATAN NAMA", "jabatan_nama"),
    _Column("JENJANG", "jenjang", _dash, "dash_for_empty"),
    _Column("KELAS JABATAN", "kelas_jabatan", _whole),
    _Column("ESELON ID", "eselon_id"),
    _Column("TMT JABATAN", "tmt_jabatan", day_first, "date_day_first"),
    _Column("TINGKAT PENDIDIKAN ID", "tingkat_pendidikan_id"),
    _Column("TINGKAT PENDIDIKAN NAMA", "tingkat_pendidikan_nama"),
    _Column("PENDIDIKAN ID", "pendidikan_id"),
    _Column("PENDIDIKAN NAMA", "pendidikan_nama"),
    _Column("UNOR ID", "unor_id"),
    _Column("UNOR NAMA", "unor_nama"),
    _Column("BUP", "bup", _whole),
    _Column("TMT PENSIUN", "tmt_pensiun", _serial, "date_serial"),
    _Column("TUGAS TAMBAHAN", "tugas_tambahan", _dash, "dash_for_empty"),
    _Column("STATUS JABATAN", "status_jabatan"),
    _Column("SERTIFIKAT BIDANG", "sertifikat_bidang"),
    _Column("KECAMATAN DOMISILI", "kecamatan_domisili"),
    _Column("MOHON PINDAH", "mohon_pindah", _dash, "dash_for_empty"),
    _Column("TMT", "tmt_golongan", _serial, "header_repeated"),
    _Column("TMT", "tmt_cpns", _serial, "header_repeated"),
    _Column("TMT", "tmt_jabatan", _serial, "header_repeated"),
)
_PLACE = {column.source: place for place, column in reversed(list(enumerate(COLUMNS)))}

_TRUTHS = {
    "date_day_first": ("dd-mm-yyyy", "tanggal, hari lebih dahulu"),
    "date_serial": ("nomor hari lembar kerja", "tanggal"),
    "dash_for_empty": ("- pada sel kosong", "kosong"),
    "header_repeated": ("TMT", "kolom bantu kantor, bukan TMT JABATAN"),
    "private_column": ("kolom data pribadi", "tidak dibaca"),
}


def staff_book(people: list[Person], title: str, day: str) -> tuple[Sheet, list[Dirt]]:
    """The sheet, and everything dirty in it."""
    office, _, mark = title.partition(" (")
    heads: list[list[Value]] = [
        [f"DAFTAR PEGAWAI PEMERINTAH {office.upper()} ({mark}"],
        [f"Keadaan {day}, ekspor SIASN yang dilanjutkan di kantor"],
        [],
        [column.heading for column in COLUMNS],
    ]
    body = [_row(number, person) for number, person in enumerate(people, 1)]
    first, last, right = len(heads), len(heads) + len(body) - 1, len(COLUMNS) - 1
    merges = [span((row, 0), (row, right)) for row in range(2)]
    found = [
        Dirt(
            "header_below_titles",
            FILE,
            SHEET,
            address(first - 1, 0),
            f"judul di baris {first}",
            f"baris {first}",
        ),
        *(Dirt("merged_cells", FILE, SHEET, merge, "judul", "bukan data") for merge in merges),
    ]
    for place, column in enumerate(COLUMNS):
        if column.kind:
            said, truth = _TRUTHS[column.kind]
            found.append(Dirt(column.kind, FILE, SHEET, span((first, place), (last, place)), said, truth))
    for number, person in enumerate(people):
        for kind, source, truth in person.marks:
            place = _PLACE[source]
            written = truth if truth == NOWHERE else shown(COLUMNS[place].write(truth))
            found.append(
                Dirt(kind, FILE, SHEET, address(first + number, place), shown(body[number][place]), written)
            )
    return Sheet(SHEET, heads + body, merges), found


def _row(number: int, person: Person) -> list[Value]:
    cells = person.cells | {"no": str(number), "sex": person.cells["nip"]}
    nip = cells["nip"]
    row = [column.write(str(cells[column.source])) for column in COLUMNS]
    row[_PLACE["nip"]] = nip
    return row
