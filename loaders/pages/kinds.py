"""What a line of a page can be."""

from enum import Enum, auto


class Kind(Enum):
    """What a line is, by itself and by what stands around it."""

    TEXT = auto()  # a body's paragraph or a piece of one; before headlines are told apart, these too
    HEAD = auto()  # it has the look of a headline; of what, is seen from what follows
    ROW = auto()  # of a table
    BYLINE = auto()
    LABEL = auto()  # a column's name over an article
    BRIEFS = auto()  # a heading over several small articles
    RULE = auto()  # a line of dashes
    JUMP_OUT = auto()  # 下转
    JUMP_IN = auto()  # 上接
    FURNITURE = auto()
