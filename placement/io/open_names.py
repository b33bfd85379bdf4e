"""Names that meet nothing yet: gathered while the crosswalk looks, listed by `match`."""

from dataclasses import dataclass, field

from placement.io.names import plain
from placement.model.crosswalk import Matched


@dataclass
class OpenName:
    """A name as written, where it stands, in which context, how many rows have it, and what else is known of it."""

    name: str
    context: str
    source: str
    rows: int
    kind: str = ""
    settled: bool = False


@dataclass
class OpenNames:
    """Open names of each sheet, by name and context, in the order they were found."""

    found: dict[Matched, dict[tuple[str, str], OpenName]] = field(
        default_factory=lambda: {"units": {}, "positions": {}, "education": {}}
    )

    def add(self, sheet: Matched, key: tuple[str, str], name: OpenName) -> None:
        """One more; of the same name again the rows are added up and the sources listed."""
        key = (plain(key[0]), plain(key[1]))
        known = self.found[sheet].setdefault(key, name)
        if known is name:
            return
        known.rows += name.rows
        known.settled &= name.settled
        if name.source not in known.source.split("; "):
            known.source = f"{known.source}; {name.source}"

    def count(self) -> int:
        """How many are still open, on all sheets."""
        return sum(not name.settled for names in self.found.values() for name in names.values())

    def listed(self, sheet: Matched) -> list[OpenName]:
        """All that are still open."""
        return [name for name in self.found[sheet].values() if not name.settled]
