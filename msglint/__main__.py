"""``python -m msglint``: the same as the command ``msglint``."""

from msglint.cli import main

if __name__ == "__main__":
    main(prog_name="msglint")
