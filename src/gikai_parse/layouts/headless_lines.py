"""Words that no head stands over in, what each line of them does out: it asks, answers on, introduces, is a title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.layout import ALL_MARKS

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE: Final = re.compile(r"[ ]{0,40}([^\n]+)")
_LONGEST_TITLE: Final = 50
_LAST_WORDS: Final = 20
_ASKS: Final = re.compile(
    r"か[。?？]|(?:伺い|うかがい|聞き|尋ね|たずね|質問|質疑)(?:を?(?:いた)?し|を?致し|申し上げ)?(?:ます|たい(?:と[^\n。]{1,8})?)。"
    r"|(?:伺う|尋ねる|問う|聞く|求める|求めます|べきだ)。"
    r"|(?:お聞かせ|お示し|お答え|(?:お|御|ご)(?:説明|答弁|回答)|教えて|答えて|示して|聞かせて|明らかにして|述べて|説明して)(?:を|[^\n。を]{0,2})(?:ください|下さい|いただき|願い)"
    r"|(?:見解|所見|お考え|答弁)(?:[をは](?:。|求め|伺|お)|[をは]、)|いかが"
    r"|(?:は|では|を)[。?]|どう(?:です|でしょう|お考え|考え)|(?:いただきたい|べきです)。"
)
_POLITE: Final = re.compile(r"(?:です|ます|ません|ました|でした|ましょう|ください)。?[」』)]{0,2} {0,4}\Z")
# 9番、市民の会の三浦ゆうきです。…質問します。 above the first title, in one paragraph or in several
_INTRODUCES: Final = re.compile(
    r"[^\n。]{0,40}[の、番 ][々ヶ一-鿿ぁ-ゖァ-ヺー ]{3,10}(?:です|でございます|と申します|であります)。"
)
# 傍聴の皆様、ありがとうございます。7番の三浦でございます。 where nothing but that says who speaks
_SEATED: Final = re.compile(
    r"(?:[^\n。]{0,60}。){0,2}(?:議席番号|議席)?[0-9]{1,2}番[、の ]?(?:[^\n。、]{1,14}[のの、])?"
    r"[々ヶ一-鿿ぁ-ゖァ-ヺー ]{2,10}(?:です|でございます|と申します|であります)。"
)
_LEADS: Final = re.compile(
    r"(?:質問(?:を|に)?[^\n。]{0,12}ます。|(?:伺い|お尋ねし|お聞きし)ます。|お願い(?:いた)?します。|お願い申し上げます。)"
)
_GOES_ON: Final = re.compile(
    rf"[{ALL_MARKS}・*＊\-–―①-⑳]"
    r"|(?:また|なお|さらに|次に|次いで|続いて|あわせて|併せて|加えて|一方|このほか|そのほか|その他|今後|このため|そのため)[、は]"
    r"|(?:第?[0-9一二三四五六七八九十]{1,2}(?:点|項目|問|つ)目?|第[0-9一二三四五六七八九十]{1,2}に?)[はのにが、]"
    r"|[^\n。、]{2,30}(?:につきまして|については|についてで(?:す|あり|ござい))"
)
_ANSWERS: Final = re.compile(
    r"(?:まいります|参ります|おります|ございます|存じます|いたします|いたしました|いただきます|考えています|進めています|予定です"
    r"|ところです|状況です)。[」』)]{0,2} {0,4}\Z"
)
# 順次お答えいたします。 alone on its line: the answer is what comes below
_PROMISES: Final = re.compile(
    r"(?:お答え|ご答弁|御答弁|答弁|ご説明|説明)(?:を)?(?:いたし|致し|申し上げ|し|させていただき)ます。[」』)]? {0,4}\Z"
)
_REPORTS: Final = re.compile(
    r"(?:行い|登壇し|紹介し|ご紹介いたし|掲載し|報告し|報告いたし|お伝えし|まとめ|取り上げ|質問し|質問いたし|お届けし|載せ|公開し)(?:ました|ています)。"
    r"|(?:紹介|掲載|報告|ご報告|お知らせ)(?:いた)?します。|(?:ご覧|お読み)(?:ください|下さい)|以下のとおり|次のとおり|要旨です|概要です|全文です"
)


def asks(folded: str, start: int, end: int) -> bool:
    """Whether something is asked in the stretch.

    >>> asks("備蓄は何日分か。", 0, 8), asks("備蓄は三日分だ。", 0, 8)
    (True, False)
    """
    return _ASKS.search(folded, start, end) is not None


def lines_of(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines that hold something, without the blanks around them; one that a comma breaks has the next with it."""
    begin = last = -1
    for found in _LINE.finditer(folded, start, end):
        words = found[1].rstrip()
        if not words:
            continue
        if begin >= 0 and not (folded[last - 1] == "、" and folded.count("\n", last, found.start(1)) == 1):
            yield begin, last
            begin = -1
        begin = begin if begin >= 0 else found.start(1)
        last = found.start(1) + len(words)
    if begin >= 0:
        yield begin, last


def is_title(folded: str, line: tuple[int, int], titles: set[int]) -> bool:
    """Whether it is a title, one of the file's headings or a short line that ends no sentence.

    >>> is_title("備蓄について", (0, 6), set()), is_title("備蓄は足りています。", (0, 10), set())
    (True, False)
    """
    start, end = line
    return start in titles or (
        end - start <= _LONGEST_TITLE and folded[end - 1] not in "。?」』)!" and "。" not in folded[start:end]
    )


def introduces(folded: str, line: tuple[int, int]) -> bool:
    """Whether a member says who he is (9番、市民の会の三浦ゆうきです。)."""
    return _INTRODUCES.match(folded, *line) is not None


def find_speech(folded: str, end: int) -> int | None:
    r"""Where a whole speech of a member begins that stands above `end`: he says who he is, and asks what is below.

    >>> find_speech("報告\n7番の三浦でございます。\\n備蓄は何日分ですか。水はどうですか。\n", 39)
    3
    """
    for line in lines_of(folded, 0, end):
        if is_title(folded, line, set()) or reports(folded, line):
            continue
        if _SEATED.match(folded, *line) or introduces(folded, line):
            return line[0] if len(_ASKS.findall(folded, line[0], end)) > 1 else None
    return None


def leads_up(folded: str, line: tuple[int, int]) -> bool:
    """Whether a member leads to the asking (それでは質問に入ります。)."""
    return _LEADS.search(folded, *line) is not None


def reports(folded: str, line: tuple[int, int]) -> bool:
    """Whether the page's author tells what stands below (二つ質問しました。 要旨をご紹介します。)."""
    return _REPORTS.search(folded, *line) is not None


def is_polite(folded: str, line: tuple[int, int]) -> bool:
    """Whether the line ends in です or ます."""
    return _POLITE.search(folded, *line) is not None


def promises(folded: str, line: tuple[int, int]) -> bool:
    """Whether the paragraph does no more than say that an answer comes (順次お答えいたします。)."""
    return (
        _PROMISES.search(folded, max(line[0], line[1] - _LAST_WORDS), line[1]) is not None
        and folded.count("。", *line) == 1
    )


def ends_official(folded: str, line: tuple[int, int]) -> bool:
    """Whether the passage ends as an administration's answer does (検討してまいります。)."""
    return _ANSWERS.search(folded, max(line[0], line[1] - _LAST_WORDS), line[1]) is not None


def goes_on(folded: str, line: tuple[int, int], *, polite: bool) -> bool:
    """Whether the paragraph is more of an answer told in that style."""
    if asks(folded, *line):
        return False
    if not polite:
        return not is_polite(folded, line)
    return bool(_GOES_ON.match(folded, *line) and _ANSWERS.search(folded, *line))
