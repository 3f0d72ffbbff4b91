"""A plan on a WebDAV server: opened without being asked for anything, saved, and not written over what another client did.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import sys

import harness
from servers import PLAN, TITLE, Program, change_title

sys.path.insert(0, str(harness.ROOT / "tests" / "store"))
from remote_server import Fault, Server  # noqa: E402  # pylint: disable=wrong-import-position


def save_on_server():
    """a plan on a server is opened without further ado, changed and saved"""
    server = Server()
    server.reset({"plan.map": PLAN})
    with Program(server.uri + "plan.map") as program:
        program.window(TITLE)
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
        program.window(TITLE)
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
        program.window(TITLE)
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
        program.window(TITLE)
        window = change_title(program, "Mine")
        server.reset(server.files, Fault(1, 507, for_good=True))
        harness.press("ctrl+s")
        window.find("The plan is not saved. The server has no room left for you.*")
        copies = program.outbox()
        assert len(copies) == 1 and b'"Mine"' in copies[0].read_bytes(), copies
        server.reset(server.files)
        window.find("Try Again", "button").do()
        program.window("Mine")
        assert b'"Mine"' in server.files["plan.map"]
        assert not program.outbox()


def nowhere():
    """a server that is not there is told in plain words, and tried again"""
    with Program("dav://127.0.0.1:9/plan.map") as program:
        window = program.window("plan.map")
        window.find("The server cannot be reached.*")
        window.find("Try Again", "button")


harness.main(save_on_server, changed_by_another, same_changed_by_another, server_refuses, nowhere)
