"""`generate`: one scenario folder, the same bytes for the same question on every machine."""

from pathlib import Path

from placement.errors import UsageError
from placement.synthetic.city import City, build
from placement.synthetic.dossiers import write_records
from placement.synthetic.draws import Draws
from placement.synthetic.land import own_name
from placement.synthetic.plot import plot
from placement.synthetic.posts import write_positions, write_standards, write_units, write_workload
from placement.synthetic.readme import readme
from placement.synthetic.staff import write_education, write_employees, write_wishes
from placement.synthetic.writing import fill_folder

SHAPES = {"kota": "Kota Rimbo Panjang", "kabupaten": "Kabupaten Rimbo Panjang"}
"""Shapes, and the name of the place where none is given: there is none of that name."""


def generate(
    directory: Path | str, employees: int, seed: int, shape: str = "kota", name: str | None = None
) -> dict[str, int]:
    """Write the scenario folder of a made-up city; rows per table.

    The folder is complete or absent; one that exists and is not empty is refused.
    """
    if employees < 1:
        raise UsageError(
            f"{employees} employees: at least 1", indonesian=f"{employees} pegawai: paling sedikit 1"
        )
    if seed < 0:
        raise UsageError(f"seed {seed}: 0 or more", indonesian=f"seed {seed}: 0 atau lebih")
    if shape not in SHAPES:
        known = ", ".join(SHAPES)
        raise UsageError(
            f"unknown shape {shape!r}: {known}", indonesian=f"bentuk {shape!r} tidak dikenal: {known}"
        )
    title = name if name is not None else own_name(plot(employees, shape)) or SHAPES[shape]
    if not title.strip() or set(title) & set(',"\\\r\n'):
        raise UsageError(f"name {title!r}: a name without commas, quotes or line breaks")

    def fill(folder: Path) -> dict[str, int]:
        city, draws = build(employees, seed, shape, title)
        return _write(folder, city, draws, employees, seed)

    return fill_folder(Path(directory), fill)


def _write(folder: Path, city: City, draws: Draws, employees: int, seed: int) -> dict[str, int]:
    rows = {
        "units": write_units(folder, city),
        "positions": write_positions(folder, city),
        "employees": write_employees(folder, city, draws),
        "education": write_education(folder),
        "standards": write_standards(folder, city),
        **write_records(folder, city, draws),
        "workload": write_workload(folder, city, draws),
        "wishes": write_wishes(folder, city),
    }
    _write_text(folder / "scenario.toml", _scenario(city, seed))
    _write_text(folder / "README.md", readme(city, employees, seed))
    return rows


def _write_text(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def _scenario(city: City, seed: int) -> str:
    head = "Wali Kota" if city.plan.shape == "kota" else "Bupati"
    return (
        f'name = "{city.name} (DATA SINTETIS)"\n'
        "as_of = 2026-10-01\n"
        "tmt_rencana = 2027-01-01\n"
        f'seed = "SK {head} Nomor 800/{seed}/BKPSDM-2026 (SINTETIS)"\n'
        'mode = "limited"\n'
        "synthetic = true\n"
    )
