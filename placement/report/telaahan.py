"""Telaahan Staf: two pages for the head of region, with two or three alternatives side by side."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from placement.errors import UsageError
from placement.model.plan import PlanStatus
from placement.planning import Run
from placement.planning.summary import TEXTS as SUMMARY
from placement.report.paper import Paper, Section
from placement.report.sheet import MODES, SYNTHETIC
from placement.text import Lang, date_text, number, quotient

LEAST, MOST = 2, 3
TEXTS: dict[str, dict[Lang, str]] = {
    "title": {"id": "Telaahan Staf: rancangan penataan pegawai", "en": "Staff paper: placement of staff"},
    "to": {"id": "Kepada", "en": "To"},
    "head": {
        "id": "Kepala daerah selaku Pejabat Pembina Kepegawaian",
        "en": "Head of region, as the appointing authority",
    },
    "from": {"id": "Dari", "en": "From"},
    "committee": {"id": "Tim Penilai Kinerja (TPK)", "en": "The committee (TPK)"},
    "number": {"id": "Nomor/tanggal", "en": "Number/date"},
    "dots": {
        "id": "........................ / ........................",
        "en": "........................ / ........................",
    },
    "about": {"id": "Hal", "en": "About"},
    "subject": {
        "id": "Pilihan rancangan penataan, rencana berlaku {day}",
        "en": "Choice of a placement plan, effective {day}",
    },
    "problem": {"id": "1. Persoalan", "en": "1. The question"},
    "problem_said": {
        "id": "Dari {need} kebutuhan jabatan, {short} kursi kosong bila tidak ada tindakan, sedangkan {beyond} pegawai melebihi "
        "kebutuhan jabatannya dan {wrong} pegawai tidak sesuai kualifikasi. Rancangan mana yang ditetapkan?",
        "en": "Of {need} seats {short} stay empty if nothing is done, while {beyond} people are beyond the need of their posts and "
        "{wrong} do not qualify for theirs. Which plan is to be adopted?",
    },
    "premises": {"id": "2. Praanggapan", "en": "2. Premises"},
    "premises_said": {
        "id": "Data keadaan {as_of} dianggap benar. Pilihan di bawah tidak memuat promosi, seleksi, dan pengadaan. Nilai hukum yang belum "
        "terverifikasi: paling banyak {unverified}; periksa naskahnya sebelum keputusan ditetapkan.",
        "en": "The data as of {as_of} is taken to be right. No alternative holds promotions, selections or recruitment. Values of law "
        "not yet verified: at most {unverified}; check the texts before a decision is made.",
    },
    "facts": {"id": "3. Fakta: pilihan berdampingan", "en": "3. Facts: the alternatives side by side"},
    "alternative": {"id": "Pilihan {letter}", "en": "Alternative {letter}"},
    "nothing": {"id": "Tanpa tindakan", "en": "Do nothing"},
    "measure": {"id": "Ukuran", "en": "Measure"},
    "scenario": {"id": "skenario", "en": "scenario"},
    "mode": {"id": "modus", "en": "mode"},
    "most": {"id": "batas perpindahan", "en": "most moves allowed"},
    "cross": {"id": "pindah ke perangkat daerah lain", "en": "moves to another agency"},
    "consent": {"id": "perpindahan dengan syarat lain", "en": "moves that need something else"},
    "down": {"id": "kelas jabatan turun", "en": "job class goes down"},
    "departures": {"id": "penyimpangan yang dipilih", "en": "departures that were chosen"},
    "proof": {"id": "hasil verifikasi", "en": "verdict"},
    "ok": {"id": "tanpa ketidaksesuaian", "en": "nothing found"},
    "proven": {
        "id": "{proven} dari {all} sasaran terbukti terbaik",
        "en": "{proven} of {all} objectives proven best",
    },
    "ties": {"id": "hasil yang bergantung pada urutan nilai sama", "en": "results that hang on ties"},
    "worst": {"id": "kekurangan relatif terbesar (%)", "en": "largest relative shortage (%)"},
    "analysis": {"id": "4. Analisis", "en": "4. Analysis"},
    "gain": {
        "id": "Pilihan {letter} ({name}): {moves} pegawai berpindah atau masuk ({causes}). Dibandingkan tanpa tindakan, kursi kosong "
        "{shortage} dan ketidaksesuaian {wrong}; tiap 10 perpindahan mengisi atau memperbaiki {each}.",
        "en": "Alternative {letter} ({name}): {moves} people move or enter ({causes}). Compared with doing nothing, empty seats {shortage} "
        "and mismatches {wrong}; every 10 moves fill or mend {each}.",
    },
    "differ": {
        "id": "Pilihan {a} dan {b} menempatkan {count} pegawai pada jabatan yang berbeda.",
        "en": "Alternatives {a} and {b} put {count} people at different posts.",
    },
    "limits": {
        "id": "Yang tidak diselesaikan pilihan mana pun: {seats} kursi tetap kosong pada pilihan yang paling banyak mengisi; kursi itu "
        "memerlukan promosi, seleksi, atau pengadaan.",
        "en": "What no alternative solves: {seats} seats stay empty in the one that fills most; they need promotion, selection or "
        "recruitment.",
    },
    "conclusion": {"id": "5. Simpulan", "en": "5. Conclusion"},
    "best": {
        "id": "{measure}: pilihan {letters} ({value}).",
        "en": "{measure}: alternative {letters} ({value}).",
    },
    "advice": {"id": "6. Saran tindak", "en": "6. What is asked"},
    "advice_said": {
        "id": "Mohon arahan: pilihan yang ditetapkan beserta alasannya. Bobot dan sasaran sebaiknya ditetapkan sebelum daftar nama "
        "dilihat; perubahan sesudahnya tercatat dalam register. Sesudah arahan, TPK bersidang atas Nominatif pilihan itu, dan pegawai "
        "yang bersangkutan menerima surat pemberitahuan dengan hak menanggapi.",
        "en": "Guidance is asked for: the alternative adopted, with the reason. Weights and objectives are best fixed before names are "
        "seen; changes afterwards stand in the register. After that the committee meets on the list of that alternative, and the "
        "people concerned receive a letter with the right to answer.",
    },
    "decision": {"id": "Keputusan kepala daerah", "en": "Decision of the head of region"},
    "lines": {
        "id": "Pilihan: ......   Catatan: ............................................................   Tanda tangan: ........................",
        "en": "Alternative: ......   Remarks: ............................................................   Signature: ........................",
    },
    "footer": {
        "id": "Disusun dari folder hasil yang diperiksa ulang; angka selengkapnya pada report.xlsx dan usulan.xlsx tiap pilihan.",
        "en": "Made from run folders that were judged again; all figures are in report.xlsx and usulan.xlsx of each alternative.",
    },
}
FIGURES = ("moves", "shortage", "mismatches", "beyond", "waiting", "floors_broken")
LEAST_WINS = ("shortage", "mismatches", "moves")


def telaahan(runs: Sequence[Run], lang: Lang) -> Paper:
    """The paper over two or three runs of the same people; UsageError for others."""
    _refuse_strangers(runs)
    said = {key: text[lang] for key, text in TEXTS.items()}
    first = runs[0]
    scenario, nothing = first.case.scenario, first.baselines.nothing
    facts = (
        (said["to"], said["head"]), (said["from"], said["committee"]), (said["number"], said["dots"]),
        (said["about"], said["subject"].format(day=date_text(scenario.planned, lang))),
    )  # fmt: skip
    unverified = max(sum(e["confidence"] == "unverified" for e in run.law_used()) for run in runs)
    problem = said["problem_said"].format(
        need=number(int(first.case.positions.need.sum()), lang), short=number(nothing.shortage, lang),
        beyond=number(nothing.beyond, lang), wrong=number(nothing.mismatches, lang),
    )  # fmt: skip
    sections = (
        Section(said["problem"], (problem,)),
        Section(said["premises"], (said["premises_said"].format(
            as_of=date_text(scenario.as_of, lang), unverified=number(unverified, lang)),)),
        Section(said["facts"], table=tuple(_table(runs, lang))),
        Section(said["analysis"], items=tuple(_analysis(runs, lang))),
        Section(said["conclusion"], items=tuple(_conclusion(runs, lang))),
        Section(said["advice"], (said["advice_said"],)),
        Section(said["decision"], (said["lines"],)),
    )  # fmt: skip
    return Paper(said["title"], SYNTHETIC if scenario.synthetic else "", facts, sections, said["footer"])


def _refuse_strangers(runs: Sequence[Run]) -> None:
    if not LEAST <= len(runs) <= MOST:
        raise UsageError(
            "a staff paper compares two or three runs",
            indonesian="telaahan membandingkan dua atau tiga hasil",
        )
    first = runs[0].case
    for run in runs[1:]:
        same = np.array_equal(first.roster.nip, run.case.roster.nip) and np.array_equal(
            first.positions.code, run.case.positions.code
        )
        if not same or first.scenario.planned != run.case.scenario.planned:
            raise UsageError("the runs are not of the same people, posts and day",
                             indonesian="hasil-hasil ini bukan atas pegawai, jabatan, dan tanggal yang sama")  # fmt: skip


def _letters(runs: Sequence[Run]) -> str:
    return "ABC"[: len(runs)]


def _table(runs: Sequence[Run], lang: Lang) -> list[tuple[str, ...]]:
    said = {key: text[lang] for key, text in TEXTS.items()}
    states = [run.baselines.plan for run in runs]
    nothing = runs[0].baselines.nothing
    heads = [said["alternative"].format(letter=letter) for letter in _letters(runs)]
    rows = [(said["measure"], said["nothing"], *heads)]
    rows.append((said["scenario"], "-", *(run.case.scenario.name for run in runs)))
    rows.append((said["mode"], "-", *(_mode(run, lang) for run in runs)))
    most = (run.case.scenario.objectives.max_moves for run in runs)
    rows.append((said["most"], "-", *("-" if cap is None else number(cap, lang) for cap in most)))
    for name in FIGURES:
        title = SUMMARY[f"row.{name}"][lang]
        rows.append((title, *(number(int(vars(state)[name]), lang) for state in (nothing, *states))))
    rows.append(
        (said["worst"], *(quotient(Fraction(state.worst, 10), 1, lang) for state in (nothing, *states)))
    )
    for key, counted in (("cross", _crossing), ("consent", _terms), ("down", _down)):
        rows.append((said[key], "0", *(number(counted(run), lang) for run in runs)))
    rows.append((said["departures"], "-", *(number(len(run.departures()), lang) for run in runs)))
    ties = (list(run.verdict.facts.get("tied_after", {}).values()) for run in runs)
    rows.append((said["ties"], "-", *(number(counts[0] if counts else 0, lang) for counts in ties)))
    rows.append((said["proof"], "-", *(
        said["proven"].format(proven=len(run.verdict.proven), all=len(run.solution.claims)) for run in runs
    )))  # fmt: skip
    return rows


def _analysis(runs: Sequence[Run], lang: Lang) -> list[str]:
    said = {key: text[lang] for key, text in TEXTS.items()}
    lines = []
    for letter, run in zip(_letters(runs), runs, strict=True):
        before, after = run.baselines.nothing, run.baselines.plan
        moved = np.isin(run.plan.status, (PlanStatus.MOVE, PlanStatus.ENTER))
        causes = sorted(Counter(run.plan.cause[moved].tolist()).items(), key=lambda item: (-item[1], item[0]))
        told = ", ".join(
            f"{SUMMARY['cause.' + (code or 'none')][lang]} {number(count, lang)}" for code, count in causes
        )
        good = before.shortage - after.shortage + before.mismatches - after.mismatches
        each = quotient(Fraction(10 * good, max(after.moves, 1)), 1, lang)
        lines.append(said["gain"].format(
            letter=letter, name=run.case.scenario.name, moves=number(after.moves, lang), causes=told or "-",
            shortage=_change(after.shortage - before.shortage, lang), wrong=_change(after.mismatches - before.mismatches, lang),
            each=each,
        ))  # fmt: skip
    pairs = [(a, b) for a in range(len(runs)) for b in range(a + 1, len(runs))]
    for a, b in pairs:
        count = int((runs[a].plan.after != runs[b].plan.after).sum())
        lines.append(said["differ"].format(a="ABC"[a], b="ABC"[b], count=number(count, lang)))
    lines.append(said["limits"].format(seats=number(min(run.baselines.plan.shortage for run in runs), lang)))
    return lines


def _conclusion(runs: Sequence[Run], lang: Lang) -> list[str]:
    """Who has the least of what; the choice is not ours."""
    lines = []
    for name in LEAST_WINS:
        values = [int(vars(run.baselines.plan)[name]) for run in runs]
        letters = ", ".join(
            letter for letter, value in zip(_letters(runs), values, strict=True) if value == min(values)
        )
        measure = FEWEST[name][lang]
        lines.append(
            TEXTS["best"][lang].format(measure=measure, letters=letters, value=number(min(values), lang))
        )
    return lines


FEWEST: dict[str, dict[Lang, str]] = {
    "shortage": {"id": "Kursi kosong paling sedikit", "en": "Fewest empty seats"},
    "mismatches": {"id": "Ketidaksesuaian paling sedikit", "en": "Fewest mismatches"},
    "moves": {"id": "Perpindahan paling sedikit", "en": "Fewest moves"},
}


def _mode(run: Run, lang: Lang) -> str:
    mode = run.case.scenario.mode
    return MODES[mode] if lang == "id" else mode


def _change(value: int, lang: Lang) -> str:
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return f"{sign}{number(abs(value), lang)}"


def _moved(run: Run) -> np.ndarray:
    return np.nonzero(np.isin(run.plan.status, (PlanStatus.MOVE, PlanStatus.ENTER)))[0]


def _crossing(run: Run) -> int:
    moved, agency = _moved(run), run.case.positions.agency
    own = run.case.roster.agency[moved]
    return int(((own >= 0) & (own != agency[run.plan.after[moved]])).sum())


def _terms(run: Run) -> int:
    moved = _moved(run)
    return (
        int((run.formulation.eligibility.flags(moved, run.plan.after[moved]) != 0).sum()) if len(moved) else 0
    )


def _down(run: Run) -> int:
    moved = _moved(run)
    was, now = run.case.roster.job_class[moved], run.case.positions.job_class[run.plan.after[moved]]
    return int(((was > 0) & (now > 0) & (now < was)).sum())
