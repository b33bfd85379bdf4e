"""What a heading names: a spelling of a field as it stands, or dressed in one of the ways that forms dress it.

A dress is a colon or asterisk behind it, a unit or the field's other name in parentheses, the group it stands under
(PEGAWAI over B and K), or JUMLAH among the parts of a group (KEBUTUHAN over PNS, PPPK and JUMLAH). Nothing is likened.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from placement.io.columns import columns, fold

UNITS = frozenset(
    {"orang", "org", "tahun", "thn", "th", "bulan", "bln", "hari", "jam", "menit", "jp", "pegawai", "formasi", "wajib", "teks",
     "opsional", "18digit", "ddmmyyyy", "hhbbtttt", "yyyymmdd", "tgl"}
)  # fmt: skip
"""What may stand in parentheses behind any heading, folded."""

GROUPS = ("jumlah pegawai ", "keadaan pegawai ", "pegawai ", "jumlah ")
"""Headings over several columns that say nothing of their own."""

SUMS = (" jumlah", " total", " jml")
"""The column of a group that holds the whole of it."""

_BLANKS = "\ufeff\xa0\u200b '\t\r\n"
_PARENTHESES = re.compile(r"(.*\S)\s*[(\[]\s*(.*?)\s*[)\]]")


def key_of(heading: str, fields: Mapping[str, str]) -> str:
    """The folded spelling among `fields` that a heading stands for; the folded heading where there is none."""
    text = " ".join(heading.strip(_BLANKS).split()).rstrip(" :*")
    return next((key for key in _keys(text, fields) if key in fields), fold(text))


@cache
def fields_of(table: str) -> Mapping[str, str]:
    """Names of a table's fields by each folded spelling of them."""
    return {name: spec.name for spec in columns(table) for name in spec.spellings | spec.stand_ins}


def _keys(text: str, fields: Mapping[str, str]) -> Iterator[str]:
    """Spellings to look for, the plainest first."""
    yield fold(text)
    if inside := _PARENTHESES.fullmatch(text):
        outer, inner = fold(inside[1]), fold(inside[2])
        yield outer + inner
        same = fields.get(outer) is not None and fields.get(outer) == fields.get(inner)
        if inner in UNITS or same:
            yield outer
    small = text.casefold()
    for group in GROUPS:
        if small.startswith(group):
            yield fold(small.removeprefix(group))
    for total in SUMS:
        if small.endswith(total):
            yield fold(small.removesuffix(total))
