"""Speeches in, question blocks out: one member's time each, from the chair's call to the next member."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.counter_questions import find_asides
from gikai_parse.stages.methods import name_method
from gikai_parse.stages.sides import Side, asks_for_floor, side_of
from gikai_parse.tables import phase_cues as cues
from gikai_parse.text.lines import unwrap

if TYPE_CHECKING:
    from gikai_parse.model import BlockKind, Method
    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.front_matter import FrontMatter
    from gikai_parse.stages.speakers import Cast, NamedSpeech

# 市長の施政方針に対する代表質問を行います。 is no explanation, but what may be asked about one.
# 間もなく持ち時間が終了いたします。 ends nothing; what forbids it stands behind the word, for the sake of speed.
_EXCEPT: Final = {"explain": "(?!に対|につい|に関)", "end": "(?<!時間が終了いたします)"}
_PHASE: Final = re.compile(
    "|".join(f"{re.escape(word)}{_EXCEPT.get(name, '')}" for name, words in cues.PHASES for word in words)
)
_PHASES: Final = {word: name for name, words in cues.PHASES for word in words}
_KINDS: Final = {word: name for name, words in cues.KINDS for word in words}
_KIND: Final = re.compile("|".join(map(re.escape, _KINDS)))
_KIND_ENDS: Final = re.compile(f"(?:{'|'.join(cues.QUESTIONINGS)})(?:は|を)(?:、|全て|すべて|これで)?(?:終|閉じ)")
_NEXT_ITEM: Final = re.compile("|".join(map(re.escape, cues.ITEMS_NEXT)))
_WORDS_OF_CHAIR: Final = 3000  # a chair's speech is read this far from its end: reports of affairs can be long
_OWN_WORDS: Final = 200  # a member says in the first sentences what this is: 会派を代表して代表質問を行います。
_SHORT_CALL: Final = 30  # characters
_CLOSING: Final = frozenset({"explain", "end", "debate"})  # phases in which nobody's questions go on


@dataclass(frozen=True, slots=True)
class Block:
    """One member's time: `speeches` are indices into the cast's speeches, interruptions included.

    `may_ask` is False where members state opinions: then they may wish, and nobody answers.
    `asides` are those of the speeches in which the answering side asks back (反問) and is replied to; in `answering` a
    member answers for what he moved (提出者, 紹介議員).
    """

    index: int
    questioner: int | None
    speeches: tuple[int, ...]
    kind: BlockKind | None = None
    method: Method | None = None
    may_ask: bool = True
    asides: frozenset[int] = frozenset()
    answering: frozenset[int] = frozenset()

    def side_of(self, speech: NamedSpeech) -> Side:
        """The side of a speech of this block."""
        return "answerer" if speech.index in self.answering else side_of(speech)


@dataclass(slots=True)
class _Open:
    """A block while its speeches are gathered."""

    who: object
    first: NamedSpeech
    phase: str
    kind: BlockKind | None
    speeches: list[int]
    call: NamedSpeech | None = None  # the chair's, before it
    answered: bool = False
    answering: list[int] = field(default_factory=list)


def group_blocks(source: OpenedSource, cast: Cast, front: FrontMatter) -> tuple[Block, ...]:
    """Every member's time in which something can be asked or wished.

    A member's speech opens a block, the next member's closes it; reports, debates and explanations open none.
    """
    floor = _Floor(source.folded, _printed_kind(source, cast))
    for speech in cast.speeches:
        floor.hear(speech)
    return tuple([_closed(source, cast, front, index, block) for index, block in enumerate(floor.kept())])


def _printed_kind(source: OpenedSource, cast: Cast) -> BlockKind | None:
    """The one kind of questioning that is printed before the first speech (第４回定例会　一般質問)."""
    turn = next((speech.turn for speech in cast.speeches if speech.turn.spans), None)
    before = turn.spans[0].start if turn else 0
    kinds = {_named(match) for match in _KIND.finditer(source.folded, max(0, before - _WORDS_OF_CHAIR), before)}
    kinds.discard("bill")
    return kinds.pop() if len(kinds) == 1 else None


class _Floor:
    """Who holds the floor while the speeches are walked, and for what the chair gave it."""

    def __init__(self, folded: str, printed: BlockKind | None) -> None:
        self._folded = folded
        self._printed = printed
        self._found: list[_Open] = []
        self._current: _Open | None = None
        self._phase = ""
        self._kind: BlockKind | None = None
        self._before = ""  # the side of the speech before
        self._call: NamedSpeech | None = None  # the chair's last speech
        self._mover: object = None  # who moved what is spoken of, and answers for it
        self._aside: object = None  # who spoke last on procedure (議長、議事進行。), and goes on with it when called

    def hear(self, speech: NamedSpeech) -> None:
        """One more speech: it opens a block, closes one, or goes on with it."""
        side = side_of(speech)
        if side == "chair":
            self._hear_chair(speech)
        elif side == "asker" and not asks_for_floor(self._folded, speech):
            self._hear_member(speech)
        elif self._current is not None and side == "answerer":
            self._current.answered = True
        elif side == "answerer" and self._phase == "explain":
            self._phase = "explained"  # the chair may call for questions in any words: who is answered asked
        if self._current is not None:
            self._current.speeches.append(speech.index)
        if speech.own_words is not None and speech.own_words.end < speech.turn.spans[-1].end:
            self._hear_chair(speech)  # …一言お願いしておきます。それでは、質疑を終わります。
        self._before = side

    def kept(self) -> list[_Open]:
        """The blocks in which somebody answers, or may be asked.

        Where no chair says so (on a page, in a summary), all from the first answer on: what comes before may explain.
        """
        if len(self._found) == 1 and self._call is None:
            return self._found
        first = len(self._found)
        if self._call is None:
            first = next((place for place, block in enumerate(self._found) if block.answered), first)
        return [
            block
            for place, block in enumerate(self._found)
            if place >= first or block.answered or block.phase in {"ask", "opinion"}
        ]

    def _hear_chair(self, speech: NamedSpeech) -> None:
        """Only what the chair says now closes a block: 質問を終わります。次に、２番、水瀬君。 opens the next one."""
        self._call = speech
        said, self._kind = _listen(self._folded, speech, self._kind)
        if self._current is not None:
            if said == "explain" and self._calls_answer(speech):
                return
            if said in _CLOSING or any(_NEXT_ITEM.search(self._folded, *span) for span in speech.turn.spans):
                self._current = None
        if said in {"debate", "explain"} or (said == "end" and self._phase != "explain"):
            self._mover = None
        self._phase = said or self._phase
        if said:
            self._aside = None

    def _calls_answer(self, speech: NamedSpeech) -> bool:
        """Whether a short call for an explanation passes the floor to who answers (課長、説明をお願いします。)."""
        length = sum(end - start for start, end in speech.turn.spans)
        return self._before == "asker" and self._phase != "opinion" and length <= _SHORT_CALL

    def _hear_member(self, speech: NamedSpeech) -> None:
        who = _who(speech)
        if self._current is not None and who in (self._current.who, self._mover):
            if who == self._mover:
                self._current.answered = True
                self._current.answering.append(speech.index)
            return
        self._current = None
        if self._phase == "explain" and _moves(self._folded, self._call, speech):
            self._mover = who
        if self._phase in {"debate", "explain"} or who == self._aside:
            return
        self._aside = who if _debates(self._folded, speech) else None
        if self._aside is not None:
            return
        start = speech.turn.spans[0].start
        own = _KIND.search(self._folded, start, start + _OWN_WORDS)
        self._current = _Open(who, speech, self._phase, self._kind or _named(own) or self._printed, [], self._call)
        self._found.append(self._current)


def _moves(folded: str, call: NamedSpeech | None, speech: NamedSpeech) -> bool:
    """Whether the chair calls a member as who moved a matter, or the member says so (紹介議員の石川でございます。)."""
    heard = [(speech.turn.spans[0].start, speech.turn.spans[0].start + _SHORT_CALL)]
    if call is not None and call.turn.spans:
        end = call.turn.spans[-1].end
        heard.append((max(call.turn.spans[0].start, end - _OWN_WORDS), end))
    return any(folded.find(mover, start, end) >= 0 for start, end in heard for mover in cues.MOVERS)


def _debates(folded: str, speech: NamedSpeech) -> bool:
    """Whether the member says that this is no questioning (反対の立場から討論を行います。)."""
    start, end = speech.turn.spans[0].start, speech.turn.spans[-1].end
    return any(folded.find(words, start, min(end, start + _OWN_WORDS)) >= 0 for words in cues.OWN_DEBATES)


def _who(speech: NamedSpeech) -> object:
    head = speech.turn.head
    if speech.person is not None:
        return speech.person
    if head.name or speech.seat:
        return (head.name, head.given, speech.seat, speech.candidates)
    return head.side or head.label  # 【質問】 and 【再質問】 are one nameless member's


def _named(match: re.Match[str] | None) -> BlockKind | None:
    return _KINDS[match[0]] if match else None  # type: ignore[return-value]  # the table names the kinds


def _listen(folded: str, speech: NamedSpeech, kind: BlockKind | None) -> tuple[str, BlockKind | None]:
    """What this speech of the chair leaves open: the last phase it names ("" for none), and the last kind."""
    phase = ""
    if not speech.turn.spans:
        return phase, kind
    end = speech.turn.spans[-1].end
    said = unwrap(folded[max(speech.turn.spans[0].start, end - _WORDS_OF_CHAIR) : end])  # これより質疑に入りま⏎す。
    for match in _PHASE.finditer(said):
        phase = _PHASES[match[0]]
    over = _over(said)
    if over >= 0:
        kind, said = None, said[over:]
    named = [_named(match) for match in _KIND.finditer(said)]
    questioning = [one for one in named if one != "bill"]
    if questioning:
        kind = questioning[-1]
    elif named and (kind is None or "議案" in said):
        kind = "bill"  # 質疑 alone: 代表質疑 goes on where the chair says 質疑を続けます
    return phase, kind


def _over(said: str) -> int:
    """Where the chair has ended a kind of questioning for all (以上で代表質問を終わります。), -1 where not."""
    over = -1
    for match in _KIND_ENDS.finditer(said):
        if not said.endswith(cues.OWNERS, 0, match.start()):  # 水瀬君の代表質問を終わります。
            over = match.end()
    return over


def _closed(source: OpenedSource, cast: Cast, front: FrontMatter, index: int, block: _Open) -> Block:
    last = max(place for place, number in enumerate(block.speeches) if side_of(cast.speeches[number]) != "chair")
    speeches = tuple(block.speeches[: last + 1])
    spoken = [cast.speeches[number] for number in speeches]
    is_committee = front.meeting_type == "committee"
    return Block(
        index=index,
        questioner=block.first.person,
        speeches=speeches,
        kind="committee" if is_committee else block.kind,
        method=name_method(source.folded, block.call, spoken, is_committee=is_committee),
        may_ask=block.phase != "opinion" or block.answered,
        asides=find_asides(source.folded, spoken),
        answering=frozenset(block.answering),
    )
