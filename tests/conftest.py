"""The hand-made Session for all exporter tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import sample

if TYPE_CHECKING:
    from gikai_parse.model import Session


@pytest.fixture(scope="session")
def session() -> Session:
    return sample.SESSION
