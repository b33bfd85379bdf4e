"""Units: from the names that tables write to the codes of the table of units."""

import numpy as np

from placement.errors import Level
from placement.io.faults import SAMPLES, Faults
from placement.io.filled import fill
from placement.io.job_names import combinations
from placement.io.match_sheet import MatchSheet
from placement.io.names import looks_like_name
from placement.io.open_names import OpenName, OpenNames
from placement.io.suggest import closest_of
from placement.io.table import Table
from placement.io.unit_names import UnitNames

FIELDS = ("unor_id", "unor_nama", "perangkat_daerah")
LEVELS: dict[str, Level] = {
    "positions": "error", "employees": "error", "workload": "error", "decisions": "error", "wishes": "warning",
}  # fmt: skip
"""Tables that name units, and what a name is worth that leads nowhere."""


class UnitsMeet:
    """Puts codes of units where tables have names."""

    def __init__(self, units: UnitNames, sheet: MatchSheet, names: OpenNames, faults: Faults) -> None:
        self._units, self._sheet, self._open, self._faults = units, sheet, names, faults

    def table(self, table: Table) -> Table:
        """The table with the codes of all units that are known by name or by the office's sheet."""
        self._sheet.see(table.words("unor_nama"))
        self._sheet.see(filter(looks_like_name, table.words("unor_id")))
        lost = table.lookup("unor_id", self._units.places) < 0
        rows = np.nonzero(lost & ~(table.empty("unor_id") & table.empty("unor_nama")))[0]
        asked, places, counts = combinations(table, rows, FIELDS)
        filled: list[np.ndarray] = []
        codes: list[str] = []
        other: list[np.ndarray] = []
        unknown: dict[tuple[str, str], np.ndarray] = {}
        for (word, name, agency), where, count in zip(asked, places, counts, strict=True):
            code = self._code(name or word, agency, count)
            if code:
                filled.append(where)
                codes += [code] * count
                if word and name:
                    other.append(where)
                continue
            if name or looks_like_name(word):
                self._note(table, name or word, agency, count)
            if not word:
                key = (name, agency)
                unknown[key] = np.concatenate([unknown[key], where]) if key in unknown else where
        self._report(table, unknown)
        if other:
            table.report(self._faults, "warning", "code_by_name", "unor_id", np.sort(np.concatenate(other)))
        return fill(table, "unor_id", np.concatenate(filled), codes) if filled else table

    def _code(self, name: str, agency: str, count: int) -> str:
        """The code of the one unit of that name, else of the one that the sheet says; "" where there is none."""
        rows = self._units.find(name, self._units.named(agency) if agency else None)
        if len(rows) == 1:
            return self._units.codes[rows[0]]
        choice = self._sheet.choice(name, agency)
        if choice is None or choice.leaves:
            return ""
        rows = self._units.meant(choice.chosen, agency)
        if len(rows) == 1:
            code = self._units.codes[rows[0]]
            self._sheet.use(name, agency, code, self._units.names[rows[0]], count)
            return code
        if rows:
            self._sheet.refuse(choice, "match_ambiguous", expected=self._listed(rows))
        else:
            self._sheet.refuse(choice, "match_unknown", hint=closest_of(self._units.names)(choice.chosen))
        return ""

    def _note(self, table: Table, name: str, agency: str, count: int) -> None:
        settled = self._sheet.choice(name, agency) is not None
        self._open.add("units", (name, agency), OpenName(name, agency, table.file, count, settled=settled))

    def _report(self, table: Table, unknown: dict[tuple[str, str], np.ndarray]) -> None:
        """One fault for each name in its agency, counting its rows."""
        level, hint = LEVELS[table.name], closest_of(self._units.names)
        ambiguous = {key: self._rows(*key) for key in unknown if self._rows(*key)}
        for key, named in list(ambiguous.items())[:SAMPLES]:
            where = unknown.pop(key)
            table.report(self._faults, level, "unit_ambiguous", "unor_nama", where, expected=self._listed(named),
                         keys=[key] * len(where))  # fmt: skip
        said = {"unit_ambiguous": ambiguous, "unit_unknown": set(unknown) - set(ambiguous)}
        for code, keys in said.items():
            left = [key for key in unknown if key in keys]
            if left:
                rows = np.concatenate([unknown[key] for key in left])
                of_row = [key for key in left for _ in unknown[key]]
                table.report(self._faults, level, code, "unor_nama", rows, hint=hint, keys=of_row)

    def _rows(self, name: str, agency: str) -> list[int]:
        return self._units.find(name, self._units.named(agency) if agency else None)

    def _listed(self, rows: list[int]) -> str:
        return ", ".join(self._units.codes[row] for row in rows[:10])
