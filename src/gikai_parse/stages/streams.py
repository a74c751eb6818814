"""The course of a member's sentences in, what each of them means there out: it announces, leads on, stands alone."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.announced import opens_matters
from gikai_parse.stages.asides import (
    adds,
    answers_itself,
    asks_points,
    begins_with,
    counts,
    is_closing,
    opines,
    pleads,
    reacts,
    urges,
    wonders,
)
from gikai_parse.stages.course import ASKING, EACH_LENGTH, Course
from gikai_parse.stages.preambles import gives_opinion
from gikai_parse.stages.titles import is_general
from gikai_parse.tables.cues import BARE_VERBS, DRAWING

if TYPE_CHECKING:
    from gikai_parse.stages.wording import Said

FORMULA_LENGTH: Final = 14  # そこで、伺います。 ご見解を。
_OWN: Final = ("については", "につきましては", "に関しては", "のほうは、", "の方は、")
_POINTING: Final = ("その", "この", "これ", "それ", "今後", "以上")
_CAUSES: Final = ("ので、", "から、", "が、", "けれども、", "けども、", "けど、")
_EACH: Final = (
    "それぞれ",
    "以上",
    "併せて",
    "あわせて",
    "具体的に",
    "以上の点",
    "その点",
    "この点",
    "これらについて",
    "区の",
    "市の",
    "町の",
    "県の",
    "村の",
)
_ALL: Final = ("以上", "これら", "それぞれ")  # 以上3点について伺います。
# 市長に伺います。  教育長にお尋ねして、ひとまず終わります。
_ADDRESSED: Final = re.compile(
    "[^、。]{0,8}[長事官任監臣]に(?:お|御)?(?:伺|尋ね|聞き)(?:[^、。か]{1,8}|[^、。か]{0,6}て、?[^、。]{0,12}終わ[^、。]{1,6})。?"
)
_CHAIN: Final = 12  # …のか。 …のか。 in a row
_OUTSET: Final = 10  # sentences in which a member says what he will ask about
_NEAR: Final = 3  # sentences from a plain ask to the one it leads to
_SUBJECTS: Final = (
    "についても",
    "につきましても",
    "のほうです",
    "の方です",
    "のほうは、",
    "の方は、",
    "の関係です",
    "の件です",
    "については、",
    "につきましては、",
)
_SUBJECT_NEAR: Final = 40


class Stream(Course):
    """The same sentences, with what each of them means where it stands."""

    @cached_property
    def announcement(self) -> int:
        """The sentence at the outset that names several matters together (除雪と熊の２件を伺います。), else -1."""
        outset = range(min(self.size, _OUTSET))
        return next((place for place in outset if opens_matters(self.folded, self.said, place)), -1)

    def is_each_formula(self, place: int) -> bool:
        """それぞれご見解をお聞かせください: closes several asks and is none of its own."""
        one = self.said[place]
        return (
            one.deed == "ask"
            and self.length(place) <= EACH_LENGTH
            and self.starts(place, _EACH)
            and not (one.about and not self.starts(place, _ALL))
        )

    def is_bare(self, place: int) -> bool:
        """そこで、伺います。 holds nothing but the verb; nor does …が出ましたので、関連してお聞きします。 either."""
        one = self.said[place]
        start = one.start
        if self.length(place) > FORMULA_LENGTH:
            start = self.folded.rfind("、", start, one.end) + 1
            if not self.folded.endswith(_CAUSES, one.start, start) or one.end - start > FORMULA_LENGTH:
                return False
        if self.folded.find("を", start, one.end) >= 0:
            return False
        return any(self.folded.find(verb, start, one.end) >= 0 for verb in BARE_VERBS)

    def opens_asks(self, place: int) -> bool:
        """Whether it is the first of several asks (改めて伺います。まず、計画はいつ作られるのか。)."""
        return place < self.size and self.said[place].opening == "first" and self.has_ask(place, self.size)

    def announces(self, place: int, begin: int) -> bool:
        """次に、防災についてお聞きします。 names the matter; the ask is still to come."""
        one = self.said[place]
        if self._asks_itself(place, begin):
            return False
        if self.has_ask(place + 1, self.size) and counts(self.folded, one):
            return not self.leads_up(begin, place)
        opened = bool(one.opening or self.ordinals[place])  # 2点目です。|駐輪場について伺います。
        opened = opened or place == self.outset or place <= begin + 1 or self.said[place - 1].deed == "announcement"
        opened = opened or begins_with(self.folded, one)
        turn = self.turn_after[place]
        if opened and (self.has_ask(place + 1, turn) or self._leads_to_list(place, turn)):
            return True
        return self._opens_points(place, turn, opened=opened)

    def _asks_itself(self, place: int, begin: int) -> bool:
        """Whether what it names is what it asks for, or nothing (額の根拠についてお尋ねします。)."""
        one = self.said[place]
        if not one.opening and place > begin and is_general(self.folded, one):
            return True
        if one.opening == "join" and self.ends_paragraph(place) and adds(self.folded, one):
            return True
        return asks_points(self.folded, one)

    def _opens_points(self, place: int, turn: int, *, opened: bool) -> bool:
        """Whether the first point of the matter is what comes next (まず、…　1点目、…), with its background between."""
        if turn >= self.size or self.said[turn].opening not in {"first", "number"} or self.number(turn) > 1:
            return False
        if turn == place + 1:
            return True
        inner = self.said[turn].opening == "first" and self.said[turn].about and self.announces(turn, turn)
        return opened and not inner and self.has_ask(turn, self.turn_after[turn])

    def _leads_to_list(self, place: int, turn: int) -> bool:
        """初めに、防災について伺います。 with the asks of the matter numbered from ① or １点目 on a bit later."""
        return self._turns[place] and self.begins_counting(turn) and self.said[turn].opening in {"first", "number"}

    def draws_on(self, place: int) -> bool:
        """…なってよいのでしょうか。そこで、理由について伺います。 asks once: the doubt leads to the ask."""
        after = place + 1
        return after < self.size and self.starts(after, DRAWING) and self.has_ask(after, self.turn_after[place])

    def is_only_put(self, place: int) -> bool:
        """Whether nobody need answer: it leads to its own answer, is only a beginning, or parts with an opinion."""
        one = self.said[place]
        if one.deed == "plain" and gives_opinion(self.folded, one):
            return True
        if place + 1 >= self.size:
            return False
        after = self.said[place + 1]
        if self.parts and opines(self.folded, after):
            return True
        if self.begins_counting(place + 2) and counts(self.folded, after):  # そこで、以下3点伺います。(1)…
            return True
        if one.deed == "polite":
            told = answers_itself(self.folded, one, after) and self.has_ask(place + 1, self.turn_after[place])
            return told or (not place and reacts(self.folded, one, after))
        return one.deed == "plain" and after.deed == "speech" and wonders(self.folded, after)

    def goes_on(self, place: int) -> bool:
        """…しているのか。 leads to the asking sentence that follows within the matter."""
        if self.is_terse:
            return False
        if place + 1 < self.size and self.said[place + 1].opening == "first" and self.said[place + 1].deed in ASKING:
            return True
        stop = min(self.turn_after[place], place + _NEAR + 1, self.size)
        for ahead in range(place + 1, stop):
            if self.said[ahead].opening == "so" or self._leaves(ahead) or self._turns_to(ahead):
                return False
            if self.said[ahead].deed in ASKING:
                return not (self._ends_in_each(ahead) or pleads(self.folded, self.said, ahead, place + 1))
        return False

    def _leaves(self, place: int) -> bool:
        """Whether it begins a paragraph on another point (また、…　商店街の空き店舗対策についても、…)."""
        one = self.said[place]
        if one.opening == "join":
            return True
        if self.folded.find("\n", self.said[place - 1].end - 1, one.start) < 0:
            return False
        near = min(one.end, one.start + _SUBJECT_NEAR)
        return any(self.folded.find(words, one.start, near) >= 0 for words in _SUBJECTS)

    def _turns_to(self, place: int) -> bool:
        """Whether it asks about a subject of its own (処遇についてはどう考えるか。 but not その点については)."""
        one = self.said[place]
        if one.deed not in ASKING or self.starts(place, _POINTING):
            return False
        near = min(one.end, one.start + _SUBJECT_NEAR)
        return any(self.folded.find(words, one.start, near) >= 0 for words in _OWN)

    def _ends_in_each(self, place: int) -> bool:
        """Whether what closes a row of …のか。 asks for each of them (それぞれ伺います。 教育長にお尋ねします。)."""
        stop = min(self.size, place + _CHAIN)
        first = place
        while place < stop and self.said[place].deed == "plain":
            place += 1
        if place >= stop:
            return False
        if place > first and self.is_addressed(place):
            return True
        return self.is_each_formula(place) and self.starts(place, _EACH[:4])

    def is_addressed(self, place: int) -> bool:
        """教育長に伺って、ひとまず終わります。 only says who is to answer."""
        return _ADDRESSED.fullmatch(self.folded, self.said[place].start, self.said[place].end) is not None

    def stands_alone(self, place: int, begin: int) -> bool:
        """…ではないでしょうか。 is an ask only where its matter holds no other."""
        if self.parts:
            return False
        turn = self.turn_after[place]
        if self._urges(place) and not self.has_ask(begin, place):
            return True
        if self.has_ask(begin, turn) or self._greets(place, turn):
            return False
        return all(self._only_closes(one) for one in self.said[place + 1 : turn])

    def _only_closes(self, one: Said) -> bool:
        """以上、壇上からの質問といたします。 behind the last ask."""
        return one.deed == "formula" or (one.deed in {"speech", "announcement"} and is_closing(self.folded, one))

    def _urges(self, place: int) -> bool:
        """…すべきではありませんか。 before a paragraph on another point."""
        if place + 1 >= self.size or not (self._leaves(place + 1) or self._is_far(place + 1)):
            return False
        return urges(self.folded, self.said[place])

    def _is_far(self, place: int) -> bool:
        """Whether a paragraph begins with it that comes to an ask of its own only sentences later."""
        if self.folded.find("\n", self.said[place - 1].end - 1, self.said[place].start) < 0:
            return False
        near = min(place + 2, self.turn_after[place])
        return self.has_ask(near, self.turn_after[place]) and not self.has_ask(place, near)

    def _greets(self, place: int, turn: int) -> bool:
        """Before the first matter nobody asks (…ではないでしょうか。それでは、防犯灯について質問いたします。)."""
        if turn >= self.size or place >= self.first_turn:
            return False
        return self.said[turn].deed in {"announcement", "heading"} and self.has_ask(turn, self.size)
