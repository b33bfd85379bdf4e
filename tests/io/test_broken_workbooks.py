"""A workbook that is broken in any way ends as a table or as a fault in words: never as a traceback, never as a crash."""

import datetime as dt
import io
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from random import Random

import pytest

from placement.io.faults import Faults
from placement.io.read_table import read_opened
from placement.io.workbook import open_workbook
from placement.text import fault_line
from tests.io.books import BOOK, SHEET, book, by_hand, cells, rows_of
from tests.io.conftest import EMPLOYEES

ROWS = rows_of(EMPLOYEES)
ROWS[1][10], ROWS[2][6] = dt.date(2020, 1, 2), 40179
REAL = book(("pegawai", ROWS), ("lain", [["x", 1, 2.5, True, dt.date(2026, 1, 1)]]), merges=["T9:U12"])
STRINGS = "xl/sharedStrings.xml"


def judged(data):
    """Codes of the faults of a workbook of people, and how many of them were read."""
    faults, count = Faults(), 0
    opened = open_workbook("x.xlsx", data, faults)
    for sheet in opened.visible if opened else ():
        grid = opened.grid("employees", sheet, faults)
        if grid is not None:
            count += len(read_opened("employees", grid, None, faults)[0])
    assert all(fault_line(fault, lang) for fault in faults.found for lang in ("id", "en"))
    return {fault.code for fault in faults.found}, count


def parts_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts, compression=zipfile.ZIP_STORED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def patched(part, pattern, new):
    """The real workbook with a text of one part exchanged."""
    parts = parts_of(REAL)
    assert re.search(pattern, parts[part])
    return packed(parts | {part: re.sub(pattern, new, parts[part])})


def test_the_real_workbook_is_read():
    codes, count = judged(REAL)
    assert count == 4
    assert "workbook_broken" not in codes


def test_bytes_flipped_and_files_cut_short():
    """In the file as it lies on a disk, and in its parts, where no checksum gives it away."""
    random, parts, seen = Random(20260101), parts_of(REAL), []
    names = [name for name in parts if "theme" not in name and "docProps" not in name]
    for turn in range(300):
        data = bytearray(REAL)
        if turn % 3 == 0:
            for _ in range(random.randint(1, 4)):
                data[random.randrange(len(data))] ^= 1 << random.randrange(8)
        elif turn % 3 == 1:
            data = data[: random.randrange(len(data))]
        else:
            name = random.choice(names)
            content = bytearray(parts[name])
            for _ in range(random.randint(1, 3)):
                content[random.randrange(len(content))] = random.choice(b"<>/\"'&= 0919AZ\x00\xff")
            data = packed(
                parts | {name: bytes(content[: random.choice((None, random.randrange(len(content))))])}
            )
        seen.append(judged(bytes(data)))
    codes = set().union(*(found for found, _ in seen))
    assert {"workbook_broken", "workbook_unsafe"} <= codes
    assert any(count == 4 for _, count in seen)


@pytest.mark.parametrize("claim", [b"0", b"1", b"-1", b"4294967295", b"18446744073709551616", b"x", b""])
@pytest.mark.parametrize(
    ("part", "attribute"),
    [
        (STRINGS, b"uniqueCount"),
        (STRINGS, b"count"),
        ("xl/styles.xml", b"count"),
        ("xl/worksheets/sheet1.xml", b"count"),
    ],
)
def test_counts_that_lie(part, attribute, claim):
    codes, count = judged(patched(part, rb"(?<= " + attribute + rb'=")\d+', claim))
    assert count == 4 or codes & {"workbook_broken", "workbook_unsafe"}


@pytest.mark.parametrize(
    "reference", [b"A1", b"A1:XFD1048576", b"ZZZZ9", b"A0", b"B2:A1", b"A1:", b"", b"A4294967297"]
)
def test_dimensions_that_lie(reference):
    codes, count = judged(patched("xl/worksheets/sheet1.xml", rb'(?<=<dimension ref=")[^"]+', reference))
    assert count == 4 or codes & {"workbook_broken", "workbook_unsafe"}


@pytest.mark.parametrize(
    "index", [b"-1", b"999999", b"4294967295", b"99999999999999999999", b"1.5", b"x", b""]
)
def test_words_that_are_not_in_the_list(index):
    codes, count = judged(patched("xl/worksheets/sheet1.xml", rb'(?<=t="s"><v>)\d+(?=</v>)', index))
    assert codes & {"workbook_broken", "workbook_unsafe", "header_missing", "file_empty"}
    assert count == 0


@pytest.mark.parametrize("style", [b"-1", b"99", b"4294967295", b"99999999999999999999", b"x"])
def test_styles_that_are_not_there(style):
    codes, count = judged(patched("xl/worksheets/sheet1.xml", rb'(?<= s=")\d+', style))
    assert count == 4 or codes & {"workbook_broken", "workbook_unsafe"}


@pytest.mark.parametrize(
    "lost",
    [STRINGS, "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml"],
)
def test_parts_that_are_missing(lost):
    codes, _ = judged(packed({name: content for name, content in parts_of(REAL).items() if name != lost}))
    assert codes & {"workbook_broken", "workbook_unsafe", "workbook_format"}


def test_no_styles_at_all():
    """A sheet needs none: days are then numbers, and read as days where days are kept."""
    parts = parts_of(REAL)
    del parts["xl/styles.xml"]
    name = "xl/_rels/workbook.xml.rels"
    parts[name] = re.sub(rb"<Relationship [^>]*styles[^>]*/>", b"", parts[name])
    codes, count = judged(packed(parts))
    assert count == 4 or "workbook_broken" in codes


@pytest.mark.parametrize(
    "serial", ["-1", "0", "60", "1e308", "2958466", "99999999999", "-99999999999", "NaN", "inf"]
)
@pytest.mark.parametrize("since", ["", ' date1904="1"'])
def test_days_that_no_calendar_has(serial, since):
    styles = (
        '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2">'
        '<xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    )
    words = "".join(f'<c t="inlineStr"><is><t>{word}</t></is></c>' for word in ("nip", "tmt", "tingkat"))
    sheet = cells(
        f'<row r="1">{words}</row><row r="2"><c t="inlineStr"><is><t>1</t></is></c><c s="1"><v>{serial}</v></c></row>'
    )
    relations = (
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>'
        '<Relationship Id="r2" Type="http://x/styles" Target="styles.xml"/></Relationships>'
    )
    main = BOOK.replace("<sheets>", f"<workbookPr{since}/><sheets>")
    data = by_hand(
        sheet, {"xl/styles.xml": styles, "xl/workbook.xml": main, "xl/_rels/workbook.xml.rels": relations}
    )
    faults = Faults()
    opened = open_workbook("x.xlsx", data, faults)
    grid = opened.grid("discipline", "kinerja", faults) if opened else None
    if grid is not None:
        read_opened("discipline", grid, dt.date(2026, 10, 1), faults)
    assert {fault.code for fault in faults.found} & {
        "empty",
        "not_a_date",
        "workbook_broken",
        "date_future",
        "workbook_unsafe",
    } or serial == "60"


class PanicException(BaseException):
    """Named as the one of compiled readers, which is no ordinary exception either."""


class Dying:
    """A reader that opens a workbook or dies of it, and dies of its sheets."""

    def __init__(self, opened):
        self.sheets_metadata = opened.sheets_metadata

    def get_sheet_by_name(self, name):
        raise PanicException("index out of bounds")


def test_a_reader_that_panics_over_a_sheet_is_a_fault(monkeypatch):
    faults = Faults()
    opened = open_workbook("x.xlsx", REAL, faults)
    opened._book = Dying(opened._book)
    assert opened.grid("employees", "pegawai", faults) is None
    assert [(fault.code, fault.sheet, fault.value) for fault in faults.found] == [
        ("workbook_broken", "pegawai", "index out of bounds")
    ]


@pytest.mark.parametrize(
    ("error", "said"), [(PanicException("of it"), ["workbook_broken"]), (KeyboardInterrupt(), None)]
)
def test_a_reader_that_panics_over_a_workbook_is_a_fault(monkeypatch, error, said):
    """But an interruption stays one."""

    class Reader:
        @staticmethod
        def from_filelike(_):
            raise error

    monkeypatch.setattr("python_calamine.CalamineWorkbook", Reader)
    faults = Faults()
    if said is None:
        with pytest.raises(KeyboardInterrupt):
            open_workbook("x.xlsx", REAL, faults)
    else:
        assert open_workbook("x.xlsx", REAL, faults) is None
        assert [fault.code for fault in faults.found] == said


@pytest.mark.parametrize("name", ["truncated", "empty", "huge"])
def test_the_program_survives_it(name, tmp_path):
    """From the outside: an exit code of ours and no traceback."""
    data = {
        "truncated": REAL[: len(REAL) // 2],
        "empty": b"",
        "huge": by_hand(cells('<row r="9"><c r="ZZZ9"><v>1</v></c></row>')),
    }[name]
    (tmp_path / "scenario.toml").write_text(
        'name = "x"\nas_of = 2026-06-30\ntmt_rencana = 2026-10-01\nseed = "1"\n'
    )
    (tmp_path / "pegawai.xlsx").write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-m", "placement", "check", tmp_path], capture_output=True, text=True, check=False
    )
    assert done.returncode == 3
    assert "Traceback" not in done.stderr + done.stdout
    assert Path(tmp_path / "pegawai.xlsx").name in done.stdout + done.stderr


def test_the_parts_that_tests_change_are_there():
    assert {STRINGS, SHEET, "xl/styles.xml"} <= set(parts_of(REAL))
