"""From the table of decisions to `Decision`s."""

from placement.io.codes import ACTIONS
from placement.io.table import Table
from placement.model.decision import Decision


def build_decisions(decisions: Table | None) -> tuple[Decision, ...]:
    """Decisions in the order of the file; the table has been checked."""
    if decisions is None:
        return ()
    columns = zip(
        decisions.text("nip").tolist(),
        decisions.ints("tindakan").tolist(),
        decisions.text("unor_id").tolist(),
        decisions.text("jabatan_id").tolist(),
        decisions.text("alasan").tolist(),
        decisions.text("pejabat").tolist(),
        decisions.dates("tanggal").tolist(),
        decisions.numbers.tolist(),
        decisions.text("sumber").tolist(),
        strict=True,
    )
    return tuple(Decision(nip, ACTIONS[action], *rest) for nip, action, *rest in columns)
