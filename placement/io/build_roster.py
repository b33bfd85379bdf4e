"""From the table of employees, and what other tables say of them, to the `Roster`."""

import datetime as dt
from collections.abc import Mapping

import numpy as np

from placement.io.acting import is_acting
from placement.io.build_positions import Names, named_posts, places
from placement.io.build_records import Records
from placement.io.faults import Faults
from placement.io.nip import read_nips
from placement.io.position_index import PositionIndex
from placement.io.retirement import retirements
from placement.io.table import Table, index_of
from placement.model.arrays import CodeArray, IndexArray, IntArray, TextArray
from placement.model.codes import NO_ECHELON, JobKind
from placement.model.positions import Positions
from placement.model.roster import Roster, months_between
from placement.model.units import Units
from placement.regulation import LawAt

LEGAL_STATUS = {
    "aktif": "01", "cltn": "02", "tugas belajar": "03", "pemberhentian sementara": "04",
    "diberhentikan sementara": "04", "pppk aktif": "71",
}  # fmt: skip
"""Codes of the words that stand in `kedudukan_hukum`; other words are kept, and nobody is active by them."""


UNKNOWN_DAY = np.datetime64("9999-12-31")
"""Day of retirement of people in quarantine: nobody's seat falls free by data that cannot be trusted."""


def build_roster(
    tables: Mapping[str, Table],
    units: Units,
    positions: Positions,
    index: PositionIndex,
    names: Names,
    programme: IndexArray,
    law: LawAt,
    as_of: dt.date,
    quarantine: TextArray,
    rating_source: str,
    faults: Faults,
) -> Roster:
    """Employees in the order of the file. Class, echelon and tier that the file leaves out are those of the post held."""
    employees = tables["employees"]
    records = Records(tables, employees.words("nip"), as_of)
    nips = read_nips(employees.words("nip"))
    birth = employees.dates("tanggal_lahir")
    birth = np.where(np.isnat(birth), nips.birth, birth)
    entered = employees.dates("tmt_cpns")
    entered = np.where(np.isnat(entered), nips.entered, entered)
    aside = quarantine != ""
    kind = employees.ints("jenis_jabatan_id").astype(np.int16)
    kind = np.where(aside & (kind == 0), JobKind.GENERAL, kind).astype(np.int16)
    job = employees.lookup("jabatan_id", index_of(positions.jobs))
    held = index.find(employees)
    tier, function = _post(employees, kind, job, positions)
    echelon = _or_held(employees, "eselon_id", positions.echelon, held, NO_ECHELON)
    unit = employees.lookup("unor_id", index_of(units.code.tolist()))
    sanctions = records.sanctions(law.date, int(law.value("discipline.lookback_months")))
    return Roster(
        nip=employees.text("nip"),
        name=employees.text("nama"),
        birth=birth,
        status=employees.ints("status_pegawai").astype(np.int16),
        legal_status=legal_status(employees),
        grade=employees.ints("golongan_id").astype(np.int16),
        grade_since=employees.dates("tmt_golongan"),
        service_months=_service_months(employees, months_between(entered, np.datetime64(as_of))),
        job=job,
        job_kind=kind,
        function=function,
        tier=tier,
        job_class=_or_held(employees, "kelas_jabatan", positions.job_class, held, 0),
        echelon=echelon,
        post_since=employees.dates("tmt_jabatan"),
        education_level=employees.ints("tingkat_pendidikan_id").astype(np.int16),
        programme=programme.astype(np.int32),
        certificate=places(employees, "sertifikat_bidang", names.certificates),
        unit=unit,
        agency=np.where(unit >= 0, units.agency[unit], -1).astype(np.int32),
        home=np.where(is_acting(employees), -1, held).astype(np.int32),
        retirement=np.where(
            aside,
            UNKNOWN_DAY,
            retirements(employees, birth, kind, echelon, tier, function, positions.functions, law, faults),
        ),
        extra_duty=employees.text("tugas_tambahan"),
        asks_to_move=employees.ints("mohon_pindah") == 1,
        wished_unit=records.wished_unit(tuple(units.code.tolist())),
        rating=records.rating(1, rating_source, law),
        rating_before=records.rating(2, rating_source, law),
        entered=entered,
        sanction=sanctions.level,
        sanction_since=sanctions.since,
        sanction_until=sanctions.until,
        competency=records.competency(names.competencies),
        competencies=names.competencies,
        tested_on=records.tested_on(),
        training_hours=records.training_hours(),
        quarantine=quarantine,
    )


def _post(
    employees: Table, kind: CodeArray, job: IndexArray, positions: Positions
) -> tuple[CodeArray, IndexArray]:
    """Tier and named post: those of the job where positions know it, else as the employee's own row says."""
    order = np.argsort(
        positions.quarantine != "", kind="stable"
    )  # a post in quarantine speaks for its job only alone
    first = order[np.unique(positions.job[order], return_index=True)[1]]
    own_tier, posts = named_posts(
        employees.text("jabatan_nama").tolist(), kind, employees.ints("jenjang", -1)
    )
    of_name = {name.casefold(): place for place, name in enumerate(positions.functions)}
    own_function = np.array([of_name.get(post.casefold(), -1) for post in posts], np.int32)
    known = job >= 0
    function = np.where(known, positions.function[first][job], own_function).astype(np.int32)
    tier = np.where(known & (own_tier == 0), positions.tier[first][job], own_tier).astype(np.int16)
    return tier, function


def _or_held(
    employees: Table, name: str, of_position: CodeArray, held: IndexArray, missing: int
) -> CodeArray:
    """The employee's own figure, else that of the post she holds."""
    fallback = np.where(held >= 0, of_position[held], missing)
    return np.where(employees.empty(name), fallback, employees.ints(name)).astype(np.int16)


def legal_status(employees: Table) -> TextArray:
    """Two-digit codes: 1 is 01, Aktif is 01."""
    words = [
        LEGAL_STATUS.get(word.casefold(), word.zfill(2)) for word in employees.words("kedudukan_hukum_id")
    ]
    return np.array([*words, ""], np.str_)[employees.codes("kedudukan_hukum_id")]


def _service_months(employees: Table, since_entry: IntArray) -> IntArray:
    """As the file says, else since entry."""
    stated = 12 * employees.ints("mk_tahun") + employees.ints("mk_bulan")
    return np.where(employees.empty("mk_tahun"), since_entry, stated)
