"""Suggestions for names that meet nothing: known names that share their words, abbreviations and misspellings allowed.

Words weigh by how rare they are among the known names. A word of the query meets a known word that it equals, begins,
or resembles by its pairs of letters; short words may be initials. Names of the same agency or kind of post go first.
All weights are whole numbers, and equals are put in order of their names, so that the same files give the same answer.
"""

import math
import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

import numpy as np

FULL = 1000
PREFIX, INITIALS = 880, 820
"""Likeness of a word that begins another one, and of initials, in thousandths."""
LEAST_LIKE = 550
"""Pairs of letters shared, in thousandths, below which two words are strangers."""
LEAST = 250
"""Likeness of two names below which nothing is suggested."""
SAME = 150
"""What the same agency or kind of post adds."""
_LIGHT = frozenset({"dan", "pada", "di", "the", "of", "and"})
_TOKEN = re.compile(r"[^\W\d_]+|\d+")


class Suggester:
    """Known names, made ready to be asked many times; `groups` and `kinds` tell what each belongs to ("" = unknown)."""

    def __init__(self, names: Sequence[str], groups: Sequence[str] = (), kinds: Sequence[str] = ()) -> None:
        self.names = list(names)
        self._groups = np.array(list(groups) or [""] * len(self.names), np.str_)
        self._kinds = np.array(list(kinds) or [""] * len(self.names), np.str_)
        self._words: dict[str, int] = {}
        rows: list[list[int]] = []
        initials: dict[str, set[int]] = defaultdict(set)
        for row, name in enumerate(self.names):
            words = dict.fromkeys(words_of(name))
            for word in words:
                place = self._words.setdefault(word, len(self._words))
                if place == len(rows):
                    rows.append([])
                rows[place].append(row)
            for short in _initials(list(words)):
                initials[short].add(row)
        self._rows = [np.array(places, np.int32) for places in rows]
        self._weights = [int(100 * math.log2(1 + len(self.names) / len(places))) + 10 for places in rows]
        self._initials = {short: np.array(sorted(found), np.int32) for short, found in initials.items()}
        self._own = np.zeros(len(self.names), np.int64)
        for places, weight in zip(self._rows, self._weights, strict=True):
            self._own[places] += weight
        self._pairs: dict[str, list[int]] = defaultdict(list)
        self._pair_counts = np.zeros(len(self._words), np.int64)
        for word, place in self._words.items():
            pairs = _pairs(word)
            self._pair_counts[place] = len(pairs)
            for pair in pairs:
                self._pairs[pair].append(place)
        self._like: dict[str, list[tuple[int, int]]] = {}

    def nearest(self, name: str, most: int = 3, group: str = "", kind: str = "") -> list[int]:
        """Places of the names most like this one, best first."""
        if not self.names:
            return []
        words = list(dict.fromkeys(words_of(name)))
        score = np.zeros(len(self.names), np.int64)
        asked = 0
        for word in words:
            gained, weight = self._gain(word)
            score += gained
            asked += weight
        likeness = 2 * score // np.maximum(asked + self._own, 1)
        likeness = np.where(likeness < LEAST, 0, likeness)
        if group:
            likeness += np.where((self._groups == group) & (likeness > 0), SAME, 0)
        if kind:
            likeness += np.where((self._kinds == kind) & (likeness > 0), SAME, 0)
        found = np.nonzero(likeness)[0]
        if len(found) > 4 * most:
            last = np.partition(likeness[found], -4 * most)[-4 * most]
            found = found[likeness[found] >= last][: 40 * most]
        whole = _traits(words)
        return sorted(
            found.tolist(),
            key=lambda row: (-int(likeness[row]), -_shared(whole, self.names[row]), self.names[row], row),
        )[:most]

    def _gain(self, word: str) -> tuple[np.ndarray, int]:
        """What one word adds to each name, and what it weighs itself."""
        gained = np.zeros(len(self.names), np.int64)
        like = self._likes(word)
        best = max(like, key=lambda found: found[1], default=None)
        weight = self._weights[best[0]] if best else int(100 * math.log2(1 + len(self.names)))
        if word.isalpha() and 2 <= len(word) <= 5 and (best is None or best[1] < FULL):
            rows = self._initials.get(word)
            if rows is not None:
                share = self._own[rows] * INITIALS // 2
                gained[rows] = np.maximum(share, weight * INITIALS)
        for place, likeness in sorted(like, key=lambda found: found[1]):
            rows = self._rows[place]
            gained[rows] = np.maximum(gained[rows], self._weights[place] * likeness)
        return gained, weight

    def _likes(self, word: str) -> list[tuple[int, int]]:
        """Known words like this one, with their likeness."""
        if word not in self._like:
            self._like[word] = self._find_likes(word)
        return self._like[word]

    def _find_likes(self, word: str) -> list[tuple[int, int]]:
        if word in self._words:
            found = [(self._words[word], FULL)]
            return found if word.isdigit() or len(word) < 4 else found + self._resembling(word, FULL - 1)
        return [] if word.isdigit() else self._resembling(word, FULL)

    def _resembling(self, word: str, most: int) -> list[tuple[int, int]]:
        pairs = _pairs(word)
        places = [place for pair in pairs for place in self._pairs.get(pair, ())]
        if not places:
            return []
        near, shared = np.unique(np.array(places, np.int64), return_counts=True)
        likeness = 2 * FULL * shared // (len(pairs) + self._pair_counts[near])
        known = list(self._words)
        found = []
        for place, like in zip(near.tolist(), likeness.tolist(), strict=True):
            other = known[place]
            if other == word or other.isdigit():
                continue
            begins = len(word) >= 3 and other.startswith(word)
            like = max(like, PREFIX) if begins else like
            if like >= LEAST_LIKE:
                found.append((place, min(like, most)))
        return sorted(found, key=lambda pair: -pair[1])[:12]


def words_of(name: str) -> list[str]:
    """The words of a name, with abbreviations written out, numbers without leading zeros, and light words left out."""
    words = _TOKEN.findall(unicodedata.normalize("NFKC", name).casefold())
    written, longest = _abbreviations()
    found: list[str] = []
    place = 0
    while place < len(words):
        for length in range(min(longest, len(words) - place), 0, -1):
            whole = written.get(" ".join(words[place : place + length]))
            if whole is not None or length == 1:
                found += whole.split() if whole is not None else [words[place]]
                place += length
                break
    return [word.lstrip("0") or "0" if word.isdigit() else word for word in found if word not in _LIGHT]


@cache
def _abbreviations() -> tuple[dict[str, str], int]:
    written = tomllib.loads(files("placement.io").joinpath("abbreviations.toml").read_text("utf-8"))
    return written, max(len(key.split()) for key in written)


def _initials(words: list[str]) -> set[str]:
    """Initials of two to five words that follow each other."""
    letters = "".join(word[0] for word in words if word.isalpha())
    return {letters[at : at + n] for n in range(2, 6) for at in range(len(letters) - n + 1)}


def _pairs(word: str) -> set[str]:
    """Pairs of letters that follow each other, the ends marked."""
    marked = f"^{word}$"
    return {marked[at : at + 2] for at in range(len(marked) - 1)}


def _traits(words: list[str]) -> set[str]:
    """Pairs of letters of the whole name, and words that follow each other."""
    return _pairs(" ".join(words)) | {f"{first} {second}" for first, second in pairwise(words)}


def _shared(pairs: set[str], name: str) -> int:
    """How much of their letters and of their order two names share, in thousandths."""
    other = _traits(words_of(name))
    return 2 * FULL * len(pairs & other) // max(len(pairs) + len(other), 1)
