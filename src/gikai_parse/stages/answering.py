"""An answering speech in, chunks out: stretches that answer one matter each, and how sure the cut before each is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from gikai_parse.stages.counter_questions import find_counter
from gikai_parse.stages.leads import bound_answer, defers, is_lead
from gikai_parse.stages.promises import comes_back
from gikai_parse.stages.wording import read_opening
from gikai_parse.tables import answer_cues as cues
from gikai_parse.text.folding import fold
from gikai_parse.text.lines import unwrap
from gikai_parse.text.passages import Passage
from gikai_parse.text.sentences import split_sentences
from gikai_parse.text.word_patterns import share_beginnings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.stages.speakers import NamedSpeech

Cut = Literal[
    "named",  # 次に、認知症対策についてでありますが、
    "matter",  # 企業との関係についてのご質問でございます。
    "turned",  # 次に、清掃につきましては、
    "order",  # 次に、
    "inner",  # まず、 (behind a heading: the first of several points)
    "join",  # また、
    "subject",  # 電気自動車の活用につきましては、
    "paragraph",
    "sentence",
]


_NAMINGS: Final = [
    f"{about}{link}{called}" for about in cues.ABOUTS for link in ("", "の") for called in (*cues.COPULAS, *cues.ASKED)
]
_NAMING: Final = re.compile(share_beginnings((*_NAMINGS, *cues.NAMINGS)))
_SUBJECT: Final = re.compile(share_beginnings(cues.SUBJECTS))
_SELF: Final = re.compile(
    rf"[^、。]{{0,16}}?(?:{share_beginnings(cues.SELVES)})(?:の?立場)?と(?:いた)?しまして[はも]|[^、。]{{0,16}}?(?:{share_beginnings(cues.SELVES)})としては"
)
_ADDS: Final = re.compile(share_beginnings(cues.ADDS))
_ADDING: Final = 60  # characters of the first words of a reply that tell whether it adds to another
# 指導者の育成でございますが、 保育所の改修ですけれども、
_BARE_SUBJECT: Final = re.compile(
    f"[^、。はがをも\n]{{0,24}}[一-龥々ァ-ヺーA-Za-z](?:{share_beginnings(cues.BARE_SUBJECTS)})、"
)
_LISTED: Final = re.compile(f"第?[0-9一二三四五六七八九十]{{1,3}}(?:{share_beginnings(cues.LISTED)})")
_NEAR_START: Final = 90  # characters within which a sentence names what it answers
_SUBJECT_NEAR: Final = 45
_HEADING_LENGTH: Final = 60
_NAMED: Final = 20  # characters: …についての|御質問にお答えいたします。
_TAIL: Final = 24
_FEW_SENTENCES: Final = 8  # a reply this short is looked at sentence by sentence


class Chunk(NamedTuple):
    """Sentences that belong together: `head` is the first of them, `cut` how the chunk is parted from the one before.

    `is_heading` when it only names what several chunks after it answer (次に、高齢者福祉についてお答えします。).
    """

    speech: int
    start: int
    end: int
    head: Passage
    cut: Cut
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """An answering speech: its chunks without greeting and closing, and the lead's words (where it has some)."""

    speech: int
    position: str
    lead: Passage
    chunks: tuple[Chunk, ...]
    person: int | None = None
    only_opens: bool = False  # …の御質問にお答えいたします。詳細は部長から答弁いたします。
    comes_back: bool = False  # 先ほどの日曜日の件ですが、
    adds: bool = False  # 今、課長が申し上げたとおりでありますが、


def read_reply(folded: str, speech: NamedSpeech) -> Reply | None:
    """The chunks of an answering speech; None when it says nothing."""
    sentences = split_sentences(folded, speech.turn.spans)
    counter = find_counter(folded, speech.turn.spans) if sentences else None
    if counter is not None:
        sentences = [sentence for sentence in sentences if sentence.start < counter]
    if not sentences:
        return None
    own = [sentence for sentence in sentences if not defers(folded, sentence)]
    only_opens = all(is_lead(folded, sentence) for sentence in own)
    sentences = own or sentences
    first, last = bound_answer(folded, sentences, fold(f"{speech.position or ''} {speech.turn.head.name or ''}"))
    lead = Passage(sentences[0].start, sentences[first - 1].end if first else sentences[0].start)
    starts: list[tuple[int, Cut]] = []
    names_matters = False  # who says what he answers, says it at each turn: a paragraph is none
    names_only = False  # 次に、申請期限についてです。 the sentence after it goes with it
    openings = [_opening(folded, sentence.start) for sentence in sentences]
    for place in range(first, last):
        cut = _cut_before(folded, sentences[place], openings[place])
        if cut == "paragraph" and names_matters:
            cut = "sentence"
        names_matters = names_matters or cut in {"named", "matter"}
        if not starts or not (
            (cut == "sentence" and (last - first > _FEW_SENTENCES))
            or (names_only and cut in {"paragraph", "subject", "sentence"})
        ):
            starts.append((place, cut))
        names_only = cut in {"named", "matter"} and _only_names(folded, sentences[place])
    chunks = []
    for number, (place, cut) in enumerate(starts):
        stop = starts[number + 1][0] if number + 1 < len(starts) else last
        is_heading = (
            stop == place + 1
            and stop < last
            and (openings[stop] == "first" or _only_received(folded, sentences[place], starts[number + 1][1]))
            and cut in {"named", "matter", "turned", "order"}
            and sentences[place].end - sentences[place].start <= _HEADING_LENGTH
        )
        chunks.append(
            Chunk(speech.index, sentences[place].start, sentences[stop - 1].end, sentences[place], cut, is_heading)
        )
    return Reply(
        speech.index,
        speech.position or speech.turn.head.position or "",
        lead,
        tuple(_mark_inner(chunks)),
        speech.person,
        only_opens,
        comes_back(folded, sentences[first]),
        _ADDS.search(folded, lead.start, min(sentences[-1].end, lead.end + _ADDING)) is not None,
    )


def _only_names(folded: str, sentence: Passage) -> bool:
    """Whether it ends where it has named its matter (次に、申請期限についてです。), and answers nothing yet."""
    if sentence.end - sentence.start > _HEADING_LENGTH:
        return False
    words = unwrap(folded[sentence.start : sentence.end])
    naming = _NAMING.search(words)
    return naming is not None and len(words) - naming.end() <= _NAMED


def _only_received(folded: str, sentence: Passage, after: Cut) -> bool:
    """Whether it only says what was asked (ごみについて御質問をいただきました。), before the answers to its points."""
    tail = unwrap(folded[max(sentence.start, sentence.end - _TAIL) : sentence.end]).rstrip("。 ")
    return after in {"named", "matter"} and tail.endswith(cues.RECEIVED)


def drop_openers(replies: Sequence[Reply]) -> list[Reply]:
    """The replies of a round without those that only greet and hand over, where others follow them."""
    return [reply for place, reply in enumerate(replies) if not reply.only_opens or place + 1 == len(replies)]


def _mark_inner(chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    """The chunk right behind a heading is the first of what the heading covers."""
    before = None
    for chunk in chunks:
        yield chunk._replace(cut="inner") if before and before.is_heading else chunk
        before = chunk


def _opening(folded: str, start: int) -> str:
    """How a sentence of an answer opens; 2つ目として、不登校は問題行動ではないこと。 goes on with a list of its own."""
    opening = read_opening(folded, start)
    return "" if opening in {"first", "number"} and _LISTED.match(folded, start) else opening


def _cut_before(folded: str, sentence: Passage, opening: str) -> Cut:
    start = sentence.start
    naming = _search(_NAMING, folded, start, min(sentence.end, start + _NEAR_START))
    ordered = opening in {"first", "turn", "number"}
    if naming:
        return "named" if ordered else "matter"
    if ordered:
        return "turned" if _names_subject(folded, sentence) else "order"
    if opening == "join":
        return "join"
    if _names_subject(folded, sentence):
        return "subject"
    return (
        "paragraph"
        if folded[max(0, start - 2) : start].strip(" ") != folded[max(0, start - 2) : start].strip()
        else "sentence"
    )


def _search(pattern: re.Pattern[str], folded: str, start: int, end: int) -> bool:
    """Whether the words hold what is looked for, also where a line ends in its middle."""
    if folded.find("\n", start, end) < 0:
        return pattern.search(folded, start, end) is not None
    return pattern.search(unwrap(folded[start:end])) is not None


def _names_subject(folded: str, sentence: Passage) -> bool:
    """Whether it opens with a subject (開所時間につきましては、); who speaks is none (本市といたしましては、)."""
    start, end = sentence
    near = min(end, start + _SUBJECT_NEAR)
    if _search(_SUBJECT, folded, start, near):
        return _SELF.match(folded, start, near) is None
    return _BARE_SUBJECT.match(folded, start, end) is not None
