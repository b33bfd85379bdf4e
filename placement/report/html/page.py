"""One self-contained page: no script, no request, a policy that forbids both, and A4 when it is printed."""

import datetime as dt
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from placement.planning import Run
from placement.report.cell import Cell, Kind, Tone
from placement.report.html.charts import svg
from placement.report.sheet import MODES, SYNTHETIC
from placement.report.summary_lines import sentences
from placement.report.topics import Topic
from placement.text import Lang, date_text, decimal, number, points

WORDS: dict[str, dict[Lang, str]] = {
    "title": {"id": "Rancangan penataan pegawai", "en": "Placement plan"},
    "synthetic": {
        "id": f"{SYNTHETIC}: bukan pegawai sungguhan",
        "en": f"{SYNTHETIC}: synthetic data, no real people",
    },
    "subtitle": {
        "id": "Keadaan {as_of}; berlaku (TMT rencana) {planned}; modus {mode}.",
        "en": "Data as of {as_of}; effective {planned}; mode {mode}.",
    },
    "contents": {"id": "Isi", "en": "Contents"},
    "cut": {
        "id": "{shown} dari {rows} baris; selengkapnya di {book}.",
        "en": "{shown} of {rows} rows; all of them in {book}.",
    },
    "people": {"id": "pegawai", "en": "employees"},
    "moves": {"id": "pindah atau masuk", "en": "move or enter"},
    "shortage": {"id": "kursi kosong, dari {before}", "en": "empty seats, from {before}"},
    "mismatches": {"id": "tidak sesuai kualifikasi, dari {before}", "en": "mismatched, from {before}"},
    "footer": {
        "id": "Laporan ini dibuat dari folder hasil yang diperiksa ulang; angka dalam poin adalah bilangan bulat. Rahasia: "
        "memuat data pegawai.",
        "en": "Made from a run folder that was judged again; points are whole numbers. Confidential: holds staff data.",
    },
}

CLASSES = {
    Kind.COUNT: "n",
    Kind.CHANGE: "n",
    Kind.POINTS: "n",
    Kind.SHARE: "n",
    Kind.CODE: "c",
    Kind.CENTRE: "m",
}


@dataclass(frozen=True)
class _Shown:
    """A topic as the template reads it."""

    code: str
    title: str
    lead: tuple[str, ...]
    drawing: Markup | None
    says: str
    heads: list[tuple[str, str]]
    widths: list[int]
    rows: list[tuple[bool, list[tuple[str, str]]]]
    cut: str
    note: str


def title(run: Run, lang: Lang) -> str:
    """The heading of the report."""
    return f"{WORDS['title'][lang]}: {run.case.scenario.name}"


def page(run: Run, lang: Lang, found: Sequence[Topic]) -> bytes:
    """The report of a run, topic by topic; the same run gives the same bytes."""
    before, after = run.baselines.nothing, run.baselines.plan
    facts = (
        (number(len(run.case.roster), lang), WORDS["people"][lang]),
        (number(after.moves, lang), WORDS["moves"][lang]),
        (number(after.shortage, lang), WORDS["shortage"][lang].format(before=number(before.shortage, lang))),
        (number(after.mismatches, lang), WORDS["mismatches"][lang].format(before=number(before.mismatches, lang))),
    )  # fmt: skip
    return document(run, lang, title(run, lang), sentences(run, lang), found, facts, WORDS["footer"][lang])


def document(
    run: Run,
    lang: Lang,
    heading: str,
    said: Sequence[str],
    found: Sequence[Topic],
    facts: Sequence[tuple[str, str]] = (),
    footer: str = "",
    book: str = "report.xlsx",
) -> bytes:
    """Topics as one page, with sentences and figures above them; the first line of the first topic is the verdict."""
    scenario = run.case.scenario
    folder = files("placement.report.html")
    style = folder.joinpath("style.css").read_text("utf-8")
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string(folder.joinpath("report.html.j2").read_text("utf-8"))
    mode = MODES[scenario.mode] if lang == "id" else scenario.mode
    text = template.render(
        lang=lang, title=heading, heading=heading,
        style=Markup(style), style_hash=b64encode(sha256(style.encode()).digest()).decode(),  # noqa: S704 - our own file
        synthetic=WORDS["synthetic"][lang] if scenario.synthetic else "",
        subtitle=WORDS["subtitle"][lang].format(
            as_of=date_text(scenario.as_of, lang), planned=date_text(scenario.planned, lang), mode=mode),
        sentences=said, ok=run.verdict.ok, verdict=found[0].lead[0], facts=facts,
        words={"contents": WORDS["contents"][lang]}, footer=footer,
        topics=[_shown(topic, lang, place, book) for place, topic in enumerate(found)],
    )  # fmt: skip
    return text.encode()


def _shown(topic: Topic, lang: Lang, place: int, book: str) -> _Shown:
    kinds = [CLASSES.get(field.kind, "") for field in topic.fields]
    shown = topic.rows[: topic.shown]
    if len(shown) < len(topic.rows) and topic.rows[-1][0] is Tone.TOTAL:
        shown = [*shown, topic.rows[-1]]
    rows = [
        (tone is Tone.TOTAL, [(_cell(cell, field.kind, lang), kind)
                              for cell, field, kind in zip(row, topic.fields, kinds, strict=True)])
        for tone, row in shown
    ]  # fmt: skip
    cut = WORDS["cut"][lang].format(
        shown=number(topic.shown, lang), rows=number(len(topic.rows), lang), book=book
    )
    wide = sum(field.width for field in topic.fields)
    return _Shown(
        topic.code, topic.title, topic.lead,
        Markup(svg(topic.chart, lang, place)) if topic.chart else None,  # noqa: S704 - escaped where it is drawn
        topic.chart.says if topic.chart else "",
        [(field.title(lang), kind) for field, kind in zip(topic.fields, kinds, strict=True)],
        [round(100 * field.width / wide) for field in topic.fields],
        rows, cut if len(shown) < len(topic.rows) else "", topic.note,
    )  # fmt: skip


def _cell(cell: Cell, kind: Kind, lang: Lang) -> str:
    """A value as people write it."""
    if cell is None:
        return ""
    if isinstance(cell, dt.date):
        return date_text(cell, lang)
    if isinstance(cell, int):
        return points(cell, lang) if kind is Kind.POINTS else number(cell, lang)
    if isinstance(cell, float):
        return decimal(cell, 1, lang)
    return cell
