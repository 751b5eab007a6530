"""The labels by which lists and ledgers of signings tell their items: 「项目名称:某项目」, 「甲方:甲县人民政府　乙方:乙公司」, 「签字:高远;乙方总经理林深」.

In: nothing. Out: patterns for what names an agreement (`NAME_LABEL`), who its parties are (`PARTY_LABEL`), and for a line that says more of the item above it
(`SAYS_MORE`). 「编号:01」, 「联系人:高远」 tell nothing of it.
"""

import re

PARTY_LABEL = re.compile(
    r"(?:(?:签约|合作|协议)(?:双方|各方|三方|方|单位|企业|主体|机构|院校)|投资(?:方|单位|企业|主体)|[甲乙丙供需买卖]方|项目方|引资方|采购方|供货方|(?:(?<=[，,])|^)(?:拟?落户|落户地)|^[ \t\u3000]*(?:双|三|四|各)方)(?:[:：为]\s*|(?<=落户))(?P<party>(?:(?!\s+\w{2,6}[:：])[^，,;；。()（）|\n]|[（(][^（()）\n]*[)）])+)",
    re.MULTILINE,
)
# A line of the item above: 「签约代表:高远,林深」, 「投资额:6亿元」.
SAYS_MORE = re.compile(
    r"[ \t\u3000]*(?:(?:签[约字署]|双方|各方)?代表|签[约字署]人?|落款人?|(?:总|计划|项目)?(?:投资|引资|引进资金)(?:额|总额|金额)?|(?:合同|协议|签约)?(?:金额|总额|期限)|有效期|落地|(?:选址|建设)(?:地[点址]?)?|建设(?:内容|规模))[:：]"
)
NAME_LABEL = re.compile(
    r"(?:项目名称|协议名称|合同名称|签约项目|(?<!\w)项目[一二三四五六七八九十\d]{0,2})[:：](?P<name>[^，,;；。|\n]+)"
)
