"""What stands on someone's name card: the title with its organ and department, and which words before it are a body's.

In: a title, the words between it and its owner, and the owner. Out: texts.
"""

import re

from loaders.mentions.bodies import Body
from loaders.mentions.bodies.kinds import without_term
from loaders.mentions.bodies.names import FACULTY, FIRM_PART
from loaders.mentions.places import Place
from loaders.mentions.posts import OFFICE, Title

_BODY_WORDS = re.compile(
    r"(?:办|局|厅|委|署|中心|院|所|(?<!小)组|队|馆|商会|协会|联合会|促进会|基金会|总会|公会|银行|学校|公司|集团|指挥部|工作站)$"
)


def names_body(department: str) -> bool:
    """Whether words between a place and a post are a body's: 「江州市」+「支援合作办」+「主任」; an office of the government is its place's."""
    return len(department) > 1 and _BODY_WORDS.search(department) is not None and re.fullmatch(OFFICE, department) is None


def bureau_of(department: str, title: Title) -> str:
    """「江州市」+「财政」+「厅长」: the bureau whose last character the post has too."""
    head = title.text.removeprefix("副")
    return department + head[0] if head in ("局长", "厅长", "署长") and department[-1] != head[0] else ""


def behind_name(title: str, body: str) -> str:
    """「公安局长」 of a 公安局 is its 局长."""
    shared = next((k for k in range(len(title) - 1, 1, -1) if body.endswith(title[:k])), 1)
    return title[shared - 1 :]


def own_department(body: Place | Body) -> str:
    """「江州大学海洋研究中心」+「主任」 is 海洋研究中心主任 of 江州大学, and so is 「该校/海洋学院」+「院长」."""
    if not isinstance(body, Body):
        return ""
    if part := FIRM_PART.search(body.form):
        return part.group() if not body.name.endswith(part.group()) else ""  # 「云港(公司)/市场部/经理」
    faculty = body.name.endswith("大学") and FACULTY.search(body.form)
    return without_term(body.form.removeprefix(body.name)) if faculty or body.form.startswith(body.name) else ""


def on_card(title: Title, department: str, owner: Place | Body) -> str:
    """The title as on a name card: 「江州市」+「人大常委会主任」 is 市人大常委会主任, 「江州方领导」 市领导."""
    if isinstance(owner, Place) and owner.name.endswith("开发区") and title.text.startswith("开发区"):
        return title.text.removeprefix("开发区")  # 「江州市开发区/主任」
    if isinstance(owner, Place) and title.text == "领导":
        return (owner.name[-1] if owner.name[-1] in "省市县区州旗盟" else "") + title.text
    if (
        isinstance(owner, Place)
        and title.territorial
        and not title.admin
        and title.text[0] not in "副市省县区州"
        and _has_organ(title)
    ):
        return owner.name[-1] + title.text if owner.level != "zone" else title.text
    return department + title.text


def _has_organ(title: Title) -> bool:
    return title.text.startswith(("人大", "人民代表", "政府", "政协", "委"))


def organ_of(title: Title) -> str:
    """The organ that a title names and the next one leaves out: 「市人大常委会主任…,副主任…」."""
    for organ in ("人大常委会", "政协", "管委会", "人民代表大会常务委员会"):
        if organ in title.text:
            return title.text[: title.text.index(organ) + len(organ)]
    return ""


def letter_of(title: str) -> str | None:
    """「副市长」 and 「市长助理」 are of a 市, 「州长」 of a 州, 「行署专员」 of a 地区."""
    title = title.removesuffix("助理")
    if title.startswith("行署"):
        return "地"
    return title[-2] if title.endswith("长") and title[-2:-1] in "省市县区州旗盟镇乡町" else None
