#!/usr/bin/env python3
"""Feeds a reader with the seeds, and then for some seconds with what libFuzzer makes of them.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later

Usage: test-fuzz.py TARGET SEEDS WORDS [SECONDS [CORPUS]]
By hand, for longer: tests/fuzz/test-fuzz.py build/tests/fuzz/fuzz-plan tests/fuzz/plans tests/fuzz/words.dict 600
A finding stays in the current folder as crash-…, timeout-… or oom-…; it becomes a test before it is mended. With
CORPUS, a folder, what was found to be new stays there.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

TARGET, SEEDS, WORDS = (os.path.abspath(path) for path in sys.argv[1:4])
SECONDS = int(sys.argv[4]) if len(sys.argv) > 4 else 6
CORPUS = sys.argv[5] if len(sys.argv) > 5 else None

# Largest input; time for one; memory for all, most of it the sanitizers' own.
LIMITS = ["-max_len=8192", "-timeout=10", "-rss_limit_mb=1024", "-malloc_limit_mb=256"]


def run(*arguments):
    """One run of the target, with its words."""
    environment = {**os.environ, "G_SLICE": "always-malloc", "G_DEBUG": "fatal-criticals",
                   "UBSAN_OPTIONS": "print_stacktrace=1", "ASAN_OPTIONS": "detect_leaks=0"}
    return subprocess.run([TARGET, *LIMITS, *arguments], capture_output=True, check=False, env=environment,
                          timeout=SECONDS + 300)


def tell(number, name, result, comment):
    """One TAP line, with all that is known of a finding before it."""
    text = result.stderr.decode(errors="replace")
    if result.returncode != 0:
        for line in text.splitlines()[-80:]:
            print("# " + line)
    print(f"{'not ok' if result.returncode else 'ok'} {number} {name}: {comment}", flush=True)
    return result.returncode != 0


def main():
    """The seeds, then others."""
    name = pathlib.Path(TARGET).name
    print("1..2")
    seeds = sorted(str(path) for path in pathlib.Path(SEEDS).iterdir())
    failed = tell(1, f"{name} with the seeds", run(*seeds), f"{len(seeds)} inputs")

    with tempfile.TemporaryDirectory() as folder:
        result = run("-seed=20261123", f"-max_total_time={SECONDS}", f"-dict={WORDS}", "-print_final_stats=1",
                     CORPUS or folder, SEEDS)
    count = re.search(r"stat::number_of_executed_units:\s*(\d+)", result.stderr.decode(errors="replace"))
    failed |= tell(2, f"{name} with what comes of them", result,
                   f"{count.group(1) if count else 0} inputs in {SECONDS} seconds")
    return failed


if __name__ == "__main__":
    sys.exit(main())
