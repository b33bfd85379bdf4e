"""Ringkasan: the first page, with letterhead space, three sentences, what was proven, and what was missing."""

from collections.abc import Sequence

from placement.formulation import OBJECTIVES
from placement.io.columns import TABLE_FILES
from placement.planning import Run
from placement.planning.baseline import Figures
from placement.planning.merit_record import merit_record, origin
from placement.planning.summary import TEXTS
from placement.report.cell import Cell, Column, Kind, Tone
from placement.report.sheet import MODES, Book, Page, Row
from placement.report.summary_lines import sentences
from placement.report.words import part
from placement.scoring import method_named
from placement.text import date_text, number
from placement.text.absent import absent_line

WIDTHS = (48, 24, 24, 24, 28)

FIGURES = ("moves", "mismatches", "shortage", "beyond", "waiting", "floors_broken")
ROOM_TO_SIGN = 42
SIGNATURES = (
    Column("Paraf hierarki"), Column("Disusun oleh"), Column("Diperiksa oleh"), Column("Sekretaris TPK"), Column("Ketua TPK"),
)  # fmt: skip


def ringkasan(book: Book, run: Run) -> None:
    """The sheet Ringkasan."""
    page = book.page("Ringkasan", "RANCANGAN PENATAAN PEGAWAI", letterhead=True)
    page.widths(*WIDTHS)
    page.skip()
    page.paragraph(" ".join(sentences(run, "id")))
    aside = run.case.quarantine
    if aside.employees or aside.positions:
        page.paragraph(
            f"{TEXTS['quarantine']['id'].format(people=_id(aside.employees), posts=_id(aside.positions))}."
        )
    elif aside.rows:
        page.paragraph(f"{TEXTS['quarantine_rows']['id'].format(rows=_id(aside.rows))}.")
    page.skip()
    _baselines(page, run)
    _objectives(page, run)
    _verdict(page, run)
    _settings(page, run)
    _law(page, run)
    _inputs(page, run)
    page.table(SIGNATURES, [(Tone.PLAIN, [title, *[""] * 4]) for title in ("Nama", "Tanggal", "Paraf")])
    page.sheet.set_row(page.at - 1, ROOM_TO_SIGN)


def _baselines(page: Page, run: Run) -> None:
    states: tuple[Figures, ...] = (run.baselines.nothing, run.baselines.greedy, run.baselines.plan)
    heads = (title.capitalize() for title in TEXTS["columns"]["id"].split("|"))
    columns = [Column("Pembanding"), *(Column(head, kind=Kind.COUNT) for head in heads)]
    rows: list[tuple[Tone, Row]] = []
    for name in FIGURES:
        counts: list[Cell] = [vars(state)[name] for state in states]
        rows.append((Tone.PLAIN, [TEXTS[f"row.{name}"]["id"], *counts]))
    page.table(columns, rows)
    page.skip()


def _objectives(page: Page, run: Run) -> None:
    titles = {objective.code: objective.title["id"] for objective in OBJECTIVES}
    gaps = dict(run.verdict.gaps)
    rows: list[tuple[Tone, Row]] = []
    for claim in run.solution.claims:
        state = TEXTS["claimed"]["id"]
        if claim.name in run.verdict.proven:
            state = TEXTS["proven"]["id"]
        elif claim.name in gaps:
            state = TEXTS["gap"]["id"].format(gap=_id(gaps[claim.name]))
        rows.append((Tone.PLAIN, [titles.get(claim.name, TEXTS["draw"]["id"]), claim.total, state]))
    page.table([Column("Sasaran berurutan"), Column("Nilai", kind=Kind.COUNT), Column("Keadaan")], rows)
    tied = list(run.verdict.facts.get("tied_after", {}).values())
    if tied:
        page.line(TEXTS["ties"]["id"].format(count=_id(tied[0]), drawn=_id(tied[-1])) + ".")
    page.skip()


def _verdict(page: Page, run: Run) -> None:
    verdict = run.verdict
    if verdict.ok:
        said = TEXTS["checked" if verdict.gaps else "ok"]["id"].format(gaps=len(verdict.gaps))
        page.line(f"{said} ({_id(len(verdict.checks))} macam pemeriksaan).", "heading")
    else:
        page.line(TEXTS["bad"]["id"].format(count=_id(len(verdict.findings))), "heading")
        for finding in verdict.findings[:20]:
            page.paragraph(finding.message("id"), "plain")
    page.skip()


def _settings(page: Page, run: Run) -> None:
    scenario = run.case.scenario
    facts: list[Sequence[str]] = [
        ("Modus", MODES[scenario.mode]),
        ("Lingkup", ", ".join(scenario.scope) or "seluruh perangkat daerah"),
        ("Keadaan data", date_text(scenario.as_of, "id")),
        ("TMT rencana", date_text(scenario.planned, "id")),
        ("Dasar pengacakan terbuka", scenario.seed),
    ]
    facts += _merit(run)
    facts += [
        (
            f"Penyimpangan: {departure['key']}",
            f"{departure['value']} (ketentuan atau bawaan: {departure['law']})",
        )
        for departure in run.departures()
    ]
    for name, value in facts:
        page.paragraph(f"{name}: {value}", "plain")
    page.skip()


def _merit(run: Run) -> list[tuple[str, str]]:
    """Method, weights and their origin; who judged what, where the weights come from judgements."""
    record = merit_record(run.case)
    facts = [("Metode nilai merit", f"{method_named(record['method']).title['id']} [{record['method']}]")]
    weights = ", ".join(f"{part(code)} {_percent(weight)}" for code, weight in record["weights"].items())
    said = origin(record, "id")
    facts.append(("Bobot", f"{weights} ({said})" if weights else said))
    facts += [
        (f"Penilaian {judged['by']}", f"{part(judged['part'])} : {part(judged['over'])} = {judged['times']}")
        for judged in record.get("judgements", ())
    ]
    if ratios := record.get("consistency"):
        said = ", ".join(
            f"{by} {ratio}" for by, ratio in {**ratios, "bersama": record["group_consistency"]}.items()
        )
        facts.append(("Rasio konsistensi penilaian", said))
    return facts


def _percent(weight: int) -> str:
    """A weight in millionths as per cent."""
    whole, rest = divmod(weight, 10_000)
    return f"{whole},{rest:04d} %" if rest else f"{whole} %"


def _law(page: Page, run: Run) -> None:
    keys = [entry["key"] for entry in run.law_used() if entry["confidence"] == "unverified"]
    if not keys:
        return
    page.line("Nilai hukum yang belum terverifikasi (periksa naskah peraturannya sebelum dipakai)", "heading")
    for key in keys:
        entry = run.case.law_now.entry(key)
        page.paragraph(f"- {entry.title}, {entry.article} [{key}]", "plain")
    page.skip()


def _inputs(page: Page, run: Run) -> None:
    read = [f"{TABLE_FILES[source.name]} ({_id(source.rows)} baris)" for source in run.case.sources
            if source.name in TABLE_FILES]  # fmt: skip
    page.line("Masukan", "heading")
    page.paragraph(f"Yang dibaca: {', '.join(read)}.", "plain")
    if run.case.matches:
        page.line(TEXTS["matches"]["id"].format(count=_id(len(run.case.matches))) + " (lembar Padanan Nama).")
    page.line("Yang tidak ada:" if run.case.absent else "Tidak ada masukan yang kurang.")
    for code in run.case.absent:
        page.line(f"- {absent_line(code, 'id')}")
    page.skip()


def _id(value: int) -> str:
    return number(value, "id")
