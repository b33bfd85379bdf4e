"""Numbers, dates and codes, by stated rules."""

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placement.io.codes import VOCABULARIES, level_of
from placement.io.columns import TABLE_FILES, columns
from placement.io.values import EPOCH, Bad, parse_date, parse_decimal, parse_integer, parse_yes_no, parser_of
from placement.model.codes import GRADES, PPPK_GRADES, Tier, grade_name

NUMBERS = st.integers(-(10**9), 10**9)
DATES = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31))


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("87,5", "175/2"), ("1.234,5", "12345/10"), ("87.5", "175/2"), ("0.125", "1/8"), ("1,234.5", "12345/10"),
        ("1.234.567", "1234567"), ("1,234,567", "1234567"), ("1234", "1234"), ("-3,25", "-13/4"), ("1,234", "1234/1000"),
        ("1234.567", "1234567/1000"), ("007", "7"),
    ],
)  # fmt: skip
def test_numbers_that_can_mean_one_thing(word, value):
    assert parse_decimal(word) == Fraction(value)


@pytest.mark.parametrize("word", ["1.234", "75.000", "-1.234", "999.999"])
def test_a_number_that_can_mean_two_things_is_never_guessed(word):
    assert parse_decimal(word) == parse_integer(word) == Bad("ambiguous_number", "", word.replace(".", ""))


@pytest.mark.parametrize(
    "word", ["", "1 org", "1,2,3", "1.23.4", "1.234,5,6", "1e5", "½", "٣", "--1", "1.2345,6"]
)
def test_what_is_no_number(word):
    assert parse_decimal(word).code == "not_a_number"


@pytest.mark.parametrize(("word", "value"), [("12", 12), ("7,0", 7), ("7.0", 7), ("+3", 3), ("0", 0)])
def test_whole_numbers(word, value):
    assert parse_integer(word) == value


@pytest.mark.parametrize("word", ["7,5", "1 x", "tiga", "9" * 400 + "x"])
def test_what_is_no_whole_number(word):
    assert parse_integer(word) == Bad("not_an_integer", "integer")


@pytest.mark.parametrize(("word", "hint"), [("1 org", "1"), ("2 orang", "2"), ("3Org.", "3")])
def test_a_number_that_counts_something_is_a_fault_with_a_suggestion(word, hint):
    assert parse_integer(word) == Bad("not_an_integer", "integer", hint)


def test_a_number_of_absurd_length_is_no_number():
    assert parse_integer("9" * 10_000).code == "not_an_integer"
    assert parse_decimal("9" * 10_000).code == "not_a_number"


@given(whole=NUMBERS, places=st.integers(1, 6), digits=st.data())
def test_any_decimal_written_the_indonesian_way_is_read_exactly(whole, places, digits):
    rest = digits.draw(st.integers(0, 10**places - 1))
    written = f"{whole:,}".replace(",", ".") + f",{rest:0{places}d}"
    sign = -1 if whole < 0 else 1
    assert parse_decimal(written) == whole + sign * Fraction(rest, 10**places)


@given(word=st.text(alphabet="0123456789.,-+ ", max_size=12))
def test_a_parser_answers_with_a_value_or_a_fault(word):
    for parse in (parse_decimal, parse_integer, parse_date, parse_yes_no):
        assert isinstance(parse(word), int | Fraction | Bad)


@given(day=DATES)
def test_dates_are_read_in_every_spelling(day):
    for spelling in ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%Y-%m-%d 00:00:00"):
        assert parse_date(day.strftime(spelling)) == day.toordinal() - EPOCH


@pytest.mark.parametrize(
    "word",
    [
        "2026-02-30",
        "31-04-2026",
        "1/13/2026",
        "01-02-26",
        "2026",
        "kemarin",
        "0000-01-01",
        "2026-01-01 08:00",
    ],
)
def test_what_is_no_date(word):
    assert parse_date(word) == Bad("not_a_date", "date")


def test_a_spreadsheets_serial_number_is_a_fault_with_the_day_it_means():
    assert parse_date("45658") == Bad("not_a_date", "date", "2025-01-01")


@pytest.mark.parametrize(("word", "value"), [("Ya", 1), ("tidak", 0), ("1", 1), ("YES", 1), ("N", 0)])
def test_yes_and_no(word, value):
    assert parse_yes_no(word) == value


def test_maybe_is_neither():
    assert parse_yes_no("mungkin") == Bad("not_a_truth", "yes_no")


@pytest.mark.parametrize(("name", "code"), [*GRADES.items(), *PPPK_GRADES.items()])
def test_every_grade_is_read_back_as_it_is_shown(name, code):
    assert grade_name(VOCABULARIES["grade"].get(name)) == name
    assert VOCABULARIES["grade"].get(name.replace("/", ".").upper()) == code


@pytest.mark.parametrize(
    ("vocabulary", "word", "code"),
    [
        ("grade", "11", 11), ("grade", "45", 45), ("grade", "PPPK-IX", 109), ("grade", "III c", 33),
        ("grade", "Golongan IX", 109), ("echelon", "II.a", 21), ("echelon", "II/a", 21), ("echelon", "21", 21),
        ("echelon", "99", 99), ("education", "05", 5), ("education", "S1", 40), ("education", "D-IV", 35),
        ("job_kind", "Jabatan Fungsional Umum", 4), ("status", "PPPK Paruh Waktu", 3), ("status", "C", 1),
        ("tier", "Ahli Madya", 7), ("tier", "MU", 6), ("rating", "sangat baik", 5), ("sanction", "Sedang", 2),
        ("tenure", "Plt.", 1), ("action", "bukan-ke", 2), ("action", "not-to", 2), ("time_unit", "Jam", 60),
    ],
)  # fmt: skip
def test_codes_are_read_in_their_spellings(vocabulary, word, code):
    assert VOCABULARIES[vocabulary].get(word) == code


@pytest.mark.parametrize("word", ["109", "51", "61", "46", "XVIII", "III/e", "6"])
def test_grades_that_do_not_exist(word):
    assert VOCABULARIES["grade"].get(word) is None


@pytest.mark.parametrize(
    ("name", "tier", "post"),
    [
        ("Perawat Ahli Muda", Tier.MU, "Perawat"),
        ("Bidan TERAMPIL", Tier.TR, "Bidan"),
        ("Guru Ahli Utama", Tier.UT, "Guru"),
        ("Penyuluh  Pertanian Pemula", Tier.PM, "Penyuluh Pertanian"),
        ("Dokter", Tier.NONE, "Dokter"),
        ("Penyelia", Tier.NONE, "Penyelia"),
    ],
)
def test_the_level_words_come_off_a_functional_name(name, tier, post):
    assert level_of(name) == (tier, post)


@pytest.mark.parametrize("table", TABLE_FILES)
def test_every_column_can_be_read_and_is_described_in_both_languages(table):
    for spec in columns(table):
        assert spec.id
        assert spec.en
        assert spec.kind in {"text", "id", "nip", "list", "date", "int", "decimal", "code", "yes_no"}
        assert spec.kind != "code" or spec.choices in VOCABULARIES
        assert spec.kind != "int" or (spec.low is not None and spec.high is not None)
        assert (parser_of(spec) is None) == (spec.kind in {"text", "id", "nip", "list"})


@pytest.mark.parametrize("table", TABLE_FILES)
def test_no_spelling_means_two_fields_of_a_table(table):
    seen = [name for spec in columns(table) for name in spec.spellings | spec.stand_ins]
    assert len(seen) == len(set(seen))
