"""The card: what is known of a node, and the words behind a line."""

from e2e.conftest import OpenPage
from e2e.small import (
    AUTUMN,
    CITY,
    DEAL,
    FIRM,
    FORUM,
    GUEST,
    MAYOR,
    OTHER,
    SMALL,
    SPRING,
    click_line,
    edge,
    node,
    open_card,
    place,
    proof,
)
from playwright.sync_api import Page, expect

from graph.model import Graph


def test_a_click_on_a_node_shows_who_it_is(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    page.mouse.click(*place(page, MAYOR))
    card = page.locator("#card")
    expect(card.locator("h2")).to_have_text("陈立文")
    expect(card.locator(".chip")).to_have_text("官员")
    expect(card.locator(".aliases")).to_have_text("又称 立文市长")
    expect(card.locator("h3")).to_have_text(["任职于1", "时间线2"])
    expect(card.locator("section").first.locator(".row")).to_have_text("东安市市长2018-03-05 – 2018-10-12")
    card.get_by_text("见于 2 篇报道").click()
    expect(card.locator(".articles li")).to_have_text(
        ["《市长赴西陵》 西陵晚报 2018-10-12", "《两市签约》 东安日报 2018-03-05 第1版"], use_inner_text=False
    )


def test_a_card_shows_the_properties_of_its_type(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    facts = open_card(page, "两市合作论坛").locator("dl").first
    assert facts.locator("dt").all_inner_texts() == ["日期", "会场"]
    assert facts.locator("dd").all_inner_texts() == ["2018-03-04", "会展中心"]


def test_a_card_lists_relations_from_both_ends(open_page: OpenPage) -> None:
    card = open_card(open_page(SMALL), "东安市")
    expect(card.locator("h3")).to_have_text(["时间线1", "结对1", "任职者1", "参与1"])


def test_every_relation_of_a_card_shows_the_words_behind_it(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    card = open_card(page, "陈立文")
    expect(card.locator("blockquote").first).to_be_visible()  # a short card shows them at once
    card = open_card(page, "东安市")
    expect(card.locator("blockquote")).to_have_count(0)
    card.get_by_text("2 处原文").click()
    expect(card.locator("blockquote")).to_have_text(["市长陈立文出席", "东安市市长陈立文率团"])
    card.get_by_role("button", name="展开全部原文").click()
    expect(card.locator("blockquote")).to_have_count(5)


def test_each_line_of_a_card_leads_on_to_the_node_it_names(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    card = open_card(page, "陈立文")
    card.get_by_role("button", name="两市合作论坛").click()
    expect(card.locator("h2")).to_have_text("两市合作论坛")
    card.get_by_role("button", name="田中一").click()
    expect(card.locator("h2")).to_have_text("田中一")


def test_a_pairing_names_its_programme_and_leads_to_it(open_page: OpenPage) -> None:
    card = open_card(open_page(SMALL), "西陵市")
    card.get_by_role("button", name="东安市与西陵市对口合作").click()
    expect(card.locator("h2")).to_have_text("东安市与西陵市对口合作")


def test_a_chosen_node_stands_out_with_its_neighbours_alone(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    open_card(page, "果品采购协议")
    page.wait_for_timeout(50)
    names = {label["text"] for label in page.evaluate("duikou.written()")}
    assert {"果品采购协议", "长河果业有限公司", "两市合作论坛"} <= names
    assert not {"陈立文", "东安市", "田中一"} & names
    page.get_by_role("button", name="关闭").click()
    page.keyboard.press("0")
    page.wait_for_timeout(50)
    assert "陈立文" in {label["text"] for label in page.evaluate("duikou.written()")}


def test_a_hub_shows_its_first_relations_and_the_rest_on_demand(open_page: OpenPage) -> None:
    people = [node("Person", f"李{i:03}") for i in range(140)]
    edges = [edge("ATTENDED", person, FORUM, proof(SPRING, "出席"), roles=("出席",)) for person in people]
    card = open_card(open_page(Graph(nodes=(SPRING, FORUM, *people), edges=tuple(edges))), "两市合作论坛")
    expect(card.locator(".relation")).to_have_count(12)
    card.get_by_role("button", name="再显示 100 项").click()
    expect(card.locator(".relation")).to_have_count(112)
    expect(card.get_by_role("button", name="李012")).to_be_focused()
    card.get_by_role("button", name="再显示 28 项").click()
    expect(card.locator(".relation")).to_have_count(140)


def test_a_click_on_a_line_shows_every_quotation_with_its_source(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    open_card(page, "陈立文")
    click_line(page, MAYOR, CITY)
    card = page.locator("#card")
    expect(card.locator("h2")).to_have_text("陈立文 — 东安市")
    expect(card.locator(".sentence")).to_have_text("陈立文 任职于 东安市")
    expect(card.locator("blockquote")).to_have_text(["市长陈立文出席", "东安市市长陈立文率团"])
    sources = card.locator("figcaption")
    expect(sources.nth(0)).to_contain_text("《两市签约》 东安日报 2018-03-05 第1版")
    expect(sources.nth(0)).to_contain_text("规则 post.before_name · 可信度 95%")
    expect(sources.nth(1)).to_contain_text("《市长赴西陵》 西陵晚报 2018-10-12")
    expect(card.get_by_role("link", name="《两市签约》")).to_have_attribute("href", "https://example.com/a")
    expect(card.get_by_role("link", name="《市长赴西陵》")).to_have_count(0)


def test_two_relations_of_one_pair_are_both_behind_their_line(open_page: OpenPage) -> None:
    post = edge("HOLDS_POST", MAYOR, CITY, proof(SPRING, "市长陈立文"), title="市长")
    visit = edge("VISITED", MAYOR, CITY, proof(AUTUMN, "陈立文到东安调研"), roles=("考察",))
    page = open_page(Graph(nodes=(SPRING, AUTUMN, MAYOR, CITY), edges=(post, visit)))
    click_line(page, MAYOR, CITY)
    expect(page.locator("#card .sentence")).to_have_text(["陈立文 任职于 东安市", "陈立文 考察 东安市"])
    expect(page.locator("#card blockquote")).to_have_text(["市长陈立文", "陈立文到东安调研"])


def test_a_click_beside_everything_closes_the_card(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    open_card(page, "陈立文")
    box = page.locator("#canvas").bounding_box()
    assert box
    page.mouse.click(box["x"] + 4, box["y"] + 4)
    expect(page.locator("#card h2")).to_have_count(0)


def test_what_lies_under_the_hand_says_what_it_is(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    page.mouse.move(*place(page, CITY))
    expect(page.locator("#tip")).to_have_text("东安市城市 · 4 条关系")


# ---- the words that carry it


def quoted(page: Page) -> list[list[str]]:
    """Of each quotation shown the marked words, ends as they are, the stating word in brackets."""
    marks: list[list[str]] = page.locator("#card blockquote").evaluate_all(
        "all => all.map(q => [...q.querySelectorAll('mark')].map(m => m.className === 'end' ? m.textContent : `(${m.textContent})`))"
    )
    return marks


def test_a_quotation_shows_both_ends_and_the_word_that_states_it(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    open_card(page, "陈立文")
    click_line(page, MAYOR, CITY)
    assert quoted(page) == [["(市长)", "陈立文"], ["东安市", "(市长)", "陈立文"]]
    open_card(page, "果品采购协议")
    click_line(page, FIRM, DEAL)
    assert quoted(page) == [["长河果业", "(签订)", "果品采购协议"]]
    open_card(page, "田中一")
    click_line(page, GUEST, FORUM)
    assert quoted(page) == [["田中一", "(致辞)"]]  # of all that attending may be, that which is said of this one


def test_a_post_is_marked_whole_and_only_where_it_is_said_of_this_one(open_page: OpenPage) -> None:
    secretary, city = node("Official", "高远"), node("City", "江海市", "江海")
    quote = "省委常委、江海市委书记高远,东安市委书记林深出席"
    post = edge("HOLDS_POST", secretary, city, proof(SPRING, quote), title="市委书记")
    page = open_page(Graph(nodes=(SPRING, secretary, city), edges=(post,)))
    open_card(page, "高远")
    assert quoted(page) == [["江海", "(市委书记)", "高远"]]


def test_a_place_is_marked_by_the_short_form_too(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    open_card(page, "西陵市")
    click_line(page, CITY, OTHER)
    assert quoted(page) == [["东安", "西陵", "(对口合作)"]]


def test_a_quotation_is_copied_as_a_citation(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    card = open_card(page, "田中一")
    card.get_by_role("button", name="复制引文").click()
    expect(card.get_by_role("button", name="已复制")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "「田中一致辞」，东安日报，2018-03-05，《两市签约》"


def test_a_browser_that_lets_nothing_onto_the_clipboard_is_said_so_and_the_citation_offered(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    page.evaluate(
        """() => {
            navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
            document.execCommand = () => false;
        }"""
    )
    card = open_card(page, "田中一")
    card.get_by_role("button", name="复制引文").click()
    expect(card.get_by_role("alert")).to_contain_text("浏览器不允许写入剪贴板")
    field = card.get_by_role("textbox", name="复制引文")
    expect(field).to_be_focused()
    expect(field).to_have_value("「田中一致辞」，东安日报，2018-03-05，《两市签约》")
    assert page.evaluate(
        "(() => { const f = document.activeElement; return f.value.slice(f.selectionStart, f.selectionEnd); })()"
    ) == ("「田中一致辞」，东安日报，2018-03-05，《两市签约》")
    expect(card.get_by_role("button", name="已复制")).to_have_count(0)


def test_a_correction_says_who_made_it(open_page: OpenPage) -> None:
    post = edge(
        "HOLDS_POST", MAYOR, CITY, proof(SPRING, "市长陈立文"), title="市长", corrected_by=("高远 2020-01-02: 原文有误",)
    )
    page = open_page(Graph(nodes=(SPRING, MAYOR, CITY), edges=(post,)))
    expect(open_card(page, "陈立文").locator(".corrected_by")).to_have_text("人工更正 高远 2020-01-02: 原文有误")
    click_line(page, MAYOR, CITY)
    expect(page.locator("#card .corrected_by")).to_have_text("人工更正 高远 2020-01-02: 原文有误")


# ---- what was opened stays open


def test_what_was_opened_stays_open_whatever_is_filtered_and_in_any_language_and_light(open_page: OpenPage) -> None:
    page = open_page(SMALL, height=420)
    card = open_card(page, "东安市")
    card.get_by_text("2 处原文").click()
    card.evaluate("card => { card.scrollTop = 150; }")
    page.get_by_label("企业").uncheck()
    page.get_by_role("button", name="Switch to English").click()
    page.get_by_role("button", name="Dark").click()
    expect(card.locator("blockquote")).to_have_text(["市长陈立文出席", "东安市市长陈立文率团"])
    expect(card.locator("h3").first).to_contain_text("Time line")
    assert card.evaluate("card => card.scrollTop") == 150
    colour = card.locator(".chip .glyph > *").get_attribute("fill")
    assert colour == page.locator("#filters .glyph[data-type=City] > *").get_attribute("fill") != "#d55e00"  # of the dark
    open_card(page, "陈立文")
    assert card.evaluate("card => card.scrollTop") == 0


def test_a_fold_that_was_closed_and_a_list_that_was_opened_stay_so(open_page: OpenPage) -> None:
    page = open_page(SMALL)
    card = open_card(page, "陈立文")
    card.get_by_text("2 处原文").click()
    page.get_by_label("企业").uncheck()
    expect(card.locator("details.quotes").first).not_to_have_attribute("open", "")
    people = [node("Person", f"李{i:03}") for i in range(140)]
    edges = [edge("ATTENDED", person, FORUM, proof(SPRING, "出席"), roles=("出席",)) for person in people]
    page = open_page(Graph(nodes=(SPRING, FORUM, FIRM, *people), edges=tuple(edges)))
    card = open_card(page, "两市合作论坛")
    card.get_by_role("button", name="再显示 100 项").click()
    page.get_by_label("企业").uncheck()
    expect(card.locator(".relation")).to_have_count(112)


# ---- the time line, the outlets


def test_what_someone_did_stands_on_a_line_of_years(open_page: OpenPage) -> None:
    past = node("Event", "前年座谈会", date="2016-05-01")
    gone = edge("ATTENDED", MAYOR, past, proof(SPRING, "出席"), roles=("出席",))
    page = open_page(Graph(nodes=(*SMALL.nodes, past), edges=(*SMALL.edges, gone)))
    line = open_card(page, "陈立文").locator(".timeline")
    expect(line.locator("h4")).to_have_text(["2018", "2016"])
    expect(line.locator(".row")).to_have_text(
        ["西陵市考察率队10-12", "两市合作论坛参加出席、讲话03-04", "前年座谈会参加出席05-01"]
    )
    line.get_by_role("button", name="前年座谈会").click()
    expect(page.locator("#card h2")).to_have_text("前年座谈会")


def test_a_card_tells_which_outlets_name_it(open_page: OpenPage) -> None:
    card = open_card(open_page(SMALL), "陈立文")
    card.get_by_text("见于 2 篇报道").click()
    expect(card.locator(".outlets")).to_have_text("西陵晚报 1、东安日报 1")
