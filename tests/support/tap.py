"""What tests in Python share: each is a function that gets a folder of its own, and the results are TAP.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import pathlib
import sys
import tempfile
import traceback

tests = []


def test(function):
    """Marks a test; its docstring is its name."""
    tests.append(function)
    return function


def main():
    """Runs the tests and prints the results as TAP."""
    failed = False
    print(f"1..{len(tests)}")
    for number, function in enumerate(tests, 1):
        with tempfile.TemporaryDirectory() as folder:
            try:
                function(pathlib.Path(folder))
                result = "ok"
            except Exception:  # noqa: BLE001 - whatever goes wrong is this test's failure
                failed = True
                result = "not ok"
                for line in traceback.format_exc().splitlines():
                    print(f"# {line}")
        print(f"{result} {number} {function.__doc__}", flush=True)
    sys.exit(failed)
