"""Vocabularies of the coded columns: every spelling that is understood, and the choices shown to people."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from placement.headcount import METHODS, Form, Period
from placement.io.columns import fold
from placement.model.codes import (
    ECHELONS,
    EDUCATION_LEVELS,
    GRADES,
    NO_ECHELON,
    PPPK_GRADES,
    JobKind,
    Rating,
    Sanction,
    Status,
    Tier,
)
from placement.model.decision import Action

ACTIONS: tuple[Action, ...] = ("keep", "to", "not-to", "defer-until", "release", "withdraw", "agree")
"""What a decision may ask for; its code is the place in this tuple."""

DEFINITIVE, PLT, PLH = 0, 1, 2
"""How a post is held: in one's own right, acting, or deputising."""

MINUTES, HOURS = 1, 60
"""Units of time, in minutes."""


@dataclass(frozen=True)
class Vocabulary:
    """Codes of one kind: `shown` for people, `names` the proper spellings, `codes` every folded spelling -> code."""

    shown: str
    names: tuple[str, ...]
    codes: Mapping[str, int]

    def get(self, word: str) -> int | None:
        """The code of a spelling, None if it is none of ours."""
        return self.codes.get(fold(word))


def _vocabulary(
    pairs: Iterable[tuple[str, int]], shown: str = "", also: Mapping[str, int] | None = None
) -> Vocabulary:
    known = list(pairs)
    names = tuple(name for name, _ in known)
    every = [*known, *(also or {}).items()]
    return Vocabulary(shown or ", ".join(names), names, {fold(name): code for name, code in every})


_TIERS = {
    "Pemula": Tier.PM, "Terampil": Tier.TR, "Mahir": Tier.MH, "Penyelia": Tier.PY, "Ahli Pertama": Tier.PT,
    "Ahli Muda": Tier.MU, "Ahli Madya": Tier.MA, "Ahli Utama": Tier.UT,
}  # fmt: skip

_OTHER_TIERS = {
    "Pertama": Tier.PT, "Muda": Tier.MU, "Madya": Tier.MA, "Utama": Tier.UT,
    **dict.fromkeys(("JPT Utama", "JPT Madya", "JPT Pratama", "Administrator", "Pengawas", "Pelaksana"), Tier.NONE),
}  # fmt: skip

_SCHOOLING = {
    "Sekolah Dasar": 5, "12": 10, "SMP": 10, "SLTP Kejuruan": 10, "17": 15, "18": 15, "SMA": 15, "SMK": 15,
    "SLTA Kejuruan": 15, "SLTA Keguruan": 15, "D1": 20, "Diploma I": 20, "D2": 25, "Diploma II": 25, "D3": 30,
    "Diploma III": 30, "Diploma III/Sarjana Muda": 30, "D4": 35, "Diploma IV": 35, "S-1/Sarjana": 40, "Sarjana": 40,
    "S-2/Magister": 45, "Magister": 45, "S-3/Doktor": 50, "Doktor": 50, "5": 5, "05": 5,
}  # fmt: skip

_POST_KINDS = {
    "Jabatan Struktural": 1, "Jabatan Fungsional": 2, "Fungsional Tertentu": 2, "Jabatan Fungsional Tertentu": 2, "JF": 2,
    "Fungsional Umum": 4, "Jabatan Fungsional Umum": 4, "Jabatan Pelaksana": 4, "JFU": 4, "JFT": 2, "structural": 1,
    "functional": 2, "general": 4,
}  # fmt: skip

STATUS = _vocabulary(
    ((status.name, int(status)) for status in Status),
    also={"P": Status.PNS, "C": Status.CPNS, "P3K": Status.PPPK, "PPPK Penuh Waktu": Status.PPPK,
          "PPPK Paruh Waktu": Status.PPPK_PW, "P3K Paruh Waktu": Status.PPPK_PW},
)  # fmt: skip

GRADE = _vocabulary(
    (GRADES | PPPK_GRADES).items(),
    "I/a .. IV/e (11 .. 45), PPPK I .. XVII",
    {str(code): code for code in GRADES.values()}
    | {
        f"{prefix} {roman}": code
        for prefix in ("PPPK", "Gol", "Golongan")
        for roman, code in PPPK_GRADES.items()
    },
)

TIER = _vocabulary(
    ((tier.name, int(tier)) for tier in Tier if tier is not Tier.NONE), also={**_TIERS, **_OTHER_TIERS}
)

JOB_KIND = _vocabulary(
    (("Struktural", JobKind.STRUCTURAL), ("Fungsional", JobKind.FUNCTIONAL), ("Pelaksana", JobKind.GENERAL)),
    "1 Struktural, 2 Fungsional, 4 Pelaksana",
    {str(int(kind)): kind for kind in JobKind} | _POST_KINDS,
)

ECHELON = _vocabulary(
    ((name, code) for code, name in ECHELONS.items() if code != NO_ECHELON),
    "I.a .. V.b (11 .. 52), 99",
    {str(code): code for code in ECHELONS} | {"Non Eselon": NO_ECHELON},
)

EDUCATION = _vocabulary(
    ((name, code) for code, name in EDUCATION_LEVELS.items()),
    "SD .. S-3 (05 .. 50)",
    {str(code): code for code in EDUCATION_LEVELS} | _SCHOOLING,
)

RATING = _vocabulary(
    ((rating.name.replace("_", " ").title(), int(rating)) for rating in Rating if rating is not Rating.NONE),
    also={"Cukup": Rating.BUTUH_PERBAIKAN},
)

SANCTION = _vocabulary((level.name.lower(), int(level)) for level in Sanction if level is not Sanction.NONE)

TENURE = _vocabulary((("definitif", DEFINITIVE), ("Plt", PLT), ("Plh", PLH)), also={"Pj": PLT})

TIME_UNIT = _vocabulary(
    (("menit", MINUTES), ("jam", HOURS)),
    also={"minutes": MINUTES, "minute": MINUTES, "hours": HOURS, "hour": HOURS},
)

METHOD = _vocabulary(
    ((word, int(form)) for form, word in sorted((f, w) for m in METHODS for f, w in m.words.items())),
    also={
        "tugas per tugas": Form.TASKS, "tugas per tugas jabatan": Form.TASKS, "task by task": Form.TASKS,
        "hasil kerja": Form.OUTPUT, "output": Form.OUTPUT,
        "objek kerja": Form.OBJECT, "obyek": Form.OBJECT, "obyek kerja": Form.OBJECT, "object": Form.OBJECT,
        "alat kerja": Form.EQUIPMENT, "peralatan": Form.EQUIPMENT, "peralatan kerja": Form.EQUIPMENT,
        "equipment": Form.EQUIPMENT,
        "ABK Kes": Form.HEALTH, "standar beban kerja": Form.HEALTH, "WISN": Form.HEALTH, "tugas pokok": Form.HEALTH,
        "health": Form.HEALTH, "tugas penunjang": Form.SUPPORT, "support": Form.SUPPORT,
        "guru mapel": Form.TEACHER, "guru mata pelajaran": Form.TEACHER, "guru agama": Form.TEACHER,
        "guru PJOK": Form.TEACHER, "guru penjas": Form.TEACHER, "teacher": Form.TEACHER,
        "class teacher": Form.CLASS_TEACHER,
        "BK": Form.COUNSELLOR, "guru bimbingan dan konseling": Form.COUNSELLOR, "counsellor": Form.COUNSELLOR,
    },
)  # fmt: skip

PERIOD = _vocabulary(
    (("tahun", Period.YEAR), ("bulan", Period.MONTH), ("minggu", Period.WEEK), ("hari", Period.DAY),
     ("jam", Period.HOUR)),
    also={
        "tahunan": Period.YEAR, "per tahun": Period.YEAR, "year": Period.YEAR,
        "bulanan": Period.MONTH, "per bulan": Period.MONTH, "month": Period.MONTH,
        "mingguan": Period.WEEK, "per minggu": Period.WEEK, "week": Period.WEEK,
        "harian": Period.DAY, "per hari": Period.DAY, "day": Period.DAY,
        "per jam": Period.HOUR, "hour": Period.HOUR,
    },
)  # fmt: skip

ACTION = _vocabulary(
    (
        (name, code)
        for code, name in enumerate(("tetap", "ke", "bukan-ke", "tunda", "lepas", "cabut", "setuju"))
    ),
    "tetap, ke, bukan-ke, tunda, lepas, setuju, cabut",
    {name: code for code, name in enumerate(ACTIONS)}
    | {
        "defer": 3,
        "tunda sampai": 3,
        "ditempatkan": 1,
        "bukan ke sini": 2,
        "dilepas dari jabatan": 4,
        "dicabut": 5,
        "disetujui": 6,
    },
)

SCREENING = _vocabulary((("MS", 1), ("TMS", 0)), also={"memenuhi syarat": 1, "tidak memenuhi syarat": 0})

ATTENDANCE = _vocabulary(
    (("hadir", 0), ("TH", 1), ("DIS", 2)),
    also={"tidak hadir": 1, "diskualifikasi": 2, "P": 0, "present": 0, "absent": 1},
)

VOCABULARIES: dict[str, Vocabulary] = {
    "status": STATUS, "grade": GRADE, "tier": TIER, "job_kind": JOB_KIND, "echelon": ECHELON, "education": EDUCATION,
    "rating": RATING, "sanction": SANCTION, "tenure": TENURE, "time_unit": TIME_UNIT, "action": ACTION,
    "method": METHOD, "period": PERIOD, "screening": SCREENING, "attendance": ATTENDANCE,
}  # fmt: skip


def level_of(job_name: str) -> tuple[Tier, str]:
    """Tier and named post of a functional job's name: Perawat Ahli Muda -> (MU, Perawat); (NONE, name) without one."""
    words = job_name.split()
    for length in (2, 1):
        tier = _TIERS.get(" ".join(words[-length:]).title()) if len(words) > length else None
        if tier is not None:
            return tier, " ".join(words[:-length])
    return Tier.NONE, " ".join(words)
