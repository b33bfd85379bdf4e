"""Scoring methods on the shelf."""

from placement.scoring.methods.ip_asn import IpAsn
from placement.scoring.methods.method import Method, Scored
from placement.scoring.methods.profile_matching import ProfileMatching
from placement.scoring.methods.talent import Talent
from placement.scoring.methods.topsis import Topsis
from placement.scoring.methods.weighted_sum import WeightedSum

__all__ = ["METHODS", "Method", "Scored"]

METHODS: tuple[Method, ...] = (WeightedSum(), ProfileMatching(), Talent(), IpAsn(), Topsis())
