"""A label without brackets in, shape and `Head` out: 中山 委員長, 12番 山田太郎君, 議長 山田太郎; what a name is."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.line import Head, Label
from gikai_parse.layouts.offices import begins_like_surname, is_office, split_office
from gikai_parse.tables.marks import NO_BARE_NAME_WORDS, NO_NAME_WORDS, NO_SPEAKER_BEGINNINGS
from gikai_parse.tables.surnames import SHORT_SURNAMES
from gikai_parse.text.numbers import read_number

if TYPE_CHECKING:
    from gikai_parse.layouts.layout import Shape

KANJI: Final = "一-鿿㐀-䶿豈-﫿々〆ヶヵ𠀀-𮯠"
NAME: Final = re.compile(rf"[{KANJI}ぁ-ゖァ-ヺー・ 󠄀-󠇯]{{1,14}}|[A-Z]")  # Ａ委員: names withheld
_SEAT: Final = re.compile(
    r"(?:議席番号|議席|議員席番号|第)?([0-9〇一二三四五六七八九十百]{1,4}) ?番(?:議員|委員)?(?:[、,・]| |$)?"
)
_SHORTEST_TWICE: Final = 3
HONORIFIC: Final = re.compile(r"(?:君|くん|さん|氏|様|殿|さま|女史|先生)$")
_MEMBER: Final = re.compile(r"(?:議員|委員)$")
_STAND_IN: Final = "番外"
_NUMBERED_STAND_IN: Final = re.compile(r"番外(?:第? ?[0-9〇一二三四五六七八九十百]{1,3} ?[番号](?:[、,・])? ?| )")
NO_NAME: Final = re.compile("|".join(map(re.escape, NO_NAME_WORDS)))
_NO_BARE_NAME: Final = re.compile("|".join(NO_BARE_NAME_WORDS))


_SHORTEST_PLACE: Final = 2  # 中村 is somebody
_PLACES: Final = ("市", "町", "村", "区", "県", "都", "道", "府")
_ORGANISATIONS: Final = ("局", "課", "部", "室", "係", "会")


def looks_like_name(words: str) -> bool:
    """Whether the words could be a person's name: kanji and kana, and no word that names never hold.

    >>> looks_like_name("山田 太郎"), looks_like_name("一般質問"), looks_like_name("3月4日")
    (True, False, False)
    """
    return bool(NAME.fullmatch(words)) and not NO_NAME.search(words)


def is_nobody(words: str) -> bool:
    """Whether a heading's words stand where a speaker's would; an office that begins with such a word is a speaker's.

    >>> is_nobody("出席議員"), is_nobody("議事日程"), is_nobody("再開発課長"), is_nobody("選挙管理委員会事務局長")
    (True, True, False, False)
    """
    if not words.startswith(NO_SPEAKER_BEGINNINGS):
        return False
    office = words.partition("(")[0].replace(" ", "")
    return office.endswith(("議員", "委員", "説明員")) or not is_office(office)


def seat_of(words: str) -> tuple[int, str] | None:
    """The seat number at the beginning, and what follows it.

    >>> seat_of("百十六番"), seat_of("12番 山田太郎"), seat_of("番外")
    ((116, ''), (12, '山田太郎'), None)
    """
    found = _SEAT.match(words)
    number = read_number(found[1]) if found else None
    return (number, words[found.end() :].strip()) if found and number is not None else None


def read_plain(label: str) -> Label | None:
    """Shape, head and whether it is surely a person's, of a folded label without brackets.

    >>> read_plain("中山 委員長").shape, read_plain("12番 山田太郎君").shape, read_plain("日程第1")
    ('name post', 'seat name', None)
    """
    label = without_dot(label.strip())
    rest = behind_stand_in(label)
    if rest is not None:
        return _stand_in(label, rest)
    seat = seat_of(label)
    if seat:
        return _seat_and_name(label, *seat)
    tokens = label.split()
    if not tokens or len(tokens) > 6:
        return None
    if len(tokens) > 1:
        apart = _tokens_apart(label, tokens)
        if apart:
            return apart
    return _run_together(label, "".join(tokens))


def read_letters(words: str) -> Label | None:
    """A label whose letters were all set apart, so that no blank tells the name: 町 長 三 浦 健 造.

    >>> read_letters("町長三浦健造").head.name, read_letters("8番川村浩昭議員").head.name
    ('三浦健造', '川村浩昭')
    """
    name, office = office_before_name(words) or ("", "")
    if begins_like_surname(name) > 0 and not HONORIFIC.search(name) and not is_office(words):
        return Label("post name", Head(words, name=name, position=office), sure=True)
    return read_plain(words)


def read_unopened(words: str) -> Label | None:
    """What stood before and in the brackets of a label that has lost the first of them; None where that is no person.

    >>> read_unopened("財政課長石川 花子君").shape, read_unopened("理事長石川花子").head.position
    ('post(name)', '理事長')
    >>> read_unopened("石川議員") is None
    True
    """
    label = words.replace(" ", "")
    if HONORIFIC.search(label):
        read = read_plain(label)
        if read is None or not read.head.name or (read.head.seat is None and read.head.position is None):
            return None
        return Label("post(name)" if read.head.seat is None else "seat(name)", read.head, sure=True)
    name, office = office_before_name(label) or ("", "")
    known = begins_like_surname(name) > 1
    return Label("post(name)", Head(label, name=name, position=office), sure=True) if known else None


def once(label: str) -> str:
    """大山議長 大山議長: a picture's caption before the head says the same once more."""
    half = (len(label) + 1) // 2
    first = label[:half].rstrip()
    return first if len(first) >= _SHORTEST_TWICE and first == label[half:].lstrip() else label


def behind_stand_in(label: str) -> str | None:
    """What stands behind the word for those without a seat and their number, which is no seat; None without them.

    >>> behind_stand_in("番外1番 町長"), behind_stand_in("番外一番"), behind_stand_in("番外議員")
    ('町長', '', None)
    """
    found = _NUMBERED_STAND_IN.match(label)
    return label[found.end() :].strip() if found else None


def _stand_in(label: str, rest: str) -> Label | None:
    """番外一番 町長小川花子君: the office behind the number; 番外一番 alone is all that is known."""
    read = read_plain(rest) if rest else Label("post", Head(label, position=_STAND_IN), sure=False)
    if read is None:
        return None
    shape: Shape = "post name" if read.head.name else "post"
    return Label(shape, replace(read.head, label=label, position=read.head.position or _STAND_IN, seat=None), read.sure)


def _seat_and_name(label: str, seat: int, rest: str) -> Label | None:
    if not rest:
        return Label("post", Head(label, seat=seat), sure=False)
    name, position = name_and_office(rest)
    if not name or not looks_like_name(name) or len(name) > 9:
        return None
    head = Head(label, name=name, position=position, seat=seat)
    return Label("seat name", head, bool(HONORIFIC.search(rest) or position or begins_like_surname(name)))


def _tokens_apart(label: str, tokens: list[str]) -> Label | None:
    """中山 委員長 and 議長 山田太郎: the blank tells the two apart."""
    first, last = tokens[0], tokens[-1]
    before, behind = "".join(tokens[:-1]), "".join(tokens[1:])
    if is_office(last) and looks_like_name(before) and len(before) <= 8 and not is_office(before):
        if _is_place(before, last):
            return None
        return Label("name post", Head(label, name=before, position=last), sure=True)
    seat = seat_of(last)
    if seat and not seat[1] and looks_like_name(before) and begins_like_surname(before):
        name, _ = _without_honorific(before)  # 石川花子 5番
        return Label("seat name", Head(label, name=name, seat=seat[0]), sure=True)
    if is_office(first):
        name, polite = _without_honorific(behind)
        if looks_like_name(name) and 2 <= len(name) <= 8 and not split_office(name):
            return Label("post name", Head(label, name=name, position=first), polite or begins_like_surname(name) > 0)
    return None


def _run_together(label: str, words: str) -> Label | None:
    """北川太郎議長, 北山経夫君, 議長山田太郎君, 委員長, 加東裕一."""
    name, polite = _without_honorific(words)
    if polite:
        return _polite(label, name)
    split = split_office(words)
    if split is None:
        bare = looks_like_name(words) and len(words) <= 8 and not _NO_BARE_NAME.search(words)
        return Label("name", Head(label, name=words), sure=False) if bare else None
    name, office = split
    if not name:
        return Label("post", Head(label, position=office), sure=False)
    if not looks_like_name(name) or len(name) > 9 or is_office(name):  # ○議長　総務部長　大久保光男君。 calls
        return None
    if _is_place(name, office):
        return None
    return Label("name post", Head(label, name=name, position=office), sure=True)


def _is_place(name: str, office: str) -> bool:
    """見本町　議会事務局 at the foot of a page: where its office is, and nobody's head."""
    return len(name) > _SHORTEST_PLACE and name.endswith(_PLACES) and office.endswith(_ORGANISATIONS)


def _polite(label: str, name: str) -> Label | None:
    if is_office(name):  # 町長さん
        return Label("post", Head(label, position=name), sure=False)
    split = office_before_name(name)
    if split:
        return Label("post name", Head(label, name=split[0], position=split[1]), sure=True)
    own = split_office(name)
    if own and own[0] and looks_like_name(own[0]):  # 小川町長さん
        return Label("name post", Head(label, name=own[0], position=own[1]), sure=True)
    if looks_like_name(name) and (2 <= len(name) <= 9 or name in SHORT_SURNAMES):  # ○原君
        return Label("name post", Head(label, name=name), sure=True)
    return None


def office_before_name(words: str) -> tuple[str, str] | None:
    """Name and office of 町長小川花子, what stood before 君; None for a name alone.

    >>> office_before_name("町長小川花子"), office_before_name("小川花子")
    (('小川花子', '町長'), None)
    """
    for cut in range(len(words) - 2, 1, -1):
        if is_office(words[:cut]) and looks_like_name(words[cut:]):
            return words[cut:], words[:cut]
    return None


def _without_honorific(words: str) -> tuple[str, bool]:
    found = HONORIFIC.search(words)
    return (words[: found.start()], True) if found and found.start() else (words, False)


def without_dot(words: str) -> str:
    """An office and a name with a dot between them, as with a blank: 議長・金城秀雄君, 番外(教育長・土居達也君).

    >>> without_dot("議長・金城秀雄君"), without_dot("こども・子育て課長")
    ('議長 金城秀雄君', 'こども・子育て課長')
    """
    office, dot, name = words.partition("・")
    return f"{office} {name}" if dot and is_office(office.replace(" ", "")) else words


def name_and_office(words: str) -> tuple[str, str | None]:
    """What a pair of brackets holds: 山田太郎君, 山田太郎議員, 植木 隆副区長, 総務部長 山田太郎君."""
    tokens = without_dot(words).split()
    squeezed, polite = _without_honorific("".join(tokens))
    if len(tokens) > 1 and is_office(tokens[0]):
        return _without_honorific("".join(tokens[1:]))[0], tokens[0]
    if polite:
        member = _MEMBER.search(squeezed)
        if member and member.start() > 1:
            return squeezed[: member.start()], member[0]
        return office_before_name(squeezed) or (squeezed, None)
    split = split_office(squeezed)
    return split or (squeezed, None)
