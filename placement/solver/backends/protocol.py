"""What a flow backend promises."""

from typing import ClassVar, Protocol

from placement.model.arrays import IntArray


class FlowBackend(Protocol):
    """Solves min-cost flows on integer data."""

    code: ClassVar[str]

    def solve(
        self, tail: IntArray, head: IntArray, capacity: IntArray, cost: IntArray, supply: IntArray
    ) -> IntArray | None:
        """Cheapest flow per arc, or None when the supplies cannot be routed.

        tail, head, capacity, cost : int64[arcs]; supply : int64[nodes], sums to 0
        Raises CostRange when the costs exceed what the solver can represent.
        """
