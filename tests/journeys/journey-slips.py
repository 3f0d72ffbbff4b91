"""The changes of dates: read, asked for by reason, explained, taken back, and found in the plan.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import harness
from harness import STATE, TITLE, opened_sample, press, wait_for

DIALOG = "Changes of Dates"
SUM = "Moved 4 times, 27 days in all, 4 of 4 on the buyer’s side"
LAST = "Proof of concept · Mon 30 Nov → Thu 3 Dec · 3 days later · Buyer · people were not there · *"


def open_list(program):
    """The list, with its first row ready for keys."""
    press("ctrl+h")
    dialog = program.window(DIALOG)
    row = dialog.find(SUM, "list").find(LAST, "list item")
    wait_for("the last change to have the focus", lambda: row.has(STATE.FOCUSED))
    return dialog


def choose(dialog, button, downs, chosen):
    """Opens a list, and goes down so often in it."""
    wait_for(button, lambda: dialog.look(button, "toggle button") or dialog.look(button, "button")).do()
    wait_for("the list to open", lambda: any(node.role == "list item" and node.has(STATE.FOCUSED)
                                             and not node.name.count(" · ") for node in dialog.walk()))
    for _ in range(downs):
        press("Down")
    press("Return")
    dialog.find(chosen)


def read_and_ask():
    """the story is told in a sentence, which follows what is asked for; Escape closes"""
    with opened_sample() as (program, _, _):
        dialog = open_list(program)
        dialog.find("1 of them before the dates were agreed on Fri 9 Oct 2026", "label")
        dialog.find("Board meeting · Thu 26 Nov → Thu 10 Dec · 14 days later · *", "list item")
        choose(dialog, "Reason: Any reason", 3, "Reason: Legal matters")
        dialog.find("Moved 1 time, 7 days in all, 1 of 1 on the buyer’s side", "label")
        assert dialog.look("Board meeting") is None
        choose(dialog, "Side: Any side", 2, "Side: Seller")
        dialog.find("No Such Change", "label")
        dialog.find("Show All Changes", "button").do()
        dialog.find(SUM, "label")
        press("Escape")
        program.closed(DIALOG)
        program.window(TITLE).find("Milestones", "list")


def explain():
    """a reason is given in its row with keys, and is one step to undo"""
    with opened_sample() as (program, _, _):
        dialog = open_list(program)
        press("Tab")
        reason = "Reason, Proof of concept: People were not there"
        wait_for("the reason to have the focus", lambda: any(node.name == reason and node.has(STATE.FOCUSED)
                                                             for node in dialog.walk()))
        choose(dialog, reason, 5,
               "Reason, Proof of concept: It takes longer than estimated")
        dialog.find("Moved 4 times, 27 days in all, 3 of 4 on the buyer’s side", "label")
        program.window("• " + TITLE)
        press("ctrl+z")
        dialog.find(SUM, "label")
        program.window(TITLE)


def find_in_plan():
    """Enter goes from a change to what it moved"""
    with opened_sample() as (program, _, _):
        open_list(program)
        press("End")
        press("Return")
        program.closed(DIALOG)
        row = program.window(TITLE).find("Milestones", "list").find("Customer event: Board meeting*", "list item")
        wait_for("the event to be selected", lambda: row.has(STATE.SELECTED))


harness.main(read_and_ask, explain, find_in_plan)
