"""Explanations of people as lines of text."""

from collections.abc import Iterator

from placement.explain.alternative import Alternative, Step
from placement.explain.explanation import Explanation
from placement.explain.nearest import Way
from placement.explain.words import CAUSES, STATUS, TEXTS, WAYS, title
from placement.text import Lang, number, points


def person_lines(e: Explanation, lang: Lang) -> Iterator[str]:
    """Her place, what decided, and each alternative."""
    yield f"{e.nip}  {e.name}"
    yield TEXTS["now"][lang].format(post=e.before or TEXTS["none"][lang])
    yield TEXTS["then"][lang].format(post=e.after or TEXTS["none"][lang], status=STATUS[e.status][lang])
    if e.place:
        yield e.place[lang]
    if e.cause:
        yield TEXTS["cause"][lang].format(cause=CAUSES.get(e.cause, {}).get(lang, e.cause))
    if e.reason:
        yield TEXTS["reason"][lang].format(reason=e.reason_text[lang])
    yield TEXTS["fit"][lang].format(points=points(e.fit, lang))
    if not e.asked:
        yield TEXTS["best" if e.alternatives else "no_other"][lang]
    for alternative in e.alternatives:
        post = f"{alternative.name}, {alternative.unit} ({alternative.position})"
        yield TEXTS["why_not"][lang].format(post=post)
        yield from _why_not(alternative, e, lang)
        if alternative.way is not None and (alternative.rules or alternative.margin):
            yield _way(alternative.way, lang)


def _why_not(a: Alternative, e: Explanation, lang: Lang) -> Iterator[str]:
    if a.rules:
        sides = {against.rule: against for against in a.against}
        for rule, reason in zip(a.rules, a.reasons[lang], strict=True):
            yield TEXTS["rule"][lang].format(rule=reason)
            if rule in sides:
                yield TEXTS["sides"][lang].format(asked=sides[rule].asked[lang], held=sides[rule].held[lang])
    elif a.margin is None:
        yield TEXTS["here" if a.position == e.after else "holds"][lang]
    elif not a.margin.level:
        yield TEXTS["impossible" if a.margin.exact else "tied"][lang]
    else:
        text = TEXTS["margin" if a.margin.exact else "bound"][lang]
        yield text.format(points=number(a.margin.points, lang), level=title(a.margin.level, lang))
        yield from _chain(a, lang)


def _chain(a: Alternative, lang: Lang) -> Iterator[str]:
    if len(a.steps) > 1:
        yield TEXTS["chain"][lang].format(people=number(len(a.steps) - 1, lang))
    yield from (_step(step, lang) for step in a.steps)
    level = a.margin.level if a.margin else ""
    changes = [
        TEXTS["change"][lang].format(level=title(name, lang), points=_signed(-loss, lang))
        for name, loss in a.losses
        if loss and name != level
    ]
    if changes:
        yield TEXTS["others"][lang].format(changes="; ".join(changes))


def _signed(value: int, lang: Lang) -> str:
    sign = "+" if value > 0 else "\N{MINUS SIGN}"
    return f"{sign}{number(abs(value), lang)}"


def _step(step: Step, lang: Lang) -> str:
    none = TEXTS["no_seat"][lang]
    return TEXTS["step"][lang].format(
        who=f"{step.nip} {step.name}", before=step.before or none, after=step.after or none
    )


def _way(way: Way, lang: Lang) -> str:
    """The nearest way in one line."""
    if not way.found:
        return WAYS["none"][lang]
    parts = []
    if way.levels:
        parts.append(WAYS["levels"][lang].format(levels=number(way.levels, lang), level=way.level))
    if way.certificate:
        parts.append(WAYS["certificate"][lang].format(certificate=way.certificate))
    said = [WAYS["and"][lang].join(parts)] if parts else []
    if way.points is not None:
        said.append(WAYS["points"][lang].format(points=number(way.points, lang)))
    return WAYS["way"][lang].format(way=WAYS["or"][lang].join(said))
