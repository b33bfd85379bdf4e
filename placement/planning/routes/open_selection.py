"""Open selection of leaders: gates, the panel's marks, full ranking, best names, the official's choice."""

from typing import ClassVar

import numpy as np

from placement.errors import Fault, InputError
from placement.formulation import Case
from placement.model.arrays import BoolArray, IntArray
from placement.model.candidates import Candidacies, PanelTable
from placement.model.contest import Contest
from placement.model.decision import Decision
from placement.model.verdict import Finding, Verdict
from placement.planning.routes.gates import gates, reasons
from placement.planning.routes.route import Filling, Listing, Route, State, at, texts
from placement.selection.panel import Marks, Panelled, judge_panel, opening, weights_outside
from placement.verify.contests import judge_contest, panel_totals

HUNDRED = 100_000
LATE = 1 << 30
STEPS = ("applied", "screened", "eligible", "marked", "named")


class OpenSelection(Route):
    """Posts that applicants named, each with its panel; without the official's choice nobody is seated."""

    code: ClassVar[str] = "open-selection"
    law: ClassVar[tuple[str, ...]] = ("selection.component_range", "selection.names", "selection.min_applicants",
                                      "selection.extension")  # fmt: skip
    title: ClassVar[dict[str, str]] = {
        "id": "Seleksi terbuka jabatan pimpinan tinggi",
        "en": "Open selection of high leaders",
    }
    source: ClassVar[str] = "PermenPANRB 15/2019; PP 11/2017 Ps 107"
    confidence: ClassVar[str] = "secondary"

    def fill(self, problem: Case, state: State) -> State:
        return State((*state.fillings, _Hall(problem).filling()))

    def judge(self, problem: Case, filling: Filling) -> Verdict:
        assert filling.contest is not None  # noqa: S101 - every filling of this route has one
        assert filling.rows is not None  # noqa: S101
        contest, rows, listing = filling.contest, filling.rows, filling.listing
        verdict = judge_contest(contest, listing.place[rows], listing.total[rows], contest.keys[0] > 0)
        again = _Hall(problem).totals()
        wrong = [
            Finding("panel.total", person, str(total), str(again.get(person, 0)),
                    "nilai tidak sama dengan hitungan ulang", "the score differs from the recomputed one")
            for person, total, place in zip(listing.person.tolist(), listing.total.tolist(), listing.place.tolist(), strict=True)
            if total != (again.get(person, 0) if place else 0)
        ]  # fmt: skip
        return Verdict((*verdict.findings, *wrong), verdict.checks)


class _Hall:
    """Everything about the candidates of open selections."""

    def __init__(self, case: Case) -> None:
        found = case.candidates
        if found is None or found.applicants is None or found.panel is None:
            names = ("applicants", "evaluators", "marks")
            raise InputError(faults=[Fault("error", "table_needed", f"{name}.csv", value="open-selection") for name in names])  # fmt: skip
        self.case, self.choice = case, case.scenario.selection
        self.people: Candidacies = found.applicants
        self.panel: PanelTable = found.panel
        self.rows = np.nonzero(self.people.position >= 0)[0]
        self.components = tuple(self.choice.weights)
        self.full = np.array([self.choice.full.get(name, 100) * 1000 for name in self.components], np.int64)
        self.weights = np.array(list(self.choice.weights.values()), np.int64)
        nip = {str(value): row for row, value in enumerate(case.roster.nip.tolist())}
        self.on_roster = np.array([nip.get(value, -1) for value in self.people.nip.tolist()], np.int64)
        self.against = self._gates()
        self.related = self._related()
        self.marks = self._marks()

    def _gates(self) -> list[str]:
        """Rules against each applicant; the administrative check stands for those who are not on the roster."""
        eligibility = gates(self.case)
        against = []
        for row in range(len(self.people)):
            group, person = int(self.people.position[row]), int(self.on_roster[row])
            said = [] if self.people.screened[row] else ["administrasi"]
            if group >= 0 and person >= 0 and self.case.roster.home[person] != group:
                said += [reasons(eligibility, person, group)]
            against.append(" ".join(filter(None, said)))
        return against

    def _related(self) -> IntArray:
        """(evaluator, candidate) who are kin, or the same person."""
        assert self.case.candidates is not None  # noqa: S101
        kin = {frozenset(pair) for pair in self.case.candidates.kin.tolist()}
        pairs = [
            (e, c)
            for e, evaluator in enumerate(self.panel.nip.tolist())
            for c, person in enumerate(self.people.nip.tolist())
            if evaluator and person and (evaluator == person or frozenset((evaluator, person)) in kin)
        ]
        return np.array(pairs, np.int64).reshape(-1, 2)

    def _marks(self) -> Marks:
        """Marks of applicants for posts; InputError for unknown components and marks above their full mark."""
        index = {name: place for place, name in enumerate(self.components)}
        component = np.array([index.get(name, -1) for name in self.panel.component.tolist()], np.int32)
        faults = [
            Fault("error", "component_unknown", self.panel.file, row=int(self.panel.row[row]), column="komponen",
                  value=str(self.panel.component[row]), expected=", ".join(self.components))
            for row in np.nonzero(component < 0)[0].tolist()[:20]
        ] + [
            Fault("error", "mark_above", self.panel.file, row=int(self.panel.row[row]), column="nilai",
                  value=f"{int(self.panel.mark[row]) / 1000:g}", expected=f"<= {int(self.full[component[row]]) // 1000}")
            for row in np.nonzero((component >= 0) & (self.panel.mark > self.full[component]))[0].tolist()[:20]
        ]  # fmt: skip
        if faults:
            raise InputError(faults=faults)
        return Marks(self.panel.candidate, component, self.panel.evaluator, self.panel.mark)

    def totals(self) -> dict[str, int]:
        """Totals by participant, recomputed mark by mark."""
        marks = zip(*(a.tolist() for a in (self.marks.candidate, self.marks.component, self.marks.evaluator, self.marks.mark)), strict=True)  # fmt: skip
        found = panel_totals(marks, dict(enumerate(self.weights.tolist())), dict(enumerate(self.full.tolist())),
                             self.panel.may_mark.tolist(), map(tuple, self.related.tolist()))  # fmt: skip
        return {str(self.people.number[row]): total for row, total in found.items()}

    def judged(self) -> Panelled:
        """The panel's ranking of everyone; InputError where marks are missing or nobody may mark."""
        ladder = tuple(self.components.index(name) for name in self.choice.ladder if name in self.components)
        position = np.where(self.people.position >= 0, self.people.position, len(self.case.positions))
        gate = np.array([not said for said in self.against], bool) & (self.people.position >= 0)
        done = judge_panel(
            position, gate, self.marks, self.weights, self.full, self.panel.may_mark, self.related, ladder,
            self.case.law_now.value("selection.names"),
            np.where(self.people.committee > 0, -self.people.committee, -LATE),
        )  # fmt: skip
        faults = [
            Fault("error", code, self.panel.file, column="penilai_id", value=f"{self.people.number[row]} ({self.components[c]})")
            for code, cells in (("mark_missing", done.uneven), ("panel_of_relatives", done.alone))
            for row, c in cells.tolist()
            if gate[row]
        ]  # fmt: skip
        if faults:
            raise InputError(faults=faults)
        return done

    def filling(self) -> Filling:
        """Listing, funnel and contest of every post that has applicants."""
        done = self.judged()
        positions, people = self.case.positions, self.people
        chosen, state_of = self._chosen(done), self._states()
        code = np.select([done.tied, done.best, done.complete], ["tie", "best", "ranked"], "out").astype(
            "U16"
        )
        cancelled = np.array(
            [state_of.get(int(g)) in ("extend", "cancelled") for g in people.position.tolist()], bool
        )
        code[cancelled & (people.position >= 0)] = "not_opened"
        code[list(chosen)] = "chosen"
        to = texts(len(people))
        to[list(chosen)] = positions.code[people.position[list(chosen)]]
        order = self.rows[np.lexsort((people.number[self.rows], np.where(done.places.place > 0, done.places.place, LATE)[self.rows],
                                      people.position[self.rows]))]  # fmt: skip
        reason = np.array(
            [said or ("" if done.complete[row] else "unmarked") for row, said in enumerate(self.against)]
        )
        listing = Listing(
            position=at(positions.code, people.position)[order], person=people.number[order], name=people.name[order],
            cut=np.zeros(len(order), np.int64), place=done.places.place[order], total=done.total[order],
            code=code[order], to=to[order], step=texts(len(order)), reason=reason[order],
            parts={name: done.parts[order, c] for c, name in enumerate(self.components)},
        )  # fmt: skip
        taken = tuple(
            (int(self.on_roster[row]), int(people.position[row]))
            for row in chosen
            if self.on_roster[row] >= 0
        )
        facts = {
            "outside_range": weights_outside(self.choice.weights, self.case.law_now.value("selection.component_range")),
            "openings": {str(positions.code[g]): state for g, state in sorted(state_of.items())},
            "excluded_marks": int((~done.counted).sum()),
            "choices": [
                {"person": str(people.number[row]), "post": str(positions.code[people.position[row]]),
                 "place": int(done.places.place[row]), "official": d.official, "reason": d.reason}
                for row, d in chosen.items()
            ],
        }  # fmt: skip
        return Filling("open-selection", listing, self._funnel(done), taken, self._contest(done, order, chosen),
                       np.arange(len(order)), facts=facts)  # fmt: skip

    def _states(self) -> dict[int, str]:
        """How far registration has come, by position group."""
        law = self.case.law_now
        least, extension = law.value("selection.min_applicants"), law.value("selection.extension")
        counts = np.bincount(self.people.position[self.rows], minlength=len(self.case.positions))
        return {
            int(g): opening(int(counts[g]), self.choice.extensions.get(str(self.case.positions.code[g]), 0), least, extension)
            for g in np.nonzero(counts)[0]
        }  # fmt: skip

    def _chosen(self, done: Panelled) -> dict[int, Decision]:
        """The official's choice by applicant; InputError where it is not lawful."""
        faults, chosen, posts = [], dict[int, Decision](), set[int]()
        index = {str(code): g for g, code in enumerate(self.case.positions.code.tolist())}
        for decision in self.case.decisions:
            group = index.get(f"{decision.position}@{decision.unit}", -1)
            rows = [row for row in self.rows.tolist() if self.people.nip[row] == decision.nip and self.people.position[row] == group]  # fmt: skip
            if decision.action != "to" or not rows:
                continue
            row, who = rows[0], str(self.people.number[rows[0]])
            place = {"file": "decisions.csv", "row": decision.row, "column": "nip", "value": who}
            if not (done.best[row] or done.tied[row]):
                faults.append(Fault("error", "choice_outside", **place))  # type: ignore[arg-type]
            elif done.places.place[row] > 1 and not decision.reason:
                faults.append(Fault("error", "choice_without_reason", **place))  # type: ignore[arg-type]
            elif group in posts:
                faults.append(Fault("error", "choice_twice", **place))  # type: ignore[arg-type]
            chosen[row] = decision
            posts.add(group)
        if faults:
            raise InputError(faults=faults)
        return chosen

    def _contest(self, done: Panelled, order: IntArray, chosen: dict[int, Decision]) -> Contest:
        """Everyone against everyone of her post; a post without a choice has no seat to give yet."""
        people, m = self.people, len(self.case.positions)
        seat, hold = np.full(len(order), -1, np.int64), texts(len(order))
        capacity = np.zeros(m, np.int64)
        for k, row in enumerate(order.tolist()):
            if row in chosen:
                seat[k], hold[k] = k, "official-choice"
                capacity[people.position[row]] += 1
        committee = np.where(people.committee > 0, -people.committee, -LATE)
        ladder = [self.components.index(name) for name in self.choice.ladder if name in self.components]
        keys = (done.total[order], *(done.parts[order, c] for c in ladder), committee[order])
        ranked: BoolArray = done.complete[order]
        keep = np.where(ranked, 1, 0)
        return Contest("open-selection", people.number[order], self.case.positions.code, np.arange(len(order), dtype=np.int32),
                       people.position[order], keys, keep, hold, seat, capacity)  # fmt: skip

    def _funnel(self, done: Panelled) -> tuple[tuple[str, str, int], ...]:
        gate = np.array([not said for said in self.against], bool)
        steps = (np.ones(len(gate), bool), self.people.screened, gate, done.complete, done.best)
        return tuple(
            (str(self.case.positions.code[g]), name, int((flag & (self.people.position == g)).sum()))
            for g in np.unique(self.people.position[self.rows]).tolist()
            for name, flag in zip(STEPS, steps, strict=True)
        )
