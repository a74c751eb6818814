"""A printed label in, a `Head` out: name, office, seat number, and what tells namesakes apart."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.line import Head, Label
from gikai_parse.layouts.offices import ENDINGS, begins_like_surname, is_office, split_office
from gikai_parse.layouts.plain_labels import (
    HONORIFIC,
    KANJI,
    NAME,
    NO_NAME,
    behind_stand_in,
    looks_like_name,
    name_and_office,
    once,
    read_letters,
    read_plain,
    seat_of,
)
from gikai_parse.tables.roles import GROUP_ENDINGS
from gikai_parse.text.folding import fold

if TYPE_CHECKING:
    from gikai_parse.layouts.layout import Shape

_COUNT: Final = re.compile(r"[0-9〇一二三四五六七八九十百]{1,3}(?:人|名)|[0-9]{1,3}|なし")  # 委員長 (1)について
_OFFICE_SIGNS: Final = re.compile(rf"[{KANJI}ぁ-ゖァ-ヺー・A-Za-z0-9&]{{2,24}}")
_MOUNTED: Final = re.compile(r"[君ん氏員長] ?登壇$")  # ○１番（山田太郎君登壇）
_WITH_GROUP: Final = re.compile(
    rf"(.{{2,16}}(?:君|さん|氏|議員|委員)) ?[・/,、 ] ?(.{{0,14}}(?:{'|'.join(GROUP_ENDINGS)}))"
)
_LETTERS_APART: Final = re.compile(r"[^ ()](?: {1,4}[^ ()]){3,24}")
_BRACKETED: Final = re.compile(r"([^()]{0,40})\(([^()]{1,40})\)([^()]{0,24})")
_MEMBERS: Final = ("議員", "委員")
_CHAIRS: Final = ("議長", "委員長")
_SQUARE: Final = re.compile(
    r"([^()\[\]〔〕【】<>〈〉「」:、。\n]{1,36}) ?[\[〔【<〈]([^()\[\]〔〕【】<>〈〉「」、。\n]{2,20})[\]〕】>〉]"
)
_TWO_BRACKETS: Final = re.compile(
    r"([^\n()。「」:、]{2,24})\(([^\n()。「」:、]{1,20})\)([^\n()。「」:、 ]{0,20})\(([^\n()。「」:、]{2,24})\)"
)
_LONGEST_NAME: Final = 8
_POLITE: Final = ("君", "さん", "氏")
_PARTICLES: Final = ("は", "が", "を", "に", "へ", "で", "と", "も", "て", "から")  # 石川議員 (先ほどの説明では)
_STAND_INS: Final = ("番外", "説明員", "番外議員", "理事者", "執行部", "政府参考人", "参考人", "政府委員")


def split_person(label: str) -> Head:
    """The head that a printed label makes.

    >>> head = split_person("総務部長（山田太郎君）")
    >>> head.name, head.position, split_person("１２番（山田太郎君）").seat, split_person("原（侑）委員").given
    ('山田太郎', '総務部長', 12, '侑')
    """
    read = read_label(fold(label).strip())
    return replace(read.head, label=label) if read else Head(label=label)


@lru_cache(maxsize=8192)
def read_label(label: str) -> Label | None:
    """Shape, head, and whether the label by itself is surely a person's; `label` is folded. None: no person.

    >>> read_label("議長(山田太郎君)").shape, read_label("出席議員(26人)")
    ('post(name)', None)
    """
    single = once(label)
    if single != label:
        read = read_label(single)
        return read and read._replace(head=replace(read.head, label=label))
    if _LETTERS_APART.fullmatch(label):
        read = read_letters(label.replace(" ", ""))
        return read and read._replace(head=replace(read.head, label=label))
    bracketed = _BRACKETED.fullmatch(label)
    if bracketed:
        before, inside, behind = (part.strip() for part in bracketed.groups())
        return None if _COUNT.fullmatch(inside) else _read_bracketed(label, before, inside, behind)
    return read_plain(label) if "(" not in label and ")" not in label else None


def round_brackets(words: str) -> str:
    """議長【山田太郎君】, 議長〔山田太郎君〕, 議長＜山田太郎＞ as 議長(山田太郎君); other brackets as they are.

    >>> round_brackets("議長【山田太郎君】 開きます。"), round_brackets("市長【公約】 伺います。")
    ('議長(山田太郎君) 開きます。', '市長【公約】 伺います。')
    """
    square = _SQUARE.match(words)
    if not square:
        return words
    name = square[2]
    if not (HONORIFIC.search(name) or name.endswith(_MEMBERS) or begins_like_surname(name)):
        return words
    return f"{square[1]}({square[2]}){words[square.end() :]}"


def read_two_brackets(words: str) -> tuple[int, Label] | None:
    """Where a label with brackets in its office ends and what it says.

    >>> read_two_brackets("総務部長(兼)情報室長(石川花子君) お答え")[1].head.position
    '総務部長(兼)情報室長'
    >>> read_two_brackets("原(侑)委員(新風会)") is None
    True
    """
    found = _TWO_BRACKETS.match(words)
    if not found:
        return None
    if HONORIFIC.search(found[2]) or not (found[3] or HONORIFIC.search(found[4])):
        return None  # 市長(篠川 実君)(登壇), 議員(山田太郎)(新風会)
    office = (found[1] + found[3]).replace(" ", "")
    if not is_office(office) and not is_office(found[1].replace(" ", "")):
        return None
    read = read_label(f"{office}({found[4]})")
    if read is None or read.shape != "post(name)":
        return None
    printed = words[: found.start(4) - 1]
    return found.end(), read._replace(head=replace(read.head, label=found[0], position=printed))


def _read_bracketed(label: str, before: str, inside: str, behind: str) -> Label | None:
    mounted, grouped = _MOUNTED.search(inside), _WITH_GROUP.fullmatch(inside)
    if mounted:
        read = _read_bracketed(label, before, inside[: mounted.start() + 1], behind)
        return read and read._replace(head=replace(read.head, place="podium"))
    polite = bool(HONORIFIC.search(inside))
    squeezed = before.replace(" ", "")
    if behind or not squeezed:
        namesake = behind and _namesake(label, squeezed, inside, behind.replace(" ", ""))
        return namesake or (None if behind else _alone_in_brackets(label, inside, polite=polite))
    if behind_stand_in(squeezed) == "":  # 番外一番（町長　小川花子君）
        before = squeezed = _STAND_INS[0]
    seat = seat_of(squeezed)
    if seat and not seat[1]:
        return _seated(label, seat[0], grouped[1] if grouped else inside, grouped[2] if grouped else None)
    known = is_office(squeezed) or polite
    if known:
        return _named_office(label, before, inside, polite=polite)
    name = inside.replace(" ", "")
    if _is_unknown_office(squeezed, name):
        return Label("post(name)", Head(label=label, name=name, position=join_letters(before)), sure=True)
    return _named_before(label, squeezed, inside) or _named_unknown(label, squeezed, inside)


def _of_a_group(label: str, group: str, inside: str) -> Label | None:
    """公明会(小川次郎委員): the group stands where an office would."""
    name, office = name_and_office(inside)
    if not name or not looks_like_name(name):
        return None
    return Label("(name post)", Head(label, name=name, position=office, group=group), sure=True)


def _is_unknown_office(office: str, name: str) -> bool:
    """いきいき健康課長(石川花子), SDGs推進課長(中原四郎): unknown words before a rank; not 山田議員(自民党)."""
    if office.endswith(_MEMBERS) or not office.endswith(ENDINGS) or not _OFFICE_SIGNS.fullmatch(office):
        return False
    if not looks_like_name(name) or len(name) > _LONGEST_NAME or name.endswith(GROUP_ENDINGS) or is_office(name):
        return False
    return begins_like_surname(name) > 0 or not begins_like_surname(office)


def _seated(label: str, seat: int, inside: str, group: str | None = None) -> Label | None:
    """５番(石川花子君), ５番(石川花子君・新風会)."""
    name, position = name_and_office(inside)
    if not name or not NAME.fullmatch(name):
        return None
    return Label("seat(name)", Head(label=label, name=name, position=position, seat=seat, group=group), sure=True)


def _namesake(label: str, name: str, given: str, behind: str) -> Label | None:
    """原(侑)委員, 原(侑)君; the office may have a department: 中村(正)まちづくり部長."""
    names = NAME.fullmatch(name) and NAME.fullmatch(given) and len(name) <= 8
    office = None if behind in _POLITE else behind
    if is_office(name) or not (office is None or is_office(office)) or not names:
        return None
    return Label("name(given)post", Head(label=label, name=name, position=office, given=given), sure=True)


def _alone_in_brackets(label: str, inside: str, *, polite: bool) -> Label | None:
    """(白川花子君), (青木太郎議長), (12番 山田君)."""
    read = read_plain(inside)
    if read is None or read.shape == "name":
        return None
    shape: Shape = "(name)" if polite else "(name post)" if read.head.name else "post"
    head = read.head
    return Label(shape, Head(label, name=head.name, position=head.position, seat=head.seat), head.name is not None)


def _named_office(label: str, before: str, inside: str, *, polite: bool) -> Label | None:
    """議長(山田太郎君); 番外(総務部長 山田太郎君) has the office inside, 議員(8番 山田太郎君) the seat."""
    squeezed = before.replace(" ", "")
    seat = seat_of(inside)
    if seat and seat[1] and squeezed.endswith((*_MEMBERS, *_CHAIRS)):
        read = _seated(label, seat[0], seat[1])
        chair = read and squeezed.endswith(_CHAIRS)
        return Label("post(name)", replace(read.head, position=squeezed), sure=True) if read and chair else read
    name, office = name_and_office(inside)
    own = split_office(squeezed)
    if own and own[0] and not polite:
        return _named_before(label, squeezed, inside)
    if not name:
        return None if not office else Label("name(post)", Head(label, position=office), sure=False)
    if not NAME.fullmatch(name) or len(name.replace(" ", "")) > 12 or (not polite and NO_NAME.search(name)):
        return None
    inner = office if office and office not in ("議員", "委員") and squeezed.startswith(_STAND_INS) else None
    return Label("post(name)", Head(label=label, name=name, position=inner or _without_stand_in(before)), sure=True)


def _without_stand_in(office: str) -> str:
    """番外市長(江川 徹君): who has no seat is still the 市長."""
    joined = join_letters(office)
    rest = joined.removeprefix("番外").strip()
    return rest if rest != joined and is_office(rest) else joined


def join_letters(words: str) -> str:
    """The words; as one, where only letters are set apart.

    >>> join_letters("議　長"), join_letters("総務　部長 ")
    ('議長', '総務　部長')
    """
    parts = words.split()
    return "".join(parts) if all(len(part) == 1 for part in parts) else words.strip()


def _named_before(label: str, name: str, inside: str) -> Label | None:
    """山田太郎(市長), 山田太郎議員(自由民主党)."""
    if name.endswith(GROUP_ENDINGS) and inside.endswith(_MEMBERS):
        return _of_a_group(label, name, inside)
    split = split_office(name)
    if split and split[0] and looks_like_name(split[0]) and not inside.endswith(_PARTICLES):
        return Label("name post", Head(label, name=split[0], position=split[1], group=inside), sure=True)
    seat = seat_of(inside)
    if seat and not seat[1] and looks_like_name(name) and len(name) <= _LONGEST_NAME:
        return Label("name(post)", Head(label, name=name, seat=seat[0]), begins_like_surname(name) > 0)
    if looks_like_name(name) and len(name) <= 8 and is_office(inside.replace(" ", "")):
        return Label("name(post)", Head(label, name=name, position=inside), begins_like_surname(name) > 0)
    return None


def _named_unknown(label: str, before: str, inside: str) -> Label | None:
    """地域おこし協力隊員(小川次郎): no known office, but a known surname; never sure by itself."""
    name, office = name_and_office(inside)
    if office or not looks_like_name(name) or not 2 <= len(name) <= 8 or not begins_like_surname(name):
        return None
    if len(before) < 2 or NO_NAME.search(before) or not _OFFICE_SIGNS.fullmatch(before):
        return None
    return Label("post(name)", Head(label, name=name, position=before), sure=False)
