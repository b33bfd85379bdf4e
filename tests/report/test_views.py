"""The report: a page that asks for nothing, a workbook that runs nothing, and both tell the same."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import numpy as np
import pytest

from placement.report import views
from placement.report.cell import Kind
from placement.report.topics import TOPICS, topics
from placement.report.topics.history import changes, related
from placement.text import LANGUAGES
from tests.report.conftest import Papers
from tests.report.test_papers import FORBIDDEN, parts

HOSTILE = [
    "<script>alert(1)</script>",
    "=cmd|'/C calc'!A0",
    "A" * 200,
    "\u202eOLGA \u05d0\u05d1\u05d2\u202c",
    'a" onload="x()',
]
LINE = {
    "run": 1,
    "scenario": "Kota",
    "run_sha256": "0",
    "inputs": {"employees.csv": "1", "scenario.toml": "a"},
}


class Page(HTMLParser):
    """Tags with their attributes, and the text."""

    def __init__(self, data):
        super().__init__()
        self.tags, self.text, self.skipped = [], [], 0
        self.feed(data.decode())

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.skipped += tag == "style"

    def handle_endtag(self, tag):
        self.skipped -= tag == "style"

    def handle_data(self, data):
        if not self.skipped:
            self.text.append(data)

    def named(self, tag):
        return [attrs for name, attrs in self.tags if name == tag]


@pytest.fixture(scope="module", params=LANGUAGES)
def told(run, request):
    made = views(run, (), request.param)
    return request.param, Page(made["report.html"]), Papers(made["report.xlsx"]), made


def renamed(run, name):
    """The Run with everyone and every unit under one hostile name."""
    roster, units = run.case.roster, run.case.units
    case = replace(
        run.case,
        roster=replace(roster, name=np.full(len(roster), name)),
        units=replace(units, name=np.full(len(units), name)),
    )
    return replace(run, case=case)


def test_the_page_asks_for_nothing_and_its_policy_forbids_it(told):
    _, page, _, made = told
    assert {tag for tag, _ in page.tags}.isdisjoint(
        {"script", "link", "img", "iframe", "object", "form", "base"}
    )
    assert not [attrs for _, attrs in page.tags if {"style", "onload", "onclick", "src"} & set(attrs)]
    assert all(attrs["href"].startswith("#") for attrs in page.named("a"))
    policy = next(
        meta["content"] for meta in page.named("meta") if meta.get("http-equiv") == "Content-Security-Policy"
    )
    style = re.search("<style>(.*?)</style>", made["report.html"].decode(), re.DOTALL)[1]
    assert policy.startswith(
        "default-src 'none'; style-src 'sha256-" + b64encode(sha256(style.encode()).digest()).decode()
    )
    assert "url(" not in style
    assert "@import" not in style


def test_every_link_has_its_place_and_every_chart_its_words(told):
    lang, page, _, _ = told
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert {attrs["href"][1:] for attrs in page.named("a")} <= set(ids)
    charts = page.named("svg")
    assert len(charts) >= 5
    assert all(chart["role"] == "img" and chart["aria-labelledby"] in ids for chart in charts)
    assert page.named("html") == [{"lang": lang}]
    assert len(page.named("h1")) == 1
    assert len(page.named("h2")) == len(TOPICS)
    assert all(cell.get("scope") == "col" for cell in page.named("th"))


def test_colours_can_be_read(told):
    """WCAG contrast of every text colour of the style sheet on every background of it."""
    *_, made = told
    style = re.search("<style>(.*?)</style>", made["report.html"].decode(), re.DOTALL)[1]
    inks = set(re.findall(r"(?<![-\w])color: (#[0-9a-f]{3,6})", style))
    papers = set(re.findall(r"background: (#[0-9a-f]{3,6})", style))
    assert len(inks) >= 3
    assert len(papers) >= 3
    assert min(contrast(ink, paper) for ink in inks for paper in papers) >= 4.5


def contrast(one, other):
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_no_word_of_corruption_cases(told):
    _, page, book, _ = told
    assert not FORBIDDEN.search(" ".join(page.text))
    assert not [value for _, value in book.cells() if FORBIDDEN.search(str(value))]


def test_it_is_small(told):
    assert sum(map(len, told[3].values())) < 1_500_000


def test_the_workbook_holds_every_row_of_every_topic(run, told):
    lang, _, book, _ = told
    assert len(book.names) == len(TOPICS) + 1
    for name, topic in zip(book.names[1:], topics(run, lang), strict=True):
        heads = [field.title(lang) for field in topic.fields]
        rows = book.rows[name]
        head = next(
            place for place, row in enumerate(rows) if [str(cell) for cell in row[: len(heads)]] == heads
        )
        for (_, cells), row in zip(topic.rows, rows[head + 1 :], strict=False):
            for field, cell, found in zip(topic.fields, cells, row, strict=False):
                if isinstance(cell, int):
                    assert found == (cell / 1000 if field.kind is Kind.POINTS else cell), name
                elif isinstance(cell, str):
                    assert found == cell, name
        assert len(rows) - head - 1 >= len(topic.rows), name


def test_heads_stay_in_sight_and_tables_can_be_filtered(run, told):
    lang, _, _, made = told
    sheets = parts(made["report.xlsx"])
    assert all('state="frozen"' in xml for xml in sheets.values())
    filled = sum(bool(topic.rows) for topic in topics(run, lang))
    assert sum("<autoFilter" in xml for xml in sheets.values()) == filled + 1


def test_both_languages_tell_the_same(run):
    for one, other in zip(*(topics(run, lang) for lang in LANGUAGES), strict=True):
        assert one.code == other.code
        assert one.title != other.title
        assert len(one.rows) == len(other.rows)
        assert len(one.lead) == len(other.lead)
        for (_, left), (_, right) in zip(one.rows, other.rows, strict=True):
            assert [c for c in left if not isinstance(c, str)] == [c for c in right if not isinstance(c, str)]


@pytest.mark.parametrize("name", HOSTILE, ids=["script", "formula", "long", "right to left", "attribute"])
def test_a_name_does_no_harm(run, name):
    made = views(renamed(run, name), (), "id")
    page = Page(made["report.html"])
    assert not page.named("script")
    assert not [attrs for _, attrs in page.tags if "onload" in attrs]
    assert any(name[:40] in text for text in page.text)
    for part, xml in parts(made["report.xlsx"]).items():
        assert "<f>" not in xml, part
        assert "<hyperlink" not in xml, part


def test_the_same_run_gives_the_same_bytes(run, told):
    assert views(run, (), told[0]) == told[3]


def line(number, **more):
    choices = {"scoring": {"merit": {"a": 1}}, "objectives": {"order": [1]}, "eligibility": {}, "law": {}}
    return {**LINE, "run": number, "run_sha256": str(number), "choices": choices, **more}


def test_changes_between_runs_are_named():
    assert not changes(line(1), line(2))
    heavier = {**line(1)["choices"], "scoring": {"merit": {"a": 2}}}
    assert changes(line(1), line(2, choices=heavier)) == {"scoring.merit.a": (1, 2)}
    assert set(changes(line(1), line(2, inputs={"employees.csv": "2"}))) == {"files"}


def test_runs_of_other_cities_are_not_counted():
    other = line(2, scenario="Lain", inputs={"employees.csv": "9"})
    renamed_run = line(3, scenario="Baru")
    assert [run["run"] for run in related((line(1), other, renamed_run))] == [1, 3]


def test_the_report_says_how_often_weights_changed(run):
    heavier = {**line(1)["choices"], "scoring": {"merit": {"a": 2}}}
    past = (line(1), line(2, choices=heavier), line(3), line(4, scenario="Lain", inputs={}), line(23))
    lead = next(topic for topic in topics(run, "id", past) if topic.code == "history").lead[0]
    assert "perhitungan ke-23" in lead
    assert "bobot berubah 2 kali" in lead
    assert "sasaran 0 kali" in lead
