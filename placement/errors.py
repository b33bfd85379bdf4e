"""What can go wrong, and with which exit code the command line answers.

PlacementError           70   root of the tree; raised itself only for a fault of our own
├── UsageError            2   the question was put wrongly
├── InputError            3   faults in the inputs, every one of them listed
│   ├── ScenarioError     3   a choice in the scenario is unknown or impossible
│   └── RunFolderError    3   a run folder that cannot be read
├── LawMissing            4   a value of law asked for at a date on which it was not in force
├── OutputError           5   files that cannot be written
├── VerdictError          1   the verifier found something
├── InfeasibleError       1   demands that cannot be met together
├── SolverError          70   the solver broke its promise
│   └── CostRange        70   points too large for exact integer arithmetic
└── Interrupted         130   somebody asked us to stop

An exception speaks English; `message("id")` gives the Indonesian text where the raiser wrote one. Faults are rendered
by `placement.text.fault_line`, because texts live one floor up.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import ClassVar, Literal

__all__ = [
    "CostRange",
    "Fault",
    "InfeasibleError",
    "InputError",
    "Interrupted",
    "LawMissing",
    "OutputError",
    "PlacementError",
    "RunFolderError",
    "ScenarioError",
    "SolverError",
    "UsageError",
    "VerdictError",
]

Level = Literal["error", "warning"]
Effect = Literal["stops", "quarantine"]
"""What an error does: it stops the run, or its row goes to quarantine and the rest is planned."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in an input, where it stands, and what was expected instead.

    `row` is the number a spreadsheet shows, `hint` a single suggested value (never a repair), `count` how many rows
    share the fault. `code` names the sentence in `placement.text.faults`, `effect` says what an error does.
    """

    level: Level
    code: str
    file: str = ""
    sheet: str = ""
    row: int | None = None
    column: str = ""
    cell: str = ""
    value: str = ""
    expected: str = ""
    hint: str = ""
    count: int = 1
    effect: Effect = "stops"

    def __str__(self) -> str:
        place = [
            self.file,
            self.sheet,
            f"row {self.row}" if self.row is not None else "",
            self.column,
            self.cell,
        ]
        where = " > ".join(part for part in place if part)
        said = f" {self.value!r}" if self.value else ""
        wanted = f", expected {self.expected}" if self.expected else ""
        similar = f" ({self.count} rows)" if self.count > 1 else ""
        return (
            f"{where}: {self.code}{said}{wanted}{similar}" if where else f"{self.code}{said}{wanted}{similar}"
        )

    def as_dict(self) -> dict[str, str | int | None]:
        """Every field by name, ready for JSON."""
        return asdict(self) | {"effect": self.effect if self.level == "error" else None}


class PlacementError(Exception):
    """Root of the tree."""

    exit_code: ClassVar[int] = 70

    def __init__(self, message: str = "", *, indonesian: str = "") -> None:
        super().__init__(message)
        self.indonesian = indonesian

    def message(self, lang: str = "en") -> str:
        """The sentence in the language asked for; English where no other was written."""
        english = str(self.args[0]) if self.args else ""
        return self.indonesian or english if lang == "id" else english


class UsageError(PlacementError):
    """The question was put wrongly."""

    exit_code = 2


class InputError(PlacementError):
    """Faults in the inputs: all of them at once, warnings included."""

    exit_code = 3

    def __init__(self, message: str = "", faults: Iterable[Fault] = (), *, indonesian: str = "") -> None:
        super().__init__(message, indonesian=indonesian)
        self.faults = tuple(faults)

    def __str__(self) -> str:
        return "\n".join([*filter(None, [self.message()]), *map(str, self.faults)])


class ScenarioError(InputError):
    """A choice in the scenario is unknown or impossible."""


class RunFolderError(InputError):
    """A run folder that cannot be read."""


class LawMissing(PlacementError):
    """A value of law asked for at a date on which it was not in force; the message names key, date and file."""

    exit_code = 4


class OutputError(PlacementError):
    """Files that cannot be written, or a folder that is not ours to replace."""

    exit_code = 5


class VerdictError(PlacementError):
    """The verifier found something."""

    exit_code = 1


class InfeasibleError(PlacementError):
    """Demands that cannot be met together; `conflict` names them."""

    exit_code = 1

    def __init__(self, message: str = "", conflict: Iterable[str] = (), *, indonesian: str = "") -> None:
        super().__init__(message, indonesian=indonesian)
        self.conflict = tuple(conflict)

    def __str__(self) -> str:
        return "\n".join([*filter(None, [self.message()]), *self.conflict])


class SolverError(PlacementError):
    """The solver broke its promise."""


class CostRange(SolverError):
    """Points too large for exact integer arithmetic."""


class Interrupted(PlacementError):
    """Somebody asked us to stop."""

    exit_code = 130
