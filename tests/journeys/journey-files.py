"""Files that are no plans are explained and left alone; a plan that is open is not opened twice.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import pathlib
import shutil
import tempfile

import harness


def open_foreign():
    """a source map is explained, can be given to another program, and stays as it is"""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "app.js.map"
        file.write_text('{"version":3,"sources":["app.ts"],"mappings":"AAAA"}', encoding="utf-8")
        before = file.stat()
        with harness.Program(file) as program:
            window = program.window("app.js.map")
            window.find("This is not a Mutual plan. It is a source map*")
            window.find("Open With…")
            assert window.look("Undo") is None
        after = file.stat()
        assert (before.st_mtime_ns, before.st_ino, before.st_size) == (after.st_mtime_ns, after.st_ino, after.st_size)


def open_broken():
    """a damaged plan is explained with line and column, and opens once it is mended"""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "damaged.map"
        text = '{\n  "format": "mutual-action-plan",\n  "version": 1,\n' \
               '  "id": "11111111-2222-4333-8444-555555555555",\n  "title": "Mended"\n}\n'
        file.write_text(text.replace('"Mended"', "Mended"), encoding="utf-8")
        with harness.Program(file) as program:
            window = program.window("damaged.map")
            window.find("Line 5, column 12*")
            file.write_text(text, encoding="utf-8")
            window.find("Try Again", "button").do()
            program.window("Mended")
        assert file.read_text(encoding="utf-8") == text


def open_twice():
    """a plan given again, by another name, is presented in the window that it has"""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "plan.map"
        link = pathlib.Path(folder) / "link.map"
        shutil.copy(harness.SAMPLE, file)
        link.symlink_to(file)
        with harness.Program(file, file) as program:
            program.window(harness.TITLE)
            assert program.run(link).wait(harness.PATIENCE) == 0
            assert program.run(harness.ROOT / "data" / "samples" / "kestrel-motors.map").wait(harness.PATIENCE) == 0
            program.window("Kestrel checks every weld")
            titles = sorted(window.name for window in program.windows())
            assert titles == ["Kestrel checks every weld", harness.TITLE], titles


def start_empty():
    """without a file there is something to begin with"""
    with harness.Program() as program:
        program.window("Mutual").find("New customer", "button").do()
        program.window("New Plan").find("Create", "button").do()
        program.window("New customer").find("Not saved yet")
        assert len(list(program.windows())) == 1


harness.main(open_foreign, open_broken, open_twice, start_empty)
