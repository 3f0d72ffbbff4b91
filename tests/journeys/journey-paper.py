"""A plan leaves the program: onto paper, into files, onto the clipboard; and what happens where there is no room for it.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import resource
import subprocess

import harness
from harness import STATE, TITLE, opened_sample, press, wait_for, write


def names(folder):
    """What is in a folder."""
    return sorted(path.name for path in folder.iterdir())


def read_pdf(path):
    """The words of a PDF."""
    return subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout


def printing(program):
    """What is left of pages on their way into a file."""
    return list((program.home / "STATE").glob("mutual/printing*"))


def save_as(program, dialog, name=None):
    """Answers the dialog of the toolkit that asks where to; it is called like the one that it belongs to."""
    def look():
        for window in program.windows():
            if window.name == "Export" and window.accessible != dialog.accessible:
                return [node for node in window.walk() if node.role == "text" and node.has(STATE.FOCUSED)]
        return None
    wait_for("the entry of the dialog", look)
    if name is not None:
        press("ctrl+a")
        write(name)
    press("Return")
    wait_for("the dialog to go", lambda: not look())


def print_to_file():
    """Ctrl+P prints into a file beside the plan, by the system's dialog with a page of our own"""
    with opened_sample() as (program, _, folder):
        press("ctrl+p")
        dialog = program.window("Print")
        dialog.find("Plan", "label").click()
        dialog.find("Black and white", "label").click()
        dialog.find("General", "label").click()
        dialog.find("Print to File", "label").click()
        button = dialog.find("Print", "button")
        wait_for("the printer", lambda: button.has(STATE.SENSITIVE))
        button.click()
        target = folder / f"{TITLE}.pdf"
        wait_for("the file", lambda: target.exists() and target.stat().st_size > 1000
                 and target.read_bytes().rstrip().endswith(b"%%EOF"))
        assert "Proof of concept" in read_pdf(target)
        assert names(folder) == [target.name, "plan.map"], names(folder)
        wait_for("the private folder to go", lambda: not printing(program))


def print_to_full_disk():
    """what does not arrive in full is told, although the toolkit thinks that it is done, and leaves nothing"""
    with opened_sample() as (program, window, folder):
        press("ctrl+p")
        dialog = program.window("Print")
        dialog.find("Print to File", "label").click()
        button = dialog.find("Print", "button")
        wait_for("the printer", lambda: button.has(STATE.SENSITIVE))
        limits = resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, (3000, limits[1]))
        button.click()
        window.find("Nothing was printed. *")
        resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, limits)
        assert names(folder) == ["plan.map"], names(folder)
        assert not printing(program), printing(program)


def preview():
    """Shift+Ctrl+P shows the pages, which can be heard; Escape goes back"""
    with opened_sample() as (program, _, _folder):
        press("ctrl+shift+p")
        window = program.window("Print Preview")
        page = window.find("Page 1 of 1")
        wait_for("the words", lambda: "Proof of concept" in (page.accessible.get_description() or "")
                 or any("Proof of concept" in (n.accessible.get_description() or "") for n in window.walk()))
        window.find("Internal: with private parts")
        press("ctrl+-")
        press("ctrl+0")
        press("Escape")
        wait_for("the window to go", lambda: not [w for w in program.windows() if w.name == "Print Preview"])


def preview_from_dialog():
    """the preview that the system's dialog offers is ours, and Ctrl+P leads back to the dialog"""
    with opened_sample() as (program, _, _folder):
        press("ctrl+p")
        program.window("Print").find("Preview", "button").do()
        preview = program.window("Print Preview")
        preview.find("Page 1 of 1")
        wait_for("the dialog to go", lambda: not [w for w in program.windows() if w.name == "Print"])
        press("ctrl+p")
        program.window("Print").find("Cancel", "button").do()
        wait_for("both to go", lambda: [w.name for w in program.windows()] == [TITLE])


def export():
    """Shift+Ctrl+R exports; a full disk and a forbidden folder are told and leave nothing"""
    with opened_sample() as (program, window, folder):
        press("ctrl+shift+r")
        dialog = program.window("Export")
        button = dialog.find("Export…", "button")

        limits = resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, (3000, limits[1]))
        button.do()
        save_as(program, dialog)
        first = dialog.find("Nothing was exported. *").name
        resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, limits)
        assert names(folder) == ["plan.map"], names(folder)

        wait_for("another try", lambda: button.has(STATE.SENSITIVE))
        button.do()
        # Nobody makes files there, not even root.
        save_as(program, dialog, "/proc/plan.pdf")
        wait_for("another reason", lambda: any(node.name.startswith("Nothing was exported. ") and node.name != first
                                               for node in dialog.walk()))

        wait_for("another try", lambda: button.has(STATE.SENSITIVE))
        button.do()
        save_as(program, dialog, str(folder / "out"))
        window.find("“out.pdf” is ready", "label")
        assert names(folder) == ["out.pdf", "plan.map"], names(folder)
        assert "Proof of concept" in read_pdf(folder / "out.pdf")


def copy():
    """Shift+Ctrl+Y puts the timeline on the clipboard"""
    with opened_sample() as (_, window, _folder):
        press("ctrl+shift+y")
        window.find("The timeline is on the clipboard as a picture", "label")


harness.main(print_to_file, print_to_full_disk, preview, preview_from_dialog, export, copy)
