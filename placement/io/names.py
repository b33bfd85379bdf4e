"""When two spellings are one name, and codes for what has only a name."""

import re
import unicodedata
from collections.abc import Iterable

WITH_CODE = re.compile(r".*\[([^\[\]]+)\]", re.DOTALL)
"""A name with its code in brackets behind it."""

_WORDS = re.compile(r"\w+")


def plain(name: str) -> str:
    """A name without regard to case, repeated spaces and compatible characters (Unicode NFKC)."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def looks_like_name(word: str) -> bool:
    """Whether a word in a column of codes can only be a name: codes have no spaces."""
    return " " in word


class MadeCodes:
    """Codes made from names; no two names get the same, and none that is taken."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._made: dict[str, str] = {}

    def of(self, name: str, inside: str = "") -> str:
        """The code of a name, the same one each time; `inside` tells things of one name apart."""
        key = f"{plain(inside)}\n{plain(name)}"
        if key not in self._made:
            code = "-".join(_WORDS.findall(unicodedata.normalize("NFKC", name).upper())) or "X"
            self._made[key] = self._free(code)
        return self._made[key]

    def _free(self, code: str) -> str:
        free, number = code, 1
        while free in self._taken:
            number += 1
            free = f"{code}-{number}"
        self._taken.add(free)
        return free
