#!/usr/bin/env python3
"""mutualctl check over many plans of 50 KB, beside jq that only reads their titles.

    tests/benchmark/check.py BUILD [PLANS] [TIMES]

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import time
import uuid

SIZE = 50_000
AT_MOST = 1.0


def make_plan(sample, seed):
    """The sample with ids of its own and notes that make it as large as it has to be."""
    text = sample
    for old in sorted({item["id"] for item in walk(json.loads(sample))}):
        text = text.replace(old, str(uuid.uuid5(uuid.NAMESPACE_URL, f"{seed}/{old}")))
    plan = json.loads(text)
    room = SIZE - len(json.dumps(plan, indent=2, ensure_ascii=False).encode())
    steps = [step for milestone in plan["milestones"] for step in milestone["steps"]]
    for step in steps:
        step["notes"] = ("What was said about it, and by whom. " * 200)[: max(room, 0) // len(steps)]
    return json.dumps(plan, indent=2, ensure_ascii=False)


def walk(node):
    """Everything that has an id."""
    if isinstance(node, dict):
        if "id" in node:
            yield node
        for value in node.values():
            yield from walk(value)
    elif isinstance(node, list):
        for value in node:
            yield from walk(value)


def measure(command, names):
    """Seconds for one run."""
    begun = time.monotonic()
    subprocess.run(command + names, stdout=subprocess.DEVNULL, check=False)
    return time.monotonic() - begun


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    n_plans = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    n_times = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    sample = (pathlib.Path(__file__).parents[2] / "data/samples/northwind-freight.map").read_text(encoding="utf-8")
    print(platform.platform(), os.cpu_count(), "processors;",
          subprocess.run(["jq", "--version"], capture_output=True, check=True, text=True).stdout.strip())
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for i in range(n_plans):
            names.append(f"{folder}/{i:05}.map")
            pathlib.Path(names[-1]).write_text(make_plan(sample, i) if i < 20 else
                                               pathlib.Path(names[i % 20]).read_text(encoding="utf-8"),
                                               encoding="utf-8")
        ours, peers = [], []
        for _ in range(n_times):
            ours.append(measure([str(build / "src/cli/mutualctl"), "check", "--quiet"], names))
            peers.append(measure(["jq", ".title"], names))
    ratio = statistics.median(ours) / statistics.median(peers)
    print(f"{n_plans} plans of {SIZE // 1000} KB, n = {n_times}: check {statistics.median(ours):.2f} s "
          f"({min(ours):.2f}–{max(ours):.2f}), jq .title {statistics.median(peers):.2f} s "
          f"({min(peers):.2f}–{max(peers):.2f}); ratio {ratio:.2f}, at most {AT_MOST:.0f}: "
          f"{'held' if ratio <= AT_MOST else 'NOT HELD'}")
    return 0 if ratio <= AT_MOST else 1


if __name__ == "__main__":
    sys.exit(main())
