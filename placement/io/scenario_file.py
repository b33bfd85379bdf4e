"""The scenario file: TOML, on top of the scenario it extends, checked by the model of `placement.scenario`."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from placement.errors import ScenarioError
from placement.io.columns import ALL_FILES
from placement.io.faults import Faults
from placement.io.judgements import with_judgements
from placement.io.toml_out import toml_bytes
from placement.model.source import Source
from placement.regulation import refusals
from placement.scenario import Scenario
from placement.scoring import may_rank, method_named

SCENARIO = "scenario.toml"

_EXPECTED = {
    "int_type": "integer", "int_parsing": "integer", "int_from_float": "integer", "string_type": "text",
    "date_type": "toml_date", "date_parsing": "toml_date", "date_from_datetime_parsing": "toml_date",
    "date_from_datetime_inexact": "toml_date", "bool_type": "true, false", "bool_parsing": "true, false",
}  # fmt: skip
"""Kinds of value by pydantic's name of the error."""


@dataclass(frozen=True)
class Layer:
    """A scenario folder in the chain of `extends`: where it is, how to name it, and its `[files]`."""

    folder: Path
    shown: str
    files: Mapping[str, str]


@dataclass(frozen=True)
class ScenarioFile:
    """The scenario (None where it is faulty), the folders to look for tables in, own one first, and the file as kept.

    The scenario is the effective one: what it extends and what was chosen on the command line are part of it, and so
    `extends` and `files` are empty.
    """

    scenario: Scenario | None
    layers: tuple[Layer, ...]
    source: Source


@dataclass(frozen=True)
class _Link:
    """One file of the chain of `extends`, with its own values; `base` is the scenario it extends."""

    layer: Layer
    file: Path
    raw: bytes
    values: dict[str, Any]
    base: str | None


def read_scenario(path: Path, choices: Mapping[str, Any], faults: Faults) -> ScenarioFile | None:
    """Read a scenario folder or file, with `choices` laid over it; None where there is no readable file."""
    chain = _chain(path, faults)
    if not chain:
        return None
    values: dict[str, Any] = {}
    for part in (*(link.values for link in reversed(chain)), choices):
        values = merged(values, part)
    folders = [(link.layer.folder, link.layer.shown) for link in chain]
    named, values = values, with_judgements(values, folders, faults)
    alone = (
        values == named
        and len(chain) == 1
        and chain[0].base is None
        and not chain[0].layer.files
        and not choices
    )
    source = Source.of("scenario", SCENARIO, 0, chain[0].raw if alone else toml_bytes(values))
    return ScenarioFile(
        _validated(values, chain[0].file.name, faults), tuple(link.layer for link in chain), source
    )


def merged(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """`over` laid on `base`, table by table; lists are replaced."""
    result = dict(base)
    for key, value in over.items():
        old = result.get(key)
        both = isinstance(old, Mapping) and isinstance(value, Mapping)
        result[key] = merged(old, value) if both else value  # type: ignore[arg-type]
    return result


def _chain(path: Path, faults: Faults) -> list[_Link]:
    """The scenario and those it extends, as far as they can be read."""
    chain: list[_Link] = []
    shown = ""
    while (link := _link(path, shown, faults)) is not None:
        if any(link.file.samefile(earlier.file) for earlier in chain):
            faults.error("extends_cycle", f"{chain[-1].layer.shown}{SCENARIO}", chain[-1].base or "")
            break
        chain.append(link)
        if link.base is None:
            break
        path = link.layer.folder / link.base
        folder = link.base if _is_folder(path) else str(PurePosixPath(link.base).parent)
        shown = f"{shown}{folder.rstrip('/')}/"
    return chain


def _link(path: Path, shown: str, faults: Faults) -> _Link | None:
    file = path / SCENARIO if _is_folder(path) else path
    name = f"{shown}{file.name}"
    try:
        raw = file.read_bytes()
        values = tomllib.loads(raw.decode("utf-8-sig"))
    except FileNotFoundError:
        faults.error("file_missing", name if shown else str(file))
    except IsADirectoryError:
        faults.error("file_is_directory", name)
    except OSError as error:
        faults.error("file_unreadable", name, error.strerror or "")
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        faults.error("scenario_syntax", name, str(error))
    else:
        base = values.pop("extends") if isinstance(values.get("extends"), str) else None
        files = values.pop("files") if isinstance(values.get("files"), dict) else {}
        return _Link(Layer(file.parent, shown, _tables(files, name, faults)), file, raw, values, base)
    return None


def _is_folder(path: Path) -> bool:
    """Whether a scenario is named by its folder; one that does not exist is unless it is called *.toml."""
    return path.is_dir() or path.suffix != ".toml"


def _tables(files: Mapping[str, Any], name: str, faults: Faults) -> dict[str, str]:
    """`[files]` by the canonical name of the table."""
    canonical = {own: own for own in ALL_FILES} | {other: own for own, other in ALL_FILES.items()}
    known: dict[str, str] = {}
    for key, path in files.items():
        if key not in canonical:
            faults.error(
                "scenario_key_unknown", name, f"files.{key}", expected=", ".join(ALL_FILES),
                hint=_closest(key, canonical),
            )  # fmt: skip
        elif not isinstance(path, str) or not path:
            faults.error("scenario_value", name, str(path), cell=f"files.{key}", expected="text")
        elif canonical[key] in known:
            faults.error("file_twice", name, f"{known[canonical[key]]}, {path}")
        else:
            known[canonical[key]] = path
    return known


def _validated(values: Mapping[str, Any], name: str, faults: Faults) -> Scenario | None:
    if isinstance(values.get("law"), Mapping):
        _check_law(values["law"], name, faults)
    try:
        scenario = Scenario.model_validate(values)
        scenario.scoring.settings()
    except ScenarioError as error:
        for fault in error.faults:
            faults.add(replace(fault, file=name))
        return None
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            _report(detail, name, faults)
        return None
    if not may_rank(method_named(scenario.scoring.method)):
        faults.warning("method_reports_only", name, scenario.scoring.method)
    return scenario


def _check_law(overrides: Mapping[str, Any], name: str, faults: Faults) -> None:
    """Values of law that the scenario may not put in the place of the law's."""
    for refusal in refusals(overrides):
        cell = f"law.{refusal.key}"
        if refusal.value:
            faults.error("scenario_value", name, refusal.value, cell=cell, expected=refusal.expected)
        else:
            faults.error("scenario_key_unknown", name, cell, hint=refusal.hint)


def _report(detail: ErrorDetails, name: str, faults: Faults) -> None:
    """One of pydantic's errors as a fault that names the key."""
    key = ".".join(map(str, detail["loc"])) or SCENARIO
    if detail["type"] == "extra_forbidden":
        known = _fields(detail["loc"][:-1])
        hint = _closest(str(detail["loc"][-1]), known)
        faults.error("scenario_key_unknown", name, key, expected=", ".join(known), hint=hint)
    elif detail["type"] == "missing":
        faults.error("scenario_key_missing", name, key)
    else:
        given = detail.get("ctx", {}).get("value", detail["input"])
        value = "" if isinstance(given, (Mapping, list, tuple)) else str(given)
        faults.error("scenario_value", name, value or key, cell=key, expected=_expected(detail))


def _expected(detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    for bound, sign in (("ge", ">="), ("gt", ">"), ("le", "<="), ("lt", "<")):
        if bound in context:
            return f"{sign} {context[bound]}"
    if "expected" in context:
        return str(context["expected"]).replace("'", "")
    return _EXPECTED.get(detail["type"], detail["msg"].removeprefix("Value error, "))


def _fields(place: tuple[int | str, ...]) -> tuple[str, ...]:
    """Keys known at a place of the scenario."""
    model: type[BaseModel] = Scenario
    for name in place:
        inner = model.model_fields[str(name)].annotation
        if not (isinstance(inner, type) and issubclass(inner, BaseModel)):
            return ()
        model = inner
    return tuple(model.model_fields)


def _closest(key: str, known: Iterable[str]) -> str:
    return next(iter(get_close_matches(key, list(known), 1, 0.6)), "")
