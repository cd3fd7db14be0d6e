#!/usr/bin/env python3
"""summarize-tests RESULTS : counts real results from TRX and JUnit files, names what failed, prints the closing line."""
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

PASSED, FAILED, SKIPPED = "passed", "failed", "skipped"
TRX = {"Passed": PASSED, "NotExecuted": SKIPPED, "Skipped": SKIPPED, "Pending": SKIPPED}


def trx(root):
    """Yields (name, outcome) of a TRX file."""
    for result in root.findall(".//{*}UnitTestResult"):
        yield result.get("testName"), TRX.get(result.get("outcome"), FAILED)


def junit(root):
    """Yields (name, outcome) of a JUnit file."""
    for case in root.iter("testcase"):
        bad = case.find("failure") is not None or case.find("error") is not None
        outcome = FAILED if bad else SKIPPED if case.find("skipped") is not None else PASSED
        yield f"{case.get('classname', '')} {case.get('name')}".strip(), outcome


def main(folder):
    totals = {PASSED: 0, FAILED: 0, SKIPPED: 0}
    named = []
    for path in sorted(folder.iterdir()):
        counts = {PASSED: 0, FAILED: 0, SKIPPED: 0}
        if path.suffix == ".crash":
            counts[FAILED] = 1
            named.append((FAILED, path.read_text().strip()))
        elif path.suffix in (".trx", ".xml"):
            root = ET.parse(path).getroot()
            for name, outcome in trx(root) if path.suffix == ".trx" else junit(root):
                counts[outcome] += 1
                if outcome != PASSED:
                    named.append((outcome, f"{path.stem}: {name}"))
        else:
            continue
        print(f"{path.stem}: {counts[PASSED]} passed, {counts[FAILED]} failed, {counts[SKIPPED]} skipped")
        for outcome, count in counts.items():
            totals[outcome] += count
    for outcome, text in sorted(named):
        print(f"{outcome.upper()} {text}")
    print(f"{totals[PASSED]} passed, {totals[FAILED]} failed, {totals[SKIPPED]} skipped")
    return 1 if totals[FAILED] or not totals[PASSED] else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
