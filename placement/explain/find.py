"""Whom and what a question means: the person of a NIP, the group of a code, and what is nearest to an unknown one."""

import re
from difflib import get_close_matches

import numpy as np

from placement.errors import UsageError
from placement.model.arrays import TextArray
from placement.model.quarantine import as_written

LIKE = 4
"""Characters in which a NIP may differ from one that is meant."""


ALIKE = 0.6
"""Likeness of codes from which one may be meant."""

MOST_CANDIDATES = 5_000
"""Among more codes than this a comparison would take longer than it helps."""


def person(keys: TextArray, nip: str) -> int:
    """Row of an employee, by her key or by her number as it is written; of several who bear it, each by her key.

    Points and blanks within a number are passed over. UsageError names the nearest number for one that is unknown.
    """
    if (keys == nip).any():
        return int(np.argmax(keys == nip))
    digits = re.sub(r"[\s.\-]", "", nip)
    if digits and (keys == digits).any():
        return int(np.argmax(keys == digits))
    hits = [str(key) for key in keys.tolist() if "#" in key and as_written(key) == nip]
    if len(hits) > 1:
        known = ", ".join(hits)
        raise UsageError(f"NIP {nip} stands in several rows; choose one: {known}",
                         indonesian=f"NIP {nip} ada di beberapa baris; pilih salah satu: {known}")  # fmt: skip
    if hits:
        return int(np.argmax(keys == hits[0]))
    raise _unknown("NIP", "NIP", nip, _nearest_number(keys, digits))


def post(codes: TextArray, code: str) -> int:
    """Row of a position group; UsageError names the nearest code for one that is unknown."""
    hits = np.nonzero(codes == code)[0]
    if not len(hits):
        raise _unknown("position", "jabatan", code, _nearest_code(codes, code))
    return int(hits[0])


def _unknown(english: str, indonesian: str, key: str, near: str) -> UsageError:
    meant = (f"; did you mean {near}?", f"; maksudnya {near}?") if near else ("", "")
    return UsageError(f"{english} {key} is not in this run{meant[0]}",
                      indonesian=f"{indonesian} {key} tidak ada dalam rancangan ini{meant[1]}")  # fmt: skip


def _nearest_number(keys: TextArray, digits: str) -> str:
    """The number of the same length that differs in the fewest places, "" where none is near."""
    alike = keys[np.char.str_len(keys) == len(digits)]
    if not len(alike) or not digits:
        return ""
    letters = np.ascontiguousarray(alike.astype(f"U{len(digits)}")).view(np.uint32).reshape(len(alike), -1)
    asked = np.frombuffer(np.array([digits]).tobytes(), np.uint32)
    differ = (letters != asked).sum(axis=1)
    nearest = int(np.argmin(differ))
    return str(alike[nearest]) if differ[nearest] <= LIKE else ""


def _nearest_code(codes: TextArray, code: str) -> str:
    """The code most like it, first among those of the same job or the same unit."""
    job, _, unit = code.partition("@")
    known = [str(known) for known in codes.tolist()]
    kin = [
        known
        for known in known
        if known.partition("@")[0] == job or (unit and known.partition("@")[2] == unit)
    ]
    near = get_close_matches(code, kin, 1, ALIKE) or get_close_matches(
        code, known[:MOST_CANDIDATES], 1, ALIKE
    )
    return next(iter(near), "")
