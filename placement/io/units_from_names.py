"""Where there is no table of units: the units are those that the positions name, agencies above them."""

import numpy as np

from placement.io.columns import columns
from placement.io.faults import Place
from placement.io.job_names import pairs_of
from placement.io.names import MadeCodes, plain
from placement.io.table import Column, Table

TOP = "PEMERINTAH-DAERAH"
TOP_NAME = "Pemerintah Daerah"


def units_from_names(positions: Table) -> Table | None:
    """A table of units made from names; None where a position names none."""
    if "unor_nama" not in positions.columns:
        return None
    fields = ("unor_id", "unor_nama", "perangkat_daerah")
    found = [words for words, _ in pairs_of(positions, *fields) if words[0] or words[1] or words[2]]
    made = MadeCodes({TOP, *positions.words("unor_id")})
    rows: dict[str, tuple[str, str]] = {}
    agencies: dict[str, str] = {}
    if any(agency for *_, agency in found):
        rows[TOP] = (TOP_NAME, "")
    above = TOP if rows else ""
    own = {plain(name): code for code, name, _ in found if code and name}
    for *_, agency in found:
        if agency and plain(agency) not in agencies:
            code = own.get(plain(agency)) or made.of(agency)
            agencies[plain(agency)] = code
            rows[code] = (agency, above)
    many = _many(found)
    for code, name, agency in found:
        if not name and not code:
            continue
        if plain(name) in agencies and (not agency or plain(agency) == plain(name)):
            continue
        inside = agency if plain(name) in many else ""
        rows.setdefault(code or made.of(name, inside), (name or code, agencies.get(plain(agency), above)))
    return _table(positions.file, rows) if rows else None


def _many(found: list[tuple[str, ...]]) -> set[str]:
    """Names that units of more than one agency bear."""
    first: dict[str, str] = {}
    return {
        plain(name)
        for _, name, agency in found
        if first.setdefault(plain(name), plain(agency)) != plain(agency)
    }


def _table(file: str, rows: dict[str, tuple[str, str]]) -> Table:
    words = {
        "unor_id": list(rows),
        "nama": [name for name, _ in rows.values()],
        "atasan_id": [above for _, above in rows.values()],
    }
    made = {
        spec.name: _column(spec.name, file, words[spec.name])
        for spec in columns("units")
        if spec.name in words
    }
    return Table("units", file, np.arange(len(rows), dtype=np.int64) + 2, made)


def _column(name: str, file: str, words: list[str]) -> Column:
    spec = next(spec for spec in columns("units") if spec.name == name)
    known: dict[str, int] = {"": -1}
    codes = [known.setdefault(word, len(known) - 1) for word in words]
    return Column(spec, Place(file, name), tuple(known)[1:], np.array(codes, np.int32))
