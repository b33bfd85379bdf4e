"""What one more would bring, as lines of text."""

from collections.abc import Iterator

from placement.explain.one_more import MOST_SEATS, Gain, OneMore, Waiver
from placement.explain.words import Words, title
from placement.text import Lang, number

ONE_MORE: dict[str, Words] = {
    "seats": {"id": "Manfaat tambahan satu kebutuhan:", "en": "What one more need would bring:"},
    "people": {
        "id": "Manfaat tambahan satu orang yang memenuhi syarat:",
        "en": "What one more qualified person would bring:",
    },
    "rules": {"id": "Bila satu syarat dikecualikan:", "en": "If one rule were waived:"},
    "gain": {
        "id": "  {name}, {place}: {points} pada sasaran \u201c{level}\u201d ({holds})",
        "en": "  {name}, {place}: {points} at the objective \u201c{level}\u201d ({holds})",
    },
    "units": {"id": "{unit} atau {count} unit lain", "en": "{unit} or {count} other units"},
    "holds": {"id": "berlaku untuk {count} tambahan", "en": "holds for {count} more"},
    "at_least": {"id": "berlaku untuk sedikitnya {count} tambahan", "en": "holds for at least {count} more"},
    "bound": {"id": "batas atas; {holds}", "en": "an upper bound; {holds}"},
    "rule": {
        "id": "  {rule}: kursi kosong {before} \u2192 {after}, tidak sesuai {mismatch} \u2192 {mismatch_after}, "
        "berpindah {moves} \u2192 {moves_after}; {exceptions} orang dikecualikan",
        "en": "  {rule}: empty seats {before} \u2192 {after}, mismatches {mismatch} \u2192 {mismatch_after}, "
        "moves {moves} \u2192 {moves_after}; {exceptions} exceptions",
    },
    "nothing": {"id": "  tidak ada", "en": "  nothing"},
}


def one_more_lines(found: OneMore, lang: Lang) -> Iterator[str]:
    """Seats, people, rules."""
    for head, gains in (("seats", found.seats), ("people", found.people)):
        yield ONE_MORE[head][lang]
        yield from (_gain(gain, lang) for gain in gains)
        if not gains:
            yield ONE_MORE["nothing"][lang]
    yield ONE_MORE["rules"][lang]
    yield from (_waiver(waiver, lang) for waiver in found.rules)
    if not found.rules:
        yield ONE_MORE["nothing"][lang]


def _gain(gain: Gain, lang: Lang) -> str:
    place = gain.units[0]
    if len(gain.units) > 1:
        place = ONE_MORE["units"][lang].format(unit=place, count=number(len(gain.units) - 1, lang))
    holds = ONE_MORE["at_least" if gain.holds_for == MOST_SEATS else "holds"][lang].format(
        count=number(gain.holds_for, lang)
    )
    return ONE_MORE["gain"][lang].format(
        name=gain.name, place=place, points=number(gain.points, lang), level=title(gain.level, lang),
        holds=holds if gain.exact else ONE_MORE["bound"][lang].format(holds=holds),
    )  # fmt: skip


def _waiver(waiver: Waiver, lang: Lang) -> str:
    shortage, mismatches, moves = waiver.before
    return ONE_MORE["rule"][lang].format(
        rule=title(waiver.rule, lang), before=number(shortage, lang), after=number(waiver.shortage, lang),
        mismatch=number(mismatches, lang), mismatch_after=number(waiver.mismatches, lang),
        moves=number(moves, lang), moves_after=number(waiver.moves, lang),
        exceptions=number(waiver.exceptions, lang),
    )  # fmt: skip
