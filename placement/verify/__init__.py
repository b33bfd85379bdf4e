"""From a Problem and a Solution to a Verdict; and the plan as an inspector reads it."""

from placement.verify.audit import audit
from placement.verify.factored import judge_factored
from placement.verify.judge import judge

__all__ = ["audit", "judge", "judge_factored"]
