"""Eligibility of pairs: which hard rules say no, which flags are raised, whose own post does not fit."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from placement.eligibility import move_kind
from placement.eligibility.alike import against, alike
from placement.eligibility.context import Context
from placement.eligibility.move import Move
from placement.eligibility.rule import Rule, Sides
from placement.eligibility.rules.interchangeable import Interchangeable, partners
from placement.eligibility.shelf import QUALIFICATION, RULES
from placement.errors import ScenarioError
from placement.model.arrays import BoolArray, Index, IntArray
from placement.regulation import Departure

LARGE = 1 << 16
"""Blocks of so many pairs are looked up by kinds of people."""

FEW = 8
"""Once fewer than one pair in so many is left, the rest is looked at pair by pair."""


@dataclass(frozen=True)
class Eligibility:
    """Answers for pairs of employees and position groups; staying in one's own post is always allowed.

    hard, flag_rules : rules of the shelf by kind; bit k and code k + 1 belong to hard[k], whether switched off or not
    """

    context: Context
    rules: tuple[Rule, ...] = RULES
    hard: tuple[Rule, ...] = field(init=False)
    flag_rules: tuple[Rule, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "hard", tuple(rule for rule in self.rules if rule.kind == "hard"))
        object.__setattr__(self, "flag_rules", tuple(rule for rule in self.rules if rule.kind == "flag"))
        known = {rule.code for rule in self.rules}
        unknown = ", ".join(code for code in self.context.settings.rules_off if code not in known)
        if unknown:
            raise ScenarioError(
                f"eligibility.rules_off: unknown rules {unknown}; known: {', '.join(sorted(known))}",
                indonesian=f"eligibility.rules_off: syarat {unknown} tidak dikenal; yang ada: {', '.join(sorted(known))}",
            )

    def codes(self, i: Index, g: Index) -> NDArray[np.uint8]:
        """0 = eligible, else 1 + the place of the first hard rule that says no; i and g broadcast.

        Later rules are asked only of pairs that earlier ones left.
        """
        codes, asked = self._first_look(i, g)
        if asked:
            left = np.flatnonzero(codes == 0)
            people, posts = _pairs(i, g, left, codes.shape)
            codes.reshape(-1)[left] = self._first_against(asked, people, posts)
        np.copyto(codes, np.uint8(0), where=self.context.roster.home[i] == g)
        return codes

    def candidates(self, people: Index, posts: Index) -> tuple[IntArray, IntArray]:
        """Places in `people` and `posts` of pairs that may be eligible, in order; own posts apart, all others are not."""
        if Interchangeable.code in self.context.settings.rules_off or not any(
            isinstance(rule, Interchangeable) for rule in self.hard
        ):
            row, column = np.divmod(np.arange(len(people) * len(posts)), max(len(posts), 1))
            return row, column
        return partners(self.context, people, posts)

    def failures(self, i: Index, g: Index) -> NDArray[np.uint64]:
        """Bit k: hard[k] says no."""
        kinds = move_kind.many(self.context, i, g)
        mask = self._mask(self.hard, i, g, kinds)
        mask[kinds == Move.STAY.number] = 0
        return mask

    def flags(self, i: Index, g: Index) -> NDArray[np.uint64]:
        """Bit k: flag_rules[k] is raised. Some flags speak of staying."""
        return self._mask(self.flag_rules, i, g, move_kind.many(self.context, i, g))

    def one(self, i: int, g: int) -> tuple[str, ...]:
        """Codes of the hard rules that say no to a single pair, in their own words."""
        return self._one(self.hard, i, g) if self.context.roster.home[i] != g else ()

    def flags_one(self, i: int, g: int) -> tuple[str, ...]:
        """Codes of the flags raised by a single pair, in their own words."""
        return self._one(self.flag_rules, i, g)

    def moves(self, i: Index, g: Index) -> NDArray[np.int16]:
        """Kinds of move of pairs (`Move.number`)."""
        return move_kind.many(self.context, i, g)

    def mismatched(self, i: Index) -> BoolArray:
        """Whose own post asks a qualification that they do not have; nobody without a post."""
        home = self.context.roster.home[i]
        held = np.nonzero(home >= 0)[0]
        found = np.zeros(len(i), bool)
        for rule in self._qualification():
            found[held] |= ~rule.many(self.context, i[held], home[held])
        return found

    def mismatch_one(self, i: int) -> tuple[str, ...]:
        """Codes of the qualification rules that her own post breaks, in their own words; empty = it fits."""
        employee = self.context.roster[i]
        home = self.context.home(employee)
        if home is None:
            return ()
        return tuple(
            rule.code for rule in self._qualification() if not rule.one(employee, home, self.context)
        )

    def names(self, mask: int, rules: tuple[Rule, ...] | None = None) -> tuple[str, ...]:
        """Codes of the rules whose bits are set; hard rules unless told otherwise."""
        return tuple(rule.code for k, rule in enumerate(rules or self.hard) if int(mask) >> k & 1)

    def reasons(self, codes: Iterable[str], lang: str) -> tuple[str, ...]:
        """The sentences of rules, with the values of law in use."""
        shelf = {rule.code: rule for rule in self.rules}
        return tuple(self._reason(shelf[code], lang) for code in codes)

    def sides(self, code: str, i: int, g: int, lang: str) -> Sides:
        """What one rule asks of a pair and what she has, in words."""
        rule = next(rule for rule in self.rules if rule.code == code)
        return rule.sides(self.context.roster[i], self.context.positions[g], self.context, lang)

    def departures(self) -> tuple[Departure, ...]:
        """Values of law that a setting replaced."""
        months = self.context.settings.min_post_months
        entry = self.context.law.entry("move.min_post_months")
        if months is None or months == entry.value:
            return ()
        return (Departure(entry.key, entry.value, months, entry.unit),)

    def _asked(self, rules: tuple[Rule, ...]) -> Iterable[tuple[int, Rule]]:
        off = self.context.settings.rules_off
        return ((place, rule) for place, rule in enumerate(rules) if rule.code not in off)

    def _qualification(self) -> Iterable[Rule]:
        return (rule for _, rule in self._asked(self.hard) if rule.code in QUALIFICATION)

    def _first_look(self, i: Index, g: Index) -> tuple[NDArray[np.uint8], list[tuple[int, Rule]]]:
        """Codes by the first rules, which leave few pairs, and the rules not asked yet."""
        asked = list(self._asked(self.hard))
        shape = np.broadcast_shapes(i.shape, g.shape)
        block = i.ndim == g.ndim == 2 and i.shape[1] == g.shape[0] == 1
        kinds = alike(self.context, asked) if block and np.prod(shape) >= LARGE else None
        if kinds is not None:
            return kinds.codes[kinds.kind[i[:, 0]]].take(g[0], axis=1), asked[kinds.told :]
        codes = np.zeros(shape, np.uint8)
        while asked:
            place, rule = asked.pop(0)
            np.copyto(codes, np.uint8(place + 1), where=against(rule, self.context, i, g) & (codes == 0))
            if np.count_nonzero(codes) > codes.size - codes.size // FEW:
                break
        return codes, asked

    def _first_against(self, asked: list[tuple[int, Rule]], people: Index, posts: Index) -> NDArray[np.uint8]:
        """Codes of pairs given one by one; who has met her rule is not asked again."""
        codes = np.zeros(len(people), np.uint8)
        left, kinds = np.arange(len(people)), move_kind.many(self.context, people, posts)
        for place, rule in asked:
            spoken = move_kind.among(kinds, rule.moves)
            if not spoken.any():
                continue
            refused = spoken & ~np.broadcast_to(rule.many(self.context, people, posts), left.shape)
            codes[left[refused]] = place + 1
            if refused.any():
                kept = ~refused
                left, kinds, people, posts = left[kept], kinds[kept], people[kept], posts[kept]
        return codes

    def _mask(
        self, rules: tuple[Rule, ...], i: Index, g: Index, kinds: NDArray[np.int16]
    ) -> NDArray[np.uint64]:
        mask = np.zeros(kinds.shape, np.uint64)
        for place, rule in self._asked(rules):
            spoken = move_kind.among(kinds, rule.moves)
            if spoken.any():
                refused = spoken & ~rule.many(self.context, i, g)
                mask |= refused.astype(np.uint64) << np.uint64(place)
        return mask

    def _one(self, rules: tuple[Rule, ...], i: int, g: int) -> tuple[str, ...]:
        employee, position = self.context.roster[i], self.context.positions[g]
        move = move_kind.one(employee, position, self.context)
        return tuple(
            rule.code
            for _, rule in self._asked(rules)
            if move in rule.moves and not rule.one(employee, position, self.context)
        )

    def _reason(self, rule: Rule, lang: str) -> str:
        law = {key.rsplit(".", 1)[-1]: self.context.value(key) for key in rule.law}
        return rule.reason[lang].format(**{**vars(self.context.settings), **law})


def _pairs(i: Index, g: Index, flat: Index, shape: tuple[int, ...]) -> tuple[Index, Index]:
    """Employees and groups of places in the flattened block."""
    if i.ndim == g.ndim == 2 and i.shape[1] == g.shape[0] == 1:
        row, column = np.divmod(flat, shape[1])
        return i[:, 0][row], g[0][column]
    return np.broadcast_to(i, shape).reshape(-1)[flat], np.broadcast_to(g, shape).reshape(-1)[flat]
