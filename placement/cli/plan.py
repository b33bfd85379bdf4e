"""`plan`: the main job, and its repetition byte for byte."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from placement.cli.clock import clock
from placement.cli.comparison import compare
from placement.cli.console import Console
from placement.cli.verb import verb
from placement.errors import RunFolderError, UsageError, VerdictError
from placement.text import number
from placement.text.words import WORDS

MODES = ("limited", "full")


@verb("plan")
@click.argument("scenario", type=click.Path(readable=False), required=False)
@click.option("-o", "--output", type=click.Path(path_type=Path, readable=False), metavar="DIR")
@click.option("--replay", type=click.Path(path_type=Path, readable=False), metavar="DIR")
@click.option("--from", "source", type=click.Path(path_type=Path, readable=False), metavar="DIR")
@click.option("--vacancy", multiple=True, metavar="CODE")
@click.option("--mode", type=click.Choice(MODES))
@click.option("--max-moves", type=click.IntRange(min=0), metavar="N")
def command(
    console: Console,
    scenario: str | None,
    output: Path | None,
    replay: Path | None,
    source: Path | None,
    vacancy: tuple[str, ...],
    mode: str | None,
    max_moves: int | None,
) -> int:
    """Plan a scenario, or plan a run folder again."""
    if replay is not None:
        _refuse(console, "--replay", {"SCENARIO": scenario, "--mode": mode, "--max-moves": max_moves})
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
    return _plan(console, scenario, output, _choices(mode, max_moves))


def _choices(mode: str | None, max_moves: int | None) -> dict[str, object]:
    """A partial scenario, to be laid over the file's."""
    chosen: dict[str, object] = {}
    if mode is not None:
        chosen["mode"] = mode
    if max_moves is not None:
        chosen["objectives"] = {"max_moves": max_moves}
    return chosen


def _plan(console: Console, scenario: str, output: Path, choices: dict[str, object]) -> int:
    from placement.io import read, refuse_others, write_run
    from placement.planning import plan
    from placement.report import NAME, papers

    refuse_others(output)  # before the work, not after it
    case = read(scenario, choices=choices) if choices else read(scenario)
    if case.warnings:
        console.remark(console.tr("plan.warnings", count=number(len(case.warnings), console.lang)))
    run = plan(case, progress=console.remark)
    write_run(run, output, when=clock(), papers={NAME: papers(run)})
    document = {"directory": str(output), "run": run.as_dict()}
    console.answer(document, _lines(run.summary(console.lang), output, console))
    return 0 if run.verdict.ok else VerdictError.exit_code


def _replay(console: Console, source: Path, output: Path | None) -> int:
    from placement.io import read, write_run
    from placement.planning import plan
    from placement.report import NAME, papers

    if not (source / "inputs").is_dir():
        sentence = console.tr("plan.no_inputs", directory=source)
        raise RunFolderError(sentence, indonesian=sentence)
    if output is not None and output.resolve() == source.resolve():
        raise _usage_error(console, "usage.replay_onto_itself")
    run = plan(read(source / "inputs"), progress=console.remark)
    with TemporaryDirectory() as scratch:
        target = output or Path(scratch) / "replay"
        write_run(run, target, when=clock(), papers={NAME: papers(run)})
        same, different = compare(source, target)
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
