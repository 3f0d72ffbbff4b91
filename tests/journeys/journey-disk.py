"""A disk that takes no more: said in plain words, and saved as soon as there is room again.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import pathlib
import resource
import shutil
import tempfile

import harness

TITLE = "Northwind claims in two days"


def full_disk():
    """a full disk ends neither the program nor the old file; after some room was made, trying again saves"""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "plan.map"
        shutil.copy(harness.ROOT / "data" / "samples" / "northwind-freight.map", file)
        before = file.read_bytes()
        with harness.Program(file) as program:
            window = program.window(TITLE)
            window.find("Add Milestone", "button").do()
            program.window("• " + TITLE)
            # The largest file that the program may write from now on.
            pid = program.process.pid
            unlimited = resource.prlimit(pid, resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
            harness.press("ctrl+s")
            window.find("The plan is not saved. The file would be larger than is allowed here.*")
            assert program.process.poll() is None
            assert file.read_bytes() == before
            assert [path.name for path in pathlib.Path(folder).iterdir()] == ["plan.map"]

            resource.prlimit(pid, resource.RLIMIT_FSIZE, unlimited)
            window.find("Try Again", "button").do()
            program.window(TITLE)
            assert file.read_bytes() != before


harness.main(full_disk)
