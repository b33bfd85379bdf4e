"""What a workbook can do to a program before anything was read."""

import io
import subprocess
import sys
import time
import zipfile
import zlib

import pytest

from placement.io.workbook_scan import MOST_CELLS, RefusedError, cell_name, scan
from tests.io.books import BOOK, OFFICE, RELATIONS, SHEET, book, by_hand, cells

CELL = '<row r="1"><c r="A1"><v>1</v></c></row>'
FAR = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'


def refused(data):
    with pytest.raises(RefusedError) as caught:
        scan(data)
    return caught.value.code, caught.value.value


def test_a_cell_in_the_last_corner_is_refused_by_its_name():
    data = by_hand(cells(CELL + FAR))
    assert len(data) < 2_000
    assert refused(data) == ("workbook_far_cell", "XFD1048576")


def test_two_cells_in_two_corners_are_refused_too():
    body = '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>'
    assert refused(by_hand(cells(body))) == ("workbook_far_cell", "A1048576, XFD1")


@pytest.mark.parametrize(
    "body",
    [
        '<row r="1048576"><c r="XFD1048576" s="0"/></row>',  # a border and nothing else
        '<row r="1048576" ht="12"/>',
    ],
)
def test_cells_that_hold_nothing_are_nowhere(body):
    assert scan(by_hand(cells(CELL + body))).sheets["kinerja"].errors == {}


def test_a_dimension_is_only_a_claim():
    sheet = cells(CELL).replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')
    scan(by_hand(sheet))


@pytest.mark.parametrize(
    "body",
    [
        FAR.replace("<c ", "<x:c ")
        .replace("</c>", "</x:c>")
        .replace("<v>", "<x:v>")
        .replace("</v>", "</x:v>"),
        FAR.replace("XFD1048576", "&#88;FD1048576"),
        FAR.replace("XFD", "xfd"),
        '<row r="1048576"><c/><c/><c r="XFC1048576"/><c><v>1</v></c></row>',
        FAR.replace("<v>1</v>", "<is><t>x</t></is>"),
    ],
)
def test_a_far_cell_cannot_hide_behind_its_spelling(body):
    sheet = cells(CELL + body).replace("<worksheet ", '<worksheet xmlns:x="u" ')
    assert refused(by_hand(sheet))[0] == "workbook_far_cell"


@pytest.mark.parametrize("reference", ["AAAA1", "XFE1", "A1048577", "A0", "$A$1", "1", "A", "A1B"])
def test_cells_outside_any_sheet(reference):
    code, _ = refused(by_hand(cells(f'<row r="1"><c r="{reference}"><v>1</v></c></row>')))
    assert code in {"workbook_unsafe", "workbook_broken"}


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "xl/sharedStrings.xml"])
def test_entities_that_grow_are_refused_in_every_part_that_is_read(part):
    laughs = "".join(
        f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' if n else '<!ENTITY l0 "ha">' for n in range(10)
    )
    doctype = f"<!DOCTYPE x [{laughs}]>"
    content = {
        SHEET: cells('<row r="1"><c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row>', doctype),
        "xl/workbook.xml": BOOK.replace("?>", f"?>{doctype}", 1),
        "xl/sharedStrings.xml": f'<?xml version="1.0"?>{doctype}<sst><si><t>&l9;</t></si></sst>',
    }
    relations, words = _with_words("<sst/>")
    parts = {"xl/_rels/workbook.xml.rels": relations, "xl/sharedStrings.xml": words, part: content[part]}
    assert refused(by_hand(cells(CELL), parts)) == ("workbook_unsafe", f"DOCTYPE ({part})")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_one_encoding_only(encoding):
    assert refused(by_hand(cells(CELL).encode(encoding)))[0] == "workbook_unsafe"


def test_a_declared_encoding_that_others_may_read_differently():
    sheet = cells(CELL).replace('version="1.0"', 'version="1.0" encoding="iso-8859-1"')
    assert refused(by_hand(sheet)) == ("workbook_unsafe", f"iso-8859-1 ({SHEET})")


@pytest.mark.parametrize("claim", ["4294967296", "10000000"])
def test_a_list_that_claims_more_words_than_a_sheet_has_cells(claim):
    """Readers make room for all of them at once: 4 billion words abort the whole program."""
    relations, words = _with_words(f'<sst uniqueCount="{claim}"><si><t>nip</t></si></sst>')
    data = by_hand(cells(CELL), {"xl/_rels/workbook.xml.rels": relations, "xl/sharedStrings.xml": words})
    assert refused(data) == ("workbook_unsafe", f"uniqueCount={claim} (xl/sharedStrings.xml)")


def _with_words(words):
    more = f'<Relationship Id="r2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    return RELATIONS.replace("</Relationships>", more), words


def test_a_part_that_is_no_xml_is_broken():
    assert refused(by_hand(cells(CELL).replace("</row>", "</roww>")))[0] == "workbook_broken"


def test_a_zip_bomb_is_refused_by_its_table_of_contents():
    data = by_hand(cells(CELL), {"xl/media/x.bin": b"\0" * (64 * 2**20)})
    assert len(data) < 100_000
    assert refused(data)[0] == "workbook_unsafe"


def test_more_than_a_machine_should_unpack():
    data = claiming(by_hand(cells(CELL)), size=600 * 2**20)
    assert refused(data) == ("workbook_unsafe", "600 > 512 MB")


def claiming(data, **claims):
    """The workbook with its sheet's size and sum changed in the table of contents."""
    changed = bytearray(data)
    entry = changed.rfind(SHEET.encode()) - 46
    assert changed[entry : entry + 4] == b"PK\1\2"
    for name, value in claims.items():
        place = entry + {"sum": 16, "size": 24}[name]
        changed[place : place + 4] = value.to_bytes(4, "little")
    return bytes(changed)


def test_a_part_that_lies_about_its_size_is_never_seen_by_the_reader():
    """The archive says 100 bytes, with the right sum for them; the stream behind would go on for 8 MB."""
    honest = cells(CELL)
    data = by_hand(honest + " " * (8 * 2**20))
    assert refused(claiming(data, size=100, sum=zlib.crc32(honest.encode()[:100])))[0] == "workbook_broken"
    allowed = len(honest) + 2
    passed = scan(claiming(data, size=allowed, sum=zlib.crc32(honest.encode() + b"  ")))
    with zipfile.ZipFile(io.BytesIO(passed.data)) as archive:
        assert archive.getinfo(SHEET).file_size == allowed


def test_too_many_parts():
    assert refused(by_hand(cells(CELL), {f"x/{n}": b"" for n in range(5_000)}))[0] == "workbook_unsafe"


def test_one_name_for_two_parts():
    assert refused(by_hand(cells(CELL), {SHEET.upper(): cells(FAR)})) == ("workbook_unsafe", SHEET.casefold())


def test_a_relationship_that_leads_out_of_the_archive():
    relations = RELATIONS.replace("worksheets/sheet1.xml", "../../../../etc/passwd")
    data = by_hand(cells(CELL), {"xl/_rels/workbook.xml.rels": relations})
    assert refused(data) == ("workbook_broken", "etc/passwd")


def test_too_many_cells_are_too_many_rows(monkeypatch):
    monkeypatch.setattr("placement.io.workbook_scan.MOST_CELLS", 50)
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 60))
    assert refused(by_hand(cells(rows))) == ("too_many_rows", "51")


@pytest.mark.parametrize(
    ("data", "code", "value"),
    [
        (b"", "file_empty", ""),
        (b"PK", "workbook_broken", "File is not a zip file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "workbook_format", ".xls"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "workbook_encrypted",
            "",
        ),
        (b"<html><table><tr><td>NIP</td></tr></table>", "workbook_format", "HTML"),
        (b'<?xml version="1.0"?><Workbook>', "workbook_format", "XML"),
        (b"nip;nama\n1;2\n", "workbook_format", "CSV"),
    ],
)
def test_what_comes_under_the_name_of_a_workbook(data, code, value):
    assert refused(data) == (code, value)


@pytest.mark.parametrize(
    ("parts", "value"),
    [
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}, ".ods"),
        ({"xl/workbook.bin": ""}, ".xlsb"),
    ],
)
def test_other_spreadsheets(parts, value):
    assert refused(by_hand(cells(CELL), parts)) == ("workbook_format", value)


def test_an_archive_that_is_no_workbook():
    assert refused(by_hand(cells(CELL), without=["[Content_Types].xml"])) == ("workbook_format", "ZIP")


def test_parts_under_a_password():
    data = bytearray(by_hand(cells(CELL)))
    place = data.rfind(SHEET.encode()) - 46
    data[place + 8] |= 1
    assert refused(bytes(data)) == ("workbook_encrypted", "")


def test_errors_and_missing_results_are_found_where_they_stand():
    body = (
        '<row r="3"><c r="B3" t="e"><f>NA()</f><v>#N/A</v></c><c r="C3"><f>1+1</f></c>'
        '<c r="D3"><f>1+1</f><v>2</v></c></row><row><c><f>2</f><v/></c><c t="e"><v>#REF!</v></c></row>'
    )
    part = scan(by_hand(cells(body))).sheets["kinerja"]
    assert part.errors == {(2, 1): "#N/A", (3, 1): "#REF!"}
    assert part.unsaved == [(2, 2)]


def test_only_what_was_looked_at_is_passed_on():
    data = book(("kinerja", [["nip"]]))
    with zipfile.ZipFile(io.BytesIO(scan(data).data)) as archive:
        assert not [name for name in archive.namelist() if "docProps" in name or "theme" in name]


def test_cells_are_named_as_a_spreadsheet_names_them():
    assert (cell_name(0, 0), cell_name(1203, 34), cell_name(1_048_575, 16_383)) == (
        "A1",
        "AI1204",
        "XFD1048576",
    )


SCRIPT = """
import resource, sys, time
from pathlib import Path
from placement.io.faults import Faults
from placement.io.workbook import open_workbook
data = Path(sys.argv[1]).read_bytes()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.perf_counter()
faults = Faults()
assert open_workbook("x.xlsx", data, faults) is None
print(faults.found[0].code, time.perf_counter() - start, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


@pytest.mark.parametrize(
    "data",
    [
        lambda: by_hand(cells(CELL + FAR)),
        lambda: by_hand(cells(CELL), {"xl/media/x.bin": b"\0" * (64 * 2**20)}),
        lambda: by_hand(cells(CELL + " " * (64 * 2**20))),
        lambda: claiming(by_hand(cells(CELL + " " * (64 * 2**20))), size=2**20),
    ],
    ids=["lethal", "bomb", "blanks", "liar"],
)
def test_a_lethal_workbook_costs_neither_time_nor_memory(data, tmp_path):
    path = tmp_path / "x.xlsx"
    path.write_bytes(data())
    done = subprocess.run([sys.executable, "-c", SCRIPT, path], capture_output=True, text=True, check=True)
    _, seconds, megabytes = done.stdout.split()
    assert float(seconds) < 2
    assert int(megabytes) < 200


def test_a_sheet_of_many_cells_is_scanned_at_a_bearable_pace():
    assert MOST_CELLS >= 2_000_000
    row = "".join(f'<c r="{cell_name(0, column)[:-1]}%d"><v>1</v></c>' for column in range(20))
    body = "".join(f'<row r="{n}">{row.replace("%d", str(n))}</row>' for n in range(1, 10_001))
    start = time.perf_counter()
    scan(by_hand(cells(body)))
    assert time.perf_counter() - start < 3
