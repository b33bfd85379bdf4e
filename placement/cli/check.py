"""`check`: every fault of the inputs, with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from placement.cli.complaint import fault_lines
from placement.cli.console import Console
from placement.cli.table import table
from placement.cli.verb import scenario_argument, verb
from placement.errors import Fault, InputError
from placement.text import fault_line, number
from placement.text.absent import absent_line

if TYPE_CHECKING:
    from placement.io import Checked


@verb("check")
@scenario_argument
def command(console: Console, scenario: str) -> int:
    """List faults; exit 3 if any of them is an error."""
    from placement.io import examine

    found = examine(scenario)
    faults, rows = found.faults, found.rows
    errors = sum(fault.level == "error" for fault in faults)
    document = {
        "ok": not errors,
        "rows": rows,
        "absent": list(found.absent),
        "open_names": found.open_names,
        "faults": [fault.as_dict() | {"message": fault_line(fault, console.lang)} for fault in faults],
    }
    console.answer(document, [*_lines(faults, errors, rows, console), *_gaps(found, scenario, console)])
    return InputError.exit_code if errors else 0


def _gaps(found: Checked, scenario: str, console: Console) -> Iterator[str]:
    """What is absent, one line each, and what to do about names that meet nothing."""
    if found.absent:
        yield console.tr("check.absent")
        yield from (f"  - {absent_line(code, console.lang)}" for code in found.absent)
    if found.open_names:
        count = number(found.open_names, console.lang)
        yield console.tr("check.open_names", count=count, scenario=scenario)


def _lines(faults: list[Fault], errors: int, rows: dict[str, int], console: Console) -> Iterator[str]:
    yield from table([{"table": name, "rows": count} for name, count in rows.items()], console.lang)
    yield from fault_lines(faults, console)
    if not faults:
        yield console.tr("check.clean")
        return
    warnings = len(faults) - errors
    yield console.tr(
        "check.count", errors=number(errors, console.lang), warnings=number(warnings, console.lang)
    )
