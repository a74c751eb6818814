"""A sentence that looks like an ask in, whether it is none out: a plea for any answer, a count, an echo."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.preambles import opens_all
from gikai_parse.tables import aside_cues as cues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.wording import Said


def _any(parts: Sequence[str]) -> str:
    return f"(?:{'|'.join(parts)})"


# 明快なる御答弁をよろしくお願い申し上げます。
_PLEA: Final = re.compile(
    rf"(?:{_any(cues.QUALITIES)}[^、。を]{{0,8}})?(?:御|ご|お)?{_any(cues.REPLIES)}(?:を|の|方|、|(?=よろしく))[^。]{{0,24}}[。\n]?\Z"
)
_QUALITY: Final = re.compile(_any(cues.QUALITIES))
_REPLY: Final = re.compile(_any(cues.REPLIES))
_PLEA_LENGTH: Final = 110
# それでは、順次質問いたしますので、|知事並びに関係部長におかれましては、|明快な御答弁を
_ADDRESS: Final = re.compile(r"\A(?:それ)?では、|[^、。]{1,30}(?:におかれまして|におかれて|に)は、")
_COUNT: Final = re.compile(rf"{_any(cues.COUNTS)}[^。、]{{0,12}}(?:伺|聞き|聞か|尋ね|たずね|教え|質問|質疑|確認)")
_NUMERAL: Final = re.compile("[0-9一二三四五六七八九十数何幾い以次諸]")  # what a count begins with
# …と申し上げ、以下、順次お伺いいたします。
_AHEAD: Final = re.compile("以下、?(?:順次|順に|何点か|幾つか)?、?(?:お|御)?(?:伺|尋ね|聞き)")
_BACK: Final = 6  # characters: 計画はあるのか、以上4つ伺います。
_ECHO: Final = re.compile(
    rf"(?:{_any(cues.SURPRISES)}[、。]?)?(?:そう|[^、。はがを]{{1,14}}?)(?:なん|なの|も|だけ|ん)?ですか[。?]?\Z"
)
_REACTION: Final = re.compile(
    "頭の?が?下が|驚|びっくり|大変で|感謝|ありがた|ありがとう|苦労|敬意|感心|残念|うれし|嬉し|安心"
)
_REACTION_NEAR: Final = 24  # characters
_FEW_TOLD: Final = 3  # sentences: 問　隣の町では、もう始めたそうだ。
_TOLD_TAIL: Final = 16  # characters
_POLITE: Final = ("ます", "ました", "です", "でした", "ません")  # the author tells: …について質問しました。
_ECHO_LENGTH: Final = 20
_INTERROGATIVE: Final = re.compile(_any((*cues.INTERROGATIVES, *cues.QUALITIES_ASKED)))
_TRAILS: Final = re.compile(rf"{_any(cues.TRAILS)}[。\n]?\Z")
_LENIENT: Final = re.compile(rf"{_any(cues.LENIENT)}[^。]{{0,12}}[。\n]?\Z")
_LENIENT_LENGTH: Final = 32
_POINTS: Final = re.compile(
    rf"{_any(cues.POINTS)}(?:など|等)?(?:について|につきまして|に関して)[^を。]{{0,8}}?(?:伺|聞き|尋ね)"
)
_ADDING_LENGTH: Final = 24  # についてもお尋ねをいたします。
_POINTS_LENGTH: Final = 36
_VERB_LENGTH: Final = 14  # からお聞きしていきます。
_INCLUDING: Final = re.compile(r"も含め(?:て|まして)?、?[おごを]?(?:示し|聞か|教え|説明|答え|答弁|伺|尋ね|聞き|願い)")
_HOW_LENGTH: Final = 24  # 先月までの数字で教えてください。
# これは提案なんですけれども、  給水車ですが、
_OWN_SUBJECT: Final = re.compile(
    "(?:(?:これは|ここで|そこで|一つ|1つ|1点)、?){0,2}(?:御|ご)?提案(?:なん|なの)?です(?:けれども|けども|けど|が)、"
    "|(?:(?:それで|それでは|それから|で|では|あと)、)?"
    "[^、。そこ][^、。]{1,22}(?:(?:(?:なん|なの)?です|でした)(?:けれども|けども|けど|が)|の件(?:は|で)|(?:について|につきまして|に関して)は)、"
)
_REGARDS: Final = re.compile(
    "(?:また|さらに|それから|なお|あと)?、?[^。、]{2,28}(?:については|につきましては|に関しては|に関しましては|についても|につきましても)、"
)
_URGING: Final = ("べきでは", "べきだ。", "べきである。")
_URGING_TAIL: Final = 16
_WITHDRAWS: Final = re.compile(rf"{_any(cues.WITHDRAWALS)}[。\n]?")
_WITHDRAWAL_LENGTH: Final = 32
_WONDERS: Final = re.compile(cues.WONDERS)
_PUT_TO: Final = re.compile(_any((*cues.PUT_TO, *cues.INTERROGATIVES)))
_VERB_TAIL: Final = 12  # characters: 済むでしょうか。
_DENIED: Final = re.compile(
    "(?P<verb>[一-鿿]|でき|なり|あり)[ぁ-ん]{0,4}(?:ません|ない|ないです|ないん(?:です)?|わけ(?:が|は)ない)(?:よね|よ|ね|でしょう)?。?"
)
_OWN_LENGTH: Final = 44
_SUPPOSES: Final = re.compile(cues.SUPPOSITIONS)
_OPINION: Final = re.compile(cues.OPINIONS)
_CLOSING_LENGTH: Final = 48
_PLEASE_LENGTH: Final = 18  # よろしくお願いいたします。
_FEW: Final = 12  # sentences of a close


def pleads(folded: str, said: Sequence[Said], place: int, begin: int) -> bool:
    """Whether it begs an answer to whatever was asked (以上、壇上からの質問とします。明快な答弁を求めます。)."""
    one = said[place]
    if one.end - one.start > _PLEA_LENGTH:
        return False
    if _REPLY.search(folded, one.start, one.end) is None:  # most asks
        return False
    match = _PLEA.search(folded, one.start, one.end)
    if match is None:
        return False
    before = folded[one.start : match.start()]
    lead = _ADDRESS.sub("", before)
    if any(word in lead for word in cues.MATTERS_IN_LEAD):
        return False
    # 執行部の皆様には、どうぞ心の通った答弁をお願いいたします。
    to_all = before != lead and _QUALITY.match(folded, match.start()) and any(map(before.count, cues.ALL_ADDRESSED))
    closes = begin > 0 and not lead.strip("、どうかぜひ何とぞ") and folded.find("終", match.start(), one.end) >= 0
    if to_all or closes or (place > begin and opens_all(folded, said[place - 1])):
        return True
    return any(word in lead for word in cues.CLOSINGS_IN_LEAD) or _only_opens(folded, said, begin, place)


def _only_opens(folded: str, said: Sequence[Said], begin: int, place: int) -> bool:
    """Whether what stands before `place` says nothing of a matter: who speaks, thanks, a close."""
    first = max(begin, place - _FEW)
    first += not first and first < place and _introduces(folded, said[0])
    return all(is_closing(folded, said[before]) for before in range(first, place))


def _introduces(folded: str, one: Said) -> bool:
    """Whether the first sentence says who speaks (新政会の三浦里美でございます。)."""
    short = one.end - one.start <= _CLOSING_LENGTH and one.deed == "speech"
    return short and folded[one.start : one.end].rstrip("\n ").endswith(cues.INTRODUCTIONS)


def is_closing(folded: str, one: Said) -> bool:
    """Whether it thanks or closes (ありがとうございました。 以上、壇上からの質問といたします。)."""
    if one.deed in {"formula", "wish", "request"}:
        return True
    words = folded[one.start : one.end]
    return len(words) <= _CLOSING_LENGTH and (
        words.startswith("以上") or (one.deed in {"speech", "announcement"} and words.endswith(cues.CLOSINGS))
    )


def counts(folded: str, one: Said) -> bool:
    """Whether it says how many asks will come (以下の諸点につきお尋ねいたします); 以上3点伺います closes them."""
    if _AHEAD.search(folded, max(one.start, one.end - _VERB_LENGTH), one.end):
        return True
    first = _NUMERAL.search(folded, one.start, one.end)
    if first is None or folded.startswith(cues.BACKWARDS, one.start):
        return False
    match = _COUNT.search(folded, first.start(), one.end)
    if match is None:
        return False
    before = folded[max(one.start, match.start() - _BACK) : match.start()].rstrip("、")
    if match.start() > one.start and folded[match.start() - 1] in "0123456789百千万億":
        return False  # 2点目に、600件と見込んだ根拠をお伺いします。
    return not before.endswith((*cues.BACKWARDS, "以上の"))


def adds(folded: str, one: Said) -> bool:
    """Whether it asks about one thing more (また、連絡会の開催状況についても伺います。)."""
    near = max(one.start, one.end - _ADDING_LENGTH)
    return folded.find("についても", near, one.end) >= 0 or folded.find("につきましても", near, one.end) >= 0


def asks_points(folded: str, one: Said) -> bool:
    """Whether what it names is asked for itself (額の根拠、近隣市との比較についてお尋ねします。)."""
    return _POINTS.search(folded, max(one.start, one.end - _POINTS_LENGTH), one.end) is not None


def begins_with(folded: str, one: Said) -> bool:
    """Whether it says with what the asking begins (まず、現状からお聞きします。)."""
    return folded.find("から", max(one.start, one.end - _VERB_LENGTH), one.end) >= 0


def qualifies(folded: str, one: Said) -> bool:
    """Whether it only says how to answer the ask before it (先月までの数字で教えてください。)."""
    if _INCLUDING.search(folded, one.start, one.end) is not None:
        return True
    if one.end - one.start > _HOW_LENGTH or folded.find("で", one.start, one.end) < 0:
        return False
    return not any(folded.find(word, one.start, one.end) >= 0 for word in cues.NAMING)


def supposes(folded: str, one: Said) -> bool:
    """Whether it asks on for the case that the ask before it is answered so (なされたのであれば、理由を伺います。)."""
    return _SUPPOSES.match(folded, one.start, one.end) is not None


def names_subject(folded: str, one: Said) -> bool:
    """Whether it names what it speaks of (分娩ですけれども、…　センサー10基ということでしたけれども、…)."""
    return _OWN_SUBJECT.match(folded, one.start) is not None


def regards(folded: str, one: Said) -> bool:
    """Whether it begins with what it regards (トイレにつきましては、…), and repeats no answer (…とのことですが)."""
    if _REGARDS.match(folded, one.start, one.end) is None:
        return False
    return not any(folded.find(words, one.start, one.end) >= 0 for words in cues.TAKEN_UP)


def urges(folded: str, one: Said) -> bool:
    """Whether it urges (…すべきではありませんか。 …を行うべきだ。)."""
    near = max(one.start, one.end - _URGING_TAIL)
    return any(folded.find(words, near, one.end) >= 0 for words in _URGING)


def withdraws(folded: str, one: Said) -> bool:
    """Whether it says that what stands before it asks for nothing (これは要望で結構です。 答弁は要りません。)."""
    return one.end - one.start <= _WITHDRAWAL_LENGTH and _WITHDRAWS.fullmatch(folded, one.start, one.end) is not None


def wonders(folded: str, after: Said) -> bool:
    """Whether the question before it was only a beginning (水路を誰が守るのか。今日はそんな話から始めます。)."""
    return _WONDERS.match(folded, after.start, after.end) is not None


def answers_itself(folded: str, one: Said, after: Said) -> bool:
    """Whether a short question is answered by who put it (クマが悪いのでしょうか。私は、そうは思いません。)."""
    if after.deed != "speech" or one.end - one.start > _OWN_LENGTH:
        return False
    denied = _DENIED.fullmatch(folded, after.start, after.end)  # それで済むでしょうか。済みませんよね。
    if denied and folded.find(denied["verb"], max(one.start, one.end - _VERB_TAIL), one.end) >= 0:
        return True
    return folded.startswith(cues.OWN_ANSWERS, after.start) and _PUT_TO.search(folded, one.start, one.end) is None


def opines(folded: str, one: Said) -> bool:
    """Whether it closes with an opinion (到底認められないことを申し上げて、質問を終わります。)."""
    return _OPINION.search(folded, one.start, one.end) is not None


def reacts(folded: str, one: Said, after: Said) -> bool:
    """Whether a short question only shows surprise (職員２名で夜中にですか。頭の下がる思いであります。)."""
    if one.end - one.start > _ECHO_LENGTH or after.deed != "speech" or _INTERROGATIVE.search(folded, *one[:2]):
        return False
    near = min(after.end, after.start + _REACTION_NEAR)
    return folded.startswith("ですか", one.end - 4) and _REACTION.search(folded, after.start, near) is not None


def echoes(folded: str, one: Said) -> bool:
    """Whether it repeats what was answered (250万円ですか。)."""
    if one.end - one.start > _ECHO_LENGTH or _ECHO.match(folded, one.start, one.end) is None:
        return False
    return _INTERROGATIVE.search(folded, one.start, one.end) is None


def is_lenient(folded: str, one: Said) -> bool:
    """Whether it tells how exact the answer need be (分かる範囲で結構です。 大体でいいから。)."""
    return one.end - one.start <= _LENIENT_LENGTH and _LENIENT.search(folded, one.start, one.end) is not None


def _is_polite(folded: str, one: Said) -> bool:
    tail = folded[max(one.start, one.end - _TOLD_TAIL) : one.end]
    return tail.replace("\n", "").replace(" ", "").rstrip("。").endswith(_POLITE)


def trails_off(folded: str, said: Sequence[Said], *, printed: bool = False) -> int:
    """The sentence at the end of a turn that waits for a reply without asking, -1 for none (図面がないので。).

    Under a `printed` 問 a wish waits too (問　意見を聞く場を設けてほしい。).
    """
    for place in range(len(said) - 1, max(-1, len(said) - 3), -1):
        one = said[place]
        if one.deed == "formula" or (one.deed == "request" and one.end - one.start <= _PLEASE_LENGTH):
            continue
        wishes = one.deed in {"wish", "request"}
        if printed and wishes and one.opening == "join" and place and said[place - 1].deed == "rhetoric":
            return place - 1  # 働きかけるべきでは。　あわせて、補助も検討してほしい。
        announced = not place and one.deed == "announcement" and one.about  # 次に、漁港について質問します。 alone
        told = printed and len(said) <= _FEW_TOLD and one.deed == "speech" and not _is_polite(folded, one)
        waits = one.deed == "rhetoric" or (printed and wishes) or told or announced
        return place if waits or _TRAILS.search(folded, one.start, one.end) else -1
    return -1
