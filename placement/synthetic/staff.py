"""employees.csv and education.csv."""

from pathlib import Path

import numpy as np

from placement.synthetic.catalogue.names import MEN_FIRST, MEN_SECOND, WOMEN_FIRST, WOMEN_SECOND
from placement.synthetic.city import City
from placement.synthetic.dates import is_woman, served
from placement.synthetic.draws import Draws
from placement.synthetic.duties import DUTIES, LEGAL_CODES, NO_WISH
from placement.synthetic.holders import PPPK, PPPK_GRADES, STATUS
from placement.synthetic.jobs import JOBS
from placement.synthetic.posts import unit_ids
from placement.synthetic.schooling import ROWS, SUBJECTS
from placement.synthetic.traits import PROGRAMME_ID
from placement.synthetic.writing import days, look, numbers, write_table

EMPLOYEES = (
    "nip", "nama", "tanggal_lahir", "status_pegawai", "kedudukan_hukum_id", "golongan_id", "tmt_golongan", "mk_tahun",
    "mk_bulan", "tmt_cpns", "jenis_jabatan_id", "jabatan_id", "jabatan_nama", "jenjang", "kelas_jabatan", "eselon_id",
    "tmt_jabatan", "tingkat_pendidikan_id", "pendidikan_id", "pendidikan_nama", "unor_id", "unor_nama", "bup",
    "tmt_pensiun", "tugas_tambahan", "status_jabatan", "sertifikat_bidang", "kecamatan_domisili", "mohon_pindah",
)  # fmt: skip
WISHES = ("nip", "urutan", "jabatan_id", "unor_id")
EDUCATION = ("pendidikan_id", "pendidikan_nama", "tingkat_pendidikan_id", "rumpun")


def write_employees(folder: Path, city: City, draws: Draws) -> int:
    """Everybody, unit by unit."""
    people, career, time, duty = city.people, city.career, city.time, city.duty
    ids = unit_ids(len(city.tree.rows))
    months = served(time.entered)

    def of_job(words: list[str]) -> list[str]:
        return look(words, people.job)

    grade = np.where(people.status == PPPK, 100 + people.contract, career.grade)
    grades = [str(number) if number < 100 else "" for number in range(100)] + list(PPPK_GRADES)
    return write_table(
        folder / "employees.csv",
        EMPLOYEES,
        [
            time.nip,
            _names(time.nip, draws),
            days(time.birth),
            look(STATUS, people.status),
            look(LEGAL_CODES, duty.legal),
            look(grades, grade),
            days(time.graded),
            numbers(months // 12),
            numbers(months % 12),
            days(time.entered),
            of_job([str(job.kind) for job in JOBS]),
            of_job([job.code for job in JOBS]),
            of_job([job.name for job in JOBS]),
            of_job([job.tier for job in JOBS]),
            of_job([str(job.job_class) for job in JOBS]),
            of_job([str(job.echelon) for job in JOBS]),
            days(time.posted),
            look([f"{level:02d}" for _, level, _ in ROWS], city.education.programme),
            look([PROGRAMME_ID[family, name] for family, _, name in ROWS], city.education.programme),
            look([name for _, _, name in ROWS], city.education.programme),
            look(ids, people.unit),
            look([row.name for row in city.tree.rows], people.unit),
            of_job([str(job.retirement) for job in JOBS]),
            days(time.retired),
            look(DUTIES, duty.duty),
            "definitif",
            look(SUBJECTS, city.education.certificate),
            look([place.name for place in city.tree.places], duty.home),
            ["" if unit == NO_WISH else "ya" for unit in duty.wish.tolist()],
        ],
    )


def _names(nip: list[str], draws: Draws) -> list[str]:
    woman = is_woman(nip)
    first = draws.below("first names", len(nip), 1 << 20)
    second = draws.below("second names", len(nip), 1 << 20)
    named = np.empty(len(nip), dtype=object)
    for mask, firsts, seconds in ((woman, WOMEN_FIRST, WOMEN_SECOND), (~woman, MEN_FIRST, MEN_SECOND)):
        pairs = np.array([f"{one} {two}" for one in firsts for two in seconds], dtype=object)
        named[mask] = pairs[(first[mask] % len(firsts)) * len(seconds) + second[mask] % len(seconds)]
    names: list[str] = named.tolist()
    return names


def write_wishes(folder: Path, city: City) -> int:
    """The unit that somebody asks for, where she names one: her own post there."""
    asking = np.flatnonzero(city.duty.wish >= 0)
    return write_table(
        folder / "wishes.csv",
        WISHES,
        [
            look(city.time.nip, asking),
            "1",
            look([job.code for job in JOBS], city.people.job[asking]),
            look(unit_ids(len(city.tree.rows)), city.duty.wish[asking]),
        ],
    )


def write_education(folder: Path) -> int:
    """All programmes with their families."""
    return write_table(
        folder / "education.csv",
        EDUCATION,
        [
            [PROGRAMME_ID[family, name] for family, _, name in ROWS],
            [name for _, _, name in ROWS],
            [f"{level:02d}" for _, level, _ in ROWS],
            [family for family, _, _ in ROWS],
        ],
    )
