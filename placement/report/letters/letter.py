"""The letter to one person: proposal, reasons, rules, her data, and what she can do."""

from collections.abc import Iterator

import numpy as np

from placement.eligibility import Move
from placement.errors import UsageError
from placement.formulation import OBJECTIVES
from placement.model.plan import PlanStatus
from placement.planning import Run
from placement.planning.summary import TEXTS as SUMMARY
from placement.report.letters.chances import chances
from placement.report.letters.record import record
from placement.report.letters.words import HELD, PARTS, TEXTS
from placement.report.paper import Paper, Section
from placement.report.people import People
from placement.report.sheet import SYNTHETIC
from placement.text import Lang, date_text, number, points

MOVED = (PlanStatus.MOVE, PlanStatus.ENTER)
APPEAL = "appeal.objection_days"
CLOSE = 2
"""Digits in which a number may differ from the one that was asked for, to be suggested."""


def rows_of(run: Run, unit: str) -> list[int]:
    """Rows of the people of a unit and of all units below it; UsageError for a unit that is not there."""
    units, roster = run.case.units, run.case.roster
    found = np.nonzero(units.code == unit)[0]
    if not len(found):
        raise UsageError(
            f"unit {unit} is not in this run", indonesian=f"unit {unit} tidak ada dalam hasil ini"
        )
    start, end = units.spans()
    top = int(found[0])
    posts = np.append(run.case.positions.unit, -1)
    own = np.where(roster.home >= 0, posts[roster.home], roster.unit)
    inside = (own >= 0) & (start[own] >= start[top]) & (start[own] <= end[top])
    return [int(row) for row in np.nonzero(inside)[0]]


def row_of(run: Run, nip: str) -> int:
    """Row of an employee; UsageError with the nearest number where there is none."""
    keys = run.case.roster.nip
    found = np.nonzero(keys == nip)[0]
    if len(found):
        return int(found[0])
    near = next((str(key) for key in keys.tolist() if _close(str(key), nip)), "")
    hints = (f"; did you mean {near}?", f"; maksud Anda {near}?") if near else ("", "")
    raise UsageError(
        f"NIP {nip} is not in this run{hints[0]}", indonesian=f"NIP {nip} tidak ada dalam hasil ini{hints[1]}"
    )


def _close(key: str, nip: str) -> bool:
    if len(key) != len(nip):
        return bool(nip) and (nip in key or key in nip)
    return sum(a != b for a, b in zip(key, nip, strict=True)) <= CLOSE


def letters_of(run: Run, rows: list[int], lang: Lang) -> dict[str, bytes]:
    """Letters of several people by file name, each as HTML and text."""
    made: dict[str, bytes] = {}
    people = People(run)
    for row in rows:
        paper = letter(run, row, lang, people)
        name = "".join(c if c.isalnum() else "-" for c in str(run.case.roster.nip[row]))
        made[f"surat-{name}.html"] = paper.html(lang)
        made[f"surat-{name}.txt"] = paper.text().encode()
    return made


def letter(run: Run, row: int, lang: Lang, people: People | None = None) -> Paper:
    """The letter to the person of one row of the roster."""
    people = people or People(run)
    said = {key: text[lang] for key, text in TEXTS.items()}
    scenario, before = run.case.scenario, int(run.plan.before[row])
    facts = (
        (said["to"], people.name(row)), (said["nip"], people.nip(row)),
        (said["post"], people.post(before) if before >= 0 else said["no_post"]),
        (said["unit"], people.own_unit(row)), (said["plan"], scenario.name),
    )  # fmt: skip
    sections = (
        _proposal(run, people, row, lang),
        _why(run, row, lang),
        Section(said["rules"], (said["rules_said"],), items=tuple(_rules(run, lang))),
        Section(said["data"], facts=record(run, people, row, lang)),
        Section(said["correct"], (said["correct_said"].format(
            as_of=date_text(scenario.as_of, lang), planned=date_text(scenario.planned, lang)),)),
        Section(said["appeal"], (_appeal(run, lang),)),
        Section(said["improve"], items=chances(run, row, lang)),
    )  # fmt: skip
    mark = SYNTHETIC if scenario.synthetic else ""
    return Paper(said["title"], mark, facts, sections, said["footer"].format(scenario=scenario.name))


def _proposal(run: Run, people: People, row: int, lang: Lang) -> Section:
    plan, status, after = run.plan, str(run.plan.status[row]), int(run.plan.after[row])
    said = {key: text[lang] for key, text in TEXTS.items()}
    if status not in MOVED:
        key = {
            PlanStatus.LEAVING: "leaves", PlanStatus.WAITING: "waits", PlanStatus.BEYOND_NEED: "stays_beyond",
            PlanStatus.QUARANTINE: "aside",
        }.get(PlanStatus(status), "stays")  # fmt: skip
        columns = {fault.column for fault in run.case.quarantine.people.get(row, ())}
        told = ", ".join(sorted(filter(None, columns))) or said["aside_post"]
        return Section(said["proposal"], (said[key].format(columns=told), said["not_yet"]))
    eligibility = run.formulation.eligibility
    titles = {rule.code: rule.title[lang] for rule in eligibility.rules}
    kinds = {str(move): move.label[lang] for move in Move}
    terms = "; ".join(titles[code] for code in eligibility.flags_one(row, after))
    cause = SUMMARY[f"cause.{plan.cause[row] or 'none'}"][lang]
    facts = [
        (said["kind"], kinds.get(str(plan.kind[row]), str(plan.kind[row]))), (said["cause"], cause),
        (said["effective"], date_text(run.case.scenario.planned, lang)), (said["terms"], terms or said["none"]),
    ]  # fmt: skip
    moves = said["moves"].format(post=people.post(after), unit=people.unit(after))
    return Section(said["proposal"], (moves, said["not_yet"]), tuple(facts))


def _why(run: Run, row: int, lang: Lang) -> Section:
    said = {key: text[lang] for key, text in TEXTS.items()}
    plan, fit = run.plan, run.formulation.fit
    before, after = int(plan.before[row]), int(plan.after[row])
    moved = str(plan.status[row]) in MOVED
    facts: list[tuple[str, str]] = []
    one = np.array([row])
    held = bool(run.case.roster.quarantine[row])
    if held:
        before = after = -1
    if before >= 0:
        old = said["mismatch"]
        if not run.formulation.standings.mismatched[row]:
            old = points(int(fit.points(one, np.array([before]))[0]), lang)
        facts.append((f"{said['fit']}, {said['fit_old']}", old))
    if moved and after >= 0:
        facts.append((f"{said['fit']}, {said['fit_new']}", points(int(plan.fit[row]), lang)))
    if after >= 0:
        for code, part in fit.parts(one, np.array([after])).items():
            name = PARTS.get(code, {"id": code, "en": code})[lang]
            facts.append((said["part"].format(name=name), points(int(part[0]), lang)))
    reason = _reason(run, "quarantine" if held else str(plan.reason[row]), lang)
    return Section(said["why"], (said["decided"].format(reason=reason),) if reason else (), tuple(facts))


def _reason(run: Run, code: str, lang: Lang) -> str:
    """A rule by its sentence with its source, an objective by its title."""
    rules = {rule.code: rule for rule in run.formulation.eligibility.rules}
    titles = {objective.code: objective.title[lang] for objective in OBJECTIVES}
    if code in rules:
        return f"{run.formulation.eligibility.reasons((code,), lang)[0]} [{rules[code].source}]"
    if code.startswith("draw-"):
        return SUMMARY["draw"][lang]
    return titles.get(code) or HELD.get(code, {"id": code, "en": code})[lang]


def _rules(run: Run, lang: Lang) -> Iterator[str]:
    off = run.case.scenario.eligibility.rules_off
    for rule in run.formulation.eligibility.hard:
        if rule.code not in off:
            doubt = f" ({TEXTS['unverified'][lang]})" if rule.confidence == "unverified" else ""
            yield f"{rule.title[lang]}: {rule.source}{doubt}"


def _appeal(run: Run, lang: Lang) -> str:
    entry = run.case.law_now.entry(APPEAL)
    doubt = f" ({TEXTS['unverified'][lang]})" if entry.confidence == "unverified" else ""
    return TEXTS["appeal_said"][lang].format(
        days=number(int(entry.value), lang),
        unit=entry.unit,
        title=entry.title,
        article=entry.article,
        doubt=doubt,
    )


__all__ = ["letter", "letters_of", "row_of", "rows_of"]
