"""What only looks like the name of a body: common nouns, meetings, places, what is yet to be built, and the first words of something else.

In: a form, or a span of a text with where its places begin. Out: whether it names none.
"""

import re
from collections.abc import Mapping

from loaders import lexicon
from loaders.mentions.bodies.full_names import LEGAL
from loaders.mentions.bodies.names import ending, ends_strongly, is_kind
from loaders.mentions.posts import OFFICE
from loaders.spans import Span

_OFFICES = set(OFFICE.split("|"))
_NO_BODY = re.compile(
    "|".join(
        (
            # who travels, halls, and what is only joined to something: 「代表团」, 「宴会厅」, 「与企业」
            r"(?:代表团|考察团|访问团|参访团|(?:发布|宴会|会议|多功能|报告|(?<!发)展|餐|大)厅|(?:与|(?<![祥仁协泰颐康永义瑞太平中三人天元祥百谦顺安])和)(?:集团|公司|企业|学校|医院|银行|部门)|东西部|[东沪京闽粤浙苏]\w(?:东西部)?协作)$",
            # so many, or some: 「三家医院」, 「相关企业」, 「全市」
            r"[一两几]家\w{0,3}(?:公司|厂|企业|医院|学校|旅行社)$|^(?:[两各几多](?:[省市县区州]|[家所个])|全[省市县区])|[两几\d三四五六七八九十百多][所家](?:学校|医院|企业|公司|法院|高校|商会|协会|银行|单位|中学|小学|学院|医院|机构|合作社|工厂)$|[市县区](?:学校|企业)$|(?:乡镇|城乡|地区)(?:卫生院|高?等?学校)$",
            r"^(?:相关|有关|部分|各|多|数)(?:[家国]|(?=企业|公司|学校|医院|旅行社|商会|协会|单位))|^当地\w{0,4}企业$|^[有关各]*委办局$|四(?:大组织|大班子|套班子)$|^商协会$|^多国",
            # words before a common noun: 「得知公司」
            r"(?:得知|获悉|获知|听说|了解到?|看到|看见|据悉|^据|代表|祝贺|感谢|要求|鼓励|引导)(?:公司|集团|企业|学校|医院|银行)$",
            # what goes on somewhere: 「考察了城市建设」, 「民俗文化」
            r"(?:设施|城[市乡镇]|小区|社区|项目|工程|园区|基地|平台|[乡农]村|阵地|队伍|道路|环境|能力|机关|制度|体系|机制|组织|党的?|[美校]|文明|规范化|示范[区点]|小镇|基层|政权|家园|工作室|文史馆)建设$|(?:合作|投资|联合|共同)(?:建设|打造|共建)|(?:帮[扶促]|专项|[攻促]\w?|振兴)行动$",
            r"(?:民族|宗教|民俗|历史|传统|红色|[和与及])文化$|形势下|^新时代党",
            # said of no body in particular: 「兄弟学校」, 「乡镇人大」, 「两地工商联」, 「第二届理事会」
            r"^国家重点实验室$|^(?:委员|代表)工作室$|^(?:友好|姊妹|姐妹|兄弟|结对|双方)(?:商会|协会|学校|院校|医院)$|^各?批次|^[三四五六七八九十]+[省市县区](?=\w*[局委办厅]$)|(?:派出|组建)\w{0,4}[团队]$|(?:[办建设]|开办|[来去][办设])了?分[校院行]$",
            r"^(?:基层|乡镇|镇街|街道|开发区)(?:人大|政协|工商联|商会|工会)$|^(?:两地|双方|三地)\w*(?:工商联|商会|协会|企业|人大|政协)$",
            r"^(?:第?[一二三四五六七八九十\d]+届)?(?:商会|协会|总会|学会|联合会)?(?:第?[一二三四五六七八九十\d]+届)?(?:商会|协会|总会|学会|联合会|理事会|监事会|董事会)$|^(?:[一二三四五六七八九十\d]+届)?[一二三四五六七八九十\d]+次(?:理事会|监事会|董事会)$",
        )
    )
)

LEGAL_FIRST = re.compile("(?:株式|有限|合同|合资)会社$")


def is_placed_at_most(words: str) -> bool:
    """Whether words are a place or none: 「日本/株式会社」."""
    return not words or bool(lexicon.divisions_named(words))


# Meetings that the tagger may take for bodies; a 联谊会 or 交流会 may be one.
_MEETINGS = tuple(
    w for w in sorted(lexicon.words("event_heads")) if len(w) > 2 and w[:2] not in ("联谊", "交流", "协商", "演讲")
)


def names_none(form: str) -> bool:
    legal = LEGAL_FIRST.search(form)
    unnamed = legal is not None and is_placed_at_most(form[: legal.start()])
    none = form in _OFFICES or unnamed or form.endswith(_MEETINGS) or _NO_BODY.search(form) is not None
    return len(form) < 3 or none or _is_places(form) or _is_produce(form) or _is_of_two(form)


def _is_of_two(form: str) -> bool:
    """「江州·云州/工商联」: what each of two places has is no body of both."""
    a, dot, rest = form.partition("·")
    b = rest.removesuffix(ending(rest) or "") if dot else ""
    return bool(b) and bool(lexicon.divisions_named(a)) and bool(lexicon.divisions_named(b))


_BUILT = re.compile(r"(?:共建|建设|打造|筹建|新建|创建|拟建|合建|兴建|组建)了?(?:一[所个座家])?$")
_SITE = re.compile(r"产业|市场|资源|顾问|工业园|科技园|园区|大厦|广场|小镇|大道|(?:合作|示范|试验|集聚|集中|功能|开发)区")


def is_yet_to_be(text: str, span: Span, places: Mapping[int, int]) -> bool:
    """「共建新材料产业学院」: what two are only to set up, if no place tells it from others."""
    if span[0] in places or (ends_strongly(text[span[0] : span[1]]) and LEGAL.search(text, *span)):
        return False
    return bool(_BUILT.search(text, max(span[0] - 8, 0), span[0])) or text.startswith("共建", span[1])


def names_a_site(text: str, span: Span) -> bool:
    """「云上电商/产业园」: the first words of a place's name, or of a trade's: 「江州旅行社/行业」."""
    site = _SITE.match(text, span[1]) or text.startswith("团地", span[1] - 1)
    return text.startswith("行业", span[1]) or (not ends_strongly(text[span[0] : span[1]]) and bool(site))


_GOES_ON = re.compile(r"[周节季月展]”|”(?:主题|系列|推介|招商)?活动|部门|特派员|干部|人员|(?<=报)(?:特?约?讯|消息|电(?=[(（]))")


_MEMBER = re.compile("员(?!工)")
_MORE = tuple("三四五六七八九十")  # 「两市教育局」 points to two that the text names


def is_cut_short(text: str, span: Span) -> bool:
    """「江州市旅游/部门」, 「江州日报/讯」: what has no ending of a body and goes on as a common noun or a source line."""
    learned = text.startswith("学会", span[1] - 2) and text.startswith(("了", "怎", "如"), span[1])  # 「在江州/学会了看报表」
    staying = (
        text[span[0] - 1 : span[0]] == "在" and text[span[0]] in lexicon.letters() and is_kind(text[span[0] + 1 : span[1]])
    )
    if staying or (text[span[1] - 1] == "会" and _MEMBER.match(text, span[1])):
        return True  # 「20多家在/沪商会」, 「市工商联会/员处」
    if text[span[1] - 1] == "协" and text[span[1] : span[1] + 1] in ("作", "商", "议", "调", "同", "力", "助", "定", "和"):
        return True  # 「京蒙协/作园区」
    counted = text[span[0]] in "省市县区" and text.endswith(_MORE, 0, span[0])  # 「四/市市场监管局」
    return learned or counted or (not ends_strongly(text[span[0] : span[1]]) and _GOES_ON.match(text, span[1]) is not None)


def _is_produce(form: str) -> bool:
    """「石桥乡/茶叶」: what a place makes; a firm may be called 「江州茶业」."""
    trade = ending(form)
    if trade is None or ends_strongly(form) or lexicon.body_suffixes()[trade].type != "Enterprise":
        return False
    head = form.removesuffix(trade)
    last = max((m for m in lexicon.find_divisions(head) if m.end == len(head)), default=None)
    whole = last is not None and len(last.form) > _LONGEST_SHORT and head[-1] in "省市县区州旗"
    return len(trade) > 1 and trade[-1] != "投" and (whole or _TOWN.search(head) is not None)


_LONGEST_SHORT = 2  # characters: 「郑州国际」 may be a firm, 「郑州市国际」 is none
_TOWN = re.compile("^\\w{2,4}(?:[县区镇乡村]|市(?=跨境|边境))(?:跨境|边境)?$")


def _is_places(form: str) -> bool:
    """「江苏省云州市」, 「上海市云州」, and what a people is called: no body, though the tagger may say so."""
    placed = sum(m.end - m.start for m in lexicon.find_divisions(form, ambiguous=True))
    divides = ending(form) is None and form.endswith(("新区", "区", "县", "镇", "乡", "族"))
    return placed == len(form) or bool(lexicon.divisions_named(form)) or divides
