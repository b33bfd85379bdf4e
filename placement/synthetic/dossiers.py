"""performance.csv, competencies.csv, discipline.csv and training.csv."""

from pathlib import Path

import numpy as np

from placement.synthetic.catalogue.people import SANCTIONS
from placement.synthetic.catalogue.standards import COMPETENCIES, COURSES
from placement.synthetic.city import City
from placement.synthetic.dates import AS_OF
from placement.synthetic.draws import Draws
from placement.synthetic.records import METHODS, PREDICATES, ratings, sanctions, tests, training
from placement.synthetic.writing import days, look, numbers, write_table

PERFORMANCE = ("nip", "tahun", "hasil_kerja", "perilaku_kerja", "predikat")
COMPETENCY = ("nip", "kompetensi", "level", "tanggal", "metode")
DISCIPLINE = ("nip", "tingkat", "tmt", "akhir")
TRAINING = ("nip", "nama", "jenis", "jp", "tahun", "kompetensi")

_CELLS = {
    # Cells of the matrix result x behaviour that give each predicate, three draws each.
    "Sangat Baik": (("diatas", "diatas"),) * 3,
    "Baik": (("diatas", "sesuai"), ("sesuai", "diatas"), ("sesuai", "sesuai")),
    "Butuh Perbaikan": (("dibawah", "sesuai"), ("dibawah", "sesuai"), ("dibawah", "diatas")),
    "Kurang": (("sesuai", "dibawah"), ("diatas", "dibawah"), ("sesuai", "dibawah")),
    "Sangat Kurang": (("dibawah", "dibawah"),) * 3,
}


def write_records(folder: Path, city: City, draws: Draws) -> dict[str, int]:
    """The four tables about people, rows by name."""
    return {
        "competencies": _competencies(folder, city, draws),
        "performance": _performance(folder, city, draws),
        "discipline": _discipline(folder, city, draws),
        "training": _training(folder, city, draws),
    }


def _performance(folder: Path, city: City, draws: Draws) -> int:
    rows = ratings(city.people, city.time.entered, city.duty, draws)
    cells = [cell for name in PREDICATES for cell in _CELLS[name]]
    at = rows.predicate * 3 + rows.cell
    return write_table(
        folder / "performance.csv",
        PERFORMANCE,
        [
            look(city.time.nip, rows.person),
            numbers(rows.year),
            look([result for result, _ in cells], at),
            look([behaviour for _, behaviour in cells], at),
            look(PREDICATES, rows.predicate),
        ],
    )


def _competencies(folder: Path, city: City, draws: Draws) -> int:
    rows = tests(city.people, draws)
    return write_table(
        folder / "competencies.csv",
        COMPETENCY,
        [
            look(city.time.nip, rows.person),
            look(COMPETENCIES, rows.competency),
            numbers(rows.level),
            days(AS_OF - rows.day),
            look(METHODS, rows.method),
        ],
    )


def _discipline(folder: Path, city: City, draws: Draws) -> int:
    rows = sanctions(city.people, city.time.entered, city.duty, draws)
    return write_table(
        folder / "discipline.csv",
        DISCIPLINE,
        [
            look(city.time.nip, rows.person),
            look(list(SANCTIONS), rows.severity),
            days(rows.start),
            days(rows.end),
        ],
    )


def _training(folder: Path, city: City, draws: Draws) -> int:
    rows = training(city.people, draws)
    return write_table(
        folder / "training.csv",
        TRAINING,
        [
            look(city.time.nip, rows.person),
            look([row[1] for row in COURSES], rows.course),
            look([row[2] for row in COURSES], rows.course),
            numbers(rows.hours),
            numbers(np.asarray(rows.year)),
            look([row[4] for row in COURSES], rows.course),
        ],
    )
