"""Kecamatan and kelurahan by name: those of the places we are named for, and halves of invented names for all others."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Land:
    """A place of its own names: `districts` are rows of code, kecamatan and its kelurahan, the centre first."""

    name: str
    shape: str
    districts: tuple[tuple[str, str, tuple[str, ...]], ...]


SOLOK = Land(
    "Kota Solok",
    "kota",
    (
        (
            "1372010",
            "Lubuk Sikarah",
            (
                "Tanah Garam",
                "VI Suku",
                "Sinapa Piliang",
                "IX Korong",
                "Aro IV Korong",
                "KTK",
                "Simpang Rumbio",
            ),
        ),
        (
            "1372020",
            "Tanjung Harapan",
            ("Koto Panjang", "PPA", "Tanjung Paku", "Nan Balimo", "Kampung Jawa", "Laing"),
        ),
    ),
)
"""Kecamatan and kelurahan of Kota Solok, as everybody may read them on a map."""

MAMUJU = Land(
    "Kabupaten Mamuju",
    "kabupaten",
    (
        ("9900001", "Mamuju", ("Binanga", "Karema", "Mamunyu", "Rimuku")),
        ("9900002", "Simboro", ("Simboro", "Rangas")),
        ("9900003", "Kalukku", ("Kalukku", "Bebanga", "Sinyonyoi")),
        ("9900004", "Tapalang", ("Galung", "Kasambang")),
        ("9900005", "Tapalang Barat", ()),
        ("9900006", "Papalang", ()),
        ("9900007", "Sampaga", ()),
        ("9900008", "Tommo", ()),
        ("9900009", "Kalumpang", ()),
        ("9900010", "Bonehau", ()),
        ("9900011", "Kepulauan Bala Balakang", ()),
    ),
)
"""Kecamatan of Kabupaten Mamuju with their kelurahan; villages (desa) are outside these data.

The codes are invented, and which kecamatan are remote (the last ones, in the hills and on the islands) is an assumption.
"""

PLACE_FIRST = ("Koto", "Tanjung", "Lubuk", "Sungai", "Padang", "Bukit", "Muaro", "Rimbo", "Pasar", "Kampung")
PLACE_SECOND = (
    "Baru",
    "Gadang",
    "Tinggi",
    "Panjang",
    "Jernih",
    "Sejahtera",
    "Damai",
    "Indah",
    "Makmur",
    "Sentosa",
)
"""Halves of invented place names; larger places number them."""
