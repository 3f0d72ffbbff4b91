"""Dates are moved on the timeline with a pointer, and taken back.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import pathlib
import tempfile

import harness
from harness import SAMPLE, STATE, TITLE, drag, hold, point, press, wait_for

PROOF = "Milestone 3, Proof of concept, 2 Nov to 3 Dec*"


class Timeline:
    """The timeline of a window, in days."""

    def __init__(self, window):
        self.node = window.find("Timeline", "list")
        first, second = self.box("Milestone 1,*"), self.box("Milestone 4,*")
        # From 28 September to 16 November; marks begin with their bars.
        self.per_day = (second[0] - first[0]) / 49

    def box(self, name):
        """Where something is."""
        return self.node.find(name, "list item").box()

    def bar(self, name, days):
        """The start, the end and the middle of a bar: pixels."""
        x, y, _, height = self.box(name)
        return x + 2, x + 2 + days * self.per_day, y + height / 2

    def says(self, name):
        """Waits until something is so."""
        self.node.find(name, "list item")


def undo(program, timeline, *names):
    """Takes back what was done, which leaves the plan as it was in the file."""
    program.window("• " + TITLE).find("Undo *", "button").do()
    for name in names:
        timeline.says(name)
    program.window(TITLE)


def agree(program, title, move):
    """Looks at what would move, and applies it."""
    dialog = program.window(title)
    dialog.find(move, "list item")
    dialog.find("Apply", "button").do()
    program.closed(title)


def drag_everything():
    """a bar, its ends, an event, a range and the star of go-live are dragged, and each is taken back at once"""
    with harness.Program(SAMPLE) as program:
        timeline = Timeline(program.window(TITLE))
        day = timeline.per_day

        start, end, y = timeline.bar(PROOF, 32)
        drag((start + end) / 2, y, (start + end) / 2 + 4 * day, y)
        timeline.says("Milestone 3, Proof of concept, 4 Nov to 7 Dec*")
        undo(program, timeline, PROOF)

        drag(end, y, end + 8 * day, y + 3)
        timeline.says("Milestone 3, Proof of concept, 2 Nov to 11 Dec*")
        undo(program, timeline, PROOF)

        drag(start, y, start + 7 * day, y)
        timeline.says("Milestone 3, Proof of concept, 9 Nov to 3 Dec*")
        undo(program, timeline, PROOF)

        # What follows the board meeting moves with it, which shows first.
        x, y, width, height = timeline.box("Customer event, Board meeting,*")
        drag(x + width / 2, y + height / 2, x + width / 2 + 7 * day, y + height / 2)
        agree(program, "Move Board meeting", "Business case and decision moves from Thu 10 Dec to Thu 17 Dec")
        timeline.says("Customer event, Board meeting, Thu 17 Dec")
        timeline.says("Milestone 4, Business case and decision, 23 Nov to 17 Dec*")
        undo(program, timeline, "Customer event, Board meeting, Thu 10 Dec",
             "Milestone 4, Business case and decision, 16 Nov to 10 Dec*")

        x, y, width, height = timeline.box("Customer event, Peak season freeze,*")
        drag(x + width / 2, y + height / 2, x + width / 2 - 5 * day, y + height / 2)
        timeline.says("Customer event, Peak season freeze, 9 Dec to 3 Jan")
        undo(program, timeline, "Customer event, Peak season freeze, 14 Dec to 8 Jan")

        # Its band ends with the day: 26 of them.
        drag(x + 26 * day, y + height / 2, x + 30 * day, y + height / 2)
        timeline.says("Customer event, Peak season freeze, 14 Dec to 12 Jan")
        undo(program, timeline, "Customer event, Peak season freeze, 14 Dec to 8 Jan")

        # The star hangs before the end of go-live's bar, at the top.
        _, end, _ = timeline.bar("Milestone 7,*", 43)
        y = timeline.node.box()[1] + 10
        drag(end - 12, y, end - 12 - 7 * day, y)
        agree(program, "Move Go-live, first depot", "Security and legal cleared moves from Mon 1 Feb to Mon 25 Jan")
        timeline.says("Milestone 7, Go-live, first depot, 11 Jan to 22 Feb*")
        timeline.says("Milestone 5, Security and legal cleared, 17 Nov to 25 Jan*")
        undo(program, timeline, "Milestone 5, Security and legal cleared, 24 Nov to 1 Feb*")


def change_ones_mind():
    """while something is dragged its new date shows, and Escape leaves it where it was"""
    with harness.Program(SAMPLE) as program:
        window = program.window(TITLE)
        timeline = Timeline(window)
        start, end, y = timeline.bar(PROOF, 32)

        hold((start + end) / 2, y, (start + end) / 2 + 4 * timeline.per_day, y)
        window.find("Mon 7 Dec 2026\n2 working days later", "label")
        press("Escape")
        wait_for("the date to go", lambda: window.look("Mon 7 Dec 2026*", "label") is None)
        point((start + end) / 2 + 60, y)
        point((start + end) / 2 + 60, y, "b1r")
        timeline.says(PROOF)
        program.window(TITLE)


def push():
    """arrow keys move what is selected, and all of a run is taken back at once"""
    with harness.Program(SAMPLE) as program:
        timeline = Timeline(program.window(TITLE))
        timeline.node.find(PROOF, "list item").click()
        for _ in range(3):
            press("Right")
        press("shift+Right")
        timeline.says("Milestone 3, Proof of concept, 12 Nov to 15 Dec*")
        undo(program, timeline, PROOF)
        press("ctrl+Right")
        timeline.says("Milestone 3, Proof of concept, 2 Nov to 4 Dec*")
        undo(program, timeline, PROOF)


def look_closer():
    """the axis is zoomed by keys, a bar is dragged by fewer days there, and all of the plan is back at once"""
    with harness.Program(SAMPLE) as program:
        timeline = Timeline(program.window(TITLE))
        timeline.node.find(PROOF, "list item").click()
        width = timeline.box(PROOF)[2]
        for _ in range(3):
            press("ctrl+=")
        wait_for("days to be wider", lambda: timeline.box(PROOF)[2] > 2 * width)

        # A day is three times 1.5 as wide, and as many pixels are fewer days.
        x, y, wide, height = timeline.box(PROOF)
        day = timeline.per_day * 1.5 ** 3
        drag(x + wide / 3, y + height / 2, x + wide / 3 + 4 * day, y + height / 2)
        timeline.says("Milestone 3, Proof of concept, 4 Nov to 7 Dec*")
        undo(program, timeline, PROOF)

        press("ctrl+0")
        wait_for("all of the plan to be there", lambda: abs(timeline.box(PROOF)[2] - width) < 3)


def drag_step():
    """the steps of an open milestone have thin lanes, and one is dragged there and taken back"""
    with harness.Program(SAMPLE) as program:
        window = program.window(TITLE)
        timeline = Timeline(window)
        window.find("Milestones", "list").find("Proof of concept", "label").click()
        press("Right")
        x, y, width, height = timeline.box("Step, Collect feedback from handlers, due 25 Nov*")
        drag(x + 6, y + height / 2, x + 6 + 5 * timeline.per_day, y + height / 2)
        timeline.says("Step, Collect feedback from handlers, due 30 Nov*")
        undo(program, timeline, "Step, Collect feedback from handlers, due 25 Nov*")


def is_in(node, name):
    """Whether something or what it is in is called so."""
    while node is not None and node.accessible is not None:
        if node.name == name:
            return True
        parent = node.accessible.get_parent()
        node = harness.Node(parent) if parent is not None else None
    return False


def give_dates():
    """a click on what has no date leads to where it gets one"""
    plan = json.loads(SAMPLE.read_text(encoding="utf-8"))
    for member in ("start", "due", "follows", "offset"):
        plan["milestones"][5].pop(member)
    plan["events"][2].pop("date")
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "plan.map"
        file.write_text(json.dumps(plan), encoding="utf-8")
        with harness.Program(file) as program:
            window = program.window(TITLE)
            timeline = Timeline(window)
            for name, field in (("Milestone 6, Contract and kick-off, no date yet*", "Due"),
                                ("Customer event, Steering committee, no date yet*", "Date")):
                x, y, width, height = timeline.box(name)
                point(x + width - 8, y + height / 2)
                point(x + width - 8, y + height / 2, "b1c")
                wait_for(field, lambda field=field: [node for node in window.walk()
                                                     if node.has(STATE.FOCUSED) and is_in(node, field)])


harness.main(drag_everything, change_ones_mind, push, drag_step, give_dates, look_closer)
