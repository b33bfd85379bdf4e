"""Words in two languages: sentences, numbers, dates, and the rendering of faults."""

from placement.text.catalog import LANGUAGES, Lang, language, tr
from placement.text.fault_line import fault_line
from placement.text.numbers import date_text, decimal, number, points, quotient
from placement.text.os_errors import why
from placement.text.words import heading, word

__all__ = [
    "LANGUAGES", "Lang", "date_text", "decimal", "fault_line", "heading", "language", "number", "points", "quotient", "tr", "why",
    "word",
]  # fmt: skip
