"""A fault as one line that a planner can act on."""

from __future__ import annotations

from placement.errors import Fault
from placement.text.catalog import Lang, tr
from placement.text.faults import AGAINST, BY_MATRIX, CHOICES, EXPECTED, FAULTS, GIVEN
from placement.text.numbers import number


def fault_line(fault: Fault, lang: Lang) -> str:
    """Where it stands, what is wrong, what was expected, a suggestion, and how many rows are like it."""
    sentence = FAULTS[fault.code][lang] if fault.code in FAULTS else f"{fault.code}: {{value}}"
    said = [
        sentence.format(value=_quoted(fault.value)),
        _expected(fault, lang),
        tr("fault.hint", lang, hint=fault.hint) if fault.hint else "",
        tr("fault.similar", lang, count=number(fault.count, lang)) if fault.count > 1 else "",
    ]
    return ": ".join(filter(None, [_place(fault, lang), " ".join(filter(None, said))]))


def _place(fault: Fault, lang: Lang) -> str:
    spot = [
        tr("fault.row", lang, row=number(fault.row, lang)) if fault.row is not None else "",
        tr("fault.column", lang, column=fault.column) if fault.column else "",
    ]
    last = ", ".join(filter(None, spot))
    if fault.cell:
        last = f"{last} ({fault.cell})" if last else fault.cell
    return " > ".join(filter(None, [fault.file, fault.sheet, last]))


def _expected(fault: Fault, lang: Lang) -> str:
    if not fault.expected:
        return ""
    known = EXPECTED.get(fault.expected)
    labels = (
        ("fault.choices", CHOICES),
        ("fault.against", AGAINST),
        ("fault.given", GIVEN),
        ("fault.matrix", BY_MATRIX),
    )
    key = next((label for label, codes in labels if fault.code in codes), "fault.expected")
    return tr(key, lang, expected=known[lang] if known else fault.expected)


def _quoted(value: str) -> str:
    return f'"{value}"'
