"""From the start page with the keyboard alone: a plan from a template, a template from a plan, and the plans of late.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import pathlib
import shutil
import tempfile

import harness
from harness import STATE, press, wait_for, write


def find_templates(program):
    """The user's own templates."""
    return sorted((program.home / "DATA" / "mutual" / "templates").glob("*.map"))


def find_button(program, name):
    """A button in any of the windows."""
    return next(filter(None, (window.look(name, "button") for window in program.windows())), None)


def restart(program):
    """Closes its window, which does not come back then, and starts the program again, with the same home."""
    press("ctrl+w")
    assert program.process.wait(harness.PATIENCE) == 0
    program.process = program.run()


def make_from_template():
    """typing finds a template, its questions are answered, and the plan is dated; it becomes a template again"""
    with harness.Program() as program:
        window = program.window("Mutual")
        window.find("Renewal and growth")
        press("ctrl+f")
        write("renewal gro")
        wait_for("the others to go", lambda: window.look("Public sector") is None)
        press("Return")
        dialog = program.window("New Plan")
        write("Northwind\nClaimwise\n")
        press("Return")
        write("never")
        dialog.find("Current term ends, new part introduced")
        wait_for("a message", lambda: any("date" in n.name and "never" in n.name for n in dialog.walk()))
        press("ctrl+a")
        write("1 mar 2027\n")
        write("Margit Olsen")
        press("ctrl+Return")
        window = program.window("• Northwind with Claimwise")
        window.find("Not saved yet")
        window.find("Margit Olsen*")
        window.find("Mon 1 Mar*")

        press("ctrl+shift+t")
        program.window("Save as Template").find("Name")
        write("Our way\n")
        wait_for("the template", lambda: find_templates(program))
        text = find_templates(program)[0].read_text(encoding="utf-8")
        template = json.loads(text)
        assert template["title"] == "Our way"
        assert not any(word in text for word in ("Northwind", "Claimwise", "Margit", "2027")), text

        harness.come_back(window)
        press("ctrl+q")
        wait_for("the question", lambda: find_button(program, "Discard")).do()
        assert program.process.wait(harness.PATIENCE) == 0
        program.process = program.run()
        window = program.window("Mutual")
        window.find("Your own templates")
        window.find("Our way").do()
        program.window("New Plan").find("Create").do()
        program.window("Our way").find("Not saved yet")


def use_recent():
    """the plan that was open of late is at the top: Enter opens it, Delete takes it off the list"""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "plan.map"
        shutil.copy(harness.SAMPLE, file)
        with harness.Program(file) as program:
            program.window("Northwind claims in two days")
            recent = program.home / "DATA" / "recently-used.xbel"
            wait_for("the list", lambda: recent.is_file() and "plan.map" in recent.read_text(encoding="utf-8"))
            restart(program)
            window = program.window("Mutual")
            row = window.find("Northwind claims in two days, *", "list item")
            wait_for("the focus", lambda: row.has(STATE.FOCUSED))
            press("Return")
            program.window("Northwind claims in two days")

            restart(program)
            window = program.window("Mutual")
            window.find("Northwind claims in two days, seller*", "list item")
            press("Delete")
            window.find("Removed from the list")
            window.find("Look at a sample")
            restart(program)
            window = program.window("Mutual")
            window.find("Look at a sample")
            assert window.look("Recent plans") is None
        assert file.is_file()


harness.main(make_from_template, use_recent)
