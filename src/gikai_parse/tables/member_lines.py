"""How a page says, on a line of its own, whose questions come next, or whose page it is: literals, each with an example."""

from __future__ import annotations

from typing import Final

# The turn of a member or the seat, with a number or alone before the name: 質問順位２番, 質問者, 議席番号８番
TURN_WORDS: Final[tuple[str, ...]] = (
    "通告順", "通告順位", "通告番号", "通告者", "質問順", "質問順位", "質問順序", "質問順番", "質問者", "質問議員", "発言順", "発言順位", "発言順序", "発言番号", "発言者", "登壇順", "登壇者", "順位", "順番", "順序", "受付番号", "届出順", "議席番号", "議席",
)  # fmt: skip
# What comes next, of which a number may count the members or the matters: 一般質問①, 通告1番, Q＆A一般質問 >
KIND_WORDS: Final[tuple[str, ...]] = (
    "通告", "質問", "質疑", "発言", "登壇", "一般質問", "代表質問", "会派代表質問", "個人質問", "関連質問", "緊急質問", "総括質問", "総括質疑", "議案質疑", "Q&A一般質問", "一般質問Q&A", "No.", "NO.", "No", "№",
)  # fmt: skip

# Behind the number: 1番, 2人目, ３番手, 第４位
ORDER_ENDINGS: Final[tuple[str, ...]] = ("番目", "番手", "番", "人目", "人め", "位", "号", "組目")

# What a member is called behind the name: 石川花子議員, 石川花子市議, 石川花子県会議員
MEMBER_TITLES: Final[tuple[str, ...]] = (
    "議員", "市議", "町議", "村議", "区議", "都議", "道議", "府議", "県議",
    "市議会議員", "町議会議員", "村議会議員", "区議会議員", "都議会議員", "道議会議員", "府議会議員", "県議会議員",
    "市会議員", "町会議員", "村会議員", "区会議員", "道会議員", "府会議員", "県会議員",
)  # fmt: skip

# What a page or a paper is that has an owner: 石川花子の活動日誌, 石川はなこの浜だより, 石川はなこ「まちの声通信」
OWN_PAPER_WORDS: Final[tuple[str, ...]] = (
    "日記", "日誌", "日録", "手帳", "手帖", "ブログ", "blog", "Blog", "BLOG", "だより", "便り", "たより", "通信", "レポート", "リポート", "ニュース", "新聞", "かわら版", "瓦版", "つぶやき", "ひとりごと", "独り言", "徒然", "つれづれ", "雑感", "コラム", "ノート",
    "ホームページ", "公式サイト", "公式ページ", "公式HP", "公式ウェブサイト", "公式ホームページ", "Official Site", "Official site", "OFFICIAL SITE", "official site", "Official Website", "Official Blog", "オフィシャルサイト", "オフィシャルブログ", "オフィシャルページ", "Webサイト", "ウェブサイト", "サイト", "HP", "活動報告", "活動記録", "議会報告", "市政報告", "町政報告", "村政報告", "区政報告", "県政報告", "府政報告", "道政報告", "都政報告",
)  # fmt: skip

# What a given name often ends in, where nothing but a surname before it tells that it is one: 石川花子のブログ
GIVEN_NAME_ENDS: Final = "子美恵江枝奈菜穂絵夫雄男郎朗一二三治司志彦太介助輔昭雅之幸弘浩博裕孝隆茂稔勝誠剛賢徹哲勇敏俊智靖泰秀樹輝貴紀則憲範哉斗翔純潤淳薫忍寿希紗莉紀"
# Words that end so and are none.
NO_GIVEN_NAMES: Final[tuple[str, ...]] = (
    "親子",
    "女子",
    "男子",
    "菓子",
    "電子",
    "王子",
    "母子",
    "父子",
    "団子",
    "統一",
    "第一",
    "唯一",
    "政治",
    "自治",
    "明治",
    "上司",
    "寿司",
    "同志",
    "有志",
    "友志",
)
