"""The end of the program and its next start: what is not saved is asked about once, and windows come back.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import pathlib
import shutil
import subprocess
import tempfile
import threading
import time

from gi.repository import Gio, GLib

import harness

TITLES = {"northwind-freight": "Northwind claims in two days", "kestrel-motors": "Kestrel checks every weld",
          "meadow-lane-dairies": "Meadow Lane keeps its milk cold"}


def copy_sample(folder, name):
    """A sample of the program as a file of the user's."""
    file = pathlib.Path(folder) / f"{name}.map"
    shutil.copy(harness.ROOT / "data" / "samples" / file.name, file)
    return file


def change(window):
    """Makes a change that is not saved, where no keyboard is needed: there is no window manager that gives the focus."""
    window.find("Add Milestone", "button").do()
    window.find("Undo Add Milestone", "button")


def call(program, action):
    """Asks the program for an action the way that the desktop does."""
    subprocess.run(["gapplication", "action", "org.mutualplan.Mutual", action], env=program.environment, check=True)


def read(file):
    """What is in a file."""
    return file.read_text(encoding="utf-8")


def wait_for_titles(program, *titles):
    """Waits until these windows are there and no others."""
    harness.wait_for(lambda: f"{titles}, not {[window.name for window in program.windows()]}",
                     lambda: sorted(window.name for window in program.windows()) == sorted(titles))


def untick(dialog, title):
    """Takes the tick out of a box, with the keys."""
    box = dialog.find(title, "check box")
    with harness.Focus() as focus:
        focus.seek(title)
        harness.press("space")
    harness.wait_for("no tick", lambda: not box.has(harness.STATE.CHECKED))


def quit_with_several():
    """several plans with changes are listed in one question; what is ticked is saved, what is not is lost"""
    with tempfile.TemporaryDirectory() as folder:
        freight, motors, dairies = (copy_sample(folder, name) for name in TITLES)
        before = read(freight)
        with harness.Program(freight, motors, dairies) as program:
            for file in (freight, motors, dairies):
                program.window(TITLES[file.stem])
            change(program.window(TITLES[freight.stem]))
            change(program.window(TITLES[motors.stem]))

            # Cancelled: everything stays, also what needed no saving.
            call(program, "quit")
            dialog = program.window("Save Changes?")
            ticks = [node.name for node in dialog.walk() if node.role == "check box"]
            assert sorted(ticks) == sorted([TITLES[freight.stem], TITLES[motors.stem]]), ticks
            dialog.find("Cancel", "button").do()
            wait_for_titles(program, "• " + TITLES[freight.stem], "• " + TITLES[motors.stem], TITLES[dairies.stem])
            assert read(freight) == before

            # Asked once more, and once only.
            call(program, "quit")
            call(program, "quit")
            dialog = program.window("Save Changes?")
            untick(dialog, TITLES[freight.stem])
            dialog.find("Save", "button").do()
            assert program.process.wait(harness.PATIENCE) == 0
        assert read(freight) == before
        sample = harness.ROOT / "data" / "samples" / motors.name
        assert len(json.loads(read(motors))["milestones"]) == len(json.loads(read(sample))["milestones"]) + 1


def come_back():
    """windows come back at the next start, with their sizes, after an end as after a crash; closed ones do not"""
    with tempfile.TemporaryDirectory() as folder:
        freight, motors, dairies = (copy_sample(folder, name) for name in TITLES)
        with harness.Program(freight, motors, dairies) as program:
            for file in (freight, motors, dairies):
                program.window(TITLES[file.stem])
            program.window(TITLES[dairies.stem]).find("Close", "button").do()
            wait_for_titles(program, TITLES[freight.stem], TITLES[motors.stem])
            call(program, "quit")
            assert program.process.wait(harness.PATIENCE) == 0
            assert "window-1" in read(program.home / "STATE" / "mutual" / "windows")

            program.process = program.run()
            wait_for_titles(program, TITLES[freight.stem], TITLES[motors.stem])
            time.sleep(3)
            program.process.kill()
            program.process.wait(harness.PATIENCE)

            # A plan that is gone is not missed.
            motors.unlink()
            program.process = program.run()
            wait_for_titles(program, TITLES[freight.stem])
            program.window(TITLES[freight.stem]).find("Close", "button").do()
            assert program.process.wait(harness.PATIENCE) == 0
            program.process = program.run()
            program.window("Mutual").find("New customer", "button")


class Desktop:
    """Stands in for the part of a desktop that ends sessions, and notes who objects."""

    INTERFACE = """<node><interface name='org.gnome.SessionManager'>
      <method name='RegisterClient'><arg type='s' direction='in'/><arg type='s' direction='in'/>
        <arg type='o' direction='out'/></method>
      <method name='Inhibit'><arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>
        <arg type='u' direction='in'/><arg type='u' direction='out'/></method>
      <method name='Uninhibit'><arg type='u' direction='in'/></method>
    </interface></node>"""

    def __init__(self):
        self.objections = {}
        self._last = 0
        self._ready = threading.Event()
        threading.Thread(target=self._serve, daemon=True).start()
        assert self._ready.wait(harness.PATIENCE)

    def _serve(self):
        context = GLib.MainContext()
        context.push_thread_default()
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        node = Gio.DBusNodeInfo.new_for_xml(self.INTERFACE)
        bus.register_object("/org/gnome/SessionManager", node.interfaces[0], self._on_call, None, None)
        Gio.bus_own_name_on_connection(bus, "org.gnome.SessionManager", Gio.BusNameOwnerFlags.NONE,
                                       lambda *_: self._ready.set(), None)
        GLib.MainLoop.new(context, False).run()

    def _on_call(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        if method == "Inhibit":
            self._last += 1
            self.objections[self._last] = arguments.unpack()
            invocation.return_value(GLib.Variant("(u)", (self._last,)))
        elif method == "Uninhibit":
            del self.objections[arguments.unpack()[0]]
            invocation.return_value(None)
        else:
            invocation.return_value(GLib.Variant("(o)", ("/org/gnome/SessionManager/Client1",)))

    def wait_for(self, number):
        """Waits until so many object."""
        harness.wait_for(lambda: f"{number} objections, not {self.objections}", lambda: len(self.objections) == number)


def object_to_logout():
    """the desktop is told while a plan has changes that are not saved, and that nothing is lost any more"""
    desktop = Desktop()
    with tempfile.TemporaryDirectory() as folder:
        file = copy_sample(folder, "northwind-freight")
        with harness.Program(file) as program:
            window = program.window(TITLES[file.stem])
            change(window)
            desktop.wait_for(1)
            application, _window, reason, what = next(iter(desktop.objections.values()))
            assert application == "org.mutualplan.Mutual" and what & 1, desktop.objections
            assert reason == "Changes to a plan are not saved", reason
            window.find("Undo Add Milestone", "button").do()
            desktop.wait_for(0)
            change(window)
            desktop.wait_for(1)
            window.find("Close", "button").do()
            program.window("Save Changes?").find("Discard", "button").do()
            desktop.wait_for(0)
            assert program.process.wait(harness.PATIENCE) == 0


harness.main(quit_with_several, come_back, object_to_logout)
