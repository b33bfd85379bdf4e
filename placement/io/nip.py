"""The NIP: 18 digits that hold birth date (8), month of entry (6), sex (1) and a serial (3); no check digit.

PPPK numbers hold a contract count, 21 or more, where the month of entry would be.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from placement.model.arrays import BoolArray, DateArray, IntArray

LENGTH = 18
FIRST_CONTRACT = 21
SCIENTIFIC = re.compile(r"\d+([.,]\d+)?[eE]\+\d+")
"""What a spreadsheet makes of a long number; of an NIP the point is gone when it is read."""

FAULTS = ("nip_length", "nip_birth_date", "nip_sex", "nip_serial")
"""Codes of what can be wrong with a single NIP, in the order they are looked for."""


@dataclass(frozen=True)
class Nips:
    """What distinct NIPs say, one entry each.

    fault : int64, 0 = fine, else 1 + index into FAULTS
    birth : days, NaT where impossible; entered : days, first of the month (PPPK: of the year), NaT where unknown
    strange_month : bool, neither a month nor a contract count
    """

    fault: IntArray
    birth: DateArray
    entered: DateArray
    strange_month: BoolArray


def read_nips(words: Sequence[str]) -> Nips:
    """Take distinct, cleaned NIPs apart, all at once."""
    count = len(words)
    shaped, text = np.ones(count, np.bool_), "".join(words)
    if not (_all_of_length(words) and text.isascii() and text.isdigit()):
        shaped = np.fromiter(
            (len(w) == LENGTH and w.isascii() and w.isdigit() for w in words), np.bool_, count
        )
        text = "".join(word if fits else "0" * LENGTH for word, fits in zip(words, shaped, strict=True))
    digits = np.frombuffer(text.encode(), np.uint8).reshape(count, LENGTH).astype(np.int64) - ord("0")

    def number(first: int, last: int) -> IntArray:
        return np.asarray(digits[:, first:last] @ (10 ** np.arange(last - first)[::-1]), np.int64)

    birth = _dates(number(0, 4), number(4, 6), number(6, 8))
    year, month = number(8, 12), number(12, 14)
    wrong = [~shaped, np.isnat(birth), ~np.isin(digits[:, 14], (1, 2)), number(15, 18) == 0]
    fault = np.select(wrong, range(1, len(FAULTS) + 1), 0)
    is_month = (month >= 1) & (month <= 12)
    entered = _dates(year, np.where(is_month, month, 1), np.ones(count, np.int64))
    return Nips(fault, birth, entered, (fault == 0) & ~is_month & (month < FIRST_CONTRACT))


def _all_of_length(words: Sequence[str]) -> bool:
    return min(map(len, words), default=0) == max(map(len, words), default=0) == LENGTH


def mask(nip: str) -> str:
    """The NIP with its middle hidden, as logs and messages show it: 1985********1001."""
    return nip if len(nip) <= 8 or SCIENTIFIC.fullmatch(nip) else f"{nip[:4]}********{nip[-4:]}"


def _dates(year: IntArray, month: IntArray, day: IntArray) -> DateArray:
    """Calendar days, NaT where there is no such day."""
    possible = (year >= 1900) & (year <= 2199) & (month >= 1) & (month <= 12) & (day >= 1)
    months = np.where(possible, (year - 1970) * 12 + month - 1, 0).astype("datetime64[M]")
    days = months.astype("datetime64[D]") + (day - 1)
    return np.where(possible & (days.astype("datetime64[M]") == months), days, np.datetime64("NaT"))
