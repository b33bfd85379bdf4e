"""What would add to somebody's chances: the rules that alone close posts which stay empty, as far as she can change them."""

from collections import Counter

import numpy as np

from placement.planning import Run
from placement.report.letters.words import PARTS, TEXTS
from placement.text import Lang, number

HERS = ("education_level", "education_family", "certificate", "grade", "performance", "discipline", "time_in_post",
        "interchangeable")  # fmt: skip
"""Rules that time, study or conduct can meet."""
NAMED = 3


def chances(run: Run, row: int, lang: Lang) -> tuple[str, ...]:
    """Sentences, the best way first."""
    plan, formulation, positions = run.plan, run.formulation, run.case.positions
    eligibility = formulation.eligibility
    empty = np.nonzero((positions.need > plan.filled(len(positions))) & (positions.quarantine == ""))[0]
    if run.case.roster.quarantine[row] or not len(empty):
        return (TEXTS["improve_none"][lang],)
    masks = eligibility.failures(np.full(len(empty), row), empty)
    alone: Counter[str] = Counter()
    often: Counter[str] = Counter()
    for mask, count in zip(*np.unique(masks, return_counts=True), strict=True):
        codes = eligibility.names(int(mask))
        often.update(dict.fromkeys(codes, int(count)))
        if len(codes) == 1:
            alone[codes[0]] += int(count)
    titles = {rule.code: rule.title[lang] for rule in eligibility.hard}
    said: list[str] = []
    open_posts = int((masks == 0).sum())
    if open_posts:
        said.append(TEXTS["improve_open"][lang].format(posts=number(open_posts, lang)))
    ranked = sorted(
        ((count, code) for code, count in alone.items() if code in HERS), key=lambda x: (-x[0], x[1])
    )
    for count, code in ranked[:NAMED]:
        reason = eligibility.reasons((code,), lang)[0]
        said.append(
            TEXTS["improve_one"][lang].format(posts=number(count, lang), rule=titles[code], reason=reason)
        )
    if not ranked:
        first = [
            titles[code] for code, _ in sorted(often.items(), key=lambda x: (-x[1], x[0])) if code in HERS
        ][:NAMED]
        said.append(
            TEXTS["improve_many"][lang].format(rules="; ".join(first))
            if first
            else TEXTS["improve_none"][lang]
        )
    low = _low(run, row, lang)
    return (*said, TEXTS["improve_fit"][lang].format(parts=low)) if low else tuple(said)


def _low(run: Run, row: int, lang: Lang) -> str:
    """Criteria of merit that are measured for her and not full, the lowest first."""
    scores = run.formulation.scores
    weights = scores.sets[scores.pools[int(scores.pool[row])].criteria] if scores.sets else {}
    parts = [(int(scores.parts[code][row]) / weights[code], code) for code in sorted(weights)
             if weights[code] and int(scores.parts[code][row]) * 10 < weights[code]]  # fmt: skip
    return ", ".join(PARTS.get(code, {"id": code, "en": code})[lang] for _, code in sorted(parts))
