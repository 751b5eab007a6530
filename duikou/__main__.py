"""`python -m duikou` is the command `duikou`."""

import sys

from duikou.cli import main

if __name__ == "__main__":
    sys.exit(main())
