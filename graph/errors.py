"""The root of every error that is raised on purpose; duikou/errors.py draws the whole tree."""


class DuikouError(Exception):
    """Something the user can do something about; the message says what went wrong and, where one knows, what to do."""
