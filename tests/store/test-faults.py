#!/usr/bin/env python3
"""Breaks a save at each of its system calls, in each way that a system can, and looks at what is left.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import errno
import os
import pathlib
import signal
import subprocess
import sys
import tempfile

SHIM, SAVE_FILE, MUTUALCTL = (os.path.abspath(path) for path in sys.argv[1:4])
OLD = b'{"old": "' + b"o" * 5000 + b'"}\n'
NEW = b'{"new": "' + b"n" * 90000 + b'"}\n'
SAMPLE = pathlib.Path(os.environ["MUTUAL_DATA_DIR"]) / "samples" / "northwind-freight.map"
NUMBERS = [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EDQUOT, errno.EMFILE]

# How the process ends is looked at below; these say what to do to it.
FAILURES = [("fail", number) for number in NUMBERS] + [("full", errno.ENOSPC), ("short", 0)]
DEATHS = [("kill", 0), ("torn", 0)]
# Whole programs go through the same calls: one error of each sort is enough.
SHORTER = [("fail", errno.EIO), ("full", errno.ENOSPC), ("short", 0)]


class Place:
    """A folder with the file, one for the state, and what it is made of, elsewhere."""

    def __init__(self, root, name, old, new):
        self.folder = root / "plans"
        self.state = root / "state"
        self.file = self.folder / name
        self.report = root / "report"
        self.elsewhere = root / "elsewhere"
        self.old, self.new, self.links = old, new, False
        self.command = []
        self.environment = {}
        for folder in (self.folder, self.state, self.elsewhere):
            folder.mkdir()

    def put(self, name, content):
        """A file that no fault meets."""
        path = self.elsewhere / name
        path.write_bytes(content)
        return path

    def reset(self):
        """Everything as it was before the save."""
        for folder in (self.folder, self.state):
            for path in folder.rglob("*"):
                if path.is_file():
                    path.unlink()
        self.report.unlink(missing_ok=True)
        if self.old is not None:
            self.file.write_bytes(self.old)
            self.file.chmod(0o640)
            try:
                os.setxattr(self.file, "user.note", b"kept")
            except OSError:
                pass
            if self.links:
                os.link(self.file, self.folder / "other.map")

    def expected_names(self):
        return {self.file.name, "other.map"} if self.links else {self.file.name}

    def names(self):
        return {path.name for path in self.folder.iterdir()}

    def copies(self):
        return [path for path in self.state.rglob("*") if path.is_file()]

    def content(self):
        return self.file.read_bytes() if self.file.exists() else None

    def save(self, at, mode, number):
        """Runs the command with one fault."""
        return subprocess.run(self.command, capture_output=True, timeout=20, check=False, env={
            **{name: os.environ[name] for name in ("HOME", "MUTUAL_DATA_DIR", "MUTUAL_TODAY") if name in os.environ},
            "LD_PRELOAD": SHIM, "FAULT_FOLDERS": f"{self.folder}:{self.state}", "FAULT_AT": str(at),
            "FAULT_MODE": mode, "FAULT_ERRNO": str(number), "FAULT_REPORT": str(self.report),
            "XDG_STATE_HOME": str(self.state), "LC_ALL": "C.UTF-8", "ASAN_OPTIONS": "verify_asan_link_order=0",
            **self.environment})


def judge_failure(place, result):
    """What is wrong after a call failed and the process lived."""
    if result.returncode not in (0, 1, 2):
        return f"ended with {result.returncode}: {result.stderr.decode()}"
    content = place.content()
    if result.returncode == 0 and content != place.new:
        return "said to be saved, but is not"
    if result.returncode != 0 and len(result.stderr) < 10:
        return "failed without a word"
    if content not in (place.old, place.new):
        if not any(copy.read_bytes() == place.new and str(copy) in result.stderr.decode() for copy in place.copies()):
            return "neither old nor new, and no safe copy that the message names"
    elif any(str(copy) not in result.stderr.decode() for copy in place.copies()):
        return "a safe copy was left behind without a word"
    leftovers = place.names() - place.expected_names()
    if leftovers:
        return f"left behind {leftovers}"
    return None


def judge_again(place, result):
    """What is wrong when a person tried again after one call failed."""
    if result.returncode != 0:
        return f"trying again ended with {result.returncode}: {result.stderr.decode()}"
    if place.content() not in (place.new, place.new + b"\n"):
        return "said to be saved, but is not"
    if place.copies():
        return "a safe copy was left behind"
    leftovers = place.names() - place.expected_names()
    return f"left behind {leftovers}" if leftovers else None


def judge_death(place, result):
    """What is wrong after the process was killed."""
    if result.returncode != -signal.SIGKILL:
        return f"ended with {result.returncode}: {result.stderr.decode()}"
    if place.content() not in (place.old, place.new) and not any(copy.read_bytes() == place.new for copy in place.copies()):
        return "neither old nor new, and no safe copy"
    if place.old is not None and place.file.stat().st_mode & 0o7777 != 0o640:
        return "permissions changed"
    return None


def break_everywhere(place, mode, number, judge):
    """Breaks the first call, the second… until none is left. Returns the number of calls and what was wrong."""
    problems = []
    calls = []
    at = 1
    while True:
        place.reset()
        result = place.save(at, mode, number)
        if not place.report.exists():
            if result.returncode != 0 or place.content() != place.new or place.names() != place.expected_names():
                problems.append(f"without a fault: {result.returncode} {result.stderr.decode()} {place.names()}")
            return calls, problems
        calls.append(place.report.read_text().strip())
        problem = judge(place, result)
        if problem:
            problems.append(f"call {at} ({calls[-1]}), {mode} {errno.errorcode.get(number, '')}: {problem}")
        at += 1


def break_in_all_ways(name, place, failures=None):
    """One way of saving, broken in all ways."""
    problems = []
    total = 0
    for mode, number in (failures or FAILURES) + DEATHS:
        judge = judge_death if (mode, number) in DEATHS else judge_failure
        calls, found = break_everywhere(place, mode, number, judge)
        problems += found
        total += len(calls)
    # A shim that counts nothing would find nothing.
    if total < 50 or "fsync" not in calls:
        problems.append(f"only {total} faults were met: {calls}")
    tell(name, problems, f"{total} faults")


def save_file(name, old, links=False, environment=None):
    """The store by itself."""
    with tempfile.TemporaryDirectory() as root:
        place = Place(pathlib.Path(root), "plan.map", old, NEW)
        place.links = links
        place.environment = environment or {}
        place.command = [SAVE_FILE, place.file, place.put("new", NEW)]
        if old is not None:
            place.command.append(place.put("base", old))
        if links:
            place.command.append("--in-place")
        break_in_all_ways(name, place)


def save_again(name, old, links=False):
    """Whatever failed, the next try is not taken for somebody else's doing, even with something added to the plan."""
    problems = []
    total = 0
    with tempfile.TemporaryDirectory() as root:
        place = Place(pathlib.Path(root), "plan.map", old, NEW)
        place.links = links
        place.command = [SAVE_FILE, place.file, place.put("new", NEW)]
        if old is not None:
            place.command.append(place.put("base", old))
        place.command += ["--again"] + (["--in-place"] if links else [])
        for number in (errno.EIO, errno.ENOSPC, errno.EDQUOT):
            calls, found = break_everywhere(place, "fail", number, judge_again)
            problems += found
            total += len(calls)
        tell(name, problems, f"{total} faults")


def format_file(name):
    """A whole program, from reading to saving."""
    plan = SAMPLE.read_bytes()
    with tempfile.TemporaryDirectory() as root:
        place = Place(pathlib.Path(root), "plan.map", plan.replace(b"\n", b"\n "), plan)
        place.command = [MUTUALCTL, "format", "--in-place", place.file]
        break_in_all_ways(name, place, SHORTER)


def export_file(name, suffix, old):
    """A drawing, over an older one or as a new file."""
    with tempfile.TemporaryDirectory() as root:
        place = Place(pathlib.Path(root), "plan." + suffix, old, b"")
        place.command = [MUTUALCTL, "export", SAMPLE, "-o", place.file]
        place.save(0, "fail", 0)
        place.new = place.content()
        break_in_all_ways(name, place, SHORTER)


def save_on_full_disk():
    """A real file system without room, where this kernel lets us mount one; else a limit on the size of files."""
    script = ('mount -t tmpfs -o size=64k tmpfs "$1" && cp "$2" "$1/plan.map" && "$3" "$1/plan.map" "$4" "$2"; '
              'status=$?; ls -A "$1"; cmp "$1/plan.map" "$2" && exit $status')
    with tempfile.TemporaryDirectory() as root:
        root = pathlib.Path(root)
        (root / "disk").mkdir()
        (root / "old").write_bytes(OLD)
        (root / "new").write_bytes(NEW)
        arguments = [str(root / "disk"), str(root / "old"), SAVE_FILE, str(root / "new")]
        mountable = ["unshare", "-Urm", "mount", "-t", "tmpfs", "tmpfs", str(root / "disk")]
        try:
            can_mount = subprocess.run(mountable, capture_output=True, check=False).returncode == 0
        except FileNotFoundError:
            can_mount = False
        if can_mount:
            command = ["unshare", "-Urm", "sh", "-c", script, "sh", *arguments]
        else:
            command = ["bash", "-c", "ulimit -f 16; " + script.replace("mount -t tmpfs -o size=64k tmpfs \"$1\" && ", ""),
                       "sh", *arguments]
        result = subprocess.run(command, capture_output=True, check=False, timeout=20, env={
            "PATH": os.environ["PATH"], "XDG_STATE_HOME": str(root / "state"), "LC_ALL": "C.UTF-8"})
        problems = []
        if result.returncode != 1 or result.stdout != b"plan.map\n" or len(result.stderr) < 10:
            problems.append(f"{result.returncode} {result.stdout} {result.stderr}")
        tell("full disk", problems, "a tmpfs of 64 KiB" if can_mount else "a file size limit")


tests = 0
failed = False


def tell(name, problems, comment):
    """One TAP line."""
    global tests, failed
    tests += 1
    failed |= bool(problems)
    for problem in problems[:20]:
        print(f"# {problem}")
    print(f"{'not ok' if problems else 'ok'} {tests} {name}: {comment}", flush=True)


save_file("save over a file", OLD)
save_file("save a new file", None)
save_file("save a new file where renameat2 is not known", None, environment={"FAULT_NO_RENAME2": "1"})
save_file("save in place", OLD, links=True)
save_again("save over a file again", OLD)
save_again("save a new file again", None)
save_again("save in place again", OLD, links=True)
format_file("mutualctl format --in-place")
export_file("mutualctl export to a new file", "svg", None)
export_file("mutualctl export over a file", "pdf", OLD)
save_on_full_disk()
print(f"1..{tests}")
sys.exit(failed)
