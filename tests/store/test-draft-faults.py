#!/usr/bin/env python3
"""Breaks the keeping of a draft at each of its system calls, and looks at what the next process finds.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import errno
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

SHIM, WRITE_DRAFT = (os.path.abspath(path) for path in sys.argv[1:3])
N_ACTIONS = 8

# What is flushed there is flushed at once; what matters here is the order.
QUICK = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
FILE = b"what the user's file holds is no business of drafts\n"
FAILURES = [("fail", number) for number in (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EDQUOT, errno.EMFILE)]
FAILURES += [("full", errno.ENOSPC), ("short", 0)]
DEATHS = [("kill", 0), ("torn", 0)]


class Place:
    """A folder with the user's file, and one for the state."""

    def __init__(self, root):
        self.folder, self.state, self.report = root / "plans", root / "state", root / "report"
        self.folder.mkdir()
        self.file = self.folder / "plan.map"

    def reset(self):
        """Everything as it was at first."""
        shutil.rmtree(self.state, ignore_errors=True)
        self.report.unlink(missing_ok=True)
        self.file.write_bytes(FILE)

    def environment(self):
        """What every process gets."""
        return {"XDG_STATE_HOME": str(self.state), "LC_ALL": "C.UTF-8", "HOME": os.environ.get("HOME", "/"),
                "ASAN_OPTIONS": "verify_asan_link_order=0"}

    def run(self, what, at=0, mode="fail", number=0):
        """Runs with one fault."""
        return subprocess.run([WRITE_DRAFT, what, self.file], capture_output=True, timeout=60, check=False, env={
            **self.environment(), "LD_PRELOAD": SHIM, "FAULT_FOLDERS": f"{self.folder}:{self.state}",
            "FAULT_AT": str(at), "FAULT_MODE": mode, "FAULT_ERRNO": str(number), "FAULT_REPORT": str(self.report)})

    def check(self):
        """What the next process finds: the number of an action, or None."""
        result = subprocess.run([WRITE_DRAFT, "check", self.file], capture_output=True, timeout=20, check=False,
                                env=self.environment())
        text = result.stdout.decode().strip()
        assert result.returncode == 0, f"found {text} {result.stderr.decode()}"
        return None if text == "none" else int(text)


def judge(place, result, mode, discards):
    """What is wrong with what was left."""
    if place.file.read_bytes() != FILE or len(list(place.folder.iterdir())) != 1:
        return "the user's file was touched"
    died = result.returncode == -signal.SIGKILL
    if result.returncode != 0 and not (died and (mode, 0) in DEATHS):
        return f"ended with {result.returncode}: {result.stderr.decode()}"
    acknowledged = max((int(line) for line in result.stdout.split()), default=0)
    try:
        found = place.check()
    except AssertionError as error:
        return str(error)

    # What was discarded may be offered again if that could not be noted, but never a part of it.
    if discards and acknowledged == N_ACTIONS:
        return None if found in (None, N_ACTIONS) else f"found {found} after all was discarded"
    if found is None:
        return f"found nothing of {acknowledged}" if acknowledged > 0 else None
    if found < acknowledged:
        return f"found {found} of {acknowledged}"
    if mode in ("fail", "short") and found != N_ACTIONS:
        return f"did not come over one failure: {found}"
    return None


def break_everywhere(what, name, modes):
    """Breaks the first call, the second… until none is left."""
    problems, total, calls = [], 0, set()
    with tempfile.TemporaryDirectory(dir=QUICK) as root:
        place = Place(pathlib.Path(root))
        for mode, number in modes:
            at = 1
            while True:
                place.reset()
                result = place.run(what, at, mode, number)
                problem = judge(place, result, mode, what == "discard")
                call = place.report.read_text().strip() if place.report.exists() else None
                if problem:
                    problems.append(f"call {at} ({call}), {mode} {errno.errorcode.get(number, '')}: {problem}")
                if call is None:
                    break
                calls.add(call)
                total += 1
                at += 1
    missing = {"openat", "write", "fsync", "fdatasync", "renameat", "unlinkat", "mkdir", "close"}
    missing -= {call.removesuffix("64") for call in calls}
    if missing:
        problems.append(f"{missing} were never met among {calls}")
    tell(name, problems, f"{total} faults")


def fill_disk():
    """A real file system that is full after a while, where this kernel lets us mount one."""
    script = ('mount -t tmpfs -o size=20k tmpfs "$1" && XDG_STATE_HOME="$1" "$2" keep "$3" && '
              'XDG_STATE_HOME="$1" "$2" check "$3"')
    with tempfile.TemporaryDirectory(dir=QUICK) as root:
        place = Place(pathlib.Path(root))
        place.reset()
        place.state.mkdir()
        arguments = [str(place.state), WRITE_DRAFT, str(place.file)]
        try:
            result = subprocess.run(["unshare", "-Urm", "sh", "-c", script, "sh", *arguments], capture_output=True,
                                    check=False, timeout=60, env={**place.environment(), "PATH": os.environ["PATH"]})
        except FileNotFoundError:
            result = None
        if result is None or b"mount" in result.stderr or b"unshare" in result.stderr:
            tell("full disk", [], "no file system can be mounted here")
            return
        lines = result.stdout.decode().split()
        problems = []
        if result.returncode != 0 or place.file.read_bytes() != FILE:
            problems.append(f"{result.returncode} {result.stdout} {result.stderr}")
        elif len(lines) > 1 and (lines[-1] == "none" or int(lines[-1]) < int(lines[-2])):
            problems.append(f"{lines}")
        tell("full disk", problems, f"after {lines}")


def share():
    """While a process has a draft, no other is offered it; when it is killed, one is, and only one."""
    with tempfile.TemporaryDirectory(dir=QUICK) as root:
        place = Place(pathlib.Path(root))
        place.reset()
        problems = []
        with subprocess.Popen([WRITE_DRAFT, "hold", place.file], stdout=subprocess.PIPE,
                              env=place.environment()) as holder:
            while holder.stdout.readline() not in (b"held\n", b""):
                pass
            if place.check() is not None:
                problems.append("a draft was offered that is in use")
            holder.kill()
        if place.check() != N_ACTIONS:
            problems.append("a draft was not offered whose process is dead")
        taken = subprocess.run([WRITE_DRAFT, "take"], capture_output=True, check=False, env=place.environment())
        if taken.stdout != b"taken\n":
            problems.append(f"it could not be opened: {taken}")
        tell("two processes", problems, "one draft")


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


break_everywhere("keep", "keeping a draft, with calls that fail", FAILURES)
break_everywhere("keep", "keeping a draft, with a process that dies", DEATHS)
break_everywhere("discard", "discarding a draft", [("fail", errno.EIO), *DEATHS])
fill_disk()
share()
print(f"1..{tests}")
sys.exit(failed)
