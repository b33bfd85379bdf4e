"""How many schools, wards and agencies a city of a given size has."""

from dataclasses import dataclass

from placement.synthetic.catalogue.agencies import AGENCIES, CORE
from placement.synthetic.catalogue.lines import STANDARD_SIZE


@dataclass(frozen=True)
class Plot:
    """Counts of units; `deep` cities have secretariats and sections, tiny ones only agencies."""

    shape: str
    regions: int
    agencies: int
    deep: bool
    primary: int
    lower: int
    kindergartens: int
    learning_centres: int
    health_centres: int
    hospitals: int
    wards: int
    districts: int
    remote: int


_BASE = {
    # schools and puskesmas as counted in Solok; a kabupaten of the same staff is wider: more, smaller, farther.
    "kota": {"primary": 38, "lower": 6, "kindergartens": 5, "health_centres": 4, "wards": 13, "districts": 2},
    "kabupaten": {
        "primary": 46,
        "lower": 10,
        "kindergartens": 4,
        "health_centres": 8,
        "wards": 4,
        "districts": 8,
    },
}
_REGION = 60_000
"""Staff of the largest local governments: beyond it the made-up place is a province of several."""

_DEEP = 1300
"""Below this size a town hall with every section would have more chiefs than people."""


def plot(employees: int, shape: str) -> Plot:
    """Counts in proportion to the staff, agencies slowly, at least one of each kind of unit."""
    base = {
        kind: max((2 * count * employees + STANDARD_SIZE) // (2 * STANDARD_SIZE), 1)
        for kind, count in _BASE[shape].items()
    }
    return Plot(
        shape=shape,
        regions=1 + (employees - 1) // _REGION,
        agencies=_agencies(employees),
        deep=employees >= _DEEP,
        learning_centres=max(employees // (4 * STANDARD_SIZE), 1),
        # A hospital grows before a second one is built.
        hospitals=max(employees // (5 * STANDARD_SIZE), 1),
        remote=base["districts"] * 3 // 8 if shape == "kabupaten" else 0,
        **base,
    )


def _agencies(employees: int) -> int:
    if employees < 300:
        return 4
    if employees < _DEEP:
        return 12
    return CORE if employees < 8000 else len(AGENCIES)
