"""The reference page of the methods, written from the shelf; every figure in it is computed by the methods."""

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction

import numpy as np

from placement.regulation import Law, LawAt
from placement.scoring.ahp import Judgement, agreed
from placement.scoring.methods import METHODS, Method
from placement.scoring.methods.method import Texts
from placement.scoring.methods.ranking import may_rank
from placement.scoring.profile import GAP_TENTHS
from placement.scoring.talent import RECOMMENDATIONS, performance_by_weights

DAY = dt.date(2026, 1, 1)
"""The day on which the page asks the law."""

_INTRODUCTION = """\
# Scoring methods / Metode nilai

Written by `python docs/methods.py`; a test holds it to the code. Points: 100.000 is full marks. Weights are in millionths
and sum exactly 1 000 000; each part is rounded half up once; the total is the sum of the parts.

Ditulis oleh `python docs/methods.py`; sebuah uji menjaganya tetap sama dengan kode. Nilai penuh 100,000 poin. Bobot dalam
persejuta yang berjumlah tepat 1 000 000; tiap bagian dibulatkan satu kali; jumlahnya adalah jumlah bagian.

Choose in `scenario.toml` / Pilih dalam `scenario.toml`:

```toml
[scoring]
method = "weighted-sum"
weights = "given" # or "equal", or "ahp" with [scoring.ahp]
```
"""

CONFIDENCE = {
    "text": "text read / naskah dibaca",
    "secondary": "second source / sumber kedua",
    "unverified": "unverified / belum diverifikasi",
}

JUDGED = (("performance", "qualification", "2"), ("performance", "competency", "1"),
          ("performance", "discipline", "4"), ("competency", "qualification", "2"),
          ("competency", "discipline", "4"), ("qualification", "discipline", "3"))  # fmt: skip
"""Judgements of the page's example."""


def methods_page() -> str:
    """The page as Markdown."""
    law = Law.load().at(DAY)
    after = {"talent": [*_talent(law)], "profile-matching": [*_profile()]}
    lines = [line for method in METHODS for line in (*_method(method), *after.get(method.code, ()))]
    return "\n".join([_INTRODUCTION, *lines, *_ahp()])


def _method(method: Method) -> Iterator[str]:
    page = method.page
    yield f"## {method.code}\n"
    yield from _both(method.title, "**", "**")
    yield from _both(page.why)
    yield f"* Formula / Rumus: {page.formula}"
    yield f"* Source / Dasar: {method.source} ({CONFIDENCE[method.confidence]})"
    refused = "" if may_rank(method) else f": {method.refusal['en']} / {method.refusal['id']}"
    yield f"* May rank people and carry a plan / Boleh menjadi dasar peringkat dan rancangan: {_yes(may_rank(method))}{refused}"
    yield f"* Depends on who else is scored / Bergantung pada siapa lagi yang dinilai: {_yes(method.pool_relative)}"
    yield f"* A better value never lowers the score / Nilai yang lebih baik tidak pernah menurunkan skor: {_yes(method.monotone)}"
    yield f"* Weights / Bobot: {'law / peraturan' if method.own_weights else 'scenario / skenario'}"
    if method.keys:
        yield f"* Values of law / Nilai hukum: {', '.join(f'`{key}`' for key in method.keys)}"
    yield ""
    yield from _example(method)
    yield "Known doubts / Keraguan yang diketahui:\n"
    for doubt in page.doubts:
        yield f"* {doubt['en']}\n  {doubt['id']}"
    yield ""


def _example(method: Method) -> Iterator[str]:
    """Values, weights, and what the method makes of them."""
    example = method.page.example
    parts = method.parts(np.array(example.values, np.int64), np.array(example.weights, np.int64))
    yield "Example, computed by the code / Contoh, dihitung oleh kode:\n"
    yield f"| | {' | '.join(example.codes)} | total |"
    yield f"|---|{'---|' * len(example.codes)}---|"
    yield f"| weight / bobot | {' | '.join(map(str, example.weights))} | {sum(example.weights)} |"
    for number, (values, row) in enumerate(zip(example.values, parts.tolist(), strict=True), 1):
        yield f"| {number}: value / nilai | {' | '.join(map(str, values))} | |"
        yield f"| {number}: part / bagian | {' | '.join(map(str, row))} | **{sum(row)}** |"
    yield ""


def _talent(law: LawAt) -> Iterator[str]:
    """The nine boxes, and what the noted weights would do to an ordinary Baik."""
    boxes = {number: name.split("_") for name, number in law.value("talent.boxes").items()}
    yield "| box / kotak | performance / kinerja | potential / potensial | recommendation | rekomendasi |"
    yield "|---|---|---|---|---|"
    for number in sorted(boxes, reverse=True):
        said = RECOMMENDATIONS[number]
        yield f"| {number} | {boxes[number][0]} | {boxes[number][1]} | {said['en']} | {said['id']} |"
    baik = law.value("scoring.rating_points")["BAIK"]
    marks = {"RATING": baik, "AWARDS": None, "TASK_FORCES": None, "FEEDBACK": baik}
    zero, out = (performance_by_weights(law, marks, leave_out=leave) for leave in (False, True))
    yield (
        f"\nAn ordinary Baik by the noted weights / Baik biasa menurut bobot yang tercatat: {zero} of 100 where missing "
        f"parts count as 0, {out} where they are left out / bila yang kosong dihitung 0, {out} bila ditinggalkan.\n"
    )


def _profile() -> Iterator[str]:
    """The gap table."""
    order = sorted(GAP_TENTHS, key=lambda gap: (abs(gap), -gap))
    yield f"| gap | {' | '.join(f'{gap:+d}' if gap else '0' for gap in order)} |"
    yield f"|---|{'---|' * len(order)}"
    yield f"| points / nilai | {' | '.join(f'{GAP_TENTHS[gap] // 10}.{GAP_TENTHS[gap] % 10}' for gap in order)} |\n"


def _ahp() -> Iterator[str]:
    found = agreed([Judgement("A", part, over, Fraction(times)) for part, over, times in JUDGED])
    yield "## Weights by judgements in pairs (AHP) / Bobot dengan penilaian berpasangan\n"
    yield (
        "Each stakeholder judges every pair of criteria from 1/9 to 9. The group's matrix is the geometric mean of its "
        "members' (AIJ); weights are its principal eigenvector by power iteration; a consistency ratio above 0.1 is "
        "refused, with the three most inconsistent judgements and what would be consistent there. Source: Saaty (1977), "
        "doi:10.1016/0022-2496(77)90033-5.\n"
    )
    yield (
        "Tiap penilai membandingkan setiap pasang unsur dari 1/9 sampai 9. Matriks kelompok adalah rata-rata geometrik "
        "para penilai (AIJ); bobotnya vektor eigen utama dengan iterasi pangkat; rasio konsistensi di atas 0,1 ditolak, "
        "dengan tiga penilaian yang paling tidak konsisten dan nilai yang konsisten di situ.\n"
    )
    yield '```toml\n[scoring]\nweights = "ahp"\n[scoring.ahp]\njudgements = ['
    for part, over, times in JUDGED:
        yield f'  {{ by = "A", part = "{part}", over = "{over}", times = {times} }},'
    yield ']\n# or / atau: file = "ahp.csv" with columns by, part, over, times (penilai, unsur, terhadap, kali)\n```\n'
    yield "| criterion / unsur | weight / bobot |"
    yield "|---|---|"
    for code, weight in found.weights.items():
        yield f"| {code} | {weight} |"
    yield f"\nCR = {found.group.ratio:.4f}\n"


def _both(texts: Texts, before: str = "", after: str = "") -> Iterator[str]:
    yield f"{before}{texts['en']}{after}\n"
    yield f"{before}{texts['id']}{after}\n"


def _yes(flag: bool) -> str:
    return "yes / ya" if flag else "no / tidak"
