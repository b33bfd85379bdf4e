"""`soil`: a clean city's folder written again as the files that a personnel office really has."""

from pathlib import Path

from placement.errors import UsageError
from placement.synthetic.draws import Draws
from placement.synthetic.exports.ledger import Dirt, count, write_ledger
from placement.synthetic.exports.office import Office, read_office
from placement.synthetic.exports.page import page
from placement.synthetic.exports.people import soiled_people
from placement.synthetic.exports.post_book import FILE as POSTS
from placement.synthetic.exports.post_book import post_book
from placement.synthetic.exports.staff_book import FILE as STAFF
from placement.synthetic.exports.staff_book import staff_book
from placement.synthetic.minimal_xlsx import Sheet, workbook
from placement.synthetic.writing import NOTE, fill_folder

LEDGER = "KOTORAN_DATA_SINTETIS.csv"
_COPIED = ("standards", "competencies", "performance", "discipline", "training", "workload", "wishes")
_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip


def soil(source: Path, directory: Path, seed: int) -> dict[str, int]:
    """Write the city in `source` again with the dirt of real exports; rows of the ledger by kind of dirt.

    The folder is complete or absent; one that exists and is not empty is refused. The same bytes on every machine.
    """
    if seed < 0:
        raise UsageError(f"seed {seed}: 0 or more", indonesian=f"seed {seed}: 0 atau lebih")
    office = read_office(source)
    return fill_folder(directory, lambda folder: _fill(folder, source, office, seed))


def _fill(folder: Path, source: Path, office: Office, seed: int) -> dict[str, int]:
    draws = Draws(seed)
    day = _day(str(office.as_of))
    people = soiled_people(office, draws)
    staff, found = staff_book(people, office.title, day)
    posts, more = post_book(office, draws, day)
    _write_book(folder / STAFF, [staff])
    _write_book(folder / POSTS, posts)
    found += [*more, *_write_tables(folder, source)]
    scenario = (source / "scenario.toml").read_text(encoding="utf-8")
    raw = office.title.replace(" (", ", data mentah (", 1)
    _write(folder / "scenario.toml", scenario.replace(office.title, raw, 1).encode())
    write_ledger(folder / LEDGER, found)
    kinds = count(found)
    _write(folder / "README.md", page(raw, source.name, seed, len(people), len(posts), kinds).encode())
    return kinds


def _write_tables(folder: Path, source: Path) -> list[Dirt]:
    """One table as a spreadsheet of Indonesian settings saves it, one as an older one did, the others as they are."""
    for name in _COPIED:
        path = source / f"{name}.csv"
        if path.exists():
            _write(folder / path.name, path.read_text(encoding="utf-8").encode())
    units = (source / "units.csv").read_text(encoding="utf-8")
    _write(folder / "units.csv", units.replace(",", ";").encode("utf-8-sig"))
    note = f"{NOTE} – bukan data nyata"
    education = (source / "education.csv").read_text(encoding="utf-8").replace(NOTE, note)
    _write(folder / "education.csv", education.encode("cp1252"))
    return [
        Dirt("semicolons", "units.csv", "", "", "titik koma", "pemisah kolom"),
        Dirt("byte_order_mark", "units.csv", "", "", "UTF-8 dengan BOM", "UTF-8"),
        Dirt("cp1252", "education.csv", "", "", "Windows-1252", "UTF-8"),
    ]


def _write_book(path: Path, sheets: list[Sheet]) -> None:
    _write(path, workbook(sheets))


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _day(iso: str) -> str:
    year, month, day = map(int, iso.split("-"))
    return f"{day} {_MONTHS[month - 1]} {year}"
