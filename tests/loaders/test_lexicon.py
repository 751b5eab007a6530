"""The lexicon's words do what a reader of local news expects, and its files keep their form."""

import csv
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import lexicon
from seeds import LEXICON

OURS = [
    "body_suffixes.csv",
    "foreign_cities.csv",
    "foreign_regions.csv",
    "japanese_cities.csv",
    "letters.csv",
    "more_places.csv",
    "pairings.csv",
    "sides.csv",
    "places.csv",
    "post_prefixes.csv",
    "posts.csv",
    "readings.csv",
    "zones.csv",
]
PLACES = ["foreign_cities.csv", "foreign_regions.csv", "japanese_cities.csv", "more_places.csv", "places.csv", "zones.csv"]
LISTS = ["features.txt", "japanese_surnames.txt", "misleading.txt", "surnames.txt"]


def table(file: str) -> tuple[list[str], list[list[str]]]:
    header, *rows = csv.reader((LEXICON / file).read_text("utf-8").splitlines())
    return header, rows


def forms(text: str, *, ambiguous: bool = False) -> list[str]:
    return [match.form for match in lexicon.find_divisions(text, ambiguous=ambiguous)]


def named(form: str) -> list[str]:
    return [division.name for division in lexicon.divisions_named(form)]


# ── the files ──


@pytest.mark.parametrize("file", OURS)
def test_a_table_is_sorted_rectangular_and_has_no_row_twice(file: str) -> None:
    header, rows = table(file)
    assert all(len(row) == len(header) and row[0] for row in rows)
    assert rows == sorted(rows)
    assert len(rows) == len(set(map(tuple, rows)))
    assert all(cell == cell.strip() for row in rows for cell in row)


@pytest.mark.parametrize("file", LISTS)
def test_a_list_is_sorted_and_has_no_term_twice(file: str) -> None:
    text = (LEXICON / file).read_text("utf-8")
    terms = text.splitlines()
    assert text == "".join(f"{term}\n" for term in sorted(set(terms)))
    assert all(term == term.strip() != "" for term in terms)


@pytest.mark.parametrize("file", PLACES)
def test_a_place_has_a_level_years_in_order_and_each_form_once(file: str) -> None:
    for name, short, ambiguous, level, _, _, since, until in table(file)[1]:
        shorts, doubtful = short.split(";") if short else [], ambiguous.split(";") if ambiguous else []
        assert level in {"country", "province", "city", "county", "zone", "other"}, name
        assert not set(shorts) & {name, *doubtful}, name
        assert len(set(shorts)) == len(shorts), name
        assert all(len(form) > 1 for form in shorts), name
        assert not (since and until) or int(since) <= int(until), name


def test_every_place_that_a_table_names_is_a_place_we_know() -> None:
    known = {row[0] for file in PLACES for row in table(file)[1]}
    parents = {row[5] for file in PLACES for row in table(file)[1]} - {""}
    letters = {row[1] for row in table("letters.csv")[1]}
    paired = {name for pairing in lexicon.pairings() for name in (pairing.a, pairing.b)}
    assert parents | letters | paired <= known


def test_no_foreign_place_bears_the_full_name_of_one_at_home_and_no_zone_that_of_a_district() -> None:
    home = {row[0] for row in table("places.csv")[1]}
    assert home.isdisjoint(
        row[0] for file in ("foreign_cities.csv", "foreign_regions.csv", "zones.csv") for row in table(file)[1]
    )


def test_every_file_stands_in_the_readme() -> None:
    readme = (LEXICON / "README.md").read_text("utf-8")
    assert [file for file in (*OURS, *LISTS) if f"`{file}`" not in readme] == []


def test_the_closed_sets_are_closed() -> None:
    assert {row[2] for row in table("posts.csv")[1]} == {"yes", "no"}
    assert {row[1] for row in table("body_suffixes.csv")[1]} == {"Enterprise", "Organization"}
    assert {row[2] for row in table("body_suffixes.csv")[1]} == {"strong", "weak"}
    assert {pairing.kind for pairing in lexicon.pairings()} == {"对口合作", "扶贫协作", "对口支援"}


# ── which places a form stands for ──


@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("大连", ["大连市"]),
        ("甘井子", ["甘井子区"]),
        ("凉山州", ["凉山彝族自治州"]),
        ("凉山", ["凉山彝族自治州"]),
        ("吉林", ["吉林省", "吉林市"]),
        ("阿克苏", ["阿克苏地区", "阿克苏市"]),
        ("双江县", ["双江拉祜族佤族布朗族傣族自治县"]),
        ("锡盟", ["锡林郭勒盟"]),
        ("合作", ["合作市"]),
        ("大连开发区", ["大连经济技术开发区"]),
        ("长兴岛经济区", ["大连长兴岛经济区"]),
        ("辽宁自贸区", ["中国(辽宁)自由贸易试验区"]),
        ("大阪", ["大阪府", "大阪市"]),
        ("釜山市", ["釜山广域市"]),
        ("海参崴", ["符拉迪沃斯托克市"]),
        ("德国", ["德国"]),
        ("香港", ["香港特别行政区"]),
        ("香港特區", ["香港特别行政区"]),
        ("台北", ["台北市"]),
        ("臺北", ["台北市"]),
        ("连", []),
        ("东北振兴", []),
        ("", []),
    ],
)
def test_a_form_stands_for(form: str, names: list[str]) -> None:
    assert named(form) == names


def test_a_form_of_many_districts_gives_them_all_with_what_they_lie_in() -> None:
    parents = {(d.name, d.parent) for d in lexicon.divisions_named("朝阳区")}
    assert parents == {("朝阳区", "北京市"), ("朝阳区", "长春市")}
    assert len(lexicon.divisions_named("鼓楼区")) >= 4
    assert named("朝阳")[0] == "朝阳市"


def test_a_name_of_the_past_is_known_with_its_years_and_comes_after_those_of_today() -> None:
    (county,) = lexicon.divisions_named("庄河县")
    (city,) = lexicon.divisions_named("庄河市")
    assert (county.until, city.since, city.until) == (1992, 1992, None)
    assert named("庄河") == ["庄河市", "庄河县"]
    assert [(d.name, d.until) for d in lexicon.divisions_named("襄樊市")] == [("襄樊市", 2010)]


@pytest.mark.parametrize(
    ("name", "level", "adcode", "parent"),
    [
        ("辽宁省", "province", "210000", None),
        ("上海市", "city", "310000", None),
        ("大连市", "city", "210200", "辽宁省"),
        ("庄河市", "city", "210283", "大连市"),
        ("旅顺口区", "county", "210212", "大连市"),
        ("浦东新区", "county", "310115", "上海市"),
        ("凉山彝族自治州", "city", "513400", "四川省"),
        ("阿克苏地区", "city", "652900", "新疆维吾尔自治区"),
        ("锡林郭勒盟", "city", "152500", "内蒙古自治区"),
        ("太仆寺旗", "county", "152527", "锡林郭勒盟"),
        ("仙桃市", "city", "429004", "湖北省"),
        ("金普新区", "zone", None, "大连市"),
        ("高知县", "city", None, "日本"),
        ("华盛顿州", "province", None, "美国"),
    ],
)
def test_a_place_has_its_level_code_and_parent(name: str, level: str, adcode: str | None, parent: str | None) -> None:
    place = next(d for d in lexicon.divisions_named(name) if d.name == name)
    assert (place.level, place.adcode, place.parent) == (level, adcode, parent)


@pytest.mark.parametrize(
    ("letter", "names"),
    [
        ("沪", ["上海市"]),
        ("黔", ["贵州省"]),
        ("连", ["大连市", "连云港市"]),
        ("宁", ["宁夏回族自治区", "南京市", "宁德市"]),
        ("甬", ["宁波市"]),
        ("羊城", ["广州市"]),
        ("大连", []),
    ],
)
def test_a_letter_stands_for(letter: str, names: list[str]) -> None:
    assert [d.name for d in lexicon.by_letter(letter)] == names


# ── places in a text ──


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("上海·大连对口合作工作座谈会", ["上海", "大连"]),
        ("深化对口合作,合作市市长来访", ["合作市"]),
        ("甘南藏族自治州合作市与天津市河东区", ["甘南藏族自治州", "合作市", "天津市", "河东区"]),
        ("大连市长海县与大连长兴岛经济区", ["大连市", "长海县", "大连长兴岛经济区"]),
        ("上海市长宁区", ["上海市", "长宁区"]),
        ("商会理事会会长会同来宾按高要求推进", []),
        ("长江门户，出海口岸", []),
        ("学院长沙校区、市长春节慰问", ["长沙", "长春"]),  # who knows words better has the last word here
        ("市委和县委、财政和政府部门", []),
        ("深入推进东北振兴，平安建设，和平发展", []),
        ("同江苏省、来安徽省", ["江苏省", "安徽省"]),
        ("日本国大阪府和韩国釜山", ["日本国", "大阪府", "韩国", "釜山"]),
        ("南京市长江大桥", ["南京市"]),
        ("朝鲜族、俄罗斯族群众", []),
        ("臺北市與澳門特別行政區", ["臺北市", "澳門特別行政區"]),
        ("连心桥", []),
    ],
)
def test_places_are_found_in(text: str, found: list[str]) -> None:
    assert forms(text) == found


def test_ambiguous_forms_are_found_where_one_asks_for_them() -> None:
    assert forms("合作、和平两地") == []
    assert forms("合作、和平两地", ambiguous=True) == ["合作", "和平"]


@given(st.text(st.one_of(st.sampled_from("大连市上海合作区长\U00020bb7\ud800 ，"), st.characters())))
def test_matches_stand_where_they_say_and_do_not_overlap(text: str) -> None:
    matches = lexicon.find_divisions(text)
    assert all(text[m.start : m.end] == m.form for m in matches)
    assert all(a.end <= b.start for a, b in pairwise(matches))
    assert all(lexicon.divisions_named(m.form) for m in matches)


# ── other words ──


def test_posts_say_whether_they_are_public() -> None:
    posts = lexicon.posts()
    assert posts["市长"] == ("government", True)
    assert posts["总领事"] == ("embassy", True)
    assert posts["知事"] == ("foreign", True)
    assert posts["董事长"] == ("company", False)
    assert posts["教授"] == ("academic", False)
    assert not {"副市长", "常务副省长", "原市长", "大连市市长"} & posts.keys()


def test_a_prefix_says_what_it_makes_of_a_post() -> None:
    prefixes = lexicon.post_prefixes()
    assert {p: prefixes[p] for p in ("副", "常务副", "代", "原", "名誉")} == {
        "副": "deputy",
        "常务副": "deputy",
        "代": "acting",
        "原": "former",
        "名誉": "honorary",
    }


def test_a_strong_ending_tells_a_body_and_a_weak_one_alone_does_not() -> None:
    suffixes = lexicon.body_suffixes()
    assert suffixes["有限公司"] == ("Enterprise", True)
    assert suffixes["株式会社"] == ("Enterprise", True)
    assert suffixes["科技"] == ("Enterprise", False)
    assert suffixes["总领事馆"] == ("Organization", True)
    assert suffixes["团"] == ("Organization", False)


def test_surnames_are_single_compound_and_japanese() -> None:
    assert {"王", "谭", "衣", "付", "司马", "欧阳", "闻人"} <= lexicon.surnames()
    assert {"松井", "五十岚", "佐佐木", "高桥", "渡边"} <= lexicon.japanese_surnames()
    assert all(re.fullmatch("[\u3400-\u9fff]{1,2}", name) for name in lexicon.surnames())


def test_the_state_pairs_dalian_with_shanghai_and_formerly_with_liupanshui() -> None:
    dalian = {(p.kind, p.a, p.b, p.since, p.until) for p in lexicon.pairings() if "大连市" in (p.a, p.b)}
    assert ("对口合作", "大连市", "上海市", 2017, None) in dalian
    assert ("扶贫协作", "大连市", "六盘水市", 2016, 2020) in dalian


def test_a_list_is_read_with_or_without_its_ending() -> None:
    assert lexicon.words("surnames") == lexicon.words("surnames.txt") == lexicon.surnames()
