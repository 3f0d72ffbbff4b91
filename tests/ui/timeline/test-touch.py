#!/usr/bin/env python3
"""Fingers on the timeline: real ones, as far as the toolkit can tell, from a browser that is not there.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later

Usage: test-touch.py SHOW-TIMELINE BROADWAYD
"""

import base64
import os
import pathlib
import socket
import struct
import subprocess
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "support"))
from tap import main, test  # noqa: E402  (found by the line before)

PROGRAM, DAEMON = sys.argv[1:]
PATIENCE = 20
DOWN, MOVE, UP = range(3)
TOUCH, ROUNDTRIP = 5, 14
# What the display says, by its number, and how long that is; lengths that vary are read.
SIZES = {0: 3, 1: 0, 2: 10, 3: 2, 4: 2, 5: 2, 6: 2, 7: 2, 9: 4, 10: 0, 12: 2, 14: 4, 16: 6}


def wait_for(what, condition):
    """Returns the first result of the condition that is not nothing."""
    end = time.monotonic() + PATIENCE
    while True:
        result = condition()
        if result:
            return result
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.05)


class Browser:
    """What shows the windows of a program, says that it has, and tells of fingers."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.start = time.monotonic()
        self.serial = 0
        self.lock = threading.Lock()
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall(f"GET /socket HTTP/1.1\r\nHost: localhost:{port}\r\nUpgrade: websocket\r\n"
                            f"Connection: Upgrade\r\nOrigin: http://localhost:{port}\r\nSec-WebSocket-Key: {key}\r\n"
                            "Sec-WebSocket-Protocol: broadway\r\nSec-WebSocket-Version: 13\r\n\r\n".encode())
        self.stream = self.socket.makefile("rb")
        while self.stream.readline().strip():
            pass
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        while head := self.stream.read(2):
            length = head[1] & 127
            if length == 126:
                length, = struct.unpack(">H", self.stream.read(2))
            elif length == 127:
                length, = struct.unpack(">Q", self.stream.read(8))
            self._hear(self.stream.read(length))

    def _hear(self, message):
        """Goes through what is drawn, and says so where that is asked for."""
        at = 0
        while at < len(message):
            kind, self.serial = struct.unpack_from("<BI", message, at)
            at += 5
            if kind == 8:
                at += 3 + 4 * bin(message[at + 2] & 3).count("1")
            elif kind == 13:
                at += 8 + struct.unpack_from("<I", message, at + 4)[0]
            elif kind == 15:
                at += 6 + 4 * struct.unpack_from("<I", message, at + 2)[0]
            else:
                if kind == 16:
                    self._send(ROUNDTRIP, *struct.unpack_from("<HI", message, at))
                at += SIZES[kind]

    def _send(self, kind, *arguments):
        with self.lock:
            now = int((time.monotonic() - self.start) * 1000) + 1
            message = struct.pack(f">{3 + len(arguments)}i", kind, self.serial, now, *arguments)
            mask = os.urandom(4)
            self.socket.sendall(bytes([0x82, 0x80 | len(message)]) + mask +
                                bytes(byte ^ mask[i % 4] for i, byte in enumerate(message)))

    def touch(self, what, finger, x, y):
        """One finger does something in the first window."""
        self._send(TOUCH, what, 1, finger, finger == 1, round(x), round(y), round(x), round(y), 0)
        time.sleep(0.02)


class Timeline:
    """The timeline of a sample, and fingers on it."""

    def __init__(self, folder):
        environment = dict(os.environ, XDG_RUNTIME_DIR=str(folder), XDG_CACHE_HOME=str(folder), GDK_BACKEND="broadway",
                           BROADWAY_DISPLAY=":7", GTK_A11Y="none")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.daemon = subprocess.Popen([DAEMON, "-p", str(port), ":7"], env=environment, stdout=subprocess.DEVNULL)
        wait_for("the display", lambda: list(folder.glob("broadway*.socket")))
        self.program = subprocess.Popen([PROGRAM], env=environment, stdout=subprocess.PIPE, text=True)
        self.line = None
        threading.Thread(target=self._read, daemon=True).start()
        self.browser = Browser(port)
        wait_for("the timeline", lambda: self.line)

    def _read(self):
        for line in self.program.stdout:
            if not line.startswith(("#", "TAP version")):
                self.line = line.split()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        for process in (self.program, self.daemon):
            process.terminate()
            process.wait(PATIENCE)

    def look(self):
        """What is to be seen, once it stands still: the zoom, x, y and width of the bar, its date, and what is above."""
        line = None
        while line is None or line != self.line:
            line = self.line
            time.sleep(0.4)
        return (*map(float, line[:4]), *line[4:])

    def pull(self, x, y, to_x, lift=True):
        """One finger goes from one place to another."""
        self.browser.touch(DOWN, 1, x, y)
        for part in range(1, 13):
            self.browser.touch(MOVE, 1, x + (to_x - x) * part / 12, y)
        if lift:
            self.browser.touch(UP, 1, to_x, y)

    def pinch(self, y, first, second, to_first, to_second):
        """Two fingers go from two places to two others."""
        self.browser.touch(DOWN, 1, first, y)
        self.browser.touch(DOWN, 2, second, y)
        for part in range(1, 13):
            self.browser.touch(MOVE, 1, first + (to_first - first) * part / 12, y)
            self.browser.touch(MOVE, 2, second + (to_second - second) * part / 12, y)
        self.browser.touch(UP, 1, to_first, y)
        self.browser.touch(UP, 2, to_second, y)


@test
def drag(folder):
    """a finger takes a bar to another date, with a bubble above it"""
    with Timeline(folder) as timeline:
        _, x, y, _, due, _ = timeline.look()
        timeline.pull(x + 20, y, x + 100, lift=False)
        assert timeline.look()[4:] == (due, "bubble")
        timeline.browser.touch(UP, 1, x + 100, y)
        assert timeline.look()[4] > due and timeline.look()[5] == "nothing"


@test
def pinch(folder):
    """two fingers make days wider around the one below them, take it along, and make them narrower again"""
    with Timeline(folder) as timeline:
        _, x, y, width, due, _ = timeline.look()
        # Twice as far from one another, around a place a little after the start of the bar.
        timeline.pinch(y + 60, x + 20, x + 120, x - 30, x + 170)
        zoom, wide_x, _, wide, _, _ = timeline.look()
        assert zoom > 0 and wide > 1.5 * width
        assert abs((x + 70 - wide_x) - 2 * 70) < 12, (x, wide_x)
        timeline.pinch(y + 60, x + 20, x + 120, x + 60, x + 160)
        again, moved_x, *_ = timeline.look()
        assert abs(again - zoom) < 0.1 * zoom and abs(moved_x - wide_x - 40) < 8, (wide_x, moved_x)
        timeline.pinch(y + 60, x - 80, x + 220, x + 20, x + 120)
        assert timeline.look()[0] == 0 and abs(timeline.look()[3] - width) < 2 and timeline.look()[4] == due


@test
def change_ones_mind(folder):
    """a second finger ends a drag without a change, and a finger that rests brings the menu"""
    with Timeline(folder) as timeline:
        before = timeline.look()
        _, x, y, *_ = before
        timeline.pull(x + 20, y, x + 100, lift=False)
        assert timeline.look()[5] == "bubble"
        timeline.browser.touch(DOWN, 2, x + 300, y + 60)
        timeline.browser.touch(UP, 2, x + 300, y + 60)
        timeline.browser.touch(UP, 1, x + 100, y)
        assert timeline.look() == before
        timeline.browser.touch(DOWN, 1, x + 20, y)
        wait_for("the menu", lambda: timeline.line[5] == "menu")
        timeline.browser.touch(UP, 1, x + 20, y)
        assert timeline.look()[4] == before[4]


main()
