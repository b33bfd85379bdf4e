"""Words in two languages: sentences, numbers, dates, and the rendering of faults."""

from placement.text.catalog import Lang, language, tr
from placement.text.fault_line import fault_line
from placement.text.numbers import date_text, decimal, number, points
from placement.text.words import heading

__all__ = ["Lang", "date_text", "decimal", "fault_line", "heading", "language", "number", "points", "tr"]
