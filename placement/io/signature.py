"""The block of signatures below a table: place and day, offices, names and numbers of those who sign."""

import re
from collections.abc import Sequence

_MONTHS = (
    "januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember"
)

_OPENS = re.compile(
    r"\W*(?:"
    r"(?:di)?tetapkan\s+di\b|(?:dikeluarkan|dibuat|ditandatangani)\s+di\b|menetapkan\b|mengetahui\b|menyetujui\b"
    r"|mengesahkan\b|disahkan\b|disetujui\b|diketahui\b|pada\s+tanggal\b|(?:a\.?\s?n|u\.?\s?b)\.\s*\w"
    rf"|[^\d,:;]{{3,40}},?\s*(?:\d{{1,2}}|[.…_]*)\s*(?:{_MONTHS})\s+(?:19|20)\d\d\s*$"
    r")",
    re.IGNORECASE,
)
"""How the first cell of such a block begins: Ditetapkan di ..., Mengetahui, Solok, 30 Juni 2026."""

_SIGNS = re.compile(r"\W*nip\b[\s.:]*\d|\W*pembina\b|\W*penata\b.*/|\W*\(?ttd\b", re.IGNORECASE)
"""Other cells that only signatories have: number and rank."""


def opens_signature(cells: Sequence[str]) -> bool:
    """Whether a cell of the row begins a block of signatures."""
    return any(_OPENS.match(cell) for cell in cells)


def is_signed(cells: Sequence[str]) -> bool:
    """Whether a cell of the row is one that only signatories have, or begins their block."""
    return any(_SIGNS.match(cell) or _OPENS.match(cell) for cell in cells)
