"""What the constructions of friendly cities share: the words for friends, and who can be friends.

In: a text, and actors in it. Out: whether one lies abroad or in China, whether two stand in one list, and whether friendship is only intended.
"""

import re

from loaders import unreal
from loaders.mentions.programmes.arrangements import Actor

FRIENDS = re.compile(
    r"(?:国际)?友好(?:[城都]市|城区|省份|[省市州区县旗盟]{1,2}|乡镇)(?!长|委)|(?<=缔结)友好关系|(?<=结为)友好关系|(?<=结成)友好关系|友城|姐妹城?市|姊妹城?市|(?<!签署)结(?:下?了)?好(?!意向)|(?<=[与同和].{2})交好"
)
_INTENDED = re.compile(r"推动|尽早|愿(?!望)|希望|探讨|意向|磋商|商谈|商定")
_ONLY_INTENDED = re.compile(r"(?:合作|交流)?(?:关系)?的?(?:谅解)?(?:备忘录|意向)")
_SO_MANY_YEARS = re.compile(r"(?:关系)?(?:\d+|[一二三四五六七八九十]+)周?年")
_LISTED = re.compile(r"、[^，,。；;、与和同]{0,4}")
_OF_ANOTHER_COUNTRY = re.compile(r"[，,](?:[^，,。；;、与和同跟]{2,6}的)?|(?:[和及]|以及)(?:[^，,。；;、与和同跟]{2,6}的)?")


def is_listed(text: str, a: Actor, b: Actor) -> bool:
    """「某国云州市、/青州市」, and of another country 「某国云州市,/某国禾州市」; not 「某国云州市,江州市」."""
    if _LISTED.fullmatch(text, a.end, b.start):
        return True
    mark = _OF_ANOTHER_COUNTRY.fullmatch(text, a.end, b.start)
    return mark is not None and (b.start < b.place.start or "的" in mark.group()) and not (is_chinese(a) or is_chinese(b))


ABROAD = ("province", "city", "county")  # what no register has may be a township, or a zone, of anywhere


def is_abroad(actor: Actor) -> bool:
    """Whether an actor is a place that lies in another country."""
    return actor.place.level in ABROAD and not is_chinese(actor)


def is_chinese(actor: Actor) -> bool:
    """Whether an actor is in the register of China's places."""
    return actor.place.division is not None and bool(actor.place.division.adcode)


def is_intended(text: str, clause: int, match: re.Match[str]) -> bool:
    """「推动…友好城市」, 「建立友好城市关系备忘录」 bind nobody yet."""
    words = text[clause : match.end()]
    if _SO_MANY_YEARS.match(text, match.end()):  # 「将于10月来访,出席两市结好26周年活动」: they are friends already
        return unreal.denied(text[clause : match.start()])
    meant = _INTENDED.search(words) or _ONLY_INTENDED.match(text, match.end())
    return meant is not None or unreal.planned(words) or unreal.denied(text[clause : match.start()])
