"""The office's filled match sheets: which name, written in which agency, means what."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from placement.io.faults import Faults
from placement.io.names import plain
from placement.io.table import Table
from placement.model.crosswalk import Matched, NameMatch

LEAVE = frozenset({"-", "abaikan", "biarkan", "leave"})
"""What a planner writes where a name shall stay as it is."""

Key = tuple[str, str]

Row = dict[str, str]
"""One row of a sheet, by column."""


@dataclass(frozen=True)
class Choice:
    """What a sheet says of a name: its row there, and the text chosen."""

    row: int
    chosen: str

    @property
    def leaves(self) -> bool:
        """Whether the name stays as it is."""
        return plain(self.chosen) in LEAVE


class MatchSheet:
    """The choices of one sheet, and which of them were used. Only units are told apart by their context."""

    def __init__(self, kind: Matched, table: Table | None, faults: Faults) -> None:
        self._kind, self._table, self._faults = kind, table, faults
        self._choices: dict[Key, Choice] = {}
        self._met: dict[Key, tuple[str, str, int]] = {}
        self._seen: set[str] = set()
        self._refused: set[int] = set()
        if table is not None:
            self._read(table)

    def choice(self, name: str, context: str = "") -> Choice | None:
        """What was chosen for a name in its context, or else anywhere."""
        return self._choices.get((plain(name), plain(context))) or self._choices.get((plain(name), ""))

    def see(self, names: Iterable[str]) -> None:
        """Remember names that the inputs write."""
        self._seen.update(map(plain, names))

    def use(self, name: str, context: str, code: str, meant: str, rows: int) -> None:
        """Remember that a choice was read by so many rows."""
        key = (plain(name), plain(context))
        key = key if key in self._choices else (plain(name), "")
        before = self._met[key][2] if key in self._met else 0
        self._met[key] = (code, meant, before + rows)

    def refuse(self, choice: Choice, code: str, *, expected: str = "", hint: str = "") -> None:
        """A choice that means nothing, or more than one thing."""
        if self._table is not None and choice.row not in self._refused:
            self._refused.add(choice.row)
            self._table.report(
                self._faults, "error", code, "chosen", np.array([choice.row]), expected=expected, hint=lambda _: hint
            )  # fmt: skip

    def finish(self) -> tuple[NameMatch, ...]:
        """The choices used; a warning for names that no longer occur."""
        if self._table is None:
            return ()
        names, contexts, sources = (self._table.text(name).tolist() for name in ("name", "context", "source"))
        gone = [choice.row for (name, _), choice in self._choices.items() if name not in self._seen]
        self._table.report(self._faults, "warning", "match_unused", "name", np.array(gone, np.int64))
        return tuple(
            NameMatch(self._kind, names[row], contexts[row], sources[row], *self._met[key])
            for key, row in ((key, choice.row) for key, choice in self._choices.items())
            if key in self._met
        )

    def _read(self, table: Table) -> None:
        columns = (table.text(name).tolist() for name in ("name", "context", "chosen"))
        twice = []
        for row, (name, context, chosen) in enumerate(zip(*columns, strict=True)):
            if not name or not chosen:
                continue
            key = (plain(name), plain(context) if self._kind == "units" else "")
            other = self._choices.setdefault(key, Choice(row, chosen))
            if plain(other.chosen) != plain(chosen):
                twice.append(row)
        table.report(self._faults, "error", "match_twice", "name", np.array(twice, np.int64))
