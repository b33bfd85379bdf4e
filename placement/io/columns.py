"""The columns we read: one `ColumnSpec` per field, kept as data in `columns.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

Kind = Literal["text", "id", "nip", "list", "date", "int", "decimal", "code", "yes_no"]

TABLE_FILES = {
    "employees": "pegawai", "units": "unor", "positions": "jabatan", "workload": "abk", "standards": "standar",
    "competencies": "kompetensi", "performance": "kinerja", "discipline": "hukdis", "training": "diklat",
    "decisions": "keputusan", "relations": "keluarga", "wishes": "pilihan", "education": "pendidikan",
    "formations": "formasi", "applicants": "pelamar", "evaluators": "panitia", "marks": "penilaian",
}  # fmt: skip
"""Tables in the order they are reported, with the Indonesian name their file may bear instead."""

MATCH_FILES = {
    "match_units": "padanan_unit", "match_positions": "padanan_jabatan", "match_education": "padanan_pendidikan",
}  # fmt: skip
"""The sheets in which an office says which name is meant, with their Indonesian names."""

ALL_FILES = TABLE_FILES | MATCH_FILES

CORE = ("employees", "units", "positions")
"""Tables without which there is nothing to plan; the units may be those that the other two name."""

SELECTION = ("formations", "applicants", "evaluators", "marks")
"""Tables of selections, which a plan does without."""

PRIVATE = (
    "nik", "no ktp", "nomor ktp", "agama", "religion", "jenis kelamin", "gender", "sex", "status perkawinan",
    "status kawin", "jenis kawin", "marital status", "no hp", "nomor hp", "handphone", "telepon", "no telp",
    "nomor telp", "phone", "email", "e mail", "alamat", "address", "npwp", "bpjs", "suku", "ethnicity",
    "disabilitas", "difabel", "disability", "hamil", "pregnant", "pregnancy", "golongan darah", "no kk", "nomor kk",
)  # fmt: skip
"""Words of headings whose columns are never taken in: merit does not need them."""

_SEPARATORS = re.compile(r"[\s_\-./]+")


@dataclass(frozen=True)
class ColumnSpec:
    """One field of a table; the meaning of each attribute stands on top of `columns.toml`."""

    table: str
    name: str
    kind: Kind
    id: str
    en: str
    aliases: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    required: bool = False
    filled: bool = False
    named_by: str = ""
    dash: bool = False
    past: bool = False
    choices: str = ""
    low: int | None = None
    high: int | None = None

    @property
    def spellings(self) -> frozenset[str]:
        """Headings that mean this field, folded."""
        return frozenset(fold(name) for name in (self.name, *self.aliases))

    @property
    def stand_ins(self) -> frozenset[str]:
        """Headings that serve where the field itself is absent, folded."""
        return frozenset(fold(name) for name in self.instead)


def fold(text: str) -> str:
    """The text without case, spaces and the separators _ - . / (GOL. AKHIR/ID = gol_akhir_id)."""
    return _SEPARATORS.sub("", text.casefold())


def is_private(heading: str) -> bool:
    """Whether a heading speaks of something we never take in; whole words only."""
    words = f" {' '.join(_SEPARATORS.split(heading.casefold()))} "
    return any(f" {word} " in words for word in PRIVATE)


@cache
def columns(table: str) -> tuple[ColumnSpec, ...]:
    """The fields of a table, in their canonical order."""
    return tuple(_spec(table, name, entry) for name, entry in _data()[table].items())


@cache
def _data() -> dict[str, dict[str, dict[str, Any]]]:
    return tomllib.loads(files("placement.io").joinpath("columns.toml").read_text("utf-8"))


def _spec(table: str, name: str, entry: dict[str, Any]) -> ColumnSpec:
    lists = {key: tuple(value) for key, value in entry.items() if isinstance(value, list)}
    return ColumnSpec(table=table, name=name, **(entry | lists))
