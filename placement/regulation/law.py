"""Law and what a scenario changes of it; `LawAt` answers for one day."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from placement.errors import LawMissing, ScenarioError
from placement.regulation.instrument import DATA, Dated, Provision, provisions
from placement.regulation.units import misfits
from placement.text.faults import EXPECTED


@dataclass(frozen=True)
class LawEntry:
    """A value in force: what it is, where it stands, how sure we are, and whether the scenario changed it."""

    key: str
    value: Any
    unit: str
    article: str
    title: str
    url: str
    confidence: str
    since: dt.date | None
    note: Mapping[str, str]
    departs: bool
    name: Mapping[str, str]


@dataclass(frozen=True)
class Departure:
    """A value that a scenario put in the place of the law's; `law_value` is None where no law was in force."""

    key: str
    law_value: Any
    value: Any
    unit: str


@dataclass(frozen=True)
class Law:
    """All provisions, and the values a scenario overrides for a what-if. Immutable: ask, never write."""

    provisions: Mapping[str, Provision]
    overrides: Mapping[str, Any]

    @classmethod
    def load(cls, overrides: Mapping[str, Any] | None = None, folder: Path = DATA) -> "Law":
        """The law of the folder; overrides by key, flat or nested as TOML reads dotted keys."""
        refused = refusals(overrides or {}, folder)
        if refused:
            said = {lang: "; ".join(found.message(lang) for found in refused) for lang in ("id", "en")}
            raise ScenarioError(said["en"], indonesian=said["id"])
        known = provisions(folder)
        flat, _ = _flat(overrides or {}, known)
        return cls(known, {key: _shaped(flat[key]) for key in sorted(flat)})

    def keys(self) -> tuple[str, ...]:
        """All keys, sorted."""
        return tuple(sorted(self.provisions))

    def at(self, date: dt.date) -> "LawAt":
        """The law in force on a day."""
        return LawAt(self, date)


@dataclass(frozen=True)
class LawAt:
    """The law in force on one day."""

    law: Law
    date: dt.date

    def value(self, key: str) -> Any:
        """The value of a key; tables are handed out as copies. LawMissing where nothing is in force."""
        value = self.entry(key).value
        return dict(value) if isinstance(value, dict) else value

    def entry(self, key: str) -> LawEntry:
        """The value with its source."""
        provision = self._provision(key)
        found = self._in_force(provision)
        since, law_value = (found.since, found.value) if found != NOTHING else (None, None)
        departs = key in self.law.overrides
        if since is None and not departs:
            raise _not_in_force(provision, self.date)
        return LawEntry(
            key=key,
            value=_merged(law_value, self.law.overrides[key]) if departs else law_value,
            unit=provision.unit,
            article=found.article or provision.article,
            title=found.title or provision.title,
            url=found.url or provision.url,
            confidence=found.confidence or provision.confidence,
            since=since,
            note=dict(provision.note),
            departs=departs,
            name=dict(provision.name),
        )

    def departures(self) -> tuple[Departure, ...]:
        """Every key the scenario overrides, beside what the law says that day."""
        return tuple(
            Departure(
                key, self._in_force(self._provision(key)).value, self.value(key), self._provision(key).unit
            )
            for key in self.law.overrides
        )

    def _provision(self, key: str) -> Provision:
        if key not in self.law.provisions:
            raise LawMissing(
                f"{key}: no such value of law", indonesian=f"{key}: nilai peraturan ini tidak ada"
            )
        return self.law.provisions[key]

    def _in_force(self, provision: Provision) -> Dated:
        begun = [entry for entry in provision.dated if entry.since <= self.date]
        return begun[-1] if begun else NOTHING


NOTHING = Dated(dt.date.min, None)
"""Before the first day of a key."""


def _not_in_force(provision: Provision, date: dt.date) -> LawMissing:
    first = provision.dated[0].since
    return LawMissing(
        f"{provision.key}: not in force on {date} ({provision.file}: from {first})",
        indonesian=f"{provision.key}: belum berlaku pada {date} ({provision.file}: mulai {first})",
    )


@dataclass(frozen=True)
class Refusal:
    """An override that cannot stand: the key, the value given, what was expected, and the nearest key if any."""

    key: str
    value: str
    expected: str
    hint: str = ""

    def message(self, lang: str) -> str:
        """The sentence."""
        if self.value == "":
            text = {"id": "law: tidak ada nilai {0!r} untuk diubah", "en": "law: no value {0!r} to override"}
        else:
            text = {"id": "law: {0} = {1}, seharusnya {2}", "en": "law: {0} = {1}, expected {2}"}
        expected = EXPECTED.get(self.expected, {}).get(lang, self.expected)
        return text[lang].format(self.key, self.value, expected)


def refusals(overrides: Mapping[str, Any], folder: Path = DATA) -> list[Refusal]:
    """Everything wrong with a scenario's overrides: unknown keys, another shape, numbers out of bounds, strange words, weights that do not sum."""
    known = provisions(folder)
    flat, unknown = _flat(overrides, known)
    found = [Refusal(key, "", "", _nearest(key, known)) for key in unknown]
    for key, value in sorted(flat.items()):
        unit, pattern = known[key].unit, known[key].dated[-1].value
        if not _same_shape(_shaped(value), pattern):
            found.append(Refusal(key, repr(value), repr(pattern)))
        else:
            whole = _merged(pattern, _shaped(value))
            found += [
                Refusal(f"{key}{wrong.place}", wrong.value, wrong.expected) for wrong in misfits(unit, whole)
            ]
    return found


def _nearest(key: str, known: Iterable[str]) -> str:
    return next(iter(get_close_matches(key, list(known), 1, 0.6)), "")


def _flat(
    overrides: Mapping[str, Any], known: Mapping[str, Provision], path: str = ""
) -> tuple[dict[str, Any], list[str]]:
    """`{"move": {"min_post_months": 12}}` and `{"move.min_post_months": 12}` mean the same; and unknown keys."""
    flat: dict[str, Any] = {}
    unknown: list[str] = []
    for name, value in overrides.items():
        key = f"{path}{name}"
        if key in known:
            flat[key] = value
        elif isinstance(value, Mapping):
            below, strange = _flat(value, known, f"{key}.")
            flat |= below
            unknown += strange
        else:
            unknown.append(key)
    return flat, unknown


def _shaped(value: Any) -> Any:
    """Lists as tuples, also inside a table."""
    if isinstance(value, Mapping):
        return {name: _shaped(item) for name, item in value.items()}
    return tuple(value) if isinstance(value, list | tuple) else value


def _same_shape(value: Any, pattern: Any) -> bool:
    """Whether an override has the shape of the law's own value; lists hold items of one sort, pairs stay pairs."""
    if type(value) is not type(pattern):
        return False
    if isinstance(pattern, dict):
        return set(value) <= set(pattern) and all(
            _same_shape(item, pattern[name]) for name, item in value.items()
        )
    if isinstance(pattern, tuple):
        sort = type(pattern[0]) if pattern else str
        return all(type(item) is sort for item in value)
    return True


def _merged(law_value: Any, override: Any) -> Any:
    """A table is changed entry by entry, anything else as a whole."""
    if isinstance(law_value, dict) and isinstance(override, dict):
        return {**law_value, **override}
    return override
