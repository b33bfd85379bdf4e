"""Units of law: their English names, and which values a scenario may put in the place of the law's."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from placement.model.codes import EDUCATION_LEVELS, GRADES, Rating, Sanction, Tier

MOVES = ("stay", "shift", "rotation", "jf_transfer", "promotion", "selection", "demotion")
"""Kinds of move as eligibility names them; a test holds the two together."""

STRUCTURAL_RANKS = ("JPT", "ADMINISTRATOR", "PENGAWAS", "PELAKSANA")
POSTS = (*STRUCTURAL_RANKS, *(tier.name for tier in Tier if tier != Tier.NONE))
"""How law names the posts from which one may rise: kinds of post, and levels of functional posts."""

AGE_MODES = ("STRICT_LT", "LE_YEARS")
"""An age limit of 56 ends the day before the 56th birthday, or the day before the 57th."""


@dataclass(frozen=True)
class Unit:
    """What a number or a word of law counts.

    low, high : bounds of each number; words : what each word may be, where the law uses words
    pair : two words, the lowest and the highest, in the order of `words`
    """

    english: str
    low: int = 0
    high: int = 10**9
    words: tuple[str, ...] = ()
    pair: bool = False

    @property
    def expected(self) -> str:
        """What a value must be, for the one who wrote another."""
        return ", ".join(self.words) if self.words else f"{self.low} .. {self.high}"


UNITS: dict[str, Unit] = {
    "menit per tahun": Unit("minutes a year", 1, 527_040),
    "jam per tahun": Unit("hours a year", 1, 8_784),
    "hari kerja per tahun": Unit("working days a year", 1, 366),
    "jam pelajaran (JP) per minggu": Unit("lessons (JP) a week", 1, 168),
    "peserta didik per guru bimbingan dan konseling": Unit("pupils per counselling teacher", 1, 10_000),
    "bulan": Unit("months", 0, 1_200),
    "tahun": Unit("years", 0, 100),
    "persen": Unit("percent", 0, 100),
    "tingkat golongan ruang": Unit("steps of grade", 0, 17),
    "golongan ruang": Unit("grade", words=tuple(GRADES), pair=True),
    "golongan ruang terendah": Unit("lowest grade", words=tuple(GRADES)),
    "tingkat pendidikan": Unit("level of education", words=tuple(EDUCATION_LEVELS.values())),
    "predikat kinerja": Unit("performance rating", words=tuple(rating.name for rating in Rating if rating)),
    "tingkat hukuman disiplin": Unit("level of sanction", words=tuple(level.name for level in Sanction if level)),
    "jenis perpindahan": Unit("kinds of move", words=MOVES),
    "jenis jabatan atau jenjang fungsional": Unit("kinds of post or functional levels", words=POSTS),
    "cara membaca batas usia": Unit("how an age limit is read", words=AGE_MODES),
    "poin 0-100 menurut kode tingkat pendidikan": Unit("points 0-100 by code of the level of education", 0, 100),
    "poin 0-100 menurut predikat": Unit("points 0-100 by rating", 0, 100),
    "poin 0-100 menurut tingkat hukuman disiplin": Unit("points 0-100 by level of sanction", 0, 100),
}  # fmt: skip
"""By the unit as the files of law write it. A unit that is not here bounds numbers at 0 only."""


def unit_name(unit: str, lang: str) -> str:
    """The unit in the language asked for; as the file has it where no other name is known."""
    return UNITS[unit].english if lang == "en" and unit in UNITS else unit


def misfits(unit: str, value: Any) -> Iterator[Any]:
    """Numbers out of bounds and words that mean nothing, anywhere in a value of law."""
    if isinstance(value, Mapping):
        for item in value.values():
            yield from misfits(unit, item)
    elif isinstance(value, tuple | list):
        strange = [wrong for item in value for wrong in misfits(unit, item)]
        yield from strange
        if not strange and unit in UNITS and UNITS[unit].pair and not _rises(UNITS[unit].words, value):
            yield value
    elif not _fits(UNITS.get(unit, Unit(unit)), value):
        yield value


def _rises(words: tuple[str, ...], pair: tuple[str, ...] | list[str]) -> bool:
    """Whether these are two words, the second not before the first."""
    return len(pair) == 2 and words.index(pair[0]) <= words.index(pair[1])


def expected(unit: str) -> str:
    """What a value of this unit must be."""
    return UNITS.get(unit, Unit(unit)).expected


def _fits(unit: Unit, value: Any) -> bool:
    if isinstance(value, str):
        return not unit.words or value in unit.words
    return bool(unit.low <= value <= unit.high)
