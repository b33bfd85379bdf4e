"""The one place that says which methods a ranking or a plan may rest on."""

from placement.errors import ScenarioError
from placement.scoring.methods.method import Method


def may_rank(method: Method) -> bool:
    """Whether a method gives no reason against it."""
    return not method.refusal


def require_ranking(method: Method) -> Method:
    """The method; ScenarioError with its reason where no ranking and no plan may rest on it."""
    if may_rank(method):
        return method
    raise ScenarioError(
        f"scoring.method: {method.code} may not rank people or carry a plan: {method.refusal['en']}",
        indonesian=f"scoring.method: {method.code} tidak boleh menjadi dasar peringkat atau rancangan: "
        f"{method.refusal['id']}",
    )
