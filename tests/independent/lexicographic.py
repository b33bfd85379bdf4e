"""A solver of another kind: one linear program over all pairs, no classes, level after level.

The polytope is that of a transportation problem with floors and concave seats, so its vertices are whole numbers; an
earlier level is kept by fixing all that its dual prices, which leaves a face of the same polytope.
"""

from ortools.linear_solver import pywraplp


class Program:
    """Variables: one per person and option (None = beyond the need), one per open seat of each post."""

    def __init__(self, city):
        self.city = city
        self.solver = pywraplp.Solver.CreateSolver("GLOP")
        self.choice = {}
        taken = {post: [] for post in city.posts}
        for nip in city.free:
            person = city.by_nip[nip]
            options = [*city.options(person)]
            if city.capacity(person.post) > 0:
                options.append(person.post)
            if nip in city.beyond:
                options.append(None)
            variables = [self.solver.NumVar(0, 1, "") for _ in options]
            self.solver.Add(sum(variables) == 1)
            for option, variable in zip(options, variables, strict=True):
                self.choice[nip, option] = variable
                if option is not None:
                    taken[option].append(variable)
        self.seats, self.floors, self.answer = {}, [], set()
        for post, people in taken.items():
            seats = [self.solver.NumVar(0, 1, "") for _ in range(city.capacity(post))]
            self.seats[post] = seats
            if seats:
                self.solver.Add(sum(people) == sum(seats))
                least = city.floor(post)
                self.floors.append((self.solver.Add(sum(seats) >= least), least))

    def best(self, choices, seats=None):
        """The largest total of a level; the levels to come are left the plans that reach it, and no others."""
        objective = self.solver.Objective()
        objective.Clear()
        for key, value in choices.items():
            objective.SetCoefficient(self.choice[key], value)
        for post, values in (seats or {}).items():
            for value, seat in zip(values, self.seats[post], strict=True):
                objective.SetCoefficient(seat, value)
        objective.SetMaximization()
        status = self.solver.Solve()
        assert status == pywraplp.Solver.OPTIMAL, status
        best = round(objective.Value())
        assert abs(best - objective.Value()) < 0.01
        self._keep()
        return best

    def _keep(self):
        """Complementary slackness: what has a reduced cost stays at its bound, a floor with a price stays tight."""
        settled = [
            (variable, round(variable.solution_value()))
            for variable in self.solver.variables()
            if abs(variable.reduced_cost()) > 0.5
        ]
        tight = [(floor, least) for floor, least in self.floors if abs(floor.dual_value()) > 0.5]
        self.answer = {key for key, variable in self.choice.items() if variable.solution_value() > 0.999}
        for thing, bound in (*settled, *tight):
            thing.SetBounds(bound, bound)

    def seating(self):
        """The option of each free person in the program's last answer."""
        return dict(self.answer)
