"""Units as rows of a tree, and the places that jobs name."""

from dataclasses import dataclass, field

import numpy as np

from placement.synthetic.draws import Ints
from placement.synthetic.land import District


@dataclass
class Unit:
    """A row of the tree; `seat` is the head's seat type, `tags` are the places that lines of jobs name."""

    name: str
    parent: int
    kind: str
    district: int
    agency: str = ""
    seat: str = ""
    tags: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    weight: int = 10
    central: bool = False
    minimum: int = 0


@dataclass
class Tree:
    """All units, the kecamatan they lie in, and which units each place name means."""

    places: list[District]
    rows: list[Unit] = field(default_factory=list)
    tagged: dict[str, list[int]] = field(default_factory=dict)

    def add(self, unit: Unit) -> int:
        number = len(self.rows)
        self.rows.append(unit)
        for tag in unit.tags:
            self.tagged.setdefault(tag, []).append(number)
        return number

    def at(self, tag: str) -> Ints:
        """Units of a place; a section of an absent agency is any section, any absent place the town hall."""
        found = self.tagged.get(tag) or self.tagged.get(tag.partition(":")[0]) or self.tagged["bagian"]
        return np.asarray(found, np.int64)
