"""Files as spreadsheets leave them, and names that a spreadsheet would run: the same plan, nothing set off."""

import csv
import io
import random

import pytest

from tests.end_to_end.conftest import rows_of


@pytest.fixture(scope="module")
def expected(planned_once):
    return {row["nip"]: row["to_position"] for row in rows_of(planned_once / "placements.csv")}


def places(city):
    return {nip: row["to_position"] for nip, row in city.placements().items()}


def test_semicolons_a_mark_of_order_and_line_ends_of_windows(city, expected):
    for file in city.path.glob("*.csv"):
        rows = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8"))))
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(rows)
        file.write_bytes(b"\xef\xbb\xbf" + text.getvalue().encode())
    file = city.path / "scenario.toml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert city.plan().code == 0
    assert places(city) == expected
    assert city.call("verify", city.run).code == 0
    assert city.call("plan", "--replay", city.run).code == 0


def test_apostrophes_and_blanks_in_an_nip(city, expected):
    city.bend("employees", lambda rows: rows[3].update(nip=f"'{rows[3]['nip'][:8]} {rows[3]['nip'][8:]}"))
    assert city.plan().code == 0
    assert places(city) == expected


@pytest.mark.parametrize("mode", ["limited", "full"])
def test_the_order_of_rows_does_not_matter(city, template, mode):
    assert city.plan("--mode", mode).code == 0
    first, totals = places(city), city.record()["totals"]
    for file in template.glob("*.csv"):
        rows = rows_of(file)
        random.Random(5).shuffle(rows)
        if rows:
            city.write(file.stem, rows)
    assert city.plan("--mode", mode).code == 0
    assert places(city) == first
    for figures in ("status", "cause", "nothing", "plan"):
        assert city.record()["totals"][figures] == totals[figures]


def test_a_name_is_never_a_formula_nor_a_command_to_the_terminal(city):
    names = ["=cmd|'/c calc'!A0", "+62", "@sum", "-x", "\x1b[31mmerah", 'a"b,c\nd', "الاسم"]

    def rename(rows):
        for row, name in zip(rows, names, strict=False):
            row["nama"] = name

    city.bend("employees", rename)
    assert city.plan().code == 0
    for row in city.placements().values():
        assert not row["nama"].startswith(("=", "@", "-"))
    assert city.call("verify", city.run).code == 0
    said = city.call("explain", city.run, "--employee", city.rows("employees")[4]["nip"])
    assert said.code == 0
    assert "\x1b" not in said.out


def test_codes_may_hold_blanks_and_letters_of_any_kind(city, expected):
    def renamed(text):
        return text.replace("PL-PENGADM", "PL Peng ädm/1").replace("U0002", "Únit 2")

    for file in city.path.glob("*.csv"):
        file.write_text(renamed(file.read_text(encoding="utf-8")), encoding="utf-8")
    assert city.plan().code == 0
    assert set(places(city)) == set(expected)
    assert any("PL Peng ädm/1@" in post for post in places(city).values())
    nip = next(iter(expected))
    asked = city.call("explain", city.run, "--employee", nip, "--position", "PL Peng ädm/1@Únit 2")
    assert asked.code == 0


def test_private_columns_do_not_enter_the_run_folder(city):
    city.bend("employees", lambda rows: [row | {"NIK": "3201010101010001"} for row in rows])
    assert city.plan().code == 0
    assert not [
        path for path in city.run.rglob("*") if path.is_file() and b"3201010101010001" in path.read_bytes()
    ]
