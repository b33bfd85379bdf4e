"""The units by their names: which one a word means, seen from an agency."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from placement.io.build_units import agencies
from placement.io.names import WITH_CODE, plain
from placement.io.table import Table, index_of


@dataclass(frozen=True)
class UnitNames:
    """Units: `rows` of each plain name, `places` of each code, names, the row above (-1 = none) and of the agency."""

    rows: Mapping[str, Sequence[int]]
    places: Mapping[str, int]
    codes: Sequence[str]
    names: Sequence[str]
    above: Sequence[int]
    agency: Sequence[int]

    @classmethod
    def of(cls, units: Table) -> "UnitNames":
        """From a table of units, even one with faults."""
        codes, names = units.text("unor_id").tolist(), units.text("nama").tolist()
        rows: dict[str, list[int]] = defaultdict(list)
        for row, name in enumerate(names):
            rows[plain(name)].append(row)
        above = units.lookup("atasan_id", index_of(codes))
        above[_in_circles(above.tolist())] = -1  # complained of elsewhere
        return cls(dict(rows), index_of(codes), codes, names, above.tolist(), agencies(above).tolist())

    def find(self, name: str, agency: int | None = None) -> list[int]:
        """Units of this name; of several, those below the agency."""
        rows = list(self.rows.get(plain(name), []))
        inside = [row for row in rows if agency is not None and self._is_below(row, agency)]
        return inside if len(rows) > 1 and inside else rows

    def named(self, word: str) -> int | None:
        """The one unit of a code or a name; None where there is none, or more than one."""
        rows = self.meant(word)
        return rows[0] if len(rows) == 1 else None

    def meant(self, word: str, agency: str = "") -> list[int]:
        """Units meant by a code, by a name, or by a name with its code in brackets behind it."""
        if word in self.places:
            return [self.places[word]]
        rows = self.find(word, self.named(agency) if agency else None)
        bracketed = WITH_CODE.fullmatch(word)
        if not rows and bracketed and bracketed[1].strip() in self.places:
            return [self.places[bracketed[1].strip()]]
        return rows

    def shown(self, row: int, agency: str = "") -> str:
        """The name of a unit; with its code in brackets where the name alone would not be understood."""
        name = self.names[row]
        return name if self.meant(name, agency) == [row] else f"{name} [{self.codes[row]}]"

    def _is_below(self, row: int, agency: int) -> bool:
        while row not in {agency, -1}:
            row = self.above[row]
        return row == agency


def _in_circles(above: Sequence[int]) -> list[int]:
    """Rows at which a chain of units above each other comes back to itself, one for each circle."""
    visit = [-1] * len(above)
    found = []
    for start in range(len(above)):
        row = start
        while row >= 0 and visit[row] < 0:
            visit[row] = start
            row = above[row]
        if row >= 0 and visit[row] == start:
            found.append(row)
    return found
