"""From the bytes of a file to a Table: every cell of a known column cleaned, read, and complained of if it must be."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np

from placement.io.columns import ALL_FILES, CORE, ColumnSpec, columns
from placement.io.csv_file import Coded, open_csv
from placement.io.faults import Faults, Place
from placement.io.grid import canonical_csv
from placement.io.header import match_header
from placement.io.marks import MARKS, spoiled, written
from placement.io.nip import SCIENTIFIC, mask
from placement.io.table import Column, Table
from placement.io.values import EPOCH, Bad, Value, parser_of
from placement.model.arrays import IntArray
from placement.model.source import Source

LONGEST = 500
"""Characters in a cell of text; columns of text have a fixed width in memory."""

LONGEST_SHOWN = 80

_BLANKS = " \t\r\n\xa0\ufeff\u200b"
_NOT_IN_NIP = re.compile(r"[\s.\xa0]+")


class Opened(Protocol):
    """A table whose header was found; `name` is its file, or file and sheet, as faults show it."""

    @property
    def name(self) -> str:
        """File, or file and sheet."""

    @property
    def header(self) -> list[str]:
        """Headings as written."""

    @property
    def header_row(self) -> int:
        """The header's last row."""

    def columns(self, places: Sequence[int], faults: Faults) -> tuple[IntArray, list[Coded]]:
        """Row numbers, and the columns at `places`."""


def read_table(
    name: str, file: str, data: bytes, planned: dt.date | None, faults: Faults
) -> tuple[Table, Source] | None:
    """Read one CSV file; None where its structure is broken. Dates that must have come are compared with `planned`."""
    opened = open_csv(file, data, faults, name)
    if opened is None:
        return None
    table, private, _ = _read_columns(name, opened, planned, faults)
    kept = opened.without(private) if private else data
    return table, Source.of(name, _filename(name, file), len(table), kept)


def read_opened(name: str, opened: Opened, planned: dt.date | None, faults: Faults) -> tuple[Table, Source]:
    """Read a table that is no CSV file; its source is the CSV that says the same."""
    table, _, coded = _read_columns(name, opened, planned, faults)
    specs = [column.spec for column in table.columns.values()]
    kept = canonical_csv(specs, opened.header_row, table.numbers, coded)
    return table, Source.of(name, f"{name}.csv", len(table), kept)


def _read_columns(
    name: str, opened: Opened, planned: dt.date | None, faults: Faults
) -> tuple[Table, frozenset[int], list[Coded]]:
    """The table, the places of private columns, and the columns as they stood."""
    file = opened.name
    matched = match_header(name, file, opened.header, opened.header_row, faults)
    specs = [spec for spec in columns(name) if spec.name in matched.places]
    numbers, coded = opened.columns([matched.places[spec.name] for spec in specs], faults)
    fields: dict[str, Column] = {}
    for spec, raw in zip(specs, coded, strict=True):
        index = matched.places[spec.name]
        fields[spec.name] = _clean(spec, Place(file, opened.header[index].strip(_BLANKS), index), raw)
    table = Table(name, file, numbers, fields)
    if name in CORE and not len(table):
        faults.error("table_empty", file)
    for spec in specs:
        fields[spec.name] = _read(table, fields[spec.name], planned, faults)
    return table, matched.private, coded


def _filename(name: str, file: str) -> str:
    """The file's own name where it names the table, else the table's."""
    own = file.rsplit("/", 1)[-1]
    return own if own.casefold() in {f"{name}.csv", f"{ALL_FILES[name]}.csv"} else f"{name}.csv"


def _clean(spec: ColumnSpec, place: Place, raw: Coded) -> Column:
    """Words without blanks and leading apostrophe; `-` is empty; words that become equal are one."""
    if _are_clean(raw.words, spec.kind):
        words = tuple(filter(None, raw.words))
        if len(words) == len(raw.words):
            return Column(spec, place, words, raw.codes)
        empty = raw.words.index("")
        codes = np.where(raw.codes == empty, -1, raw.codes - (raw.codes > empty))
        return Column(spec, place, words, codes.astype(np.int32))
    known: dict[str, int] = {"": -1}
    mapping = np.empty(len(raw.words), np.int32)
    for old, word in enumerate(raw.words):
        mapping[old] = known.setdefault(_clean_word(word, spec), len(known) - 1)
    codes = mapping[raw.codes]
    return Column(spec, place, tuple(known)[1:], codes)


def _are_clean(words: Sequence[str], kind: str) -> bool:
    """Whether no word would be changed and none is there twice, told from all of them at once."""
    text = "\0".join(words)
    if text.count("\0") != len(words) - 1 or len(set(words)) < len(words):
        return False
    if kind == "nip":
        return text.isascii() and text.replace("\0", "").isalnum()
    if kind == "text" and not text.replace("\0", "").isprintable():
        return False
    text = f"\0{text}\0"
    return not ("\0-\0" in text or "\0'" in text or (kind == "text" and "  " in text)) and not any(
        f"\0{blank}" in text or f"{blank}\0" in text for blank in _BLANKS
    )


def _clean_word(word: str, spec: ColumnSpec) -> str:
    word = word.strip(_BLANKS)
    if word.startswith("'"):
        word = word[1:].strip(_BLANKS)
    if spec.kind == "nip" and not SCIENTIFIC.fullmatch(word):
        word = _NOT_IN_NIP.sub("", word)
    elif spec.kind == "text":
        word = " ".join(word.split())
    return "" if word == "-" and not spec.dash else word


def _read(table: Table, column: Column, planned: dt.date | None, faults: Faults) -> Column:
    """The column with the values of its words; words that have none are faults."""
    spec = column.spec
    if spec.filled:
        empty = table.empty(spec.name)
        if spec.named_by:
            empty = empty & table.empty(spec.named_by)
        table.report(faults, "error", "empty", spec.name, empty)
    parse = parser_of(spec)
    if parse is None:
        if _are_harmless(column.words, spec.kind):
            return column
        _complain(table, column, [_text_fault(spec, word) for word in column.words], faults)
        return column
    read = [spoiled(spec, word) or parse(word) for word in column.words]
    _complain(table, column, [value if isinstance(value, Bad) else None for value in read], faults)
    values: tuple[Value | None, ...] = tuple(None if isinstance(value, Bad) else value for value in read)
    if spec.past and planned is not None:
        last = planned.toordinal() - EPOCH
        late = [
            Bad("date_future", f"<= {planned.isoformat()}") if day is not None and day > last else None
            for day in values
        ]
        _complain(table, column, late, faults)
    return replace(column, values=values)


def _text_fault(spec: ColumnSpec, word: str) -> Bad | None:
    """What can be wrong with a text or an id without looking elsewhere."""
    if found := spoiled(spec, word):
        return found
    if spec.kind == "list":
        return None
    if len(word) > LONGEST:
        return Bad("text_too_long", f"<= {LONGEST}")
    if spec.kind in {"id", "nip"} and SCIENTIFIC.fullmatch(word):
        return Bad("id_truncated")
    if spec.kind == "id" and "@" in word:
        return Bad("id_with_at")
    return None


def _are_harmless(words: Sequence[str], kind: str) -> bool:
    """Whether no word can be a fault, told from all of them at once."""
    if max(map(len, words), default=0) > LONGEST or any(word[0] in MARKS for word in words):
        return False
    text = "" if kind == "text" else "".join(words)
    return "+" not in text and "@" not in text


def _complain(table: Table, column: Column, bad: Sequence[Bad | None], faults: Faults) -> None:
    """Report words that are wrong, one fault's code at a time."""
    by_code: dict[tuple[str, str], list[int]] = defaultdict(list)
    for word, why in enumerate(bad):
        if why is not None:
            by_code[why.code, why.expected].append(word)
    spec = column.spec
    for (code, expected), words in by_code.items():
        hints = {column.words[word]: why.hint for word in words if (why := bad[word]) is not None}
        rows = np.isin(column.codes, words)
        table.report(
            faults,
            "error",
            code,
            spec.name,
            rows,
            expected=expected,
            hint=hints.__getitem__,
            show=_shown(spec),
        )


def _shown(spec: ColumnSpec) -> Callable[[str], str]:
    """How messages show a word of this column: an NIP masked, a long text cut."""
    if spec.kind == "nip":
        return lambda word: mask(written(word))
    return lambda word: written(word)[:LONGEST_SHOWN]
