"""A run folder judged again before anything is told of it: no findings, no papers otherwise."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from placement.errors import VerdictError

if TYPE_CHECKING:
    from placement.planning import Run

MOST = 20
"""Findings that are told."""


def judged_again(directory: str | Path) -> Run:
    """The Run of a folder; VerdictError with its findings where the verifier found something."""
    from placement.io import judged_folder

    run, verdict = judged_folder(directory)
    if not verdict.ok:
        english, indonesian = (
            "; ".join(f.message(lang) for f in verdict.findings[:MOST]) for lang in ("en", "id")
        )
        raise VerdictError(
            f"{directory}: {len(verdict.findings)} findings, nothing was written: {english}",
            indonesian=f"{directory}: {len(verdict.findings)} ketidaksesuaian, tidak ada yang ditulis: {indonesian}",
        )
    return run
