"""Levels of education, programmes and teaching certificates, matched to the post except where meant otherwise."""

from dataclasses import dataclass

import numpy as np

from placement.synthetic.catalogue.people import EDUCATION
from placement.synthetic.catalogue.programmes import PROGRAMMES, SUBJECT
from placement.synthetic.draws import Draws, Ints, deal_scale, share
from placement.synthetic.holders import CPNS_CODE, KINDS, PNS, PPPK, PPPK_GRADES, Holders
from placement.synthetic.jobs import JOBS
from placement.synthetic.traits import Traits, jobs_in

SCALE = tuple(EDUCATION)
"""Steps of education: D-I stands with D-II, D-IV with S-1."""

_STEP = {5: 0, 10: 1, 15: 2, 20: 3, 25: 3, 30: 4, 35: 5, 40: 5, 45: 6, 50: 7}
SLTA, D2, D3, S1, S2, S3 = 2, 3, 4, 5, 6, 7
_CONTRACT_STEP = {"I": 0, "V": SLTA, "VII": D3, "IX": S1, "X": S1}

ROWS = tuple((family, level, name) for family, rows in PROGRAMMES.items() for level, name in rows)
"""All programmes, in the order of education.csv."""

_FAMILY = np.array([family for family, _, _ in ROWS])
_LEVEL = np.array([level for _, level, _ in ROWS], np.int64)
_ROW_STEP = np.array([_STEP[level] for _, level, _ in ROWS], np.int64)
SUBJECTS = ("", *SUBJECT)
_GENERAL = (
    "SEKOLAH DASAR", "SEKOLAH LANJUTAN PERTAMA", "SEKOLAH MENENGAH UMUM", "ADMINISTRASI PERKANTORAN", "AKUNTANSI",
    "EKONOMI DAN MANAJEMEN", "HUKUM", "ADMINISTRASI PUBLIK", "ILMU SOSIAL", "KOMUNIKASI", "INFORMATIKA", "TEKNIK SIPIL",
    "PERTANIAN", "TEKNIK MESIN", "TATA BOGA DAN BUSANA", "PERPUSTAKAAN DAN KEARSIPAN",
)  # fmt: skip
"""What people in general offices have studied, where the post does not ask."""

_ELSEWHERE = ("KEPERAWATAN", "KEBIDANAN", "KEDOKTERAN", "KEDOKTERAN GIGI", "FARMASI")
_PLAIN_DOCTOR = ("KES-DOKTER", "KES-DRG")


@dataclass(frozen=True)
class Schooling:
    """step : index into SCALE; programme : index into ROWS; certificate : index into SUBJECTS, 0 = none."""

    step: Ints
    programme: Ints
    certificate: Ints


def school(people: Holders, trait: Traits, draws: Draws) -> Schooling:
    """Everybody's education."""
    low, high = _ranges(people, trait)
    order = draws.below("schooling", len(people), 400) + _ambition(people)
    step = deal_scale(share(len(people), list(EDUCATION.values())).tolist(), low, high, order)
    certificate = _certificates(people, draws)
    return Schooling(step, _programmes(people, trait, step, certificate, draws), certificate)


def _job_steps() -> tuple[Ints, Ints]:
    """Lowest and highest step of education of each job's holders."""
    low, high = [], []
    doctors = jobs_in(_PLAIN_DOCTOR)
    for number, job in enumerate(JOBS):
        low.append(_STEP[job.level])
        if job.kind == 4:
            high.append({1: SLTA, 5: S1, 6: S1, 7: S2}[job.job_class])
        elif job.kind == 2:
            high.append({"TR": D3 if job.level == 30 else S1, "PM": S1, "MH": S1, "PY": S1}.get(job.tier, S2))
        else:
            high.append(S3 if job.echelon < 30 else S2)
        if doctors[number]:
            high[-1] = S1
    return np.array(low, np.int64), np.array(high, np.int64)


def _ranges(people: Holders, trait: Traits) -> tuple[Ints, Ints]:
    job_low, job_high = _job_steps()
    low, high = job_low[people.job], job_high[people.job]
    # Nobody studied what no school teaches: the highest programme of the accepted fields is the end.
    top = np.array([_top(fields) for fields, _ in trait.sets], np.int64)
    high = np.minimum(high, np.maximum(top[trait.accepts[people.group]], low))
    new = people.status == CPNS_CODE
    high[new] = np.maximum(np.minimum(high[new], np.where(low[new] <= D3, D3, S1)), low[new])
    hired = people.status == PPPK
    steps = np.array([_CONTRACT_STEP.get(grade, 0) for grade in PPPK_GRADES], np.int64)[people.contract]
    low[hired] = high[hired] = steps[hired]
    kind = people.mismatch
    low_kind = kind == KINDS.index("low")
    low[low_kind] = high[low_kind] = np.where(low[low_kind] == S1, D3, SLTA)
    nurse = kind == KINDS.index("nurse")
    low[nurse] = high[nurse] = D3
    for name in ("teacher", "subject", "economist"):
        high[kind == KINDS.index(name)] = S1
    return low, high


def _top(fields: tuple[str, ...]) -> int:
    return max((_STEP[level] for family in fields for level, _ in PROGRAMMES[family]), default=S3)


def _ambition(people: Holders) -> Ints:
    """Who goes on studying: leaders before experts before clerks."""
    value = []
    for job in JOBS:
        if job.kind == 1:
            value.append({2: 900, 3: 600, 4: 300}[job.echelon // 10])
        elif job.kind == 2:
            value.append(
                {"PM": 0, "TR": 0, "MH": 50, "PY": 150, "PT": 100, "MU": 350, "MA": 450, "UT": 700}[job.tier]
            )
        else:
            value.append({1: 0, 5: 0, 6: 100, 7: 150}[job.job_class])
    return np.array(value, np.int64)[people.job]


_SUBJECT_OF_JOB = np.array([SUBJECTS.index(job.certificate) for job in JOBS], np.int64)
_PRIMARY = ("KELAS", "PAI", "PJOK", "BIG", "SENI")
_LOWER = ("MAT", "IPA", "IPS", "BIN", "BIG", "PPKN", "PJOK", "SENI", "BK")
_CERTIFIED = {PNS: 85, CPNS_CODE: 0, PPPK: 45}
"""Percent of teachers with a certificate."""


def _certificates(people: Holders, draws: Draws) -> Ints:
    own = _SUBJECT_OF_JOB[people.job]
    share_of = np.array([_CERTIFIED[status] for status in (PNS, CPNS_CODE, PPPK)], np.int64)[people.status]
    given = np.where(draws.below("certified", len(people), 100) < share_of, own, 0)
    kind = people.mismatch
    given[(kind == KINDS.index("field")) & (own > 0)] = 0
    for name, family, subjects in (
        ("subject", "Guru SD", _PRIMARY),
        ("subject", "Guru SMP", _LOWER),
        ("teacher", "PL", _PRIMARY[:3] + _LOWER),
    ):
        rows = np.flatnonzero((kind == KINDS.index(name)) & jobs_in((family,))[people.job])
        choices = np.array([SUBJECTS.index(subject) for subject in subjects], np.int64)
        drawn = draws.below("other subject", len(rows), len(choices))
        # The next subject of the list where the draw was her own.
        drawn = np.where(choices[drawn] == own[rows], (drawn + 1) % len(choices), drawn)
        given[rows] = choices[drawn]
    return given


def _programmes(people: Holders, trait: Traits, step: Ints, certificate: Ints, draws: Draws) -> Ints:
    """A programme for everybody: one draw per combination of accepted set, step, kind of mismatch and subject."""
    subject = np.where(people.mismatch > 0, certificate, 0)
    key = ((trait.accepts[people.group] * 8 + step) * 8 + people.mismatch) * 16 + subject
    kinds, where = np.unique(key, return_inverse=True)
    order = np.argsort(where, kind="stable")
    ends = np.cumsum(np.bincount(where, minlength=len(kinds)))
    dice = draws.below("programmes", len(people), 1 << 30)
    programme = np.zeros(len(people), np.int64)
    for number, combined in enumerate(kinds.tolist()):
        rows = order[ends[number - 1] if number else 0 : ends[number]]
        rest, said = divmod(combined, 16)
        rest, mismatch = divmod(rest, 8)
        chosen_set, at = divmod(rest, 8)
        choices = _choices(trait.sets[chosen_set], at, KINDS[mismatch], SUBJECTS[said])
        programme[rows] = choices[dice[rows] % len(choices)]
    return programme


def _choices(accepted: tuple[tuple[str, ...], int], step: int, kind: str, subject: str) -> Ints:
    fields, least = accepted
    at_step = np.equal(_ROW_STEP, step)
    if kind == "nurse":
        nurses = np.flatnonzero(at_step & np.equal(_FAMILY, "KEPERAWATAN"))
        midwives = np.flatnonzero(at_step & np.equal(_FAMILY, "KEBIDANAN"))
        return np.concatenate([nurses, nurses, nurses, midwives])
    if subject:
        found = at_step & np.equal(_FAMILY, SUBJECT[subject])
    elif kind == "economist":
        found = at_step & np.equal(_FAMILY, "EKONOMI DAN MANAJEMEN")
    elif kind:
        found = at_step & np.isin(_FAMILY, _GENERAL) & ~np.isin(_FAMILY, fields)
    elif fields:
        found = at_step & np.isin(_FAMILY, fields) & np.greater_equal(_LEVEL, least)
    else:
        found = at_step & np.isin(_FAMILY, _GENERAL)
    if not found.any():
        found = (
            at_step & np.isin(_FAMILY, fields)
            if fields and not kind
            else at_step & ~np.isin(_FAMILY, (*fields, *_ELSEWHERE))
        )
    return np.flatnonzero(found)
