"""What every table of a scenario file has in common."""

from pydantic import BaseModel, ConfigDict
from pydantic_core import PydanticCustomError


class Part(BaseModel):
    """A table of the scenario file."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def refusal(what: str, value: str, expected: str) -> PydanticCustomError:
    """An error that carries what was given and what was expected, for readers of either language."""
    return PydanticCustomError(
        "scenario_choice", "{what} {value}, expected {expected}",
        {"what": what, "value": value, "expected": expected},
    )  # fmt: skip
