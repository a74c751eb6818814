"""Heads in, heads out: where answers stand in brackets within one member's words, these go on behind each answer.

見本議員
備蓄について質問します。
（総務部長）３日分です。

次に、図書館について質問します。      ← the member again, without a head

＜答弁者：市長＞
○３日分です。                          ← an answer in points
足りるとお考えですか。                  ← the member again
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.layouts.candidates import Candidate

_MEMBERS: Final = ("議員", "委員")
_NEXT_PARAGRAPH: Final = re.compile(r"\n[ \r]*\n[ \r\n]*|\n {0,8}(?=[^\n。]{2,30}\n)")
_SENTENCE: Final = re.compile(r"[^\n。]{6,}。")
_POINT: Final = re.compile(r" {0,8}[○◯●・■□◆◇*＊\-−–―]")
_NUMBER: Final = r"(?:[0-9]{1,2}|\([0-9]{1,2}\)|[①-⑳❶-❿])[.、 ]{0,3}"
# a line that nobody says: <質問席>  2.漁港について  【漁港について】
_NO_WORDS: Final = re.compile(
    rf"\s{{0,20}}(?:<[^<>\n]{{1,20}}>|{_NUMBER}[^\n。]{{2,60}}|[【■●◆][^\n。]{{2,60}}) {{0,8}}\r?\n"
)


def resume_questioner(heads: Sequence[Candidate], folded: str) -> tuple[Candidate, ...]:
    """The heads with the questioner's again behind each answer; as they are where it is not that style."""
    members = {head.head.name for head in heads if head.head.position in _MEMBERS}
    first = heads[0] if heads else None
    if first is None or len(members) != 1 or first.head.position not in _MEMBERS or not _answers_only(heads[1:]):
        return tuple(heads)
    in_points = all(_POINT.match(folded, head.end) for head in heads[1:])
    if not in_points and any(head.own_line for head in heads[1:]):
        return tuple(heads)
    resumed: list[Candidate] = []
    for place, head in enumerate(heads):
        resumed.append(head)
        end = heads[place + 1].start if place + 1 < len(heads) else len(folded) if in_points else head.end
        at = None
        if place and in_points:
            at = _behind_points(folded, head.end, end)
        elif place:
            found = _NEXT_PARAGRAPH.search(folded, head.end, end)
            at = found.end() if found else None
        if at is not None and _SENTENCE.search(folded, at, end):
            resumed.append(replace(first, start=at, label_end=at, end=at, own_line=False))
    return tuple(resumed)


def _behind_points(folded: str, start: int, end: int) -> int | None:
    """Where the first words stand that are no point of the answer; titles and places before them are nobody's."""
    at = start
    while at < end and _POINT.match(folded, at):
        feed = folded.find("\n", at, end)
        at = feed + 1 if feed >= 0 else end
    while at < end and (nobody := _NO_WORDS.match(folded, at, end)):
        at = nobody.end()
    return at if at < end else None


def _answers_only(heads: Sequence[Candidate]) -> bool:
    return bool(heads) and all(head.frame == "brackets" and head.head.side != "question" for head in heads)
