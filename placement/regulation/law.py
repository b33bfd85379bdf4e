"""Law and what a scenario changes of it; `LawAt` answers for one day."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from placement.errors import LawMissing, ScenarioError
from placement.regulation.instrument import DATA, Provision, provisions


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
        known = provisions(folder)
        flat = dict(sorted(_flat(overrides or {}, known).items()))
        return cls(known, {key: _checked(known[key], value) for key, value in flat.items()})

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
        since, law_value = self._in_force(provision)
        departs = key in self.law.overrides
        if since is None and not departs:
            raise _not_in_force(provision, self.date)
        return LawEntry(
            key=key,
            value=_merged(law_value, self.law.overrides[key]) if departs else law_value,
            unit=provision.unit,
            article=provision.article,
            title=provision.title,
            url=provision.url,
            confidence=provision.confidence,
            since=since,
            note=dict(provision.note),
            departs=departs,
        )

    def departures(self) -> tuple[Departure, ...]:
        """Every key the scenario overrides, beside what the law says that day."""
        return tuple(
            Departure(
                key, self._in_force(self._provision(key))[1], self.value(key), self._provision(key).unit
            )
            for key in self.law.overrides
        )

    def _provision(self, key: str) -> Provision:
        if key not in self.law.provisions:
            raise LawMissing(
                f"{key}: no such value of law", indonesian=f"{key}: nilai peraturan ini tidak ada"
            )
        return self.law.provisions[key]

    def _in_force(self, provision: Provision) -> tuple[dt.date | None, Any]:
        found: tuple[dt.date | None, Any] = (None, None)
        for since, value in provision.dated:
            if since <= self.date:
                found = (since, value)
        return found


def _not_in_force(provision: Provision, date: dt.date) -> LawMissing:
    first = provision.dated[0][0]
    return LawMissing(
        f"{provision.key}: not in force on {date} ({provision.file}: from {first})",
        indonesian=f"{provision.key}: belum berlaku pada {date} ({provision.file}: mulai {first})",
    )


def _flat(overrides: Mapping[str, Any], known: Mapping[str, Provision], path: str = "") -> dict[str, Any]:
    """`{"move": {"min_post_months": 12}}` and `{"move.min_post_months": 12}` mean the same."""
    flat: dict[str, Any] = {}
    for name, value in overrides.items():
        key = f"{path}{name}"
        if key in known:
            flat[key] = value
        elif isinstance(value, Mapping):
            flat |= _flat(value, known, f"{key}.")
        else:
            raise ScenarioError(
                f"law: no value {key!r} to override",
                indonesian=f"law: tidak ada nilai {key!r} untuk diubah",
            )
    return flat


def _checked(provision: Provision, value: Any) -> Any:
    """The override, if it has the shape of the law's own value."""
    pattern = provision.dated[-1][1]
    value = tuple(value) if isinstance(value, list | tuple) else value
    same = type(value) is type(pattern)
    if same and isinstance(pattern, dict):
        unknown = set(value) - set(pattern)
        shapes = {name: tuple(item) if isinstance(item, list) else item for name, item in value.items()}
        same = not unknown and all(type(item) is type(pattern[name]) for name, item in shapes.items())
        value = shapes
    if not same:
        raise ScenarioError(
            f"law: {provision.key} = {value!r} does not have the shape of {pattern!r}",
            indonesian=f"law: {provision.key} = {value!r} tidak berbentuk seperti {pattern!r}",
        )
    return value


def _merged(law_value: Any, override: Any) -> Any:
    """A table is changed entry by entry, anything else as a whole."""
    if isinstance(law_value, dict) and isinstance(override, dict):
        return {**law_value, **override}
    return override
