"""Writes the reference pages of rules and of values of law: `python docs/rules.py`."""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from placement.cli.law import value_text  # noqa: E402 - from this checkout
from placement.eligibility import RULES, Rule  # noqa: E402
from placement.eligibility.waiting import WAITING, Waiting  # noqa: E402
from placement.planning import law_readers  # noqa: E402
from placement.regulation import Law, Provision, in_force_since, unit_name  # noqa: E402
from placement.text import word  # noqa: E402

RULES_HEAD = """\
# Syarat dan catatan / Rules and flags

Ditulis oleh / written by `python docs/rules.py`; sebuah uji menjaganya tetap sesuai / a test holds it to the code. Contoh
berasal dari / examples come from [tests/cases](../tests/cases/README.md).

*naskah dibaca / text read*: bunyi peraturannya sendiri dibaca. *sumber kedua / second source*: dari berita, laman instansi
atau salinan. *belum diverifikasi / unverified*: harus diperiksa seseorang sebelum dipakai.
"""

LAW_HEAD = """\
# Nilai peraturan / Values of law

Ditulis oleh / written by `python docs/rules.py` dari / from `placement/regulation/data`; riwayat tiap nilai / the history of
each value: `placement law KEY`. Tanggal bertanda * adalah awal tahun peraturan, harinya belum terbaca / days with * stand for
the year of the instrument, the day was not read.
"""


def rules_page() -> str:
    """Every rule with its source, values, doubts and a case; then the rules that wait."""
    lines = [RULES_HEAD, *(line for rule in RULES for line in _rule(rule)), *_waiting()]
    return "\n".join(lines)


def law_page() -> str:
    """One row per dated value, by instrument."""
    law, readers = Law.load(), law_readers()
    lines = [LAW_HEAD]
    for file in sorted({provision.file for provision in law.provisions.values()}):
        inside = [provision for _, provision in sorted(law.provisions.items()) if provision.file == file]
        lines += [f"## {inside[0].title}\n", f"`{file}`\n", _row("nilai / value", "isi", "satuan / unit", "sejak / since", "pasal / article", "kepastian / confidence", "dibaca oleh / read by"), _row(*["---"] * 7)]  # fmt: skip
        lines += [row for provision in inside for row in _values(provision, readers)]
        lines += [f"\n{text}" for provision in inside for text in _notes(provision)] + [""]
    return "\n".join(lines).rstrip() + "\n"


def _rule(rule: Rule) -> Iterator[str]:
    since, read = in_force_since(rule.basis)
    law = Law.load()
    yield f"## `{rule.code}` — {rule.title['id']} / {rule.title['en']}\n"
    yield f"- **{_both('kind', rule.kind)}**; {', '.join(_both('moves', move) for move in rule.moves)}"
    yield f"- {rule.source} (*{_both('confidence', rule.confidence)}*)"
    day = f"{since}{'' if read else '*'}" if since else "praktik, bukan peraturan / practice, not law"
    yield f"- sejak / since: {day}"
    for key in rule.law:
        provision = law.provisions[key]
        now = provision.dated[-1]
        sure = _both("confidence", now.confidence or provision.confidence)
        yield f"- `{key}` = {value_text(now.value)} ({unit_name(provision.unit, 'id')} / {unit_name(provision.unit, 'en')}; *{sure}*)"
    yield f"\n> {rule.reason['id']}\n>\n> {rule.reason['en']}\n"
    case = _example(rule)
    if case:
        yield f"Contoh / example: *{case['sentence']}* ({case['source']})\n"
    if rule.doubts:
        yield "Belum diverifikasi atau penafsiran / not verified, or an interpretation:\n"
        yield from (f"- {doubt['id']} / {doubt['en']}" for doubt in rule.doubts)
        yield ""


def _example(rule: Rule) -> dict[str, str] | None:
    """The first case in which the rule says no, or the flag is raised."""
    name = rule.code if rule.kind == "hard" else "flags"
    content = tomllib.loads((ROOT / "tests" / "cases" / f"{name}.toml").read_text(encoding="utf-8"))
    files = [content] if rule.kind == "hard" else [content, *_others()]
    for found in files:
        for case in found["case"]:
            said = case.get("expected", []) if rule.kind == "hard" else case.get("flags", [])
            if rule.code in said:
                return {"sentence": case["sentence"], "source": case.get("source", found["source"])}
    return None


def _others() -> list[dict]:
    paths = sorted((ROOT / "tests" / "cases").glob("*.toml"))
    return [tomllib.loads(path.read_text(encoding="utf-8")) for path in paths]


def _waiting() -> Iterator[str]:
    yield "## Yang menunggu / What waits\n"
    yield _row("ketentuan / rule", "mengapa belum / why not yet", "dasar / source", "kepastian / confidence")
    yield _row(*["---"] * 4)
    yield from (_wait(item) for item in WAITING)
    yield ""


def _wait(item: Waiting) -> str:
    return _row(_pair(item.rule), _pair(item.why), item.source, _both("confidence", item.confidence))


def _values(provision: Provision, readers) -> Iterator[str]:  # noqa: ANN001 - Readers
    read = ", ".join(f"{name}" for _, name in readers.get(provision.key, ())) or "rujukan / for reference"
    for entry in provision.dated:
        day = f"{entry.since}{'' if provision.day_read else '*'}"
        unit = f"{provision.unit} / {unit_name(provision.unit, 'en')}"
        sure = _both("confidence", entry.confidence or provision.confidence)
        url = entry.url or provision.url
        article = f"[{entry.article or provision.article}]({url})"
        name = f"`{provision.key}` {_pair(dict(provision.name))}"
        yield _row(name, value_text(entry.value), unit, day, article, sure, read)


def _notes(provision: Provision) -> Iterator[str]:
    for texts in (provision.note, provision.use):
        if texts:
            yield f"`{provision.key}`: {_pair(dict(texts))}"


def _pair(texts: dict[str, str]) -> str:
    return " / ".join(texts[lang] for lang in ("id", "en") if lang in texts)


def _both(column: str, code: str) -> str:
    return f"{word(column, code, 'id')} / {word(column, code, 'en')}"


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


if __name__ == "__main__":
    Path(__file__).with_name("rules.md").write_text(rules_page(), encoding="utf-8")
    Path(__file__).with_name("law.md").write_text(law_page(), encoding="utf-8")
