"""The workbook and its pages: A4 landscape, repeated heads, page numbers, and DATA SINTETIS where it belongs."""

import datetime as dt
from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import groupby
from typing import Any

from xlsxwriter import Workbook

from placement.report.cell import FONT, WAKENS, Cell, Column, Kind, Tone, height, lines, look
from placement.scenario import Scenario
from placement.text import Lang, date_text

SYNTHETIC = "DATA SINTETIS"
A4 = 9
MOST_ROWS = 1_000_000
"""Rows of one table; a sheet ends at 1 048 576."""
MOST_CHARACTERS = 32_767
"""Characters of one cell."""
NUMBER_LINE = "Nomor: ............................................      Tanggal: ............................................"
WORDS: dict[str, dict[Lang, str]] = {
    "book": {"id": "Rancangan penataan", "en": "Placement plan"},
    "made_up": {"id": "bukan pegawai sungguhan", "en": "synthetic data, no real people"},
    "state": {
        "id": "{name}; keadaan {as_of}; berlaku (TMT rencana) {planned}; {mode}",
        "en": "{name}; data as of {as_of}; effective {planned}; mode {mode}",
    },
    "more": {
        "id": "Baris selebihnya ada di tabel CSV pada folder hasil.",
        "en": "The other rows are in the CSV tables of the run folder.",
    },
    "none": {"id": "Tidak ada", "en": "None"},
    "day": {"id": "TMT rencana", "en": "Effective"},
    "secret": {"id": "Rahasia: memuat data pegawai", "en": "Confidential: holds staff data"},
    "pages": {"id": "Halaman &P dari &N", "en": "Page &P of &N"},
}
MODES = {"limited": "redistribusi terbatas", "full": "penataan menyeluruh"}
LETTERS_AT_ONE = 11.0
"""Letters in a unit of width, were the font of size 1."""
LINES: dict[str, dict[str, Any]] = {
    "mark": {"bold": True, "font_size": 9},
    "title": {"bold": True, "font_size": 13},
    "heading": {"bold": True, "font_size": 11},
    "text": {"font_size": 10},
    "plain": {"font_size": 9},
    "note": {"italic": True, "font_size": 8},
}

Row = Sequence[Cell]


class Book:
    """The workbook of one scenario; its formats are made when first asked for."""

    def __init__(self, scenario: Scenario, lang: Lang = "id") -> None:
        self.scenario, self.lang = scenario, lang
        self._bytes = BytesIO()
        self._book = Workbook(self._bytes, {
            "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
            "default_date_format": "dd-mm-yyyy",
        })  # fmt: skip
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}
        self._cells: dict[tuple[Kind, Tone, bool], Any] = {}
        created = dt.datetime(scenario.as_of.year, scenario.as_of.month, scenario.as_of.day)  # noqa: DTZ001 - no clock
        comments = SYNTHETIC if scenario.synthetic else ""
        self._book.set_properties({"title": WORDS["book"][lang], "comments": comments, "created": created})

    def page(self, name: str, title: str, *, letterhead: bool = False, numbered: bool = True) -> "Page":
        """A new sheet with its heading; numbered : with a line for number and date, as an office's paper has it."""
        return Page(self, self._book.add_worksheet(name), title, letterhead=letterhead, numbered=numbered)

    def hidden(self, name: str, rows: Iterable[Sequence[str]]) -> None:
        """A sheet that nobody sees, of text alone."""
        sheet = self._book.add_worksheet(name)
        _paper(self.scenario, sheet, self.lang)
        mark = f"{SYNTHETIC}: bukan pegawai sungguhan" if self.scenario.synthetic else self.scenario.name
        for place, row in enumerate([[mark], *rows]):
            for column, text in enumerate(row):
                if text:
                    sheet.write_string(place, column, text[:MOST_CHARACTERS], self.format(num_format="@"))
        sheet.very_hidden()

    def format(self, **properties: Any) -> Any:
        """The one format with these properties."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(properties)
        return self._formats[key]

    def cell_format(self, kind: Kind, tone: Tone, *, quoted: bool = False) -> Any:
        """The format of a cell of a table."""
        key = (kind, tone, quoted)
        if key not in self._cells:
            self._cells[key] = self.format(**look(kind, tone, quoted=quoted))
        return self._cells[key]

    def data(self) -> bytes:
        """Close the workbook; its bytes."""
        self._book.close()
        return self._bytes.getvalue()


class Page:
    """One sheet, written from top to bottom; `at` is the next free row."""

    def __init__(
        self, book: Book, sheet: Any, title: str, *, letterhead: bool = False, numbered: bool = True
    ) -> None:
        self.book, self.sheet, self.at = book, sheet, 0
        self._widths: tuple[float, ...] = ()
        _paper(book.scenario, sheet, book.lang)
        if letterhead:
            blank = book.format(font_name=FONT)
            sheet.merge_range(0, 0, 2, 4, "", blank)
            self.at = 3
        scenario = book.scenario
        lang = book.lang
        self.line(f"{SYNTHETIC}: {WORDS['made_up'][lang]}" if scenario.synthetic else scenario.name, "mark")
        self.line(title, "title")
        mode = MODES[scenario.mode] if lang == "id" else scenario.mode
        self.line(WORDS["state"][lang].format(name=scenario.name, as_of=date_text(scenario.as_of, lang),
                                              planned=date_text(scenario.planned, lang), mode=mode))  # fmt: skip
        if numbered:
            self.line(NUMBER_LINE)
        self.skip()

    def line(self, text: str, kind: str = "plain") -> None:
        """A line of text that runs over the cells to its right."""
        self.sheet.write_string(self.at, 0, text, self.book.format(font_name=FONT, **LINES[kind]))
        self.at += 1

    def paragraph(self, text: str, kind: str = "text") -> None:
        """A wrapped text over all columns."""
        form = self.book.format(font_name=FONT, text_wrap=True, valign="top", **LINES[kind])
        self.sheet.merge_range(self.at, 0, self.at, len(self._widths) - 1, "", form)
        self.sheet.write_string(self.at, 0, text, form)
        size = LINES[kind]["font_size"]
        self.sheet.set_row(
            self.at, 4 + 1.3 * size * lines(text, int(sum(self._widths) * LETTERS_AT_ONE / size))
        )
        self.at += 1

    def skip(self) -> None:
        """An empty row."""
        self.at += 1

    def widths(self, *widths: float) -> None:
        """Widths of the first columns, in characters."""
        self._widths = widths
        for place, width in enumerate(widths):
            self.sheet.set_column(place, place, width)

    def table(
        self, columns: Sequence[Column], rows: Iterable[tuple[Tone, Row]], *, folded: bool = False
    ) -> int:
        """A table in the middle of a page; the number of rows above its total.

        folded : plain rows fold below the group's
        """
        if any(column.band for column in columns):
            self._bands(columns)
        self._row(columns, [column.title for column in columns], Tone.HEAD)
        first = last = self.at
        for tone, row in rows:
            if self.at - first >= MOST_ROWS:
                self.line(WORDS["more"][self.book.lang], "note")
                break
            self._row(columns, row, tone, level=int(folded and tone is Tone.PLAIN))
            last = last if tone is Tone.TOTAL else self.at
        if self.at == first:
            self._row(columns, ["", WORDS["none"][self.book.lang], *[""] * (len(columns) - 2)], Tone.PLAIN)
        return last - first

    def main_table(
        self,
        columns: Sequence[Column],
        rows: Iterable[tuple[Tone, Row]],
        frozen: int,
        *,
        filtered: bool = True,
        folded: bool = False,
    ) -> int:
        """The one table of a page: its columns set the widths, its head stays in sight and on every sheet of paper.

        frozen : columns that stay in sight. The first row after the head.
        """
        self.widths(*(column.width for column in columns))
        band = self.at
        head = band + any(column.band for column in columns)
        count = self.table(columns, rows, folded=folded)
        self.sheet.freeze_panes(head + 1, frozen)
        self.sheet.repeat_rows(band, head)
        if filtered and count:
            self.sheet.autofilter(head, 0, head + count, len(columns) - 1)
        return head + 1

    def print_columns(self, columns: Sequence[Column]) -> None:
        """Leave columns for the screen out of the print; call when the page is complete."""
        printed = sum(column.printed for column in columns)
        self.sheet.print_area(0, 0, self.at - 1, printed - 1)

    def _bands(self, columns: Sequence[Column]) -> None:
        form = self.book.format(**look(Kind.TEXT, Tone.HEAD))
        place = 0
        for band, members in groupby(columns, key=lambda column: column.band):
            count = len(list(members))
            if band and count > 1:
                self.sheet.merge_range(self.at, place, self.at, place + count - 1, band, form)
            elif band:
                self.sheet.write_string(self.at, place, band, form)
            place += count
        self.at += 1

    def _row(self, columns: Sequence[Column], row: Row, tone: Tone, level: int = 0) -> None:
        for place, (column, value) in enumerate(zip(columns, row, strict=True)):
            self._cell(place, column.kind, value, tone)
        wrapped = ((value, width) for column, value, width in zip(columns, row, self._widths, strict=False)
                   if isinstance(value, str) and (tone is Tone.HEAD or column.kind in {Kind.TEXT, Kind.CENTRE}))  # fmt: skip
        tall = height(wrapped, bold=tone is not Tone.PLAIN)
        self.sheet.set_row(self.at, tall, None, {"level": level} if level else {})
        self.at += 1

    def _cell(self, place: int, kind: Kind, value: Cell, tone: Tone) -> None:
        if value is None or value == "":
            self.sheet.write_blank(self.at, place, None, self.book.cell_format(kind, tone))
        elif isinstance(value, str):
            quoted = value.startswith(WAKENS)
            self.sheet.write_string(
                self.at, place, value[:MOST_CHARACTERS], self.book.cell_format(kind, tone, quoted=quoted)
            )
        elif isinstance(value, dt.date):
            self.sheet.write_datetime(self.at, place, value, self.book.cell_format(kind, tone))
        else:
            self.sheet.write_number(self.at, place, value, self.book.cell_format(kind, tone))


def _paper(scenario: Scenario, sheet: Any, lang: Lang) -> None:
    """A4, landscape, one page wide, with what stands on the edge of every page."""
    name = scenario.name[:80].replace("&", "&&")
    mark = f'&"{FONT},Bold"&11{SYNTHETIC}' if scenario.synthetic else ""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.25, right=0.25, top=0.6, bottom=0.55)
    day = f"{WORDS['day'][lang]} {scenario.planned:%d-%m-%Y}"
    sheet.set_header(f"&L&8 {name}&C{mark}&R&8 {day}", {"margin": 0.25})
    sheet.set_footer(f"&L&8 {WORDS['secret'][lang]}&C&8 &A&R&8 {WORDS['pages'][lang]}", {"margin": 0.25})
    sheet.hide_gridlines(2)
    sheet.outline_settings(visible=True, symbols_below=False)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
