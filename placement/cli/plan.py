"""`plan`: the main job, and its repetition byte for byte."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import click

from placement.cli.clock import clock
from placement.cli.comparison import compare
from placement.cli.console import Console
from placement.cli.verb import verb
from placement.errors import RunFolderError, UsageError, VerdictError
from placement.model.decision import MARK
from placement.text import number
from placement.text.words import WORDS

if TYPE_CHECKING:
    from placement.io import Returned
    from placement.model.decision import Decision

MODES = ("limited", "full")


@verb("plan")
@click.argument("scenario", type=click.Path(readable=False), required=False)
@click.option("-o", "--output", type=click.Path(path_type=Path, readable=False), metavar="DIR")
@click.option("--replay", type=click.Path(path_type=Path, readable=False), metavar="DIR")
@click.option("--from", "source", type=click.Path(path_type=Path, readable=False), metavar="DIR")
@click.option("--vacancy", multiple=True, metavar="CODE")
@click.option("--mode", type=click.Choice(MODES))
@click.option("--max-moves", type=click.IntRange(min=0), metavar="N")
@click.option("--decisions", type=click.Path(path_type=Path, readable=False), metavar="XLSX")
@click.option("--fresh", is_flag=True)
def command(
    console: Console,
    scenario: str | None,
    output: Path | None,
    replay: Path | None,
    source: Path | None,
    vacancy: tuple[str, ...],
    mode: str | None,
    max_moves: int | None,
    decisions: Path | None,
    fresh: bool,
) -> int:
    """Plan a scenario, or plan a run folder again."""
    if replay is not None:
        _refuse(console, "--replay", {"SCENARIO": scenario, "--mode": mode, "--max-moves": max_moves,
                                      "--decisions": decisions, "--fresh": fresh or None})  # fmt: skip
        return _replay(console, replay, output)
    if source is not None or vacancy:
        others: dict[str, object] = {
            "SCENARIO": scenario,
            "--output": output,
            "--mode": mode,
            "--max-moves": max_moves,
        }
        _refuse(console, "--from", others)
        if source is None or not vacancy:
            raise _usage_error(console, "usage.missing", name="--vacancy" if source else "--from")
        return _late(console, source, vacancy)
    if scenario is None:
        raise _usage_error(console, "usage.missing", name="SCENARIO")
    if output is None:
        raise _usage_error(console, "usage.missing", name="-o / --output")
    return _plan(
        console, scenario, output, _choices(mode, max_moves), _sheets(console, output, decisions, fresh=fresh)
    )


def _choices(mode: str | None, max_moves: int | None) -> dict[str, object]:
    """A partial scenario, to be laid over the file's."""
    chosen: dict[str, object] = {}
    if mode is not None:
        chosen["mode"] = mode
    if max_moves is not None:
        chosen["objectives"] = {"max_moves": max_moves}
    return chosen


@dataclass(frozen=True)
class _Sheets:
    """Papers whose decisions are read, and papers in the folder that people have changed: they are kept beside it."""

    read: Returned | None
    kept: Returned | None


def _sheets(console: Console, output: Path, named: Path | None, *, fresh: bool) -> _Sheets:
    """Which papers count: those named, else those that lie in the folder, unless they shall be passed over."""
    from placement.io import papers_in
    from placement.report import NAME

    there = papers_in(output, NAME)
    changed = there if there is not None and there.changed else None
    if named is None:
        return _Sheets(None if fresh else there, changed)
    from placement.io import papers_at

    given = papers_at(named)
    if changed is not None and not fresh and changed.data != given.data:
        raise _usage_error(console, "usage.two_papers", name=output / NAME)
    return _Sheets(given, changed)


def _plan(console: Console, scenario: str, output: Path, choices: dict[str, object], sheets: _Sheets) -> int:
    from placement.io import papers_in, read, refuse_others, write_run
    from placement.planning import plan
    from placement.report import NAME, papers_of

    refuse_others(output)  # before the work, not after it
    if sheets.read is None:
        case = read(scenario, choices=choices) if choices else read(scenario)
    else:
        case = read(scenario, choices=choices, returned=sheets.read)
        console.remark(_taken(console, case.decisions, sheets.read))
    if case.warnings:
        console.remark(console.tr("plan.warnings", count=number(len(case.warnings), console.lang)))
    aside = case.quarantine
    if aside.employees or aside.positions:
        people, posts = number(aside.employees, console.lang), number(aside.positions, console.lang)
        console.remark(console.tr("plan.quarantine", people=people, posts=posts))
    run = plan(case, progress=console.remark)
    written = papers_of(run)
    now = papers_in(output, NAME)
    if now is not None and now.changed and (sheets.kept is None or now.data != sheets.kept.data):
        raise _usage_error(console, "usage.papers_changed", name=output / NAME)
    if sheets.kept is not None:
        from placement.io import keep_papers

        console.remark(console.tr("plan.papers_kept", path=keep_papers(output, sheets.kept)))
    write_run(run, output, when=clock(), papers=written)
    document = {"directory": str(output), "run": run.as_dict()}
    console.answer(document, _lines(run.summary(console.lang), output, console))
    return 0 if run.verdict.ok else VerdictError.exit_code


def _taken(console: Console, decisions: Sequence[Decision], read: Returned) -> str:
    """How many decisions were read from which papers, and how many of them were already in force."""
    sheets = [d for d in decisions if MARK in d.source and d.action != "withdraw"]
    new = sum(d.source.startswith(f"{read.mark}/") for d in sheets)
    return console.tr("plan.decisions", name=read.name, new=number(new, console.lang),
                      old=number(len(sheets) - new, console.lang),
                      state=console.tr("plan.papers_changed" if read.changed else "plan.papers_same"))  # fmt: skip


def _replay(console: Console, source: Path, output: Path | None) -> int:
    from placement.io import VIEWS, read, write_run
    from placement.planning import plan
    from placement.report import papers_of

    if not (source / "inputs").is_dir():
        sentence = console.tr("plan.no_inputs", directory=source)
        raise RunFolderError(sentence, indonesian=sentence)
    if output is not None and output.resolve() == source.resolve():
        raise _usage_error(console, "usage.replay_onto_itself")
    run = plan(read(source / "inputs"), progress=console.remark)
    with TemporaryDirectory() as scratch:
        target = output or Path(scratch) / "replay"
        write_run(run, target, when=clock(), papers=papers_of(run))
        same, different = compare(source, target, VIEWS)
    document = {"identical": not different, "same": same, "different": different}
    console.answer(document, _comparison_lines(same, different, console))
    return VerdictError.exit_code if different else 0


def _late(console: Console, source: Path, codes: tuple[str, ...]) -> int:
    from placement.io import read, read_run
    from placement.planning.vacancy import late_vacancy

    late = late_vacancy(read_run(source), codes, read(source / "inputs"))
    document: dict[str, object] = late.as_dict()
    console.answer(document, _late_lines(document, console))
    return 0 if late.after.verdict.ok else VerdictError.exit_code


def _late_lines(document: Mapping[str, Any], console: Console) -> Iterator[str]:
    for entry in document["left"]:
        yield console.tr("late.left", **entry)
    yield console.tr("late.changes", count=number(len(document["changes"]), console.lang))
    for entry in document["changes"]:
        yield console.tr(
            "late.change", nip=entry["nip"], old=entry["before"] or "-", new=entry["after"] or "-"
        )
    for entry in document["best_of_the_rest"]:
        yield console.tr("late.rest", **entry)
    for entry in document["leapfrogged"]:
        yield console.tr("late.leapfrogged", nip=entry["nip"], post=entry["post"])


def _lines(summary: str, output: Path, console: Console) -> Iterator[str]:
    yield from summary.splitlines()
    yield console.tr("plan.files", directory=output)
    for path in sorted(output.iterdir()):
        words = WORDS.get(f"file.{path.name}")
        yield f"  {path.name:<18}{words[console.lang] if words else ''}".rstrip()


def _comparison_lines(same: list[str], different: list[str], console: Console) -> Iterator[str]:
    if not different:
        yield console.tr("plan.identical", count=number(len(same), console.lang))
        return
    yield console.tr("plan.different")
    yield from (f"  {name}" for name in different)


def _refuse(console: Console, name: str, others: dict[str, object]) -> None:
    for other, value in others.items():
        if value is not None:
            raise _usage_error(console, "usage.not_with", name=name, other=other)


def _usage_error(console: Console, key: str, **values: object) -> UsageError:
    sentence = console.tr(key, **values)
    return UsageError(sentence, indonesian=sentence)
