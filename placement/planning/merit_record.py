"""How merit was scored: method, weights, and who they come from."""

from collections.abc import Mapping
from typing import Any

from placement.formulation import Case
from placement.scoring import may_rank, method_named


def merit_record(case: Case) -> dict[str, Any]:
    """Plain values, in a fixed order; judgements as given, with everybody's consistency."""
    choice = case.scenario.scoring
    method = method_named(choice.method)
    record: dict[str, Any] = {
        "method": method.code,
        "may_rank": may_rank(method),
        "source": method.source,
        "weights_from": "law" if method.own_weights else choice.weights,
        "weights": {} if method.own_weights else dict(choice.settings().merit),
        "rating_source": choice.rating_source,
    }
    if found := choice.agreed():
        record["judgements"] = [
            {"by": j.by, "part": j.part, "over": j.over, "times": str(j.times)} for j in choice.judgements()
        ]
        record["consistency"] = {by: f"{own.ratio:.4f}" for by, own in found.each.items()}
        record["group_consistency"] = f"{found.group.ratio:.4f}"
    return record


def origin(record: Mapping[str, Any], lang: str) -> str:
    """Where the weights come from, in words."""
    words = ORIGIN[record["weights_from"]][lang]
    people = list(dict.fromkeys(j["by"] for j in record.get("judgements", ())))
    return f"{words}: {', '.join(people)}" if people else words


ORIGIN = {
    "given": {"id": "ditetapkan dalam skenario", "en": "given in the scenario"},
    "equal": {"id": "sama besar", "en": "equal"},
    "ahp": {"id": "penilaian berpasangan (AHP)", "en": "judgements in pairs (AHP)"},
    "law": {"id": "peraturan", "en": "law"},
}
