#!/usr/bin/env python3
"""Runs mutualctl as people do: on good files and bad ones, through pipes, in narrow terminals.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import configparser
import csv
import io
import json
import os
import pathlib
import pty
import re
import shutil
import socket
import stat
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as tree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
sys.dont_write_bytecode = True

from tap import main, test  # noqa: E402 - the folder is known only now

MUTUALCTL = os.path.abspath(sys.argv[1])
DATA = pathlib.Path(os.environ["MUTUAL_DATA_DIR"])
SAMPLES = sorted((DATA / "samples").glob("*.map"))
TEMPLATES = sorted((DATA / "templates").glob("*.map"))
NORTHWIND = DATA / "samples" / "northwind-freight.map"
NOBODY = 65534

COMMANDS = ["check", "format", "show", "export", "thumbnail", "schedule", "move", "slips", "diff", "merge"]


def run(*arguments, **options):
    """Runs mutualctl; a hang is a failure."""
    environment = {**os.environ, "COLUMNS": "80", **options.pop("environment", {})}
    return subprocess.run([MUTUALCTL, *map(str, arguments)], capture_output=True, timeout=20, check=False,
                          env=environment, **options)


def expect(result, status, out=None, err=None):
    """Checks how it ended and what it said, by regular expressions."""
    said = f"{result.returncode}\n{result.stdout.decode(errors='replace')}\n{result.stderr.decode(errors='replace')}"
    assert result.returncode == status, said
    for pattern, text in ((out, result.stdout), (err, result.stderr)):
        if pattern is not None:
            assert re.search(pattern, text.decode(), re.M), f"no {pattern!r} in: {said}"
    if err is None:
        assert not result.stderr, said
    else:
        # A complaint says who complains, and is not one of GLib's.
        assert re.match(r"mutualctl|\S+:\d+:\d+: |standard input:\d", result.stderr.decode()), said
        assert "CRITICAL" not in said and "WARNING" not in said, said


def readers(folder):
    """All ways to read a plan for something else than its validity."""
    return [["show"], ["format"], ["format", "--in-place"], ["export", "-o", folder / "out.pdf"]]


def make_plan(folder, name="plan.map", **members):
    """Writes a plan of our own, not in canonical form."""
    path = folder / name
    plan = {"format": "mutual-action-plan", "version": 1, "id": "6a0bb9de-e462-4a0e-a704-ca055bbd3d5d",
            "title": "A plan", **members}
    path.write_text(json.dumps(plan))
    return path


@test
def help_and_version(folder):
    """help and version"""
    expect(run("--help"), 0, "(?s)Usage:.*" + ".*".join(COMMANDS))
    expect(run("--version"), 0, r"^mutualctl \d+\.\d+\.\d+$")
    for command in COMMANDS:
        expect(run(command, "--help"), 0, rf"(?s)Usage:\n  mutualctl {command} .*Exit status")


@test
def misuse(folder):
    """misuse is told, with exit status 2"""
    expect(run(), 2, err="--help")
    expect(run("explode"), 2, err="explode")
    for command in COMMANDS:
        expect(run(command), 2, err="mutualctl")
        expect(run(command, "--nonsense", NORTHWIND), 2, err="nonsense")
    expect(run("format", NORTHWIND, NORTHWIND), 2, err="--in-place")
    expect(run("format", "--in-place", "-"), 2, err="in-place")
    expect(run("show", NORTHWIND, NORTHWIND), 2, err="one file")


@test
def check_valid(folder):
    """check: everything that ships is valid"""
    shipped = SAMPLES + TEMPLATES
    assert len(shipped) > 6
    result = run("check", "--no-review", *shipped)
    expect(result, 0)
    assert result.stdout.decode() == "".join(f"{path}: valid\n" for path in shipped)
    expect(run("check", "--no-review", "--quiet", *shipped), 0, r"\A\Z")


@test
def check_invalid(folder):
    """check: every error with its place; 2 beats 1 beats 0"""
    path = folder / "bad.map"
    path.write_text('{\n  "format": "mutual-action-plan",\n  "version": 1,\n'
                    '  "id": "6a0bb9de-e462-4a0e-a704-ca055bbd3d5d",\n'
                    '  "next_review": "2026-02-30",\n  "agreed_on": 7\n}\n')
    before = path.read_bytes()
    result = run("check", "--no-review", NORTHWIND, path)
    expect(result, 1, rf"^{re.escape(str(path))}:5:\d+: next_review: ")
    expect(result, 1, rf"^{re.escape(str(path))}:6:\d+: agreed_on: ")
    expect(result, 1, rf"^{re.escape(str(NORTHWIND))}: valid$")
    expect(run("check", "--no-review", path, folder / "nothing.map", NORTHWIND), 2, r"(?s)bad.map:5:.*: valid", "nothing.map")
    for command in readers(folder):
        expect(run(*command, path), 1, r"\A\Z", r":5:\d+: next_review: ")
    assert path.read_bytes() == before
    assert sorted(p.name for p in folder.iterdir()) == ["bad.map"]


@test
def check_review(folder):
    """check: what the review advises, in three ways; what hurts gives 4, what only reads badly 3"""
    today = ["--today", "2026-11-23"]
    result = run("check", *today, NORTHWIND)
    expect(result, 4, r": valid$")
    expect(result, 4, r"▲ Proof of concept ends 6 days after the date you both agreed\. \[late\]$")
    finished = folder / "finished.map"
    finished.write_bytes((NORTHWIND.parent / "meadow-lane-dairies.map").read_bytes())
    expect(run("check", *today, "--quiet", finished), 0, r"\A\Z")
    plan = json.loads(finished.read_text())
    del plan["priority"]
    plan["value_proposition"] = "=2+3 and nothing more"
    worse = folder / "worse.map"
    worse.write_text(json.dumps(plan))

    result = run("check", *today, "--format", "json", finished, worse, folder / "nothing.map")
    assert result.returncode == 2
    found = json.loads(result.stdout)
    assert [entry["file"] for entry in found] == [str(finished), str(worse), str(folder / "nothing.map")]
    assert found[0]["valid"] and found[0]["advice"] == []
    assert {advice["rule"] for advice in found[1]["advice"]} == {"priority-missing", "value-length"}
    assert all(advice["severity"] == "reads" and advice["items"] for advice in found[1]["advice"])
    assert not found[2]["valid"] and "no such file" in found[2]["error"]

    result = run("check", *today, "--format", "csv", finished, worse)
    assert result.returncode == 3
    rows = list(csv.reader(io.StringIO(result.stdout.decode())))
    assert rows[0] == ["file", "severity", "rule", "sentence", "items"]
    assert rows[1][:2] == [str(finished), "good"]
    assert sorted(row[2] for row in rows[2:]) == ["priority-missing", "value-length"]

    plan["review_off"] = "priority-missing value-length"
    worse.write_text(json.dumps(plan))
    expect(run("check", *today, worse), 0)
    plan["milestones"][0]["title"] = "=HYPERLINK(1)"
    del plan["review_off"], plan["milestones"][-1]["evidence"]
    plan["milestones"][-1]["title"] = "=cmd|Optimization"
    worse.write_text(json.dumps(plan))
    assert b'"=' not in run("check", *today, "--format", "csv", worse).stdout
    expect(run("check", "--format", "xml", worse), 2, err="text, json or csv")
    expect(run("check", "--today", "soon", worse), 2, err="--today")


@test
def check_many(folder):
    """check: many files on all cores are told in their order"""
    names = []
    for i in range(300):
        names.append(folder / f"{i:03}.map")
        names[-1].write_bytes(NORTHWIND.read_bytes() if i % 7 else b"{}")
    result = run("check", "--no-review", *names)
    assert result.returncode == 1
    lines = result.stdout.decode().splitlines()
    assert [line.split(":")[0] for line in lines] == [str(name) for name in names]


@test
def check_progress(folder):
    """check: who waits at a terminal is told how far it is, and nothing of that stays"""
    plan = folder / "plan.map"
    plan.write_bytes(NORTHWIND.read_bytes())
    terminal, end = pty.openpty()
    command = [MUTUALCTL, "check", "--quiet", *[str(plan)] * 6000]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=end) as process:
        os.close(end)
        told = b""
        while True:
            try:
                part = os.read(terminal, 4096)
            except OSError:     # nobody writes any more
                break
            if not part:
                break
            told += part
    os.close(terminal)
    assert process.returncode == 4
    assert re.search(rb"\r\d+ of 6000 files", told), told[:200]
    assert told.endswith(b"\r\033[K"), told[-200:]


@test
def check_newer(folder):
    """a plan of a newer version is valid, and is never written"""
    path = make_plan(folder, version=2, invention={"a": 1})
    before = path.read_bytes()
    expect(run("check", "--no-review", path), 0, "newer")
    expect(run("show", path), 0, "A plan")
    expect(run("format", path), 2, r"\A\Z", "newer")
    expect(run("format", "--in-place", path), 2, r"\A\Z", "newer")
    assert path.read_bytes() == before


@test
def standard_input(folder):
    """- is standard input"""
    data = NORTHWIND.read_bytes()
    expect(run("check", "--no-review", "-", input=data), 0, "^standard input: valid$")
    expect(run("show", "-", input=data), 0, "^Northwind claims in two days$")
    assert run("format", "-", input=data).stdout == data
    expect(run("check", "--no-review", "-", input=b'{"format": "mutual-action-plan", "version": 1, '), 1, r"^standard input:1:\d+: ")
    expect(run("format", "-", input=b""), 1, r"\A\Z", "empty")


def bad_places(folder):
    """What is not a plan's file: its path, the exit status, a word of the message."""
    (folder / "folder.map").mkdir()
    os.mkfifo(folder / "pipe.map")
    (folder / "circle.map").symlink_to("circle.map")
    (folder / "dangling.map").symlink_to("nothing")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(folder / "socket.map"))
    (folder / "empty.map").write_bytes(b"")
    (folder / "game.map").write_bytes(b"IBSP\0\1\2\3" * 100)
    (folder / "bundle.js.map").write_text('{"version":3,"sources":["a.ts"],"mappings":"AAAA"}')
    (folder / "other.map").write_text('{"hello": 1}')
    with open(folder / "huge.map", "wb") as huge:
        huge.truncate(64 * 1024 * 1024 + 1)
    return [
        (folder / "folder.map", 2, "folder"),
        (folder / "pipe.map", 2, "pipe"),
        (folder / "socket.map", 2, "socket"),
        (folder / "circle.map", 2, "link"),
        (folder / "dangling.map", 2, "no such file"),
        (folder / "nothing.map", 2, "no such file"),
        (folder / "no" / "folder" / "nothing.map", 2, "no such file"),
        (folder / ("x" * 300), 2, "too long"),
        ("/dev/null", 2, "device"),
        ("/dev/zero", 2, "device"),
        (folder / "huge.map", 2, "larger"),
        (folder / "empty.map", 1, "empty"),
        (folder / "game.map", 1, "not a Mutual plan"),
        (folder / "bundle.js.map", 1, "source map"),
        (folder / "other.map", 1, "not a Mutual plan"),
    ]


@test
def bad_input(folder):
    """each sort of bad input: a message that says what and where, no hang, no change"""
    places = bad_places(folder)
    before = sorted((path.name, path.lstat().st_mtime_ns) for path in folder.iterdir())
    for path, status, word in places:
        name = re.escape(str(path))
        result = run("check", "--no-review", path)
        expect(result, status, rf"{name}:\d+:\d+: .*{word}" if status == 1 else r"\A\Z",
               rf"mutualctl check: {name}: .*{word}" if status == 2 else None)
        for command in readers(folder):
            expect(run(*command, path), status, r"\A\Z", rf"{name}:.*{word}")
    assert sorted((path.name, path.lstat().st_mtime_ns) for path in folder.iterdir()) == before


@test
def no_permission(folder):
    """a file that may not be read"""
    path = make_plan(folder)
    path.chmod(0)
    options = {}
    binary = MUTUALCTL
    if os.geteuid() == 0:
        # Everything is allowed to root, so somebody else tries, with a program that they can reach.
        folder.chmod(0o755)
        binary = folder / "mutualctl"
        shutil.copy(MUTUALCTL, binary)
        options = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    for command in ("check", "show", "format"):
        result = subprocess.run([str(binary), command, str(path)], capture_output=True, timeout=20, check=False,
                                cwd=folder, **options)
        expect(result, 2, r"\A\Z", "plan.map: .*not allowed")


@test
def format_output(folder):
    """format: canonical bytes, the same whatever the file looked like"""
    data = NORTHWIND.read_bytes()
    assert run("format", NORTHWIND).stdout == data
    scrambled = folder / "scrambled.map"
    plan = json.loads(data)
    header = {name: plan.pop(name) for name in ("format", "version")}
    scrambled.write_text(json.dumps({**header, **dict(reversed(plan.items()))}))
    assert run("format", scrambled).stdout == data


@test
def format_in_place(folder):
    """format --in-place: saved whole, with its permissions; a canonical file is left alone"""
    path = make_plan(folder)
    other = make_plan(folder, "other.map", title="Another")
    path.chmod(0o640)
    expect(run("format", "--in-place", path, other), 0, r"\A\Z")
    assert path.read_text().startswith('{\n  "format": "mutual-action-plan",\n'), path.read_text()
    assert '"Another"' in other.read_text()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    status = path.stat()
    expect(run("format", "-i", path), 0, r"\A\Z")
    assert path.stat().st_mtime_ns == status.st_mtime_ns and path.stat().st_ino == status.st_ino
    assert sorted(p.name for p in folder.iterdir()) == ["other.map", "plan.map"]


@test
def format_hard_link(folder):
    """format --in-place: a file with two names is written over only when that is said"""
    path = make_plan(folder)
    os.link(path, folder / "link.map")
    before = path.read_bytes()
    environment = {"XDG_STATE_HOME": str(folder / "state")}
    expect(run("format", "-i", path, environment=environment), 2, r"\A\Z", "--allow-overwrite")
    assert path.read_bytes() == before
    expect(run("format", "-i", "--allow-overwrite", path, environment=environment), 0, r"\A\Z")
    assert path.read_bytes() == (folder / "link.map").read_bytes() != before
    assert path.stat().st_nlink == 2


@test
def format_through_link(folder):
    """format --in-place: a link stays a link"""
    path = make_plan(folder)
    (folder / "link.map").symlink_to("plan.map")
    expect(run("format", "-i", folder / "link.map"), 0, r"\A\Z")
    assert (folder / "link.map").is_symlink() and path.read_text().startswith("{\n")


@test
def full_output(folder):
    """output that cannot be written is an error; output that nobody reads is none"""
    with open("/dev/full", "wb") as full:
        for command in ("check", "format", "show"):
            result = subprocess.run([MUTUALCTL, command, NORTHWIND], stdout=full, stderr=subprocess.PIPE, check=False)
            assert result.returncode == 2 and b"standard output" in result.stderr, result
    reader, writer = os.pipe()
    os.close(reader)
    result = subprocess.run([MUTUALCTL, "show", NORTHWIND], stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert not result.stderr and result.returncode == 2, result


@test
def show_content(folder):
    """show: what a plan is about, from top to bottom"""
    text = run("show", NORTHWIND, environment={"MUTUAL_TODAY": "2026-11-23"}).stdout.decode()
    for line in [
            r"^Northwind claims in two days$", r"Claimwise \(seller\).*Northwind Freight \(buyer\)",
            r"^Cut claim handling", r"^★ 98 days to Go-live, first depot, Mon 1 Mar 2027$",
            r"^2 of 8 milestones done$",
            r"^Next for Northwind Freight\n  ● Name an information security contact +Tue 24 Nov, tomorrow$",
            r"^Next for Claimwise\n  ■ Write the three-year business case +Tue 1 Dec, in 8 days$", r"^  1 ✓ Goals and metrics agreed +Fri 9 Oct, done$",
            r"^  3 ▲ Proof of concept +Thu 3 Dec, 6 days late$", r"^ +Agreed for Fri 27 Nov$",
            r"^ +✓ Train six claims handlers +● Ines Duarte, Wed 11 Nov$", r"^    ⚑ Peak season freeze +14 Dec – 8 Jan$",
            r"^  8 ○ Optimization +Fri 30 Apr, in 158 days$", r"^  \? Information security: name needed +milestone 5$",
            r"^  ■ Ravi Menon +milestones 2·3$", r"Days to settle a claim: 9 days → 2 days"]:
        assert re.search(line, text, re.M), f"no {line!r} in:\n{text}"
    order = [text.index(word) for word in ("Proof of concept", "⚑ Board meeting", "Business case and decision",
                                           "⚑ Peak season freeze", "⚑ Steering", "Security and legal", "⚑ Incumbent",
                                           "8 ○ Optimization", "? Information", "● Margit Olsen  ", "■ Carla Mendes  ")]
    assert order == sorted(order), order
    assert "\033" not in text
    # Private notes and risks stay private.
    for private in re.findall(r'"private_notes": "([^"]{10,40})', NORTHWIND.read_text()):
        assert private not in text


@test
def show_private(folder):
    """show: private steps only when asked for"""
    path = make_plan(folder, milestones=[{
        "id": "7a0bb9de-e462-4a0e-a704-ca055bbd3d5d", "title": "One", "steps": [
            {"id": "8a0bb9de-e462-4a0e-a704-ca055bbd3d5d", "title": "Whisper", "private": True},
            {"id": "9a0bb9de-e462-4a0e-a704-ca055bbd3d5d", "title": "Shout"}]}])
    text = run("show", path).stdout.decode()
    assert "Shout" in text and "Whisper" not in text
    assert "Whisper (private)" in run("show", "--private", path).stdout.decode()


@test
def show_sample_today(folder):
    """show: a sample stands mid-flight today, a plan of one's own where it is"""
    today = {"MUTUAL_TODAY": "2028-03-01"}
    text = run("show", NORTHWIND, environment=today).stdout.decode()
    assert re.search(r"★ 9\d days to Go-live, first depot, Mon \d+ \w+ 2028", text), text
    copy = folder / "copy.map"
    shutil.copy(NORTHWIND, copy)
    assert "★ 366 days since Go-live" in run("show", copy, environment=today).stdout.decode()


def measure(line):
    """Cells of a terminal."""
    return sum(0 if unicodedata.combining(ch) else 2 if unicodedata.east_asian_width(ch) in "WF" else 1 for ch in line)


@test
def show_width(folder):
    """show: never wider than the terminal"""
    wide = make_plan(folder, title="計画" * 40, value_proposition="word " * 60, milestones=[
        {"id": "7a0bb9de-e462-4a0e-a704-ca055bbd3d5d", "title": "W" * 300, "due": "2026-12-01"}])
    for columns in (1, 30, 40, 57, 80, 120, 9999):
        for path in [wide, *SAMPLES, *TEMPLATES]:
            result = run("show", path, environment={"COLUMNS": str(columns)})
            widest = max(map(measure, result.stdout.decode().splitlines()))
            assert widest <= min(max(columns, 30), 120), f"{path} at {columns}: {widest}"


@test
def show_hostile(folder):
    """show: a plan cannot steer the terminal"""
    path = make_plan(folder, title="\x1b]0;owned\x07\x1b[2J\u202eevil",
                     value_proposition="one\ntwo\r\tthree a\u0301" + "\u0301" * 100000)
    result = run("show", path)
    expect(result, 0)
    text = result.stdout.decode()
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u0080-\u009f\u202e]", text), repr(text)
    assert len(text) < 2000
    assert re.search("^one$", text, re.M)


@test
def show_terminal(folder):
    """show: coloured on a terminal, unless told otherwise"""
    for environment, coloured in (({"TERM": "xterm"}, True), ({"TERM": "dumb"}, False), ({"NO_COLOR": "1"}, False)):
        master, slave = pty.openpty()
        process = subprocess.Popen([MUTUALCTL, "show", NORTHWIND], stdout=slave, stderr=slave,
                                   env=dict(os.environ, **environment))
        os.close(slave)
        text = b""
        while True:
            try:
                piece = os.read(master, 65536)
            except OSError:
                break
            if not piece:
                break
            text += piece
        os.close(master)
        assert process.wait(timeout=20) == 0
        assert (b"\033[1m" in text) == coloured, text


@test
def show_plain_locale(folder):
    """show: in a locale without these characters it still says what matters"""
    result = run("show", NORTHWIND, environment={"LC_ALL": "C"})
    expect(result, 0, "Northwind claims in two days")
    result.stdout.decode("ascii")


def read_pdf(path):
    """What pdfinfo says, and the text of all pages."""
    info = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    return info, text


@test
def export_pdf(folder):
    """export: a PDF that other programs read, with all that matters and nothing private"""
    path = folder / "plan.pdf"
    expect(run("export", NORTHWIND, "-o", path), 0, r"\A\Z")
    info, text = read_pdf(path)
    assert re.search(r"^Title: +Northwind claims in two days$", info, re.M), info
    assert re.search(r"^Pages: +1$", info, re.M) and "A4" in info, info
    for word in ("Northwind Freight", "Claimwise", "Cut claim handling", "Proof of concept", "Optimization",
                 "Board meeting", "Margit Olsen"):
        assert word in text, f"no {word!r} in:\n{text}"
    assert text.count("\ufffd") == 0
    plan = json.loads(NORTHWIND.read_text())
    for private in [plan["private_notes"], *(risk["title"] for risk in plan.get("risks", []))]:
        assert private[:20] not in text.replace("\n", " ")
    again = folder / "again.PDF"
    expect(run("export", NORTHWIND, "-o", again), 0, r"\A\Z")
    assert again.read_bytes() == path.read_bytes()


@test
def export_pictures(folder):
    """export: pictures as wide as they are told"""
    svg, png, small = folder / "plan.svg", folder / "plan.png", folder / "small.png"
    expect(run("export", NORTHWIND, "-o", svg), 0, r"\A\Z")
    assert tree.parse(svg).getroot().tag.endswith("svg")
    expect(run("export", NORTHWIND, "-o", png), 0, r"\A\Z")
    expect(run("export", NORTHWIND, "-o", small, "--width", "600", "--scale", "1"), 0, r"\A\Z")
    data = png.read_bytes()
    assert data.startswith(b"\x89PNG\r\n") and data.endswith(b"IEND\xaeB`\x82")
    widths = [int.from_bytes(path.read_bytes()[16:20], "big") for path in (png, small)]
    assert 600 <= widths[1] < 700 and widths[0] > 2 * widths[1], widths


@test
def export_sizes(folder):
    """export: a picture is exactly as large as it is told, and a page as large as its paper"""
    picture, page = folder / "plan.png", folder / "page.png"
    for size in ("1600x900", "640x1200", "320x240"):
        expect(run("export", NORTHWIND, "-o", picture, "--size", size, "--theme", "dark"), 0, r"\A\Z")
        data = picture.read_bytes()
        assert f"{int.from_bytes(data[16:20], 'big')}x{int.from_bytes(data[20:24], 'big')}" == size
    expect(run("export", NORTHWIND, "-o", picture, "--size", "320x60"), 2, r"\A\Z", "more height")
    expect(run("export", NORTHWIND, "-o", page, "--what", "plan", "--paper", "Letter", "--page", "2", "--scale", "1"), 0)
    data = page.read_bytes()
    assert (int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")) == (612, 792)
    expect(run("export", NORTHWIND, "-o", page, "--what", "plan"), 2, r"\A\Z", "--page")


@test
def export_all(folder):
    """export: everything that ships, and a plan with nothing in it"""
    for path in [*SAMPLES, *TEMPLATES, make_plan(folder)]:
        for suffix in ("pdf", "svg", "png"):
            output = folder / f"{path.stem}.{suffix}"
            expect(run("export", path, "-o", output, "--scale", "0.5"), 0, r"\A\Z")
            assert output.stat().st_size > 200


@test
def export_sample_today(folder):
    """export: a sample stands mid-flight today"""
    path = folder / "plan.pdf"
    expect(run("export", NORTHWIND, "-o", path, environment={"MUTUAL_TODAY": "2028-03-01"}), 0, r"\A\Z")
    text = read_pdf(path)[1]
    assert "2028" in text and "2026" not in text, text


# The name of the output, options, and a word of the complaint that says what to do.
EXPORT_MISUSES = [
    ("out.pdf", "--what all", "summary, plan, timeline or people"),
    ("out.pdf", "--paper quarto", "letter"),
    ("out.pdf", "--side both --what people", "buyer or seller"),
    ("out.pdf", "--side buyer", "--what people"),
    ("out.pdf", "--what people --person Nobody", "mutualctl show"),
    ("out.pdf", "--what people --person Nobody --side buyer", "not both"),
    ("out.pdf", "--tiled", "--what timeline"),
    ("out.pdf", "--landscape", "timeline or plan"),
    ("out.pdf", "--collapsed", "--what plan"),
    ("out.pdf", "--theme dark", "pictures"),
    ("out.pdf", "--size 100x100", "pictures"),
    ("out.pdf", "--page 1", "pictures"),
    ("out.png", "--theme blue", "light or dark"),
    ("out.png", "--size 100", "1600x900"),
    ("out.png", "--size 1600x900 --width 800", "either"),
    ("out.png", "--size 1600x900x2", "1600x900"),
    ("out.png", "--private", "pages"),
    ("out.svg", "--grey", "paper"),
    ("out.png", "--what summary --page 2", "--page"),
    ("out.png", "--what summary --page -1", "from 1"),
]


@test
def export_misuse(folder):
    """export: where it cannot write it says so, and changes nothing"""
    plan = make_plan(folder, "plan.pdf")
    before = plan.read_bytes()
    (folder / "folder.pdf").mkdir()
    (folder / "dangling.pdf").symlink_to("no/where.pdf")
    os.mkfifo(folder / "pipe.png")
    for output, word in [("plan.pdf", "the plan itself"), ("plan.doc", "end in"), ("plan", "end in"), (".pdf", "end in"),
                         ("folder.pdf", "folder"), ("pipe.png", "pipe"), ("dangling.pdf", "link"),
                         ("no/plan.svg", "folder is not there"), ("x" * 300 + ".svg", "too long")]:
        target = folder / output if output != ".pdf" else output
        expect(run("export", plan, "-o", target, cwd=folder), 2, r"\A\Z", word)
    expect(run("export", plan), 2, err="-o")
    for option in (["--width", "10"], ["--width", "x"], ["--scale", "100"], ["--scale", "nan"]):
        expect(run("export", plan, "-o", folder / "out.png", *option), 2, err="mutualctl")
    for name, option, word in EXPORT_MISUSES:
        expect(run("export", plan, "-o", folder / name, *option.split()), 2, r"\A\Z", word)
    assert plan.read_bytes() == before
    assert sorted(path.name for path in folder.iterdir()) == ["dangling.pdf", "folder.pdf", "pipe.png", "plan.pdf"]


@test
def export_replaces(folder):
    """export: an older file is replaced, with its permissions; a second name of it is not lost"""
    plan, output = make_plan(folder), folder / "out.svg"
    output.write_text("older")
    output.chmod(0o640)
    expect(run("export", plan, "-o", output), 0, r"\A\Z")
    assert output.read_bytes().startswith(b"<?xml") and stat.S_IMODE(output.stat().st_mode) == 0o640
    os.link(output, folder / "link.svg")
    environment = {"XDG_STATE_HOME": str(folder / "state")}
    expect(run("export", NORTHWIND, "-o", output, environment=environment), 2, r"\A\Z", "--allow-overwrite")
    expect(run("export", NORTHWIND, "-o", output, "--allow-overwrite", environment=environment), 0, r"\A\Z")
    assert output.stat().st_nlink == 2


def read_exec(path):
    """What a file manager runs, and for which types of files."""
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(path)
    (section,) = entry.sections()
    assert section == "Thumbnailer Entry"
    values = dict(entry[section])
    assert set(values) == {"TryExec", "Exec", "MimeType"}, values
    return values


@test
def thumbnail(folder):
    """thumbnail: as file managers run it, for addresses and odd names, in all their sizes"""
    values = read_exec(DATA / "org.mutualplan.Mutual.thumbnailer")
    assert values["MimeType"] in (DATA / "org.mutualplan.Mutual.desktop.in").read_text()
    words = values["Exec"].split()
    assert words[0] == values["TryExec"] == "mutualctl"
    plan, output = folder / "Größe & Co 100%.map", folder / "out.png"
    plan.write_bytes(NORTHWIND.read_bytes())
    for size in (128, 256, 512, 1024):
        output.write_bytes(b"")
        values = {"%s": str(size), "%u": plan.as_uri(), "%i": str(plan), "%o": str(output)}
        arguments = [re.sub("%[suio]", lambda match: values[match[0]], word) for word in words[1:]]
        expect(run(*arguments, environment={"DISPLAY": "", "WAYLAND_DISPLAY": ""}), 0, r"\A\Z")
        data = output.read_bytes()
        assert data.startswith(b"\x89PNG") and data.endswith(b"IEND\xaeB`\x82")
        assert [int.from_bytes(data[i:i + 4], "big") for i in (16, 20)] == [size, size * 3 // 4]


@test
def thumbnail_misuse(folder):
    """thumbnail: what cannot be drawn leaves no picture"""
    plan, output = make_plan(folder), folder / "out.png"
    for arguments in ([plan], [plan, output, output], [plan, plan], ["--size=8", plan, output],
                      ["--size=5000", plan, output], ["--size=x", plan, output], [folder / "no.map", output],
                      [plan, folder / "no" / "out.png"]):
        expect(run("thumbnail", *arguments), 2, r"\A\Z", "mutualctl")
    (folder / "other.map").write_text('{"version":3,"mappings":""}')
    expect(run("thumbnail", folder / "other.map", output), 1, r"\A\Z", "other.map")
    assert not output.exists()


def read_dates(path):
    """The due dates of all milestones."""
    return [milestone.get("due") for milestone in json.loads(path.read_text())["milestones"]]


@test
def schedule(folder):
    """schedule: dates, what does not fit, the earliest that does"""
    expect(run("schedule", NORTHWIND, "--today=2026-11-23"), 0,
           r"(?s)Security and legal cleared +Tue 24 Nov – Mon 1 Feb\n.*All dates fit\n.*The earliest date for Go-live, "
           r"first depot is Fri 26 Feb 2027")
    plan = folder / "plan.map"
    shutil.copy(NORTHWIND, plan)
    late = run("schedule", plan, "-t", "2026-11-26")
    expect(late, 1, r"▲ Would have had to start 2 working days ago \(● Grace Whitfield\)")
    expect(late, 1, r"(?s)3 conflicts\n.*first depot is Wed 3 Mar 2027")
    assert "final price" not in late.stdout.decode()
    expect(run("schedule", "--private", plan), 0, "Get our final price approved")
    expect(run("schedule", "-", input=plan.read_bytes()), 0, "All dates fit")
    for day in ("tomorrow", "2026-13-01", "2026-1-1", "1899-12-31", ""):
        expect(run("schedule", plan, f"--today={day}"), 2, r"\A\Z", "--today")
    expect(run("schedule", plan, plan), 2, err="one file")
    # What another program wrote beside its own rules is told.
    text = json.loads(plan.read_text())
    text["milestones"][5]["due"] = "2027-02-12"
    plan.write_text(json.dumps(text))
    expect(run("schedule", plan), 0, r"Tue 9 Feb\n +The file says Fri 12 Feb")
    expect(run("schedule", make_plan(folder)), 0, "No dates yet")
    expect(run("schedule", DATA / "templates" / "new-customer.map", "--today=2026-11-23"), 0,
           r"No dates yet\n.*The earliest date for Go-live is Tue 16 Feb 2027")


@test
def slips(folder):
    """slips: which dates moved, how far, whose it was and why"""
    plan = folder / "plan.map"
    shutil.copy(NORTHWIND, plan)
    text = run("slips", plan).stdout.decode()
    for line in [r"^Moved 4 times, 27 days in all, 4 of 4 on the buyer’s side$",
                 r"^1 of them before the dates were agreed on Fri 9 Oct 2026$", r"^  ● Board meeting +14 days later$",
                 r"^    Mon 30 Nov → Thu 3 Dec · moved on Thu 19 Nov 2026 · Ines Duarte · people\n +were not there$",
                 r"^    Counsel is away"]:
        assert re.search(line, text, re.M), f"no {line!r} in:\n{text}"
    expect(run("slips", plan, "--reason=legal"), 0, r"(?s)Moved 1 time, 7 days.*Close contract redlines +7 days later")
    expect(run("slips", plan, "--side", "seller"), 0, r"Never moved\n\Z")
    expect(run("slips", "-", "-r", "none", input=plan.read_bytes()), 0, "Never moved")
    told = json.loads(run("slips", plan, "--format=json", "-s", "buyer").stdout)
    assert (told["moves"], told["days"], told["buyer"], told["seller"], told["before_agreed"]) == (4, 27, 4, 0, 1)
    assert told["changes"][3] == {
        "on": "2026-11-19", "item": {"id": "b177ba5e-e6e5-54ab-acda-ec8d1e05eb6c", "title": "Proof of concept"},
        "from": "2026-11-30", "to": "2026-12-03", "days": 3, "side": "buyer", "reason": "people", "by": "Ines Duarte",
        "notes": "The sponsor can see the results only on 3 December. The board date holds.", "before_agreed": False}
    rows = list(csv.reader(io.StringIO(run("slips", plan, "-f", "csv").stdout.decode(), newline="")))
    assert rows[0] == ["on", "item", "from", "to", "days", "side", "reason", "by", "notes"] and len(rows) == 5
    # What happens to a private step is nobody else's business.
    text = json.loads(plan.read_text())
    text["milestones"][4]["steps"][3]["private"] = True
    plan.write_text(json.dumps(text))
    expect(run("slips", plan), 0, "Moved 3 times, 20 days")
    expect(run("slips", plan, "--private"), 0, "Moved 4 times, 27 days")
    expect(run("slips", plan, "--side=ours"), 2, r"\A\Z", "--side")
    expect(run("slips", plan, "--reason=bad"), 2, r"\A\Z", "--reason")
    expect(run("slips", plan, "--format=xml"), 2, r"\A\Z", "format")
    expect(run("slips"), 2, err="one file")


@test
def show_condition(folder):
    """show: what waits or is in danger says why"""
    plan = folder / "plan.map"
    text = json.loads(NORTHWIND.read_text())
    text["milestones"][3]["status"] = "blocked"
    plan.write_text(json.dumps(text))
    told = run("show", plan, environment={"MUTUAL_TODAY": "2026-11-26"}).stdout.decode()
    for line in [r"^Late: “Proof of concept”: 6 days after the agreed date, Fri 27 Nov$",
                 r"^  4 ◐ Business case and decision .*\n.*\n +Waiting: Blocked$",
                 r"^  5 △ Security and legal cleared .*\n.*\n +At risk: Would have had to start 2 working days ago$"]:
        assert re.search(line, told, re.M), f"no {line!r} in:\n{told}"


@test
def move(folder):
    """move: the preview, and with --apply the plan"""
    plan = folder / "plan.map"
    shutil.copy(NORTHWIND, plan)
    before = plan.read_bytes()
    preview = run("move", plan, "--anchor=2027-02-15", "--today=2026-11-23")
    expect(preview, 1, r"^15 Feb does not fit: 2 conflicts$")
    expect(preview, 1, r"(?s)The earliest date that works is Fri 26 Feb 2027, if “Security and legal cleared”\s+starts today")
    expect(preview, 1, r"Business case and decision +Thu 10 Dec stays\n +Pinned to “Board meeting”")
    expect(preview, 1, r"cleared: start +Tue 24 Nov → Tue 10 Nov\n +▲ Would have had to start 9 working days ago")
    expect(preview, 1, r"Production environment set up +Mon 18 Jan → Mon 4 Jan\n +▲ Falls in “Peak season freeze”")
    expect(preview, 1, r"^6 dates move, 1 stays; 14 steps move along$")
    expect(run("move", plan, "--all", "--anchor", "2027-02-26"), 0, "Switch Hamburg over +Mon 1 Mar → Fri 26 Feb")
    assert "final price" not in run("move", plan, "--all", "--anchor", "2027-02-26").stdout.decode()
    expect(run("move", plan, "--all", "-p", "-a", "2027-02-26"), 0, "final price")
    expect(run("move", plan, "--anchor=2027-03-01"), 0, "Nothing moves")
    assert plan.read_bytes() == before

    expect(run("move", plan, "--anchor=2027-03-08", "--apply", "--reason=budget", "--by=Lena Brandt"), 0, "7 days later")
    assert read_dates(plan) == ["2026-10-09", "2026-10-30", "2026-12-03", "2026-12-10", "2027-02-08", "2027-02-16",
                                "2027-03-08", "2027-05-07"]
    change = json.loads(plan.read_text())["changes"][-1]
    assert (change["by"], change["from"], change["to"], change["reason"]) == ("Lena Brandt", "2027-03-01", "2027-03-08",
                                                                              "budget")
    expect(run("check", "--no-review", plan), 0)
    assert run("format", plan).stdout == plan.read_bytes()
    # The same person on the same day, and back: as if nothing had been.
    expect(run("move", plan, "--anchor=2027-03-01", "--apply", "--by=Lena Brandt"), 0)
    assert plan.read_bytes() == before
    time = plan.stat().st_mtime_ns
    expect(run("move", plan, "--anchor=2027-03-01", "--apply"), 0, "Nothing moves")
    assert plan.stat().st_mtime_ns == time
    # It is saved though it does not fit, and says so.
    expect(run("move", plan, "--anchor=2027-02-15", "--apply"), 1, "2 conflicts")
    assert read_dates(plan)[6] == "2027-02-15"


@test
def move_misuse(folder):
    """move: what cannot be moved is told, and nothing is written"""
    plan = folder / "plan.map"
    shutil.copy(NORTHWIND, plan)
    before = plan.read_bytes()
    expect(run("move", plan), 2, r"\A\Z", "--anchor")
    expect(run("move", plan, "--anchor=soon"), 2, r"\A\Z", "--anchor")
    expect(run("move", plan, "--anchor=2027-03-08", "--apply", "--reason=weather"), 2, r"\A\Z", "reason")
    expect(run("move", plan, "--anchor=2027-03-08", "--reason=legal"), 2, r"\A\Z", "--apply")
    expect(run("move", "-", "--anchor=2027-03-08", "--apply", input=before), 2, r"\A\Z", "--apply")
    expect(run("move", plan, plan, "--anchor=2027-03-08"), 2, r"\A\Z", "one plan")
    expect(run("move", make_plan(folder, "empty.map"), "--anchor=2027-03-08"), 2, r"\A\Z", "no milestone")
    newer = make_plan(folder, "newer.map", version=2, anchor="86a1385f-b6c2-56ef-b5d0-ad7fb18448e3",
                      milestones=[{"id": "86a1385f-b6c2-56ef-b5d0-ad7fb18448e3", "due": "2027-03-01"}])
    kept = newer.read_bytes()
    expect(run("move", newer, "--anchor=2027-03-08", "--apply"), 2, "", "newer")
    assert newer.read_bytes() == kept and plan.read_bytes() == before
    done = json.loads(before)
    done["milestones"][6]["done_on"] = "2026-11-20"
    plan.write_text(json.dumps(done))
    expect(run("move", plan, "--anchor=2027-03-08"), 2, r"\A\Z", "is done")


@test
def manual(folder):
    """the manual page tells every option of every command"""
    page = (DATA / "man" / "mutualctl.1").read_text().replace("\\-", "-")
    for command in COMMANDS:
        assert f".SS {command}\n" in page
        told = run(command, "--help").stdout.decode()
        options = set(re.findall(r"--[a-z-]+", told)) - {"--help"}
        assert options or command == "diff"
        for option in options:
            assert option in page, f"{command} {option}"
    assert set(re.findall(r"--[a-z]+(?:-[a-z]+)*", page)) <= set(
        re.findall(r"--[a-z-]+", "".join(run(command, "--help").stdout.decode() for command in COMMANDS)))


main()
