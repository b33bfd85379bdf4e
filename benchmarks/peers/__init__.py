"""Peers, one file each: `solve(arguments) -> int64[n]` positions, -1 = unplaced. A peer not installed is absent."""

PEERS = (
    "placement_engine",
    "ortools_flow",
    "ortools_assignment",
    "scipy_dense",
    "scipy_sparse",
    "lapx_dense",
    "pot_network",
    "highs_lp",
    "greedy",
)
