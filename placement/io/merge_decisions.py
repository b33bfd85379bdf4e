"""One list of decisions out of three: answered just now, in force on the last papers, and the office's own file.

The sheet is newer than the file: of two orders that exclude each other the newer one counts, and a warning names the older.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from placement.io.csv_out import csv_bytes
from placement.io.decision_sheet import key_of
from placement.io.faults import Faults
from placement.io.nip import mask
from placement.model.decision import Decision

HEADER = ("nip", "tindakan", "unor_id", "jabatan_id", "alasan", "pejabat", "tanggal", "sumber")
SETTLED = frozenset({"keep", "to", "agree", "defer-until", "release"})
"""Actions of which nobody can have two."""

GIVES = frozenset({"to", "agree"})
"""Actions that hold somebody to one post."""

FILE = "decisions.csv"


def against(new: Decision, old: Decision) -> bool:
    """Whether a newer decision leaves no room for an older one."""
    if new.nip != old.nip or "withdraw" in {new.action, old.action}:
        return False
    if new.action in SETTLED and old.action in SETTLED:
        return True
    if "not-to" in {new.action, old.action} and {new.action, old.action} & GIVES:
        to, refusal = (new, old) if new.action in GIVES else (old, new)
        return refusal.unit in {"", to.unit} and refusal.position in {"", to.position}
    return new.action == old.action == "not-to" and new.place == old.place


def same_order(one: Decision, other: Decision) -> bool:
    """Whether two decisions ask for the same."""
    alike = one.action == other.action or {one.action, other.action} == GIVES
    return alike and (one.nip, one.place) == (other.nip, other.place)


def merged(
    answered: Sequence[Decision],
    carried: Sequence[Decision],
    withdrawals: Sequence[Decision],
    filed: Sequence[Decision],
    faults: Faults,
) -> list[Decision]:
    """The decisions of the new run: those of the file in its order, then the others in the order they were given.

    filed : with their rows in the file, `source` filled in; withdrawals : what was taken back, as it stood
    """  # fmt: skip
    newer = [_as_ordered(new, (*carried, *filed)) for new in answered]
    kept = [old for old in carried if not _overruled(old, newer) and old not in newer]
    taken_back = {_but_for_action(decision) for decision in withdrawals}
    from_file: list[Decision] = []
    for decision in filed:
        if _but_for_action(decision) in taken_back:
            from_file.append(replace(decision, action="withdraw"))
            continue
        stronger = next((n for n in (*newer, *kept) if against(n, decision)), None)
        if stronger is None:
            from_file.append(decision)
        elif not same_order(stronger, decision):
            where = " > ".join(str(part) for part in stronger.given if part)
            faults.warning("decision_overruled", decision.given[0], mask(decision.nip), row=decision.given[2],
                           column="nip", expected=where)  # fmt: skip
    return [*from_file, *kept, *newer]


def decisions_csv(decisions: Iterable[Decision]) -> bytes:
    """The list as `inputs/decisions.csv` holds it."""
    return csv_bytes(HEADER, ((d.nip, d.action, d.unit, d.position, d.reason, d.official, d.date, d.source)
                              for d in decisions))  # fmt: skip


def _as_ordered(new: Decision, older: Sequence[Decision]) -> Decision:
    """Who agrees to what an official has ordered repeats the order."""
    ordered = any(old.action == "to" and same_order(new, old) for old in older)
    return replace(new, action="to") if new.action == "agree" and ordered else new


def _overruled(old: Decision, newer: Sequence[Decision]) -> bool:
    return any(against(new, old) for new in newer)


def _but_for_action(decision: Decision) -> tuple[object, ...]:
    nip, _, *rest = key_of(decision)
    return (nip, *rest)
