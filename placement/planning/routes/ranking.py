"""Rank lists of a recruitment: CPNS and PPPK."""

from typing import ClassVar

import numpy as np

from placement.errors import Fault, InputError
from placement.formulation import Case
from placement.model.arrays import BoolArray, Index, IndexArray, IntArray, TextArray
from placement.model.candidates import Candidacies, Formations
from placement.model.intake import WORDS, Applicants, Code, Intake, RankClaim, Seats
from placement.model.verdict import Verdict
from placement.planning.routes.route import Filling, Listing, Route, State, at, texts
from placement.selection.lawful import CPNS_LAW, PPPK_LAW, cpns, pppk
from placement.selection.recruitment import FUNNEL, recruit
from placement.verify.rank_lists import judge_ranks


class Ranking(Route):
    """Vacancies of a recruitment, each with its rank list; empty seats are offered on."""

    code: ClassVar[str] = "ranking"
    law: ClassVar[tuple[str, ...]] = (*CPNS_LAW, *PPPK_LAW)
    title: ClassVar[dict[str, str]] = {
        "id": "Pemeringkatan pengadaan CPNS dan PPPK",
        "en": "Rank lists of a recruitment",
    }
    source: ClassVar[str] = "PermenPANRB 6/2024; Kepmen PANRB 320/2024, 321/2024"
    confidence: ClassVar[str] = "secondary"

    def fill(self, problem: Case, state: State) -> State:
        intake = intake_of(problem)
        done = recruit(intake.seats, intake.track, intake.applicants, intake.scheme)
        people = _people(problem)
        applied = intake.applicants.applied
        codes = np.array([WORDS[code] for code in Code])
        steps = np.array(["own", *(step.code for step in intake.scheme.steps), ""])
        order = np.lexsort((people.number, np.where(done.cut.place > 0, done.cut.place, len(people) + 1),
                            np.where(done.final.place > 0, done.final.place, len(people) + 1), applied))  # fmt: skip
        listing = Listing(
            position=intake.post_key[applied][order],
            person=people.number[order],
            name=people.name[order],
            cut=done.cut.place[order],
            place=done.final.place[order],
            total=done.total[order],
            code=codes[done.code][order],
            to=at(intake.post_key, done.filled.seat)[order],
            step=steps[done.filled.step][order],
            reason=texts(len(people)),
            parts={"first": done.first_total[order]} | {
                name if name != "first" else "first_points": part[order] for name, part in done.parts.items()
            },
        )  # fmt: skip
        funnel = tuple(
            (str(intake.post_key[row]), step, int(done.funnel[step][row]))
            for row in range(len(intake.seats)) for step in FUNNEL
        )  # fmt: skip
        facts = {step: int(done.funnel[step].sum()) for step in FUNNEL}
        filling = Filling(self.code, listing, funnel, intake=intake, facts={"intake": problem.scenario.selection.intake, **facts})  # fmt: skip
        return State((*state.fillings, filling))

    def judge(self, _problem: Case, filling: Filling) -> Verdict:
        assert filling.intake is not None  # noqa: S101 - every filling of this route has one
        verdict, _ = judge_ranks(filling.intake, claim_of(filling.intake, filling.listing))
        return verdict


def claim_of(intake: Intake, listing: Listing) -> RankClaim:
    """The claims of a listing by applicant; what it does not know stays unclaimed (-1)."""
    place = {str(key): row for row, key in enumerate(intake.person_key.tolist())}
    post = {str(key): row for row, key in enumerate(intake.post_key.tolist())}
    codes = {word: int(code) for code, word in WORDS.items()}
    steps = {"own": 0} | {step.code: number for number, step in enumerate(intake.scheme.steps, 1)}
    n = len(intake.person_key)
    rows = np.array([place.get(person, n) for person in listing.person.tolist()], np.int64)

    def column(values: list[int] | IntArray, missing: int) -> IntArray:
        found = np.full(n + 1, missing, np.int64)
        found[rows] = values
        return found[:n]

    return RankClaim(
        seat=column([post.get(to, -1) for to in listing.to.tolist()], -1),
        step=column([steps.get(step, -1) for step in listing.step.tolist()], -1),
        code=column([codes.get(code, -1) for code in listing.code.tolist()], -1),
        cut_place=column(listing.cut, -1),
        place=column(listing.place, -1),
        total=column(listing.total, -1),
    )


def _people(case: Case) -> Candidacies:
    return _tables(case)[1]


def _tables(case: Case) -> tuple[Formations, Candidacies]:
    found = case.candidates
    missing = [
        Fault("error", "table_needed", f"{name}.csv", value="ranking")
        for name, table in (
            ("formations", found and found.formations),
            ("applicants", found and found.applicants),
        )
        if table is None
    ]
    if missing or found is None or found.formations is None or found.applicants is None:
        raise InputError(faults=missing)
    return found.formations, found.applicants


def intake_of(case: Case) -> Intake:
    """The intake of a Case; InputError for unknown tracks and categories, and marks above their full mark."""
    formations, people = _tables(case)
    faults: list[Fault] = []
    law, choice = case.law_now, case.scenario.selection
    tracks, track = _codes(formations.track, first="umum")
    if choice.intake == "cpns":
        known = law.value("recruitment.skd_least")
        faults += [Fault("error", "track_unknown", "formations.csv", column="jalur", value=name, expected=", ".join(known))
                   for name in tracks if name not in known]  # fmt: skip
    marks = dict(people.marks)
    applied = people.formation
    if (applied < 0).any():
        rows = np.nonzero(applied < 0)[0]
        faults.append(
            Fault("error", "application_nowhere", people.file, row=int(people.row[rows[0]]), count=len(rows))
        )
    category = np.zeros(len(people), np.int64)
    if choice.intake == "pppk":
        order = list(law.value("recruitment.pppk_categories"))
        category = np.array(
            [-order.index(name) if name in order else 1 for name in people.category.tolist()], np.int64
        )
        faults += _at(
            people,
            "category_unknown",
            "kategori",
            np.asarray(category > 0, bool),
            people.category,
            ", ".join(order),
        )
    faults += _too_high(case, people, formations)
    if faults:
        raise InputError(faults=faults)
    scheme = cpns(law, tracks, choice.second) if choice.intake == "cpns" else pppk(law)
    state = np.where(people.screened, people.state, 2)
    columns = {name: np.maximum(marks[name], 0) for name in scheme.parts}
    absent = np.zeros(len(people), bool)
    for name in scheme.parts:
        absent |= marks[name] < 0
    state = np.where(absent & (state == 0), 1, state)
    for name in scheme.second:
        columns[name] = marks[name]
        columns[f"{name}_full"] = _full(name, formations)[applied]
    columns |= {
        "mean": marks["ipk"],
        "older": -people.birth,
        "category": category,
        "manajerial_sosiokultural": np.maximum(marks["manajerial"], 0)
        + np.maximum(marks["sosiokultural"], 0),
        "committee": np.where(people.committee > 0, -people.committee, -(1 << 30)),
    }
    return Intake(
        people.number,
        formations.code,
        _seats(formations, track),
        track,
        Applicants(applied, state, columns),
        scheme,
        tuple(tracks),
    )


def _full(name: str, formations: Formations) -> IntArray:
    return formations.second_full if name == "skb" else np.full(len(formations), 100_000, np.int64)


def _too_high(case: Case, people: Candidacies, formations: Formations) -> list[Fault]:
    """Marks above their full mark."""
    faults: list[Fault] = []
    if case.scenario.selection.intake == "cpns":
        for name, full in case.law_now.value("recruitment.skd_parts_full").items():
            faults += _at(
                people, "mark_above", name, people.marks[name] > full, people.marks[name], f"<= {full}"
            )
    for name in case.scenario.selection.second if case.scenario.selection.intake == "cpns" else ():
        full = _full(name, formations)[people.formation]
        shown = people.marks[name] // 1000
        faults += _at(people, "mark_above", name, people.marks[name] > full, shown, "<= skb_maks" if name == "skb" else "<= 100")  # fmt: skip
    return faults


def _at(people: Candidacies, code: str, column: str, wrong: BoolArray, values: Index | TextArray, expected: str) -> list[Fault]:  # fmt: skip
    """A fault for the first of the wrong rows, with how many there are."""
    rows = np.nonzero(wrong)[0]
    if not len(rows):
        return []
    first = int(rows[0])
    return [Fault("error", code, people.file, row=int(people.row[first]), column=column, value=str(values[first]), expected=expected, count=len(rows))]  # fmt: skip


def _codes(words: TextArray, first: str = "") -> tuple[list[str], IndexArray]:
    """Distinct words, `first` before the others, and the number of each row's word: int32."""
    front = [first] if first else []
    listed = [*front, *sorted(set(words.tolist()) - set(front))]
    index = {word: place for place, word in enumerate(listed)}
    return listed, np.array([index[word] for word in words.tolist()], np.int32)


def _seats(formations: Formations, track: IndexArray) -> Seats:
    _, agency = _codes(formations.agency)
    groups, group = _codes(formations.group)
    open_group = groups.index("") if "" in groups else -2
    return Seats(
        seats=formations.seats,
        special=np.asarray(track > 0, bool),
        agency=agency,
        group=np.where(group == open_group, -1, group).astype(np.int32),
        post=_codes(formations.job)[1],
        programme=_codes(formations.programme)[1],
        unit=_codes(formations.unit)[1],
    )


__all__ = ["Ranking", "claim_of", "intake_of"]
