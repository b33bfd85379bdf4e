"""A file of law that is not as it must be is refused by name."""

import datetime as dt

import pytest

from placement.errors import LawMissing
from placement.regulation import Law

GOOD = """
title = "Peraturan Contoh"
url = "https://example.org"

[values."a.b"]
unit = "bulan"
article = "Pasal 1"
confidence = "text"
entries = [{ from = 2020-01-01, value = 24 }, { from = 2022-01-01, value = 12 }]
"""


def law_of(tmp_path, *texts):
    for number, text in enumerate(texts):
        (tmp_path / f"contoh-{number}.toml").write_text(text, encoding="utf-8")
    return Law.load(folder=tmp_path)


@pytest.mark.parametrize(
    ("day", "value", "since"),
    [
        (dt.date(2020, 1, 1), 24, dt.date(2020, 1, 1)),
        (dt.date(2021, 12, 31), 24, dt.date(2020, 1, 1)),
        (dt.date(2022, 1, 1), 12, dt.date(2022, 1, 1)),
    ],
)
def test_the_last_value_that_has_begun_is_in_force(tmp_path, day, value, since):
    entry = law_of(tmp_path, GOOD).at(day).entry("a.b")
    assert (entry.value, entry.since) == (value, since)


@pytest.mark.parametrize(
    ("wrong", "right", "told"),
    [
        ('titel = "Peraturan Contoh"', 'title = "Peraturan Contoh"', "without title"),
        ("", 'url = "https://example.org"', "without url"),
        ("", 'unit = "bulan"', "without unit"),
        ('unit = ""', 'unit = "bulan"', "without unit"),
        ("", 'article = "Pasal 1"', "without article"),
        ('confidence = "sure"', 'confidence = "text"', "sure"),
        ('unit = "bulan"\nremark = "x"', 'unit = "bulan"', "unknown remark"),
        ('unit = "bulan"\nnote = { id = "x" }', 'unit = "bulan"', "without en"),
        ('unit = "bulan"\nname = { id = "x" }', 'unit = "bulan"', "without en"),
        ('unit = "bulan"\nname = { id = "x", en = "y", fr = "z" }', 'unit = "bulan"', "unknown fr"),
        ('unit = "bulan"\nuse = { en = "x" }', 'unit = "bulan"', "without id"),
        ('url = "https://example.org"\nfrom = 2020', 'url = "https://example.org"', "is not a date"),
        (
            'url = "https://example.org"\ndate = "maybe"',
            'url = "https://example.org"',
            "known: read, assumed",
        ),
        ("value = 12, confidence = 'sure'", "value = 12", "sure"),
        ("value = 12, unit = 'hari'", "value = 12", "an entry has"),
        ("from = 2020-01-01", "from = 2022-01-01", "dates must rise"),
        ("from = 2023-01-01", "from = 2020-01-01", "dates must rise"),
        ('from = "2020"', "from = 2020-01-01", "is not a date"),
        ("until = 2020-01-01", "from = 2020-01-01", "an entry has"),
        ("value = 24.5", "value = 24", "24.5"),
        ("value = true", "value = 24", "True"),
        ("entries = []\n#", "entries", "without entries"),
        ("title", 'title = "Peraturan Contoh"', "contoh-0.toml"),
    ],
)
def test_a_file_with_a_fault_is_refused_and_named(tmp_path, wrong, right, told):
    assert right in GOOD
    with pytest.raises(LawMissing) as refused:
        law_of(tmp_path, GOOD.replace(right, wrong, 1))
    assert str(refused.value).startswith("contoh-0.toml: ")
    assert told in str(refused.value)


def test_a_key_stands_in_one_file_only(tmp_path):
    with pytest.raises(LawMissing, match=r"contoh-1.toml: a.b: also in contoh-0.toml"):
        law_of(tmp_path, GOOD, GOOD)


def test_a_value_of_another_instrument_says_where_it_stands(tmp_path):
    own = "value = 24, title = 'Peraturan Lama', article = 'Pasal 9', url = 'https://old.example', confidence = 'unverified'"
    law = law_of(tmp_path, GOOD.replace("value = 24", own))
    old, new = law.at(dt.date(2021, 1, 1)).entry("a.b"), law.at(dt.date(2022, 1, 1)).entry("a.b")
    assert (old.title, old.article, old.url, old.confidence) == (
        "Peraturan Lama",
        "Pasal 9",
        "https://old.example",
        "unverified",
    )
    assert (new.title, new.article, new.confidence) == ("Peraturan Contoh", "Pasal 1", "text")


@pytest.mark.parametrize(
    ("unit", "value", "told"),
    [
        ("bulan", "-1", "a.b = -1, expected 0 .. 1200"),
        ("predikat kinerja", '"LUMAYAN"', "a.b = 'LUMAYAN', expected SANGAT_KURANG"),
        ("persen dari nilai talenta", "{ PERFORMANCE = 60, POTENTIAL = 50 }", r"a.b = 60 \+ 50 = 110"),
        ("poin 0-100 menurut predikat", "{ BAIK = 101 }", "a.b.BAIK = 101, expected 0 .. 100"),
    ],
)
def test_a_value_that_its_unit_does_not_know_is_refused(tmp_path, unit, value, told):
    text = GOOD.replace('"bulan"', f'"{unit}"').replace("value = 24", f"value = {value}")
    with pytest.raises(LawMissing, match=told):
        law_of(tmp_path, text)
