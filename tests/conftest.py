"""What all tests share: hypothesis without a clock, and the hand-made Session of the exporter tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

import sample

if TYPE_CHECKING:
    from gikai_parse.model import Session

# Time has its own tests (properties/test_hostile.py); elsewhere a busy machine must not look like a fault.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def session() -> Session:
    return sample.SESSION
