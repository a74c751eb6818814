"""What sentences do, by their endings and openings: every family of cues with invented sentences."""

from __future__ import annotations

import pytest

from gikai_parse.stages.wording import read_deed, read_opening, read_sentences
from gikai_parse.tables import answer_cues, cues, phase_cues
from gikai_parse.text.folding import fold
from gikai_parse.text.passages import Passage

DEEDS = {
    "ask": """市長の見解を伺います。
何人が賛成したのか、数をはっきり言ってください。
利用料を上げる予定があるのかどうかも併せてお願いします。
それだけ確認したいと思いますので、お願いします。
今後の予定をお示しください。
御所見をお聞かせ願います。
何点か教えていただければと思うのですけれども。
進捗をお尋ね申し上げます。
御答弁をよろしくお願いいたします。
この点、いかがでしょうか。
明確にお答え願いたいと存じます。
大臣の御見解を賜りたいと存じます。
その辺の認識だけ聞かせてもらえますか。
町長のお考えを問うものであります。
原因は何か、御説明いただけますでしょうか。
実施時期についてお示しをお願いいたします。
経緯を承りたいと思います。
再度お伺いを申し上げます。
この際お聞きをしておきたいと思います。
お尋ねさせていただきたいと思います。
御所見をお伺いするものであります。
お伺いしたく存じます。
お聞かせ頂ければと思います。
御見解を頂戴したいと思います。
お示しいただきますようお願い申し上げます。
御答弁くださいますようお願いいたします。
お聞かせいただければ幸いです。
実施の決断を求めます。
町長の答弁を求めておきます。
その理由を述べられたい。
所見を述べよ。
対応を問う。
認識をただしたい。
教えてもらえるとありがたいけど、教えてくれへんか。
お願いします、御答弁。
必要があると思いますが、その点。
財源は基金なのか、市債なのか、その内訳をお願いします。
繰越しが生じた理由についてお願いします。
全て配ると幾らかかるのか、お願いします。
今年の除雪はどうなるのか、聞きます。
何を改めるのか、説明していただかないと。
主な意見を紹介してください。
お米が値上がりしていますけれども、その見通しを。
町長から若い人に向けて、希望あふれるメッセージをお願いいたします。
橋の架け替えはいつになるのか、これは町長にも聞きたいです。
何年で埋め戻すのか、それを伺っておるのであります。
私はどうするのかと聞いているんですよ。
一度に三人採るのか、何年かに分けるのか、そこを。
単価が上がったのか、中身をもう少し。
跡地をどうするのかを示してもらわんと、地元は返事ができませんよ。
必要と考えるが、村長の考えを聞く。
状況を教えていただければというふうに思います。
何件あったのか教えてください、お願いします。
お示しいただきたく、お願い申し上げます。
これからどうするのか、具体的な話をしてください。
影響を受ける世帯数と影響額、お願いします。
点検はいつ終わるのか、課長からお願いします。
市民に約束した期限はいつなのか、説明してください。
ほかの町との比較も、あればお願いしたいと思います。
半額にした場合に幾らかかるのか、試算があればお願いしたいんですが。""",
    "polite": """どのように進めるのでしょうか。
導入するお考えはございますか。
何人が利用しましたか。
予算は足りているんですか。
お考えはございますか、町長。
期限は三月でしたっけ。
その理解でよろしいですね。""",
    "plain": """今の人数でやっていけるのかどうか、心配しているところなんですが。
続けている町が幾つあるか、つかんでいらっしゃれば。
影響を受ける世帯を把握しておりましたら。
どれだけ備蓄しているのか。
いつまでに終えるつもりか。
導入に踏み切れない理由は。
その点だけ確認させていただきます。
前年と同額か。
委託先はどこなのかということです。
県への届出は必要か。
課題は何か。
職員は何人いるの。
それはなぜでしょう。
どうするおつもりなんでしょう。
本当に？
現場はどう見ているのか、課長でよろしいですので。
年度末の残高は幾らになる見込みかというのが１点です。
何が原因と分析されておるか、以上２点。
なぜ。
保育所の定員。
いつ最終的に決めるという。
職員への研修はいつ、どのような形で。
行事の場所はどこ。
あの話はどうなったんだろう。
続けるのか続けないのか、それだけ。
どげんするとですか。
何ぼかかるんや。""",
    "rhetoric": """もっと早く気づけたのではないでしょうか。
市民は納得しないのではないか。
それが行政の役割じゃないですか。
本町も備えるべきと考えますが。
こんな冷たい話がありますか。
これのどこが真の改革でしょうか。
町の内と外で料金が同じというのはいかがなものか。
保証するということではありませんね。
月の報酬が下がるということはありませんね。
数字に入っていないんでないかと思うんです。
町が支援すべきと考えるが。
乗合タクシーの導入を。
職員の健康調査を行うべきだ。""",
    "announcement": """通告に従い、一般質問を行います。
次に、公園について質問いたします。
順次お尋ねしてまいります。""",
    "heading": """高齢者支援について。
初めに、子育て支援についてであります。""",
    "request": """早急な対応を要望いたします。
安全対策の徹底をお願いしておきます。
このことは強く求めておきます。
要望にとどめさせていただきます。
強く要請しておきます。
早期の着工をお願いしておく。
補助額の増額をお願いします。
これは要望で結構です。
住民への説明をお願いしたいと思います。""",
    "wish": """前向きに検討していただきたいと思います。
ぜひ現場の声を聞いてほしい。
そうしていただけたらありがたいなと思っております。
改善を求めるものであります。
早期の実現を望みたいと思います。
屋根を付けていただけたらうれしいです。
現場を見ていただきたいということを申し上げておきます。
これに代わる施策を期待しています。
早く直してもらわないと困ります。
保護者の皆さんには早めに知らせていただきたいと思います。
広報などで丁寧に紹介してください。
利用者の皆さんにはっきり言ってください。""",
    "formula": """御清聴ありがとうございました。
以上で私の質問を終わります。
よく分かりました。
お手元のパネルを御覧ください。""",
    "speech": """昨年は三つの台風が上陸しました。
停留所が遠いという声を聞きます。
移動に困っているという声をたくさん伺います。
私は賛成です。
歩道とか車道とか。
効果は確か。
何度も足を運んだのでしょう。
私はそう思うの。
利用者は減ったと聞いております。
そういう話を聞いているんです。
課題は２点です。
体育館が改修工事に入ります。
早く改善すべきだと思います。
いろいろ御意見があるかと思います。
検討ということで、期待をしております。
何とかしたいということで。
雪が降る前にですね。""",
}


@pytest.mark.parametrize(("deed", "sentence"), [(d, s) for d, block in DEEDS.items() for s in block.splitlines()])
def test_the_ending_tells_what_a_sentence_does(deed: str, sentence: str) -> None:
    assert read_deed(fold(sentence)) == deed


@pytest.mark.parametrize(
    ("opening", "sentence"),
    [
        ("first", "まず、学校改築について"),
        ("first", "初めに、防災について"),
        ("turn", "次に、農業振興について"),
        ("turn", "では、次に空き家について"),
        ("turn", "さて、話は変わりますが"),
        ("number", "２点目は、駐輪場です"),
        ("number", "大きな２項目めの婚活支援"),
        ("number", "（３）運営体制について"),
        ("number", "第三点、財源について"),
        ("join", "また、今後の予定を"),
        ("so", "そうすると、来年は"),
        ("other", "それとも、続けるのか"),
        ("", "３２.５ｍ以内という規則"),
        ("", "十億円を超える事業費"),
        ("", "１２月に行われた調査"),
        ("", "本市の人口は"),
    ],
)
def test_the_opening_tells_whether_it_turns(opening: str, sentence: str) -> None:
    assert read_opening(fold(sentence), 0) == opening


def test_a_clause_that_asks_ends_its_own_unit() -> None:
    text = "来館者が減った理由を教えていただきたいのと、電子図書が何点あるのか、分かれば教えてください。"
    said = read_sentences(text, 0, [Passage(0, len(text))])
    assert [one.deed for one in said] == ["ask", "ask"]


def test_a_wish_at_the_close_is_one_and_so_is_an_ask() -> None:
    text = "早期の整備をお願いいたしまして、質問を終わります。市長の決意を伺い、質問を終わります。"
    said = read_sentences(text, 0, [Passage(0, len(text))])
    assert [one.deed for one in said] == ["request", "ask"]


@pytest.mark.parametrize("table", [cues, answer_cues, phase_cues], ids=lambda table: table.__name__)
def test_cues_are_folded_and_stand_once(table: object) -> None:
    for name in [name for name in dir(table) if name.isupper()]:
        family = getattr(table, name)
        words = [w for row in family for w in (row[1] if isinstance(row, tuple) else (row,))]
        assert [w for w in words if fold(w) != w] == [], name
        assert [w for w in words if not w.strip()] == [], name
        assert sorted({w for w in words if words.count(w) > 1}) == [], name


def test_a_wish_may_stand_before_the_close_of_a_first_question() -> None:
    text = "知恵を出していただきたいと、これはお願いで終わりたいと思います。"
    assert [one.deed for one in read_sentences(text, 0, [Passage(0, len(text))])] == ["request"]
    text = "規則どおりに改めるよう求めて、私の第一質問といたします。"
    assert [one.deed for one in read_sentences(text, 0, [Passage(0, len(text))])] == ["request"]
