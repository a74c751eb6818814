"""The words at the beginning of a head in, the label out whose name has brackets of its own: 委員(石田(秀)君)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.persons import read_label

if TYPE_CHECKING:
    from gikai_parse.layouts.line import Label

_NESTED: Final = re.compile(
    r"([^\n()。、:「」]{1,24}) ?\(([^\n()。、:「」]{1,8})\(([^\n()。、:「」]{1,4})\)([^\n()。、:「」]{0,4})\)"
)


def read_namesake(words: str) -> tuple[int, Label] | None:
    """Where the label ends and what it says; None where there is none with brackets within brackets.

    >>> end, read = read_namesake("委員(石田(秀)君) 伺います。")
    >>> end, read.head.name, read.head.given, read.head.position
    (10, '石田', '秀', '委員')
    """
    found = _NESTED.match(words)
    read = read_label(f"{found[1]}({found[2]}{found[4]})") if found else None
    if found is None or read is None or not read.head.name:
        return None
    return found.end(), read._replace(head=replace(read.head, label=found[0], given=found[3]))
