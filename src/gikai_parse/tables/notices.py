"""Every doubt that a Session can carry: its code, what a person reads, and when it is said.

Columns: code, message in Japanese (`{0}`, `{1}` are filled in with the words concerned), message in English, an example.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class NoticeRow(NamedTuple):
    """One kind of doubt."""

    code: str
    japanese: str
    english: str
    example: str


NOTICE_ROWS: Final[tuple[NoticeRow, ...]] = (
    # the whole document
    NoticeRow(
        "no-speech",
        "発言者の見出しが一つも見つかりません。会議録の本文ではない可能性があります。",
        "No speaker's head was found; this may not be a transcript.",
        "検索結果のページ、賛否一覧表",
    ),
    NoticeRow(
        "close-call-layout",
        "印刷様式の判定が僅差です（{0}）。layout= で指定できます。",
        "Two layouts explain the text almost equally well; name one with layout=.",
        "○ の見出しと名前だけの見出しが半々の文書",
    ),
    NoticeRow(
        "replaced-characters",
        "文字コード {0} として読めない文字がありました。",
        "Some bytes do not belong to the encoding.",
        "CP932 の文書に混じる壊れたバイト",
    ),
    NoticeRow(
        "declared-encoding",
        "宣言された文字コード {0} と実際の {1} が異なります。",
        "The declared and the real encoding differ.",
        "charset=Shift_JIS と書かれた UTF-8 の HTML",
    ),
    NoticeRow(
        "letters-apart",
        "一文字ごとの空白を除いて読みました。位置は source.text のものです。",
        "The blank behind each letter was left out; spans are places in source.text.",
        "議 長 の 答 弁 と字間の空いたテキスト",
    ),
    # the meeting
    NoticeRow(
        "no-date",
        "開催日の記載が見つかりません。",
        "The document states no day of the sitting.",
        "令和5年9月定例会 とだけある抜粋",
    ),
    NoticeRow(
        "unread-date", "日付として読めない表記です: {0}", "Looks like a date and cannot be read.", "令和2年2月30日"
    ),
    NoticeRow("era-overrun", "改元後の元号表記です: {0}", "The era had ended by then; read on.", "平成32年度"),
    NoticeRow(
        "weekday-mismatch", "曜日が日付と合いません: {0}", "The weekday does not fit the day.", "令和2年3月4日（月）"
    ),
    NoticeRow(
        "dual-mismatch",
        "元号年と西暦年が合いません: {0}",
        "Era year and western year disagree; the era wins.",
        "平成28年（2017年）",
    ),
    NoticeRow(
        "needs-reference",
        "年が書かれておらず、基準日もありません: {0}",
        "No year is written and no reference is known.",
        "3月4日",
    ),
    # people
    NoticeRow("unnamed-speaker", "発言者の氏名が書かれていません: {0}", "The head prints no name.", "◯委員長"),
    NoticeRow(
        "two-candidates",
        "発言者が一人に決まりません: {0}（{1}）",
        "Several people fit the head.",
        "同姓の議員が二人いる ○佐藤委員",
    ),
    NoticeRow(
        "unknown-role",
        "役割を判断できない職名です: {0}",
        "The office is in no table of roles.",
        "○未知の職名（山田太郎君）",
    ),
    # questions and answers
    NoticeRow(
        "unanswered-question",
        "対応する答弁が見つかりません。",
        "No answer was found for this question.",
        "答弁のないまま次の項目へ移った質問",
    ),
    NoticeRow(
        "unlinked-answer",
        "対応する質問が見つかりません。",
        "No question was found for this answer.",
        "抜粋で質問が省略された答弁",
    ),
    NoticeRow(
        "tied-link",
        "対応する質問が一つに決まりません。",
        "Two questions fit equally well; no link was drawn.",
        "同じ語だけからなる二つの質問",
    ),
    NoticeRow(
        "empty-topic",
        "項目「{0}」に質問がありません。",
        "The item was announced and nothing was asked under it.",
        "通告したが時間切れになった項目",
    ),
    NoticeRow(
        "unplaced-question",
        "どの項目の質問か判断できません。",
        "The question could not be put under a printed item.",
        "通告の項目に触れない質問",
    ),
)
