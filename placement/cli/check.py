"""`check`: every fault of the inputs, with its place."""

from __future__ import annotations

from collections.abc import Iterator

from placement.cli.complaint import fault_lines
from placement.cli.console import Console
from placement.cli.table import table
from placement.cli.verb import scenario_argument, verb
from placement.errors import Fault, InputError
from placement.text import fault_line, number


@verb("check")
@scenario_argument
def command(console: Console, scenario: str) -> int:
    """List faults; exit 3 if any of them is an error."""
    from placement.io import check

    faults, rows = check(scenario)
    errors = sum(fault.level == "error" for fault in faults)
    document = {
        "ok": not errors,
        "rows": rows,
        "faults": [fault.as_dict() | {"message": fault_line(fault, console.lang)} for fault in faults],
    }
    console.answer(document, _lines(faults, errors, rows, console))
    return InputError.exit_code if errors else 0


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
