"""Rows that are whole and do not go together: units above themselves, decisions that cannot be, people who cannot be."""

from tests.bad_inputs.kind import GOES, HELD, STOPS, folder, rows_of


def put(row, **values):
    def change(rows):
        for column, word in values.items():
            rows[row - 1][rows[0].index(column)] = word

    return change


def own_parent(rows):
    put(5, atasan_id=rows[4][0])(rows)


def circle(rows):
    put(2, atasan_id=rows[3][0])(rows)
    put(4, atasan_id=rows[2][0])(rows)
    put(3, atasan_id=rows[1][0])(rows)


def decide(name, code, place="decisions.csv!2", **values):
    return rows_of(f"a decision {name}", "decisions", put(2, **values), code, STOPS, place)


def many_bad(table, column, word, every):
    def change(rows):
        place = rows[0].index(column)
        for row in rows[1::every]:
            row[place] = word

    return change


def bad_people(folder):
    rows = folder.rows("employees")
    many_bad("employees", "tmt_jabatan", "kapan", 8)(rows)
    folder.write("employees", rows)


def blank(folder, table, columns, word=""):
    rows = folder.rows(table)
    for column in columns:
        rows[5][rows[0].index(column)] = word
    folder.write(table, rows)


KINDS = (
    rows_of("a unit above itself", "units", own_parent, "cycle", STOPS, "units.csv!C5"),
    rows_of("units in a circle", "units", circle, "cycle", STOPS, "units.csv!C2"),
    rows_of("more than a tenth of the people", "employees", many_bad("employees", "tmt_jabatan", "kapan", 8),
            "quarantine_share", STOPS, "employees.csv"),
    rows_of("more than a tenth of the posts", "positions", many_bad("positions", "kebutuhan", "1 org", 8),
            "quarantine_share", STOPS, "positions.csv"),
    rows_of("every NIP rounded", "employees", many_bad("employees", "nip", "1,98E+17", 1), "id_truncated", STOPS, "employees.csv!A2"),
    decide("to nowhere", "decision_without_place", tindakan="to", unor_id="", jabatan_id=""),
    decide("to be deferred until nobody knows when", "decision_without_place", tindakan="not-to", unor_id="",
           jabatan_id=""),
    rows_of("two decisions against each other", "decisions",
            lambda rows: [*rows, [rows[1][0], "release", *rows[1][2:]]], "decision_twice", STOPS, "decisions.csv!3"),
    rows_of("a wish of somebody who is not there", "wishes", put(2, nip="199001012015011001"), "nip_unknown", GOES,
            "wishes.csv!A2"),
    rows_of("a standard for a job that is not there", "standards", put(2, jabatan_id="XX-NIHIL"), "reference_missing", GOES,
            "standards.csv!A2"),
    folder("faults in three files at once",
           lambda folder: (bad_people(folder), (folder.path / "units.csv").write_bytes(b"")), "file_empty", "units.csv",
           STOPS),
    folder("a unit without code and name",
           lambda folder: blank(folder, "employees", ("unor_id", "unor_nama")), "empty", "employees.csv!U6", HELD),
    folder("a unit of neither code nor name",
           lambda folder: blank(folder, "employees", ("unor_id", "unor_nama"), "Dinas Antariksa"), "reference_missing",
           "employees.csv!U6", HELD),
    folder("a post without code and name",
           lambda folder: blank(folder, "positions", ("jabatan_id", "jabatan_nama")), "empty", "positions.csv!A6", HELD),
)  # fmt: skip
