"""Who should have left already: past the day of retirement, and still active by the file."""

import numpy as np

from placement.io.faults import Faults
from placement.io.table import Table
from placement.model.roster import Roster
from placement.scenario import Scenario


def check_retired(employees: Table, roster: Roster, scenario: Scenario, faults: Faults) -> None:
    """A warning for each of them; the rules treat them as leaving, as everyone who retires by the planned date."""
    active = np.isin(roster.legal_status, scenario.eligibility.active)
    rows = np.nonzero(active & (roster.retirement <= np.datetime64(scenario.as_of)))[0]
    name = "tmt_pensiun" if "tmt_pensiun" in employees.columns else "nip"
    values = roster.retirement[rows].astype("datetime64[D]").astype(str).tolist()
    employees.report(faults, "warning", "retirement_past", name, rows, values=values)
