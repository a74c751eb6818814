"""A member's closing sentence in, what it asks or wishes on its way out (…を要望して、質問を終わります。)."""

from __future__ import annotations

import re
from typing import Final

# …を要望いたしまして、一般質問を終えます。  要望とし、次に移ります。  but not 最後に、…について要望し、質問いたします。
_WISHED_AT_CLOSE: Final = re.compile(
    "(?:要望|要請|お願い)(?!と(?:再)?質[問疑]|して?、?質[問疑]を?(?:し|いた|さ))(?:を|と|に|として)?(?:いた|申し|とどめ|述べ)?(?:し|上げ|させていただき|さ)?(?:まして|ておきまして|ておき|て)?、?"
    r"[^、。]{0,30}[。\n]?\Z"
)
# …取り組んでいただきたいと申し添えて、次に移ります。  広報で示していただけるよう求めて終わります。
_WISHED_VERB_AT_CLOSE: Final = re.compile(
    "(?:(?:いただ|頂)(?:きたい|くよう|けるよう|きますよう|けますよう)|くださるよう|くださいますよう|ほしい|もらいたい)(?:に|と|ということを|旨を?|、?この(?:こと|点)を|、?そのことを)?、?(?:強く|重ねて|改めて|切に)?"
    "(?:求め|要望し|お願いし|申し添え|申し上げ|申し述べ|お伝えし|述べ|訴え|期待し|望み|提案し|要請し)(?:て|まして)?、?[^。]{0,20}(?:終|閉|次|移)[^。]{0,12}[。\\n]?\\Z"
)
# …早急な改善を強く求めて、私の質問を終わります。  さらなる充実に期待し、質問を終わります。
_HOPED_AT_CLOSE: Final = re.compile(
    "(?:を(?:強く|切に|心から|重ねて)?(?:求め|望み|願い|期待し|期待いたし)|に(?:大いに|強く)?期待(?:を)?(?:し|いたし))(?:まして|つつ|て)?、?"
    r"[^、。]{0,20}(?:終|閉|次)[^、。]{0,20}[。\n]?\Z"
)
# …早急に見直すよう求めて、私の第一質問とします。
_URGED_AT_CLOSE: Final = re.compile(
    "よう(?:に)?、?(?:強く|重ねて|改めて|切に)?(?:求め|望み|願い|要望し|要望いたし|要請し|お願いし|お願いいたし|お願い申し上げ)(?:て|まして)?、?"
    "[^。]{0,20}(?:終|閉|次|移|質問と)[^。]{0,12}[。\\n]?\\Z"
)
_WISHES_AT_CLOSE: Final = (_URGED_AT_CLOSE, _WISHED_AT_CLOSE, _HOPED_AT_CLOSE, _WISHED_VERB_AT_CLOSE)
_PLEADED_AT_CLOSE: Final = re.compile(r"(?:答弁|回答|返答|答え)を(?:お願い|期待|求め)[^。]{0,36}[。\n]?\Z")
_ASKED_AT_CLOSE: Final = re.compile(
    "(?:伺い|伺っ|うかがい|お聞きし|お尋ねし|お尋ねいたし|お聞きいたし|お伺いし|お伺いいたし|問い|(?:見解|答弁|所見|説明|認識|考え|所信)を求め)(?:まして、?|て、?|、)[^。]{0,30}[。\\n]?\\Z"
)


def read_close(folded: str, start: int, end: int) -> str:
    """What a closing sentence asks or wishes on its way out."""
    tail = folded[max(start, end - 60) : end]
    if _PLEADED_AT_CLOSE.search(tail) or (_ASKED_AT_CLOSE.search(tail) and "終" in tail):
        return "ask"
    return "request" if any(pattern.search(tail) for pattern in _WISHES_AT_CLOSE) else ""
