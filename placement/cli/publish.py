"""`publish`: what everyone may see of a run."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import click

from placement.cli.console import Console
from placement.cli.judged import judged_again
from placement.cli.verb import directory_argument, verb
from placement.errors import UsageError


@verb("publish")
@directory_argument
@click.option("-o", "--public", type=click.Path(path_type=Path, readable=False), metavar="OUT")
@click.option("--k", type=click.IntRange(min=2), default=5, metavar="K")
def command(console: Console, directory: str, public: Path | None, k: int) -> int:
    """Write the public folder."""
    if public is None:
        sentence = console.tr("usage.missing", name="-o / --public")
        raise UsageError(sentence, indonesian=sentence)
    from placement.io import refuse_others, write_folder
    from placement.report import publication

    refuse_others(public, runs=False)  # before the work, not after it
    run = judged_again(directory)
    record = sha256((Path(directory) / "run.json").read_bytes()).hexdigest()
    files = publication(run, record, console.lang, k)
    write_folder(public, files, runs=False)
    lines = [console.tr("plan.files", directory=public), *(f"  {name}" for name in sorted(files))]
    console.answer({"directory": str(public), "files": sorted(files), "k": k}, lines)
    return 0
