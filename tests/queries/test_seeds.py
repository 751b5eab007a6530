"""Each question on the graph of the two seed pages: the answers are what a reader finds there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import duikou
import seeds
from queries.library import Store, run

FORUM, TALK_2018 = "第二届沪连对口合作高端论坛", "上海·大连对口合作工作座谈会"
UNVEILING, TALK_2020 = "中日(大连)地方发展合作示范区揭牌仪式", "大连·六盘水东西部扶贫协作工作座谈会"
LIUPANSHUI = {"张志祥", "付国祥", "瓦标龙", "张谦", "张延松", "梁建", "杨昌显", "何枢"}
STOPS = {"大连船舶重工集团", "大连东泰有机废物处理有限公司"}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("seeds") / "graph"
    built = duikou.build([Path(str(seeds.ARTICLES))], folder, home="大连市")
    assert built.left_out == ()
    with duikou.open_store(folder) as store:
        yield store


def test_the_forum_had_hosts_speakers_and_guests(pages: Store) -> None:
    rows = {row["name"]: row for row in run(pages, "event-attendance", event=FORUM)}
    roles = {name: row["roles"] for name, row in rows.items()}
    assert "主持" in roles["靳国卫"]
    assert all("演讲" in roles[name] for name in ("诸大建", "宁钟", "阮青春"))
    assert all("致辞" in roles[name] for name in ("彭沉雷", "谭成旭"))
    assert all("揭牌" in roles[name] for name in ("殷一璀", "谭作钧"))
    assert {"肖盛峰", "陈靖", "杨广志", "姜建国", "衣庆春"} <= set(roles)
    assert "同济大学 教授" in rows["诸大建"]["posts"]
    assert rows["殷一璀"]["date"] == "2018-10-11"


def test_the_talk_with_liupanshui_had_sixteen_officials(pages: Store) -> None:
    rows = {row["name"]: row["roles"] for row in run(pages, "event-attendance", event=TALK_2020)}
    assert set(rows) == {"谭作钧", "王忠", "陈绍旺", "徐少达", "靳国卫", "黄家忠", "熊博力", "衣庆焘", *LIUPANSHUI}
    assert "讲话" in rows["王忠"]
    assert "主持" in rows["陈绍旺"]
    assert "汇报" in rows["黄家忠"]


def test_tan_zuojun_and_jin_guowei_met_in_both_years(pages: Store) -> None:
    met = {row["other"]: row for row in run(pages, "official-meetings", official="谭作钧")}
    assert (met["靳国卫"]["times"], met["靳国卫"]["first"], met["靳国卫"]["last"]) == (4, "2018-10-11", "2020-08-24")
    assert (met["殷一璀"]["times"], set(met["殷一璀"]["events"])) == (2, {FORUM, TALK_2018})
    assert met["王忠"]["events"] == [TALK_2020]


def test_tan_zuojun_kept_his_two_posts(pages: Store) -> None:
    rows = run(pages, "official-posts", official="谭作钧")
    assert {(row["title"], row["body"]) for row in rows} == {("省委常委", "辽宁省"), ("市委书记", "大连市")}
    assert {row["first_seen"][:7] for row in rows} == {"2018-10"}
    assert {row["last_seen"] for row in rows} == {"2020-08-25"}


def test_dalian_hosted_three_meetings(pages: Store) -> None:
    hosted = {row["event"]: row["date"] for row in run(pages, "city-events", city="大连")}
    assert {FORUM: "2018-10-11", TALK_2018: "2018-10-11", TALK_2020: "2020-08-24"}.items() <= hosted.items()
    assert UNVEILING in {row["event"] for row in run(pages, "city-events", city="金普新区")}


def test_the_fruit_sellers_signed_with_each_other(pages: Store) -> None:
    (row,) = run(pages, "enterprise-agreements", enterprise="凉都猕猴桃股份有限公司")
    assert row["agreement"] == "猕猴桃系列产品采购协议"
    assert row["partners"] == ["大商集团大连大菜市果品有限公司"]


def test_an_enterprise_can_sign_with_a_place(pages: Store) -> None:
    (row,) = run(pages, "enterprise-agreements", enterprise="欧力士")
    assert "深化战略合作框架协议" in row["agreement"]
    assert row["partners"] == ["金普新区"]


def test_dalian_is_paired_with_shanghai_and_liupanshui(pages: Store) -> None:
    rows = {(row["partner"], row["basis"]): row for row in run(pages, "place-pairings", place="大连")}
    assert {("上海市", "对口合作"), ("六盘水市", "扶贫协作")} <= set(rows)
    assert any("对口合作" in name for name in rows["上海市", "对口合作"]["programmes"])


def test_the_programme_with_shanghai_unrolls_in_time(pages: Store) -> None:
    rows = run(pages, "programme-timeline", programme="沪连对口合作")
    named = {row["name"]: row["date"] for row in rows}
    assert {FORUM: "2018-10-11", TALK_2018: "2018-10-11"}.items() <= named.items()
    dates = [row["date"] or "9999" for row in rows]
    assert dates == sorted(dates)
    assert any("大连周" in name and date == "2018-06" for name, date in named.items())


def test_two_officials_who_never_met_are_four_steps_apart(pages: Store) -> None:
    rows = run(pages, "network-path", one="殷一璀", other="王忠", limit=100)
    assert {row["steps"] for row in rows} == {4}
    assert f"殷一璀 -ATTENDED→ {FORUM} ←ATTENDED- 谭作钧 -ATTENDED→ {TALK_2020} ←ATTENDED- 王忠" in {
        row["path"] for row in rows
    }


def test_three_leaders_of_dalian_accompanied_the_guests_from_shanghai(pages: Store) -> None:
    rows = {row["companion"]: row for row in run(pages, "visit-companions", person="殷一璀")}
    assert set(rows) == {"谭成旭", "肖盛峰", "刘中民"}
    assert all(row["stops"] == 4 and set(row["visited"]) > STOPS for row in rows.values())


def test_the_evidence_of_a_post_is_the_sentence_that_gives_it(pages: Store) -> None:
    rows = run(pages, "edge-evidence", subject="孔铉佑", relation="HOLDS_POST")
    assert {row["object"] for row in rows} == {"中国驻日本大使馆"}
    assert all("孔铉佑" in row["quote"] and row["date"] == "2020-08-25" for row in rows)
    assert any("中国驻日本大使孔铉佑" in row["quote"] for row in rows)
