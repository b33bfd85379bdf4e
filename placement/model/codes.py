"""Codes of the civil service as integers that keep their order, and back to the words people read."""

from enum import IntEnum


class Status(IntEnum):
    """Employment status (`status_pegawai`)."""

    PNS = 0
    CPNS = 1
    PPPK = 2
    PPPK_PW = 3


class JobKind(IntEnum):
    """Kind of post (`jenis_jabatan_id`)."""

    STRUCTURAL = 1
    FUNCTIONAL = 2
    GENERAL = 4


class Tier(IntEnum):
    """Level of a functional post (`jenjang`), skills ladder then expertise ladder, low to high."""

    NONE = 0
    PM = 1
    TR = 2
    MH = 3
    PY = 4
    PT = 5
    MU = 6
    MA = 7
    UT = 8


class Rating(IntEnum):
    """Yearly performance predicate (`predikat`); 0 = no rating for that year."""

    NONE = 0
    SANGAT_KURANG = 1
    KURANG = 2
    BUTUH_PERBAIKAN = 3
    BAIK = 4
    SANGAT_BAIK = 5


class Sanction(IntEnum):
    """Level of a disciplinary sanction (`tingkat`)."""

    NONE = 0
    RINGAN = 1
    SEDANG = 2
    BERAT = 3


NO_ECHELON = 99
PPPK_GRADE = 100
"""PPPK grades I..XVII are kept as 101..117, PNS grades as SIASN's 11 (I/a) .. 45 (IV/e)."""

ROMAN = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
)  # fmt: skip

GRADES = {f"{ROMAN[group - 1]}/{'abcde'[step - 1]}": 10 * group + step
          for group in range(1, 5) for step in range(1, 6 if group == 4 else 5)}  # fmt: skip

PPPK_GRADES = {roman: PPPK_GRADE + number for number, roman in enumerate(ROMAN, 1)}

EDUCATION_LEVELS = {
    5: "SD", 10: "SLTP", 15: "SLTA", 20: "D-I", 25: "D-II", 30: "D-III", 35: "D-IV", 40: "S-1", 45: "S-2", 50: "S-3",
}  # fmt: skip

ECHELONS = {
    11: "I.a", 12: "I.b", 21: "II.a", 22: "II.b", 31: "III.a", 32: "III.b", 41: "IV.a", 42: "IV.b", 51: "V.a",
    52: "V.b", NO_ECHELON: "-",
}  # fmt: skip


def grade_name(grade: int) -> str:
    """The grade as people write it: 33 -> III/c, 109 -> IX, 0 -> -."""
    if grade > PPPK_GRADE:
        return ROMAN[grade - PPPK_GRADE - 1]
    if grade == 0:
        return "-"
    return f"{ROMAN[grade // 10 - 1]}/{'abcde'[grade % 10 - 1]}"
