"""Pages are cut as a reader would cut them: the gold pages, and each construction on a small page of its own."""

import importlib.util
from dataclasses import asdict
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.pages import Cut, cut, cut_row
from loaders.sources.decoding import decode

TESTS = Path(__file__).parents[1]
GOLD = sorted((TESTS / "gold" / "pages").glob("*.yaml"))
SEEDS = TESTS.parent / "seeds" / "articles"


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_pages", TESTS / "score_pages.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def page_text(gold: Path) -> str:
    name = yaml.safe_load(gold.read_text("utf-8"))["text"]
    beside = gold.parent / name
    return decode((beside if beside.exists() else SEEDS / name).read_bytes())


def exported(article: Cut) -> dict[str, Any]:
    return {**asdict(article), "date": article.date or article.inferred, "text": article.text[article.body :]}


def bodies(page: str) -> list[str]:
    return [article.text[article.body :] for article in cut(page)]


def heads(page: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(article.headline, article.deck) for article in cut(page)]


def only(page: str) -> Cut:
    (article,) = cut(page)
    return article


LEAD = "本报讯(记者 鲁一楠)5月18日,甲市与乙市的座谈会在乙市举行。"
BODY = "甲市市长何秋说,两市要多走动。"


class TestTheGoldPages:
    @pytest.mark.parametrize("gold", GOLD, ids=lambda path: path.stem)
    def test_a_page_is_cut_as_by_hand(self, gold: Path, scorer: ModuleType) -> None:
        counts, errors = scorer.score(scorer.load_gold(gold), [exported(article) for article in cut(page_text(gold))])
        assert errors == []
        assert counts["stray"][0] == 0

    def test_there_are_twelve(self) -> None:
        assert len(GOLD) == 12


def leads_back(article: Cut, file: str) -> None:
    """Every stretch of the text is that of the file, and what joins stretches is a line end or a space."""
    at = 0
    for piece in article.pieces:
        assert article.text[at : piece.start] in ("", "\n", " ")
        at = piece.start + piece.length
        assert article.text[piece.start : at] == file[piece.origin : piece.origin + piece.length]
        assert piece.length > 0
    assert at == len(article.text)


SIGNS = [
    *"甲乙丙。,;:“”()【】■▲#*|- 　\n\r\t1９",
    "\r\n",
    "\n\n",
    "\u200b",
    "——",
    "Auto-\n",
    "mation",
    "(记者 何秋)",
    "本报讯",
    "简讯",
]
LINES = [
    LEAD,
    BODY,
    "2020年8月25日 星期一",
    "陇右日报",
    "责编:何秋",
    "甲乙协作座谈会召开",
    "何秋讲话",
    "(下转A3版)",
    "(上接第1版)",
]
PRINT = st.one_of(
    st.text(), st.lists(st.sampled_from(SIGNS + LINES)).map("".join), st.lists(st.sampled_from(LINES)).map("\n".join)
)


class TestTheWayBackToTheFile:
    @settings(deadline=None)  # the first page loads the tagger
    @given(PRINT)
    def test_every_character_leads_back(self, page: str) -> None:
        for article in cut(page):
            leads_back(article, page)
            assert sorted(article.text[: article.body].split()) == sorted(" ".join([article.headline, *article.deck]).split())

    @settings(deadline=None)  # the first page loads the tagger
    @given(PRINT)
    def test_every_character_of_a_row_leads_back(self, text: str) -> None:
        leads_back(cut_row(text), text)

    @pytest.mark.parametrize("gold", GOLD, ids=lambda path: path.stem)
    def test_so_do_those_of_the_gold_pages(self, gold: Path) -> None:
        page = page_text(gold)
        for article in cut(page):
            leads_back(article, page)

    def test_a_title_that_is_not_in_the_text_leads_nowhere(self) -> None:
        text = "正文第一段。\n正文第二段。"
        article = cut_row(text, "标题在别处")
        assert article.text == f"标题在别处\n{text}"
        assert [(p.start, p.origin) for p in article.pieces] == [(6, 0), (13, 7)]


class TestHeadlineAndDeck:
    def test_names_are_deck(self) -> None:
        assert heads(f"甲乙两市协作座谈会召开\n何秋陆小云出席并讲话\n\n{LEAD}") == [
            ("甲乙两市协作座谈会召开", ("何秋陆小云出席并讲话",))
        ]

    def test_names_in_the_headlines_own_line_are_cut_off(self) -> None:
        article = only(f"第二届协作论坛在我市举办 何秋陆小云出席并讲话\n\n{LEAD}")
        assert article.headline == "第二届协作论坛在我市举办"
        assert article.deck == ("何秋陆小云出席并讲话",)
        assert article.text.startswith("第二届协作论坛在我市举办\n何秋陆小云出席并讲话\n本报讯")

    def test_a_slogan_before_it_is_deck(self) -> None:
        assert only(f"携手同心谋发展 并肩奋进谱新篇\n甲乙两市协作座谈会召开\n\n{LEAD}").headline == "甲乙两市协作座谈会召开"

    def test_a_dash_line_is_deck(self) -> None:
        article = only("一颗洋芋的吃法\n——一位厨师的实验室\n\n本报记者 鲁一楠\n\n洋芋成了鱼丸的皮。")
        assert (article.headline, article.deck) == ("一颗洋芋的吃法", ("——一位厨师的实验室",))

    def test_the_heaviest_mark_is_the_headline(self) -> None:
        page = f"**甲市来了访客团**\n\n# 乙市代表团来甲市考察\n\n## 何秋率两地干部走访五个点\n\n{LEAD}"
        assert only(page).headline == "乙市代表团来甲市考察"

    def test_a_headline_broken_over_narrow_lines_is_one(self) -> None:
        assert (
            only("崂山茶种上\n康县坡\n亩产值超\n八千元\n本报记者 鲁 一 楠\n\n茶农卖完了茶。").headline
            == "崂山茶种上康县坡亩产值超八千元"
        )

    def test_a_headline_broken_in_a_word_is_one(self) -> None:
        assert only("——甲市乙市东西部协\n作产销对接会侧记\n本报记者 何秋\n\n客商端着茶杯问个不停。").headline == (
            "——甲市乙市东西部协作产销对接会侧记"
        )

    def test_a_long_summary_is_deck(self) -> None:
        summary = "截至9月底,甲乙两市签约的64个项目已经落实26个;截至6月底,年度计划30项任务已完成3项,取得阶段性成果23项"
        assert only(f"见贤思齐化作行动\n\n{summary}\n\n本报记者 何秋\n\n{LEAD}").deck == (summary,)

    def test_a_text_without_a_headline_has_none(self) -> None:
        article = only(f"{LEAD}\n{BODY}")
        assert (article.headline, article.body, article.text) == ("", 0, f"{LEAD}\n{BODY}")

    def test_a_sub_heading_is_body(self) -> None:
        page = f"洋芋的吃法\n\n{LEAD}\n\n做砸了四十一道\n\n{BODY}"
        assert bodies(page) == [f"{LEAD}\n做砸了四十一道\n{BODY}"]


class TestWhereAnArticleBegins:
    def test_a_dateline_begins_one(self) -> None:
        assert heads(f"甲市来客\n{LEAD}\n{BODY}\n乙市回访\n{LEAD}") == [("甲市来客", ()), ("乙市回访", ())]

    def test_so_does_a_byline(self) -> None:
        page = f"甲市来客\n\n{LEAD}\n\n乙市的茶\n\n本报记者 何秋\n\n茶农卖完了茶。"
        assert [(a.headline, a.reporters) for a in cut(page)] == [("甲市来客", ("鲁一楠",)), ("乙市的茶", ("何秋",))]

    def test_and_the_signature_at_the_end_of_the_last(self) -> None:
        page = "甲市来客\n　　茶农卖完了茶。（记者 何秋）\n乙市回访\n　　车间里很忙。（通讯员 鲁一楠）"
        assert [(a.headline, a.reporters) for a in cut(page)] == [("甲市来客", ("何秋",)), ("乙市回访", ("鲁一楠",))]

    def test_a_signature_of_another_than_the_heads_ends_another_article(self) -> None:
        page = f"甲市来客\n\n{LEAD}\n\n研究院揭牌\n\n研究院昨天在甲市揭牌。（本报记者 白露）"
        assert [(a.headline, a.reporters) for a in cut(page)] == [("甲市来客", ("鲁一楠",)), ("研究院揭牌", ("白露",))]

    def test_briefs_are_an_article_each(self) -> None:
        page = f"甲市来客\n\n{LEAD}\n\n简讯两则\n\n【茶进社区】 本报讯 首批茶叶进了社区。(何秋)\n\n【医生进修】 本报讯 医生启程进修。"
        assert [(a.headline, a.reporters) for a in cut(page)[1:]] == [("茶进社区", ("何秋",)), ("医生进修", ())]

    def test_briefs_may_have_no_headline(self) -> None:
        assert bodies("一句话新闻\n◆甲市与乙市昨日签约。\n◆旅行社推出一日游。") == [
            "甲市与乙市昨日签约。",
            "旅行社推出一日游。",
        ]

    def test_what_comes_from_another_page_is_one(self) -> None:
        page = f"03 要闻\n陇右日报\n\n甲市来客\n\n{LEAD}\n\n(上接第1版)的一公里,恰恰是最难的一公里。"
        assert bodies(page)[1:] == ["的一公里,恰恰是最难的一公里。"]

    def test_what_comes_back_to_this_page_goes_on(self) -> None:
        page = f"陇右日报 A2\n\n甲市来客\n\n{LEAD}\n\n凉州领导马远\n(下接A4版)\n\n(上接A2版)\n山河出席。"
        assert bodies(page) == [f"{LEAD}\n凉州领导马远山河出席。"]

    def test_an_advertisement_does_not_part_what_comes_back_to_this_page(self) -> None:
        page = f"陇右日报 A2\n\n甲市来客\n\n{LEAD}\n\n凉州领导马远\n(下接A4版)\n\n〔公益广告〕节约一粒粮　心有大粮仓\n\n(上接A2版)\n山河出席。"
        assert bodies(page) == [f"{LEAD}\n凉州领导马远山河出席。"]

    def test_a_picture_with_a_headline_is_one(self) -> None:
        page = f"甲市来客\n\n{LEAD}\n\n图片新闻\n\n小球员看海\n\n小学生第一次看到了大海。陇右体育局供图"
        assert heads(page)[1] == ("小球员看海", ())


class TestBrokenSentences:
    def test_a_column_break_is_mended(self) -> None:
        assert bodies(f"甲市来客\n\n{LEAD}\n\n甲市市长何秋说,两市推进产业\n\n合作,走出新路。") == [
            f"{LEAD}\n甲市市长何秋说,两市推进产业合作,走出新路。"
        ]

    def test_furniture_in_the_middle_does_not_matter(self) -> None:
        page = f"甲市来客\n\n{LEAD}\n\n甲市市长何秋说,两市签订运输协\n\n新闻热线:0930-1111111 报料有奖\n\n议。"
        assert bodies(page) == [f"{LEAD}\n甲市市长何秋说,两市签订运输协议。"]

    def test_a_box_in_the_middle_stands_by_itself(self) -> None:
        page = (
            "收割机下线\n\n本报讯(记者 鲁一楠)市长何秋宣布甲市农机公司投产。\n\n"
            "公司董事长说,机器当天出厂、当天就能下地试车,\n\n"
            "考察团来看地\n\n本报讯(记者 白露)工商联主席邓耀光率客商来梅里斯考察。\n\n座谈中,邓耀光表示还要再来梅里斯。\n\n"
            "坏在哪里当天就能改。\n\n何秋在致辞中说,这是合作该有的速度。"
        )
        assert [b.split("\n")[1:] for b in bodies(page)] == [
            ["公司董事长说,机器当天出厂、当天就能下地试车,坏在哪里当天就能改。", "何秋在致辞中说,这是合作该有的速度。"],
            ["座谈中,邓耀光表示还要再来梅里斯。"],
        ]

    def test_a_headline_in_the_middle_goes_to_its_text(self) -> None:
        page = (
            f"甲市来客\n\n{LEAD}\n\n何秋说,要把两地\n\n科创中心在北湖揭牌\n首批九家机构入驻\n\n的实验室、车间接到一起。\n\n"
            "本报讯(记者 白露)昨天,科创中心在北湖科技园揭牌,九家机构签约入驻。"
        )
        assert heads(page)[1][0] == "科创中心在北湖揭牌"
        assert bodies(page)[0].endswith("何秋说,要把两地的实验室、车间接到一起。")

    def test_printed_lines_are_run_together(self) -> None:
        lines = ["　　本报讯 记者何秋报道 甲市与乙市的座谈", "会昨天在乙市举行，两市签订合作协议，双", "方各派干部十名。"]
        more = ["　　甲市市长鲁一楠说，要把甲市的车间和乙市", "的订单接起来，谁有题目谁出题，谁有设备谁", "答题。"]
        page = "\n".join(["甲乙协作会召开", *lines, *more, *more, *more])
        assert bodies(page)[0].split("\n")[:2] == ["".join(lines).strip("　"), "".join(more).strip("　")]

    @pytest.mark.parametrize(
        "lines",
        [
            ["市委常委、常务副市长 何秋", "市人大常委会副主任 陆小云", "市对口支援办公室主任 耿文"],
            ["何秋 市委常委、副市长", "陆小云 市教育局局长", "耿文 甲港集团总经理"],
            ["何秋,市委常委、副市长", "陆小云,市教育局局长", "耿文,市对口支援办公室主任"],
            ["市委常委、副市长、高新技术产业开发区管委会主任何秋", "市人大常委会副主任陆小云", "市商务局局长耿文"],
        ],
    )
    def test_the_lines_of_a_list_are_no_printed_column(self, lines: list[str]) -> None:
        page = "\n".join(["甲乙协作会召开", f"{LEAD}出席会议的有:", *lines * 4])
        assert bodies(page)[0].split("\n")[1:] == lines * 4

    def test_what_stands_behind_labels_is_no_broken_sentence(self) -> None:
        lines = ["甲市:何秋,副市长;陆小云,市政协副主席、工商业联合会主席;白露,市人民政府副秘书长", "乙市:邓耀光,副市长"]
        page = "\n".join(["甲乙协作会召开", f"{LEAD}参会人员:", *lines])
        assert bodies(page)[0].split("\n")[1:] == lines

    def test_the_foot_of_a_web_page_is_no_text(self) -> None:
        foot = ["友情链接:甲市政府网 | 乙市人民政府", "主办:甲市乡村振兴局  技术支持:甲市信息中心  陇ICP备00000000号"]
        page = "\n".join(["甲乙协作会召开", "5月18日,甲市与乙市的座谈会在乙市举行。", BODY, *foot])
        assert bodies(page) == [f"5月18日,甲市与乙市的座谈会在乙市举行。\n{BODY}"]

    def test_names_behind_their_house_in_brackets_are_a_byline(self) -> None:
        page = "甲乙协作会召开\n5月18日,甲市与乙市的座谈会在乙市举行。\n(甲市融媒体中心 何秋 陆小云)"
        assert only(page).reporters == ("何秋", "陆小云")
        assert only(page.replace("甲市融媒体中心 何秋 陆小云", "甲市 乙市 丙市")).reporters == ()

    def test_the_head_of_minutes_is_text(self) -> None:
        lines = ["地点:乙市湖滨宾馆", "主持:副市长何秋", "出席:", "甲市 陆小云 白露", "列席:各有关单位负责人"]
        page = "\n".join(["甲乙两市联席会议纪要", "时间:2024年5月18日上午", *lines])
        assert heads(page) == [("甲乙两市联席会议纪要", ())]
        assert bodies(page)[0].split("\n") == lines

    def test_a_latin_word_cut_at_the_lines_end_is_one_word(self) -> None:
        line = "　　这是羽智航科技有限公司（Lingyu Flight Auto-\nmation）在乙市装成的整机，也是两地分工的一"
        page = "\n".join(["甲乙协作会召开", *[f"{line}\n个样本，成本降了两成，交货期短了十一天，两\n家厂房只隔一条马路。"] * 4])
        assert "（Lingyu Flight Automation）在乙市" in bodies(page)[0]


class TestFurniture:
    @pytest.mark.parametrize(
        "line",
        [
            "责编/何秋 版式/鲁一楠 校对/白露",
            "编辑 向晚 校对 何 秋",
            "(相关报道见A05版)",
            "▲图为客商品尝橄榄叶茶。",
            "本版电话 024-00000000",
            "今日我市晴转多云 西南风3~4级 最高气温28℃",
            "齐齐哈尔市文明办 嫩江晚刊 联合发布",
            "扫码下载陇右日报客户端",
            "【打印本页】【关闭窗口】 上一篇:防汛会议召开 下一篇:没有了",
            "分享到: 微信 QQ空间",
            "川ICP备0000000号 陇右在线版权所有",
            "阅读 2106　　点赞 37　　在看 12",
        ],
    )
    def test_small_print_is_left_out(self, line: str) -> None:
        assert bodies(f"甲市来客\n\n{LEAD}\n\n{line}\n\n{BODY}") == [f"{LEAD}\n{BODY}"]

    def test_notices_are_left_out_to_their_end(self) -> None:
        page = (
            f"甲市来客\n\n{LEAD}\n\n遗失声明\n某某遗失租赁备案证明,声明作废。\n某店遗失许可证,声明作废。\n\n乙市回访\n\n{LEAD}"
        )
        assert [article.headline for article in cut(page)] == ["甲市来客", "乙市回访"]
        assert all("遗失" not in article.text for article in cut(page))

    def test_a_slogan_at_the_foot_is_left_out(self) -> None:
        assert bodies(f"甲市来客\n\n{LEAD}\n\n节约一滴水\n造福后来人\n\n陇右日报\n02 要闻") == [LEAD]

    def test_a_list_at_the_end_of_a_plain_article_is_kept(self) -> None:
        page = f"甲市来客\n\n{LEAD}\n\n结对名单:\n五星村——甲市船厂\n万丰村——甲市钢厂"
        assert bodies(page) == [f"{LEAD}\n结对名单:\n五星村——甲市船厂\n万丰村——甲市钢厂"]

    def test_a_web_page_gives_its_article_and_nothing_else(self) -> None:
        page = (
            "当前位置：首页 > 新闻中心 > 要闻\n两市签约\n发布日期：2022-04-28 09:12  来源：三江融媒  浏览次数：1304\n\n"
            "4月27日，两市签约。\n\n[相关链接]\n·市政府召开会议\n·夏收启动\n【责任编辑：何秋】"
        )
        article = only(page)
        assert (article.text, article.date, article.source) == ("两市签约\n4月27日，两市签约。", "2022-04-28", "三江融媒")


class TestWhoWhenAndWhere:
    @pytest.mark.parametrize(
        ("byline", "names"),
        [
            ("本报记者 苟小川 实习生 白露", ("苟小川", "白露")),
            ("文/图 本报记者 康 庄 通讯员 蒲一凡", ("康庄", "蒲一凡")),
            ("□ 石 敢", ("石敢",)),
            ("陆 平", ("陆平",)),
            ("本报评论员", ()),
            ("文/凌波 图/郭永", ("凌波",)),
        ],
    )
    def test_a_byline_names_the_reporters(self, byline: str, names: tuple[str, ...]) -> None:
        article = only(f"甲市的茶\n\n{byline}\n\n茶农卖完了茶。")
        assert (article.reporters, article.text) == (names, "甲市的茶\n茶农卖完了茶。")

    @pytest.mark.parametrize(
        ("lead", "names"),
        [
            ("本报讯(明绍 陇右日报记者鹿道)昨天,", ("明绍", "鹿道")),
            ("本报讯 沈报融媒记者康立报道 3月7日,", ("康立",)),
            ("【本報橫琴專訊】記者梁伯勤報道：", ("梁伯勤",)),
            ("据新华社兰州10月20日电(记者 白 塬)", ("白塬",)),
            ("本报兰州6月15日讯 记者 闫小河 今天上午,", ("闫小河",)),
        ],
    )
    def test_so_does_the_head_of_a_body(self, lead: str, names: tuple[str, ...]) -> None:
        article = only(f"甲市的茶\n\n{lead}茶农卖完了茶。")
        assert (article.reporters, article.text) == (names, f"甲市的茶\n{lead}茶农卖完了茶。")

    @pytest.mark.parametrize(
        ("folio", "date", "source", "page"),
        [
            ("大连晚报\nA11 时政大连\n2020年8月25日 星期一", "2020-08-25", "大连晚报", "A11"),
            ("春城晚讯　　要闻　03\n2019.9.27　星期五　　责任编辑 何秋", "2019-09-27", "春城晚讯", "03"),
            ("第2版 综合新闻\n2022年3月8日 星期二 农历二月初六\n沈水日报", "2022-03-08", "沈水日报", "2"),
            ("嫩江晚刊 A2·时政            ２０１８年６月１５日 星期五", "2018-06-15", "嫩江晚刊", "A2"),
            ("濠江夕報　　B1　灣區經濟　　二〇二三年十一月三日　星期五", "2023-11-03", "濠江夕報", "B1"),
            ("臨江日報      第三版      民國一百零八年五月六日", "2019-05-06", "臨江日報", "3"),
            ("川北早报\n二〇一九年七月\n16\n星期二\n第3版", "2019-07-16", "川北早报", "3"),
            ("闽西时讯 2022年10月28日 星期五 编辑：何田 美编：沈溪\n\n05\n\n山海", "2022-10-28", "闽西时讯", "05"),
            ("澜沧晨报\nThursday, October 21, 2021\nA05 合作", "2021-10-21", "澜沧晨报", "A05"),
        ],
    )
    def test_the_folio_tells_day_paper_and_page(self, folio: str, date: str, source: str, page: str) -> None:
        for printed in (f"{folio}\n\n甲市来客\n\n{LEAD}", f"甲市来客\n\n{LEAD}\n\n\n{folio}"):
            article = only(printed)
            assert (article.date, article.source, article.page, article.text) == (date, source, page, f"甲市来客\n{LEAD}")

    def test_yesterday_and_the_years_plan_tell_the_day(self) -> None:
        page = "甲市来客\n\n本报讯 昨日上午,论坛举办。\n\n10月11日,座谈会召开,落实2018年工作计划。截至9月底落实26个,至10月30日全部完成。"
        assert only(page).inferred == "2018-10-12"

    def test_yesterday_in_figures_tells_the_day(self) -> None:
        assert only("甲市来客\n\n本报讯 昨日(8月13日),代表团来访。2019年是关键一年,到2025年全部建成。").inferred == "2019-08-14"

    @pytest.mark.parametrize(
        "body", ["11月11日,两市签约。2018年起合作。", "昨日上午,论坛举办。", "昨日,10月11日的会在2月30日前重开。"]
    )
    def test_no_day_is_better_than_a_wrong_one(self, body: str) -> None:
        assert only(f"甲市来客\n\n本报讯 {body}").date is None

    def test_what_is_told_of_several_days_is_of_the_last(self) -> None:
        assert only(f"甲市外事 > 动态（2012年6月1日—15日）\n\n甲市来客\n\n{BODY}").date == "2012-06-15"

    def test_a_note_at_the_end_tells_the_day(self) -> None:
        assert only(f"甲市来客\n\n{BODY}\n\n(文/图 何秋 2025年4月19日)").date == "2025-04-19"
        assert only(f"甲市来客\n\n{BODY}\n\n2022年9月29日\n(边城日报 9月30日一版)").date == "2022-09-30"


class TestRows:
    def test_the_title_is_the_headline(self) -> None:
        article = cut_row("甲市来客\n" + LEAD, "甲市来客")
        assert (article.headline, article.text) == ("甲市来客", f"甲市来客\n{LEAD}")

    def test_a_title_that_the_text_lacks_is_put_before_it(self) -> None:
        article = cut_row(LEAD, "甲市来客")
        assert (article.headline, article.body, article.text) == ("甲市来客", 5, f"甲市来客\n{LEAD}")

    def test_a_row_is_not_cut(self) -> None:
        assert cut_row(f"甲市来客\n{LEAD}\n乙市回访\n{LEAD}").text == f"甲市来客\n{LEAD}\n乙市回访\n{LEAD}"

    def test_its_furniture_is_left_out(self) -> None:
        article = cut_row(
            f"首页 > 时政 > 正文\n甲市来客\n2022-04-28 09:12  来源：三江融媒\n{LEAD}\n责任编辑：何秋  【打印本页】"
        )
        assert (article.text, article.date, article.source) == (f"甲市来客\n{LEAD}", "2022-04-28", "三江融媒")

    def test_a_row_of_one_line_is_its_body(self) -> None:
        assert (cut_row("甲市来客").headline, cut_row("甲市来客").text) == ("", "甲市来客")


LARGE = {
    "one line": "甲乙丙丁" * 250_000,
    "heads": "甲市来客\n" * 5_000,
    "leads": f"{LEAD}\n" * 2_000,
    "bylines": "本报记者 何秋\n" * 5_000,
    "briefs": "简讯\n" + "▲甲市签约。\n" * 5_000,
    "space": "　" * 500_000,
    "marks": "#" * 300_000,
    "brackets": "(" * 300_000,
    "commas": "甲," * 300_000,
}


class TestSize:
    @pytest.mark.parametrize("page", LARGE.values(), ids=LARGE.keys())
    def test_a_large_page_of_any_kind_is_read(self, page: str) -> None:
        assert sum(len(article.text) for article in cut(page)) <= len(page)


def test_rows_of_a_table_stay_apart_though_no_full_stop_ends_them() -> None:
    rows = [
        "项目｜甲方｜乙方｜签约代表",
        "云港码头项目｜大连市人民政府｜云港公司｜高远（副市长）、林深（总经理）",
        "远航仓储项目｜庄河市人民政府｜远航公司｜秦川（市长）、江海（董事长）",
    ]
    (article,) = cut("两市签下项目\n\n本报讯 5月8日,两市签约。项目如下:\n\n" + "\n".join(rows) + "\n")
    assert [line for line in article.text.split("\n") if "｜" in line] == rows


def test_a_caption_over_a_table_begins_no_article() -> None:
    text = """江州市举行推介会

5月19日，特色产品推介会在江州市举行。江州市市长高远致辞，云州市市长林深推介，双方就产业合作作了交流。

签约项目一览
————————————
序号 | 项目 | 甲方 | 乙方
1 | 果品采购协议 | 江州市商务局 | 甲公司
————————————
"""
    assert [article.headline for article in cut(text)] == ["江州市举行推介会"]


def test_a_table_at_the_end_of_a_newspapers_article_is_no_slogan() -> None:
    rows = [
        "序号 项目名称 甲方 乙方 投资额(亿元)",
        "1 云港码头项目 云县人民政府 远航仓储有限公司 42",
        "2 电芯项目 江州高新区管委会 甲公司 6.8",
        "3 冷链项目 云州市人民政府 乙公司 10",
    ]
    page = "江州日报 2021年7月29日\n\n江州签下三个项目\n\n本报讯 7月27日,三个项目签约。\n\n签约项目一览表\n" + "\n".join(rows)
    assert bodies(page)[0].split("\n")[-4:] == rows


def test_what_follows_a_colon_is_no_other_article() -> None:
    rows = [
        "1.云港码头项目 10亿元 远航仓储有限公司——云县",
        "2.电芯项目 6亿元 江海集团董事长高远签约——江州市",
        "3.冷链项目 8亿元 乙公司——云州市",
    ]
    text = (
        f"江州签下三个项目\n\n本报江州专电(记者 林深)“来了。”{BODY}\n\n名单如下:\n\n■ 已签约\n"
        + "\n".join(rows)
        + f"\n\n{BODY}"
    )
    assert len(cut(text)) == 1
    assert "■ 已签约" in cut(text)[0].text


def test_a_long_line_of_a_roster_runs_into_no_other() -> None:
    lines = [
        "甲市:高远、林深(市发展改革委主任)",
        "乙市:秦川、江海、柳青(市委常委、常务副市长)、罗成(市政府秘书长)、白云(市发展改革委主任)、向往(市生态环境局局长)",
        "丙市:陆川、成功(市发展改革委主任)",
        "企业代表:甲乙物流集团董事长权海、乙丙港航发展集团总经理郗川、丙丁商贸城有限公司副总经理于山",
    ]
    page = "\n".join(["三市会商", "", "5月18日,三市会商会在乙市举行。", "", "附:出席人员名单", "", *lines])
    assert bodies(page)[0].split("\n")[-4:] == lines


def test_a_sentence_under_related_news_is_text_and_a_link_is_not() -> None:
    news = "今年六月二十一日,粤澳合作联席会议在澳门举行,广东省省长高远率团出席,会后参观了食品展示中心,一路由司长林深陪同。"
    text = f"江州与云州签约\n本报讯 昨天,江州市与云州市签署合作协议,市长高远出席签约仪式并致辞。\n【相关新闻】{news}\n【相关新闻】江州春茶上市\n"
    (article,) = cut(text)
    assert news in article.text
    assert "春茶" not in article.text
