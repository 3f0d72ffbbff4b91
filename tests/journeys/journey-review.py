"""What the coach advises: read, shown, mended, taken back, switched off, with keys alone; and saved with the plan.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import contextlib
import json

import harness
from harness import STATE, TITLE, opened_sample, press, wait_for

GOAL = "Reads better: “Optimization” has no easy goal to review. Add one the buyer can reach."


@contextlib.contextmanager
def opened_review():
    """The sample with its review on top; the window and the file."""
    with opened_sample() as (program, window, folder):
        press("ctrl+3")
        window.find("4 things to look at", "label")
        wait_for("the focus in the review", lambda: any(node.has(STATE.FOCUSED) for node in window.walk()
                                                        if node.name.startswith("Hurts the date: Information")))
        yield program, window, folder / "plan.map"


def fix():
    """Down to an advice and Return mends it; the goal is in the file, and Ctrl+Z takes it back"""
    with opened_review() as (program, window, file):
        press("Down")
        press("Down")
        wait_for("the focus on the goal", lambda: window.find(GOAL, "list item").has(STATE.FOCUSED))
        press("Return")
        # The details, where the goal is to be written, come to the top.
        program.window("• " + TITLE)
        wait_for("the details", lambda: not window.look(GOAL, "list item") or not window.look(GOAL).has(STATE.SHOWING))
        press("ctrl+3")
        window.find("3 things to look at", "label")
        press("ctrl+s")
        wait_for("the goal in the file", lambda: len(json.loads(file.read_text())["metrics"]) == 4)
        press("ctrl+z")
        press("ctrl+3")
        window.find("4 things to look at", "label")


def show():
    """Return on what cannot be mended by itself goes there"""
    with opened_review() as (_, window, _file):
        press("Return")
        wait_for("the page of people", lambda: any("Information security" in node.name and node.has(STATE.FOCUSED)
                                                   for node in window.walk()))


harness.main(fix, show)
