"""A printed label in, a `Head` out: name, office, seat number, and what tells namesakes apart."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final, Literal

from gikai_parse.layouts.line import Head
from gikai_parse.layouts.offices import begins_like_surname, is_office, split_office
from gikai_parse.tables.marks import NO_BARE_NAME_WORDS, NO_NAME_WORDS
from gikai_parse.text.folding import fold
from gikai_parse.text.numbers import read_number

Shape = Literal[
    "post(name)",  # 議長(山田太郎君)
    "seat(name)",  # 12番(山田太郎君)
    "(name)",  # (白川花子君)
    "(name post)",  # (青木太郎議長)
    "name(given)post",  # 原(侑)委員
    "name(post)",  # 山田太郎(市長)
    "name post",  # 中山 委員長, 北川太郎議長, 北山経夫君
    "post name",  # 議長 山田太郎
    "seat name",  # 12番 山田太郎君
    "post",  # 委員長
    "name",  # 加東裕一
    "side",  # 問, 答弁: which side speaks, and nobody's name
]

_KANJI: Final = "一-鿿㐀-䶿豈-﫿々〆ヶヵ𠀀-𮯠"
_NAME: Final = re.compile(rf"[{_KANJI}ぁ-ゖァ-ヺー・ 󠄀-󠇯]{{1,14}}|[A-Z]")  # Ａ委員: names withheld
_SEAT: Final = re.compile(
    r"(?:議席番号|議席|第|番外第?)?([0-9〇一二三四五六七八九十百]{1,4})番(?:議員|委員)?(?:[、,]| |$)?"
)
_COUNT: Final = re.compile(r"[0-9〇一二三四五六七八九十百]{1,3}(?:人|名)|なし")
_HONORIFIC: Final = re.compile(r"(?:君|くん|さん|氏|様|殿|さま)$")
_OFFICE_SIGNS: Final = re.compile(rf"[{_KANJI}ぁ-ゖァ-ヺー・A-Z]{{2,24}}")
_MOUNTED: Final = re.compile(r"[君ん氏員長] ?登壇$")  # ○１番（山田太郎君登壇）
_MEMBER: Final = re.compile(r"(?:議員|委員)$")
_BRACKETED: Final = re.compile(r"([^()]{0,40})\(([^()]{1,40})\)([^()]{0,24})")
_NO_NAME: Final = re.compile("|".join(map(re.escape, NO_NAME_WORDS)))
_NO_BARE_NAME: Final = re.compile("|".join(NO_BARE_NAME_WORDS))
_STAND_INS: Final = ("番外", "説明員", "番外議員", "理事者", "執行部", "政府参考人", "参考人", "政府委員")


def split_person(label: str) -> Head:
    """The head that a printed label makes.

    >>> head = split_person("総務部長（山田太郎君）")
    >>> head.name, head.position, split_person("１２番（山田太郎君）").seat, split_person("原（侑）委員").given
    ('山田太郎', '総務部長', 12, '侑')
    """
    read = read_label(fold(label).strip())
    return replace(read[1], label=label) if read else Head(label=label)


@lru_cache(maxsize=8192)
def read_label(label: str) -> tuple[Shape, Head, bool] | None:
    """Shape, head, and whether the label by itself is surely a person's; `label` is folded. None: no person.

    >>> read_label("議長(山田太郎君)")[0], read_label("出席議員(26人)")
    ('post(name)', None)
    """
    bracketed = _BRACKETED.fullmatch(label)
    if bracketed:
        before, inside, behind = (part.strip() for part in bracketed.groups())
        return _read_bracketed(label, before, inside, behind)
    return _read_plain(label) if "(" not in label and ")" not in label else None


def looks_like_name(words: str) -> bool:
    """Whether the words could be a person's name: kanji and kana, and no word that names never hold.

    >>> looks_like_name("山田 太郎"), looks_like_name("一般質問"), looks_like_name("3月4日")
    (True, False, False)
    """
    return bool(_NAME.fullmatch(words)) and not _NO_NAME.search(words)


def seat_of(words: str) -> tuple[int, str] | None:
    """The seat number at the beginning, and what follows it.

    >>> seat_of("百十六番"), seat_of("12番 山田太郎"), seat_of("番外")
    ((116, ''), (12, '山田太郎'), None)
    """
    found = _SEAT.match(words)
    number = read_number(found[1]) if found else None
    return (number, words[found.end() :].strip()) if found and number is not None else None


def _read_bracketed(label: str, before: str, inside: str, behind: str) -> tuple[Shape, Head, bool] | None:
    if _COUNT.fullmatch(inside):
        return None
    mounted = _MOUNTED.search(inside)
    if mounted:
        read = _read_bracketed(label, before, inside[: mounted.start() + 1], behind)
        return read and (read[0], replace(read[1], place="podium"), read[2])
    polite = bool(_HONORIFIC.search(inside))
    squeezed = before.replace(" ", "")
    if behind:
        return _namesake(label, squeezed, inside, behind.replace(" ", ""))
    if not squeezed:
        return _alone_in_brackets(label, inside, polite=polite)
    seat = seat_of(squeezed)
    if seat and not seat[1]:
        return _seated(label, seat[0], inside)
    known = is_office(squeezed) or polite
    read = _named_office(label, before, inside, polite=polite) if known else _named_before(label, squeezed, inside)
    return read if read or known else _named_unknown(label, squeezed, inside)


def _seated(label: str, seat: int, inside: str) -> tuple[Shape, Head, bool] | None:
    name, position = _name_and_office(inside)
    if not name or not _NAME.fullmatch(name):
        return None
    return "seat(name)", Head(label=label, name=name, position=position, seat=seat), True


def _namesake(label: str, name: str, given: str, behind: str) -> tuple[Shape, Head, bool] | None:
    """原(侑)委員; the office may have a department: 中村(正)まちづくり部長."""
    names = _NAME.fullmatch(name) and _NAME.fullmatch(given) and len(name) <= 8
    if is_office(name) or not is_office(behind) or not names:
        return None
    return "name(given)post", Head(label=label, name=name, position=behind, given=given), True


def _alone_in_brackets(label: str, inside: str, *, polite: bool) -> tuple[Shape, Head, bool] | None:
    """(白川花子君), (青木太郎議長), (12番 山田君)."""
    read = _read_plain(inside)
    if read is None or read[0] == "name":
        return None
    shape: Shape = "(name)" if polite else "(name post)" if read[1].name else "post"
    head = read[1]
    return shape, Head(label, name=head.name, position=head.position, seat=head.seat), head.name is not None


def _named_office(label: str, before: str, inside: str, *, polite: bool) -> tuple[Shape, Head, bool] | None:
    """議長(山田太郎君); 番外(総務部長 山田太郎君) has the office inside."""
    name, office = _name_and_office(inside)
    squeezed = before.replace(" ", "")
    own = split_office(squeezed)
    if own and own[0] and not polite:
        return _named_before(label, squeezed, inside)
    if not name:
        return None if not office else ("name(post)", Head(label, position=office), False)
    if not _NAME.fullmatch(name) or len(name.replace(" ", "")) > 12 or (not polite and _NO_NAME.search(name)):
        return None
    inner = office if office and office not in ("議員", "委員") and squeezed.startswith(_STAND_INS) else None
    return "post(name)", Head(label=label, name=name, position=inner or _joined(before)), True


def _joined(office: str) -> str:
    """議　長: the blanks between the letters are the printer's; those between words stay."""
    words = office.split()
    return "".join(words) if all(len(word) == 1 for word in words) else office.strip()


def _named_before(label: str, name: str, inside: str) -> tuple[Shape, Head, bool] | None:
    """山田太郎(市長), 山田太郎議員(自由民主党)."""
    split = split_office(name)
    if split and split[0] and looks_like_name(split[0]):
        return "name post", Head(label, name=split[0], position=split[1], group=inside), True
    if looks_like_name(name) and len(name) <= 8 and is_office(inside.replace(" ", "")):
        return "name(post)", Head(label, name=name, position=inside), begins_like_surname(name) > 0
    return None


def _named_unknown(label: str, before: str, inside: str) -> tuple[Shape, Head, bool] | None:
    """地域おこし協力隊員(小川次郎): no known office, but a known surname; never sure by itself."""
    name, office = _name_and_office(inside)
    if office or not looks_like_name(name) or not 2 <= len(name) <= 8 or not begins_like_surname(name):
        return None
    if len(before) < 2 or _NO_NAME.search(before) or not _OFFICE_SIGNS.fullmatch(before):
        return None
    return "post(name)", Head(label, name=name, position=before), False


def _read_plain(label: str) -> tuple[Shape, Head, bool] | None:
    label = label.strip()
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


def _seat_and_name(label: str, seat: int, rest: str) -> tuple[Shape, Head, bool] | None:
    if not rest:
        return "post", Head(label, seat=seat), False
    name, position = _name_and_office(rest)
    if not name or not looks_like_name(name) or len(name) > 9:
        return None
    polite = _HONORIFIC.search(rest) or position
    return "seat name", Head(label, name=name, position=position, seat=seat), bool(polite or begins_like_surname(name))


def _tokens_apart(label: str, tokens: list[str]) -> tuple[Shape, Head, bool] | None:
    """中山 委員長 and 議長 山田太郎: the blank tells the two apart."""
    first, last = tokens[0], tokens[-1]
    before, behind = "".join(tokens[:-1]), "".join(tokens[1:])
    if is_office(last) and looks_like_name(before) and len(before) <= 8 and not is_office(before):
        return "name post", Head(label, name=before, position=last), True
    if is_office(first):
        name, polite = _without_honorific(behind)
        if looks_like_name(name) and 2 <= len(name) <= 8 and not split_office(name):
            return "post name", Head(label, name=name, position=first), polite or begins_like_surname(name) > 0
    return None


def _run_together(label: str, words: str) -> tuple[Shape, Head, bool] | None:
    """北川太郎議長, 北山経夫君, 議長山田太郎君, 委員長, 加東裕一."""
    name, polite = _without_honorific(words)
    if polite:
        return _polite(label, name)
    split = split_office(words)
    if split is None:
        bare = looks_like_name(words) and len(words) <= 8 and not _NO_BARE_NAME.search(words)
        return ("name", Head(label, name=words), False) if bare else None
    name, office = split
    if not name:
        return "post", Head(label, position=office), False
    if not looks_like_name(name) or len(name) > 9:
        return None
    return "name post", Head(label, name=name, position=office), True


def _polite(label: str, name: str) -> tuple[Shape, Head, bool] | None:
    for cut in range(len(name) - 2, 1, -1):
        if is_office(name[:cut]) and looks_like_name(name[cut:]):
            return "post name", Head(label, name=name[cut:], position=name[:cut]), True
    if looks_like_name(name) and 2 <= len(name) <= 9:
        return "name post", Head(label, name=name), True
    return None


def _without_honorific(words: str) -> tuple[str, bool]:
    found = _HONORIFIC.search(words)
    return (words[: found.start()], True) if found and found.start() else (words, False)


def _name_and_office(words: str) -> tuple[str, str | None]:
    """What a pair of brackets holds: 山田太郎君, 山田太郎議員, 植木 隆副区長, 総務部長 山田太郎君."""
    tokens = words.split()
    squeezed, polite = _without_honorific("".join(tokens))
    if len(tokens) > 1 and is_office(tokens[0]):
        return _without_honorific("".join(tokens[1:]))[0], tokens[0]
    if polite:
        member = _MEMBER.search(squeezed)
        return (squeezed[: member.start()], member[0]) if member and member.start() > 1 else (squeezed, None)
    split = split_office(squeezed)
    return split or (squeezed, None)
