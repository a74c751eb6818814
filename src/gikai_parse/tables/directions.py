"""Words of what is printed in a transcript and was not spoken: stage directions, clock lines, printed items, page furniture."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple


class DirectionRow(NamedTuple):
    """A word that tells a stage direction, its kind, and a line that shows it."""

    word: str
    kind: Literal["applause", "heckle", "rostrum", "recess", "vote", "other"]
    example: str


# The first row whose word is found decides. In ［ ］ and 〔 〕 everything is a direction; in （ ） only with one of these.
DIRECTION_ROWS: Final[tuple[DirectionRow, ...]] = (
    DirectionRow("登壇", "rostrum", "〔議員山田太郎君登壇、拍手〕"),
    DirectionRow("答弁なし", "other", "（答弁なし）"),
    DirectionRow("答弁無し", "other", "（市長答弁無し）"),
    DirectionRow("答弁せず", "other", "（市長は答弁せず）"),
    DirectionRow("答弁はなし", "other", "（答弁はなし）"),
    DirectionRow("答弁はありません", "other", "（この点への答弁はありませんでした）"),
    DirectionRow("答弁がありません", "other", "（答弁がありませんでした）"),
    DirectionRow("回答なし", "other", "（回答なし）"),
    DirectionRow("降壇", "rostrum", "〔山田太郎君降壇〕"),
    DirectionRow("退席", "rostrum", "〔議長退席、副議長着席〕"),
    DirectionRow("着席", "rostrum", "〔副議長着席〕"),
    DirectionRow("退場", "rostrum", "〔１２番山田太郎君退場〕"),
    DirectionRow("入場", "rostrum", "（山田太郎君入場）"),
    DirectionRow("入室", "rostrum", "（説明員入室）"),
    DirectionRow("退室", "rostrum", "（説明員退室）"),
    DirectionRow("交代", "rostrum", "（議長交代）"),
    DirectionRow("交替", "rostrum", "（議長、副議長と交替）"),
    DirectionRow("議長席", "rostrum", "〔副議長、議長席に着く〕"),
    DirectionRow("委員長席", "rostrum", "〔委員長退席、山田委員長代理着席〕"),
    DirectionRow("拍手", "applause", "（拍手）"),
    DirectionRow("呼ぶ者あり", "heckle", "（「異議なし」と呼ぶ者あり）"),
    DirectionRow("呼ぶもの", "heckle", "（「異議なし」と呼ぶものあり）"),
    DirectionRow("呼ぶ声", "heckle", "（「なし」と呼ぶ声あり）"),
    DirectionRow("呼び、", "heckle", "〔「異議なし」と呼び、その他発言する者あり〕"),
    DirectionRow("と言う人", "heckle", "［「異議なし」と言う人あり］"),
    DirectionRow("と言う者", "heckle", "［「なし」と言う者あり］"),
    DirectionRow("の声", "heckle", "（「異議なし」の声あり）"),
    DirectionRow("声あり", "heckle", "（「なし」と呼ぶ声あり）"),
    DirectionRow("異議なし", "heckle", "（異議なし）"),
    DirectionRow("質疑なし", "heckle", "（質疑なし）"),
    DirectionRow("討論なし", "heckle", "（討論なし）"),
    DirectionRow("発言する者", "heckle", "（発言する者あり）"),
    DirectionRow("発言あり", "heckle", "（不規則発言あり）"),
    DirectionRow("不規則発言", "heckle", "（不規則発言）"),
    DirectionRow("笑声", "heckle", "（笑声）"),
    DirectionRow("笑い", "heckle", "（笑い）"),
    DirectionRow("騒然", "heckle", "（議場騒然）"),
    DirectionRow("やじ", "heckle", "（やじあり）"),
    DirectionRow("傍聴席", "heckle", "（傍聴席で発言する者あり）"),
    DirectionRow("側協議", "other", "（理事者側協議）"),
    DirectionRow("協議中", "other", "（執行部協議中）"),
    DirectionRow("休憩", "recess", "（午後２時３７分　休憩）"),
    DirectionRow("再開", "recess", "（午後２時５０分　再開）"),
    DirectionRow("中断", "recess", "〔速記中断〕"),
    DirectionRow("速記", "recess", "〔速記中止〕"),
    DirectionRow("散会", "recess", "（午後３時散会）"),
    DirectionRow("閉会", "recess", "（午後３時閉会）"),
    DirectionRow("開議", "recess", "（午前１０時開議）"),
    DirectionRow("開会", "recess", "（午前１０時開会）"),
    DirectionRow("延会", "recess", "（午後５時延会）"),
    DirectionRow("起立", "vote", "（賛成者起立）"),
    DirectionRow("挙手", "vote", "（挙手全員）"),
    DirectionRow("賛成者", "vote", "〔賛成者挙手〕"),
    DirectionRow("投票", "vote", "〔投票〕"),
    DirectionRow("開票", "vote", "〔開票〕"),
    DirectionRow("点呼", "vote", "〔点呼・投票〕"),
    DirectionRow("ボタン", "vote", "〔各員、賛成・反対ボタンを押す〕"),
    DirectionRow("採決", "vote", "〔議場内モニターに採決結果を表示〕"),
    DirectionRow("表決", "vote", "（電子表決）"),
    DirectionRow("全員賛成", "vote", "（全員賛成）"),
    DirectionRow("賛成多数", "vote", "（賛成多数）"),
    DirectionRow("議場閉鎖", "vote", "〔議場閉鎖〕"),
    DirectionRow("議場開鎖", "vote", "〔議場開鎖〕"),
    DirectionRow("黙祷", "other", "〔黙祷〕"),
    DirectionRow("黙とう", "other", "〔黙とう〕"),
    DirectionRow("ブザー", "other", "（ブザー鳴る）"),
    DirectionRow("ベル", "other", "（終了のベル）"),
    DirectionRow("を示す", "other", "（パネルを示す）"),
    DirectionRow("掲示", "other", "（資料掲示）"),
    DirectionRow("朗読", "other", "（事務局長朗読）"),
)

# What a clock line says besides the hour: 午後３時５分散会
CLOCK_WORDS: Final[tuple[str, ...]] = (
    "開会", "開議", "開始", "開催", "休憩", "再開", "散会", "閉会", "延会", "流会", "終了", "中止", "閉議", "休止", "宣告",
)  # fmt: skip
CLOSING_WORDS: Final[tuple[str, ...]] = ("散会", "閉会", "延会", "流会", "終了", "閉議")

# A line that begins so, and is no sentence, is a printed item of the order of the day.
ITEM_BEGINNINGS: Final[tuple[str, ...]] = (
    "日程第", "日程 第", "追加日程", "議案第", "議案 第", "議第", "議員提出議案", "議員提案", "委員会提出", "請願第", "陳情第", "発議第", "発議案", "報告第", "認定第", "同意第", "諮問第", "承認第", "意見書案", "決議案", "意見案", "選第", "推薦第", "会議案",
    "【議案第", "【議第", "【議員提出議案", "【請願第", "【陳情第", "【発議第", "【報告第", "【認定第", "【同意第", "【承認第", "【諮問第", "【日程第", "【報告事項", "【協議事項", "【調査事項", "【所管事務調査", "【付託案件", "【その他】", "【その他の",
    "〔議題", "【議題", "[議題", "議題1", "議題2", "議題3", "議題4", "議題5", "議題6", "議題7", "議題8", "議題9",
)  # fmt: skip

# Behind the last speech the record is closed and signed: a line that begins so, and says one of the words after it.
END_OF_RECORD: Final[tuple[str, ...]] = (
    "以上、会議の", "以上会議の", "会議の経過", "会議のてん末", "会議の顛末", "上記会議の", "上記の会議", "この会議録", "本会議録", "右会議の", "上記のとおり", "地方自治法第123条", "地方自治法第百二十三条", "地方自治法第一二三条", "議事の経過", "上記は", "会議の次第を", "この議事録", "本議事録", "右の会議", "右は会議",
)  # fmt: skip
SIGNING_WORDS: Final[tuple[str, ...]] = (
    "署名する",
    "署名します",
    "署名いたします",
    "署名捺印",
    "署名押印",
    "証するため",
    "証する",
    "ここに署名",
)

# A councillor's own words behind the last exchange: a line that begins so, and the words one of which it says too.
PARTING_WORDS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("最後まで", ("お読み", "ご覧", "読んで")),  # 最後までお読みいただきありがとうございました。
    ("お読みいただき", ("ありがとう",)),
    (
        "以上",
        (
            "報告でした",
            "報告です",
            "報告とします",
            "報告といたします",
            "紹介でした",
            "概要でした",
            "概要です",
            "要旨でした",
            "要旨です",
            "要約でした",
            "要約です",
            "内容でした",
            "全文でした",
            "全文です",
            "やりとりでした",
            "やりとりです",
            "やり取りでした",
            "やり取りです",
            "抜粋でした",
            "抜粋です",
            "まとめでした",
            "ダイジェストでした",
            "レポートでした",
        ),
    ),
    ("今回の", ("以上です", "報告でした", "ご報告は以上")),  # 今回の一般質問の報告は以上です。
    ("一般質問の", ("報告は以上", "報告でした", "ご視聴", "ご覧")),
    ("ここまで", ("お読み", "読んで", "お付き合い")),
    ("長文", ("",)),
    ("長く", ("お読み", "お付き合い")),
    ("お付き合い", ("ありがとう",)),
    ("ご覧いただき", ("ありがとう",)),
    ("録画", ("ご覧", "視聴", "見られ", "公開")),
    ("動画", ("ご覧", "視聴", "見られ", "公開")),
    ("中継", ("ご覧", "視聴", "見られ", "公開")),
    ("当日の", ("ご覧", "視聴", "見られ")),  # 当日の様子は録画中継でご覧いただけます。
    ("質問の様子", ("ご覧", "視聴", "見られ")),
    ("詳しくは", ("ご覧", "会議録を", "議事録を", "動画を", "録画を")),
    ("詳細は", ("ご覧", "会議録を", "議事録を", "動画を", "録画を")),
    ("正式な", ("会議録", "議事録")),
    ("これからも", ("応援", "皆さまの声", "皆さんの声", "皆様の声", "みなさんの声", "市民の声", "町民の声")),
    ("今後とも", ("応援",)),
    ("引き続き", ("応援",)),
    ("次回は", ("書きます", "書く予定", "ご紹介します", "お届けします", "アップします", "掲載します", "お楽しみに")),
    ("次回は", ("報告を予定", "報告します", "ご報告", "レポート", "お伝えします", "投稿します", "続きを")),
    ("Posted by", ("",)),  # Posted by みほん at 06:12│Comments(2)
    ("傍聴者の声", ("",)),
    ("傍聴席から", ("",)),
    ("編集後記", ("",)),
    ("編集を終えて", ("",)),
    ("あとがき", ("",)),
    ("ご意見", ("お寄せ", "お待ちして")),  # ご意見をお寄せください。
    ("ご感想", ("お寄せ", "お待ち", "お聞かせください")),
    ("皆様のご意見", ("お寄せ", "お聞かせください", "お待ち")),
    ("皆さまのご意見", ("お寄せ", "お聞かせください", "お待ち")),
    ("皆さんのご意見", ("お寄せ", "お聞かせください", "お待ち")),
    ("みなさんのご意見", ("お寄せ", "お聞かせください", "お待ち")),
    ("みなさまのご意見", ("お寄せ", "お聞かせください", "お待ち")),
    ("感想", (":",)),
    ("発行", ("後援会", "事務所", "議員", "電話", "TEL", "会派")),  # 発行：青木はな後援会　電話 …
    ("編集・発行", ("後援会", "事務所", "議員", "電話", "TEL", "会派")),
)

# What heads the words that the author of a page adds to the turns: 【感想】, ■一般質問を終えて, 石川のひとこと
REMARK_HEADINGS: Final[tuple[str, ...]] = (
    "私の考え", "私の意見", "私の思い", "私の見解", "わたしの考え", "わたしの意見", "自分の考え", "筆者の考え", "感想", "所感", "雑感", "私見", "総評", "論評", "評価", "考察", "解説", "用語解説", "用語説明", "用語", "補足", "補足説明", "補足情報", "注釈", "備考", "コメント", "ひとこと", "ひと言", "一言", "ひとりごと", "つぶやき", "メモ", "参考", "参考資料", "参考情報", "後記",
    "編集後記", "取材後記", "振り返り", "振り返って", "ふりかえり", "終えて", "終わって", "通して", "通じて", "感じたこと", "思うこと", "思ったこと", "考えたこと", "結果", "成果", "視点", "目線", "独り言", "ポイント", "ここがポイント", "解説とポイント", "まとめ", "総括", "今後の課題", "今後について", "今後に向けて", "その後", "後日談", "追記",
)  # fmt: skip

# Those that name a matter's side as well, where a noun stands before them: 市民プールの今後について
TITLE_WORDS: Final[tuple[str, ...]] = (
    "評価",
    "結果",
    "成果",
    "視点",
    "目線",
    "総括",
    "今後の課題",
    "今後について",
    "今後に向けて",
    "その後",
)

# A line that begins so opens what readers wrote; nobody below it speaks in the assembly.
COMMENT_HEADINGS: Final[tuple[str, ...]] = (
    "この記事へのコメント",
    "この記事に対するコメント",
    "この投稿へのコメント",
    "この日記へのコメント",
    "コメント一覧",
    "コメント欄",
    "みなさんのコメント",
    "皆さんのコメント",
)

# Lines of web pages behind the last speech.
PAGE_PHRASES: Final[tuple[str, ...]] = (
    "タイトルとURLをコピーしました", "URLをコピー", "リンクをコピー", "シェアする", "この記事をシェア", "フォローする", "ツイート", "ポストする", "Tweet", "Share", "Facebook", "Twitter", "LINEで送る", "はてなブックマーク", "はてブ", "Pocket", "いいね", "Pinterest",
    "Copyright", "copyright", "COPYRIGHT", "©", "(C)", "(c)", "All Rights Reserved", "All rights reserved", "Powered by", "前の記事", "次の記事", "前へ", "次へ", "前のページ", "次のページ", "≪", "«", "»", "← ", "→ ", "←前", "←次", "←一覧", "←戻", "<前", "<<前", "◀", "前の投稿", "次の投稿", "前の日記", "次の日記", "PAGE TOP", "Page Top", "PAGETOP", "▲ページ", "▲トップ", "▲このページ", "△ページ", "↑ページ", "↑トップ", "関連記事", "おすすめ記事", "最近の投稿", "最近の記事", "人気記事", "新着記事",
    "コメントを残す", "コメントする", "コメント", "トラックバック", "返信を残す", "カテゴリー", "カテゴリ", "タグ:", "タグ :", "アーカイブ", "投稿者", "投稿日", "投稿ナビゲーション", "公開日", "最終更新", "更新日", "掲載日", "ページトップ", "ページの先頭", "このページの先頭", "ページの上", "先頭へ戻る", "トップへ戻る", "TOPへ戻る",
    "トップページ", "ホームへ", "一覧へ戻る", "一覧に戻る", "戻る", "サイトマップ", "プライバシーポリシー", "個人情報の取扱", "お問い合わせ", "お問合せ", "免責事項", "このサイトについて", "リンク集", "検索結果に戻る", "ブログランキング", "にほんブログ村", "メニュー", "MENU", "RSS", "Read more", "続きを読む", "発言者一覧", "表示中の会議録",
)  # fmt: skip

# What a page that reports on a sitting says of those who spoke: 議長　会期を諮り、１日と決定。 町長　提案理由を説明。
TOLD_ACTS: Final[tuple[str, ...]] = (
    "宣する", "宣した", "宣言", "宣告", "説明", "指名", "決定", "可決", "否決", "承認", "同意", "採択", "不採択", "付託", "報告", "朗読", "諮る", "諮った", "議題とする", "議題とした", "上程", "認定", "答弁", "質問", "質疑", "討論", "挨拶", "あいさつ", "開会",
    "閉会", "散会", "休憩", "再開", "選任", "選出", "当選", "了承", "了解", "退席", "着席", "登壇", "採決", "撤回", "動議", "提案", "提出", "陳謝", "異議なし", "終結", "打ち切る", "打ち切った", "促す", "促した", "命じる", "命じた", "許可", "紹介", "就任",
)  # fmt: skip
