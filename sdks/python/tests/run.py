"""Runs every test below this repository's Python code; see ``run-tests``."""

from __future__ import annotations

import sys
import unittest
from pathlib import Path

SDK = Path(__file__).resolve().parent.parent
SAMPLE = SDK.parent.parent / "samples" / "flask-facebook"


def main() -> int:
    sys.dont_write_bytecode = True
    sys.path[:0] = [str(SDK / "src"), str(SDK / "tests"), str(SAMPLE)]
    suite = unittest.TestSuite()
    for folder in (SDK / "tests", SAMPLE / "tests"):
        if folder.is_dir():
            suite.addTests(unittest.TestLoader().discover(str(folder)))
    result = unittest.TextTestRunner(stream=sys.stderr).run(suite)
    failed = len(result.failures) + len(result.errors) + len(result.unexpectedSuccesses)
    skipped = len(result.skipped)
    print(f"{result.testsRun - failed - skipped} passed, {failed} failed, {skipped} skipped")
    return 1 if failed or not result.testsRun else 0


if __name__ == "__main__":
    sys.exit(main())
