"""The Verdict: what an independent judge concludes about a plan, and what was checked how."""

from dataclasses import dataclass, field
from typing import Any

from placement.errors import VerdictError
from placement.model.arrays import IntArray


@dataclass(frozen=True)
class Finding:
    """One thing that is not as claimed. `check` names the check that caught it, `where` the employee, post or level."""

    check: str
    where: str
    claimed: str
    found: str
    id: str = ""
    en: str = ""

    def message(self, lang: str = "id") -> str:
        """The finding in one line of the given language."""
        text = self.id if lang == "id" else self.en
        return f"{self.check}: {self.where}: {text}" if text else f"{self.check}: {self.where}"

    def as_dict(self) -> dict[str, str]:
        """For `run.json`."""
        return {"check": self.check, "where": self.where, "claimed": self.claimed, "found": self.found}


@dataclass(frozen=True)
class Check:
    """A check that was made: how many things it looked at, and how."""

    name: str
    count: int
    how: str


@dataclass(frozen=True)
class Verdict:
    """Findings, checks made, levels proven, and the level at which each employee's option was decided."""

    findings: tuple[Finding, ...]
    checks: tuple[Check, ...]
    proven: tuple[str, ...] = ()
    """Names of levels whose total was proven best by its prices, in order."""
    gaps: tuple[tuple[str, int], ...] = ()
    """Levels not proven, with the proven distance from the best."""
    unique: bool = False
    """The last prices leave no other plan: the graph of tight pairs has no cycle."""
    facts: dict[str, Any] = field(default_factory=dict)
    """Figures counted by the judge: moves by cause, mismatches, shortages before and after."""
    decided: IntArray | None = None
    """int64[n], index of the level after which only her seat was left; -1 = she never had another option."""

    @property
    def ok(self) -> bool:
        """Nothing was found."""
        return not self.findings

    def require(self) -> None:
        """Raise VerdictError when anything was found."""
        if self.findings:
            raise VerdictError("; ".join(finding.message("en") for finding in self.findings[:5]))

    def as_dict(self) -> dict[str, Any]:
        """For `run.json`."""
        return {
            "ok": self.ok,
            "findings": [finding.as_dict() for finding in self.findings],
            "checks": [{"name": c.name, "count": c.count, "how": c.how} for c in self.checks],
            "proven": list(self.proven),
            "gaps": [{"level": name, "gap": gap} for name, gap in self.gaps],
            "unique": self.unique,
            "facts": self.facts,
        }
