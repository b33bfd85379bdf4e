"""Standard workload of the health sector (ABK-Kes, after WISN)."""

from collections import defaultdict
from collections.abc import Mapping
from fractions import Fraction
from typing import ClassVar

import numpy as np

from placement.errors import InputError
from placement.headcount.agreed import agreed
from placement.headcount.methods.ability import by_ability
from placement.headcount.methods.task_by_task import summed
from placement.headcount.norms import Norms
from placement.headcount.workload import MICRO, Form, WorkloadTable

HUNDRED = 100


class HealthStandard:
    """need = sum of (volume / SBK) x STP.

    SBK, the standard workload, = available time (WKT) / time norm; STP = 1 / (1 - FTP / 100), where FTP is the share of
    the available time that goes to supporting tasks. FTP is stated in percent (`faktor_penunjang`, once for a post) or
    follows from rows of supporting tasks (`penunjang`): the time that they take from every one of the staff.
    """

    code: ClassVar[str] = "health-standard"
    kind: ClassVar[str] = "headcount"
    title: ClassVar[Mapping[str, str]] = {
        "id": "Standar beban kerja kesehatan",
        "en": "Health standard workload",
    }
    source: ClassVar[str] = "Permenkes 33/2015"
    confidence: ClassVar[str] = "secondary"
    moves: ClassVar[tuple[str, ...]] = ()
    words: ClassVar[Mapping[Form, str]] = {Form.HEALTH: "kesehatan", Form.SUPPORT: "penunjang"}
    asks: ClassVar[Mapping[Form, tuple[tuple[str, ...], ...]]] = {
        Form.HEALTH: (("volume",), ("waktu_penyelesaian", "standar_kemampuan")),
        Form.SUPPORT: (("volume",), ("waktu_penyelesaian",)),
    }
    reads: ClassVar[tuple[str, ...]] = (
        "frekuensi", "satuan_waktu", "periode", "waktu_efektif", "faktor_penunjang",
    )  # fmt: skip
    alone: ClassVar[bool] = True

    def standard(self, available: Fraction, norm: Fraction) -> Fraction:
        """SBK: products that fill the available time of one person."""
        return available / norm

    def factor(self, share: Fraction) -> Fraction:
        """STP of a share of supporting tasks in percent."""
        return HUNDRED / (HUNDRED - share)

    def need(self, posts: Fraction, share: Fraction) -> Fraction:
        """Exact need; `posts` : sum of volume / SBK, `share` : FTP in percent, below 100."""
        return posts * self.factor(share)

    def of_rows(self, rows: WorkloadTable, norms: Norms) -> dict[int, Fraction]:
        """Exact need of each group."""
        main, support = rows.of(Form.HEALTH), rows.of(Form.SUPPORT)
        posts = _shares(main.rows(main.time > 0), norms)
        for group, part in by_ability(main.rows(main.time == 0)).items():
            posts[group] += part
        shares = {group: HUNDRED * part for group, part in _shares(support, norms).items()}
        stated = agreed(rows.position, rows.allowance, "faktor_penunjang", norms.name)
        for group, percent in stated.items():
            if group in shares:
                raise _contradiction(norms.name(group))
            shares[group] = Fraction(percent, MICRO)
        need: dict[int, Fraction] = {}
        for group in np.unique(rows.position).tolist():
            share = shares.get(group, Fraction())
            if group not in posts:
                raise _no_main_task(norms.name(group))
            if share >= HUNDRED:
                raise _nothing_left(norms.name(group))
            need[group] = self.need(posts[group], share)
        return need


def _shares(rows: WorkloadTable, norms: Norms) -> dict[int, Fraction]:
    """Time of each group over the available time of one person."""
    parts: dict[int, Fraction] = defaultdict(Fraction)
    for (group, period, stated), load in summed(rows):
        parts[group] += load / norms.minutes(norms.health, period, stated)
    return parts


def _contradiction(post: str) -> InputError:
    return InputError(
        f"workload: {post} states faktor_penunjang and has rows of method penunjang; one of them must go",
        indonesian=f"abk: {post} mengisi faktor_penunjang dan juga mempunyai baris penunjang; pilih salah satu",
    )


def _nothing_left(post: str) -> InputError:
    return InputError(
        f"workload: supporting tasks take all the time of {post} (FTP 100 percent or more)",
        indonesian=f"abk: tugas penunjang menghabiskan seluruh waktu {post} (FTP 100 persen atau lebih)",
    )


def _no_main_task(post: str) -> InputError:
    return InputError(
        f"workload: {post} has supporting tasks alone; rows of method kesehatan are missing",
        indonesian=f"abk: {post} hanya mempunyai tugas penunjang; baris bermetode kesehatan belum ada",
    )
