"""A new scenario folder: a commented scenario, a workbook with one sheet for each table, and what its columns mean."""

import datetime as dt
import io
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from placement.errors import OutputError
from placement.io.codes import VOCABULARIES
from placement.io.columns import TABLE_FILES, ColumnSpec, columns
from placement.io.datapackage import datapackage
from placement.io.faults import column_letters
from placement.io.run_folder import write_folder
from placement.text import Lang
from placement.text.template import GUIDE, GUIDE_SHEET, OPTIONAL, REQUIRED, SCENARIO

WORKBOOK = "data.xlsx"
HEADER_ROW = 2
"""Row of the headings, as a spreadsheet shows it; the first explains them, the examples follow."""

LAST = 20_000
"""Rows that get drop-downs and checks."""

CHOICES = "_pilihan"
"""The hidden sheet with the lists of the drop-downs."""

NOTE = "DATA SINTETIS"

_WIDTHS = {"text": 28, "list": 28, "nip": 22, "id": 14}
_FORMATS = {"text": "@", "id": "@", "nip": "@", "list": "@", "code": "@", "yes_no": "@", "date": "dd-mm-yyyy",
            "int": "0", "decimal": "General"}  # fmt: skip


def write_template(directory: str | Path, as_of: dt.date, lang: Lang = "id") -> tuple[str, ...]:
    """Make the folder and return the names of its files; OutputError if anything is there already."""
    target = Path(directory)
    if target.exists() and not (target.is_dir() and not any(target.iterdir())):
        raise OutputError(
            f"{target} is there already and not empty; nothing was written",
            indonesian=f"{target} sudah ada dan tidak kosong; tidak ada yang ditulis",
        )
    content = template_files(as_of, lang)
    write_folder(target, content)
    return tuple(content)


def template_files(as_of: dt.date, lang: Lang = "id") -> dict[str, bytes]:
    """The files of a new scenario folder by name."""
    planned = dt.date(as_of.year + (as_of.month + 2) // 12, (as_of.month + 2) % 12 + 1, 1)
    return {
        "scenario.toml": SCENARIO[lang].format(as_of=as_of, planned=planned).encode(),
        WORKBOOK: _workbook(as_of, lang),
        "datapackage.json": datapackage(WORKBOOK, HEADER_ROW, lang),
    }


@cache
def examples() -> dict[str, list[dict[str, Any]]]:
    """The example rows of each table; whatever has a note says that they are made up."""
    rows = tomllib.loads(files("placement.io").joinpath("examples.toml").read_text("utf-8"))
    noted = {table for table in TABLE_FILES for spec in columns(table) if spec.name == "catatan"}
    return {
        table: [row | ({"catatan": NOTE} if table in noted else {}) for row in entries]
        for table, entries in rows.items()
    }


def _workbook(as_of: dt.date, lang: Lang) -> bytes:
    import xlsxwriter

    buffer = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(buffer, options)
    book.set_properties({"title": NOTE, "created": dt.datetime(as_of.year, as_of.month, as_of.day)})  # noqa: DTZ001
    writer = _Writer(book, lang)
    writer.guide()
    for table in TABLE_FILES:
        writer.table(table)
    writer.choices()
    book.close()
    return buffer.getvalue()


class _Writer:
    """Writes the sheets of the template."""

    def __init__(self, book: Any, lang: Lang) -> None:
        self._book, self._lang = book, lang
        note = {"italic": True, "font_color": "#555555", "text_wrap": True, "valign": "top", "font_size": 9}
        self._note = book.add_format(note)
        head = {"bold": True, "border": 1, "num_format": "@"}
        self._head = {
            True: book.add_format(head | {"bg_color": "#F4C97A"}), False: book.add_format(head | {"bg_color": "#E6E6E6"})
        }  # fmt: skip
        self._cells = {kind: book.add_format({"num_format": shown}) for kind, shown in _FORMATS.items()}
        self._lists = {name: place for place, name in enumerate([*sorted(VOCABULARIES), "yes_no"])}

    def guide(self) -> None:
        """The sheet that says how to fill in the others."""
        sheet = self._book.add_worksheet(GUIDE_SHEET[self._lang])
        sheet.set_column(0, 0, 110, self._book.add_format({"text_wrap": True}))
        for row, line in enumerate(GUIDE[self._lang].splitlines()):
            sheet.write_string(row, 0, line)

    def table(self, table: str) -> None:
        """The sheet of one table: explanations, headings, examples, and what the cells below may hold."""
        sheet = self._book.add_worksheet(TABLE_FILES[table])
        sheet.set_row(0, 60)
        sheet.freeze_panes(HEADER_ROW, 1)
        for place, spec in enumerate(columns(table)):
            sheet.set_column(place, place, _WIDTHS.get(spec.kind, 16), self._cells[spec.kind])
            sheet.write_string(0, place, self._explained(spec), self._note)
            sheet.write_string(HEADER_ROW - 1, place, spec.name, self._head[spec.required])
            rule = self._rule(spec)
            if rule:
                sheet.data_validation(HEADER_ROW, place, LAST, place, rule)
            for row, example in enumerate(examples().get(table, []), HEADER_ROW):
                if spec.name in example:
                    self._write(sheet, row, place, example[spec.name], self._cells[spec.kind])

    def choices(self) -> None:
        """The hidden sheet that the drop-downs draw from."""
        sheet = self._book.add_worksheet(CHOICES)
        sheet.hide()
        for name, place in self._lists.items():
            for row, choice in enumerate([name, *choices_of(name)]):
                sheet.write_string(row, place, choice)

    def _explained(self, spec: ColumnSpec) -> str:
        need = REQUIRED if spec.required else OPTIONAL
        return f"({need[self._lang]}) {spec.id if self._lang == 'id' else spec.en}"

    def _rule(self, spec: ColumnSpec) -> Mapping[str, Any] | None:
        """What a spreadsheet lets people enter."""
        name = "yes_no" if spec.kind == "yes_no" else spec.choices
        if name:
            column = column_letters(self._lists[name])
            return {
                "validate": "list",
                "source": f"={CHOICES}!${column}$2:${column}${len(choices_of(name)) + 1}",
            }
        if spec.kind == "int":
            if spec.low is None or spec.high is None:
                return {"validate": "integer", "criteria": ">=", "value": spec.low or 0}
            return {"validate": "integer", "criteria": "between", "minimum": spec.low, "maximum": spec.high}
        if spec.kind == "date":
            return {"validate": "date", "criteria": ">", "value": dt.date(1900, 3, 1)}
        if spec.kind == "nip":
            return {"validate": "length", "criteria": "==", "value": 18}
        return None

    @staticmethod
    def _write(sheet: Any, row: int, place: int, value: Any, shown: Any) -> None:
        if isinstance(value, dt.date):
            sheet.write_datetime(row, place, value, shown)
        elif isinstance(value, int):
            sheet.write_number(row, place, value, shown)
        else:
            sheet.write_string(row, place, value, shown)


def choices_of(name: str) -> tuple[str, ...]:
    """The spellings that a drop-down offers."""
    return ("ya", "tidak") if name == "yes_no" else VOCABULARIES[name].names
