"""Why here, why not there: one person of a solved run, in words."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from placement.eligibility import RULES
from placement.errors import UsageError
from placement.explain.margin import Margin, margin
from placement.formulation import OBJECTIVES
from placement.model.arrays import TextArray
from placement.model.plan import PlanStatus
from placement.model.quarantine import as_written
from placement.planning import Run
from placement.text import Lang, fault_line, number, points

NEAREST = 5
LANGS: tuple[Lang, ...] = ("id", "en")
WHAT = {"NIP": "NIP", "position": "jabatan"}


@dataclass(frozen=True)
class Alternative:
    """One post she might have had: rules against it, or the objective that decided and by how much."""

    position: str
    name: str
    unit: str
    rules: tuple[str, ...]
    reasons: dict[str, tuple[str, ...]]
    margin: Margin | None
    chain: tuple[tuple[str, str], ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "position": self.position,
            "jabatan_nama": self.name,
            "unit_nama": self.unit,
            "rules": list(self.rules),
            "reasons": {lang: list(lines) for lang, lines in self.reasons.items()},
            "level": self.margin.level if self.margin else None,
            "margin": self.margin.points if self.margin else None,
            "exact": self.margin.exact if self.margin else None,
            "chain": [{"nip": nip, "to_position": post} for nip, post in self.chain],
        }


@dataclass(frozen=True)
class Explanation:
    """What the plan says of one person and why; `alternatives` are posts named or, unasked, the nearest ones."""

    nip: str
    name: str
    status: str
    before: str
    after: str
    cause: str
    reason: str
    reason_text: dict[str, str]
    fit: int
    parts: dict[str, int]
    alternatives: tuple[Alternative, ...] = field(default=())

    def __str__(self) -> str:
        return self.text()

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        content = {key: value for key, value in vars(self).items() if key != "alternatives"}
        return {**content, "alternatives": [alternative.as_dict() for alternative in self.alternatives]}

    def text(self, lang: str = "id") -> str:
        """For people."""
        return "\n".join(_lines(self, "en" if lang == "en" else "id"))


def explain(run: Run, employee: str, position: str | None = None) -> Explanation:
    """Explain one person's place; with `position`, why not there. UsageError for an unknown NIP or code."""
    case, plan = run.case, run.plan
    row = _person(case.roster.nip, employee)
    codes = np.append(case.positions.code, "").astype(str)
    place = {int(r): i for i, r in enumerate(run.formulation.rows)}
    if position is not None:
        groups = [_find(case.positions.code, position, "position")]
    else:
        groups = _nearest(run, place.get(row))
    after = int(plan.after[row])
    parts = {}
    if after >= 0:
        parts = {
            k: int(v[0]) for k, v in run.formulation.fit.parts(np.array([row]), np.array([after])).items()
        }
    return Explanation(
        nip=employee, name=str(case.roster.name[row]), status=str(plan.status[row]),
        before=str(codes[plan.before[row]]), after=str(codes[after]), cause=str(plan.cause[row]),
        reason=str(plan.reason[row]), reason_text=_quarantine_text(run, row) or _reason_text(run, str(plan.reason[row])), fit=int(plan.fit[row]), parts=parts,
        alternatives=tuple(_alternative(run, row, place.get(row), g) for g in groups),
    )  # fmt: skip


def _person(keys: TextArray, nip: str) -> int:
    """Row of an employee, by her key or by her number as it is written; of several who bear it, each by her key."""
    hits = [str(key) for key in keys.tolist() if "#" in key and as_written(key) == nip]
    if len(hits) > 1 and not (keys == nip).any():
        known = ", ".join(hits)
        raise UsageError(f"NIP {nip} stands in several rows; choose one: {known}",
                         indonesian=f"NIP {nip} ada di beberapa baris; pilih salah satu: {known}")  # fmt: skip
    return _find(keys, hits[0] if len(hits) == 1 and not (keys == nip).any() else nip, "NIP")


def _find(keys: TextArray, key: str, what: str) -> int:
    hits = np.nonzero(keys == key)[0]
    if not len(hits):
        raise UsageError(
            f"{what} {key} is not in this run", indonesian=f"{WHAT[what]} {key} tidak ada dalam rancangan ini"
        )
    return int(hits[0])


def _nearest(run: Run, i: int | None) -> list[int]:
    """The open or contested posts that fit her best, among those she may hold."""
    if i is None:
        return []
    problem, positions = run.formulation.problem, run.case.positions
    groups = np.nonzero(positions.need > 0)[0]
    groups = groups[problem.pairs.codes(np.full(1, i), groups) == 0] if len(groups) else groups
    groups = groups[(groups != run.solution.seat[i]) & (groups != problem.home[i])]
    fits = run.formulation.fit.points(run.formulation.rows[i : i + 1], groups)
    return [int(g) for g in groups[np.lexsort((groups, -fits))][:NEAREST]]


def _alternative(run: Run, row: int, i: int | None, g: int) -> Alternative:
    problem, positions, roster = run.formulation.problem, run.case.positions, run.case.roster
    head = (str(positions.code[g]), str(positions.name[g]), str(run.case.units.name[positions.unit[g]]))
    if i is None:
        held: tuple[str, ...] = ("quarantine",)
        if not roster.quarantine[row] and not positions.quarantine[g]:
            held = run.formulation.eligibility.one(row, g) or (str(run.formulation.standings.why[row]),)
        return Alternative(*head, held, _reasons(run, held), None)
    if positions.quarantine[g]:
        return Alternative(*head, ("quarantine",), _reasons(run, ("quarantine",)), None)
    rules: tuple[str, ...] = () if g == problem.home[i] else problem.pairs.one(i, g)
    if problem.only[i] >= 0 and problem.only[i] != g:
        rules = ("decision", *rules)
    if rules:
        return Alternative(*head, rules, _reasons(run, rules), None)
    found = margin(problem, run.solution, i, g)
    codes = np.append(positions.code, "").astype(str)
    chain = tuple(
        (str(roster.nip[run.formulation.rows[who]]), str(codes[to]))
        for who, to in (found.chain if found else ())
    )
    return Alternative(*head, (), {}, found, chain)


def _quarantine_text(run: Run, row: int) -> dict[str, str]:
    """What is wrong with the data of somebody in quarantine; empty for everybody else."""
    if not run.case.roster.quarantine[row]:
        return {}
    faults = run.case.quarantine.people.get(row, ())
    return {
        lang: TEXTS["quarantine"][lang].format(faults=" ".join(fault_line(fault, lang) for fault in faults))
        for lang in LANGS
    }


def _reason_text(run: Run, code: str) -> dict[str, str]:
    """A rule speaks by its sentence against her, an objective by its title."""
    if not code:
        return {"id": "", "en": ""}
    return {lang: lines[0] for lang, lines in _reasons(run, (code,)).items()}


def _reasons(run: Run, codes: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """What stands against a post in sentences, with the source of each rule, in both languages."""
    sources = {rule.code: rule.source for rule in RULES}
    found = {}
    for lang in ("id", "en"):
        found[lang] = tuple(
            f"{run.formulation.eligibility.reasons((code,), lang)[0]} [{sources[code]}]"
            if code in sources
            else _title(code, lang)
            for code in codes
        )
    return found


TEXTS: dict[str, dict[str, str]] = {
    "now": {"id": "Sekarang: {post}", "en": "Now: {post}"},
    "then": {"id": "Rancangan: {post} ({status})", "en": "Plan: {post} ({status})"},
    "none": {"id": "tanpa jabatan", "en": "no post"},
    "cause": {"id": "Sebab: {cause}", "en": "Cause: {cause}"},
    "reason": {"id": "Ditentukan oleh: {reason}", "en": "Decided by: {reason}"},
    "quarantine": {
        "id": "karantina data: ia tetap di tempatnya dan kursinya dihitung terisi sampai datanya diperbaiki. {faults}",
        "en": "quarantine: she stays where she is and her seat counts as held until the data is mended. {faults}",
    },
    "fit": {"id": "Kesesuaian jabatan: {points} poin", "en": "Fit: {points} points"},
    "why_not": {"id": "Mengapa tidak {post}?", "en": "Why not {post}?"},
    "rule": {"id": "  {rule}", "en": "  {rule}"},
    "here": {"id": "  ia ditempatkan di sana", "en": "  she is placed there"},
    "impossible": {
        "id": "  tidak ada rancangan yang memberinya jabatan ini tanpa melanggar batas minimum",
        "en": "  no plan gives her this post without breaking a floor",
    },
    "margin": {
        "id": "  rancangan kehilangan {points} pada sasaran \u201c{level}\u201d",
        "en": "  the plan would lose {points} at the objective \u201c{level}\u201d",
    },
    "bound": {
        "id": "  rancangan kehilangan sedikitnya {points} pada sasaran \u201c{level}\u201d (batas bawah)",
        "en": "  the plan would lose at least {points} at the objective \u201c{level}\u201d (a lower bound)",
    },
    "chain": {"id": "  yang ikut berpindah: {people} orang lain", "en": "  others who would move: {people}"},
    "draw": {"id": "pengacakan terbuka untuk nilai sama", "en": "open randomisation of ties"},
}


def _lines(e: Explanation, lang: str) -> Iterator[str]:
    yield f"{e.nip}  {e.name}"
    yield TEXTS["now"][lang].format(post=e.before or TEXTS["none"][lang])
    yield TEXTS["then"][lang].format(post=e.after or TEXTS["none"][lang], status=STATUS[e.status][lang])
    if e.cause:
        yield TEXTS["cause"][lang].format(cause=CAUSES.get(e.cause, {}).get(lang, e.cause))
    if e.reason:
        yield TEXTS["reason"][lang].format(reason=e.reason_text[lang])
    yield TEXTS["fit"][lang].format(points=points(e.fit, "en" if lang == "en" else "id"))
    for alternative in e.alternatives:
        post = f"{alternative.name}, {alternative.unit} ({alternative.position})"
        yield TEXTS["why_not"][lang].format(post=post)
        yield from _why_not(alternative, lang)


def _why_not(a: Alternative, lang: str) -> Iterator[str]:
    if a.rules:
        for reason in a.reasons[lang]:
            yield TEXTS["rule"][lang].format(rule=reason)
    elif a.margin is None:
        yield TEXTS["here"][lang]
    elif not a.margin.level:
        yield TEXTS["impossible"][lang]
    else:
        text = TEXTS["margin" if a.margin.exact else "bound"][lang]
        yield text.format(
            points=number(a.margin.points, "en" if lang == "en" else "id"), level=_title(a.margin.level, lang)
        )
        if len(a.chain) > 1:
            yield TEXTS["chain"][lang].format(people=len(a.chain) - 1)


STATUS: dict[str, dict[str, str]] = {
    PlanStatus.STAY: {"id": "tetap", "en": "stays"},
    PlanStatus.MOVE: {"id": "pindah", "en": "moves"},
    PlanStatus.ENTER: {"id": "masuk", "en": "enters"},
    PlanStatus.BEYOND_NEED: {
        "id": "kandidat redistribusi, tetap di jabatan",
        "en": "beyond need, stays at the post",
    },
    PlanStatus.WAITING: {"id": "menunggu penempatan", "en": "waiting for placement"},
    PlanStatus.FIXED: {"id": "tetap, terkunci", "en": "stays, fixed"},
    PlanStatus.LEAVING: {"id": "pensiun", "en": "retires"},
    PlanStatus.QUARANTINE: {"id": "karantina data", "en": "in quarantine"},
}
CAUSES: dict[str, dict[str, str]] = {
    "assignment": {"id": "penugasan", "en": "assignment"},
    "mismatch": {"id": "memperbaiki ketidaksesuaian kualifikasi", "en": "mends a mismatch"},
    "surplus": {"id": "mengurangi kelebihan", "en": "reduces a surplus"},
    "shortage": {"id": "mengisi kekurangan", "en": "fills a shortage"},
    "request": {"id": "permintaan sendiri", "en": "own request"},
    "waiting": {"id": "menunggu penempatan", "en": "was waiting for placement"},
    "none": {"id": "tanpa sebab", "en": "without a cause"},
}
HELD: dict[str, dict[str, str]] = {
    "no_cause": {
        "id": "tidak ada sebab untuk pindah (redistribusi terbatas)",
        "en": "no cause to move (limited mode)",
    },
    "decision": {"id": "keputusan pejabat", "en": "an official's decision"},
    "not_wished": {
        "id": "di luar unit yang dimohonkannya",
        "en": "outside the unit that she asked for",
    },
    "own_seat": {"id": "jabatannya sendiri", "en": "her own post"},
    "no_open_seat": {
        "id": "semua kursi jabatan ini dipegang pegawai yang tetap",
        "en": "every seat of this post is held by someone who stays",
    },
    "acting": {
        "id": "menjabat sebagai Plt/Plh; jabatan definitifnya tidak ada dalam data",
        "en": "acting (Plt/Plh); her definitive post is not in the data",
    },
    "scope": {"id": "di luar lingkup rancangan", "en": "outside the scope of the plan"},
    "quarantine": {
        "id": "karantina data: sampai diperbaiki, data yang tidak dapat dipakai menahan pegawai atau jabatan ini",
        "en": "quarantine: until it is mended, data that cannot be used holds this person or this post",
    },
}


def _title(code: str, lang: str) -> str:
    titles = {objective.code: objective.title for objective in OBJECTIVES} | {
        rule.code: rule.title for rule in RULES
    }
    if code in titles:
        return titles[code][lang]
    if code.startswith("draw-"):
        return TEXTS["draw"][lang]
    return HELD.get(code, {}).get(lang, code)
