"""A plan on a WebDAV server: opened without being asked for anything, saved, and not written over what another client did.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import sys

import harness

sys.path.insert(0, str(harness.ROOT / "tests" / "store"))
from remote_server import Fault, Server  # noqa: E402  # pylint: disable=wrong-import-position

PLAN = (harness.ROOT / "data" / "samples" / "northwind-freight.map").read_bytes()

# The program reaches servers as it does on a desktop, without looking at the disks of this computer.
os.environ.update(GIO_USE_VOLUME_MONITOR="unix", GVFS_DISABLE_FUSE="1", MUTUAL_SERVER_PATIENCE="2")
os.environ.pop("GIO_USE_VFS", None)


class Program(harness.Program):
    """Mutual with the helpers that reach servers."""

    def run(self, *files):
        self.environment.pop("GIO_USE_VFS", None)
        return super().run(*files)


def change_title(program, title):
    """Writes another title, with the keyboard."""
    harness.press("F2")
    harness.write(title)
    harness.press("Return")
    return program.window("• " + title)


def save_on_server():
    """a plan on a server is opened without further ado, changed and saved"""
    server = Server()
    server.reset({"plan.map": PLAN})
    with Program(server.uri + "plan.map") as program:
        program.window("Northwind claims in two days")
        change_title(program, "Northwind on a server")
        harness.press("ctrl+s")
        program.window("Northwind on a server")
        assert b'"Northwind on a server"' in server.files["plan.map"]
        assert list(server.files) == ["plan.map"], list(server.files)


def changed_by_another():
    """what another client of the server wrote meanwhile comes together with what is written here"""
    server = Server()
    server.reset({"plan.map": PLAN})
    with Program(server.uri + "plan.map") as program:
        program.window("Northwind claims in two days")
        change_title(program, "Mine")
        server.files["plan.map"] = PLAN.replace(b'"Claimwise"', b'"Claimwiser"')
        harness.press("ctrl+s")
        program.window("Mine")
        assert b'"Mine"' in server.files["plan.map"] and b'"Claimwiser"' in server.files["plan.map"]


def same_changed_by_another():
    """where another client of the server changed the same, the user decides, and nothing is written over"""
    server = Server()
    server.reset({"plan.map": PLAN})
    theirs = PLAN.replace(b"Northwind claims", b"Nordwind claims")
    with Program(server.uri + "plan.map") as program:
        program.window("Northwind claims in two days")
        window = change_title(program, "Mine")
        server.files["plan.map"] = theirs
        harness.press("ctrl+s")
        window.find("You and somebody else changed the same thing.*")
        assert server.files == {"plan.map": theirs}
        program.process.kill()


def server_refuses():
    """a server without room is told in plain words, with a copy on this computer; the window goes on"""
    server = Server()
    server.reset({"plan.map": PLAN})
    with Program(server.uri + "plan.map") as program:
        program.window("Northwind claims in two days")
        window = change_title(program, "Mine")
        server.reset(server.files, Fault(1, 507, for_good=True))
        harness.press("ctrl+s")
        window.find("The plan is not saved. The server has no room left for you.*")
        copies = list((program.home / "STATE" / "mutual" / "outbox").iterdir())
        assert len(copies) == 1 and b'"Mine"' in copies[0].read_bytes(), copies
        server.reset(server.files)
        window.find("Try Again", "button").do()
        program.window("Mine")
        assert b'"Mine"' in server.files["plan.map"]
        assert not list((program.home / "STATE" / "mutual" / "outbox").iterdir())


def nowhere():
    """a server that is not there is told in plain words, and tried again"""
    with Program("dav://127.0.0.1:9/plan.map") as program:
        window = program.window("plan.map")
        window.find("The server cannot be reached.*")
        window.find("Try Again", "button")


harness.main(save_on_server, changed_by_another, same_changed_by_another, server_refuses, nowhere)
