"""What looks odd and is not: read without an error, and planned."""

import csv
import io

from tests.bad_inputs.workbooks import as_book


def cell(table, column, change, row=6):
    def spoil(folder):
        rows = folder.rows(table)
        place = rows[0].index(column)
        rows[row - 1][place] = change(rows[row - 1][place]) if callable(change) else change
        folder.write(table, rows)

    return spoil


def rewritten(table, **form):
    def spoil(folder):
        text = io.StringIO(newline="")
        csv.writer(text, **form).writerows(folder.rows(table))
        (folder.path / f"{table}.csv").write_text(text.getvalue(), encoding="utf-8", newline="")

    return spoil


def marked(folder):
    file = folder.path / "employees.csv"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())


def titled(folder):
    rows = folder.rows("employees")
    width = len(rows[0])
    title = ["DAFTAR PEGAWAI", *[""] * (width - 1)]
    folder.write("employees", [title, [""] * width, *rows])


def blank_rows(folder):
    rows = folder.rows("employees")
    rows.insert(5, [""] * len(rows[0]))
    folder.write("employees", [*rows, [""] * len(rows[0])])


def locked(folder):
    def change(rows):
        word = rows[5][1]

        def write(sheet, row, column):
            sheet.write_string(row, column, word)
            sheet.protect("rahasia")

        rows[5][1] = write

    as_book("employees", change)(folder)


def shouted(folder):
    rows = folder.rows("employees")
    rows[0] = [f" {heading.upper().replace('_', ' ')} " for heading in rows[0]]
    folder.write("employees", rows)


def day_first(word):
    year, month, day = word.split("-")
    return f"{day}-{month}-{year}"


HARMLESS = {
    "an apostrophe before the NIP": cell("employees", "nip", lambda word: f"'{word}"),
    "an NIP in groups": cell(
        "employees", "nip", lambda word: f"{word[:8]} {word[8:14]} {word[14]} {word[15:]}"
    ),
    "a blank of another kind": cell("employees", "nip", lambda word: f"\xa0{word}\xa0"),
    "a name of 200 letters": cell("employees", "nama", "N" * 200),
    "a name from right to left": cell(
        "employees", "nama", "\u0627\u0644\u0627\u0633\u0645 \u0643\u0627\u0645\u0644"
    ),
    "a name that turns the line round": cell("employees", "nama", "Putri \u202eirtuP"),
    "a name with a control character": cell("employees", "nama", "Putri\x1b[31m Afriani\x07"),
    "a name that is a formula": cell("employees", "nama", '=HYPERLINK("http://contoh";"klik")'),
    "a name that is markup": cell("employees", "nama", "<script>alert(1)</script>"),
    "a name of combining letters": cell("employees", "nama", "Jose\u0301 \U0001f600"),
    "a name over two lines": cell("employees", "nama", "Putri\nAfriani"),
    "a date with the day first": cell("employees", "tmt_jabatan", day_first),
    "a date with slashes": cell("employees", "tmt_jabatan", lambda word: day_first(word).replace("-", "/")),
    "a date with midnight": cell("employees", "tmt_jabatan", lambda word: f"{word} 00:00:00"),
    "a whole number with a comma": cell("employees", "mk_tahun", "7,0"),
    "a dash for nothing": cell("employees", "tugas_tambahan", "-"),
    "a grade without its stroke": cell("employees", "golongan_id", "IIIc", row=3),
    "a level in words": cell("employees", "tingkat_pendidikan_id", "S-1/Sarjana", row=3),
    "semicolons": rewritten("employees", delimiter=";", lineterminator="\r\n"),
    "tabs": rewritten("employees", delimiter="\t", lineterminator="\n"),
    "everything in quotes": rewritten("employees", quoting=csv.QUOTE_ALL, lineterminator="\n"),
    "line ends of old": rewritten("units", lineterminator="\r"),
    "a mark of byte order": marked,
    "titles above the header": titled,
    "blank rows": blank_rows,
    "a protected sheet": locked,
    "headings in capitals": shouted,
    "a table in a workbook": as_book("units"),
}
