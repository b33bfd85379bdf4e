"""One suggestion for a word that is unknown: the known word that looks most like it."""

from collections.abc import Callable, Collection
from difflib import get_close_matches

MOST_CANDIDATES = 5_000
"""Among more words than this a comparison would take longer than it helps."""


def closest_of(known: Collection[str], likeness: float = 0.8) -> Callable[[str], str]:
    """The function from a word to its suggestion, "" where nothing is near."""

    def closest(word: str) -> str:
        if len(known) > MOST_CANDIDATES:
            return ""
        return next(iter(get_close_matches(word, known, 1, likeness)), "")

    return closest
