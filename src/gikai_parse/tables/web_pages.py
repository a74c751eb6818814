"""What the elements of a web page are: left out, on lines of their own, navigation, asides, balloons.

Class words are compared with the parts of a class or id, cut at `-`, `_` and capitals: `swell-block-balloon`
has the parts swell, block, balloon; `siteFooter` has site, footer.
"""

from __future__ import annotations

from typing import Final

# Nothing in these is printed as words of the page (rt, rp: the reading above a kanji; the kanji stays).
LEFT_OUT: Final = frozenset(
    {
        "script",
        "style",
        "template",
        "noscript",
        "select",
        "option",
        "datalist",
        "textarea",
        "button",
        "input",
        "object",
        "embed",
        "applet",
        "iframe",
        "svg",
        "math",
        "canvas",
        "audio",
        "video",
        "map",
        "area",
        "meta",
        "link",
        "base",
        "img",
        "rt",
        "rp",
        "rtc",
        "progress",
        "meter",
        "colgroup",
        "col",
    }
)

# These begin and end a line.
BLOCKS: Final = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "listing",
        "main",
        "menu",
        "nav",
        "noframes",
        "ol",
        "p",
        "plaintext",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "title",
        "tr",
        "ul",
        "xmp",
    }
)
HEADINGS: Final = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
KEPT_AS_TYPED: Final = frozenset({"pre", "listing", "xmp", "plaintext"})
CELLS: Final = frozenset({"td", "th"})

# Navigation, wherever it stands: of the page, not of the record.
NAVIGATION_ELEMENTS: Final = frozenset({"nav", "footer", "label", "menu"})
NAVIGATION_ROLES: Final = frozenset({"navigation", "banner", "contentinfo", "search", "menu", "menubar", "toolbar"})
NAVIGATION_WORDS: Final = frozenset(
    {
        "nav",
        "navi",
        "navigation",
        "gnav",
        "globalnav",
        "breadcrumb",
        "breadcrumbs",
        "pankuzu",
        "topicpath",
        "sidebar",
        "sidemenu",
        "menu",
        "submenu",
        "pagination",
        "pager",
        "paging",
        "pagenavi",
        "footer",
        "foot",
        "copyright",
        "sns",
        "share",
        "social",
        "related",
        "banner",
        "ad",
        "ads",
        "advertisement",
        "toolbar",
        "skiplink",
        "cookie",
        "widget",
        "tagcloud",
        "counter",
        "hit",
        "pagetop",
        "totop",
    }
)
# A line that is nothing but one of these, as a link: TOP▲, ページの先頭へ.
NAVIGATION_LINES: Final = r"(?:[▲△↑▼←→＜＞<>≪≫«»\[\]【】\s]{0,4})(?:(?:page\s{0,2})?top|ページ(?:の)?(?:先頭|トップ|上部)(?:へ|に)?(?:戻る)?|(?:この)?(?:ページの)?(?:先頭|上|トップ|目次|一覧|前|次|元)(?:の(?:ページ|発言|記事|文書))?(?:へ|に)?(?:戻る)?|戻る|前へ|次へ|閉じる|印刷(?:する)?|トップページ|ホーム|home|next|prev(?:ious)?|back)(?:[▲△↑▼←→＜＞<>≪≫«»\[\]【】\s]{0,4})"

# What an element is by the way it is printed.
PRINTED_ELEMENTS: Final = {"table": "table", "strong": "strong", "b": "strong"}
# Beside the record: summaries, lists of contents, the author's notes (only in pages that have labelled balloons, but
# for the elements, which nobody puts a debate into).
ASIDE_ELEMENTS: Final = frozenset({"aside", "fieldset"})
ASIDE_WORDS: Final = frozenset(
    {
        "toc",
        "mokuji",
        "tips",
        "tip",
        "note",
        "notes",
        "memo",
        "thought",
        "search",
        "comment",
        "comments",
        "column",
        "summary",
        "matome",
        "hosoku",
        "annotation",
        "caption",
        "box",
        "info",
        "alert",
        "remark",
        "profile",
        "author",
    }
)

# An attribute that names the speaker of what is inside: `<div class="bln bleft" data-speaker="山田（初）">`.
SPEAKER_ATTRIBUTES: Final = (
    "data-speaker",
    "data-speaker-name",
    "data-speakername",
    "data-hatsugensha",
    "data-talker",
    "data-who",
)
# These name a speaker only on an element that is a balloon by its class.
BALLOON_NAME_ATTRIBUTES: Final = (
    "data-name",
    "data-author",
    "data-person",
    "data-member",
    "data-chara",
    "data-character",
    "data-user",
)

# A balloon (吹き出し): the class words of the plug-ins that people make dialogues with.
BALLOON_WORDS: Final = frozenset(
    {
        "balloon",
        "balloons",
        "bln",
        "bubble",
        "fukidashi",
        "hukidashi",
        "kaiwa",
        "speech",
        "chat",
        "chatting",
        "talk",
        "voice",
        "say",
        "conversation",
        "serif",
        "dialog",
        "dialogue",
        "message",
    }
)
# A question that is set apart and signed, with its answer in a quotation that is signed too: `<table class="qanda">`.
ASKING_WORDS: Final = frozenset({"qanda", "qa", "shitsumon", "shitsugi", "situmon", "situgi", "question"})
# The name beside a balloon: `speech-name`, `c-balloon__iconName`, `st-kaiwa-face-name`, `<figcaption>`.
NAME_WORDS: Final = frozenset({"name", "speaker", "namae", "imgname", "sbn", "who"})
