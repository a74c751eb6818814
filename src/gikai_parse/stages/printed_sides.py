"""A speech's head in, what it says of the words below it out: that they ask (問), only wish (要望), in which round."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.layout import ALL_MARKS
from gikai_parse.tables.marks import LABEL_BRACKETS, WISH_WORDS
from gikai_parse.text.folding import fold

if TYPE_CHECKING:
    from gikai_parse.stages.speakers import NamedSpeech

_QUESTIONS: Final = "問質QＱ"  # 私 and わたし tell no round
_LETTERED: Final = re.compile("[POD][一-鿿]")  # P石川委員 points out, O gives an opinion, D wishes
_SIGNS: Final = f"{ALL_MARKS}{LABEL_BRACKETS}<>≪≫*: "


def is_printed_question(speech: NamedSpeech) -> bool:
    """Whether the head says that this asks (問 【質問】 Ｑ): then even a wish waits for its answer."""
    head = speech.turn.head
    return head.side == "question" and any(sign in head.label for sign in _QUESTIONS)


def is_printed_wish(speech: NamedSpeech) -> bool:
    """Whether the head says that this only wishes (○意見 over what the next ○質問 has no part in)."""
    head = speech.turn.head
    label = fold(head.label).strip(_SIGNS)
    return head.side == "question" and (label in WISH_WORDS or _LETTERED.match(label) is not None)


def printed_round(speech: NamedSpeech) -> int | None:
    """The round that the head tells: （再） is the second, 【質問】 the first."""
    is_first = is_printed_question(speech) and not speech.turn.head.name
    return speech.turn.head.round or (1 if is_first else None)
