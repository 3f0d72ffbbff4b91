"""Counts the test cases in Meson's log of a test run; the last line is "N passed, N failed".

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import re
import sys

TAP_LINE = re.compile(r"^(not )?ok\b(?:[^#\\]|\\.)*(?:#\s*(SKIP|TODO)\b)?", re.IGNORECASE)
GOOD = {"OK", "EXPECTEDFAIL", "SKIP"}


def count(test):
    """Returns how many cases of a test passed, failed and were skipped."""
    passed = failed = skipped = 0
    for line in (test.get("stdout") or "").splitlines():
        match = TAP_LINE.match(line)
        if not match:
            continue
        directive = (match.group(2) or "").upper()
        if directive == "SKIP":
            skipped += 1
        elif match.group(1) and directive != "TODO":
            failed += 1
        else:
            passed += 1
    # A program that speaks no TAP is one case; one that crashed, ran out of time or broke its plan has failed.
    if test["result"] not in GOOD and failed == 0:
        failed = 1
    elif passed + failed + skipped == 0:
        if test["result"] == "SKIP":
            skipped = 1
        else:
            passed = 1
    return passed, failed, skipped


def main(path):
    """Prints the sums and returns the exit status."""
    try:
        with open(path, encoding="utf-8") as log:
            tests = [json.loads(line) for line in log]
    except OSError as error:
        print(error, file=sys.stderr)
        tests = []
    counts = [count(test) for test in tests]
    passed, failed, skipped = (sum(column) for column in zip(*counts)) if counts else (0, 1, 0)
    for test, (_, bad, _) in zip(tests, counts):
        if bad:
            print(f"Failed: {test['name']} ({test['result']})")
    if skipped:
        print(f"{skipped} skipped")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
