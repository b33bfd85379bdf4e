"""From the text of a cell to a value: one parser per kind, by a stated rule, never by guessing.

Each parser takes a cleaned, non-empty word and returns a value or a `Bad`, which says what was wrong with it.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from fractions import Fraction
from itertools import takewhile

from placement.io.codes import VOCABULARIES
from placement.io.columns import ColumnSpec, fold

Value = int | Fraction


@dataclass(frozen=True)
class Bad:
    """Why a word is not a value: the fault's code, what was expected, one suggestion."""

    code: str
    expected: str = ""
    hint: str = ""


Parser = Callable[[str], Value | Bad]

EPOCH = dt.date(1970, 1, 1).toordinal()
"""Dates are kept as days since 1970-01-01, as NumPy does."""

LONGEST_NUMBER = 40
"""Characters beyond which no number of ours is."""

YES_NO = {"ya": 1, "y": 1, "yes": 1, "true": 1, "benar": 1, "1": 1, "tidak": 0, "no": 0, "n": 0, "false": 0, "salah": 0,
          "0": 0}  # fmt: skip

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})(?: 00:00(?::00)?)?", re.ASCII)
_SERIAL = re.compile(r"\d{5}", re.ASCII)
_EXCEL_EPOCH = dt.date(1899, 12, 30)

_WHOLE = re.compile(r"[+-]?\d+", re.ASCII)
_AMBIGUOUS = re.compile(r"[+-]?[1-9]\d{0,2}\.\d{3}", re.ASCII)
_INDONESIAN = re.compile(r"[+-]?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?", re.ASCII)
_ENGLISH = re.compile(r"[+-]?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?", re.ASCII)
_COUNTED = re.compile(
    r"(\d+)\s*(?:org|orang|pegawai|formasi|jabatan|thn?|tahun|bln|bulan|jp|jam)\.?", re.ASCII | re.IGNORECASE
)
_GROUPED_TWICE = re.compile(r"[+-]?[1-9]\d{0,2}(?:,\d{3}){2,}", re.ASCII)


def parse_date(word: str) -> int | Bad:
    """ISO, dd-mm-yyyy or dd/mm/yyyy, as days since 1970."""
    if match := _ISO.fullmatch(word):
        year, month, day = map(int, match.groups())
    elif match := _DAY_FIRST.fullmatch(word):
        day, month, year = map(int, match.groups())
    else:
        return Bad("not_a_date", "date", _serial_date(word))
    try:
        return dt.date(year, month, day).toordinal() - EPOCH
    except ValueError:
        return Bad("not_a_date", "date")


def _serial_date(word: str) -> str:
    """The day a spreadsheet means by its serial number, as a suggestion."""
    return (_EXCEL_EPOCH + dt.timedelta(int(word))).isoformat() if _SERIAL.fullmatch(word) else ""


def parse_decimal(word: str) -> Fraction | Bad:
    """An exact number.

    87,5 and 1.234,5 are read the Indonesian way; 87.5, 0.125 and 1,234.5 can mean one thing only; 1.234 could be two.
    """
    if len(word) > LONGEST_NUMBER:
        return Bad("not_a_number", "number")
    if _AMBIGUOUS.fullmatch(word):
        return Bad("ambiguous_number", "", word.replace(".", ""))
    if _GROUPED_TWICE.fullmatch(word):
        return Fraction(word.replace(",", ""))
    if _INDONESIAN.fullmatch(word):
        return Fraction(word.replace(".", "").replace(",", "."))
    if _ENGLISH.fullmatch(word):
        return Fraction(word.replace(",", ""))
    return Bad("not_a_number", "number")


def parse_integer(word: str) -> int | Bad:
    """A whole number; 7,0 is one, 1.234 could be two."""
    if len(word) <= LONGEST_NUMBER and _WHOLE.fullmatch(word):
        return int(word)
    value = parse_decimal(word)
    if isinstance(value, Bad):
        if value.code != "not_a_number":
            return value
        counted = _COUNTED.fullmatch(word)
        return Bad("not_an_integer", "integer", counted[1] if counted else "")
    return int(value) if value.denominator == 1 else Bad("not_an_integer", "integer")


def parse_yes_no(word: str) -> int | Bad:
    """Ya or tidak."""
    value = YES_NO.get(word.casefold())
    return Bad("not_a_truth", "yes_no") if value is None else value


def parser_of(spec: ColumnSpec) -> Parser | None:
    """What reads the cells of a column; None where the text itself is the value."""
    if spec.kind == "code":
        return _code_parser(spec)
    if spec.kind in {"int", "decimal"}:
        return _ranged(parse_integer if spec.kind == "int" else parse_decimal, spec.low, spec.high)
    return {"date": parse_date, "yes_no": parse_yes_no}.get(spec.kind)


def _code_parser(spec: ColumnSpec) -> Parser:
    vocabulary = VOCABULARIES[spec.choices]
    by_fold = {fold(name): name for name in vocabulary.names}

    def parse(word: str) -> int | Bad:
        code = vocabulary.get(word)
        if code is not None:
            return code
        return Bad("unknown_value", vocabulary.shown, by_fold.get(_closest(fold(word), by_fold), ""))

    return parse


def _closest(word: str, known: Iterable[str]) -> str:
    """The known word most like this one, by length and beginning where several are near; "" where none is."""

    def likeness(match: str) -> tuple[bool, int]:
        begins = takewhile(lambda pair: pair[0] == pair[1], zip(match, word, strict=False))
        return len(match) == len(word), len(list(begins))

    return max(get_close_matches(word, list(known), n=5), key=likeness, default="")


def _ranged(parse: Parser, low: int | None, high: int | None) -> Parser:
    shown = f"{low} .. {high}" if low is not None and high is not None else f">= {low}"

    def ranged(word: str) -> Value | Bad:
        value = parse(word)
        if isinstance(value, Bad):
            return value
        inside = (low is None or value >= low) and (high is None or value <= high)
        return value if inside else Bad("out_of_range", shown)

    return ranged
