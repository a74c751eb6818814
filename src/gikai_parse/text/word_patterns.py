"""Literals in, one regular expression out that shares their beginnings: のお話|の件 as の(?:お話|件)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

_Tree: TypeAlias = "dict[str, _Tree]"  # "" where a word ends


def share_beginnings(words: Iterable[str]) -> str:
    """A pattern that matches the longest of the words, several times as fast to search as their plain alternation.

    >>> share_beginnings(["のお話で", "のお話か", "の件"])
    'の(?:お話(?:で|か)|件)'
    """
    tree: _Tree = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _spell(tree)


def _spell(node: _Tree) -> str:
    branches = [re.escape(letter) + _spell(rest) for letter, rest in node.items() if letter]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 and "" not in node else f"(?:{'|'.join(branches)})"
    return f"{body}?" if "" in node else body
