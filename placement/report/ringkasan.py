"""Ringkasan: the first page, with letterhead space, three sentences, what was proven, and what was missing."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from placement.formulation import OBJECTIVES
from placement.io.columns import SELECTION, TABLE_FILES
from placement.model.plan import PlanStatus
from placement.planning import Run
from placement.planning.baseline import Figures
from placement.planning.summary import TEXTS
from placement.report.cell import Cell, Column, Kind, Tone
from placement.report.sheet import MODES, Book, Page, Row
from placement.report.words import cause
from placement.text import date_text, number

WIDTHS = (48, 24, 24, 24, 28)

ABSENT = {
    "workload": "analisis beban kerja (abk): kebutuhan hanya menurut penetapan",
    "standards": "standar kompetensi jabatan: kesenjangan kompetensi tidak dihitung",
    "competencies": "hasil uji kompetensi: tidak ikut menentukan kesesuaian",
    "performance": "penilaian kinerja: dianggap netral",
    "discipline": "hukuman disiplin: catatan tidak diperiksa",
    "training": "pelatihan (diklat): tidak ikut menentukan kesesuaian",
    "decisions": "keputusan pejabat: tidak ada yang dibaca",
    "relations": "hubungan keluarga: tidak diperiksa",
    "wishes": "pilihan pegawai: tidak ada yang dibaca",
    "education": "daftar program pendidikan: rumpun ilmu dikenali dari nama saja",
}
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
    page.paragraph(" ".join(_sentences(run)))
    page.skip()
    _baselines(page, run)
    _objectives(page, run)
    _verdict(page, run)
    _settings(page, run)
    _law(page, run)
    _inputs(page, run)
    page.table(SIGNATURES, [(Tone.PLAIN, [title, *[""] * 4]) for title in ("Nama", "Tanggal", "Paraf")])
    page.sheet.set_row(page.at - 1, ROOM_TO_SIGN)


def _sentences(run: Run) -> tuple[str, str, str]:
    """What moves and why; what it changes; what is left."""
    plan, before, after = run.plan, run.baselines.nothing, run.baselines.plan
    moved = np.isin(plan.status, (PlanStatus.MOVE, PlanStatus.ENTER))
    share = 1000 * int(moved.sum()) // max(len(plan.status), 1)
    causes = sorted(Counter(plan.cause[moved].tolist()).items(), key=lambda item: (-item[1], item[0]))
    told = ", ".join(f"{cause(code)} {_id(count)}" for code, count in causes)
    moves = (
        f"Rancangan {MODES[run.case.scenario.mode]} ini mengusulkan {_id(int(moved.sum()))} dari "
        f"{_id(len(plan.status))} pegawai ({share // 10},{share % 10} %) berpindah atau masuk jabatan"
        f"{f', menurut sebabnya: {told}' if told else ''}."
    )
    change = (
        f"Bila rancangan dilaksanakan pada {date_text(run.case.scenario.planned, 'id')}, kekurangan dari "
        f"{_id(before.shortage)} menjadi {_id(after.shortage)} kursi dan pegawai yang tidak sesuai kualifikasi dari "
        f"{_id(before.mismatches)} menjadi {_id(after.mismatches)} orang dibandingkan tanpa tindakan."
    )
    left = (
        f"Yang tersisa adalah {_id(after.shortage)} kursi kosong, yang memerlukan jalur lain (promosi, seleksi, atau "
        f"pengadaan), dan {_id(after.beyond)} kandidat redistribusi yang tetap di jabatannya."
    )
    return moves, change, left


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
    given = {source.name for source in run.case.sources}
    read = [f"{TABLE_FILES[source.name]} ({_id(source.rows)} baris)" for source in run.case.sources
            if source.name in TABLE_FILES]  # fmt: skip
    page.line("Masukan", "heading")
    page.paragraph(f"Yang dibaca: {', '.join(read)}.", "plain")
    absent = [
        ABSENT.get(name, word) for name, word in TABLE_FILES.items() if name not in {*given, *SELECTION}
    ]
    page.line("Yang tidak ada:" if absent else "Tidak ada masukan yang kurang.")
    for words in absent:
        page.line(f"- {words}")
    page.skip()


def _id(value: int) -> str:
    return number(value, "id")
