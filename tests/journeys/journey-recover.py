"""The program is killed: what was done a second before is there at the next start, and goes only when it is saved.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import contextlib
import json
import signal
import time

import harness
from harness import TITLE, opened_sample


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


@contextlib.contextmanager
def killed(title):
    """A copy of the sample, and the program, killed when a milestone of that title had been typed and not saved."""
    with opened_sample() as (program, window, folder):
        add_milestone(window, title)
        kill(program)
        yield program, folder / "plan.map"


def come_back(program, file):
    """Starts the program again with a plan that was not saved: its window."""
    program.process = program.run(file)
    return program.window("• " + TITLE)


def save(program, file):
    """Saves what came back, after which nothing is kept any more: the titles in the file."""
    harness.press("ctrl+s")
    program.window(TITLE)
    wait_until_gone(program)
    return milestones(read(file))


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
    with killed("Typed just now") as (program, file):
        assert file.read_bytes() == harness.SAMPLE.read_bytes()
        assert len(drafts(program)) == 1

        window = come_back(program, file)
        window.find("Changes from *")
        window.find("Milestone 9, Typed just now*")
        assert file.read_bytes() == harness.SAMPLE.read_bytes()

        # Saved, it is a change like any other.
        window.find("Undo Recover Changes", "button")
        assert "Typed just now" in save(program, file)


def changed_meanwhile():
    """what somebody else wrote into the file since the crash is merged with what comes back"""
    with killed("Mine") as (program, file):
        plan = json.loads(read(file))
        plan["milestones"][0]["title"] = "Theirs"
        file.write_text(json.dumps(plan, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")

        window = come_back(program, file)
        window.find("Milestone 9, Mine*")
        window.find("Theirs*")
        titles = save(program, file)
        assert "Mine" in titles and titles[0] == "Theirs", titles


def taken_away():
    """a plan whose file is gone comes back all the same, and can be saved again"""
    with killed("Still here") as (program, file):
        file.unlink()

        come_back(program, file).find("Milestone 9, Still here*")
        time.sleep(2)
        assert drafts(program)
        assert "Still here" in save(program, file)


def unprotected():
    """where drafts cannot be written the user is told, and told no more once they can"""
    with opened_sample() as (program, window, folder):
        place = program.home / "STATE" / "mutual" / "drafts"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("in the way", encoding="utf-8")
        add_milestone(window, "In danger")
        window.find("Changes are not protected against a crash until they are saved*")
        place.unlink()
        harness.wait_for("no bar", lambda: window.look("Changes are not protected*") is None)
        kill(program)
        come_back(program, folder / "plan.map").find("Milestone 9, In danger*")


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
    with killed("Not wanted") as (program, file):
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
    with killed("Perhaps") as (program, file):
        window = come_back(program, file)
        window.find("Discard Changes", "button").do()
        program.window(TITLE)
        assert window.look("Perhaps*") is None
        wait_until_gone(program)
        find_offer(window).do()
        program.window("• " + TITLE).find("Perhaps*")
        harness.wait_for("a draft", lambda: drafts(program))
        assert file.read_bytes() == harness.SAMPLE.read_bytes()


def closed():
    """a window that is closed with its changes leaves nothing behind"""
    with opened_sample() as (program, window, _folder):
        add_milestone(window, "Never mind")
        harness.wait_for("a draft", lambda: drafts(program))
        harness.press("ctrl+q")
        program.window("Save Changes?").find("Discard", "button").do()
        assert program.process.wait(harness.PATIENCE) == 0
        assert not drafts(program)


harness.main(titled, changed_meanwhile, taken_away, unprotected, untitled, discarded, dropped, closed)
