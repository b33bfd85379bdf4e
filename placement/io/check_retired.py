"""Who should have left already: past the day of retirement, and still active by the file."""

import numpy as np

from placement.io.build_roster import legal_status
from placement.io.faults import Faults
from placement.io.nip import read_nips
from placement.io.table import Table
from placement.model.arrays import BoolArray, DateArray
from placement.model.roster import Roster
from placement.regulation import retirement_dates
from placement.scenario import Scenario


def check_stated(employees: Table, scenario: Scenario, faults: Faults) -> None:
    """A warning for each who is past the day that the file states, itself or by its age limit.

    The rules treat them as leaving, as everyone who retires by the planned date.
    """
    stated, limit = employees.dates("tmt_pensiun"), employees.ints("bup")
    born = np.append(read_nips(employees.words("nip")).birth, np.datetime64("NaT"))[employees.codes("nip")]
    birth = employees.dates("tanggal_lahir")
    by_age = retirement_dates(np.where(np.isnat(birth), born, birth), np.maximum(limit, 1))
    by_age = np.where(limit > 0, by_age, np.datetime64("NaT"))
    _warn(employees, np.where(np.isnat(stated), by_age, stated), _states(employees), scenario, faults)


def check_lawful(employees: Table, roster: Roster, scenario: Scenario, faults: Faults) -> None:
    """Likewise for each who is past the law's age limit, where the file states none."""
    _warn(employees, roster.retirement, ~_states(employees), scenario, faults)


def _states(employees: Table) -> BoolArray:
    return ~employees.empty("tmt_pensiun") | ~employees.empty("bup")


def _warn(employees: Table, day: DateArray, asked: BoolArray, scenario: Scenario, faults: Faults) -> None:
    active = np.isin(legal_status(employees), scenario.eligibility.active)
    rows = np.nonzero(asked & active & (day <= np.datetime64(scenario.as_of)))[0]
    name = next((name for name in ("tmt_pensiun", "bup") if name in employees.columns), "nip")
    values = day[rows].astype("datetime64[D]").astype(str).tolist()
    employees.report(faults, "warning", "retirement_past", name, rows, values=values)
