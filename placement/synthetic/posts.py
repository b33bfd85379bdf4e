"""units.csv, positions.csv, standards.csv and workload.csv: the organisation and its decree."""

from pathlib import Path

import numpy as np

from placement.synthetic.catalogue.seats import SEATS
from placement.synthetic.catalogue.standards import COMPETENCIES
from placement.synthetic.city import City
from placement.synthetic.draws import Draws
from placement.synthetic.jobs import JOBS, NO_ECHELON
from placement.synthetic.records import standard_level
from placement.synthetic.traits import programmes_of
from placement.synthetic.writing import look, numbers, write_table

UNITS = (
    "unor_id",
    "nama",
    "atasan_id",
    "eselon_id",
    "lokasi_id",
    "kecamatan",
    "daerah_tertinggal",
    "jenis_unit",
    "minimum",
)
POSITIONS = (
    "jabatan_id", "unor_id", "jabatan_nama", "rumpun_jabatan", "jenis_jabatan", "jenjang", "kelas_jabatan", "kebutuhan",
    "bezetting", "selisih", "eselon_id", "min_gol_id", "max_gol_id", "tingkat_pendidikan_min", "pendidikan_diterima",
    "sertifikat_bidang", "prioritas", "kunci", "persetujuan", "minimum",
)  # fmt: skip
STANDARDS = ("jabatan_id", "kompetensi", "level")
WORKLOAD = (
    "jabatan_id", "unor_id", "uraian_tugas", "hasil_kerja", "volume", "frekuensi", "waktu_penyelesaian", "satuan_waktu",
    "waktu_efektif", "metode",
)  # fmt: skip
CONSENT = {
    # Who must agree before the seat is touched: the minister for Dukcapil, the council's leaders for their secretary,
    # the governor for inspectors and camat.
    "DUKCAPIL": "Menteri Dalam Negeri",
    "SETWAN": "Pimpinan DPRD",
    "INSPEKTORAT": "Gubernur",
    "CAMAT": "Gubernur",
    "PENGADAAN": "",
    "PPNS": "Kementerian Hukum",
    "": "",
}


def unit_ids(count: int) -> list[str]:
    """Ids of units, as many digits as needed for all of one length."""
    width = max(len(str(count)), 4)
    return [f"U{number + 1:0{width}d}" for number in range(count)]


def write_units(folder: Path, city: City) -> int:
    """The tree."""
    rows, ids, places = city.tree.rows, unit_ids(len(city.tree.rows)), city.tree.places
    return write_table(
        folder / "units.csv",
        UNITS,
        [
            ids,
            [row.name for row in rows],
            [ids[row.parent] if row.parent >= 0 else "" for row in rows],
            [str(SEATS[row.seat].echelon if row.seat else NO_ECHELON) for row in rows],
            [places[row.district].code for row in rows],
            [places[row.district].name for row in rows],
            [str(int(places[row.district].remote)) for row in rows],
            [row.kind for row in rows],
            [str(row.minimum or "") for row in rows],
        ],
    )


def write_positions(folder: Path, city: City) -> int:
    """The decree: position groups with need, incumbents and demands."""
    groups, trait, rows = city.groups, city.trait, city.tree.rows
    ids = unit_ids(len(rows))

    def of_job(words: list[str]) -> list[str]:
        return look(words, groups.job)

    locks = [
        _lock(job, rows[unit].agency)
        for job, unit in zip(groups.job.tolist(), groups.unit.tolist(), strict=True)
    ]
    tags = [rows[unit].tags for unit in groups.unit.tolist()]
    accepted = ["|".join(programmes_of(*accepted)) or "SEMUA" for accepted in trait.sets]
    return write_table(
        folder / "positions.csv",
        POSITIONS,
        [
            of_job([job.code for job in JOBS]),
            look(ids, groups.unit),
            of_job([job.name for job in JOBS]),
            of_job([job.family for job in JOBS]),
            of_job([str(job.kind) for job in JOBS]),
            of_job([job.tier for job in JOBS]),
            of_job([str(job.job_class) for job in JOBS]),
            numbers(groups.need),
            numbers(groups.held),
            numbers(groups.held - groups.need),
            of_job([str(job.echelon) for job in JOBS]),
            of_job([str(job.grades[0] or "") for job in JOBS]),
            of_job([str(job.grades[1] or "") for job in JOBS]),
            of_job([f"{job.level:02d}" for job in JOBS]),
            look(accepted, trait.accepts),
            of_job([job.certificate for job in JOBS]),
            [_priority(job, tag) for job, tag in zip(groups.job.tolist(), tags, strict=True)],
            locks,
            [CONSENT[lock] for lock in locks],
            # A puskesmas keeps its last doctor.
            ["1" if JOBS[job].code.startswith("KES-DOKTER") and "puskesmas" in tag else ""
             for job, tag in zip(groups.job.tolist(), tags, strict=True)],
        ],
    )  # fmt: skip


def _lock(job: int, agency: str) -> str:
    post = JOBS[job]
    if post.kind == 1 and agency == "DUKCAPIL":
        return "DUKCAPIL"
    # City police of the keahlian ladder are sworn investigators.
    return "PPNS" if post.code == "JF-POLPP-PT" else post.lock


def _priority(job: int, tags: tuple[str, ...]) -> str:
    line = JOBS[job].source
    return "1" if line and set(line.priority) & set(tags) else ""


def write_standards(folder: Path, city: City) -> int:
    """Levels of competency of structural and functional posts."""
    held = [number for number in np.unique(city.groups.job).tolist() if JOBS[number].kind != 4]
    return write_table(
        folder / "standards.csv",
        STANDARDS,
        [
            [JOBS[number].code for number in held for _ in COMPETENCIES],
            [name for _ in held for name in COMPETENCIES],
            [str(standard_level(number)) for number in held for _ in COMPETENCIES],
        ],
    )


_TASKS = (
    ("Menerima dan memeriksa berkas", "berkas", 12),
    ("Mengolah dan menyusun bahan", "dokumen", 90),
    ("Melayani pemohon", "layanan", 25),
    ("Menyusun laporan", "laporan", 240),
)
_MINUTES, _PER_HOUR = 75_000, 60
_COUNTED = 15
"""Percent of general groups whose need was counted by workload; the others have the decree alone."""


def write_workload(folder: Path, city: City, draws: Draws) -> int:
    """Three or four tasks per group; together they ask for the decree's need, give or take 40 percent of a post."""
    groups = city.groups
    clerk = (city.trait.kind[groups.job] == 4) & (groups.need > 0)
    chosen = np.sort(draws.pick("counted", clerk, (int(clerk.sum()) * _COUNTED + 99) // 100))
    jitter = draws.below("load", len(chosen), _MINUTES * 4 // 5) - _MINUTES * 2 // 5
    load = np.maximum(groups.need[chosen] * _MINUTES + jitter, _MINUTES // 2)
    hourly = draws.below("hours", len(chosen), 5) == 0
    count = 3 + draws.below("tasks", len(chosen), 2)
    table: list[list[str]] = []
    ids = unit_ids(len(city.tree.rows))
    for number, group in enumerate(chosen.tolist()):
        post = [JOBS[int(groups.job[group])].code, ids[int(groups.unit[group])]]
        table.extend(
            [*post, *row]
            for row in _tasks(int(load[number]), int(count[number]), hourly=bool(hourly[number]))
        )
    columns = [list(column) for column in zip(*table, strict=True)] if table else [[] for _ in WORKLOAD]
    return write_table(folder / "workload.csv", WORKLOAD, columns)


def _tasks(minutes: int, count: int, *, hourly: bool) -> list[list[str]]:
    unit, effective = ("jam", _MINUTES // _PER_HOUR) if hourly else ("menit", _MINUTES)
    rows = []
    for number, (task, product, norm) in enumerate(_TASKS[:count]):
        part = minutes * (number + 2) // sum(range(2, count + 2))
        time = max(norm // _PER_HOUR, 1) if hourly else norm
        often = 12 if product == "laporan" else 1
        volume = max((part // _PER_HOUR if hourly else part) // (time * often), 1)
        rows.append([task, product, str(volume), str(often), str(time), unit, str(effective), "tugas"])
    return rows
