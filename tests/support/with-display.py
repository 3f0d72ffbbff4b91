#!/usr/bin/env python3
"""Runs a command in a display and on a session bus that nothing else uses.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later

Usage: with-display.py COMMAND [ARGUMENT...]
"""

import ctypes
import os
import subprocess
import sys
import tempfile


def main(command):
    """Returns the status of the command."""
    reading, writing = os.pipe()
    # The server chooses the number: two runs that look for a free one find the same.
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp",
                               "-noreset"], pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with open(reading, encoding="ascii") as pipe:
            number = pipe.readline().strip()
        if not number:
            sys.exit("Xvfb did not start")
        _park_pointer(f":{number}")
        # The sockets of the accessibility bus have fixed names in these folders: another run would take them away.
        with tempfile.TemporaryDirectory(prefix="mutual-") as runtime:
            environment = dict(os.environ, DISPLAY=f":{number}", GDK_BACKEND="x11", XDG_RUNTIME_DIR=runtime,
                               XDG_CACHE_HOME=runtime)
            for name in ("WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS", "XAUTHORITY"):
                environment.pop(name, None)
            # The daemons of the bus talk on the standard output, which is for the results alone.
            return subprocess.run(["dbus-run-session", "--", "sh", "-c", 'exec "$@" 1>&9 9>&-', "sh", *command],
                                  env=environment, stdout=sys.stderr, pass_fds=_keep_output(), check=False).returncode
    finally:
        server.terminate()
        server.wait()


def _park_pointer(display):
    """Out of the way: windows lie in the other corner, and what the pointer happens to be on shows its tooltip."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    connection = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
    root = ctypes.c_ulong(x11.XDefaultRootWindow(connection))
    x11.XWarpPointer(connection, ctypes.c_ulong(0), root, 0, 0, 0, 0, 1599, 999)
    x11.XCloseDisplay(connection)


def _keep_output():
    """The standard output, for the command, under a number of its own."""
    os.dup2(1, 9)
    return [9]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
