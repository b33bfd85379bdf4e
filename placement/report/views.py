"""The report of a run: one page and one workbook, told from the same topics."""

from collections.abc import Mapping, Sequence
from typing import Any

from placement.planning import Run
from placement.report.html.page import page, title
from placement.report.summary_lines import sentences
from placement.report.topic_book import topic_book
from placement.report.topics import topics
from placement.text import Lang

PAGE, BOOK = "report.html", "report.xlsx"


def views(run: Run, history: Sequence[Mapping[str, Any]], lang: Lang) -> dict[str, bytes]:
    """Both files by name; the same run, history and language give the same bytes.

    history : lines of the register up to this run
    """
    told = topics(run, lang, history)
    book = topic_book(run.case.scenario, lang, title(run, lang), sentences(run, lang), told)
    return {PAGE: page(run, lang, told), BOOK: book}
