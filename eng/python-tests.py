#!/usr/bin/env python3
"""python-tests OUT.xml FOLDER... : runs the unittest suites of the folders and writes JUnit results."""
import sys
import time
import unittest
import xml.etree.ElementTree as ET
from pathlib import Path


class Results(unittest.TextTestResult):
    """Keeps one element per test."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.cases = {}

    def startTest(self, test):
        super().startTest(test)
        self.cases[test.id()] = ET.Element("testcase", classname=type(test).__qualname__, name=test._testMethodName)

    def _mark(self, test, kind, text):
        case = self.cases.setdefault(test.id(), ET.Element("testcase", classname="", name=test.id()))
        ET.SubElement(case, kind).text = text

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._mark(test, "failure", self._exc_info_to_string(err, test))

    def addError(self, test, err):
        super().addError(test, err)
        self._mark(test, "error", self._exc_info_to_string(err, test))

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._mark(test, "skipped", reason)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self._mark(test, "failure", self._exc_info_to_string(err, subtest))

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._mark(test, "failure", "unexpected success")


def main(out, folders):
    sys.dont_write_bytecode = True
    suite = unittest.TestSuite()
    for folder in folders:
        sys.path[:0] = [str(path) for path in (folder / "src", folder / "tests", folder) if path.is_dir()]
    for folder in folders:
        if (folder / "tests").is_dir():
            suite.addTests(unittest.TestLoader().discover(str(folder / "tests"), top_level_dir=str(folder / "tests")))
    started = time.monotonic()
    results = unittest.TextTestRunner(resultclass=Results, verbosity=1).run(suite)
    root = ET.Element("testsuite", name="python", time=f"{time.monotonic() - started:.3f}")
    root.extend(results.cases.values())
    ET.ElementTree(root).write(out, encoding="utf-8", xml_declaration=True)
    return 0 if results.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), [Path(name).resolve() for name in sys.argv[2:]]))
