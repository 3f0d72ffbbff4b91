"""A plan that somebody else writes, too, and a disk that fails: nothing of either side is lost.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import contextlib
import json
import resource
import subprocess

from gi.repository import Gio

import harness
from harness import TITLE, opened_sample


@contextlib.contextmanager
def open_sample():
    """A sample as a file of the user's, open in a window."""
    with opened_sample() as (program, window, folder):
        yield folder / "plan.map", program, window


def read(file):
    """What the file says."""
    return json.loads(file.read_text(encoding="utf-8"))


def write(file, plan):
    """Writes a plan the way that another program does."""
    other = file.with_name("other")
    other.write_text(json.dumps(plan, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    other.rename(file)


def rename_last(window, title):
    """Adds a milestone at the end and writes its title."""
    window.find("Add Milestone", "button").do()
    window.find("Undo Add Milestone", "button")
    harness.write(title)
    harness.press("Return")
    harness.press("Escape")


def follow():
    """what somebody else saved is taken over at once, said, and can be undone"""
    with open_sample() as (file, program, window):
        plan = read(file)
        plan["milestones"][0]["title"] = "Goals of somebody else"
        write(file, plan)
        window.find("Milestone 1, Goals of somebody else*")
        window.find("Somebody else changed “Goals of somebody else”")
        window.find("Undo", "button").do()
        window.find("Milestone 1, Goals and metrics agreed*")
        program.window("• " + TITLE)


def keep_both():
    """two people who change different things have both after each has saved"""
    with open_sample() as (file, program, window):
        rename_last(window, "Mine")
        program.window("• " + TITLE)
        plan = read(file)
        plan["milestones"][0]["title"] = "Theirs"
        write(file, plan)
        harness.press("ctrl+s")
        program.window(TITLE)
        harness.wait_for("both in the file", lambda: [m["title"] for m in read(file)["milestones"]][::8] == ["Theirs", "Mine"])
        window.find("Milestone 1, Theirs*")


def decide():
    """what both changed is listed with both values; mine is kept until it is decided with one click"""
    with open_sample() as (file, program, window):
        window.find("Milestone 8, *").click()
        harness.press("F2")
        harness.press("ctrl+a")
        harness.write("Mine")
        harness.press("Return")
        harness.press("Escape")
        program.window("• " + TITLE)
        plan = read(file)
        plan["milestones"][7]["title"] = "Theirs"
        write(file, plan)
        window.find("You and somebody else changed the same thing. Yours is kept until you decide.")
        window.find("Milestone 8, Mine*")
        harness.press("ctrl+shift+j")
        dialog = program.window("Changed on Both Sides")
        dialog.find("Mine · Title")
        dialog.find("Theirs")
        dialog.find("Take Theirs", "button").do()
        window.find("Milestone 8, Theirs*")
        window.find("Undo Take Their Change", "button")
        assert len(list(program.windows())) == 1


class Colleague(harness.Program):
    """Another user's Mutual: it does not know of the first, but is seen by the same assistive technologies."""

    def __init__(self, *files):
        ours = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = ours.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                                 Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
        self.daemon = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"],
                                       stdout=subprocess.PIPE, text=True)
        self.addresses = {"DBUS_SESSION_BUS_ADDRESS": self.daemon.stdout.readline().strip(), "AT_SPI_BUS_ADDRESS": address}
        super().__init__(*files)

    def run(self, *files):
        self.environment.update(self.addresses)
        return super().run(*files)

    def __exit__(self, *error):
        super().__exit__(*error)
        self.daemon.terminate()
        self.daemon.wait(harness.PATIENCE)
        self.daemon.stdout.close()


def two_windows():
    """two programs with one file: what one saves is seen by the other, and both have both in the end"""
    with open_sample() as (file, program, window), Colleague(file) as colleague:
        other = colleague.window(TITLE)
        other.find("Add Milestone", "button").do()
        colleague.window("• " + TITLE)
        window.find("Add Event", "button").do()
        program.window("• " + TITLE)

        # The one who is done first saves, and the other one has it at once.
        other.find("Close", "button").do()
        colleague.window("Save Changes?").find("Save", "button").do()
        assert colleague.process.wait(harness.PATIENCE) == 0
        window.find("Milestone 9, *")
        assert len(read(file)["milestones"]) == 9 and len(read(file)["events"]) == 4

        window.find("Close", "button").do()
        program.window("Save Changes?").find("Save", "button").do()
        assert program.process.wait(harness.PATIENCE) == 0
        assert len(read(file)["milestones"]) == 9 and len(read(file)["events"]) == 5


def save_again():
    """a file that was deleted is missed, and written again on demand"""
    with open_sample() as (file, program, window):
        before = file.read_bytes()
        file.unlink()
        window.find("The file is no longer there*")
        program.window("• " + TITLE)
        window.find("Save Again", "button").do()
        program.window(TITLE)
        assert file.read_bytes() == before
        harness.wait_for("the bar to go", lambda: window.look("The file is no longer there*") is None)


def full_disk():
    """a full disk ends neither the program nor the old file; after some room was made, trying again saves"""
    with open_sample() as (file, program, window):
        before = file.read_bytes()
        window.find("Add Milestone", "button").do()
        program.window("• " + TITLE)
        # The largest file that the program may write from now on.
        pid = program.process.pid
        unlimited = resource.prlimit(pid, resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
        harness.press("ctrl+s")
        window.find("The plan is not saved. The file would be larger than is allowed here.*")
        assert program.process.poll() is None
        assert file.read_bytes() == before
        assert [path.name for path in file.parent.iterdir()] == ["plan.map"]

        resource.prlimit(pid, resource.RLIMIT_FSIZE, unlimited)
        window.find("Try Again", "button").do()
        program.window(TITLE)
        assert file.read_bytes() != before


harness.main(follow, keep_both, decide, two_windows, save_again, full_disk)
