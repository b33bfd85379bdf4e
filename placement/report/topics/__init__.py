"""What a report tells of a run, topic by topic; pages and sheets are made of the same topics."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from placement.planning import Run
from placement.report.topics.agencies import agencies
from placement.report.topics.boxes import boxes
from placement.report.topics.decisions import decisions
from placement.report.topics.distribution import fit, merit
from placement.report.topics.history import history
from placement.report.topics.law import law
from placement.report.topics.ledger import ledger
from placement.report.topics.mismatches import mismatches
from placement.report.topics.moves import moves
from placement.report.topics.proof import proof
from placement.report.topics.provenance import provenance
from placement.report.topics.quarantine import quarantine
from placement.report.topics.shortages import shortages
from placement.report.topics.topic import Chart, Field, Series, Topic, View
from placement.text import Lang

TOPICS: tuple[Callable[[View], Topic], ...] = (
    proof, agencies, moves, mismatches, shortages, merit, boxes, fit, ledger, quarantine, decisions, law, history, provenance,
)  # fmt: skip
"""In the order of the report."""


def topics(run: Run, lang: Lang, history: Sequence[Mapping[str, Any]] = ()) -> tuple[Topic, ...]:
    """Every topic of a run; history : lines of the register up to it."""
    view = View.of(run, lang, history)
    return tuple(topic(view) for topic in TOPICS)


__all__ = ["TOPICS", "Chart", "Field", "Series", "Topic", "View", "topics"]
