"""Files that are not what they seem: encodings, separators, quotes, headings, lengths of rows, places."""

import gzip
import os
import shutil

from tests.bad_inputs.kind import GOES, HELD, STOPS, bytes_of, folder, rows_of

TABLES = ("employees", "units", "positions")


def text(change):
    return lambda data: change(data.decode()).encode()


def recoded(encoding):
    return lambda data: data.decode().encode(encoding)


def with_name(name, encoding):
    """The first employee's name in letters that only another encoding has."""

    def change(data):
        lines = data.decode().split("\n")
        cells = lines[1].split(",")
        cells[1] = name
        lines[1] = ",".join(cells)
        return "\n".join(lines).encode(encoding)

    return change


def heading(old, new):
    return text(lambda data: data.replace(old, new, 1))


def without(column):
    def change(rows):
        place = rows[0].index(column)
        return [row[:place] + row[place + 1 :] for row in rows]

    return change


def twice(column, name):
    return lambda rows: [
        [*row, name if number == 0 else row[rows[0].index(column)]] for number, row in enumerate(rows)
    ]


def gone(table):
    return lambda folder: (folder.path / f"{table}.csv").unlink()


def in_its_place(table, ending, data):
    def spoil(folder):
        (folder.path / f"{table}.csv").unlink()
        (folder.path / f"{table}{ending}").write_bytes(data)

    return spoil


def directory(name):
    def spoil(folder):
        (folder.path / name).unlink()
        (folder.path / name).mkdir()

    return spoil


def pipe(folder):
    (folder.path / "units.csv").unlink()
    os.mkfifo(folder.path / "units.csv")


def dangling(folder):
    (folder.path / "units.csv").unlink()
    (folder.path / "units.csv").symlink_to("nirgends.csv")


def copied(old, new):
    return lambda folder: shutil.copy(folder.path / old, folder.path / new)


def extra(name, data=b"apa saja\n"):
    return lambda folder: (folder.path / name).write_bytes(data)


REQUIRED = {
    "employees": ("nip", "nama", "status_pegawai", "golongan_id", "tmt_jabatan", "jenis_jabatan_id"),
    "units": ("unor_id", "nama", "atasan_id"),
    "positions": ("kebutuhan", "jabatan_nama"),
    "performance": ("nip", "tahun", "predikat"),
    "discipline": ("tmt",),
    "standards": ("level",),
    "competencies": ("kompetensi",),
    "decisions": ("pejabat",),
}

KINDS = (
    *(folder(f"no {table}.csv", gone(table), "file_missing", f"{table}.csv", STOPS) for table in TABLES),
    *(bytes_of(f"{table}.csv of no bytes", table, lambda _: b"", "file_empty", STOPS) for table in TABLES),
    *(
        bytes_of(f"{table}.csv of blank lines", table, lambda _: b"\n  \n;;;\n\n", "file_empty", STOPS)
        for table in TABLES
    ),
    *(rows_of(f"{table}.csv with a header alone", table, lambda rows: rows[:1], "table_empty", STOPS, f"{table}.csv")
      for table in TABLES),
    *(
        rows_of(f"{table}.csv with empty rows alone", table, lambda rows: [rows[0], [""] * len(rows[0])], "table_empty",
                STOPS, f"{table}.csv")
        for table in TABLES
    ),
    *(
        rows_of(f"{table}.csv without {column}", table, without(column), "column_missing", STOPS, f"{table}.csv!{column}")
        for table, columns in REQUIRED.items() for column in columns
    ),
    rows_of("NIP under two headings", "employees", twice("nip", "NIP BARU"), "column_twice", STOPS, "employees.csv!1"),
    rows_of("one heading twice", "employees", twice("nama", "nama"), "column_twice", STOPS, "employees.csv!1"),
    rows_of("need under two headings", "positions", twice("kebutuhan", "K"), "column_twice", STOPS, "positions.csv!1"),
    rows_of("level under two headings", "standards", twice("level", "LEVEL"), "column_twice", STOPS, "standards.csv!1"),
    bytes_of("a heading misspelt", "employees", heading("tmt_jabatan", "tmt_jabatn"), "column_missing", STOPS,
             "employees.csv!tmt_jabatan"),
    bytes_of("a heading that nobody knows", "employees", heading("catatan", "warna_kesukaan"), "column_unknown", GOES,
             "employees.csv!warna_kesukaan"),
    *(
        bytes_of(f"{column}, which merit must not see", "employees", heading("catatan", column), "column_private", GOES,
                 f"employees.csv!{column}")
        for column in ("NIK", "jenis_kelamin", "AGAMA", "status_kawin", "suku", "disabilitas", "No HP", "alamat", "email")
    ),
    bytes_of("UTF-16", "employees", recoded("utf-16"), "nul_bytes", STOPS),
    bytes_of("UTF-16 without a mark", "units", recoded("utf-16-le"), "nul_bytes", STOPS),
    bytes_of("UTF-32", "positions", recoded("utf-32"), "nul_bytes", STOPS),
    bytes_of("Windows-1252", "employees", with_name("José Ñoño", "cp1252"), "encoding_fallback", GOES),
    bytes_of("neither UTF-8 nor Windows-1252", "employees", lambda data: data.replace(b"Putri", b"Putr\x81\xff"),
             "encoding_unknown", STOPS),
    bytes_of("a zero byte", "employees", lambda data: data.replace(b"Putri", b"Put\0ri"), "nul_bytes", STOPS),
    bytes_of("packed with gzip", "units", lambda data: gzip.compress(data, mtime=0) + b"\0", "nul_bytes", STOPS),
    bytes_of("a workbook called .csv", "units", lambda _: b"PK\x03\x04\x14\0\0\0", "nul_bytes", STOPS),
    bytes_of("a web page called .csv", "units", lambda _: b"<html><body>Silakan masuk</body></html>", "delimiter_unknown",
             STOPS),
    bytes_of("set apart by bars", "units", text(lambda data: data.replace(",", "|")), "delimiter_unknown", STOPS),
    bytes_of("set apart by blanks", "units", text(lambda data: data.replace(",", " ")), "delimiter_unknown", STOPS),
    bytes_of("set apart by colons", "education", text(lambda data: data.replace(",", ":")), "delimiter_unknown", STOPS),
    bytes_of("a quote that is never closed", "employees", text(lambda data: data.replace("Putri", '"Putri', 1)),
             "csv_broken", STOPS),
    bytes_of("a quote amid a cell", "units", text(lambda data: data.replace("Sekretariat", '"Sek"retariat', 1)),
             "csv_broken", STOPS),
    bytes_of("a cell too many", "employees", text(lambda data: data.replace("Putri", "Putri,S.E.", 1)), "ragged_row", STOPS,
             "employees.csv!2"),
    bytes_of("a cell too few", "employees", text(lambda data: data.replace("Putri Afriani,", "", 1)), "ragged_row", STOPS,
             "employees.csv!2"),
    bytes_of("a row cut short", "positions", text(lambda data: data.rstrip("\n").rsplit(",", 4)[0] + "\n"), "ragged_row",
             STOPS),
    bytes_of("a unit's row cut short", "units", text(lambda data: data.rstrip("\n").rsplit(",", 4)[0] + "\n"), "ragged_row",
             STOPS),
    rows_of("the header once more amid the rows", "employees", lambda rows: rows.insert(5, list(rows[0])), "header_again",
            GOES, "employees.csv!6"),
    rows_of("an employee twice", "employees", lambda rows: [*rows, rows[5]], "duplicate", HELD, "employees.csv!A6"),
    rows_of("an employee three times", "employees", lambda rows: [*rows, rows[5], rows[5]], "duplicate", HELD,
            "employees.csv!A82"),
    rows_of("a post twice", "positions", lambda rows: [*rows, rows[5]], "duplicate", HELD, "positions.csv!A6"),
    rows_of("a unit twice", "units", lambda rows: [*rows, rows[3]], "duplicate", STOPS, "units.csv!A4"),
    rows_of("a programme twice", "education", lambda rows: [*rows, rows[3]], "duplicate", STOPS, "education.csv!A4"),
    rows_of("a rating twice", "performance", lambda rows: [*rows, rows[3]], "duplicate", HELD, "performance.csv!A4"),
    rows_of("a decision twice", "decisions", lambda rows: [*rows, rows[1]], "decision_twice", STOPS, "decisions.csv!A2"),
    *(folder(f"a folder called {name}", directory(name), "file_is_directory", name, STOPS)
      for name in ("units.csv", "employees.csv", "performance.csv")),
    folder("a pipe", pipe, "file_unreadable", "units.csv", STOPS),
    folder("a link to nothing", dangling, "file_missing", "units.csv", STOPS),
    folder("a table in both languages", copied("units.csv", "unor.csv"), "file_twice", "", STOPS),
    folder("a table in two cases", copied("units.csv", "UNITS.csv"), "file_twice", "", STOPS),
    folder("a table in two formats", copied("units.csv", "units.xlsx"), "file_twice", "", STOPS),
    folder("a table that nobody knows", extra("gaji.csv"), "file_unknown", "", GOES),
    folder("a table under a misspelt name", extra("pegawia.csv"), "file_unknown", "", GOES),
    folder("a text called .xlsx", in_its_place("units", ".xlsx", b"bukan buku kerja"), "workbook_format", "units.xlsx", STOPS),
    folder("a text called .parquet", in_its_place("units", ".parquet", b"bukan Parquet"), "parquet_broken", "units.parquet",
           STOPS),
    folder("half a Parquet file", in_its_place("units", ".parquet", b"PAR1" + b"\0" * 40 + b"PAR1"), "parquet_broken",
           "units.parquet", STOPS),
)  # fmt: skip
