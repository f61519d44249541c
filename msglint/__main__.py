"""``python -m msglint``: the same as the command ``msglint``."""

from msglint.cli import main

main(prog_name="msglint")
