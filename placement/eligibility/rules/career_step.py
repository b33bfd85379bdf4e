"""From which posts one rises to a structural post."""

from collections.abc import Collection
from typing import ClassVar

from placement.eligibility import career
from placement.eligibility.context import Context
from placement.eligibility.move import Move
from placement.eligibility.rule import Confidence, Rule, Sides
from placement.model.arrays import BoolArray, Index
from placement.model.positions import Position
from placement.model.roster import Employee

NAMES = {
    "": {"id": "fungsional tanpa jenjang", "en": "functional without level"},
    "JPT": {"id": "pimpinan tinggi", "en": "high leader"},
    "PM": {"id": "Pemula", "en": "Pemula"},
    "TR": {"id": "Terampil", "en": "Terampil"},
    "MH": {"id": "Mahir", "en": "Mahir"},
    "PY": {"id": "Penyelia", "en": "Penyelia"},
    "PT": {"id": "Ahli Pertama", "en": "Ahli Pertama"},
    "MU": {"id": "Ahli Muda", "en": "Ahli Muda"},
    "MA": {"id": "Ahli Madya", "en": "Ahli Madya"},
    "UT": {"id": "Ahli Utama", "en": "Ahli Utama"},
}
"""Posts held whose name in the law is not a word."""


class CareerStep(Rule):
    """Her post is one from which the law leads to this rank, or already of this rank.

    JPT pratama: administrator or ahli madya. Administrator: pengawas or a functional level equal to it. Pengawas:
    pelaksana or a functional level equal to it.
    """

    code: ClassVar[str] = "career_step"
    moves: ClassVar[tuple[Move, ...]] = (Move.PROMOTION, Move.SELECTION)
    law: ClassVar[tuple[str, ...]] = tuple(key for key in career.LAW if key.endswith("_posts"))
    title: ClassVar[dict[str, str]] = {
        "id": "Jabatan asal untuk promosi",
        "en": "A post from which one may be promoted",
    }
    reason: ClassVar[dict[str, str]] = {
        "id": "Jabatannya sekarang bukan jabatan asal untuk naik ke jabatan ini.",
        "en": "Her present post is not one from which this post is reached.",
    }
    source: ClassVar[str] = "PP 11/2017 Ps 54; PP 17/2020 Ps 107; PermenPANRB 1/2023"
    confidence: ClassVar[Confidence] = "secondary"
    basis: ClassVar[tuple[str, ...]] = (
        "pp-17-2020",
        "pp-11-2017",
        "permenpanrb-1-2023",
    )
    doubts: ClassVar[tuple[dict[str, str], ...]] = (
        {
            "id": "Jenjang fungsional yang setingkat dengan pengawas dan pelaksana menurut sumber kedua.",
            "en": "Which functional levels equal pengawas and pelaksana comes from a second source.",
        },
        {
            "id": '"Pernah" menduduki tidak dapat dilihat: data hanya memuat jabatan sekarang. Riwayat lain diputuskan dengan keputusan tertulis.',
            "en": '"Has been" cannot be seen: the data hold the present post only. Another record needs a written decision.',
        },
        {
            "id": "Presiden dapat mengecualikan syarat JPT (Pasal 107 ayat (2)); JPT madya dan utama tidak ada di kota dan kabupaten.",
            "en": "The President may waive what is asked of leaders (Article 107(2)); JPT madya and utama do not occur in a city or regency.",
        },
    )

    def one(self, employee: Employee, position: Position, context: Context) -> bool:
        step = career.step(position)
        return step is None or career.post_held(employee) in step.starts(context)

    def sides(self, employee: Employee, position: Position, context: Context, lang: str) -> Sides:
        step = career.step(position)
        starts = step.starts(context) if step else set()
        asked = ", ".join(_spoken(post, lang) for post in career.POSTS if post in starts)
        return asked or "-", _spoken(career.post_held(employee), lang)

    def many(self, context: Context, i: Index, g: Index) -> BoolArray:
        return career.rises(context)[career.held(context)[i], career.targets(context)[g]]

    def reads(self, context: Context, kinds: Collection[Move]) -> tuple[str, ...]:
        return tuple(key for key in career.keys_read(context, kinds) if key in self.law)


def _spoken(post: str, lang: str) -> str:
    return NAMES[post][lang] if post in NAMES else post.lower()
