"""A plan is opened, looked through, changed, undone, saved and closed.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import harness
from harness import SAMPLE, STATE, TITLE, copied_sample, press, wait_for


def look_through():
    """a milestone opens, and what is selected on the timeline is selected in the outline"""
    with copied_sample() as file, harness.Program(file) as program:
        window = program.window(TITLE)
        outline = window.find("Milestones", "list")
        timeline = window.find("Timeline", "list")
        timeline.find("Milestone 4, Business case and decision*").click()
        row = outline.find("Milestone 4, Business case and decision*", "list item")
        wait_for("the row to be selected", lambda: row.has(STATE.SELECTED))

        outline.find("Milestone 3, Proof of concept*", "list item").find("Show Steps").do()
        outline.find("Collect feedback from handlers")
        window.find("Collapse All")
        press("ctrl+shift+e")
        wait_for("the steps to go", lambda: outline.look("Collect feedback from handlers") is None)


def change_and_save():
    """a step is marked as done, undone again, and saving leaves the bytes as they were"""
    with copied_sample() as file, harness.Program(file) as program:
        window = program.window(TITLE)
        outline = window.find("Milestones", "list")
        outline.find("Proof of concept", "label").click()
        press("Right")
        outline.find("Collect feedback from handlers")
        for _ in range(4):
            press("Down")
        press("space")
        program.window("• " + TITLE)
        outline.find("4/5", "label")

        press("ctrl+z")
        program.window(TITLE)
        outline.find("3/5", "label")
        press("ctrl+shift+z")
        program.window("• " + TITLE)
        press("ctrl+s")
        program.window(TITLE)
        assert file.read_bytes() != SAMPLE.read_bytes()

        press("ctrl+z")
        program.window("• " + TITLE)
        press("ctrl+s")
        program.window(TITLE)
        assert file.read_bytes() == SAMPLE.read_bytes()


def close_with_changes():
    """a window with changes asks before it goes: Escape stays, Discard leaves the file alone"""
    with copied_sample() as file, harness.Program(file) as program:
        window = program.window(TITLE)
        window.find("Milestones", "list").find("Proof of concept", "label").click()
        for key in ("Right", "Down", "space"):
            press(key)
        window = program.window("• " + TITLE)
        press("ctrl+w")
        find_dialog(program).find("Cancel")
        press("Escape")
        wait_for("the question to go", lambda: find_window_with(program, "Discard") is None)

        press("ctrl+q")
        find_dialog(program).find("Discard", "button").do()
        assert program.process.wait(harness.PATIENCE) == 0
        assert file.read_bytes() == SAMPLE.read_bytes()


def remember():
    """what was open is open again the next time, and the file has nothing of it"""
    with copied_sample() as file, harness.Program(file) as program:
        window = program.window(TITLE)
        outline = window.find("Milestones", "list")
        outline.find("Milestone 3, Proof of concept*", "list item").find("Show Steps").do()
        window.find("Collect feedback from handlers")
        press("ctrl+w")
        assert program.process.wait(harness.PATIENCE) == 0

        program.process = program.run(file)
        program.window(TITLE).find("Collect feedback from handlers")
        assert file.read_bytes() == SAMPLE.read_bytes()


def find_window_with(program, name):
    """The window that has something of that name."""
    for window in program.windows():
        if not window.name.endswith(TITLE) and window.look(name, "button"):
            return window
    return None


def find_dialog(program):
    """Waits for the question whether to save."""
    return wait_for("the question whether to save", lambda: find_window_with(program, "Discard"))


def name_buttons():
    """no button is called by its class"""
    with harness.Program(harness.ROOT / "data" / "samples" / "northwind-freight.map") as program:
        window = program.window("Northwind claims in two days")
        window.find("98 days to go-live, Mon 1 Mar 2027", "button")
        nameless = [node.tell() for node in window.walk()
                    if "button" in node.role and node.name.startswith(("Gtk", "Adw", "Mutual"))]
        assert not nameless, nameless


harness.main(look_through, change_and_save, close_with_changes, remember, name_buttons)
