from __future__ import annotations

from typing import TYPE_CHECKING

from gikai_parse.exporters.digest import write_digest
from gikai_parse.text.width import cell_count

if TYPE_CHECKING:
    from gikai_parse.model import Session

PAGE = """\
令和５年第４回みほん市議会定例会
2023-12-06　令和５年１２月６日（水曜日）
発言 6 ・ 質問 4（答弁なし 1） ・ 要望 1 ・ 注意 1

１点目 <script>の画面について　〔南条美月（3番）〕
  問 画面の不具合をどう直すのか伺います。 L6
  答 大空一郎（市長）： 画面の不具合につきましては、A & B の "点検" で３月までに直します。 L11
  望 早く直していただくよう要望します。 L13
  点検の頻度について
    問 また、点検の頻度について伺います。 L7
    答 大空一郎（市長）： 次に、点検の頻度につきましては、毎月１回でございます。 L12

２点目 空き家対策について　〔南条美月（3番）〕
  問 市内の空き家は何件か、お尋ねいたします。 L10
  答 （見つかりません）

（項目名なし）　〔水瀬ひなた（7番）〕
  問 循環バスの予約制について伺います。 L14
  答 森下徹（都市整備部長）： 循環バスの予約制につきましては、令和６年１０月から試行します。 L15
"""


def test_a_page_reads_like_this(session: Session) -> None:
    assert write_digest(session) == PAGE


def test_no_row_is_wider_than_asked(session: Session) -> None:
    assert max(cell_count(line) for line in write_digest(session, width=60).splitlines()[2:]) <= 60


def test_without_the_source_text_there_are_no_line_numbers(session: Session) -> None:
    bare = session.model_copy(update={"source": session.source.model_copy(update={"text": None})})
    assert " L6" not in write_digest(bare)
