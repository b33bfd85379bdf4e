"""Topics as a workbook: a sheet each, with filters and a head that stays in sight, and a first sheet that lists them."""

from collections.abc import Iterator, Sequence

from placement.report.cell import Column, Kind, Tone
from placement.report.sheet import Book, Row
from placement.report.topics import Topic
from placement.scenario import Scenario
from placement.text import Lang

SHEETS: dict[str, dict[Lang, str]] = {
    "proof": {"id": "Verifikasi", "en": "Verdict"},
    "agencies": {"id": "Perangkat daerah", "en": "Agencies"},
    "moves": {"id": "Perpindahan", "en": "Moves"},
    "mismatches": {"id": "Ketidaksesuaian", "en": "Mismatches"},
    "shortages": {"id": "Kursi kosong", "en": "Empty seats"},
    "merit": {"id": "Nilai merit", "en": "Merit"},
    "boxes": {"id": "Sembilan kotak", "en": "Nine boxes"},
    "ledger": {"id": "Pelampauan urutan", "en": "Ledger"},
    "fit": {"id": "Kesesuaian", "en": "Fit"},
    "quarantine": {"id": "Karantina", "en": "Quarantine"},
    "decisions": {"id": "Keputusan", "en": "Decisions"},
    "departures": {"id": "Penyimpangan", "en": "Departures"},
    "locks": {"id": "Kunci", "en": "Locks"},
    "short": {"id": "Masa jabatan pendek", "en": "Short tenure"},
    "kinship": {"id": "Hubungan keluarga", "en": "Kinship"},
    "terms": {"id": "Catatan perpindahan", "en": "Flags of moves"},
    "weights": {"id": "Bobot", "en": "Weights"},
    "law": {"id": "Nilai hukum", "en": "Law"},
    "history": {"id": "Riwayat", "en": "Register"},
    "provenance": {"id": "Asal data", "en": "Provenance"},
}
WORDS: dict[str, dict[Lang, str]] = {
    "summary": {"id": "Ringkasan", "en": "Summary"},
    "topic": {"id": "Pokok", "en": "Topic"},
    "rows": {"id": "Baris", "en": "Rows"},
    "answer": {"id": "Jawaban", "en": "Answer"},
}
TEXT_WIDTH = 90
MOST_NAME = 31
"""Characters of a sheet's name."""


def topic_book(
    scenario: Scenario, lang: Lang, title: str, sentences: Sequence[str], topics: Sequence[Topic]
) -> bytes:
    """The workbook as bytes; the same topics give the same bytes."""
    book = Book(scenario, lang)
    page = book.page(WORDS["summary"][lang], title, numbered=False)
    columns = [Column(WORDS["topic"][lang], 44), Column(WORDS["rows"][lang], 9, Kind.COUNT),
               Column(WORDS["answer"][lang], TEXT_WIDTH)]  # fmt: skip
    page.widths(*(column.width for column in columns))
    for sentence in sentences:
        page.paragraph(sentence)
    page.skip()
    page.main_table(columns, [
        (Tone.PLAIN, [topic.title, len(topic.rows), " ".join(topic.lead)]) for topic in topics
    ], frozen=1)  # fmt: skip
    for topic in topics:
        _sheet(book, topic)
    return book.data()


def _sheet(book: Book, topic: Topic) -> None:
    lang = book.lang
    name = SHEETS[topic.code][lang] if topic.code in SHEETS else topic.title
    page = book.page(name[:MOST_NAME], topic.title, numbered=False)
    columns = [Column(field.title(lang), field.width, field.kind) for field in topic.fields]
    page.widths(*(column.width for column in columns))
    for sentence in (*topic.lead, topic.note):
        if sentence and len(columns) > 1:
            page.paragraph(sentence, "plain")
    page.skip()
    page.main_table(columns, _rows(topic), frozen=1, filtered=bool(topic.rows))


def _rows(topic: Topic) -> Iterator[tuple[Tone, Row]]:
    for tone, row in topic.rows:
        yield (
            tone,
            [
                cell / 1000 if field.kind is Kind.POINTS and isinstance(cell, int) else cell
                for field, cell in zip(topic.fields, row, strict=True)
            ],
        )
