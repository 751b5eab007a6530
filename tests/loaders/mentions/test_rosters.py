"""Rosters: people one a line or in a table, with their posts and the part they took."""

import pytest
from sentences import facts, named

MEETING = "5月18日,上海·大连对口合作联席会议在大连召开。"
NAME = "上海·大连对口合作联席会议"


def attended(text: str) -> dict[str, str]:
    return {person: role for person, event, role in facts(MEETING + text, "ATTENDED") if event == NAME}


@pytest.mark.parametrize(
    "line",
    [
        "林 深  副市长",
        "林　深　副市长",
        "副市长  林 深",
        "副市长:林深",
        "林深(副市长)",
        "林深,副市长",
        "1.林深 副市长",
        "林深|副市长",
    ],
)
def test_a_line_of_a_roster_has_a_name_and_a_post_in_either_order(line: str) -> None:
    text = f"\n现将出席人员名单公布如下:\n一、上海市(2人)\n{line}\n向 往  市教育局局长"
    assert attended(text) == {"林深": "出席", "向往": "出席"}
    assert facts(MEETING + text, "HOLDS_POST") == {("林深", "上海市", "副市长"), ("向往", "上海市教育局", "局长")}


@pytest.mark.parametrize(
    "lines",
    [
        "副市长,林深\n市教育局局长,向往\n市商务局局长,容易",
        "林深——副市长\n向往——市教育局局长\n容易——市商务局局长",
        "副市长/林深\n市教育局局长/向往\n市商务局局长/容易",
        "林深  副市长    向往  市教育局局长\n容易  市商务局局长",
        "副市长 林深 市教育局局长 向往\n市商务局局长 容易",
        "林深,副市长;向往,市教育局局长;容易,市商务局局长",
    ],
)
def test_a_line_of_a_roster_may_part_its_cells_by_any_mark_and_have_several_people(lines: str) -> None:
    text = f"\n现将出席人员名单公布如下:\n上海市:\n{lines}"
    assert attended(text) == {"林深": "出席", "向往": "出席", "容易": "出席"}
    if ";" not in lines:
        assert ("容易", "上海市商务局", "局长") in facts(MEETING + text, "HOLDS_POST")


@pytest.mark.parametrize(
    "lines",
    [
        "市教育局:林深\n市政府办:向往、江海",
        "市教育局 林深\n市政府办 向往 江海",
        "林深 市教育局\n向往  江海",
        "上海大学  林深\n大连市  向往 江海",
    ],
)
def test_a_line_of_a_roster_may_have_units_without_posts(lines: str) -> None:
    assert attended(f"\n参会人员:\n{lines}\n记录:秦川") == {"林深": "出席", "向往": "出席", "江海": "出席"}


@pytest.mark.parametrize("line", ["地点:林海宾馆", "议题:江海联运", "市教育局:安排车辆", "市教育局 安全 保障"])
def test_units_in_a_roster_have_people_only_where_the_line_has_nothing_else(line: str) -> None:
    assert attended(f"\n参会人员:\n副市长 高远\n{line}") == {"高远": "出席"}


def test_the_unit_may_have_a_column_of_its_own() -> None:
    text = "\n参会人员名单\n姓名\t单位\t职务\n林深\t上海云港公司\t董事长\n高远\t大连大学\t副校长"
    assert attended(text) == {"林深": "出席", "高远": "出席"}
    assert facts(MEETING + text, "HOLDS_POST") == {("林深", "上海云港公司", "董事长"), ("高远", "大连大学", "副校长")}


def test_a_line_may_begin_with_what_one_was_in_the_party() -> None:
    text = "\n出席人员名单如下:\n上海市代表团(2人)\n团  长:向 往  副市长\n成  员:林 小 深  市教育局局长"
    assert attended(text) == {"向往": "出席", "林小深": "出席"}
    assert ("林小深", "上海市教育局", "局长") in facts(MEETING + text, "HOLDS_POST")


def test_those_of_either_side_hold_posts_of_their_own_place() -> None:
    text = "\n参会领导:\n上海市:副市长林深;市教育局局长江海。\n大连市:市委书记陆川;副市长耀州。"
    assert facts(MEETING + text, "HOLDS_POST") == {
        ("林深", "上海市", "副市长"),
        ("江海", "上海市教育局", "局长"),
        ("陆川", "大连市", "市委书记"),
        ("耀州", "大连市", "副市长"),
    }


def test_posts_that_one_leaves_or_may_have_are_not_held() -> None:
    text = "任命:\n高远  大连市教育局副局长\n免去:\n林深  大连市商务局局长\n秦川  大连市财政局局长"
    assert {p for p, *_ in facts(text, "HOLDS_POST")} == {"高远"}


def test_a_list_that_is_made_public_counts() -> None:
    text = "\n现将出席人员名单公示如下,排名不分先后:\n林深  副市长\n向 往  市教育局局长  带队"
    assert attended(text) == {"林深": "出席", "向往": "出席"}


def test_a_headline_may_say_what_all_lists_below_are() -> None:
    text = "上海·大连对口合作联席会议出席人员\n5月18日,上海·大连对口合作联席会议在大连召开。\n上海市领导:高远、林深\n【大连方面】\n区长  当 归"
    assert {p for p, *_ in facts(text, "ATTENDED")} == {"高远", "林深", "当归"}
    assert ("林深", "上海市", "市领导") in facts(text, "HOLDS_POST")


def test_a_book_of_those_present_is_no_list_of_agreements() -> None:
    text = "\n会议签到册\n姓名 | 性别 | 单位 | 职务\n林深 | 男 | 大连大学 | 副校长\n东风 | 女 | 上海云港公司 | 总经理"
    assert attended(text) == {"林深": "出席", "东风": "出席"}
    assert facts(MEETING + text, "SIGNED") == set()


def test_labels_tell_the_part_of_those_behind_them() -> None:
    text = "\n主持:高远\n参加人员:副市长林深、秦川\n列席:江海\n记录:陆川"
    assert attended(text) == {"高远": "主持", "林深": "出席", "秦川": "出席", "江海": "出席"}


def test_those_who_are_excused_were_not_there() -> None:
    text = "\n出席人员:\n高远  副市长\n因公请假2人:副市长林深(赴京参会)、副市长秦川。"
    assert attended(text) == {"高远": "出席"}
    assert ("林深", "大连市", "副市长") in facts(MEETING + text, "HOLDS_POST")


def test_signers_behind_an_item_sign_it() -> None:
    text = "\n1.大连市人民政府与上海云港公司签订港口项目,2亿元。签约代表:大连市副市长招展、云港公司董事长林深;\n2.大连大学与上海大学签订联合培养协议。签约代表:秦川、江海。"
    signed = {(who, what) for who, what in facts(MEETING + text, "SIGNED") if len(who) == 2}
    assert signed == {("招展", "港口项目"), ("林深", "港口项目"), ("秦川", "联合培养协议"), ("江海", "联合培养协议")}


def test_signers_in_a_table_hold_posts_of_the_parties_in_order() -> None:
    text = "会上签约如下:\n|序号|项目名称|甲方|乙方|签字人(甲方/乙方)|\n|1|港口合作协议|大连市人民政府|上海云港公司|副市长林深/董事长容易|\n|2|联合培养协议|大连大学|上海大学|副校长高远/院长江海|"
    assert facts(MEETING + text, "HOLDS_POST") == {
        ("林深", "大连市", "副市长"),
        ("容易", "上海云港公司", "董事长"),
        ("高远", "大连大学", "副校长"),
        ("江海", "上海大学", "院长"),
    }
    assert {("林深", "港口合作协议"), ("大连市", "港口合作协议"), ("容易", "港口合作协议")} <= facts(MEETING + text, "SIGNED")


@pytest.mark.parametrize(
    "text",
    [
        "苹果  8元\n香蕉  6元\n秦川  9元",
        "高远  92  上海队\n林深  88  大连队",
        "床前 明月光\n疑是 地上霜",
        "地点:大连\n时间:上午\n天气:晴",
    ],
)
def test_other_tables_name_nobody(text: str) -> None:
    assert named(MEETING + "\n" + text, "Person") == set()
    assert attended("\n" + text) == {}


def test_the_head_of_minutes_tells_the_meeting_its_day_its_place_and_who_was_there() -> None:
    text = """上海市与大连市对口合作联席会议纪要
时间:2021年5月18日  地点:大连市国际会议中心  主持人:高远  参加人员:
大连市:林深(副市长)、向 往(市教育局局长)
列席:各有关单位负责人
记录:秦川"""
    name = "上海市与大连市对口合作联席会议"
    assert facts(text, "ATTENDED") == {("高远", name, "主持"), ("林深", name, "出席"), ("向往", name, "出席")}
    assert ("大连市", name, "地点") in facts(text, "HOSTED")


@pytest.mark.parametrize("signers", ["高远（副市长）、林深（总经理）", "副市长高远/总经理林深"])
def test_signers_in_a_table_have_their_posts_at_the_party_of_the_same_number(signers: str) -> None:
    text = f"6月7日,两地签约。\n项目｜甲方｜乙方｜签约代表\n云港码头项目｜大连市人民政府｜上海云港公司｜{signers}"
    assert facts(text, "HOLDS_POST") == {("高远", "大连市", "副市长"), ("林深", "上海云港公司", "总经理")}


def test_a_label_that_is_spread_to_the_width_of_a_longer_one_is_a_label() -> None:
    told = facts(
        "庄河座谈会纪要\n时  间:2019年10月28日\n主  持:段大海(大连市副市长)\n"
        "庄河方:骆大平(庄河市市长)、甄小海(庄河市委常委)\n请  假:贺远山(庄河市副市长)\n会议听取了通报。",
        "ATTENDED",
    )
    assert {(who, roles) for who, _, roles in told} == {("段大海", "主持"), ("骆大平", "出席"), ("甄小海", "出席")}
