"""Workbooks for tests: proper ones by XlsxWriter, broken and lethal ones put together by hand."""

import io
import zipfile

import xlsxwriter

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

TYPES = f'<?xml version="1.0"?><Types xmlns="{PACKAGE}/content-types"/>'
TOP = (
    f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
BOOK = (
    f'<?xml version="1.0"?><workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
    '<sheet name="kinerja" sheetId="1" r:id="r1"/></sheets></workbook>'
)
RELATIONS = (
    f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
)
SHEET = "xl/worksheets/sheet1.xml"


def cells(body, before=""):
    """A sheet's part."""
    return f'<?xml version="1.0"?>{before}<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData></worksheet>'


def by_hand(sheet, also=(), without=(), compression=zipfile.ZIP_DEFLATED):
    """A workbook with one sheet called kinerja, whose part is as given."""
    buffer = io.BytesIO()
    parts = {
        "[Content_Types].xml": TYPES, "_rels/.rels": TOP, "xl/workbook.xml": BOOK,
        "xl/_rels/workbook.xml.rels": RELATIONS, SHEET: sheet,
    } | dict(also)  # fmt: skip
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in parts.items():
            if name not in without:
                archive.writestr(name, content)
    return buffer.getvalue()


def book(*sheets, hidden=(), merges=(), formats=None):
    """A workbook of (name, rows) sheets; a cell may be text, a number, a bool, a date or a function that writes it."""
    buffer = io.BytesIO()
    written = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False})
    day = written.add_format({"num_format": "dd-mm-yyyy"})
    for name, rows in sheets:
        sheet = written.add_worksheet(name)
        for where in merges:
            sheet.merge_range(where, "")
        for row, row_cells in enumerate(rows):
            for column, cell in enumerate(row_cells):
                if callable(cell):
                    cell(sheet, row, column)
                elif hasattr(cell, "year"):
                    sheet.write_datetime(row, column, cell, day)
                elif isinstance(cell, str):
                    sheet.write_string(row, column, cell) if cell else None
                else:
                    sheet.write(row, column, cell)
        if name in hidden:
            sheet.hide()
    written.close()
    return buffer.getvalue()


def rows_of(text):
    """Rows of a simple CSV text."""
    return [line.split(",") for line in text.splitlines()]
