"""The levels one after the other: each proven by its prices on the face that the earlier ones leave."""

import numpy as np

from placement.model.arrays import IntArray
from placement.model.problem import Level, Problem
from placement.model.solution import OPTIMAL, LevelClaim, Solution
from placement.verify.face import Offer, whole
from placement.verify.findings import Notes
from placement.verify.graph import Graph, acyclic, exchangeable, lone_cycle
from placement.verify.options import Classes
from placement.verify.prices import plan_total, prove, too_large, unsupported, wrong_signs
from placement.verify.quotas import Tree, seated


class Levels:
    """The judge's way through the levels of a plan that is allowed.

    proven : names of levels proven best; gaps : the level not proven, with the distance left
    tied : after each of the last two levels of the Problem, how many could still change places without loss
    decided : int64[n], level after which only her seat was left, -1 = from the beginning. Where other options stay
        as good to the end: the last level if the plan is unique all the same, else the number of levels proven.
    """

    def __init__(
        self, problem: Problem, classes: Classes, tree: Tree, solution: Solution, notes: Notes
    ) -> None:
        self._problem, self._classes, self._tree = problem, classes, tree
        self._solution, self._notes = solution, notes
        self._filled = problem.filled(solution.seat)
        self._seated = seated(problem.quotas, self._filled)
        self._face = whole(problem, classes)
        self.proven: tuple[str, ...] = ()
        self.gaps: tuple[tuple[str, int], ...] = ()
        self.unique = False
        self.tied: dict[str, int] = {}
        self._open = np.full(problem.n_employees, True)
        self.decided: IntArray = np.full(problem.n_employees, -1, np.int64)
        self._decide(-1)

    def judge(self, levels: tuple[Level, ...]) -> None:
        """Totals of all levels claimed; proofs until the first that does not stand; then whether the plan is unique."""
        claims = self._solution.claims
        totals = [self._total(level, claim) for level, claim in zip(levels, claims, strict=False)]
        self._notes.checked("total", len(totals), "every level counted anew from the seats")
        for level, claim, total in zip(levels, claims, totals, strict=False):
            if not self._level(level, claim, total):
                break
            self.proven += (level.name,)
        done = len(self.proven)
        self._notes.checked(
            "bound", done, "all options of everyone by class with arrays, weak duality in exact integers"
        )
        self._notes.checked("price", done, "every price nearest to 0, by chains of tight options")
        unproven = max(len(claims), len(self._problem.levels)) - done
        if unproven:
            self._notes.checked(
                "bound",
                0,
                f"not proven: {unproven} levels, their bounds and prices are not judged after the first",
            )
        else:
            self._uniqueness()
        self._close()

    def _total(self, level: Level, claim: LevelClaim) -> int:
        """Total of the plan; a finding where the claim differs."""
        total = plan_total(self._problem, level, self._solution.seat, self._filled)
        if total != claim.total:
            self._notes.find("total", level.name, claim.total, total)
        return total

    def _level(self, level: Level, claim: LevelClaim, total: int) -> bool:
        """Whether the level is proven; if so the face becomes its optimal face."""
        if self._no_prices(level, claim):
            return False
        spread = len(self.proven) >= len(self._problem.levels)
        offer = Offer(level, claim.prices.astype(np.int64), int(claim.cap_price), spread)
        proof = prove(self._problem, self._classes, self._tree, self._face, claim, offer)
        if proof.bound != claim.bound:
            self._notes.find("bound", level.name, claim.bound, proof.bound)
        if proof.bound != total:
            self.gaps += ((level.name, proof.bound - total),)
            if self._solution.status == OPTIMAL or not self._cap_binds(claim):
                self._notes.find("bound", level.name, total, proof.bound, "unproven")
            return False
        self._face = proof.after
        self._least_prices(level, claim)
        if len(self._problem.levels) - 2 <= len(self.proven) < len(self._problem.levels):
            self.tied[level.name] = int(exchangeable(self._graph()).sum())
        self._decide(len(self.proven))
        return True

    def _cap_binds(self, claim: LevelClaim | None = None) -> bool:
        """Whether the cap on moves is met or priced: the only thing that excuses a plan that is not proven."""
        cap, seat = self._problem.cap, self._solution.seat
        if cap is None:
            return False
        moves = int(np.count_nonzero((seat >= 0) & (seat != self._problem.home)))
        return moves == cap.most or self._face.cap_exact or (claim is not None and claim.cap_price != 0)

    def _no_prices(self, level: Level, claim: LevelClaim) -> bool:
        """Prices that cannot bound anything."""
        if too_large(self._problem, level, claim):
            self._notes.find("price", level.name, "< 2**62", "-", "size")
            return True
        wrong = wrong_signs(self._problem, self._face, claim)
        self._notes.find_each(
            "price", ((f"{level.name} {where}", rule, price) for where, rule, price in wrong), "sign"
        )
        return bool(wrong)

    def _least_prices(self, level: Level, claim: LevelClaim) -> None:
        """The published prices are the ones that the rule picks."""
        loose = np.nonzero(unsupported(self._graph(), self._tree, claim))[0]
        nodes = np.concatenate((claim.prices, claim.quota_prices, [0]))
        names = (
            *self._problem.position_key.tolist(),
            *(quota.name for quota in self._problem.quotas),
            "outside",
        )
        self._notes.find_each("price", ((f"{level.name} {names[k]}", nodes[k], "-") for k in loose))

    def _uniqueness(self) -> None:
        """Whether any exchange is left; a plan claimed optimal must be the only one."""
        graph = self._graph()
        self.unique = acyclic(graph) or (self._face.cap_exact and lone_cycle(graph))
        self._notes.checked("unique", self._problem.n_employees, "no cycle in the graph of tight options")
        excused = self._solution.status != OPTIMAL and self._cap_binds()
        if not self.unique and not excused:
            self._notes.find("unique", "plan", OPTIMAL, "-")

    def _graph(self) -> Graph:
        """Exchanges on the present face."""
        seat = self._solution.seat
        return Graph(self._problem, self._tree, self._face, seat, self._filled, self._seated)

    def _decide(self, level: int) -> None:
        """Those who have one option left now are decided at this level."""
        self.decided[self._open & (self._face.left == 1)] = level
        self._open &= self._face.left > 1

    def _close(self) -> None:
        """Those with options to the end."""
        self.decided[self._open] = len(self.proven) - 1 if self.unique else len(self.proven)
