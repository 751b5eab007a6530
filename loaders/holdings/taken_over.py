"""What a post takes over from the one before it or from the last of its list: the body, an organ, a committee, a department.

In: the `Post` before and the words of the next. Out: what of it the next one leaves out. 「民政部规划司司长高远、/副司长林深」 is of the 规划司.
"""

import re

from loaders.holdings.earlier import Post
from loaders.holdings.name_cards import organ_of
from loaders.mentions.bodies import Body
from loaders.mentions.bodies.kinds import KINDS_FOR, kind_of, kinds_named
from loaders.mentions.posts import Title

# Posts that may leave out the organ they are of.
_OF_ORGAN = re.compile(r"(?:主任|秘书长|主席|委员|常委)$")
# Posts that a list of office holders ends with: 「某商会会长高远、秘书长林深」.
_OF_LIST = re.compile(r"(?:秘书长|顾问|董事|理事|监事|会董|委员)$")


def may_go_on(listed: Post, title: Title) -> bool:
    """「学校党委书记高远、校长林深」, 「商会会长高远、秘书长林深」: whether the body of a list's post may have the next one too."""
    if not listed.owner or not listed.owner_type or listed.owner_type == "Place":
        return False
    kind = kind_of(title.text) or ""
    kinds = KINDS_FOR.get(kind, ())
    head = _DEPUTY.sub("", title.text)
    return (
        kind == "party"
        or (head != title.text and listed.title.endswith(head))  # 「民政部规划司司长高远、副司长林深」
        or bool(_OF_LIST.search(title.text))
        or any(k in kinds for k in kinds_named(listed.owner_type, listed.owner))
    )


_IN_COMMITTEE = re.compile("(?:[省市县区州旗盟]委)?(?:委员|常委)")  # 「任江州市委委员、常委、/书记」


def organ_left_out(post: Post, title: Title) -> str:
    """「市人大常委会党组副书记、/副主任」, 「市政协主席高远、/副主席林深」: the organ of the post before that the words of this one leave out."""
    if (
        title.text in ("书记", "副书记")
        and _IN_COMMITTEE.fullmatch(post.title)
        and post.owner
        and post.owner[-1] in "省市县区州旗盟"
    ):
        return f"{post.owner[-1]}委"
    organ = organ_of(post.title_chunk) if _OF_ORGAN.search(title.text) else ""
    return "" if title.text.endswith("主任" if organ.endswith("政协") else "主席") else organ


def house_of(post: Post, title: str) -> str:
    """「县委常委、/办公室主任」, 「县政府党组成员、/办公室主任」: the organ whose office it is that the post before is in."""
    house = _IN_HOUSE.match(post.title_chunk.text) if _OF_OFFICE.fullmatch(title) else None
    return house["organ"] if house else ""


def is_group_of(own: Body, listed: Post) -> bool:
    """「指挥部规划组组长高远、/人才工作组/组长林深」: a group in a list behind another of the same team."""
    return (
        own.form.endswith("组")
        and listed.title.endswith("组长")
        and "team" in kinds_named(listed.owner_type or "", listed.owner or "")
    )


_OF_OFFICE = re.compile("(?:办公[室厅]|(?:政策?)?研究室|政研室|督查室)副?主任")
_IN_HOUSE = re.compile("(?P<organ>[省市县区州旗盟](?:委|政府))(?:常委|委员|副书记|党组(?:成员|副?书记)|副?秘书长)$")


def committee_of(listed: Post, title: Title) -> str:
    """「市委书记高远,/副书记林深」, 「市政府秘书长高远、/副秘书长林深」: the organ of the secretary in the list is that of his deputy."""
    if title.text == "副秘书长" and _SECRETARY_GENERAL.search(listed.title):
        return _DEPUTY_LAST.sub("", listed.title.removesuffix("秘书长"))
    return listed.title.removesuffix("书记") if title.text == "副书记" and _SECRETARY.search(listed.title) else ""


_SECRETARY_GENERAL = re.compile("(?:委|政府|人大常委会|政协)副?秘书长$")


_SECRETARY = re.compile("(?:委|组)书记$")


def department_of(listed: Post, title: Title) -> str:
    """「某某部计划司司长高远、/副司长林深」: the department of the chief in the list is that of his deputy."""
    head = _DEPUTY.sub("", title.text)
    if head == title.text or head not in _OF_DEPARTMENT or not listed.title.endswith(head):
        return ""
    return _DEPUTY_LAST.sub("", listed.title.removesuffix(head))


_DEPUTY = re.compile("^(?:常务)?副")
_DEPUTY_LAST = re.compile("(?:常务)?副$")
_OF_DEPARTMENT = ("司长", "处长", "科长", "部长", "主任", "院长")
