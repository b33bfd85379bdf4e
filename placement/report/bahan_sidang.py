"""Bahan Sidang: for each vacancy one page for the committee, candidates side by side, requirement by requirement."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from placement.eligibility import Eligibility
from placement.model.codes import EDUCATION_LEVELS, grade_name
from placement.planning import Case, Selection
from placement.planning.routes import Filling
from placement.planning.routes.gates import gates
from placement.report.cell import Column, Tone
from placement.report.sheet import SYNTHETIC, Book
from placement.text import date_text, points, word

NAME = "bahan_sidang.xlsx"
PAGE = "bahan_sidang.html"

MOST = 6
"""Candidates side by side on one page; the others stand in rankings.csv."""

ROUTES = ("open-selection", "merit-order")
"""Routes whose vacancies go before the committee."""

BLANKS = ("Keputusan TPK", "Alasan", "Pejabat", "Tanggal")


@dataclass(frozen=True)
class Sheet:
    """One vacancy: candidates from left to right; rows of (section, label, one text for each candidate)."""

    code: str
    title: str
    subtitle: str
    candidates: tuple[str, ...]
    rows: tuple[tuple[str, str, tuple[str, ...]], ...]
    more: int


def sheets(selection: Selection) -> tuple[Sheet, ...]:
    """The pages, in the order of the rankings; posts that nobody rises to have none."""
    case = selection.case
    eligibility = gates(case)
    nip = {str(value): row for row, value in enumerate(case.roster.nip.tolist())}
    numbers = _nip_by_number(case)
    found = []
    for filling in selection.fillings:
        if filling.route in ROUTES:
            posts = _posts(filling)
            found += [_sheet(case, eligibility, filling, post, nip, numbers) for post in posts]
    return tuple(found)


def _nip_by_number(case: Case) -> dict[str, str]:
    people = case.candidates.applicants if case.candidates else None
    return dict(zip(people.number.tolist(), people.nip.tolist(), strict=True)) if people else {}


def _posts(filling: Filling) -> list[str]:
    listing = filling.listing
    rows = (
        np.ones(len(listing), bool) if filling.route == "open-selection" else listing.to == listing.position
    )
    return list(dict.fromkeys(listing.position[rows].tolist()))


def _sheet(
    case: Case, eligibility: Eligibility, filling: Filling, post: str, nip: dict[str, int], numbers: dict[str, str]
) -> Sheet:  # fmt: skip
    listing = filling.listing
    rows = np.nonzero(listing.position == post)[0].tolist()
    shown = rows[:MOST]
    group = int(np.nonzero(case.positions.code == post)[0][0])
    people = [nip.get(numbers.get(str(listing.person[row]), str(listing.person[row])), -1) for row in shown]
    body = [
        *_identity(case, people),
        *_requirements(eligibility, people, group),
        *_marks(filling, shown),
        *(("Sidang", label, ("",) * len(shown)) for label in BLANKS),
    ]
    unit = case.units.name[case.positions.unit[group]]
    return Sheet(
        post, f"{case.positions.name[group]}", f"{unit}; kode jabatan {post}",
        tuple(str(listing.name[row]) for row in shown), tuple(body), len(rows) - len(shown),
    )  # fmt: skip


def _identity(case: Case, people: Sequence[int]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    roster, units = case.roster, case.units

    def each(label: str, texts: Iterator[str]) -> tuple[str, str, tuple[str, ...]]:
        return "Data calon", label, tuple(texts)

    outside = "bukan pegawai daerah ini"
    yield each("NIP", (str(roster.nip[row]) if row >= 0 else outside for row in people))
    yield each("Pangkat/Gol", (grade_name(int(roster.grade[row])) if row >= 0 else "" for row in people))
    yield each(
        "Pendidikan",
        (EDUCATION_LEVELS.get(int(roster.education_level[row]), "") if row >= 0 else "" for row in people),
    )
    yield each(
        "Jabatan sekarang",
        (
            str(case.positions.name[roster.home[row]]) if row >= 0 and roster.home[row] >= 0 else ""
            for row in people
        ),
    )
    yield each("Unit", (str(units.name[roster.unit[row]]) if row >= 0 else "" for row in people))
    yield each("TMT jabatan", (_day(roster.post_since[row]) if row >= 0 else "" for row in people))


def _day(value: np.datetime64) -> str:
    day = value.astype("datetime64[D]").item()
    return date_text(day, "id") if isinstance(day, dt.date) else ""


def _requirements(
    eligibility: Eligibility, people: Sequence[int], group: int
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Every hard rule, and every flag that is raised for somebody."""
    against = [set(eligibility.one(row, group)) if row >= 0 else set() for row in people]
    off = eligibility.context.settings.rules_off
    for rule in eligibility.hard:
        if rule.code not in off:
            said = ("diperiksa panitia" if row < 0 else "TIDAK" if rule.code in no else "memenuhi" for row, no in zip(people, against, strict=True))  # fmt: skip
            yield "Persyaratan", rule.title["id"], tuple(said)
    raised = [set(eligibility.flags_one(row, group)) if row >= 0 else set() for row in people]
    for rule in eligibility.flag_rules:
        if any(rule.code in codes for codes in raised):
            yield "Catatan", rule.title["id"], tuple("ya" if rule.code in codes else "" for codes in raised)


def _marks(filling: Filling, shown: Sequence[int]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    listing = filling.listing
    for name, part in listing.parts.items():
        label = word("column", f"part_{name}", "id")
        yield "Penilaian", name if label.startswith("part_") else label, tuple(points(int(part[row]), "id") for row in shown)  # fmt: skip
    yield "Penilaian", "Nilai", tuple(points(int(listing.total[row]), "id") for row in shown)
    yield "Penilaian", "Peringkat", tuple(str(listing.place[row] or "-") for row in shown)
    yield "Penilaian", "Hasil", tuple(word("code", str(listing.code[row]), "id") for row in shown)


def bahan_sidang(selection: Selection) -> dict[str, bytes]:
    """Workbook and page by name; nothing where no vacancy goes before the committee. The same bytes every time."""
    pages = sheets(selection)
    return {NAME: _book(selection, pages), PAGE: _html(selection, pages)} if pages else {}


def _book(selection: Selection, pages: Sequence[Sheet]) -> bytes:
    book = Book(selection.case.scenario)
    for number, sheet in enumerate(pages, 1):
        page = book.page(f"{number:02d}", f"Bahan Sidang TPK: {sheet.title}", letterhead=True)
        page.line(sheet.subtitle, "text")
        columns = [
            Column("Bagian", 12),
            Column("Uraian", 34),
            *(Column(name, 22) for name in sheet.candidates),
        ]
        rows = ((Tone.PLAIN, (section, label, *texts)) for section, label, texts in sheet.rows)
        page.main_table(columns, rows, 2, filtered=False)
        page.skip()
        if sheet.more:
            page.line(f"{sheet.more} calon lain ada dalam rankings.csv.", "note")
        page.line(
            "Paraf: Ketua ............   Sekretaris ............   Anggota ............   Anggota ............"
        )
    return book.data()


TEMPLATE = """<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>Bahan Sidang TPK: {{ scenario.name }}</title>
<style>
body { font-family: sans-serif; font-size: 11px; margin: 1.5em }
section { break-after: page }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid #888; padding: 3px 5px; text-align: left; vertical-align: top }
th { background: #e6e6e6 }
.tidak { background: #f4c97a; font-weight: bold }
.sintetis { font-weight: bold }
</style></head><body>
{% for sheet in pages %}<section>
{% if scenario.synthetic %}<p class="sintetis">{{ mark }}: bukan pegawai sungguhan</p>{% endif %}
<h2>Bahan Sidang TPK: {{ sheet.title }}</h2>
<p>{{ sheet.subtitle }}; {{ scenario.name }}</p>
<table><thead><tr><th>Bagian</th><th>Uraian</th>{% for name in sheet.candidates %}<th>{{ name }}</th>{% endfor %}</tr></thead>
<tbody>{% for section, label, texts in sheet.rows %}
<tr><td>{{ section }}</td><td>{{ label }}</td>{% for text in texts %}<td{% if text == "TIDAK" %} class="tidak"{% endif %}>{{ text }}</td>{% endfor %}</tr>{% endfor %}
</tbody></table>
{% if sheet.more %}<p>{{ sheet.more }} calon lain ada dalam rankings.csv.</p>{% endif %}
</section>
{% endfor %}</body></html>
"""


def _html(selection: Selection, pages: Sequence[Sheet]) -> bytes:
    from jinja2 import Environment

    template = Environment(autoescape=True).from_string(TEMPLATE)
    return template.render(pages=pages, scenario=selection.case.scenario, mark=SYNTHETIC).encode()


__all__ = ["NAME", "PAGE", "Sheet", "bahan_sidang", "sheets"]
