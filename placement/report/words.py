"""Words of the papers, as PRACTICE.md section 5 sets them: kinds of move, reasons, ranks."""

from typing import get_args

from placement.eligibility import RULES, Move
from placement.formulation import OBJECTIVES
from placement.model.codes import GRADES, grade_name
from placement.model.decision import Action, Decision
from placement.model.plan import PlanStatus
from placement.planning.difference import Difference
from placement.planning.summary import TEXTS, Lang, difference_text
from placement.text import heading, number, points

MOVES: dict[str, str] = {
    Move.SHIFT: "pindah unit",
    Move.ROTATION: "rotasi",
    Move.JF_TRANSFER: "perpindahan JF",
    Move.PROMOTION: "promosi",
    Move.SELECTION: "seleksi JPT",
    Move.DEMOTION: "penurunan jabatan",
}
ENTRY = "masuk"

DECISIONS: dict[str, str] = {action: TEXTS[f"action.{action}"]["id"] for action in get_args(Action)}

STATUSES: dict[str, str] = {
    PlanStatus.BEYOND_NEED: "kandidat redistribusi",
    PlanStatus.FIXED: "kandidat redistribusi, tidak ditata",
    PlanStatus.WAITING: "menunggu penempatan",
}

HELD: dict[str, str] = {
    "no_cause": "tidak ada sebab untuk pindah (redistribusi terbatas)",
    "decision": "keputusan pejabat",
    "not_wished": "jabatan yang terbuka berada di luar unit yang dimohonkan",
    "own_seat": "jabatannya sendiri",
    "no_open_seat": "tidak ada kursi terbuka pada jabatan yang setara",
    "scope": "di luar lingkup rancangan",
    "quarantine": "karantina data",
}

RANKS: dict[str, str] = {
    "I/a": "Juru Muda", "I/b": "Juru Muda Tk. I", "I/c": "Juru", "I/d": "Juru Tk. I",
    "II/a": "Pengatur Muda", "II/b": "Pengatur Muda Tk. I", "II/c": "Pengatur", "II/d": "Pengatur Tk. I",
    "III/a": "Penata Muda", "III/b": "Penata Muda Tk. I", "III/c": "Penata", "III/d": "Penata Tk. I",
    "IV/a": "Pembina", "IV/b": "Pembina Tk. I", "IV/c": "Pembina Utama Muda", "IV/d": "Pembina Utama Madya",
    "IV/e": "Pembina Utama",
}  # fmt: skip

_OBJECTIVES = {objective.code: objective.title["id"] for objective in OBJECTIVES}
_RULES = {rule.code: rule.title["id"] for rule in RULES}


def cause(code: str) -> str:
    """Why somebody moves."""
    return TEXTS[f"cause.{code or 'none'}"]["id"]


def reason(code: str) -> str:
    """What decided, in words: a rule that bars other posts, an objective, or the open randomisation."""
    if code in HELD:
        return HELD[code]
    if code in _RULES:
        return f"terhalang syarat: {_RULES[code]}"
    if code in _OBJECTIVES:
        return f"ditentukan oleh sasaran: {_OBJECTIVES[code]}"
    if code.startswith("draw-"):
        return TEXTS["draw"]["id"]
    return code


def part(code: str) -> str:
    """A criterion of merit."""
    return heading(f"part_{code}", "id").casefold()


def rule_title(code: str) -> str:
    """The name of a rule."""
    return _RULES.get(code, code)


def given(decision: Decision) -> str:
    """Where a decision was given: file, sheet and row."""
    file, sheet, row = decision.given
    where = [file or "decisions.csv", sheet, f"baris {row or decision.row}" if row or not sheet else ""]
    return ", ".join(filter(None, where))


def difference_words(difference: Difference, lang: Lang) -> str:
    """The first objective that would differ without a decision, and by how much; why, where nothing was computed."""
    if difference.fit is None:
        return difference_text(difference, lang)
    if not difference.level:
        return f"{TEXTS['difference.none'][lang]} (0)"
    unproven = f" ({TEXTS['difference.found'][lang]})" if difference.state == "found" else ""
    title = {objective.code: objective.title[lang] for objective in OBJECTIVES}[difference.level]
    amount = points(difference.points, lang) if difference.level == "fit" else number(difference.points, lang)
    return f"{title}: {amount}{unproven}"


def rank(grade: int) -> str:
    """Rank and grade: 33 -> Penata (III/c); a PPPK grade alone."""
    name = grade_name(grade)
    return f"{RANKS[name]} ({name})" if name in GRADES else name
