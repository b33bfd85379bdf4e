"""The position map with one sheet for each agency, and what such sheets hold besides posts."""

from tests.bad_inputs.kind import GOES, HELD, STOPS, folder
from tests.io.books import book

HEADER = ["No", "Nama Jabatan", "Kelas", "B", "K", "+/-", "Ket", "Jenis Jabatan"]


def map_of(folder):
    """The clean city's posts as such a workbook: {agency: rows}, each sheet with its units in rows of their own."""
    units = [dict(zip(folder.rows("units")[0], row, strict=True)) for row in folder.rows("units")[1:]]
    posts = [dict(zip(folder.rows("positions")[0], row, strict=True)) for row in folder.rows("positions")[1:]]
    name = {unit["unor_id"]: unit["nama"] for unit in units}
    above = {unit["unor_id"]: unit["atasan_id"] for unit in units}

    def agency(code):
        while above[code] and above[above[code]]:
            code = above[code]
        return code

    sheets = {}
    for code, title in name.items():
        held = [post for post in posts if post["unor_id"] == code]
        if not held:
            continue
        rows = sheets.setdefault(
            name[agency(code)][:31], [["PETA JABATAN"], [name[agency(code)]], [], list(HEADER)]
        )
        rows.append(["", title])
        rows += [
            [
                number,
                post["jabatan_nama"],
                post["kelas_jabatan"],
                post["bezetting"],
                post["kebutuhan"],
                "",
                "",
                post["jenis_jabatan"],
            ]
            for number, post in enumerate(held, 1)
        ]
    return sheets


def mapped(change=lambda sheets: None, **more):
    """The map in the place of positions.csv; `change` gets its sheets."""

    def spoil(folder):
        sheets = map_of(folder)
        change(sheets)
        (folder.path / "positions.csv").unlink()
        (folder.path / "peta_jabatan.xlsx").write_bytes(book(*sheets.items(), **more))

    return spoil


def first(sheets):
    return next(iter(sheets.values()))


def post_cell(column, content):
    """The first post's cell on the first sheet: row 6, below title, name, a blank row, header and unit."""

    def change(sheets):
        first(sheets)[5][HEADER.index(column)] = content

    return change


def unit_row(text):
    def change(sheets):
        first(sheets)[4][1] = text

    return change


def header_cell(old, new):
    def change(sheets):
        row = first(sheets)[3]
        row[row.index(old)] = new

    return change


def below(*rows):
    def change(sheets):
        first(sheets).extend(list(row) for row in rows)

    return change


PLACE = "peta_jabatan.xlsx>Sekretariat Daerah"

KINDS = (
    folder("K with a word", mapped(post_cell("K", "1 org")), "not_an_integer", f"{PLACE}!E6", HELD),
    folder("K below nothing", mapped(post_cell("K", "-2")), "out_of_range", f"{PLACE}!E6", HELD),
    folder("K as a half", mapped(post_cell("K", "0,4")), "not_an_integer", f"{PLACE}!E6", HELD),
    folder("a class beyond all", mapped(post_cell("Kelas", "21")), "out_of_range", f"{PLACE}!C6", HELD),
    folder("a class in Roman figures", mapped(post_cell("Kelas", "VII")), "not_an_integer", f"{PLACE}!C6", HELD),
    folder("B in words", mapped(post_cell("B", "nihil")), "not_an_integer", f"{PLACE}!D6", HELD),
    folder("a difference with the other sign", mapped(post_cell("+/-", "5")), "difference_recomputed", f"{PLACE}!F6", GOES),
    folder("B that is not so", mapped(post_cell("B", "9")), "incumbents_differ", f"{PLACE}!D6", GOES),
    folder("a post twice in its unit", mapped(lambda sheets: first(sheets).insert(6, list(first(sheets)[5]))), "duplicate",
           f"{PLACE}!6", HELD),
    folder("a unit that is not there", mapped(unit_row("Bagian Antariksa")), "unit_unknown", f"{PLACE}!B5", STOPS),
    folder("a unit cut short", mapped(unit_row("Sekretariat Daera")), "unit_unknown", f"{PLACE}!B5", STOPS),
    folder("no column K", mapped(header_cell("K", "Kebutuhanku")), "column_missing", PLACE, STOPS),
    folder("no column of jobs", mapped(header_cell("Nama Jabatan", "Uraian")), "column_missing", PLACE, STOPS),
    folder("K twice", mapped(header_cell("Ket", "Kebutuhan")), "column_twice", f"{PLACE}!4", STOPS),
    folder("totals between", mapped(below(["", "JUMLAH", "", 9, 9, 0, ""])), "totals_skipped", PLACE, GOES),
    folder("a signature", mapped(below([], ["", "", "", "", "Ditetapkan di Rimbo Panjang"], ["", "", "", "", "WALI KOTA"],
                                       [], ["", "", "", "", "Dr. Contoh, M.Si"], ["", "", "", "", "NIP 197001011995031001"])),
           "signature_skipped", PLACE, GOES),
    folder("a map and a table", lambda folder: (folder.path / "peta_jabatan.xlsx").write_bytes(book(*map_of(folder).items())),
           "file_twice", "", STOPS),
    folder("a map of one empty sheet", mapped(lambda sheets: (sheets.clear(), sheets.update({"Kosong": []}))), "table_empty",
           "peta_jabatan.xlsx", STOPS),
)  # fmt: skip
