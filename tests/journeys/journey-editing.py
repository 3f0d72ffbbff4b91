"""Rows are written, undone, pasted, deleted and brought to another plan, with the keyboard alone.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import contextlib
import json

import harness
from harness import SAMPLE, TITLE, opened_sample, press, wait_for, write


class Editor:
    """Somebody at the rows of a copy of the sample."""

    def __init__(self, program, focus, file):
        self.program = program
        self.focus = focus
        self.file = file

    def go_to_rows(self):
        """To the outline, by way of the details."""
        self.focus.settle(0.5)
        self.focus.press("ctrl+1", patience=None)
        self.focus.settle(0.5)
        self.focus.press("shift+F6")
        self.focus.settle(0.2)

    def open(self, milestone):
        """Goes to a milestone and shows its steps."""
        self.focus.seek(milestone + ",*", keys="Down", turn="Home")
        harness.tap("Right")
        self.focus.settle(0.3)

    def add_step(self, *lines):
        """Writes steps below the row that has the focus."""
        self.focus.press("ctrl+Return")
        for line in lines:
            write(line)
            self.focus.press("Return")
        self.focus.press("Return")

    def save(self, title=TITLE):
        """Saves, and returns the bytes."""
        before = self.file.stat()
        press("ctrl+s")
        wait_for("the file", lambda: self.file.stat().st_ino != before.st_ino)
        self.program.window(title)
        return self.file.read_bytes()

    def read_steps(self, number):
        """The steps of a milestone, as they are in the file."""
        return json.loads(self.file.read_bytes())["milestones"][number - 1]["steps"]


@contextlib.contextmanager
def at_the_rows():
    """Somebody at the rows of a copy of the sample."""
    with harness.Focus() as focus, opened_sample() as (program, _window, folder):
        focus.settle(0.5)
        editor = Editor(program, focus, folder / "plan.map")
        editor.go_to_rows()
        yield editor


def undo_all():
    """all that was done is undone to the same bytes, and done again to the same bytes; the saved state is known"""
    with at_the_rows() as editor:
        editor.open("Milestone 3, Proof of concept")
        editor.add_step("Call the carriers", "Ask them again @Hanna Weiss fri")
        harness.tap("space")
        editor.focus.seek("Milestone 4, *", keys="Down")
        editor.focus.press("shift+ctrl+Return")
        write("Carriers informed")
        editor.focus.press("Return")
        press("shift+ctrl+Up")
        press("Delete")
        editor.program.window("• " + TITLE)
        changed = editor.save()
        assert changed != SAMPLE.read_bytes()

        press("ctrl+z")
        editor.program.window("• " + TITLE)
        press("shift+ctrl+z")
        editor.program.window(TITLE)
        for _ in range(20):
            press("ctrl+z")
        editor.program.window("• " + TITLE)
        assert editor.save() == SAMPLE.read_bytes()
        for _ in range(20):
            press("shift+ctrl+z")
        editor.program.window("• " + TITLE)
        assert editor.save() == changed


def type_step():
    """who, when and that it is private are typed with a step, and are no part of its title"""
    with at_the_rows() as editor:
        editor.open("Milestone 3, Proof of concept")
        editor.add_step("Call the carriers @Hanna Weiss @Lena Brandt fri !private", "Mail us@example.com by 12 dec",
                        "Thank them -3d")
        editor.save()
        roles = {role["id"]: role["title"] for role in json.loads(editor.file.read_bytes())["roles"]}
        first, second, third = editor.read_steps(3)[-3:]
        assert first["title"] == "Call the carriers" and first["due"] == "2026-11-27" and first["private"]
        assert roles[first["owner"]] == "End users" and first["side"] == "buyer"
        assert [roles[role] for role in first["helpers"]] == ["Plan owner"]
        assert second["title"] == "Mail us@example.com" and second["due"] == "2026-12-12" and "private" not in second
        assert third["title"] == "Thank them" and third["offset"] == -3 and third["due"] == "2026-11-30"


def paste_lines():
    """rows that are copied are text elsewhere, and several lines in a new step are several steps"""
    with at_the_rows() as editor:
        editor.open("Milestone 3, Proof of concept")
        editor.focus.seek("Step: Train six claims handlers,*", keys="Down")
        press("shift+Down")
        press("ctrl+c")
        editor.focus.seek("Milestone 2, *", keys="Up")
        editor.open("Milestone 2, Architecture and proof scope")
        editor.focus.press("ctrl+Return")
        press("ctrl+v")
        editor.focus.settle(0.3)
        editor.save()
        titles = [step["title"] for step in editor.read_steps(2)]
        assert len(titles) == 7, titles
        assert titles[5].startswith("Train six claims handlers") and titles[6].startswith("Handle two weeks"), titles


def delete():
    """a step that was deleted comes back with the button of the message"""
    with at_the_rows() as editor:
        editor.open("Milestone 3, Proof of concept")
        editor.focus.seek("Step: Train six claims handlers,*", keys="Down")
        editor.focus.press("Delete")
        window = editor.program.window("• " + TITLE)
        window.find("1 step deleted")
        toast = [node for node in window.walk() if node.name == "Undo" and node.role == "button"]
        toast[-1].do()
        window = editor.program.window(TITLE)
        window.find("Train six claims handlers")


def bring():
    """a milestone that is cut comes with its steps into another plan"""
    with at_the_rows() as editor:
        editor.focus.seek("Milestone 3, *", keys="Down")
        press("ctrl+x")
        editor.program.window("• " + TITLE)
        press("ctrl+n")
        editor.program.window("Untitled Plan")
        editor.focus.settle(0.5)
        editor.go_to_rows()
        editor.focus.seek("Milestone 1, Optimization*", keys="Down")
        press("ctrl+v")
        editor.program.window("• Untitled Plan")
        press("ctrl+s")
        editor.program.window("Save As")
        press("ctrl+a")
        file = editor.file.with_name("other.map")
        write(f"{file}\n")
        wait_for("the file", file.exists)
        milestones = json.loads(file.read_bytes())["milestones"]
        assert [milestone["title"] for milestone in milestones] == ["Optimization", "Proof of concept"]
        assert len(milestones[1]["steps"]) == 5


harness.main(undo_all, type_step, paste_lines, delete, bring)
