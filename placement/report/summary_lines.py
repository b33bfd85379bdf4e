"""The plan in three sentences: what moves and why, what it changes, what is left."""

from collections import Counter

import numpy as np

from placement.model.plan import PlanStatus
from placement.planning import Run
from placement.planning.summary import TEXTS
from placement.report.sheet import MODES
from placement.text import Lang, date_text, decimal, number

MOVES: dict[Lang, str] = {
    "id": "Rancangan {mode} ini mengusulkan {count} dari {people} pegawai ({share} %) berpindah atau masuk jabatan{causes}.",
    "en": "This plan ({mode}) proposes that {count} of {people} employees ({share} %) move or enter a post{causes}.",
}
CAUSES: dict[Lang, str] = {"id": ", menurut sebabnya: {told}", "en": ", by cause: {told}"}
CHANGE: dict[Lang, str] = {
    "id": "Bila rancangan dilaksanakan pada {day}, kekurangan dari {before} menjadi {after} kursi dan pegawai yang tidak "
    "sesuai kualifikasi dari {wrong} menjadi {left} orang dibandingkan tanpa tindakan.",
    "en": "If the plan takes effect on {day}, empty seats go from {before} to {after} and mismatched people from {wrong} to "
    "{left}, compared with doing nothing.",
}
LEFT: dict[Lang, str] = {
    "id": "Yang tersisa adalah {seats} kursi kosong, yang memerlukan jalur lain (promosi, seleksi, atau pengadaan), dan "
    "{beyond} kandidat redistribusi yang tetap di jabatannya.",
    "en": "What is left are {seats} empty seats, which need another road (promotion, selection, recruitment), and {beyond} "
    "people beyond need who stay at their posts.",
}


def sentences(run: Run, lang: Lang) -> tuple[str, str, str]:
    """Three sentences for anyone."""
    plan, before, after = run.plan, run.baselines.nothing, run.baselines.plan
    scenario = run.case.scenario
    moved = np.isin(plan.status, (PlanStatus.MOVE, PlanStatus.ENTER))
    causes = sorted(Counter(plan.cause[moved].tolist()).items(), key=lambda item: (-item[1], item[0]))
    told = ", ".join(
        f"{TEXTS['cause.' + (code or 'none')][lang]} {number(count, lang)}" for code, count in causes
    )
    tenths = 1000 * int(moved.sum()) // max(len(plan.status), 1)
    return (
        MOVES[lang].format(
            mode=MODES[scenario.mode] if lang == "id" else scenario.mode, count=number(int(moved.sum()), lang),
            people=number(len(plan.status), lang), share=decimal(tenths / 10, 1, lang),
            causes=CAUSES[lang].format(told=told) if told else "",
        ),
        CHANGE[lang].format(
            day=date_text(scenario.planned, lang), before=number(before.shortage, lang),
            after=number(after.shortage, lang), wrong=number(before.mismatches, lang), left=number(after.mismatches, lang),
        ),
        LEFT[lang].format(seats=number(after.shortage, lang), beyond=number(after.beyond, lang)),
    )  # fmt: skip
