"""The words by which a questioner labels a matter and leaves its title: what stands before it and behind it. All folded."""

from __future__ import annotations

from typing import Final

# Words that a number of a matter follows. 大項目１、防災について。 質問の第一は、 件名２、 大綱１点目、
LABELS: Final = (
    "大項目", "中項目", "小項目", "質問事項", "質問項目", "質問要旨", "発言事項", "発言項目", "発言通告", "件名", "要旨", "質問の", "質問", "標題", "表題", "議題",
    "大綱", "項目", "通告の", "通告", "テーマ", "報告事項", "調査事項",
)  # fmt: skip

# Of these and other words before a number, those that make it an item of the highest level. 大きな１点目、
LARGE: Final = ("大き", "大項目", "大綱", "件名", "質問事項", "発言事項", "標題", "表題", "テーマ")

# What a number of a matter is counted in. １点目は、 ２項目めは、 ３番目の質問は、
COUNTERS: Final = (
    "点目", "点め", "項目目", "項目め", "つ目", "つめ", "番目", "問目", "件目", "点",
)  # fmt: skip

# What joins a label to the title behind it. (1)といたしまして、
JOINTS: Final = ("といたしまして", "としまして", "として", "ですが", "ですけれども", "になりますが", "でございますが")

# What opens before a title beside the turns of `cues`. 私からは、入札について質問します。
OPENERS: Final = (
    "私からは",
    "私からも",
    "私から",
    "私は",
    "そこで",
    "最初に",
    "初めは",
    "はじめは",
    "まず",
    "早速ですが",
    "すみません",
    "すいません",
    "恐れ入ります",
)

# What a title said aloud ends in; the title holds it, as a printed one does.
TITLE_ENDS: Final = ("について", "に関して", "に関すること", "の件", "に係ること")

# What asks, behind such a title. …についてお尋ねします。 …について取り上げます。
VERBS: Final = (
    "伺",
    "うかが",
    "聞",
    "尋ね",
    "たずね",
    "質問",
    "質疑",
    "質し",
    "ただし",
    "取り上げ",
    "触れ",
    "確認",
    "再質問",
    "再質疑",
)

# What is said between the title and the verb. …について、３点、市長及び教育長にお尋ねいたします。
BETWEEN: Final = (
    "何点か", "幾つか", "いくつか", "数点", "順次", "改めて", "続けて", "少し", "ちょっと", "簡単に", "簡潔に", "まとめて", "一括して", "一点だけ", "再度", "一問一答で", "一問一答方式で", "分割で", "続いて",
)  # fmt: skip

# Who may be asked, by the last character. 市長及び教育長に
ADDRESSED: Final = "長事監官任佐臣者員局部課府"

# What a sentence says that turns to a matter without について. 次に、野生鳥獣の問題に移りたいと思います。
ENTERINGS: Final = (
    "に移り",
    "に移ら",
    "に入り",
    "に入ら",
    "へ移り",
    "へ入り",
    "を取り上げ",
    "の質問に移",
    "の質問に入",
    "の質問を",
    "についての質問に",
)

# A loose naming of the matter. 土砂災害防止法の関係でお尋ねします。
LOOSE_ENDS: Final = ("の関係", "の問題", "の件", "のこと")

# Words that no title said without について can be. 次の質問に移ります。 次に、答弁です。
NO_SUBJECTS: Final = (
    "質問", "再質問", "質疑", "再質疑", "答弁", "回答", "要望", "意見", "提案", "結論", "項目", "次", "以上", "本題", "具体", "お願い", "お礼", "確認", "最後", "一つ", "1つ",
    "これ", "それ", "この", "その", "こちら", "今回", "現状", "理由", "課題", "質問項目", "大項目", "自席", "発言席",
)  # fmt: skip

# A member says that he comes back to what was asked before. 放課後児童クラブについて再質問いたします。
RETURNS: Final = ("再質問", "再質疑", "再々質問", "再度", "改めて", "もう一度", "先ほど", "さきほど", "戻り", "戻って")

# What any matter has: alone it names none. 今後の取組についてお伺いいたします。 現状と課題について
GENERAL_TIMES: Final = (
    "今後", "新年度", "来年度", "今年度", "本年度", "次年度", "昨年度", "現在", "これまで", "当面", "将来", "最近", "直近", "市", "町", "村", "区", "県", "都", "本市", "本町", "本村", "本区", "本県",
)  # fmt: skip
GENERAL_NOUNS: Final = (
    "取組状況", "取り組み状況", "取組", "取り組み", "対応状況", "対応策", "対応", "見通し", "方針", "考え方", "考え", "検討状況", "進捗状況", "進捗", "状況", "現状", "課題", "予定", "展開", "進め方", "方向性",
    "方向", "在り方", "あり方", "スケジュール", "見解", "所見", "認識", "具体策", "対策", "内容", "経緯", "理由", "要因", "原因", "背景", "効果", "成果", "詳細", "概要", "影響", "展望", "評価", "実績", "推移",
    "目的", "計画", "動き", "流れ", "ところ", "点", "辺り", "ポイント",
)  # fmt: skip

# Headings of a page that name no matter. ## 再質問  ## まとめ
NO_HEADINGS: Final = (
    "質問", "再質問", "再々質問", "一般質問", "代表質問", "質疑", "質疑応答", "答弁", "再答弁", "回答", "問", "答", "質問と答弁", "質問・答弁", "やり取り", "やりとり", "要望", "意見", "議事録", "会議録", "全文",
    "書き起こし", "文字起こし", "まとめ", "感想", "所感", "おわりに", "終わりに", "はじめに", "目次", "概要", "動画", "資料", "参考", "参考資料", "関連記事", "関連", "補足", "コメント", "プロフィール", "メニュー", "検索",
    "出席者", "欠席者", "出席議員", "欠席議員", "議事日程", "開会", "開議", "閉会", "散会", "休憩", "再開", "本文", "名簿", "発言", "発言者", "お問い合わせ", "お知らせ",
)  # fmt: skip
