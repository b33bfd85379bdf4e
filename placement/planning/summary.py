"""The summary of a Run in words, Indonesian or English."""

from collections import Counter
from collections.abc import Iterator
from typing import Literal

import numpy as np

from placement.formulation import OBJECTIVES, Standing
from placement.model.plan import PlanStatus
from placement.planning.agreed import LAPSED
from placement.planning.baseline import Figures
from placement.planning.difference import MOST_WORK, Difference
from placement.planning.run import Run
from placement.text import date_text, number, points
from placement.text.absent import absent_line

Lang = Literal["id", "en"]

MOST_TOLD = 20
"""Decisions whose cost the summary tells one by one."""

TEXTS: dict[str, dict[str, str]] = {
    "title": {"id": "RANCANGAN PENATAAN", "en": "PLACEMENT PLAN"},
    "mode.limited": {"id": "redistribusi terbatas", "en": "limited redistribution"},
    "mode.full": {"id": "penataan menyeluruh", "en": "full rearrangement"},
    "synthetic": {"id": "DATA SINTETIS: bukan pegawai sungguhan", "en": "SYNTHETIC DATA: no real people"},
    "people": {
        "id": "{people} pegawai, {posts} kelompok jabatan, kebutuhan (K) {need}; berlaku {day}",
        "en": "{people} employees, {posts} position groups, need (K) {need}; effective {day}",
    },
    "free": {
        "id": "{free} pegawai dapat dipindahkan dalam rancangan ini, {fixed} terkunci, {leaving} pensiun sebelum berlaku",
        "en": "{free} employees may move in this plan, {fixed} are fixed, {leaving} will have retired",
    },
    "quarantine": {
        "id": "Dalam karantina data: {people} pegawai dan {posts} jabatan; tetap di tempatnya, lihat lembar Karantina dan perbaikan.xlsx",
        "en": "In quarantine: {people} employees and {posts} posts; they stay as they are, see sheet Karantina and perbaikan.xlsx",
    },
    "quarantine_rows": {
        "id": "Baris yang dikesampingkan karena datanya tidak dapat dipakai: {rows}; lihat perbaikan.xlsx",
        "en": "Rows set aside because their data cannot be used: {rows}; see perbaikan.xlsx",
    },
    "moves": {
        "id": "Pindah atau masuk: {count} pegawai ({share} %)",
        "en": "Move or enter: {count} employees ({share} %)",
    },
    "families": {"id": "Kekurangan per rumpun jabatan", "en": "Shortage by family"},
    "head": {"id": "sebelum|sesudah", "en": "before|after"},
    "compare": {"id": "Pembanding", "en": "Baselines"},
    "columns": {
        "id": "tanpa tindakan|urut nilai merit|rancangan ini",
        "en": "do nothing|rank then place|this plan",
    },
    "row.moves": {"id": "pegawai berpindah", "en": "people moved"},
    "row.mismatches": {"id": "tidak sesuai kualifikasi", "en": "mismatched"},
    "row.shortage": {"id": "kekurangan (kursi kosong)", "en": "shortage (empty seats)"},
    "row.beyond": {"id": "melebihi kebutuhan", "en": "beyond need"},
    "row.waiting": {"id": "menunggu penempatan", "en": "waiting"},
    "row.worst": {"id": "kekurangan relatif terbesar (%)", "en": "largest relative shortage (%)"},
    "row.floors_broken": {"id": "jabatan di bawah batas minimum", "en": "posts below their floor"},
    "levels": {"id": "Sasaran berurutan", "en": "Objectives in order"},
    "proven": {"id": "terbukti terbaik", "en": "proven best"},
    "gap": {"id": "belum terbukti, selisih paling banyak {gap}", "en": "not proven, gap at most {gap}"},
    "claimed": {"id": "diajukan, tidak diperiksa", "en": "claimed, not judged"},
    "draw": {"id": "pengacakan terbuka untuk nilai sama", "en": "open randomisation of ties"},
    "ties": {
        "id": "Penempatan {count} pegawai ditentukan oleh urutan senioritas, {drawn} di antaranya oleh pengacakan terbuka",
        "en": "The result of {count} people hangs on seniority, of {drawn} among them on open randomisation",
    },
    "ok": {
        "id": "Hasil verifikasi: tidak ada ketidaksesuaian; terbukti terbaik menurut sasaran yang ditetapkan",
        "en": "Verdict: nothing found; proven best by the objectives set",
    },
    "checked": {
        "id": "Hasil verifikasi: tidak ada ketidaksesuaian; {gaps} sasaran belum terbukti terbaik",
        "en": "Verdict: nothing found; {gaps} objectives not proven best",
    },
    "bad": {"id": "Hasil verifikasi: {count} ketidaksesuaian", "en": "Verdict: {count} findings"},
    "decisions": {
        "id": "Keputusan yang berlaku: {count} ({sources})",
        "en": "Decisions in force: {count} ({sources})",
    },
    "lapsed": {
        "id": "Persetujuan yang gugur karena tidak dapat dipenuhi bersama keputusan lain: {people}",
        "en": "Agreements that lapsed because they cannot hold beside the other decisions: {people}",
    },
    "difference": {
        "id": "Selisih poin akibat pengecualian (rancangan tanpa keputusan itu dikurangi rancangan ini)",
        "en": "Points that each exception costs (the plan without it less this plan)",
    },
    "difference.none": {"id": "tidak mengubah sasaran", "en": "changes no objective"},
    "difference.fit": {"id": "kesesuaian {points} poin", "en": "fit {points} points"},
    "difference.found": {"id": "belum terbukti", "en": "not proven"},
    "difference.impossible": {
        "id": "tanpa keputusan ini keputusan lain tidak dapat dipenuhi",
        "en": "without it the other decisions cannot hold",
    },
    "difference.withdrawn": {"id": "sudah dicabut", "en": "taken back"},
    "difference.too_many": {
        "id": "tidak dihitung: perhitungan ulang x pegawai melebihi {most}",
        "en": "not computed: solutions x employees above {most}",
    },
    "difference.more": {
        "id": "  ... dan {count} keputusan lain, lihat lembar Keputusan",
        "en": "  ... and {count} more, see the sheet Keputusan",
    },
    "action.keep": {"id": "tetap", "en": "keep"},
    "action.to": {"id": "ditempatkan", "en": "to"},
    "action.not-to": {"id": "bukan ke sini", "en": "not to"},
    "action.defer-until": {"id": "tunda sampai", "en": "defer until"},
    "action.release": {"id": "dilepas dari jabatan", "en": "release"},
    "action.agree": {"id": "disetujui", "en": "agreed"},
    "action.withdraw": {"id": "dicabut", "en": "withdrawn"},
    "pools": {
        "id": "Hasil uji kompetensi dihitung pada {counted} dari {pools} kelompok; di kelompok lain terlalu sedikit yang teruji",
        "en": "Competency tests count in {counted} of {pools} pools; in the others too few have been tested",
    },
    "law": {
        "id": "Nilai hukum yang belum terverifikasi: {keys}",
        "en": "Unverified values of law used: {keys}",
    },
    "matches": {
        "id": "Nama yang dipadankan oleh kantor: {count}",
        "en": "Names matched by the office: {count}",
    },
    "absent": {
        "id": "Yang tidak ada, dan yang karenanya tidak dapat dinilai:",
        "en": "What is absent, and what could not be judged for it:",
    },
    "departures": {"id": "Penyimpangan dari ketentuan: {keys}", "en": "Departures from law: {keys}"},
    "cause.assignment": {"id": "penugasan", "en": "assignment"},
    "cause.mismatch": {"id": "memperbaiki ketidaksesuaian kualifikasi", "en": "mends a mismatch"},
    "cause.surplus": {"id": "mengurangi kelebihan", "en": "reduces a surplus"},
    "cause.shortage": {"id": "mengisi kekurangan", "en": "fills a shortage"},
    "cause.request": {"id": "permintaan sendiri", "en": "own request"},
    "cause.waiting": {"id": "menunggu penempatan", "en": "was waiting for placement"},
    "cause.none": {"id": "tanpa sebab", "en": "without a cause"},
}


def summary(run: Run, lang: str) -> str:
    """The plan on one page: before and after, causes, baselines, objectives, verdict."""
    return "\n".join(_lines(run, "en" if lang == "en" else "id"))


def _lines(run: Run, lang: Lang) -> Iterator[str]:
    case, plan = run.case, run.plan
    scenario, standing = case.scenario, run.formulation.standings.standing
    yield f"{TEXTS['title'][lang]}: {scenario.name} ({TEXTS[f'mode.{scenario.mode}'][lang]})"
    if scenario.synthetic:
        yield TEXTS["synthetic"][lang]
    yield TEXTS["people"][lang].format(
        people=number(len(case.roster), lang), posts=number(len(case.positions), lang),
        need=number(int(case.positions.need.sum()), lang), day=date_text(scenario.planned, lang),
    )  # fmt: skip
    yield TEXTS["free"][lang].format(
        free=number(int((standing == Standing.FREE).sum()), lang),
        fixed=number(int((standing == Standing.FIXED).sum()), lang),
        leaving=number(int((standing == Standing.LEAVING).sum()), lang),
    )
    aside = case.quarantine
    if aside.employees or aside.positions:
        yield TEXTS["quarantine"][lang].format(
            people=number(aside.employees, lang), posts=number(aside.positions, lang)
        )
    elif aside.rows:
        yield TEXTS["quarantine_rows"][lang].format(rows=number(aside.rows, lang))
    yield ""
    moved = np.isin(plan.status, (PlanStatus.MOVE, PlanStatus.ENTER))
    share = _tenths(1000 * int(moved.sum()) // max(len(case.roster), 1), lang)
    yield TEXTS["moves"][lang].format(count=number(int(moved.sum()), lang), share=share)
    for cause, count in sorted(
        Counter(plan.cause[moved].tolist()).items(), key=lambda item: (-item[1], item[0])
    ):
        words = TEXTS[f"cause.{cause or 'none'}"][lang]
        yield f"  {words:<42}{number(count, lang):>8}"
    yield ""
    yield from _families(run, lang)
    yield ""
    yield from _baselines(run, lang)
    yield ""
    yield from _levels(run, lang)
    yield from _decisions(run, lang)
    yield from _law(run, lang)
    yield from _names_and_gaps(run, lang)


def _names_and_gaps(run: Run, lang: Lang) -> Iterator[str]:
    """What was matched by hand, and what the inputs leave out."""
    if run.case.matches:
        yield TEXTS["matches"][lang].format(count=number(len(run.case.matches), lang))
    if run.case.absent:
        yield TEXTS["absent"][lang]
        yield from (f"  - {absent_line(code, lang)}" for code in run.case.absent)


def _tenths(thousandths: int, lang: Lang) -> str:
    return f"{thousandths // 10}{',' if lang == 'id' else '.'}{thousandths % 10}"


def _families(run: Run, lang: Lang) -> Iterator[str]:
    positions = run.case.positions
    before, after = TEXTS["head"][lang].split("|")
    yield f"{TEXTS['families'][lang]:<44}{before:>8}{after:>10}"
    was = np.maximum(positions.need - run.formulation.before, 0)
    now = np.maximum(positions.need - run.plan.filled(len(positions)), 0)
    for index, family in enumerate(positions.families):
        rows = positions.family == index
        yield f"  {family:<42}{number(int(was[rows].sum()), lang):>8}{number(int(now[rows].sum()), lang):>10}"


def _baselines(run: Run, lang: Lang) -> Iterator[str]:
    heads = TEXTS["columns"][lang].split("|")
    yield f"{TEXTS['compare'][lang]:<30}" + "".join(f"{head:>18}" for head in heads)
    states: tuple[Figures, ...] = (run.baselines.nothing, run.baselines.greedy, run.baselines.plan)
    for name in ("moves", "mismatches", "shortage", "beyond", "waiting", "worst", "floors_broken"):
        cells = [
            _tenths(state.worst, lang) if name == "worst" else number(int(getattr(state, name)), lang)
            for state in states
        ]
        yield f"  {TEXTS[f'row.{name}'][lang]:<28}" + "".join(f"{cell:>18}" for cell in cells)


def _levels(run: Run, lang: Lang) -> Iterator[str]:
    titles = {objective.code: objective.title[lang] for objective in OBJECTIVES}
    gaps = dict(run.verdict.gaps)
    yield TEXTS["levels"][lang]
    for claim in run.solution.claims:
        state = TEXTS["claimed"][lang]
        if claim.name in run.verdict.proven:
            state = TEXTS["proven"][lang]
        elif claim.name in gaps:
            state = TEXTS["gap"][lang].format(gap=number(gaps[claim.name], lang))
        yield f"  {titles.get(claim.name, TEXTS['draw'][lang]):<58}{number(claim.total, lang):>16}  {state}"
    tied = list(run.verdict.facts.get("tied_after", {}).values())
    if tied:
        yield TEXTS["ties"][lang].format(count=number(tied[0], lang), drawn=number(tied[-1], lang))
    if run.verdict.ok:
        unproven = len(run.solution.claims) - len(run.verdict.proven)
        yield TEXTS["checked" if unproven or not run.verdict.unique else "ok"][lang].format(gaps=unproven)
    else:
        yield TEXTS["bad"][lang].format(count=number(len(run.verdict.findings), lang))
        yield from (f"  {finding.message(lang)}" for finding in run.verdict.findings[:20])


def _decisions(run: Run, lang: Lang) -> Iterator[str]:
    """How many decisions from where, and what those cost that cost something."""
    given = [decision for decision in run.case.decisions if decision.action != "withdraw"]
    lapsed = [_masked(d.nip) for d in run.case.decisions if (d.action, d.reason) == ("withdraw", LAPSED)]
    if lapsed:
        yield TEXTS["lapsed"][lang].format(people=", ".join(lapsed))
    if not given:
        return
    places = Counter(" > ".join(filter(None, decision.given[:2])) or "decisions.csv" for decision in given)
    told = "; ".join(f"{place}: {number(count, lang)}" for place, count in places.items())
    yield TEXTS["decisions"][lang].format(count=number(len(given), lang), sources=told)
    yield TEXTS["difference"][lang]
    costly = [
        (decision, difference)
        for decision, difference in zip(run.case.decisions, run.differences, strict=True)
        if difference.level or difference.fit or difference.state in {"impossible", "withdrawn"}
    ]
    if run.differences and any(difference.state == "too_many" for difference in run.differences):
        yield f"  {TEXTS['difference.too_many'][lang].format(most=number(MOST_WORK, lang))}"
    for decision, difference in costly[:MOST_TOLD]:
        yield f"  {_masked(decision.nip)} {TEXTS[f'action.{decision.action}'][lang]:<22}{difference_text(difference, lang)}"
    if len(costly) > MOST_TOLD:
        yield TEXTS["difference.more"][lang].format(count=number(len(costly) - MOST_TOLD, lang))
    free = sum(d.state in {"proven", "found"} and not d.level and not d.fit for d in run.differences)
    if free:
        yield f"  {number(free, lang)} x 0: {TEXTS['difference.none'][lang]}"


def difference_text(difference: Difference, lang: Lang) -> str:
    """What a decision costs, in words: the first objective that differs, and the points of fit."""
    if difference.fit is None:
        return TEXTS[f"difference.{difference.state}"][lang].format(most=number(MOST_WORK, lang))
    titles = {objective.code: objective.title[lang] for objective in OBJECTIVES}
    level = difference.level
    told = [TEXTS["difference.fit"][lang].format(points=points(difference.fit, lang))]
    if level and level != "fit":
        told.insert(0, f"{titles[level]} {number(difference.points, lang)}")
    if difference.state == "found":
        told.append(TEXTS["difference.found"][lang])
    return "; ".join(told)


def _masked(nip: str) -> str:
    return f"{nip[:4]}********{nip[-4:]}"


def _law(run: Run, lang: Lang) -> Iterator[str]:
    pools = [pool for pool in run.formulation.scores.pools if pool.size]
    counted = sum("competency" in pool.weights for pool in pools)
    yield TEXTS["pools"][lang].format(counted=counted, pools=len(pools))
    unverified = [entry["key"] for entry in run.law_used() if entry["confidence"] == "unverified"]
    if unverified:
        yield TEXTS["law"][lang].format(keys=", ".join(unverified))
    departures = run.departures()
    if departures:
        yield TEXTS["departures"][lang].format(keys=", ".join(departure["key"] for departure in departures))
