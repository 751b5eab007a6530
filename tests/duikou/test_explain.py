from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]
TEXT = "江州云州座谈会召开\n5月19日,江州市与云州市座谈会在江州召开。江州市副市长高远主持会议。天气晴好。\n"


def explained(run: Run, folder: Path, text: str = TEXT) -> Any:
    (folder / "a.txt").write_text(text, encoding="utf-8")
    return run("explain", str(folder / "a.txt"), "--date", "2021-05-20")


def test_a_text_is_shown_whole_and_in_order(run: Run, tmp_path: Path) -> None:
    shown = explained(run, tmp_path)
    places = [shown.out.index(words) for words in ("座谈会在江州召开。", "江州市副市长高远主持会议。", "天气晴好。")]
    assert (shown.code, places) == (0, sorted(places))


def test_below_a_sentence_stand_its_names_and_what_it_states_with_rule_and_confidence(run: Run, tmp_path: Path) -> None:
    below = explained(run, tmp_path).out.split("江州市副市长高远主持会议。\n")[1].split("天气晴好。")[0]
    names, *stated = (line.strip() for line in below.splitlines())
    assert "高远 Person" in names
    assert any(line.startswith("HOLDS_POST 高远 → 江州市, title 副市长 [post-before-name, 0.") for line in stated)
    assert any(line.startswith("ATTENDED 高远 → ") and "roles 主持 [people-verb, 0." in line for line in stated)


def test_what_would_drive_the_terminal_is_shown_as_text(run: Run, tmp_path: Path) -> None:
    assert "\x1b" not in explained(run, tmp_path, TEXT.replace("天气", "\x1b[31m天气")).out


def test_a_file_that_is_not_there_is_one_line(run: Run, tmp_path: Path) -> None:
    shown = run("explain", str(tmp_path / "none.txt"))
    assert (shown.code, shown.out) == (1, "")
    assert len(shown.lines) == 1
    assert "none.txt" in shown.lines[0]


def test_what_is_known_of_a_thing_is_shown_where_it_is_first_named(run: Run, tmp_path: Path) -> None:
    shown = explained(run, tmp_path, "会上,大连远航集团与上海云港公司签署《港口合作协议》,总投资5亿元。\n")
    assert "港口合作协议 Agreement, amount 500000000.0, currency 人民币, modality 已签" in shown.out


def test_a_thing_named_twice_in_a_sentence_is_listed_once(run: Run, tmp_path: Path) -> None:
    shown = explained(run, tmp_path, "大连市商务局局长高远说,大连市欢迎各地企业。\n")
    names = next(line for line in shown.out.splitlines() if line.startswith("    ") and "高远 Person" in line)
    assert names.count("大连市 Place") <= 1
