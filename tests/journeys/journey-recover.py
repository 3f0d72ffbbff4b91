"""The program is killed: what was done a second before is there at the next start, and goes only when it is saved.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import pathlib
import shutil
import signal
import tempfile
import time

import harness

TITLE = "Northwind claims in two days"


def copy_sample(folder, name="northwind-freight"):
    """A sample of the program as a file of the user's."""
    file = pathlib.Path(folder) / f"{name}.map"
    shutil.copy(harness.ROOT / "data" / "samples" / file.name, file)
    return file


def read(file):
    """What is in a file."""
    return file.read_text(encoding="utf-8")


def milestones(text):
    """The titles of a plan's milestones."""
    return [milestone.get("title", "") for milestone in json.loads(text)["milestones"]]


def drafts(program):
    """What is kept for the next start."""
    folder = program.home / "STATE" / "mutual" / "drafts"
    return sorted(folder.iterdir()) if folder.exists() else []


def kill(program):
    """Ends the program as a power cut does, a second after the last that was done."""
    time.sleep(1)
    program.process.send_signal(signal.SIGKILL)
    program.process.wait(harness.PATIENCE)


def add_milestone(window, title):
    """Adds a milestone and types its title, which is still being written."""
    window.find("Add Milestone", "button").do()
    window.find("Undo Add Milestone", "button")
    with harness.Focus() as focus:
        focus.settle(0.3)
    harness.write(title)


def find_offer(window):
    """The button of a toast that takes back; the one in the header has nothing to take back, or another name."""
    return harness.wait_for("an offer to undo", lambda: next(
        (node for node in window.walk()
         if node.name == "Undo" and node.role == "button" and node.has(harness.STATE.SENSITIVE)), None))


def wait_until_gone(program):
    """Waits until nothing is kept any more."""
    harness.wait_for(lambda: f"no drafts, but {drafts(program)}", lambda: not drafts(program))


def titled():
    """a plan with a file comes back with what was typed, unsaved; the file is as it was until it is saved"""
    with tempfile.TemporaryDirectory() as folder:
        file = copy_sample(folder)
        before = read(file)
        with harness.Program(file) as program:
            add_milestone(program.window(TITLE), "Typed just now")
            kill(program)
            assert read(file) == before
            assert len(drafts(program)) == 1

            program.process = program.run(file)
            window = program.window("• " + TITLE)
            window.find("Changes from *")
            window.find("Milestone 9, Typed just now*")
            assert read(file) == before

            # Saved, it is a change like any other.
            window.find("Undo Recover Changes", "button")
            program.window("• " + TITLE)
            harness.press("ctrl+s")
            program.window(TITLE)
            assert "Typed just now" in milestones(read(file))
            wait_until_gone(program)


def changed_meanwhile():
    """what somebody else wrote into the file since the crash is merged with what comes back"""
    with tempfile.TemporaryDirectory() as folder:
        file = copy_sample(folder)
        with harness.Program(file) as program:
            add_milestone(program.window(TITLE), "Mine")
            kill(program)
            plan = json.loads(read(file))
            plan["milestones"][0]["title"] = "Theirs"
            file.write_text(json.dumps(plan, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")

            program.process = program.run(file)
            window = program.window("• " + TITLE)
            window.find("Milestone 9, Mine*")
            window.find("Theirs*")
            harness.press("ctrl+s")
            program.window(TITLE)
            titles = milestones(read(file))
            assert "Mine" in titles and titles[0] == "Theirs", titles
            wait_until_gone(program)


def taken_away():
    """a plan whose file is gone comes back all the same, and can be saved again"""
    with tempfile.TemporaryDirectory() as folder:
        file = copy_sample(folder)
        with harness.Program(file) as program:
            add_milestone(program.window(TITLE), "Still here")
            kill(program)
            file.unlink()

            program.process = program.run(file)
            window = program.window("• " + TITLE)
            window.find("Milestone 9, Still here*")
            time.sleep(2)
            assert drafts(program)
            harness.press("ctrl+s")
            program.window(TITLE)
            assert "Still here" in milestones(read(file))
            wait_until_gone(program)


def unprotected():
    """where drafts cannot be written the user is told, and told no more once they can"""
    with tempfile.TemporaryDirectory() as folder:
        file = copy_sample(folder)
        with harness.Program(file) as program:
            window = program.window(TITLE)
            place = program.home / "STATE" / "mutual" / "drafts"
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text("in the way", encoding="utf-8")
            add_milestone(window, "In danger")
            window.find("Changes are not protected against a crash until they are saved*")
            place.unlink()
            harness.wait_for("no bar", lambda: window.look("Changes are not protected*") is None)
            kill(program)
            program.process = program.run(file)
            program.window("• " + TITLE).find("Milestone 9, In danger*")


def find_open(window):
    """The button that opens the only plan that was not saved; newer toolkits call it by what it shows."""
    offers = window.find("Plans that were not saved", "list")
    return harness.wait_for("the offer", lambda: offers.look("Open Untitled Plan with its changes", "button")
                            or offers.look("Open", "button"))


def untitled():
    """a plan that was never saved is offered, and comes back whole"""
    with harness.Program() as program:
        program.window("Mutual").find("Empty", "button")
        harness.press("ctrl+n")
        window = program.window("Untitled Plan")
        add_milestone(window, "First of all")
        kill(program)
        assert len(drafts(program)) == 1

        program.process = program.run()
        window = program.window("Mutual")
        find_open(window).do()
        window = program.window("• Untitled Plan")
        window.find("First of all*")

        # Killed once more, with more in it.
        add_milestone(window, "Second")
        kill(program)
        program.process = program.run()
        find_open(program.window("Mutual")).do()
        window = program.window("• Untitled Plan")
        window.find("First of all*")
        window.find("Second*")


def discarded():
    """what is discarded can be brought back as long as that is offered, and is gone at the next start"""
    with tempfile.TemporaryDirectory() as folder:
        file = copy_sample(folder)
        with harness.Program(file) as program:
            add_milestone(program.window(TITLE), "Not wanted")
            kill(program)

            # The window does not come back, so that what was in it is offered.
            (program.home / "STATE" / "mutual" / "windows").unlink(missing_ok=True)
            program.process = program.run()
            window = program.window("Mutual")
            window.find(f"Discard the changes to {TITLE}", "button").do()
            find_offer(window).do()
            window.find(f"Discard the changes to {TITLE}", "button").do()
            find_offer(window)
            program.window("Mutual")
            harness.press("ctrl+q")
            assert program.process.wait(harness.PATIENCE) == 0
            assert not drafts(program)

            program.process = program.run(file)
            window = program.window(TITLE)
            assert window.look("Not wanted*") is None


def dropped():
    """in the window, changes that are back can be dropped, and dropped ones brought back"""
    with tempfile.TemporaryDirectory() as folder:
        file = copy_sample(folder)
        before = read(file)
        with harness.Program(file) as program:
            add_milestone(program.window(TITLE), "Perhaps")
            kill(program)

            program.process = program.run(file)
            window = program.window("• " + TITLE)
            window.find("Discard Changes", "button").do()
            program.window(TITLE)
            assert window.look("Perhaps*") is None
            wait_until_gone(program)
            find_offer(window).do()
            window = program.window("• " + TITLE)
            window.find("Perhaps*")
            harness.wait_for("a draft", lambda: drafts(program))
            assert read(file) == before


def closed():
    """a window that is closed with its changes leaves nothing behind"""
    with tempfile.TemporaryDirectory() as folder:
        file = copy_sample(folder)
        with harness.Program(file) as program:
            window = program.window(TITLE)
            add_milestone(window, "Never mind")
            harness.wait_for("a draft", lambda: drafts(program))
            harness.press("ctrl+q")
            program.window("Save Changes?").find("Discard", "button").do()
            assert program.process.wait(harness.PATIENCE) == 0
            assert not drafts(program)


harness.main(titled, changed_meanwhile, taken_away, unprotected, untitled, discarded, dropped, closed)
