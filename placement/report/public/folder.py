"""The public folder of a run: one page and its tables, with no name and no small group in them."""

from typing import Any

from placement.io import csv_bytes
from placement.planning import Run
from placement.report.cell import Kind
from placement.report.html.page import document
from placement.report.public.crowd import crowd
from placement.report.public.suppression import shown
from placement.report.public.topics import figures, public_topics
from placement.report.topics import Topic, View
from placement.report.topics.law import law
from placement.text import Lang

TITLE: dict[Lang, str] = {
    "id": "Penataan pegawai: {name}. Bagaimana diputuskan",
    "en": "Staff placement: {name}. How it was decided",
}
ABOUT: dict[Lang, str] = {
    "id": "Halaman ini memperlihatkan bagaimana penempatan diputuskan: kebutuhan dan pegawai tiap perangkat daerah, syarat, "
    "bobot, nilai hukum, dan hasil verifikasi. Tidak ada nama, NIP, atau kelompok kurang dari {k} orang di dalamnya.",
    "en": "This page shows how placement was decided: need and staff of each agency, rules, weights, values of law, and the "
    "verdict. It holds no name, no number of a person, and no group of fewer than {k} people.",
}
PAGE = "index.html"
TABLES = ("agencies", "families", "city", "proof", "rules", "weights", "departures", "law", "hashes")


def publication(run: Run, record_sha256: str, lang: Lang, k: int) -> dict[str, bytes]:
    """Every file of the public folder by its name.

    k : the smallest group that may be counted; record_sha256 : hash of the run's `run.json`
    """
    people = crowd(run)
    view = View.of(run, lang)
    known = figures(people, shown(people, k).tolist())
    topics = list(public_topics(view, known, k, record_sha256))
    topics.insert(-1, law(view))
    heading = TITLE[lang].format(name=run.case.scenario.name)
    page = document(run, lang, heading, (ABOUT[lang].format(k=k),), topics, book="CSV")
    return {PAGE: page} | {f"{topic.code}.csv": _csv(topic, lang) for topic in topics}


def _csv(topic: Topic, lang: Lang) -> bytes:
    """A topic's table; texts that a spreadsheet would run are quoted with an apostrophe."""
    header = tuple(field.title(lang) for field in topic.fields)
    rows: list[tuple[Any, ...]] = [
        tuple(_plain(cell, field.kind) for cell, field in zip(row, topic.fields, strict=True))
        for _, row in topic.rows
    ]
    return csv_bytes(header, rows)


def _plain(cell: Any, kind: Kind) -> Any:
    if isinstance(cell, str) and kind is not Kind.COUNT and cell[:1] in {"=", "+", "-", "@", "\t", "\r"}:
        return f"'{cell}"
    return "" if cell is None else cell
