"""Townships, streets and villages: where they are places of their own, and where the word means none."""

from sentences import facts, named

from graph.model import Article
from loaders.extract import understand


def small(text: str) -> list[str]:
    found = understand(Article(id="Article:x", path="x.txt", sha256="x", text=text, date="2021-05-20", home="大连市"))
    return [p.name for p in found.places if p.level == "other"]


def test_a_township_in_its_county() -> None:
    assert small("他们到天峻县江河镇走访。") == ["江河镇"]
    assert small("天峻县江河镇人民政府发来感谢信。") == ["江河镇"]


def test_a_village_in_its_township() -> None:
    assert small("会议在下溪镇石桥村召开。") == ["下溪镇", "石桥村"]


def test_a_street_is_not_the_district_that_it_is_named_like() -> None:
    assert small("西岗街道与下溪镇签订结对协议。") == ["西岗街道", "下溪镇"]
    assert "西岗区" not in named("西岗街道与下溪镇签订结对协议。", "Place")


def test_a_town_that_the_register_knows_is_one_wherever_it_stands() -> None:
    assert small("这些年虎门镇对得最勤。") == ["虎门镇"]
    assert small("这些年山水乡愁最浓。") == []


def test_words_for_townships_are_none() -> None:
    assert small("他们看了古镇和度假村,谈到城镇建设和智慧社区。") == []
    assert small("一行到下溪镇中心卫生院看望医生。") == []


def test_one_that_does_nothing_is_left_out() -> None:
    assert named("绍兴市领导到天峻县江河镇走访。", "Place") == {"绍兴市", "天峻县"}


def test_they_sign() -> None:
    signed = facts("石桥街道与下溪镇签订结对帮扶协议。", "SIGNED")
    assert {party for party, _ in signed} == {"石桥街道", "下溪镇"}


def test_a_japanese_town_is_a_place_behind_its_prefecture_and_wherever_it_is_named() -> None:
    text = "大连市与日本鸟取县智头町缔结友好城市。智头町长田中太郎访问大连。大连市与智头町签署备忘录。"
    assert ("智头町", "大连市") in {(a, b) for a, b, *_ in facts(text, "PAIRED_WITH")} | {
        (b, a) for a, b, *_ in facts(text, "PAIRED_WITH")
    }
    assert facts(text, "HOLDS_POST") == {("田中太郎", "智头町", "町长")}
    assert "有乐町" not in named("他在有乐町下了车。", "Place")


def test_a_word_that_joins_is_no_part_of_a_name() -> None:
    signed = facts("沙河口区与石桥镇、天峻县和下溪镇签订合作备忘录。", "SIGNED")
    assert {party for party, _ in signed} == {"沙河口区", "石桥镇", "天峻县", "下溪镇"}


def test_a_joining_word_does_not_begin_its_name() -> None:
    assert small("西岗区与双溪镇、中山区同石桥镇签订结对协议。") == ["双溪镇", "石桥镇"]
    assert small("西岗区和平镇签订结对协议。") == ["和平镇"]


def test_a_village_before_a_body_is_no_part_of_its_name() -> None:
    visited = facts("市长高远到天峻县双溪镇柳林村和县人民医院走访。", "VISITED")
    assert {stop for _, stop, *_ in visited} == {"天峻县人民医院"}
