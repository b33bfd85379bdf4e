"""Which part of scoring reads which values of law."""

from placement.scoring.components import COMPONENTS
from placement.scoring.criteria import CRITERIA
from placement.scoring.methods import METHODS

FUNCTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("rating-matrix", ("performance.matrix",)),
    ("rating-bands", ("performance.bands", "performance.bands_low", "performance.behaviour_percent", "performance.ceiling")),
    ("functional-credit", ("credit.coefficient", "credit.percent")),
    (
        "job-person-match",
        ("scoring.jpm_functional", "scoring.jpm_kkp_other", "scoring.jpm_kkp_senior", "scoring.jpm_mapping", "scoring.jpm_selection"),
    ),
    (
        "ip-asn",
        (
            "ip_asn.categories", "ip_asn.discipline", "ip_asn.discipline_months", "ip_asn.performance",
            "ip_asn.qualification", "ip_asn.seminar", "ip_asn.training", "ip_asn.training_general", "ip_asn.weights",
        ),
    ),
    (
        "talent",
        (
            "talent.boxes", "talent.cutoffs", "talent.performance_axis", "talent.performance_weights",
            "talent.potential_weights", "talent.value_weights",
        ),
    ),
)  # fmt: skip
"""What stands beside the shelves, and what criteria of single methods read."""

READS: tuple[tuple[str, tuple[str, ...]], ...] = (
    *((criterion.code, criterion.keys) for criterion in CRITERIA),
    *((component.code, component.keys) for component in COMPONENTS),
    *((method.code, method.keys) for method in METHODS),
    *FUNCTIONS,
)
"""Codes and the keys they read."""
