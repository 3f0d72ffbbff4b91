"""A plan on a WebDAV server: opened without being asked for anything, saved, and not written over what another client did.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import sys

import harness
from servers import PLAN, Place, Program, change_title, decide, merge, open_plan, save, try_again, try_in_vain, with_server

sys.path.insert(0, str(harness.ROOT / "tests" / "store"))
from remote_server import Fault, Server  # noqa: E402  # pylint: disable=wrong-import-position


class DavServer(Place):
    """One that does as it is told."""

    def __init__(self):
        self.server = Server()
        self.server.reset({"plan.map": PLAN})

    @property
    def uri(self):
        return self.server.uri + "plan.map"

    def put(self, content):
        self.server.files["plan.map"] = content

    def read(self):
        return self.server.files["plan.map"]

    def names(self):
        return list(self.server.files)


def no_room():
    """a server without room is told in plain words, with a copy on this computer; the window goes on"""
    with open_plan(DavServer) as (place, program):
        change_title(program, "Mine")
        place.server.reset(place.server.files, Fault(1, 507, for_good=True))
        try_in_vain(place, program, "The server has no room left for you.*")
        place.server.reset(place.server.files)
        try_again(place, program)


def nowhere():
    """a server that is not there is told in plain words, and tried again"""
    with Program("dav://127.0.0.1:9/plan.map") as program:
        window = program.window("plan.map")
        window.find("The server cannot be reached.*")
        window.find("Try Again", "button")


harness.main(*with_server(DavServer, save, merge, decide), no_room, nowhere)
