"""What goes on around the outline, with the keyboard alone: title, summary, finding, filter, what is due next.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""


import harness
from harness import STATE, TITLE, opened_sample, press, wait_for, write



def tab_to(window, name):
    """Presses Tab until what is called so has the focus."""
    for _ in range(12):
        node = window.look(name)
        if node is not None and node.has(STATE.FOCUSED):
            return
        press("Tab")
    raise AssertionError(f"Tab does not lead to “{name}”")


def rename():
    """F2 writes the title of the plan: Enter keeps it, one undo takes it back"""
    with opened_sample() as (program, _, _folder):
        press("F2")
        write("Claims in a day")
        program.window("• Claims in a day")
        press("Return")
        press("ctrl+z")
        program.window(TITLE)


def summarize():
    """companies, value and go-live are written where they stand"""
    with opened_sample() as (program, window, _):
        press("shift+F6")
        press("shift+F6")
        tab_to(window, "Seller: Claimwise")
        press("Return")
        write("Claimwiser")
        press("Return")
        window.find("Seller: Claimwiser")
        tab_to(window, "Value proposition: *")
        press("Return")
        write(" Really.")
        window.find("25 words", "label")
        press("Escape")
        window.find("24 words", "label")

        press("Tab")
        press("Return")
        entry = program.window("Move Go-live, first depot").find("New date")
        wait_for("the entry to have the focus", lambda: entry.has(STATE.FOCUSED))
        write("+2w")
        dialog = program.window("Move Go-live, first depot")
        dialog.find("14 days later", "label")
        press("Return")
        press("Return")
        window.find("to go-live, Mon 15 Mar 2027", "label")
        program.closed("Move Go-live, first depot")
        harness.come_back(window)
        press("ctrl+z")
        window.find("to go-live, Mon 1 Mar 2027", "label")
        press("ctrl+z")
        window.find("Seller: Claimwise")
        program.window(TITLE)


def find():
    """Ctrl+F finds a step in a closed milestone; Escape leaves the focus there, where Space marks it as done"""
    with opened_sample() as (program, window, _):
        press("ctrl+f")
        write("handlers feedback")
        window.find("1 of 1", "label")
        window.find("Milestones", "list").find("Collect feedback from handlers", "label")
        entry = window.find("Find in this plan")
        press("Escape")
        wait_for("the bar to go", lambda: not entry.has(STATE.SHOWING) or not entry.has(STATE.FOCUSED))
        press("space")
        program.window("• " + TITLE)


def filter_and_go_on():
    """a filter hides what it does not let through, and going to what is due next keeps to it"""
    with opened_sample() as (_, window, _folder):
        outline = window.find("Milestones", "list")
        press("ctrl+shift+f")
        # Some versions of GTK give the entries of menus no name: both sides, the buyer, the seller, a person.
        entries = wait_for("the menu", lambda: [n for n in window.walk() if n.role == "menu item"])
        entries[2].do()
        window.find("Showing only Claimwise", "label")
        wait_for("events to go", lambda: outline.look("Board meeting", "label") is None)
        press("Escape")
        press("ctrl+j")
        wait_for("something to be selected",
                 lambda: [row for row in outline.walk() if row.role == "list item" and row.has(STATE.SELECTED)])
        press("Escape")
        press("Escape")
        outline.find("Board meeting", "label")


harness.main(rename, summarize, find, filter_and_go_on)
