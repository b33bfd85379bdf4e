"""Settings of every test: seeded properties, and no language taken from the machine."""

import pytest
from hypothesis import settings

settings.register_profile("ci", derandomize=True, deadline=None)
settings.load_profile("ci")


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch):
    for name in ("PLACEMENT_LANG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
