"""From an exception to one sentence, one JSON document and one exit code."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterator

import click

from placement.cli.console import Console
from placement.errors import Fault, InfeasibleError, InputError, Interrupted, PlacementError, UsageError
from placement.text import fault_line, number


def complain(error: BaseException, console: Console) -> int:
    """Say what went wrong, as JSON too if that was asked for, and return the exit code."""
    if console.debug:
        traceback.print_exception(error, file=sys.stderr)
    known = _known(error, console)
    if isinstance(known, Interrupted):
        console.remark(known.message(console.lang))
    else:
        for place, line in enumerate(_lines(known, error, console)):
            (console.remark if place else console.complain)(line)
    if console.json:
        console.answer({"error": _document(known, error, console)}, ())
    return known.exit_code


def _known(error: BaseException, console: Console) -> PlacementError:
    """The error as one of ours."""
    if isinstance(error, PlacementError):
        return error
    if isinstance(error, (KeyboardInterrupt, click.Abort)):
        sentence = console.tr("error.interrupted")
        return Interrupted(sentence, indonesian=sentence)
    if isinstance(error, click.ClickException):
        sentence = _usage(error, console)
        return UsageError(sentence, indonesian=sentence)
    sentence = console.tr("error.unexpected", kind=f"{type(error).__name__}: {error}")
    return PlacementError(sentence, indonesian=sentence)


def _lines(known: PlacementError, error: BaseException, console: Console) -> Iterator[str]:
    yield _headline(known, console)
    if isinstance(known, InputError):
        yield from fault_lines(known.faults, console)
    if isinstance(known, InfeasibleError):
        yield from (f"  {demand}" for demand in known.conflict)
    if isinstance(error, click.UsageError) and error.ctx:
        yield console.tr("usage.more", command=error.ctx.command_path)
    if known.exit_code == PlacementError.exit_code:
        yield console.tr("error.report")


def _headline(known: PlacementError, console: Console) -> str:
    said = known.message(console.lang)
    if isinstance(known, InfeasibleError) and (not said or (console.lang == "id" and not known.indonesian)):
        return console.tr("error.conflict")
    if said:
        return said
    if isinstance(known, InputError):
        return _count(known.faults, console)
    return console.tr("error.plain")


def _count(faults: tuple[Fault, ...], console: Console) -> str:
    """How many errors are to be mended; warnings are counted apart."""
    errors = sum(fault.level == "error" for fault in faults)
    said = console.tr("error.fault" if errors == 1 else "error.faults", count=number(errors, console.lang))
    if errors < len(faults):
        said += console.tr("error.and_warnings", count=number(len(faults) - errors, console.lang))
    return f"{said}:"


def fault_lines(
    faults: tuple[Fault, ...] | list[Fault], console: Console, *, effects: bool = False
) -> Iterator[str]:
    """Faults one per line, warnings marked as such; with `effects` each error says what becomes of its row."""
    label = console.tr("warning.label")
    for fault in faults:
        line = fault_line(fault, console.lang)
        if fault.level == "warning":
            yield f"  {label}: {line}"
        else:
            yield f"  {line} [{console.tr(f'effect.{fault.effect}')}]" if effects else f"  {line}"


def _document(known: PlacementError, error: BaseException, console: Console) -> dict[str, object]:
    kind = type(error) if isinstance(error, PlacementError) else type(known)
    faults = known.faults if isinstance(known, InputError) else ()
    conflict = known.conflict if isinstance(known, InfeasibleError) else ()
    return {
        "kind": kind.__name__,
        "exit_code": known.exit_code,
        "message": _headline(known, console),
        "faults": [fault.as_dict() | {"message": fault_line(fault, console.lang)} for fault in faults],
        "conflict": list(conflict),
    }


def _usage(error: click.ClickException, console: Console) -> str:
    """Click's complaint in the caller's language, as far as its kinds have a sentence of ours."""
    if isinstance(error, click.NoSuchOption):
        return console.tr("usage.no_option", name=error.option_name)
    if isinstance(error, click.exceptions.NoSuchCommand):
        return console.tr("usage.no_verb", name=error.command_name)
    if isinstance(error, click.MissingParameter):
        return console.tr("usage.missing", name=_name(error))
    if isinstance(error, click.BadParameter):
        return console.tr("usage.value", name=_name(error), why=_wanted(error, console))
    if isinstance(error, click.UsageError) and error.ctx and isinstance(error.ctx.command, click.Group):
        return console.tr("usage.no_verb_given")
    return error.format_message()


def _wanted(error: click.BadParameter, console: Console) -> str:
    """What the option takes; click's own words where its type is none of those we use."""
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return console.tr("fault.choices", expected=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.IntRange) and kind.min is not None:
        return console.tr("usage.whole_from", least=number(kind.min, console.lang))
    if isinstance(kind, click.types.IntParamType):
        return console.tr("usage.whole")
    return error.message


def _name(error: click.BadParameter) -> str:
    if error.param is None or error.ctx is None:
        return "?"
    return error.param.get_error_hint(error.ctx).replace("'", "")
