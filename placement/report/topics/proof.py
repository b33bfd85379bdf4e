"""What was proven, how far, and how many results hang on ties."""

from placement.formulation import OBJECTIVES
from placement.planning.summary import TEXTS
from placement.report.cell import Cell, Kind, Tone
from placement.report.topics.topic import Field, Topic, View
from placement.text import number

TITLE = {"id": "Hasil verifikasi", "en": "Verdict"}
CHECKS = {
    "id": "{checks} macam pemeriksaan dilakukan oleh pemeriksa yang tidak memakai mesin pencari jawaban.",
    "en": "{checks} kinds of checks were made by a judge that uses no solver.",
}
FIELDS = (
    Field("Sasaran berurutan", "Objectives in order", width=52),
    Field("Nilai", "Value", Kind.COUNT, 18),
    Field("Keadaan", "State", width=34),
    Field("Hasil yang masih bergantung pada nilai sama", "Results still hanging on ties", Kind.COUNT, 22),
)


def proof(view: View) -> Topic:
    """The topic of a run."""
    run, lang = view.run, view.lang
    verdict, titles = run.verdict, {objective.code: objective.title[lang] for objective in OBJECTIVES}
    gaps, tied = dict(verdict.gaps), dict(verdict.facts.get("tied_after", {}))
    rows: list[tuple[Tone, list[Cell]]] = []
    for claim in run.solution.claims:
        state = TEXTS["claimed"][lang]
        if claim.name in verdict.proven:
            state = TEXTS["proven"][lang]
        elif claim.name in gaps:
            state = TEXTS["gap"][lang].format(gap=number(gaps[claim.name], lang))
        rows.append(
            (
                Tone.PLAIN,
                [titles.get(claim.name, TEXTS["draw"][lang]), claim.total, state, tied.get(claim.name)],
            )
        )
    lead = [_said(view), view.say(CHECKS, checks=number(len(verdict.checks), lang))]
    counts = list(tied.values())
    if counts:
        lead.append(
            TEXTS["ties"][lang].format(count=number(counts[0], lang), drawn=number(counts[-1], lang)) + "."
        )
    lead += [finding.message(lang) for finding in verdict.findings[:20]]
    return Topic("proof", view.say(TITLE), tuple(lead), FIELDS, rows)


def _said(view: View) -> str:
    run, lang = view.run, view.lang
    if not run.verdict.ok:
        return TEXTS["bad"][lang].format(count=number(len(run.verdict.findings), lang)) + "."
    unproven = len(run.solution.claims) - len(run.verdict.proven)
    return TEXTS["checked" if unproven or not run.verdict.unique else "ok"][lang].format(gaps=unproven) + "."
