"""What must hold for the units: codes once, every parent there, and nobody above herself."""

from collections.abc import Sequence

import numpy as np

from placement.io.check_employees import repeated
from placement.io.faults import Faults
from placement.io.suggest import closest_of
from placement.io.table import Table, index_of
from placement.model.arrays import IndexArray


def check_units(units: Table, faults: Faults) -> None:
    """Doubles, unknown parents, cycles."""
    known = index_of(units.words("unor_id"))
    units.report(faults, "error", "duplicate", "unor_id", repeated(units.codes("unor_id")))
    parent = units.lookup("atasan_id", known)
    orphan = (parent < 0) & ~units.empty("atasan_id")
    units.report(faults, "error", "reference_missing", "atasan_id", orphan, hint=closest_of(known))
    for cycle in cycles(units.codes("unor_id"), parent):
        row = int((units.codes("unor_id") == cycle[0]).argmax())
        named = " > ".join(units.words("unor_id")[unit] for unit in (*cycle, cycle[0]))
        units.report(faults, "error", "cycle", "atasan_id", np.array([row]), values=[named])


def check_scope(scope: Sequence[str], file: str, units: Table, faults: Faults) -> None:
    """Every unit of the scenario's scope is there, by code or by name; otherwise nobody would take part, in silence."""
    known = {*units.words("unor_id"), *units.words("nama")}
    for name in scope:
        if name not in known:
            faults.error("scope_unknown", file, name, cell="scope", hint=closest_of(known, 0.6)(name))


def cycles(codes: IndexArray, parent: IndexArray) -> list[list[int]]:
    """Circles among units, each once, bottom up: `parent` of each row, both as places of the unit's code."""
    above = {int(unit): int(over) for unit, over in zip(codes, parent, strict=True) if unit >= 0}
    done: set[int] = set()
    found = []
    for start in above:
        path: dict[int, int] = {}
        unit = start
        while unit >= 0 and unit not in done and unit not in path:
            path[unit] = len(path)
            unit = above.get(unit, -1)
        if unit in path:
            found.append(list(path)[path[unit] :])
        done.update(path)
    return found
