"""Node and edge types, declared once.

The statement check, the fold's columns, the stores' constraints, the page's legend and filters and the documentation
are read from these declarations. A new type is one declaration here and the rule that reads it in loaders/.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict


class _Declaration(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


Kind = Literal["string", "strings", "integer", "number"]


class Property(_Declaration):
    """A property of a node or an edge; `strings` is a list of text."""

    name: str
    kind: Kind
    zh: str
    en: str


class NodeType(_Declaration):
    """A node label. `parent` is the label that a more special one (Official, City) stands beside."""

    label: str
    zh: str
    en: str
    colour: str
    shape: str
    parent: str | None = None
    properties: tuple[Property, ...] = ()


class EdgeType(_Declaration):
    """A relationship type: `zh` and `en` stand between its ends in a sentence, `inverse_zh` and `inverse_en` head the list
    of those it comes from; `key` names the properties that tell two edges between the same nodes apart."""

    type: str
    zh: str
    en: str
    inverse_zh: str
    inverse_en: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    properties: tuple[Property, ...] = ()
    key: tuple[str, ...] = ()
    directed: bool = True
    evidenced: bool = True


def _text(name: str, zh: str, en: str) -> Property:
    return Property(name=name, kind="string", zh=zh, en=en)


def _texts(name: str, zh: str, en: str) -> Property:
    return Property(name=name, kind="strings", zh=zh, en=en)


def _count(name: str, zh: str, en: str) -> Property:
    return Property(name=name, kind="integer", zh=zh, en=en)


NAME, ALIASES = _text("name", "名称", "name"), _texts("aliases", "别名", "aliases")
DATE = _text("date", "日期", "date")
ARTICLES = _count("articles", "篇数", "articles")
OUTLETS = _count("outlets", "媒体数", "outlets")
ROLES = _texts("roles", "角色", "roles")
SEEN = (_text("first_seen", "最早见报", "first seen"), _text("last_seen", "最近见报", "last seen"))
LASTING = (_text("since", "始于", "since"), _text("until", "止于", "until"), *SEEN)

# Colours: Okabe and Ito's palette for the colour-blind (https://jfly.uni-koeln.de/color/), darkened where text stands on it.
_NODE_TYPES = (
    NodeType(label="Person", zh="人物", en="Person", colour="#0072b2", shape="dot"),
    NodeType(label="Official", zh="官员", en="Official", colour="#0072b2", shape="dot", parent="Person"),
    NodeType(
        label="Place",
        zh="地方",
        en="Place",
        colour="#d55e00",
        shape="square",
        properties=(_text("level", "级别", "level"), _text("adcode", "行政区划代码", "division code")),
    ),
    NodeType(label="City", zh="城市", en="City", colour="#d55e00", shape="square", parent="Place"),
    NodeType(label="Enterprise", zh="企业", en="Enterprise", colour="#00795a", shape="triangle"),
    NodeType(label="Organization", zh="机构", en="Organization", colour="#5d6b7a", shape="triangleDown"),
    NodeType(
        label="Programme",
        zh="合作机制",
        en="Programme",
        colour="#a8437f",
        shape="star",
        properties=(_text("kind", "类型", "kind"), *LASTING),
    ),
    NodeType(
        label="Event",
        zh="活动",
        en="Event",
        colour="#8a6d00",
        shape="diamond",
        properties=(DATE, _text("venue", "会场", "venue"), OUTLETS),
    ),
    NodeType(
        label="Agreement",
        zh="协议",
        en="Agreement",
        colour="#2f7fb5",
        shape="hexagon",
        properties=(
            DATE,
            _text("modality", "签署状态", "modality"),
            Property(name="amount", kind="number", zh="金额", en="amount"),
            _text("currency", "币种", "currency"),
            OUTLETS,
        ),
    ),
    NodeType(
        label="Article",
        zh="文章",
        en="Article",
        colour="#767676",
        shape="box",
        properties=(
            _text("source", "来源", "source"),
            DATE,
            _text("path", "文件", "path"),
            _text("sha256", "校验值", "checksum"),
            _text("url", "网址", "address"),
            _text("page", "版面", "page"),
            _texts("reporters", "记者", "reporters"),
        ),
    ),
)

BODIES = ("Enterprise", "Organization")

_EDGE_TYPES = (
    EdgeType(
        type="ATTENDED",
        zh="参加",
        en="attended",
        inverse_zh="参加者",
        inverse_en="attended by",
        sources=("Person", *BODIES),
        targets=("Event",),
        properties=(ROLES, ARTICLES),
    ),
    EdgeType(
        type="HOSTED",
        zh="承办",
        en="hosted",
        inverse_zh="举办方与地点",
        inverse_en="hosted by",
        sources=("Place", *BODIES),
        targets=("Event",),
        properties=(_text("as", "身份", "as"), ARTICLES),
        key=("as",),
    ),
    EdgeType(
        type="SIGNED",
        zh="签署",
        en="signed",
        inverse_zh="签署方",
        inverse_en="signed by",
        sources=("Person", "Place", *BODIES),
        targets=("Agreement",),
        properties=(_text("modality", "签署状态", "modality"), ARTICLES),
    ),
    EdgeType(
        type="PAIRED_WITH",
        zh="结对",
        en="is paired with",
        inverse_zh="结对",
        inverse_en="is paired with",
        sources=("Place",),
        targets=("Place",),
        properties=(_text("basis", "依据", "basis"), _text("programme", "合作机制", "programme"), *LASTING, ARTICLES),
        key=("basis",),
        directed=False,
    ),
    EdgeType(
        type="HOLDS_POST",
        zh="任职于",
        en="holds a post in",
        inverse_zh="任职者",
        inverse_en="office holders",
        sources=("Person",),
        targets=("Place", *BODIES),
        properties=(
            _text("title", "职务", "title"),
            *SEEN,
            _text("ended_by", "至迟卸任", "ended by"),
            ARTICLES,
        ),
        key=("title",),
    ),
    EdgeType(
        type="VISITED",
        zh="考察",
        en="visited",
        inverse_zh="考察者",
        inverse_en="visited by",
        # An enterprise too, for a body that one article calls an Organization may prove to be one.
        sources=("Person", *BODIES),
        targets=("Place", *BODIES),
        properties=(ROLES, ARTICLES),
    ),
    EdgeType(
        type="PARTICIPATES_IN",
        zh="参与",
        en="participates in",
        inverse_zh="参与方",
        inverse_en="participants",
        sources=("Place",),
        targets=("Programme",),
        properties=(ARTICLES,),
    ),
    EdgeType(
        type="PART_OF",
        zh="属于",
        en="is part of",
        inverse_zh="包含",
        inverse_en="includes",
        sources=("Event", "Agreement"),
        targets=("Programme", "Event"),
        properties=(ARTICLES,),
    ),
    EdgeType(
        type="MENTIONS",
        zh="提及",
        en="mentions",
        inverse_zh="见于",
        inverse_en="mentioned in",
        sources=("Article",),
        targets=("Person", "Place", *BODIES, "Programme", "Event", "Agreement"),
        properties=(_count("count", "次数", "count"), _texts("forms", "写法", "forms"), _texts("also", "又称", "also called")),
        evidenced=False,
    ),
)

# Whatever a person put right says who did, when and why.
CORRECTED_BY = _texts("corrected_by", "人工更正", "corrected by")

NODE_TYPES = {
    t.label: t if t.parent else t.model_copy(update={"properties": (*t.properties, CORRECTED_BY)}) for t in _NODE_TYPES
}
EDGE_TYPES = {t.type: t.model_copy(update={"properties": (*t.properties, CORRECTED_BY)}) for t in _EDGE_TYPES}
TYPES = tuple(label for label, t in NODE_TYPES.items() if t.parent is None)

LEVELS = ("country", "province", "city", "county", "zone", "other")
BASES = ("对口合作", "扶贫协作", "对口支援", "友好城市", "结对帮扶", "other")
HOSTING = ("地点", "主办", "承办")
ATTENDED_ROLES = ("出席", "主持", "讲话", "致辞", "演讲", "揭牌", "签约", "会见", "汇报")
VISITED_ROLES = ("率队", "考察", "陪同")
ROLE_ORDER = {role: i for i, role in enumerate((*ATTENDED_ROLES, *VISITED_ROLES))}


def allowed(edge: str, source: str, target: str) -> bool:
    """Whether an edge of this type may go from a node of type `source` to one of type `target`."""
    declared = EDGE_TYPES.get(edge)
    return declared is not None and source in declared.sources and target in declared.targets
