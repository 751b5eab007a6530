"""What places that no register has are called without their kind: 「埃斯库德」 for 「埃斯库德市」, 「金海」 for 「金海新区」.

In: the names of an article, and its Document. Out: stems with the full names, and where they stand alone.
"""

import re
from collections.abc import Iterable, Iterator

from loaders import lexicon
from loaders.document import Document
from loaders.spans import occurrences

_NAMES = frozenset({"LOC", "ORG", "nz", "ns", "nt", "PER"})

# Characters that foreign names are written with.
SOUNDS = (
    "阿埃艾爱安昂奥澳巴班邦保堡贝本比彼毕宾波伯博勃布查察茨达大戴丹当道得德登迪地蒂丁东顿杜多敦厄恩尔法凡菲费芬佛弗伏福夫盖甘冈高戈哥格古瓜圭哈海汉豪赫黑亨"
    "洪胡华怀惠霍基吉季加佳贾坚杰捷金津久喀卡凯坎康考柯科克肯空库夸昆拉腊莱赖兰朗劳勒雷黎里理利立力连廉列林隆龙卢鲁路伦罗洛吕马玛麦迈曼芒毛梅美门蒙米密"
    "敏明摩莫墨默姆木穆拿那纳乃南内尼年涅宁纽农努诺女欧帕派潘庞培佩彭蓬皮匹平泼珀普其奇齐恰钱乔切琴丘群让热日荣茹瑞若萨塞赛桑瑟森沙莎山尚绍舍申圣什诗施石"
    "史士舒斯思丝松苏孙索所塔泰坦汤唐特腾提蒂汀廷亭通图土托陀瓦万旺威韦维魏温文翁沃乌伍武西希锡锡下夏仙香萧肖谢辛欣兴休许雅亚延扬耶叶伊依洋讷易因英尤于约赞扎"
    "詹泽曾者兹宗祖佐埔槟榔屿鄂叙坡·‧•"
)

_FOREIGN_KIND = re.compile(r"(?:自治区|大区|[省市州郡])$")


def stems(names: Iterable[str]) -> dict[str, str]:
    """By what foreign names of the article that no register has can be called, and in full: 「埃斯库德」 for 「埃斯库德市」."""
    sounds = set(SOUNDS)
    names = list(names)
    unknown = {n for n in names if len(n) > 3 and not lexicon.divisions_named(n)}
    cut = {_FOREIGN_KIND.sub("", n): n for n in sorted(unknown) if _FOREIGN_KIND.search(n)}
    foreign = {stem: name for stem, name in cut.items() if len(stem) > 2 and set(stem.replace("-", "")) <= sounds}
    short = {n[:-1]: n for n in sorted(set(names)) if _is_short_abroad(n)}
    areas = {name.removesuffix("新区"): name for name in sorted(set(names)) if _is_new_area(name)}
    return {stem: name for stem, name in areas.items() if not lexicon.divisions_named(stem)} | short | foreign


def _is_short_abroad(name: str) -> bool:
    """「束草市」, which may be called 「束草」: no city here, nor an everyday word."""
    abroad = len(name) == len("束草市") and name[-1] in "市郡" and all(d.adcode is None for d in lexicon.divisions_named(name))
    return abroad and name[:-1] not in lexicon.words("common_words.txt") and not lexicon.divisions_named(name[:-1])


def stems_alone(document: Document, names: dict[str, str]) -> Iterator[tuple[int, int]]:
    """「埃斯库德/的客人」 in an article that tells of 「埃斯库德市」; 「金海」 for 「金海新区」 and 「束草」 for 「束草市」 only as words."""
    for start, end in occurrences(document.text, names):
        long = end - start > 2 and not names[document.text[start:end]].endswith("新区")
        if long or _is_one_word(document, start, end):
            yield start, end


def _is_new_area(name: str) -> bool:
    """「湘江新区」 is called after a river, and 湘江 is that."""
    return name.endswith("新区") and 4 <= len(name) <= 5 and name[-3] not in "江河湖海山岛港湾"


def _is_one_word(document: Document, start: int, end: int) -> bool:
    token = document.sentences[document.index_at(start)].token_at(start)
    return token is not None and token.tag in _NAMES | {"n", "nr"} and (token.start, token.end) == (start, end)


def without_kind(name: str) -> str:
    """「江州」 for 「江州市」; 「云县」 keeps its kind."""
    return name[:-1] if len(name) > 2 else name
