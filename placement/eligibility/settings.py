"""What the planner chose about eligibility."""

from dataclasses import dataclass


@dataclass(frozen=True)
class EligibilitySettings:
    """Choices of the scenario's [eligibility], and the words by which posts and duties are known.

    active : legal statuses (`kedudukan_hukum_id`) of those who may be placed
    class_change : "up" and "down", changes of job class allowed beyond equal classes
    min_post_months : in place of the law's least time in post
    open_locks : lock codes and extra duties that this run may touch
    rules_off : codes of rules that do not speak in this run
    locked_duties : extra duties whose holder is locked; health, teaching : how the names of such posts are told
    soon_months : how long before retirement a move is marked
    """

    active: tuple[str, ...] = ("01", "71")
    class_change: tuple[str, ...] = ()
    return_to_profession: bool = True
    min_post_months: int | None = None
    open_locks: tuple[str, ...] = ()
    rules_off: tuple[str, ...] = ()
    locked_duties: tuple[str, ...] = (
        "kepala sekolah", "kepala tk", "kepala paud", "kepala skb", "kepala puskesmas", "direktur",
    )  # fmt: skip
    health: tuple[str, ...] = (
        "perawat", "bidan", "dokter", "apoteker", "farmasi", "nutrisionis", "gizi", "sanitarian", "laboratorium med",
        "radiografer", "perekam medis", "fisioterapis", "elektromedis", "epidemiolog", "terapis", "psikolog klinis",
        "kesehatan",
    )  # fmt: skip
    teaching: tuple[str, ...] = ("guru", "pamong belajar")
    soon_months: int = 24
