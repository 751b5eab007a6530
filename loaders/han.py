"""A Chinese character, for regular expressions."""

HAN = r"[^\W\d\x00-\xff]"
"""Any letter that is not Latin: rare characters of names (㛃, 𠅤) and 〇 too. A range of code points would say the same, but `re` takes a
millisecond to compile each, and there are hundreds."""
