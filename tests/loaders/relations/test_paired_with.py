"""Places that are paired: each construction by a text that it takes and one that it leaves."""

from sentences import facts


def pairs(text: str, **more: str) -> set[tuple[str, str]]:
    return {(a, b) for a, b, *_ in facts(text, "PAIRED_WITH", **more)}


def basis(text: str) -> set[str]:
    return {basis for _, _, basis in facts(text, "PAIRED_WITH")}


def test_a_programme_pairs_its_two_parties() -> None:
    assert facts("绍兴市对口支援天峻县。", "PAIRED_WITH") == {("天峻县", "绍兴市", "对口支援")}


def test_a_list_of_pairs() -> None:
    told = "柯桥区与天峻县、上虞区与乌兰县分别签订新一轮对口支援协议。"
    assert pairs(told) == {("天峻县", "柯桥区"), ("上虞区", "乌兰县")}
    assert basis(told) == {"对口支援"}


def test_one_with_two_others() -> None:
    assert pairs("柯桥区与天峻县、乌兰县签订结对帮扶协议。") == {("天峻县", "柯桥区"), ("乌兰县", "柯桥区")}


def test_two_who_sign_about_it() -> None:
    assert facts("绍兴市、天峻县签署东西部协作协议。", "PAIRED_WITH") == {("天峻县", "绍兴市", "扶贫协作")}
    assert pairs("绍兴市、天峻县签署贷款协议。") == set()


def test_townships_are_paired_within_their_counties() -> None:
    told = "柯桥区望江街道与天峻县石桥镇签订结对帮扶协议。"
    assert facts(told, "PAIRED_WITH") == {("望江街道", "石桥镇", "结对帮扶")}
    told = "“结对帮扶框架协议”由柯桥区望江街道办事处与石桥镇人民政府签署。"
    assert facts(told, "PAIRED_WITH") == {("望江街道", "石桥镇", "结对帮扶")}


def test_what_two_build_together_pairs_them_only_within_an_arrangement() -> None:
    built = "柯桥区和天峻县合建一个产业园。"
    assert pairs("绍兴市与海西州对口合作走过十年。" + built) >= {("天峻县", "柯桥区")}
    assert pairs(built) == set()
    assert pairs("绍兴市与海西州对口合作走过十年。要推动柯桥区和天峻县合建产业园。") == {("海西蒙古族藏族自治州", "绍兴市")}


def test_since_they_were_paired() -> None:
    assert pairs("自2010年结对以来,绍兴累计帮助销售天峻牛羊肉。") == {("天峻县", "绍兴市")}
    assert pairs("2010年以来,绍兴累计帮助销售天峻牛羊肉。") == set()


def test_we_go_there_about_our_cooperation() -> None:
    told = "我县党政代表团赴绍兴市柯桥区考察学习,对接2023年度浙青协作任务。"
    assert ("天峻县", "柯桥区") in pairs(told, home="天峻县")
    assert pairs("我县党政代表团赴绍兴市柯桥区考察学习。", home="天峻县") == set()


def test_bodies_of_two_places_do_not_pair_them() -> None:
    assert pairs("柯桥区中医院与天峻县人民医院结对。") == set()
