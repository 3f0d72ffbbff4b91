"""Runs Mutual in a display and on a bus of its own, and works it the way that assistive technologies do.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later

Usage of a journey: python3 journey-NAME.py BUILD-FOLDER
"""

import contextlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import traceback

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "data" / "samples" / "northwind-freight.map"
TITLE = "Northwind claims in two days"
PATIENCE = 20


def _enter_display():
    """Starts the journey again where there is a display and a bus that nothing else uses."""
    if "MUTUAL_JOURNEY" in os.environ:
        return
    # What is looked at has to be what is there: copies that are kept on this side miss changes of programs that start
    # quickly.
    environment = dict(os.environ, MUTUAL_JOURNEY="1", ATSPI_NO_CACHE="1")
    for name in ("GTK_A11Y", "NO_AT_BRIDGE", "G_DEBUG"):
        environment.pop(name, None)
    command = [sys.executable, str(ROOT / "tests" / "support" / "with-display.py"), sys.executable, *sys.argv]
    sys.exit(subprocess.run(command, env=environment, check=False).returncode)


_enter_display()

import gi  # noqa: E402  (within the display only)

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

STATE = Atspi.StateType
BUILD = pathlib.Path(sys.argv[1]).resolve()

# Keysyms of the keys that have no character.
KEYS = {"Return": 0xFF0D, "Escape": 0xFF1B, "Tab": 0xFF09, "Left": 0xFF51, "Up": 0xFF52, "Right": 0xFF53,
        "Down": 0xFF54, "space": 0x20, "F2": 0xFFBF, "F6": 0xFFC3, "F9": 0xFFC6, "F10": 0xFFC7, "F11": 0xFFC8, "Home": 0xFF50,
        "End": 0xFF57, "Delete": 0xFFFF, "BackSpace": 0xFF08, "Menu": 0xFF67, "Insert": 0xFF63}
MODIFIERS = {"ctrl": 0xFFE3, "shift": 0xFFE1, "alt": 0xFFE9}


def wait_for(what, condition):
    """Returns the first result of the condition that is not nothing."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            result = condition()
        except GLib.Error:      # something went away while it was looked at
            result = None
        if result:
            return result
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {what() if callable(what) else what}")
        time.sleep(0.05)


class Node:
    """A thing that can be seen or heard."""

    def __init__(self, accessible):
        self.accessible = accessible

    @property
    def name(self):
        """What it is called. GTK 4.8 doubles names that have a mnemonic."""
        name = self.accessible.get_name() or ""
        half = len(name) // 2
        if "_" in name and name[:half].replace("_", "", 1) == name[half + 1:]:
            return name[half + 1:]
        return name

    @property
    def role(self):
        """What it is, such as "button"; some versions call some of them push buttons."""
        return self.accessible.get_role_name().removeprefix("push ")

    def has(self, state):
        """Whether it is in a state, such as STATE.SELECTED."""
        return self.accessible.get_state_set().contains(state)

    def children(self):
        """What is right below it."""
        for index in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(index)
            if child is not None:
                yield Node(child)

    def walk(self):
        """It and all that is below it and shows."""
        yield self
        for child in self.children():
            if child.has(STATE.VISIBLE) or child.has(STATE.SHOWING):
                yield from child.walk()

    def look(self, name, role=None):
        """What is called so below it, or None. A name ending in * stands for its beginning."""
        for node in self.walk():
            own = node.name
            if (own == name or (name.endswith("*") and own.startswith(name[:-1]))) and role in (None, node.role):
                return node
        return None

    def find(self, name, role=None):
        """Waits for what is called so."""
        return wait_for(lambda: f"“{name}” ({role}) in {self.tell()}", lambda: self.look(name, role))

    def tell(self):
        """All names below it, for when something is missing."""
        try:
            return f"“{self.name}”: " + ", ".join(sorted({f"{n.name} ({n.role})" for n in self.walk() if n.name}))
        except GLib.Error:
            return "something that is gone"

    def do(self, *wanted):
        """Does the first of its actions that is wanted: click, activate, toggle."""
        iface = self.accessible.get_action_iface()
        names = [Atspi.Action.get_action_name(iface, i) for i in range(Atspi.Action.get_n_actions(iface))]
        for name in wanted or ("click", "activate", "toggle", "press"):
            if name in names:
                Atspi.Action.do_action(iface, names.index(name))
                return
        raise AssertionError(f"“{self.name}” can only {names}")

    def click(self):
        """Clicks on its middle. Windows lie in the corner of the screen, as there is no window manager."""
        box = Atspi.Component.get_extents(self.accessible.get_component_iface(), Atspi.CoordType.WINDOW)
        x, y = box.x + box.width // 2, box.y + box.height // 2
        Atspi.generate_mouse_event(x, y, "abs")
        time.sleep(0.1)
        Atspi.generate_mouse_event(x, y, "b1c")
        time.sleep(0.1)


    def box(self):
        """Its place in the window: x, y, width and height."""
        box = Atspi.Component.get_extents(self.accessible.get_component_iface(), Atspi.CoordType.WINDOW)
        return box.x, box.y, box.width, box.height


def point(x, y, event="abs"):
    """Moves the pointer, or does something with it there: "b1p" presses, "b1r" releases."""
    Atspi.generate_mouse_event(round(x), round(y), event)
    time.sleep(0.05)


def hold(x, y, to_x, to_y):
    """Presses at one place and goes to another, and does not let go."""
    point(x, y)
    point(x, y, "b1p")
    for part in range(1, 9):
        point(x + (to_x - x) * part / 8, y + (to_y - y) * part / 8)
    time.sleep(0.1)


def drag(x, y, to_x, to_y):
    """Drags from one place to another."""
    hold(x, y, to_x, to_y)
    point(to_x, to_y, "b1r")
    time.sleep(0.1)


class Focus:
    """What has the focus, as screen readers are told. It is quick, as nothing has to be looked for."""

    def __init__(self):
        self.node = None
        self._moves = 0
        self._listener = Atspi.EventListener.new(self._on_focused)
        self._listener.register("object:state-changed:focused")

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self._listener.deregister("object:state-changed:focused")

    def _on_focused(self, event):
        if event.detail1:
            self.node = Node(event.source)
            self._moves += 1

    def press(self, keys, patience=PATIENCE):
        """Presses keys that move the focus, and returns where it is then. Without patience it need not move."""
        before, end = self._moves, time.monotonic() + (patience or 0.4)
        tap(keys)
        while self._moves == before and time.monotonic() < end:
            if not GLib.MainContext.default().iteration(False):
                time.sleep(0.002)
        # What opens gives the focus to something in it at once.
        self.settle(0.01)
        if self._moves == before and patience:
            raise AssertionError(f"{keys} moved the focus nowhere from {self.tell()}")
        return self.node

    def wait_for(self, node):
        """Waits until the focus is on something, where it may be on others on its way."""
        end = time.monotonic() + PATIENCE
        while self.node.accessible != node.accessible:
            assert time.monotonic() < end, f"the focus is on {self.tell()}, not on “{node.name}”"
            self.settle(0.005)
        # It may be told more than once, and must not be taken for what comes of the next key.
        self.settle(0.1)

    def settle(self, seconds):
        """Hears where the focus goes for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if not GLib.MainContext.default().iteration(False):
                time.sleep(0.002)

    def seek(self, *names, keys="Tab", most=120, turn=None):
        """Moves the focus until it is on what has one of the names; one that ends in * is a beginning. At an end, other
        keys turn to the start."""
        passed = []
        for _ in range(most):
            name = self.name()
            for wanted in names:
                if name == wanted or (wanted.endswith("*") and name.startswith(wanted[:-1])):
                    return wanted
            passed.append(name)
            before = self._moves
            self.press(keys, patience=None if turn else PATIENCE)
            if turn and self._moves == before:
                self.press(turn, patience=None)
        raise AssertionError(f"none of {names} among {passed}")

    def name(self):
        """What has the focus is called so; nothing is, if it went away. Entries of menus of newer versions of GTK have
        no names, but labels."""
        try:
            if self.node is None:
                return ""
            return self.node.name or next((node.name for node in self.node.walk() if node.name), "")
        except GLib.Error:
            return ""

    def tell(self):
        """What has the focus, for when it should have been something else."""
        return f"“{self.name()}”"


def come_back(window):
    """Gives the keys to a window: without a window manager they do not go back to it when a dialog closes."""
    window.find("Milestones", "list").click()


class Program:
    """Mutual, running."""

    def __init__(self, *files):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="mutual-"))
        self.environment = dict(
            os.environ, MUTUAL_DATA_DIR=str(ROOT / "data"), MUTUAL_TODAY="2026-11-23", GSETTINGS_BACKEND="memory",
            GSETTINGS_SCHEMA_DIR=str(BUILD / "data"), GIO_USE_VFS="local",
            GIO_USE_VOLUME_MONITOR="unix", GSK_RENDERER="cairo", G_DEBUG="fatal-warnings", LC_ALL="C.UTF-8",
            **{f"XDG_{kind}_HOME": str(self.home / kind) for kind in ("CONFIG", "DATA", "STATE", "CACHE")})
        settings = self.home / "CONFIG" / "gtk-4.0" / "settings.ini"
        settings.parent.mkdir(parents=True)
        settings.write_text("[Settings]\ngtk-enable-animations=false\n", encoding="utf-8")
        # Without a window manager windows have a frame, which some versions of GTK count in positions and others not.
        settings.with_name("gtk.css").write_text("window { margin: 0; border: none; padding: 0; box-shadow: none; }\n",
                                                 encoding="utf-8")
        self.process = self.run(*files)

    def run(self, *files):
        """Starts the program, for the first time or once more."""
        return subprocess.Popen([str(BUILD / "src" / "mutual"), *map(str, files)], env=self.environment)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(PATIENCE)
        shutil.rmtree(self.home, ignore_errors=True)

    def windows(self):
        """All windows of the program."""
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application is not None and application.get_process_id() == self.process.pid:
                yield from Node(application).children()

    def window(self, title="*"):
        """Waits for the window of that title."""
        def look():
            assert self.process.poll() is None, "the program ended"
            for window in self.windows():
                name = window.accessible.get_name() or ""
                if name == title or (title.endswith("*") and name.startswith(title[:-1])):
                    return window
            return None
        return wait_for(f"a window “{title}”", look)

    def closed(self, title):
        """Waits until there is no window of that title any more."""
        wait_for(f"“{title}” to close", lambda: all(w.accessible.get_name() != title for w in self.windows()))


@contextlib.contextmanager
def copied_sample():
    """A copy of the sample as a file of the user's, alone in its folder."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "plan.map"
        shutil.copy(SAMPLE, file)
        yield file


@contextlib.contextmanager
def opened_sample():
    """A copy of the sample, opened, with its rows there: the program, its window, and the folder with “plan.map”."""
    with copied_sample() as file, Program(file) as program:
        window = program.window(TITLE)
        window.find("Milestones", "list").find("Proof of concept", "label")
        yield program, window, file.parent


def press(keys):
    """Presses keys such as "ctrl+z"."""
    time.sleep(0.1)
    tap(keys)
    time.sleep(0.1)


def tap(keys):
    """Presses keys and does not wait at all."""
    *modifiers, key = keys.split("+")
    for modifier in modifiers:
        _send(MODIFIERS[modifier], Atspi.KeySynthType.PRESS)
    _send(KEYS[key] if key in KEYS else ord(key), Atspi.KeySynthType.PRESSRELEASE)
    for modifier in reversed(modifiers):
        _send(MODIFIERS[modifier], Atspi.KeySynthType.RELEASE)


def write(text):
    """Types a text, on a keyboard as in the United States; what that has not is typed by its number."""
    time.sleep(0.05)
    keymap = _read_keymap()
    for character in text:
        if character == "\n":
            character = "\r"
        plain, shifted = ord(character), _SHIFTED.get(character)
        if plain == 13:
            _tap(keymap[KEYS["Return"]])
        elif plain in keymap:
            _tap(keymap[plain])
        elif shifted is not None:
            _tap(keymap[ord(shifted)], "shift")
        else:
            _tap(keymap[ord("u")], "ctrl", "shift")
            for digit in f"{plain:x}":
                _tap(keymap[ord(digit)])
            _tap(keymap[0x20])
    time.sleep(0.05)


def _tap(code, *modifiers):
    """One key by its code."""
    for modifier in modifiers:
        _send(MODIFIERS[modifier], Atspi.KeySynthType.PRESS)
    Atspi.generate_keyboard_event(code, None, Atspi.KeySynthType.PRESSRELEASE)
    for modifier in reversed(modifiers):
        _send(MODIFIERS[modifier], Atspi.KeySynthType.RELEASE)


# What shift makes of a key.
_SHIFTED = {chr(ord("a") + i).upper(): chr(ord("a") + i) for i in range(26)}
_SHIFTED.update(zip('!@#$%^&*()_+{}|:"<>?~', "1234567890-=[]\\;',./`"))


def _send(keysym, kind):
    """Presses are made with key codes, as X knows no others."""
    keymap = _read_keymap()
    if kind == Atspi.KeySynthType.PRESSRELEASE:
        Atspi.generate_keyboard_event(keymap[keysym], None, Atspi.KeySynthType.PRESSRELEASE)
    else:
        Atspi.generate_keyboard_event(keymap[keysym], None, kind)


def _read_keymap():
    """The key codes of the keyboard that Xvfb has: a plain one with 104 keys."""
    rows = {9: [0xFF1B], 10: list(map(ord, "1234567890-=")), 24: list(map(ord, "qwertyuiop[]")),
            38: list(map(ord, "asdfghjkl;'`")), 51: list(map(ord, "\\zxcvbnm,./"))}
    keymap = {keysym: first + index for first, keysyms in rows.items() for index, keysym in enumerate(keysyms)}
    keymap.update({0xFF0D: 36, 0xFF09: 23, 0x20: 65, 0xFFE3: 37, 0xFFE1: 50, 0xFFE9: 64, 0xFFBF: 68, 0xFFC6: 75,
                   0xFFC7: 76, 0xFFC8: 95, 0xFF50: 110, 0xFF52: 111, 0xFF51: 113, 0xFF53: 114, 0xFF57: 115, 0xFF54: 116,
                   0xFFC3: 72, 0xFFFF: 119, 0xFF08: 22, 0xFF67: 135, 0xFF63: 118})
    return keymap


def main(*journeys):
    """Makes each journey and prints the results as TAP."""
    failed = 0
    print(f"1..{len(journeys)}", flush=True)
    for number, journey in enumerate(journeys, 1):
        try:
            journey()
            print(f"ok {number} - {journey.__doc__}", flush=True)
        except Exception:
            failed += 1
            print(f"not ok {number} - {journey.__doc__}", flush=True)
            for line in traceback.format_exc().splitlines():
                print(f"# {line}", flush=True)
    sys.exit(1 if failed else 0)
