"""What must hold for each employee by herself: her NIP, and what agrees with it."""

import datetime as dt

import numpy as np

from placement.io.acting import check_acting
from placement.io.codes import GRADE
from placement.io.faults import Faults
from placement.io.nip import FAULTS as NIP_FAULTS
from placement.io.nip import mask, read_nips
from placement.io.table import Table
from placement.model.arrays import BoolArray, DateArray, IndexArray
from placement.model.codes import PPPK_GRADE, Status

YOUNGEST, OLDEST = 17, 70
"""An age outside these is worth a second look."""


def check_employees(employees: Table, as_of: dt.date, faults: Faults) -> None:
    """Every rule on NIP, birth, entry, age and grade."""
    codes = employees.codes("nip")
    words = employees.words("nip")
    nips = read_nips(words)
    fault = np.append(nips.fault, 0)[codes]
    for number, code in enumerate(NIP_FAULTS, 1):
        employees.report(faults, "error", code, "nip", (fault == number) & (codes >= 0), show=mask)
    employees.report(faults, "error", "duplicate", "nip", repeated(codes), show=mask)
    strange = np.append(nips.strange_month, False)[codes]
    employees.report(faults, "warning", "nip_month", "nip", strange, show=mask)

    unknown = np.datetime64("NaT")
    _check_dates(
        employees,
        np.append(nips.birth, unknown)[codes],
        np.append(nips.entered, unknown)[codes],
        as_of,
        faults,
    )
    _check_grades(employees, faults)
    _check_waiting(employees, faults)
    check_acting(employees, faults)


def repeated(codes: IndexArray) -> BoolArray:
    """Rows whose code occurs more than once; -1 is no code."""
    if not len(codes):
        return np.zeros(0, np.bool_)
    known = np.maximum(codes, 0)
    return np.asarray((np.bincount(known[codes >= 0], minlength=known.max() + 1)[known] > 1) & (codes >= 0))


def years_between(first: DateArray, last: dt.date) -> IndexArray:
    """Completed years from each date to `last`."""
    day, month = first.astype("datetime64[D]"), first.astype("datetime64[M]")
    years = last.year - 1970 - first.astype("datetime64[Y]").astype(np.int32)
    months = month.astype(np.int64) % 12 + 1
    days = (day - month).astype(np.int64) + 1
    before = (months > last.month) | ((months == last.month) & (days > last.day))
    return np.asarray(years - before, np.int32)


def _check_dates(
    employees: Table, birth: DateArray, entered: DateArray, as_of: dt.date, faults: Faults
) -> None:
    """Where columns and NIP disagree, and ages that nobody has; `birth` and `entered` are the NIP's."""
    stated, since = employees.dates("tanggal_lahir"), employees.dates("tmt_cpns")
    both = ~np.isnat(stated) & ~np.isnat(birth)
    employees.report(faults, "warning", "nip_differs_birth", "tanggal_lahir", both & (stated != birth))

    contract = np.isin(employees.ints("status_pegawai", -1), (Status.PPPK, Status.PPPK_PW))
    other_year = since.astype("datetime64[Y]") != entered.astype("datetime64[Y]")
    other_month = since.astype("datetime64[M]") != entered.astype("datetime64[M]")
    both = ~np.isnat(since) & ~np.isnat(entered)
    differs = both & np.where(contract, other_year, other_month)
    employees.report(faults, "warning", "nip_differs_tmt", "tmt_cpns", differs)

    day = np.where(np.isnat(stated), birth, stated)
    rows = np.nonzero(~np.isnat(day))[0]
    ages = years_between(day[rows], as_of)
    odd = (ages < YOUNGEST) | (ages > OLDEST)
    name = "nip" if "tanggal_lahir" not in employees.columns else "tanggal_lahir"
    employees.report(
        faults, "warning", "age_implausible", name, rows[odd], values=[str(age) for age in ages[odd].tolist()]
    )


def _check_waiting(employees: Table, faults: Faults) -> None:
    """Whoever waits is placed by the job she comes from, or by its class; without either no post is open to her."""
    waits = employees.empty("jabatan_id") & ~employees.empty("nip")
    unknown = waits & employees.empty("jabatan_nama") & employees.empty("kelas_jabatan")
    rows = np.nonzero(unknown)[0]
    values = [mask(nip) for nip in employees.text("nip")[rows].tolist()]
    employees.report(faults, "warning", "waiting_unplaceable", "jabatan_nama", rows, values=values)


def _check_grades(employees: Table, faults: Faults) -> None:
    """PNS hold I/a .. IV/e, PPPK I .. XVII."""
    grade, status = employees.ints("golongan_id"), employees.ints("status_pegawai", -1)
    contract = status >= Status.PPPK
    wrong = (grade > 0) & (status >= 0) & (contract != (grade > PPPK_GRADE))
    employees.report(faults, "error", "grade_of_other_status", "golongan_id", wrong, expected=GRADE.shown)
