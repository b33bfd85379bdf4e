"""Backends: the only place that knows a solver library. Each answers one min-cost flow on integer data."""

from placement.solver.backends.network_flow import NetworkFlow
from placement.solver.backends.protocol import FlowBackend

BACKENDS: tuple[type[FlowBackend], ...] = (NetworkFlow,)

__all__ = ["BACKENDS", "FlowBackend", "NetworkFlow"]
