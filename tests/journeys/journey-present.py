"""A plan is presented: the key, the steps, what is heard, what is written meanwhile, and the way back.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import pathlib
import shutil
import tempfile

import harness

TITLE = "Northwind claims in two days"
VALUE = "98 days to go-live, 8 milestones, Cut claim handling"


def present():
    """F11 shows the plan to the room, arrows step through its milestones, Escape leads back; the file stays as it is"""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "plan.map"
        shutil.copy(harness.ROOT / "data" / "samples" / "northwind-freight.map", file)
        before = file.read_bytes()
        with harness.Program(file) as program:
            window = program.window(TITLE)
            harness.press("F11")
            room = program.window("Presentation: *")
            room.find(VALUE + "*")
            harness.press("Right")
            room.find("Milestone 1, Goals and metrics agreed*")
            harness.press("Right")
            harness.press("Right")
            picture = room.find("Milestone 3, Proof of concept*")
            assert "6 days late" in picture.name, picture.name
            assert picture.has(harness.STATE.FOCUSED), picture.name
            harness.press("Left")
            room.find("Milestone 2, *")
            harness.press("End")
            room.find("Milestone 8, *")
            harness.press("Escape")
            harness.wait_for("the end of the presentation",
                             lambda: not any(other.name.startswith("Presentation") for other in program.windows()))
            assert window.name == TITLE, window.name
        assert file.read_bytes() == before


def follow():
    """what is written while a plan is presented is seen at once, and the presentation goes with its plan"""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "plan.map"
        shutil.copy(harness.ROOT / "data" / "samples" / "northwind-freight.map", file)
        with harness.Program(file) as program:
            window = program.window(TITLE)
            window.find("Present", "button").do()
            room = program.window("Presentation: *")
            room.find(VALUE + "*")
            window.find("Add Milestone", "button").do()
            room.find("98 days to go-live, 9 milestones*")
            window.find("Undo Add Milestone", "button").do()
            room.find(VALUE + "*")
            window.find("Close", "button").do()
            assert program.process.wait(harness.PATIENCE) == 0


harness.main(present, follow)
