"""Workbooks and their sheets: cells of another kind, formulas, merges, what is hidden, what is broken or lethal."""

import io
import zipfile

from tests.bad_inputs.kind import GOES, HELD, STOPS, folder
from tests.io.books import SHEET, book, by_hand, cells

BOMB = 40_000_000


def as_book(table, change=lambda rows: rows, **more):
    """A CSV table as a sheet of its own workbook, its rows changed on the way."""

    def spoil(folder):
        rows = folder.rows(table)
        changed = change(rows)
        (folder.path / f"{table}.csv").unlink()
        (folder.path / f"{table}.xlsx").write_bytes(
            book((table, rows if changed is None else changed), **more)
        )

    return spoil


def put(row, column, content):
    """A cell by its row as shown and its heading; content may be a function that writes it."""

    def change(rows):
        rows[row - 1][rows[0].index(column)] = content

    return change


def formula(text, saved):
    return lambda sheet, row, column: sheet.write_formula(row, column, text, None, saved)


def patched(table, name, change):
    """A good workbook of a table, one part of it changed."""

    def spoil(folder):
        as_book(table)(folder)
        path = folder.path / f"{table}.xlsx"
        with zipfile.ZipFile(path) as archive:
            parts = {part: archive.read(part) for part in archive.namelist()}
        parts[name] = change(parts[name])
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for part, data in parts.items():
                archive.writestr(part, data)
        path.write_bytes(buffer.getvalue())

    return spoil


def whole(data, name="performance.xlsx", instead="performance.csv"):
    """Bytes in the place of a table."""

    def spoil(folder):
        (folder.path / instead).unlink()
        (folder.path / name).write_bytes(data)

    return spoil


def two_sheets(folder):
    rows = folder.rows("units")
    (folder.path / "units.csv").unlink()
    (folder.path / "units.xlsx").write_bytes(book(("Lembar1", rows), ("Lembar2", rows)))


def hidden(table):
    def spoil(folder):
        rows = folder.rows(table)
        (folder.path / f"{table}.csv").unlink()
        (folder.path / f"{table}.xlsx").write_bytes(
            book(("Catatan", [["apa saja"]]), (table, rows), hidden=(table,))
        )

    return spoil


def in_another(folder):
    (folder.path / "lain.xlsx").write_bytes(book(("units", folder.rows("units"))))


def bombed(folder):
    """Made only when it is asked for: 40 MB of noughts."""
    data = by_hand(cells(f'<row r="1"><c r="A1" t="inlineStr"><is><t>{"0" * BOMB}</t></is></c></row>'))
    whole(data)(folder)


def laughs():
    entities = "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' if n else '<!ENTITY a0 "ha">' for n in range(10)
    )
    return by_hand(
        cells(
            '<row r="1"><c r="A1" t="inlineStr"><is><t>&a9;</t></is></c></row>', f"<!DOCTYPE x [{entities}]>"
        )
    )


def far(place):
    return by_hand(
        cells(f'<row r="{place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")}"><c r="{place}"><v>1</v></c></row>')
    )


def error_cell(error):
    return formula("=1/0", error)


KINDS = (
    folder("an NIP kept as a number", as_book("employees", put(6, "nip", 198503152010011007)), "id_numeric_cell",
           "employees.xlsx>employees!A6", HELD),
    folder("an NIP by a formula that says nothing",
           as_book("employees", put(6, "nip", formula("=A5", ""))), "empty", "employees.xlsx>employees!A6", HELD),
    folder("need kept as words", as_book("positions", put(6, "kebutuhan", "1 org")), "not_an_integer",
           "positions.xlsx>positions!H6", HELD),
    folder("need as a half", as_book("positions", put(6, "kebutuhan", 1.5)), "not_an_integer",
           "positions.xlsx>positions!H6", HELD),
    folder("need below nothing", as_book("positions", put(6, "kebutuhan", -1)), "out_of_range",
           "positions.xlsx>positions!H6", HELD),
    *(
        folder(f"need that is {error}", as_book("positions", put(6, "kebutuhan", error_cell(error))), "cell_error",
               "positions.xlsx>positions!H6", HELD)
        for error in ("#DIV/0!", "#REF!", "#N/A", "#VALUE!", "#NAME?")
    ),
    folder("a date that is true", as_book("employees", put(6, "tmt_jabatan", True)), "not_a_date",
           "employees.xlsx>employees!Q6", HELD),
    folder("a date in words on a sheet", as_book("employees", put(6, "tmt_jabatan", "Januari 2020")), "not_a_date",
           "employees.xlsx>employees!Q6", HELD),
    folder("a date before all dates", as_book("employees", put(6, "tmt_jabatan", -5)), "not_a_date",
           "employees.xlsx>employees!Q6", HELD),
    folder("an empty name on a sheet", as_book("employees", put(6, "nama", "")), "empty", "employees.xlsx>employees!B6", HELD),
    folder("a unit with an empty name", as_book("units", put(6, "nama", "")), "empty", "units.xlsx>units!B6", STOPS),
    folder("a level as a half", as_book("competencies", put(2, "level", 3.5)), "not_an_integer",
           "competencies.xlsx>competencies!C2", HELD),
    folder("an employee twice on a sheet", as_book("employees", lambda rows: [*rows, rows[5]]), "duplicate",
           "employees.xlsx>employees!A6", HELD),
    folder("a sheet without a column", as_book("employees", lambda rows: [row[1:] for row in rows]), "column_missing",
           "employees.xlsx>employees!nip", STOPS),
    folder("a sheet with a heading twice",
           as_book("employees", lambda rows: [[*row, "NIP BARU" if n == 0 else row[0]] for n, row in enumerate(rows)]),
           "column_twice", "employees.xlsx>employees!1", STOPS),
    folder("a sheet with a header alone", as_book("units", lambda rows: rows[:1]), "table_empty", "units.xlsx>units", STOPS),
    folder("a sheet without a header", as_book("units", lambda rows: rows[1:]), "column_missing", "units.xlsx>units", STOPS),
    folder("an empty sheet", as_book("units", lambda _: []), "file_empty", "units.xlsx>units", STOPS),
    folder("private columns of a sheet",
           as_book("employees", lambda rows: [[*row, "AGAMA" if n == 0 else "x"] for n, row in enumerate(rows)]),
           "column_private", "employees.xlsx>employees!AGAMA", GOES),
    folder("a column that nobody knows",
           as_book("employees", lambda rows: [[*row, "Zodiak" if n == 0 else "x"] for n, row in enumerate(rows)]),
           "column_unknown", "employees.xlsx>employees!Zodiak", GOES),
    folder("a hidden sheet", hidden("units"), "sheet_hidden", "units.xlsx", STOPS),
    folder("two sheets for one table", two_sheets, "sheet_unknown", "units.xlsx", GOES),
    folder("a table in a second workbook", in_another, "file_twice", "", STOPS),
    folder("a sheet that nobody knows", lambda folder: (folder.path / "lain.xlsx").write_bytes(book(("Gaji", [["a"]]))),
           "file_unknown", "", GOES),
    folder("the format of 1997", whole(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "performance.xls"), "workbook_format",
           "performance.xls", STOPS),
    folder("a web page called .xls", whole(b"<html><table><tr><td>1</td></tr></table></html>", "performance.xls"),
           "workbook_format", "performance.xls", STOPS),
    folder("a locked workbook", whole(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le")),
           "workbook_encrypted", "performance.xlsx", STOPS),
    folder("an archive of no parts", whole(b"PK\x05\x06" + b"\0" * 18), "workbook_format", "performance.xlsx", STOPS),
    folder("half a workbook", whole(book(("kinerja", [["nip", "tahun", "predikat"]] * 50))[:700]), "workbook_broken",
           "performance.xlsx", STOPS),
    folder("a workbook without its list of sheets",
           whole(by_hand(cells(""), without=("xl/workbook.xml",))), "workbook_broken", "performance.xlsx", STOPS),
    folder("a workbook without its sheet", whole(by_hand(cells(""), without=(SHEET,))), "workbook_broken", "performance.xlsx", STOPS),
    folder("XML that breaks off", patched("units", SHEET, lambda data: data[: len(data) // 2]), "workbook_broken",
           "units.xlsx", STOPS),
    folder("a text index beyond the texts",
           patched("units", SHEET, lambda data: data.replace(b"<v>5</v>", b"<v>999999</v>", 1)), "workbook_broken", "units.xlsx>units",
           STOPS),
    *(
        folder(f"a lethal cell at {place}", whole(far(place)), "workbook_far_cell", "performance.xlsx", STOPS)
        for place in ("XFD1048576", "XFD20000", "ZZ1048576")
    ),
    folder("a zip bomb", bombed, "workbook_unsafe", "performance.xlsx", STOPS),
    folder("a billion laughs", whole(laughs()), "workbook_unsafe", "performance.xlsx", STOPS),
    folder("an outer entity",
           whole(by_hand(cells("", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'))), "workbook_unsafe", "performance.xlsx",
           STOPS),
)  # fmt: skip
