"""Go-live is moved: what would move shows first, with what does not fit and what would.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import contextlib
import json
import shutil
import tempfile

import harness
from harness import STATE, come_back, press, wait_for, write

TITLE = "Northwind claims in two days"
SAMPLE = harness.ROOT / "data" / "samples" / "northwind-freight.map"
DIALOG = "Move Go-live, first depot"

# Where go-live on 15 February takes the others.
MOVES = [
    ("Business case and decision stays on Thu 10 Dec", "Pinned to “Board meeting”"),
    ("Security and legal cleared: start moves from Tue 24 Nov to Tue 10 Nov",
     "Would have had to start 9 working days ago"),
    ("Security and legal cleared moves from Mon 1 Feb to Mon 18 Jan", ""),
    ("Contract and kick-off moves from Tue 9 Feb to Tue 26 Jan", "1 working day after “Steering committee”"),
    ("Production environment set up moves from Mon 18 Jan to Mon 4 Jan", "Falls in “Peak season freeze”"),
    ("Go-live, first depot moves from Mon 1 Mar to Mon 15 Feb", ""),
    ("Optimization moves from Fri 30 Apr to Fri 16 Apr", ""),
]


@contextlib.contextmanager
def opened_copy():
    """A copy of the sample in a window: what is saved can be compared with what was there."""
    folder = tempfile.mkdtemp(prefix="mutual-moves-")
    path = shutil.copy(SAMPLE, folder)
    with harness.Program(path) as program:
        yield program, program.window(TITLE), harness.pathlib.Path(path)
    shutil.rmtree(folder)


def open_dialog(program):
    """The dialog, where its date is written in."""
    press("ctrl+m")
    dialog = program.window(DIALOG)
    entry = dialog.find("New date", "text")
    wait_for("the date to have the focus", lambda: entry.has(STATE.FOCUSED))
    return dialog


def look_and_use():
    """15 February does not fit, and the dialog says why; the date that works is one key away, and undone at once"""
    with opened_copy() as (program, window, path):
        dialog = open_dialog(program)
        write("15 feb")
        dialog.find("14 days earlier", "label")
        dialog.find("15 Feb does not fit: 2 conflicts", "label")
        dialog.find("The earliest date that works is Fri 26 Feb 2027, if “Security and legal cleared” starts today.",
                    "label")
        dialog.find("6 dates move, 1 stays; 14 steps move along. One undo step.", "label")
        for name, description in MOVES:
            row = dialog.find(name, "list item")
            assert row.accessible.get_description() == description, (name, row.accessible.get_description())
        program.window(TITLE)

        # Enter takes what is written, then what works, and then applies it.
        press("Return")
        press("Return")
        dialog.find("3 days earlier", "label")
        wait_for("the conflicts to go", lambda: dialog.look("15 Feb does not fit: 2 conflicts") is None)
        assert dialog.look("Use 26 Feb") is None
        apply = dialog.find("Apply", "button")
        wait_for("Apply to have the focus", lambda: apply.has(STATE.FOCUSED))
        press("Return")
        window.find("to go-live, Fri 26 Feb 2027", "label")
        program.window("• " + TITLE)
        program.closed(DIALOG)
        come_back(window)
        press("ctrl+z")
        window.find("to go-live, Mon 1 Mar 2027", "label")
        program.window(TITLE)
        assert path.read_bytes() == SAMPLE.read_bytes()


def apply_and_undo():
    """what does not fit can be applied all the same, is saved, and undoing it gives the same bytes as before"""
    with opened_copy() as (program, window, path):
        dialog = open_dialog(program)
        write("15 feb")
        dialog.find("Use 26 Feb", "button")
        dialog.find("Apply", "button").do()
        window.find("to go-live, Mon 15 Feb 2027", "label")
        window.find("Go-live is on Mon 15 Feb 2027", "label")
        program.closed(DIALOG)
        come_back(window)
        press("ctrl+s")
        wait_for("the file to be saved", lambda: b'"2027-02-15"' in path.read_bytes())
        press("ctrl+z")
        window.find("to go-live, Mon 1 Mar 2027", "label")
        press("ctrl+s")
        wait_for("the file to be as before", lambda: path.read_bytes() == SAMPLE.read_bytes())


def change_ones_mind():
    """Escape leaves all dates where they are"""
    with opened_copy() as (program, window, _):
        dialog = open_dialog(program)
        write("15 feb")
        dialog.find("15 Feb does not fit: 2 conflicts", "label")
        press("Escape")
        press("Escape")
        program.closed(DIALOG)
        window.find("to go-live, Mon 1 Mar 2027", "label")
        program.window(TITLE)


def shift_and_work_back():
    """all after a milestone goes by as many working days as one types, and what is pinned comes to follow go-live"""
    with opened_copy() as (program, window, _):
        window.find("Contract and kick-off", "label").click()
        press("shift+ctrl+m")
        dialog = program.window("Shift All After This")
        days = dialog.find("Working days later, negative for earlier")
        wait_for("the days to have the focus", lambda: any(node.has(STATE.FOCUSED) for node in days.walk()))
        press("ctrl+a")
        write("10")
        press("Return")
        dialog.find("working days: Tue 23 Feb 2027", "label")
        dialog.find("Go-live, first depot moves from Mon 1 Mar to Mon 15 Mar", "list item")
        press("Return")
        window.find("to go-live, Mon 15 Mar 2027", "label")
        window.find("Undo Shift All After This", "button").do()
        program.window(TITLE)
        program.closed("Shift All After This")

        come_back(window)
        press("shift+ctrl+b")
        dialog = program.window("Work Back From Go-live")
        row = dialog.find("Proof of concept stays on Thu 3 Dec", "list item")
        assert row.accessible.get_description() == "Follows Go-live, first depot −55 working days"
        dialog.find("Apply", "button").do()
        window.find("Undo Work Back From Go-live", "button").do()
        program.window(TITLE)


def read_last_change(path):
    """What the file keeps of the last move: its item, the dates and the reason."""
    plan = json.loads(path.read_text(encoding="utf-8"))
    change = plan["changes"][-1]
    titles = {milestone["id"]: milestone["title"] for milestone in plan["milestones"]}
    return titles.get(change["item"]), change["from"], change["to"], change.get("reason")


def give_reason():
    """after the dates are agreed, two keys move go-live and a third one says why; three undo all of it"""
    question = "Why did “Go-live, first depot” move?"
    with opened_copy() as (program, window, path):
        press("shift+ctrl+k")
        window.find("All dates are the agreed ones as of Mon 23 Nov", "label")
        window.find("Timeline", "list").find("Milestone 7,*", "list item").click()
        assert window.look(question, "label") is None
        press("Right")
        press("Right")
        window.find(question, "label")
        window.find("to go-live, Wed 3 Mar 2027", "label")
        press("3")
        window.find("Undo Give Reason", "button")
        press("Escape")
        wait_for("the question to go", lambda: window.look(question, "label") is None)
        press("ctrl+s")
        wait_for("the reason to be in the file", lambda: read_last_change(path) ==
                 ("Go-live, first depot", "2027-03-01", "2027-03-03", "legal"))

        # It is asked again for whoever passed over it, and the work has the focus back.
        press("ctrl+r")
        window.find(question, "label")
        legal = wait_for("the reasons", lambda: window.look("Legal", "button") or window.look("Legal", "toggle button"))
        wait_for("the reason to have the focus", lambda: legal.has(STATE.FOCUSED))
        press("Escape")
        for _ in range(3):
            press("ctrl+z")
        window.find("to go-live, Mon 1 Mar 2027", "label")
        press("ctrl+s")
        wait_for("the file to be as before", lambda: path.read_bytes() == SAMPLE.read_bytes())


harness.main(look_and_use, apply_and_undo, change_ones_mind, shift_and_work_back, give_reason)
