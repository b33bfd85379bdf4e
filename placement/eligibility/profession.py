"""Posts of a profession, told by the name of the function or of the family."""

import numpy as np

from placement.eligibility.context import Context
from placement.model.arrays import BoolArray
from placement.model.codes import JobKind
from placement.model.positions import Position, Positions


def is_health(position: Position, context: Context) -> bool:
    """A functional post of a health profession."""
    return _named(position, context, context.settings.health)


def is_profession(position: Position, context: Context) -> bool:
    """A functional post of a health or teaching profession."""
    return _named(position, context, context.settings.health + context.settings.teaching)


def health(context: Context) -> BoolArray:
    """`is_health` of every position."""
    return context.column("health", lambda c: _all_named(c.positions, c.settings.health))


def professions(context: Context) -> BoolArray:
    """`is_profession` of every position."""
    return context.column(
        "professions", lambda c: _all_named(c.positions, c.settings.health + c.settings.teaching)
    )


def _named(position: Position, context: Context, words: tuple[str, ...]) -> bool:
    positions = context.positions
    family = int(positions.family[position.index])
    names = [positions.functions[position.function] if position.function >= 0 else ""]
    names.append(positions.families[family] if family >= 0 else "")
    return position.job_kind == JobKind.FUNCTIONAL and any(_tells(name, words) for name in names)


def _all_named(positions: Positions, words: tuple[str, ...]) -> BoolArray:
    function = np.array([*(_tells(name, words) for name in positions.functions), False])  # -1 = no name
    family = np.array([*(_tells(name, words) for name in positions.families), False])
    functional = positions.job_kind == JobKind.FUNCTIONAL
    named: BoolArray = functional & (function[positions.function] | family[positions.family])
    return named


def _tells(name: str, words: tuple[str, ...]) -> bool:
    return any(word in name.casefold() for word in words)
