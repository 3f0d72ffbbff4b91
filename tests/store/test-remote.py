#!/usr/bin/env python3
"""Saves to servers through GVfs: to Apache's WebDAV, and to one that refuses, hangs and dies at each request.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import errno
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

from remote_server import Fault, Server

SAVE_FILE, MUTUALCTL, SHIM = (os.path.abspath(path) for path in sys.argv[1:4])
OLD = b'{"old": "' + b"o" * 5000 + b'"}\n'
NEW = b'{"new": "' + b"n" * 90000 + b'"}\n'
OTHER = b'{"other": "' + b"x" * 5000 + b'"}\n'
SAMPLE = pathlib.Path(os.environ["MUTUAL_DATA_DIR"]) / "samples" / "northwind-freight.map"
PATIENCE = 1
# What a busy computer needs on top of that.
SLACK = 15
STATUSES = [401, 403, 404, 409, 423, 500, 507]

APACHE = """
ServerRoot "{root}"
PidFile "{root}/pid"
Listen 127.0.0.1:{port}
ServerName 127.0.0.1
ErrorLog "{root}/error.log"
Mutex posixsem
User nobody
Group nogroup
LoadModule mpm_event_module {modules}/mod_mpm_event.so
LoadModule authz_core_module {modules}/mod_authz_core.so
LoadModule dav_module {modules}/mod_dav.so
LoadModule dav_fs_module {modules}/mod_dav_fs.so
DavLockDB "{root}/locks"
DocumentRoot "{root}/files"
<Directory />
  Require all denied
</Directory>
<Directory "{root}/files">
  Dav On
  Require all granted
</Directory>
"""


def start_in_session():
    """Starts this program again, on a session bus and in folders of its own, where nothing of the user's is."""
    with tempfile.TemporaryDirectory(prefix="mutual-remote-") as root:
        environment = {name: value for name, value in os.environ.items()
                       if name not in ("G_DEBUG", "GIO_USE_VFS", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY")}
        for name in ("HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            environment[name] = os.path.join(root, name)
            os.mkdir(environment[name], 0o700)
        environment.update(MUTUAL_TEST_ROOT=root, GVFS_DISABLE_FUSE="1", GIO_USE_VOLUME_MONITOR="unix",
                           PYTHONDONTWRITEBYTECODE="1", MUTUAL_SERVER_PATIENCE=str(PATIENCE))
        os.chmod(root, 0o711)
        return subprocess.run(["dbus-run-session", "--", sys.executable, *sys.argv], env=environment, check=False,
                              stderr=subprocess.DEVNULL).returncode


class Outcome:
    """What came of one run of a program."""

    def __init__(self, command, kill_at=None, environment=None):
        began = time.monotonic()
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                        env={**os.environ, "G_DEBUG": "fatal-criticals", **(environment or {})})
        if kill_at:
            kill_at(self.process)
        out, err = self.process.communicate(timeout=60)
        lines = [line for line in err.decode().splitlines() if line and "GVFS-" not in line]
        self.status, self.out, self.text = self.process.returncode, out, "\n".join(lines)
        self.seconds = time.monotonic() - began


class Place:
    """A file on a server, and what is to be saved there."""

    def __init__(self):
        self.root = pathlib.Path(os.environ["MUTUAL_TEST_ROOT"])
        self.outbox = pathlib.Path(os.environ["XDG_STATE_HOME"]) / "mutual" / "outbox"
        for name, content in (("old", OLD), ("new", NEW), ("other", OTHER)):
            (self.root / name).write_bytes(content)

    def save(self, uri, base="old", new="new", option=None, **arguments):
        """Saves to the URI; base None for a new file."""
        for copy in self.copies():
            copy.unlink()
        command = [SAVE_FILE, uri, self.root / new] + ([self.root / base] if base else [])
        return Outcome(command + ([option] if option else []), **arguments)

    def copies(self):
        """The copies in the outbox."""
        return [path for path in self.outbox.rglob("*") if path.is_file()]


def mount(uri):
    """Connects to a server; what is wrong with it, or None."""
    result = subprocess.run(["gio", "mount", uri], capture_output=True, timeout=30, check=False)
    return None if result.returncode == 0 else f"gio mount {uri}: {result.stderr.decode()}"


def mount_again(uri):
    """Connects once more, if the helper did not survive what the server did. Whether it had to."""
    if subprocess.run(["gio", "info", uri], capture_output=True, timeout=30, check=False).returncode == 0:
        return False
    mount(uri)
    return True


def start_server():
    """A server of the faults, with a helper of its own: helpers do not get over everything."""
    server = Server()
    server.reset({"plan.map": OLD})
    problem = mount(server.uri)
    if problem:
        raise RuntimeError(problem)
    return server


def find_modules():
    """Where Apache keeps what it is made of."""
    for folder in ("/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/lib/httpd/modules"):
        if os.path.exists(folder + "/mod_dav_fs.so"):
            return folder
    return None


class Apache:
    """Apache, with a folder that WebDAV clients share."""

    def __init__(self, root):
        program = shutil.which("apache2", path=os.environ["PATH"] + ":/usr/sbin") or shutil.which("httpd")
        if program is None or find_modules() is None:
            raise RuntimeError("Apache with mod_dav is not installed (apache2-bin)")
        self.root = root / "apache"
        self.files = self.root / "files"
        self.files.mkdir(parents=True)
        # Root's Apache works as nobody.
        for folder in (self.root, self.files):
            folder.chmod(0o777)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.uri = f"dav://127.0.0.1:{port}/"
        settings = self.root / "httpd.conf"
        settings.write_text(APACHE.format(root=self.root, port=port, modules=find_modules()), encoding="utf-8")
        self.process = subprocess.Popen([program, "-f", settings, "-DFOREGROUND"], stderr=subprocess.DEVNULL)
        for _ in range(100):
            with socket.socket() as client:
                if client.connect_ex(("127.0.0.1", port)) == 0:
                    return
            time.sleep(0.05)
        raise RuntimeError("Apache does not start: " + (self.root / "error.log").read_text(encoding="utf-8"))

    def stop(self):
        """Ends it."""
        self.process.terminate()
        self.process.wait(10)

    def put(self, name, content):
        """As another client of the same server does."""
        path = self.files / name
        path.write_bytes(content)
        path.chmod(0o666)

    def content(self, name):
        """What a file holds now."""
        path = self.files / name
        return path.read_bytes() if path.exists() else None

    def names(self):
        """What is in the folder."""
        return sorted(path.name for path in self.files.iterdir() if path.name != ".DAV")


class Test:
    """Counts what is wrong, in TAP."""

    def __init__(self):
        self.count, self.failed, self.problems = 0, False, []

    def expect(self, condition, comment):
        """Remembers what does not hold."""
        if not condition:
            self.problems.append(str(comment))

    def tell(self, name, comment=""):
        """One line for what was expected since the last one."""
        self.count += 1
        for problem in self.problems[:20]:
            print("# " + problem.replace("\n", "\n# "))
        self.failed |= bool(self.problems)
        print(f"{'not ok' if self.problems else 'ok'} {self.count} {name}{': ' if comment else ''}{comment}", flush=True)
        self.problems = []


def test_apache(test, place, apache):
    """A server as teams have it."""
    uri = apache.uri + "plan.map"

    apache.put("plan.map", OLD)
    outcome = place.save(uri)
    test.expect(outcome.status == 0, outcome.text)
    test.expect(apache.content("plan.map") == NEW, "not the new bytes")
    test.expect(apache.names() == ["plan.map"], apache.names())
    test.expect(not place.copies(), place.copies())
    test.tell("over a file on Apache")

    outcome = place.save(apache.uri + "Plan%20f%C3%BCr%20%22uns%22%20%231.map", base=None)
    test.expect(outcome.status == 0, outcome.text)
    test.expect(apache.content('Plan für "uns" #1.map') == NEW, apache.names())
    (apache.files / 'Plan für "uns" #1.map').unlink(missing_ok=True)
    apache.put("plan.map", OTHER)
    outcome = place.save(uri, base=None)
    test.expect(outcome.status == 1 and apache.content("plan.map") == OTHER, "an existing file was replaced")
    test.expect("already a file" in outcome.text, outcome.text)
    test.expect(apache.names() == ["plan.map"], apache.names())
    test.tell("a new file on Apache, which replaces none")

    apache.put("plan.map", OTHER)
    outcome = place.save(uri)
    test.expect(outcome.status == 1 and apache.content("plan.map") == OTHER, "another client's change was lost")
    test.expect("Another program changed the file" in outcome.text, outcome.text)
    test.expect(not place.copies(), place.copies())
    # Same size, same time.
    apache.put("plan.map", OLD.replace(b"ooo", b"ouo", 1))
    outcome = place.save(uri)
    test.expect(outcome.status == 1 and b"ouo" in apache.content("plan.map"), "a change of one letter was lost")
    (apache.files / "plan.map").unlink()
    outcome = place.save(uri)
    test.expect(outcome.status == 1 and "no longer there" in outcome.text, outcome.text)
    test.expect(apache.names() == [], apache.names())
    test.tell("what another client of Apache changed is noticed")

    outcome = place.save(apache.uri + "gone/plan.map", base=None)
    test.expect(outcome.status == 1 and "folder is not there" in outcome.text, outcome.text)
    test.expect([copy.read_bytes() for copy in place.copies()] == [NEW], place.copies())
    test.expect(all(str(copy) in outcome.text for copy in place.copies()), outcome.text)
    modes = [path.stat().st_mode & 0o7777 for path in [place.outbox, *place.copies()]]
    test.expect(modes == [0o700, 0o600], modes)
    test.tell("a folder that Apache does not have, and the copy on this computer")

    large = b"[" + b'"0123456789abcde",' * 400000 + b"0]\n"
    (place.root / "large").write_bytes(large)
    apache.put("plan.map", OLD)
    outcome = place.save(uri, new="large")
    test.expect(outcome.status == 0 and apache.content("plan.map") == large, outcome.text)
    test.tell("a large file on Apache", f"{len(large)} bytes in {outcome.seconds:.2f} s")

    apache.put(".mutual-0123abcd.tmp", b"half")
    apache.put(".mutual-99999999.tmp", b"half")
    apache.put("mutual-0123abcd.tmp", b"mine")
    for name in (".mutual-0123abcd.tmp", "mutual-0123abcd.tmp"):
        os.utime(apache.files / name, (time.time() - 90 * 60,) * 2)
    apache.put("plan.map", OLD)
    outcome = place.save(uri, option="--linger")
    test.expect(outcome.status == 0, outcome.text)
    test.expect(apache.names() == [".mutual-99999999.tmp", "mutual-0123abcd.tmp", "plan.map"], apache.names())
    for name in (".mutual-99999999.tmp", "mutual-0123abcd.tmp"):
        (apache.files / name).unlink()
    test.tell("what a save that was killed left on Apache goes with a later one")


def test_programs(test, place, apache):
    """mutualctl on a server."""
    plan = SAMPLE.read_bytes()
    uri = apache.uri + "plan.map"

    apache.put("plan.map", plan.replace(b"\n", b"\n "))
    outcome = Outcome([MUTUALCTL, "check", "--no-review", uri])
    test.expect(outcome.status == 0, outcome.text)
    outcome = Outcome([MUTUALCTL, "show", uri])
    test.expect(outcome.status == 0 and b"Northwind" in outcome.out, outcome.text)
    outcome = Outcome([MUTUALCTL, "format", "--in-place", uri])
    test.expect(outcome.status == 0 and apache.content("plan.map") == plan, outcome.text)
    outcome = Outcome([MUTUALCTL, "export", uri, "-o", apache.uri + "plan.svg"])
    test.expect(outcome.status == 0 and b"<svg" in (apache.content("plan.svg") or b""), outcome.text)
    outcome = Outcome([MUTUALCTL, "export", uri, "-o", uri.replace("plan.map", "./plan.map")])
    test.expect(outcome.status == 2 and apache.content("plan.map") == plan, outcome.text)
    test.expect(apache.names() == ["plan.map", "plan.svg"], apache.names())
    test.tell("mutualctl check, show, format and export on Apache")

    for name, words in (("none.map", "no such file"), ("", "a folder")):
        outcome = Outcome([MUTUALCTL, "check", "--no-review", apache.uri + name])
        test.expect(outcome.status == 2 and words in outcome.text, outcome.text)
    outcome = Outcome([MUTUALCTL, "check", "--no-review", "dav://127.0.0.1:9/plan.map"])
    test.expect(outcome.status == 2 and "no connection to the server" in outcome.text, outcome.text)
    outcome = place.save("dav://127.0.0.1:9/plan.map")
    test.expect(outcome.status == 1 and "no connection to the server" in outcome.text, outcome.text)
    test.tell("what is not there on a server is told in plain words")


def judge(test, place, server, outcome, name):
    """Whatever the server did: the file is whole, what is not saved is here, and the text says so."""
    content = server.files.get("plan.map")
    test.expect(outcome.status in (0, 1), f"{name}: ended with {outcome.status}: {outcome.text}")
    test.expect(content in (OLD, NEW), f"{name}: the file is damaged: {content and len(content)}")
    if outcome.status == 0:
        test.expect(content == NEW, f"{name}: said to be saved, but is not")
        test.expect(not place.copies(), f"{name}: a copy was left behind")
    else:
        named = [copy for copy in place.copies() if copy.read_bytes() == NEW and str(copy) in outcome.text]
        test.expect(len(named) == len(place.copies()), f"{name}: a copy without a word")
        test.expect(named or "Nothing was written over" in outcome.text or "no longer there" in outcome.text,
                    f"{name}: no copy: {outcome.text}")
        test.expect(len(outcome.text) > 40 and "HTTP/" not in outcome.text, f"{name}: {outcome.text}")


def break_everywhere(test, place, what, for_good=False, may_leave=False, step=1):
    """The same fault at the first request, the second… until a save meets none. Returns how many there were."""
    server = start_server()
    texts = set()
    at = 1
    while True:
        server.reset({"plan.map": OLD}, Fault(at, what, for_good))
        outcome = place.save(server.uri + "plan.map")
        met = len(server.calls) >= at
        call = server.calls[at - 1] if met else ""
        server.fault = None
        name = f"{what} at request {at} ({call})"
        judge(test, place, server, outcome, name)
        test.expect(outcome.seconds < PATIENCE * 4 + SLACK, f"{name}: took {outcome.seconds:.1f} s")
        leftovers = [path for path in server.files if path != "plan.map"]
        if not may_leave and not call.startswith("DELETE"):
            test.expect(not leftovers, f"{name}: left {leftovers}")
        server.release()
        if not met:
            test.expect(outcome.status == 0 and not leftovers, f"without a fault: {outcome.text} {leftovers}")
            return (at - 1) // step, texts
        if not isinstance(what, int):
            mount_again(server.uri)
        texts.add(outcome.text.split(" What was to be saved")[0].strip())
        at += step


def test_faults(test, place):
    """Each request of a save, answered in each wrong way."""
    for status in STATUSES:
        count, texts = break_everywhere(test, place, status)
        test.tell(f"a server that answers {status}", f"{count} faults")
        for text in sorted(texts - {""}):
            print(f"#   {text}", flush=True)
    for what, may_leave in (("drop", False), ("lose", True), ("half", True), ("keep-half", False), ("cut", False),
                            ("hang", True)):
        count, texts = break_everywhere(test, place, what, may_leave=may_leave)
        test.tell(f"a server that does this: {what}", f"{count} faults")
        for text in sorted(texts - {""}):
            print(f"#   {text}", flush=True)
    for what in (500, "drop", "hang"):
        count, texts = break_everywhere(test, place, what, for_good=True, may_leave=True,
                                        step=3 if what == "hang" else 1)
        test.tell(f"a server that does this for good: {what}", f"{count} faults")
        for text in sorted(texts - {""}):
            print(f"#   {text}", flush=True)


def test_again(test, place):
    """After an answer that was wrong once the next try is not taken for another client's doing, with more added."""
    total = 0
    for what in (500, 507, "lose"):
        server = start_server()
        at = 1
        while True:
            server.reset({"plan.map": OLD}, Fault(at, what))
            outcome = place.save(server.uri + "plan.map", option="--again")
            if len(server.calls) < at:
                break
            name = f"{what} at request {at} ({server.calls[at - 1]}), again"
            test.expect(outcome.status == 0 or "no connection to the server" in outcome.text, f"{name}: {outcome.text}")
            test.expect(outcome.status or server.files["plan.map"] in (NEW, NEW + b"\n"), f"{name}: not saved")
            test.expect(outcome.status or not place.copies(), f"{name}: a copy was left behind")
            mount_again(server.uri)
            total += 1
            at += 1
    test.tell("saving again after each of them", f"{total} faults")


def test_outbox(test, place):
    """A disk here that is full or broken is no reason not to save on a server."""
    total = 0
    report = place.root / "report"
    for number in (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EDQUOT, errno.EMFILE):
        server = start_server()
        at = 1
        while True:
            server.reset({"plan.map": OLD})
            report.unlink(missing_ok=True)
            shutil.rmtree(place.outbox.parent, ignore_errors=True)
            outcome = place.save(server.uri + "plan.map", environment={
                "LD_PRELOAD": SHIM, "FAULT_FOLDERS": os.environ["XDG_STATE_HOME"], "FAULT_AT": str(at),
                "FAULT_MODE": "fail", "FAULT_ERRNO": str(number), "FAULT_REPORT": str(report)})
            if not report.exists():
                break
            name = f"{errno.errorcode[number]} at call {at} ({report.read_text().strip()})"
            test.expect(outcome.status == 0 and server.files == {"plan.map": NEW}, f"{name}: {outcome.text}")
            test.expect(not place.copies(), f"{name}: a copy was left behind")
            total += 1
            at += 1
    test.expect(total > 20, f"only {total} faults")
    test.tell("a disk here that fails", f"{total} faults")


def test_taken(test, place):
    """A server that takes the old file away and then has no room for the new name: it gets it, or is named."""
    server = start_server()
    server.reset({"plan.map": OLD})
    place.save(server.uri + "plan.map")
    at = next(i for i, call in enumerate(server.calls, 1) if call.startswith("MOVE"))

    server.reset({"plan.map": OLD}, Fault(at, "take"))
    outcome = place.save(server.uri + "plan.map")
    test.expect(outcome.status == 0 and server.files == {"plan.map": NEW}, f"{outcome.text} {list(server.files)}")
    test.expect(not place.copies(), place.copies())

    server.reset({"plan.map": OLD}, Fault(at, "take", for_good=True))
    outcome = place.save(server.uri + "plan.map")
    test.expect(outcome.status == 1 and list(server.files.values()) == [NEW], f"{outcome.text} {list(server.files)}")
    test.expect(all(name in outcome.text for name in server.files), outcome.text)
    test.expect("no room left" in outcome.text, outcome.text)
    test.expect([copy.read_bytes() for copy in place.copies()] == [NEW], place.copies())
    test.expect(all(str(copy) in outcome.text for copy in place.copies()), outcome.text)
    test.tell("a server that takes the old file away", outcome.text)


def test_long_day(test, place):
    """So many saves that helpers get tired of them."""
    server = start_server()
    outcome = place.save(server.uri + "plan.map", option="--often")
    test.expect(outcome.status == 0 and server.files == {"plan.map": NEW + b"\n" * 40}, outcome.text)
    test.tell("many saves in a row", f"41 in {outcome.seconds:.1f} s")


def test_deaths(test, place):
    """The program is killed at each request that the server gets."""
    at = 1
    while True:
        server = start_server()
        server.reset({"plan.map": OLD})
        holder = []

        def strike(number, at=at, holder=holder):
            if number == at:
                while not holder:
                    time.sleep(0.001)
                holder[0].send_signal(signal.SIGKILL)

        server.on_call = strike
        outcome = place.save(server.uri + "plan.map", kill_at=holder.append)
        server.on_call = None
        if len(server.calls) < at:
            test.expect(outcome.status == 0, outcome.text)
            break
        # The helper may still be at work for the dead.
        time.sleep(0.05)
        content = server.files.get("plan.map")
        test.expect(content in (OLD, NEW), f"killed at request {at}: the file is damaged")
        test.expect(outcome.status in (0, -signal.SIGKILL), f"{outcome.status} {outcome.text}")
        if content != NEW:
            test.expect([copy.read_bytes() for copy in place.copies()] == [NEW], f"killed at request {at}: no copy")
        at += 1
    test.expect(at > 5, f"only {at - 1} requests")
    test.tell("killed at each request", f"{at - 1} deaths")


def test_reading(test, _place):
    """A plan that cannot be fetched, for any reason."""
    plan = SAMPLE.read_bytes()
    total = 0
    for what in STATUSES + ["drop", "cut", "hang"]:
        server = start_server()
        at = 1
        while True:
            server.reset({"plan.map": plan}, Fault(at, what))
            outcome = Outcome([MUTUALCTL, "check", "--no-review", server.uri + "plan.map"])
            met = len(server.calls) >= at
            server.release()
            test.expect(outcome.status == 0 or (met and outcome.status == 2 and len(outcome.text) > 60),
                        f"{what} at {at}: {outcome.status} {outcome.text}")
            test.expect(outcome.seconds < PATIENCE * 2 + SLACK, f"{what} at {at}: took {outcome.seconds:.1f} s")
            if not met:
                break
            mount_again(server.uri)
            total += 1
            at += 1
    test.tell("reading from such a server", f"{total} faults")


def main():
    """All tests."""
    test = Test()
    place = Place()
    apache = None
    try:
        apache = Apache(place.root)
        problem = mount(apache.uri)
        test.expect(problem is None, problem)
        test.tell("GVfs reaches Apache")
        if problem is None:
            test_apache(test, place, apache)
            test_programs(test, place, apache)
            for break_server in (test_taken, test_long_day, test_outbox, test_deaths, test_again, test_reading, test_faults):
                break_server(test, place)
    except RuntimeError as error:
        test.expect(False, error)
        test.tell("a server to save to")
    finally:
        if apache:
            apache.stop()
    print(f"1..{test.count}")
    return 1 if test.failed else 0


if __name__ == "__main__":
    sys.exit(main() if "MUTUAL_TEST_ROOT" in os.environ else start_in_session())
