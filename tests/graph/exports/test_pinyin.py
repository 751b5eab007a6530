"""Names by their sound: surnames as surnames are read, places as their people call them."""

import pytest

from graph.exports.html.pinyin import pinyin


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("高远", "gao yuan"),
        ("单林深", "shan lin shen"),
        ("曾江海", "zeng jiang hai"),
        ("解秦川", "xie qin chuan"),
        ("任远", "ren yuan"),
        ("仇陆川", "qiu lu chuan"),
        ("区江海", "ou jiang hai"),
        ("查高远", "zha gao yuan"),
        ("尉迟江海", "yu chi jiang hai"),
        ("吕海", "lu hai"),
        ("John Smith", ""),
        ("松井·John", "song jing john"),
    ],
)
def test_a_person_is_read_by_the_surname(name: str, read: str) -> None:
    assert pinyin(name, person=True) == read


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("大连市", "da lian shi"),
        ("重庆市", "chong qing shi"),
        ("长治市", "chang zhi shi"),
        ("朝阳市", "chao yang shi"),
        ("六安市", "lu an shi"),
        ("单县", "shan xian"),
        ("大连远航集团(香港)", "da lian yuan hang ji tuan xiang gang"),
        ("ABB上海云港公司", "abb shang hai yun gang gong si"),
        ("解放区", "jie fang qu"),  # no person, so no surname
    ],
)
def test_places_and_bodies_are_read_as_they_are_spoken(name: str, read: str) -> None:
    assert pinyin(name) == read
