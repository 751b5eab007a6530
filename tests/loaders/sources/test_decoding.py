"""The encoding of a text is told, however short it is."""

import pytest

from loaders.sources.decoding import NotTextError, decode

SHORT = ["大连", "大连市", "对口合作", "你好,世界", "责编 何秋", "他说,“好。”", "上海·大连对口合作工作座谈会在大连召开"]


@pytest.mark.parametrize("text", [*SHORT, "本报讯 8月24日,会议在大连召开。\n" * 20_000])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_chinese_text_is_what_it_was(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("text", ["濠江夕報　灣區經濟", "𠮷野家", "plain English"])
def test_so_is_one_in_other_characters(text: str) -> None:
    assert [decode(text.encode(e)) for e in ("utf-8", "utf-16", "gb18030")] == [text] * 3


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)),
        b"\x1f\x8b\x08\x00" + bytes(range(128, 256)),
        "两市签约".encode("utf-16-le") + b"\x00\x00",
        b"PK\x03\x04\x00\x00",
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(NotTextError, match=r"binary|neither|NUL|is not"):
        decode(data)
