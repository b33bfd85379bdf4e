"""Rows of a sheet that are no data: numbers of columns, sums, names of groups, the header again, signatures.

Each kind is told by its own words and by what it lacks, passed over, and said with its first row and its count.
"""

import re
from collections.abc import Mapping, Sequence

from placement.io.columns import ColumnSpec, fold
from placement.io.faults import Faults
from placement.io.nip import LENGTH
from placement.io.signature import is_signed, opens_signature

ENOUGH = 3
"""Numbers in a row that can number columns."""

_BLANKS = " \t\r\n\xa0\ufeff\u200b"
_TOTAL = re.compile(r"\W*(?:(?:grand|sub)[ -]*)?(?:jumlah|total|jml)\b", re.IGNORECASE)
_NUMBERING = re.compile(r"\(?(\d{1,3})\)?(?:\s*=.*|\s*\(.*\))?")
_ENUMERATOR = r"(?:[ivxlc]+|[a-z]|\d{1,2})\s*[.)]"
_AGENCY = (
    r"(?:dinas|badan|sekretariat|inspektorat|kecamatan|kelurahan|kantor|satuan|bagian|bidang|sub\s?bagian|sub\s?bidang|seksi|upt|uptd"
    r"|unit|balai|puskesmas|rsud|rumah sakit|sekolah|sd|sdn|smp|smpn|tk|pemerintah|staf|setda|jabatan|eselon|golongan)\b.*"
)
_GROUP = re.compile(rf"{_ENUMERATOR}\s*{_AGENCY}", re.IGNORECASE)
_GROUP_APART = re.compile(rf"{_ENUMERATOR}?\0{_AGENCY}|[ivxlc]+\0{_AGENCY}", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d]")
_COUNTED = re.compile(r"[\d.,]+\s*(?:org|orang|pegawai|formasi|jabatan)\.?", re.IGNORECASE)
_SOME_NUMBER = re.compile(r"['\s.\xa0]*(?:\d['\s.\xa0]*){8,}.*", re.DOTALL)
_NUMBER_OF_PERSON = re.compile(r"['\s.\xa0]*(?:\d['\s.\xa0]*){15,20}")


class Asides:
    """Tells rows that are no data in one table; rows come in their order."""

    def __init__(self, specs: Mapping[int, ColumnSpec], header: Sequence[str], header_row: int) -> None:
        self._specs, self._header, self._header_row = specs, header, header_row
        self.key = next((place for place, spec in specs.items() if spec.filled), -1)
        """Place of the column that every row of data fills: for people their NIP."""
        self._people = self.key >= 0 and specs[self.key].kind == "nip"
        self._must = [place for place, spec in specs.items() if spec.filled]
        self._heading = fold(header[self.key]) if self.key >= 0 else ""
        self._found: dict[str, list[int]] = {}
        self.signing = False
        """Whether the last row belonged to a block of signatures; the next one must be looked at too."""

    def suspected(self, keys: Sequence[str]) -> set[str]:
        """Texts of the key column whose rows must be looked at as a whole."""
        if (
            self._people
            and keys
            and min(map(len, keys)) == max(map(len, keys)) == LENGTH
            and "".join(keys).isdigit()
        ):
            return set()
        return {cell for cell in set(keys) if self.suspects(cell)}

    def suspects(self, cell: str) -> bool:
        """Whether a row with this text in its key column must be looked at as a whole."""
        if self._people:
            return _NUMBER_OF_PERSON.fullmatch(cell) is None
        cell = cell.strip(_BLANKS)
        if cell in {"", "-"} or _NUMBERING.fullmatch(cell) or _TOTAL.match(cell):
            return True
        return is_signed([cell]) or fold(cell) == self._heading

    def passes(self, number: int, row: Sequence[str]) -> bool:
        """Whether row `number` is no data."""
        kind = self._kind(number, [cell.strip(_BLANKS) for cell in row])
        if kind:
            self._found.setdefault(kind, []).append(number)
        return bool(kind)

    def report(self, file: str, faults: Faults) -> None:
        """A warning for each kind of row that was passed over; numbers of columns need none."""
        for kind, rows in self._found.items():
            if kind != "columns_numbered":
                faults.warning(kind, file, row=rows[0], count=len(rows))

    def _kind(self, number: int, row: Sequence[str]) -> str:
        filled = [cell for cell in row if cell]
        if self.key < 0 or not filled:
            return ""
        if self._is_header(row):
            self._header_row, self.signing = number, False
            return "header_again"
        if number <= self._header_row + 2 and is_numbering(row):
            return "columns_numbered"
        data = self._is_data(row, filled)
        self.signing = not data and (self.signing or opens_signature(filled))
        if self.signing:
            return "signature_skipped"
        if self._is_total(row, filled):
            return "totals_skipped"
        if self._people and _is_group(filled):
            return "group_rows_skipped"
        return ""

    def _is_data(self, row: Sequence[str], filled: Sequence[str]) -> bool:
        """Whether enough of the cells that must be filled are, by other texts than those of signatories.

        Half of them are enough; for people a number beside one more cell is, and two other cells never are: two may sign.
        """
        if _TOTAL.match(filled[0]):
            return False
        there = [row[place] for place in self._must if place < len(row) and row[place]]
        count = sum(not is_signed([cell]) for cell in there)
        if self._people and count >= 2 and _SOME_NUMBER.fullmatch(row[self.key]):
            return True
        return count >= (3 if self._people else 2) and 2 * count >= len(self._must)

    def _is_total(self, row: Sequence[str], filled: Sequence[str]) -> bool:
        """JUMLAH or TOTAL in the first cell with letters, and beside it nothing but figures."""
        key = row[self.key] if self.key < len(row) else ""
        if key not in {"", "-"} and not _TOTAL.match(key):
            return False
        words = [cell for cell in filled if _WORD.search(cell) and not _COUNTED.fullmatch(cell)]
        return bool(words) and all(map(_TOTAL.match, words[:1] if not self._people else words))

    def _is_header(self, row: Sequence[str]) -> bool:
        return len(row) >= len(self._header) and all(
            fold(row[place]) == fold(self._header[place]) for place in self._specs
        )


def is_total(row: Sequence[object]) -> bool:
    """Whether the first text of a row says that it adds up others."""
    first = next((cell for cell in row if isinstance(cell, str) and cell.strip(" \xa0-.")), "")
    return _TOTAL.match(str(first)) is not None


def is_numbering(row: Sequence[str]) -> bool:
    """Whether a row only numbers the columns, as forms do under their header: 1 2 3, (1) (2) (3) or 1 2 3=1-2."""
    found = [_NUMBERING.fullmatch(cell.strip(_BLANKS)) for cell in row if cell.strip(_BLANKS)]
    numbers = [match[1] for match in found if match]
    return len(found) == len(numbers) >= ENOUGH and numbers == [str(n) for n in range(1, len(numbers) + 1)]


def _is_group(filled: Sequence[str]) -> bool:
    """Nothing but a numbered name of an agency, I. DINAS KESEHATAN, its number perhaps in a cell of its own."""
    if len(filled) == 2:
        return _GROUP_APART.fullmatch("\0".join(filled)) is not None
    return len(set(filled)) == 1 and _GROUP.fullmatch(filled[0]) is not None
