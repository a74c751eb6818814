"""A member's time in, out its speeches in which the answering side asks back (反問): no question, no answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.sides import side_of
from gikai_parse.stages.wording import read_deed
from gikai_parse.tables.phase_cues import COUNTER, COUNTER_ENDS, COUNTER_LEADS, COUNTER_PERMITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gikai_parse.stages.speakers import NamedSpeech
    from gikai_parse.text.passages import Passage

_SAYS: Final = re.compile(
    f"(?P<permits>{'|'.join(map(re.escape, COUNTER_PERMITS))})|(?P<ends>{'|'.join(map(re.escape, COUNTER_ENDS))})"
)
_COUNTER: Final = re.compile(f"{COUNTER}(?!権(?!を(?:行使|使)|の行使))")  # 反問権につきましては、… only speaks of it
_SHORT: Final = 80  # characters: 議長、ここで反問をさせていただいてよろしいでしょうか。
_FAR: Final = 2000
_ANSWER: Final = 20  # characters: お答えいたします。備蓄は三日分です。
_LONGEST: Final = 400  # a chair's speech is read this far
_TAIL: Final = 44
_ASKING: Final = frozenset({"ask", "polite", "plain"})


def find_asides(folded: str, speeches: Iterable[NamedSpeech]) -> frozenset[int]:
    """The indices of the speeches between 反問を許可します and 反問を終わります, and of the calls for it.

    Where nobody says that it ends, only the speech that asks back is one: what follows may be the next question.
    """
    asides: set[int] = set()
    run: list[int] | None = None  # what was spoken since the permission
    called = False  # the speech before asked to ask back
    for speech in speeches:
        if not speech.turn.spans:
            continue
        side = side_of(speech)
        if side == "chair":
            said = _last_said(folded, speech, called=called)
            if said == "permits":
                run = []
            elif said == "ends":
                asides.update(run or ())
                run = None
            continue
        called = side == "answerer" and _asks_back(folded, speech)
        if called and find_counter(folded, speech.turn.spans) is None:
            asides.add(speech.index)
        elif run is not None and (run or side == "answerer"):
            run.append(speech.index)
    return frozenset([*asides, *(run or ())[:1]])


def find_counter(folded: str, spans: Sequence[Passage]) -> int | None:
    """Where an answer turns into asking back (備蓄は三日分です。|ここで反問します。); None where it does only one."""
    start, end = spans[0].start, spans[-1].end
    found = _COUNTER.search(folded, start, min(end, start + _FAR))
    if found is None or not _ends_asking(folded, start, end):
        return None
    counter = found.start()
    begin = folded.rfind("。", start, counter) + 1
    if begin - start < _ANSWER or any(folded.find(word, start, counter) >= 0 for word in COUNTER_LEADS):
        return None
    return begin


def _last_said(folded: str, speech: NamedSpeech, *, called: bool) -> str:
    """What the chair says last of it: permits, ends, or nothing; 許可します alone permits what was just called for."""
    start = speech.turn.spans[0].start
    end = min(speech.turn.spans[-1].end, start + _LONGEST)
    if not called and folded.find(COUNTER, start, end) < 0:
        return ""
    return next((match.lastgroup or "" for match in reversed([*_SAYS.finditer(folded, start, end)])), "")


def _asks_back(folded: str, speech: NamedSpeech) -> bool:
    """Whether an answering speech calls for it, or does it (反問いたします。議員はどうお考えでしょうか。)."""
    start, end = speech.turn.spans[0].start, speech.turn.spans[-1].end
    if find_counter(folded, speech.turn.spans) is not None:
        return True
    if _COUNTER.search(folded, start, min(end, start + _SHORT)) is None:
        return False
    return end - start <= _SHORT or _ends_asking(folded, start, end)


def _ends_asking(folded: str, start: int, end: int) -> bool:
    return read_deed(folded[max(start, end - _TAIL) : end]) in _ASKING
