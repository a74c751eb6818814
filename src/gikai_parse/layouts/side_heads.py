"""The beginning of a line in, a head that tells only a side out: 問 備蓄は, Q1: …, ■質問, 答弁者：市長."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.blank_labels import LONGEST_WINDOW, read_tokens, window_at
from gikai_parse.layouts.candidates import Candidate, make_candidate
from gikai_parse.layouts.layout import ALL_MARKS, CLOSED_FRAMES
from gikai_parse.layouts.line import Label
from gikai_parse.layouts.offices import is_office
from gikai_parse.layouts.persons import read_label
from gikai_parse.layouts.plain_labels import looks_like_name
from gikai_parse.layouts.side_words import is_plain_side, read_side, with_person
from gikai_parse.tables.marks import DIVIDERS, LABEL_BRACKETS, SUMMING_WORDS, TELLING_NOTES, VAGUE_SIDES
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from gikai_parse.layouts.layout import Frame
    from gikai_parse.layouts.openings import Opening

_PERSON_BEHIND: Final = re.compile(r"[ 　]{0,2}[(【\[]([^\n\r()【】\[\]。、]{2,24})[)】\]] ?:?")
_PERSON_ON_LINE: Final = re.compile(r" {0,2}([^\n\r。、:]{2,24})(?=[\n\r])")
_WITH_PERSON: Final = re.compile(
    r"((?:A|答|答弁|再答弁)[0-9①-⑳]{0,2}) {1,4}([^\s。、()「」:]{2,24})(?:(?= {1,4}[^\s])|[):])"
)
# 答弁 ◎市長（中原四郎）
_MARKED_BEHIND: Final = re.compile(rf" {{0,3}}[{ALL_MARKS}]([^\s。、:「」]{{2,24}})(?=[ \n\r])")
_PERSON_BESIDE: Final = re.compile(r" ?([^\s。、()「」:]{2,24})(?= {1,4}[^\s])")
_PRESENTING: Final = ("質問者", "答弁者")
_LONGEST_NAME: Final = 8
_CLOSED_SIDE: Final = re.compile(r"[^()0-9\- ]{1,6} {0,2}[0-9]{1,2}(?:[\-.の][0-9]{1,2}){0,2}")
_NOT_OF_LABEL: Final = "「(【["  # what opens the words, or the brackets with the person
_QUOTED_LINE: Final = re.compile(r"[^\n]{1,400}」 {0,4}(?=[\n\r]|\Z)")
_TITLED: Final = re.compile(r"[^「」\n。]{2,60}」 {0,4}(?=[\n\r])")
_SAID_BEHIND: Final = re.compile(r"[^\n。]{6,200}。")
_BEHIND_NUMBER: Final = re.compile(
    r" {0,2}((?:再々?)?(?:質問|質疑|問|Q|答弁|回答|答|A))(?: ?(:)| {1,3})(?=[^\n。]{4,200}。)"
)
SAID_LAST: Final = re.compile(
    r"質問[^\n。]{0,8}(?:終わり|終え|閉じ|と(?:いた)?します|とさせて)|(?:よう|こと)(?:を|に)?(?:強く|重ねて)?(?:求めて|要望し|要請し|期待し)"
    r"|(?:要望|お願い|提案|指摘)(?:を?(?:いた)?し|申し上げ|を?させて)(?:ます|ておき|て[、おい])"
    r"|求め(?:ます|ておき|て、?質問)|(?:よろしく|宜しく)お願い|(?:ご|御)(?:清聴|静聴)"
)
_NEXT_PART: Final = re.compile(rf"\n\r?[\n【\[《≪<{ALL_MARKS}]")
_LONGEST_SUM: Final = 600


def read_sided(folded: str, opening: Opening) -> Candidate | None:
    """問 備蓄は, Q1: …, ■質問: a word of a side; with the person where one is printed behind it in brackets."""
    addressed = _WITH_PERSON.match(folded, opening.start)
    if addressed:
        person = read_answerer(addressed[1], addressed[2])
        if person:
            return make_candidate(folded, opening.lead, addressed.end(), "blank", person)  # A 教育長)検討する
    beside = _presented_beside(folded, opening) or _over_title(folded, opening)
    if beside:
        return beside
    if opening.stem.isdigit() and opening.stop in (".", ")"):
        return _numbered(folded, opening)
    opening = _first_word(opening)
    label = opening.stem.strip()
    alone = not opening.stop and not opening.before_blank
    presented = _presented(label) if alone else None
    side = presented or (read_side(label) if len(label) <= 24 and label else None)
    if side is None:
        return None
    frame = "colon" if presented else _frame_of(folded, opening, label)
    if frame is None:
        return None
    end = opening.start + len(label) if opening.stop and opening.stop in _NOT_OF_LABEL else opening.stop_at
    return with_person_behind(folded, opening.lead, end, frame, side)


def _numbered(folded: str, opening: Opening) -> Candidate | None:
    """1. 質問 備蓄は何日分ですか。, 2)答弁:三日分です。: the number counts the pairs."""
    found = _BEHIND_NUMBER.match(folded, opening.stop_at)
    side = read_side(found[1]) if found and is_plain_side(found[1]) else None
    if found is None or side is None:
        return None
    return with_person_behind(folded, opening.lead, found.end(), "colon" if found[2] else "blank", side)


def _frame_of(folded: str, opening: Opening, label: str) -> Frame | None:
    """How the word of a side is set off from what is said; None where it is not."""
    short = is_plain_side(label)
    if opening.stop == "." or (opening.stop and opening.stop in DIVIDERS):
        # 質問｜備蓄は足りますか。; 市答弁｜総務部長 stands above what he says
        said = opening.stop in ".→⇒➡▶" or _SAID_BEHIND.match(folded, opening.stop_at)
        return "colon" if opening.stop == ":" or (short and said) else None
    if opening.stop == ")" and (short or _CLOSED_SIDE.fullmatch(label)):  # 質問1-1)備蓄は, 要望)
        return "closing"
    if opening.stop == "「":  # わたし「備蓄は何日分ありますか。」; 問　「安心の町」とは。
        whole = folded[opening.stop_at - 2] != " " or _QUOTED_LINE.match(folded, opening.stop_at)
        return "quote" if whole or not short else "blank"
    if opening.before_blank:
        return "blank" if short or opening.decorated or _tells_who(label) else None
    if not opening.stop:
        return "line" if opening.decorated or short or _tells_who(label) else None
    begins = _PERSON_BEHIND.match(folded, opening.start + len(label)) if opening.stop in "(【[" else None
    is_told = begins is not None and begins[1] in TELLING_NOTES and not short  # 一般質問(要旨)
    return "colon" if begins and not is_told else None


def _tells_who(label: str) -> bool:
    """市長答弁, 石川議員の再質問, alone on the line: who speaks, and how; 石川議員の一般質問 is a page's title."""
    side = read_side(label)
    return side is not None and bool(side.head.position) and not label.endswith(VAGUE_SIDES)


def _sums_up(folded: str, start: int) -> bool:
    """Whether a member says what stands under 【まとめ】: 要望いたします, 質問を終わります; else its author does."""
    stop = _NEXT_PART.search(folded, start + 3, start + _LONGEST_SUM)
    return bool(SAID_LAST.search(folded, start, stop.start() if stop else start + _LONGEST_SUM))


def _presented_beside(folded: str, opening: Opening) -> Candidate | None:
    """質問者 7番 石川花子 伺います, 答弁者 町長 中原四郎 お答えします: the head and the words on one line."""
    word, blank, _ = opening.stem.partition(" ")
    if word not in _PRESENTING or not blank or not opening.before_blank:
        return None
    begin = opening.start + len(word)
    window = window_at(folded, begin)
    person = window.lstrip(" ")
    read = read_tokens(person, open_end=len(window) == LONGEST_WINDOW)
    side = read_side(word)
    if read is None or side is None or read[1].shape == "name":
        return None
    shape, head, sure = read[1]
    end = begin + len(window) - len(person) + read[0]
    head = replace(head, label=folded[opening.lead : end], side=side.head.side)
    return make_candidate(folded, opening.lead, end, "blank", Label(shape, head, sure))


def _over_title(folded: str, opening: Opening) -> Candidate | None:
    """○質問 石川花子議員「備蓄について」, alone on its line: the person, and the title of what is asked below."""
    word, blank, person = opening.stem.strip().partition(" ")
    titled = opening.stop == "「" and blank and is_plain_side(word) and _TITLED.match(folded, opening.stop_at)
    side = read_side(word) if titled else None
    read = with_person(folded[opening.lead : opening.stop_at - 1], person.strip(), side.head.side) if side else None
    if read is None or read.head.position is None:
        return None
    return make_candidate(folded, opening.lead, opening.stop_at - 1, "line", read)


def _first_word(opening: Opening) -> Opening:
    """Up to the blank, where brackets in the question's own words ended what could be a head (問② 学校(園)の…)."""
    word = opening.stem.partition(" ")[0]
    if len(word) == len(opening.stem) or not is_plain_side(word):
        return opening
    if not opening.stop and (opening.before_blank or read_label(opening.stem) or read_side(opening.stem)):
        return opening  # A 委員; 問② 備蓄は足りるか, with neither a stop nor a comma
    return opening._replace(stem=word, stop="", stop_at=opening.start + len(word), before_blank=True)


def _presented(label: str) -> Label | None:
    """質問者 小田島 健 議員, 答弁者 知事, alone on the line: the word says that a person follows, whatever the name."""
    word, _, person = label.partition(" ")
    side = read_side(word) if word in _PRESENTING else None
    if side is None:
        return None
    read = with_person(label, person.strip(), side.head.side)
    name = person.replace(" ", "")
    if read is None and looks_like_name(name) and 2 <= len(name) <= _LONGEST_NAME:
        return Label("side", replace(side.head, label=label, name=name), sure=False)
    return read


def read_answerer(word: str, person: str) -> Label | None:
    """A 教育部長 順次整備する, 答 町長 …: an office behind the word is he who answers, behind 問 he who is asked."""
    side = read_side(word)
    if side is None or side.head.side != "answer" or not is_office(person):
        return None
    return with_person(f"{word} {person}", person, "answer", side.head.round)


def with_person_behind(folded: str, start: int, end: int, frame: Frame, side: Label) -> Candidate | None:
    """The head of a side's word, with the person that is printed behind it; None where the page's author sums up."""
    if side.head.label in SUMMING_WORDS and not _sums_up(folded, end):
        return None
    found = None
    if side.shape == "side":
        word = Passage(start, end)
        found = (
            _in_brackets(folded, word, side)
            or _marked_behind(folded, word, side)
            or _on_line(folded, word, frame, side)
            or _beside(folded, word, frame)
        )
    label_end, read = found or (end, side)
    return make_candidate(folded, start, label_end, frame, read)


def _in_brackets(folded: str, word: Passage, side: Label) -> tuple[int, Label] | None:
    """答 (市長)検討します, 【答弁】(教育部長)."""
    found = _PERSON_BEHIND.match(folded, word.end)
    read = with_person(folded[word.start : found.end()], found[1], side.head.side) if found else None
    return (found.end(), read) if found and read else None


def _marked_behind(folded: str, word: Passage, side: Label) -> tuple[int, Label] | None:
    """質問 ◆森岡政人, 答弁 ◎環境局長（谷口明夫）: the page's word and the minutes' own head."""
    found = _MARKED_BEHIND.match(folded, word.end)
    read = with_person(folded[word.start : found.end()], found[1], side.head.side) if found else None
    return (found.end(), read) if found and read else None


def _on_line(folded: str, word: Passage, frame: Frame, side: Label) -> tuple[int, Label] | None:
    """答弁者：市長, and the answer on the next line."""
    found = _PERSON_ON_LINE.match(folded, word.end) if frame in CLOSED_FRAMES or side.head.side == "answer" else None
    if found is None:
        return None
    label, person = folded[word.start : found.end()], found[1].strip()
    read = with_person(label, person, side.head.side)
    if read is None and folded.startswith(_PRESENTING, word.start):  # 質問者:大空 進, whatever the name
        read = _presented(f"{folded[word.start : word.start + 3]} {person}")
        read = read and read._replace(head=replace(read.head, label=label))
    if read is None or (read.shape == "side" and frame != "colon"):
        return None  # 【質問】石川県の川: a title stands there as well as a bare name
    return found.end(), read


def _beside(folded: str, word: Passage, frame: Frame) -> tuple[int, Label] | None:
    """【答弁】建設部長 四百戸である: the person, a blank, the words."""
    found = _PERSON_BESIDE.match(folded, word.end) if frame in CLOSED_FRAMES else None
    read = read_answerer(folded[slice(*word)].strip(LABEL_BRACKETS + ": "), found[1]) if found else None
    return (found.end(1), read) if found and read else None
