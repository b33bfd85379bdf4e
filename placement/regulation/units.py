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

RATINGS = tuple(rating.name for rating in Rating if rating)

LEVELS = ("ABOVE", "AT", "BELOW")
"""Levels of expectation, high to low."""

AGE_MODES = ("STRICT_LT", "LE_YEARS")
"""An age limit of 56 ends the day before the 56th birthday, or the day before the 57th."""


@dataclass(frozen=True)
class Unit:
    """What a number or a word of law counts.

    low, high : bounds of each number; words : what each word may be, where the law uses words
    pair : two words, the lowest and the highest, in the order of `words`
    whole : what the numbers of a table must be together, by the name of that demand in the catalog of texts
    """

    english: str
    low: int = 0
    high: int = 10**9
    words: tuple[str, ...] = ()
    pair: bool = False
    whole: str = ""

    @property
    def expected(self) -> str:
        """What a value must be, for the one who wrote another."""
        return ", ".join(self.words) if self.words else f"{self.low} .. {self.high}"


ORDERED = (
    "total",
    "first_total",
    "tkp",
    "tiu",
    "twk",
    "mean",
    "older",
    "committee",
    "category",
    "teknis",
    "manajerial_sosiokultural",
    "wawancara",
    "general_from_special",
    "special_from_others",
    "other_unit",
    "prioritas",
    "thk2",
    "database",
    "non_asn",
    "ppg",
)
"""What the orders of a recruitment speak of: marks, ages, categories, and steps of refilling."""

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
    "predikat kinerja": Unit("performance rating", words=RATINGS),
    "tingkat hukuman disiplin": Unit("level of sanction", words=tuple(level.name for level in Sanction if level)),
    "jenis perpindahan": Unit("kinds of move", words=MOVES),
    "jenis jabatan atau jenjang fungsional": Unit("kinds of post or functional levels", words=POSTS),
    "cara membaca batas usia": Unit("how an age limit is read", words=AGE_MODES),
    "poin 0-100 menurut kode tingkat pendidikan": Unit("points 0-100 by code of the level of education", 0, 100),
    "poin 0-100 menurut predikat": Unit("points 0-100 by rating", 0, 100),
    "poin 0-100 menurut tingkat hukuman disiplin": Unit("points 0-100 by level of sanction", 0, 100),
    "poin menurut kode tingkat pendidikan": Unit("points by code of the level of education", 0, 100),
    "poin menurut predikat": Unit("points by rating", 0, 100),
    "poin menurut tingkat hukuman disiplin": Unit("points by level of sanction", 0, 100),
    "poin paling tinggi tiap dimensi": Unit("most points of each dimension", 0, 100, whole="sum_100"),
    "sepersepuluh poin, jabatan struktural dan fungsional": Unit("tenths of a point, structural and functional posts", 0, 1_000),
    "sepersepuluh poin, pelaksana": Unit("tenths of a point, general staff", 0, 1_000),
    "indeks, batas bawah": Unit("index, lower bound", 0, 100),
    "poin 0-100, batas bawah": Unit("points 0-100, lower bound", 0, 100),
    "persen dari sumbu kinerja": Unit("percent of the performance axis", 0, 100, whole="sum_100_once"),
    "persen dari sumbu potensial": Unit("percent of the potential axis", 0, 100, whole="sum_100_once"),
    "persen dari nilai talenta": Unit("percent of the talent value", 0, 100, whole="sum_100_once"),
    "nomor kotak menurut kinerja dan potensial": Unit("number of the box by performance and potential", 1, 9, whole="boxes_once"),
    "tingkat pada sumbu kinerja menurut predikat": Unit("level on the performance axis by rating", words=LEVELS),
    "predikat menurut hasil kerja dan perilaku kerja": Unit("rating by result and behaviour", words=RATINGS),
    "persen bobot perilaku kerja; sisanya SKP": Unit("percent, weight of behaviour; the rest is SKP", 0, 100),
    "nilai kinerja, batas bawah": Unit("performance number, lower bound", 0, 200),
    "nilai kinerja": Unit("performance number", 0, 200),
    "persen koefisien tahunan menurut predikat": Unit("percent of the yearly coefficient by rating", 0, 1_000),
    "perseratus angka kredit per tahun menurut jenjang": Unit("hundredths of a credit a year by functional level", 0, 100_000),
    "nilai": Unit("marks", 0, 1_000),
    "orang": Unit("people", 0, 1_000),
    "kali, hari": Unit("times, days", 0, 365),
    "kali kebutuhan": Unit("times the seats", 1, 100),
    "alokasi paling sedikit, alokasi paling banyak, kursi": Unit("least allocation, most allocation, seats", 0, 999_999_999),
    "hari kerja sejak keputusan diterima": Unit("working days since the decision arrived", 1, 366),
    "urutan": Unit("order", words=ORDERED),
}  # fmt: skip
"""By the unit as the files of law write it. A unit that is not here bounds numbers at 0 only."""


def unit_name(unit: str, lang: str) -> str:
    """The unit in the language asked for; as the file has it where no other name is known."""
    return UNITS[unit].english if lang == "en" and unit in UNITS else unit


@dataclass(frozen=True)
class Misfit:
    """What cannot stand in a value of law: its place below the key (".BAIK"), the value, and what was expected."""

    place: str
    value: str
    expected: str


def misfits(unit: str, value: Any, place: str = "") -> Iterator[Misfit]:
    """Numbers out of bounds and words that mean nothing, anywhere in a value of law; tables whose numbers do not fit."""
    known = UNITS.get(unit, Unit(unit))
    if isinstance(value, Mapping):
        found = [wrong for name, item in value.items() for wrong in misfits(unit, item, f"{place}.{name}")]
        yield from found or _together(known, value, place)
    elif isinstance(value, tuple | list):
        strange = [wrong for item in value for wrong in misfits(unit, item, place)]
        yield from strange
        if not strange and known.pair and not _rises(known.words, value):
            yield Misfit(place, repr(value), known.expected)
    elif not _fits(known, value):
        yield Misfit(place, repr(value), known.expected)


def _together(unit: Unit, table: Mapping[str, Any], place: str) -> Iterator[Misfit]:
    """A table of weights that does not sum to 100, or boxes that stand twice."""
    if unit.whole.startswith("sum_100") and sum(table.values()) != 100:
        said = " + ".join(str(weight) for weight in table.values())
        yield Misfit(place, f"{said} = {sum(table.values())}", unit.whole)
    if unit.whole == "boxes_once":
        numbers = list(table.values())
        twice = [f"{name} = {own}" for name, own in table.items() if numbers.count(own) > 1]
        if twice:
            yield Misfit(place, ", ".join(twice), unit.whole)


def _rises(words: tuple[str, ...], pair: tuple[str, ...] | list[str]) -> bool:
    """Whether these are two words, the second not before the first."""
    return len(pair) == 2 and words.index(pair[0]) <= words.index(pair[1])


def _fits(unit: Unit, value: Any) -> bool:
    if isinstance(value, str):
        return not unit.words or value in unit.words
    return bool(unit.low <= value <= unit.high)
