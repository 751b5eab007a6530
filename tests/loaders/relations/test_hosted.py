"""Where an event was, as a reader would say."""

import pytest
from sentences import facts


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("5月18日,庄河市举行了对口合作座谈会。", "庄河市"),
        ("庄河市办了一场对口合作座谈会。", "庄河市"),
        ("对口合作交流会开幕,会场设在庄河市文化宫。", "庄河市"),
        ("对口合作联席会议以视频形式召开,主会场设在庄河市,分会场设在瓦房店市。", "庄河市"),
        ("商会就职典礼昨日假庄河会展中心举行。", "庄河市"),
        ("对口合作论坛16日在庄河登场。", "庄河市"),
        ("大连市党政代表团赴庄河市考察。对口合作座谈会随后举行。", "庄河市"),
        ("5月18日,庄河市。对口合作座谈会举行。", "庄河市"),
        ("对口合作座谈会随后举行。", "大连市"),
        ("市长高远希望企业家到庄河市考察。对口合作座谈会随后举行。", "大连市"),
    ],
)
def test_an_event_was_where_its_sentence_or_the_way_of_the_article_says(text: str, place: str) -> None:
    assert {h for h, _, as_ in facts(text, "HOSTED") if as_ == "地点"} == {place}


def test_the_place_where_it_was_did_not_run_it() -> None:
    text = "5月18日,大连市商务局在庄河市主办对口合作对接会。"
    assert {(h, a) for h, _, a in facts(text, "HOSTED")} == {("大连市商务局", "主办"), ("庄河市", "地点")}
