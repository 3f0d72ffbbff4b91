#!/usr/bin/env python3
"""Compares and merges versions of a plan with mutualctl, by itself and as git's diff and merge driver.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later

Usage: test-versions.py MUTUALCTL README
"""

import json
import os
import pathlib
import re
import stat
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
sys.dont_write_bytecode = True

from tap import main, test  # noqa: E402 - the folder is known only now

MUTUALCTL = os.path.abspath(sys.argv[1])
README = pathlib.Path(sys.argv[2])
DATA = pathlib.Path(os.environ["MUTUAL_DATA_DIR"])
NORTHWIND = DATA / "samples" / "northwind-freight.map"


def call(*command, status=0, folder=None, environment=None):
    """Runs a command; gives what it printed, and what it complained of."""
    result = subprocess.run([str(word) for word in command], capture_output=True, timeout=30, check=False, cwd=folder,
                            env={**os.environ, "COLUMNS": "120", **(environment or {})})
    out, err = result.stdout.decode(), result.stderr.decode()
    assert result.returncode == status, f"{command}: {result.returncode}\n{out}\n{err}"
    assert "CRITICAL" not in err and "WARNING" not in err, err
    return out, err


def mutualctl(*arguments, **options):
    """Runs mutualctl."""
    return call(MUTUALCTL, *arguments, **options)


def change(path, function, source=NORTHWIND):
    """Writes a changed copy of a plan."""
    plan = json.loads(source.read_text(encoding="utf-8"))
    function(plan)
    path.write_text(json.dumps(plan, ensure_ascii=False), encoding="utf-8")
    mutualctl("format", "--in-place", path)
    return path


def rename(title):
    """A change that gives the first step another title."""
    def function(plan):
        plan["milestones"][1]["steps"][0]["title"] = title
    return function


def read(path):
    """A plan, as JSON."""
    return json.loads(path.read_text(encoding="utf-8"))


@test
def diff_equal(folder):
    """equal plans are equal, whatever their bytes"""
    path = folder / "plan.map"
    path.write_text(json.dumps(read(NORTHWIND)), encoding="utf-8")
    assert mutualctl("diff", NORTHWIND, path) == ("", "")


@test
def diff_words(folder):
    """differences are told item by item, in words, private ones included"""
    def function(plan):
        plan["private_notes"] = "They need it before the audit."
        plan["x-tool"] = {"a": 1}
        plan["milestones"][1]["steps"][0].update(title="Another title", status="blocked")
        plan["milestones"][2]["due"] = "2027-01-15"
        plan["milestones"][3]["steps"].reverse()
        plan["milestones"][4]["steps"].append({"id": "11111111-1111-4111-8111-111111111111", "title": "Quite new"})
        plan["events"][0]["notes"] = "One line\nand another"
        plan["metrics"].pop()
    path = change(folder / "plan.map", function)
    out, _ = mutualctl("diff", NORTHWIND, path, status=1)
    for expected in (r"^~ Plan “Northwind", r"^  Private notes:\n(    .*\n)+    \+ They need it before the audit\.$",
                     r"^  x-tool:\n    \+ \{", r"^~ Step “Another title” in “.+”\n  Title: .+ → Another title$",
                     r"^  Status: .+ → Blocked$", r"^  Due: .+ → Fri 15 Jan 2027$", r"^  Moved to another place",
                     r"^\+ Step “Quite new” in “", r"^    \+ One line\n    \+ and another$", r"^- Metric “"):
        assert re.search(expected, out, re.M), f"no {expected} in:\n{out}"
    assert "\033" not in out
    back, _ = mutualctl("diff", path, NORTHWIND, status=1)
    assert re.search(r"^- Step “Quite new” in “", back, re.M), back


@test
def diff_weekend(folder):
    """a week without free days is told as one"""
    path = change(folder / "plan.map", lambda plan: plan.update(weekend=[]))
    out, _ = mutualctl("diff", NORTHWIND, path, status=1)
    assert re.search(r"^  Weekend: No day$", out, re.M), out


@test
def diff_id(folder):
    """two plans that say the same are not one plan"""
    path = change(folder / "plan.map", lambda plan: plan.update(id="11111111-1111-4111-8111-111111111111"))
    out, _ = mutualctl("diff", NORTHWIND, path, status=1)
    assert re.search(r"^  id:\n    - .+\n    \+ 11111111-|^  id: .+ → 11111111-", out, re.M), out


@test
def diff_trouble(folder):
    """what cannot be read cannot be compared"""
    bad = folder / "bad.map"
    bad.write_text("{}")
    _, err = mutualctl("diff", NORTHWIND, bad, status=2)
    assert "bad.map:1:" in err, err
    _, err = mutualctl("diff", NORTHWIND, folder / "none.map", status=2)
    assert "none.map" in err, err
    for arguments in ([], [NORTHWIND], [NORTHWIND] * 3, ["-", "-"]):
        _, err = mutualctl("diff", *arguments, status=2)
        assert "two files" in err, err


@test
def diff_hostile(folder):
    """a plan cannot steer the terminal"""
    path = change(folder / "plan.map", rename("Bold\x1b[1m and \u202eturned"))
    out, _ = mutualctl("diff", NORTHWIND, path, status=1)
    assert "\x1b" not in out and "\u202e" not in out, out


@test
def merge_both(folder):
    """what touches different things is simply both"""
    mine = change(folder / "mine.map", rename("Mine"))

    def function(plan):
        plan["events"][0]["title"] = "Theirs"
        plan["milestones"][1]["steps"].insert(0, {"id": "11111111-1111-4111-8111-111111111111", "title": "New"})
    theirs = change(folder / "theirs.map", function)
    out = folder / "out.map"
    assert mutualctl("merge", NORTHWIND, mine, theirs, "-o", out) == ("", "")
    merged = read(out)
    assert [step["title"] for step in merged["milestones"][1]["steps"][:2]] == ["New", "Mine"], merged
    assert merged["events"][0]["title"] == "Theirs"
    mutualctl("check", "--no-review", out)


@test
def merge_conflict(folder):
    """of two changes of the same, mine is kept and both are told"""
    mine = change(folder / "mine.map", rename("Mine"))
    theirs = change(folder / "theirs.map", rename("Theirs"))
    _, err = mutualctl("merge", NORTHWIND, mine, theirs, "-o", mine, status=1)
    assert err == "mutualctl merge: Step “Mine”: Title: Mine (kept), not Theirs\n", err
    assert read(mine)["milestones"][1]["steps"][0]["title"] == "Mine"

    def drop(plan):
        del plan["milestones"][1]["steps"][0]
        for milestone in plan["milestones"]:
            for step in milestone["steps"]:
                if step.get("follows") == first:
                    step.pop("follows")
                    step.pop("offset", None)
        plan["changes"] = [entry for entry in plan.get("changes", []) if entry.get("item") != first]
    first = read(NORTHWIND)["milestones"][1]["steps"][0]["id"]
    removed = change(folder / "removed.map", drop)
    for one, two, said in ((removed, theirs, "removed in mine, changed in theirs; it is kept"),
                           (theirs, removed, "changed in mine, removed in theirs; it is kept")):
        _, err = mutualctl("merge", NORTHWIND, one, two, "-o", folder / "out.map", status=1)
        assert said in err, err
        assert "Theirs" in [step["title"] for step in read(folder / "out.map")["milestones"][1]["steps"]]


@test
def merge_dates(folder):
    """what follows gets the date that comes of both sides"""
    def plan(due, offset):
        return {"format": "mutual-action-plan", "version": 1, "id": "6a0bb9de-e462-4a0e-a704-ca055bbd3d5d",
                "title": "Dates", "milestones": [
                    {"id": "11111111-1111-4111-8111-111111111111", "title": "First", "due": due},
                    {"id": "22222222-2222-4222-8222-222222222222", "title": "Second", "due": "2026-12-08",
                     "follows": "11111111-1111-4111-8111-111111111111", "offset": offset}]}
    paths = [folder / name for name in ("base.map", "mine.map", "theirs.map", "out.map")]
    for path, due, offset in zip(paths, ("2026-12-07", "2026-12-14", "2026-12-07"), (1, 1, 3)):
        path.write_text(json.dumps(plan(due, offset)))
    mutualctl("merge", *paths[:3], "-o", paths[3])
    assert [milestone["due"] for milestone in read(paths[3])["milestones"]] == ["2026-12-14", "2026-12-17"]


@test
def merge_keeps_file(folder):
    """permissions and links of the output stay; nothing is written after an error"""
    mine = change(folder / "mine.map", rename("Mine"))
    mine.chmod(0o640)
    link = folder / "link.map"
    link.symlink_to("mine.map")
    theirs = change(folder / "theirs.map", lambda plan: plan.update(title="Theirs"))
    mutualctl("merge", NORTHWIND, mine, theirs, "-o", link)
    assert link.is_symlink() and stat.S_IMODE(mine.stat().st_mode) == 0o640
    assert read(mine)["title"] == "Theirs"
    before = mine.read_bytes()
    theirs.write_text("{")
    _, err = mutualctl("merge", NORTHWIND, mine, theirs, "-o", mine, status=2)
    assert "theirs.map:1:" in err, err
    assert mine.read_bytes() == before
    for arguments in ([], [NORTHWIND] * 3, [NORTHWIND, "-", NORTHWIND, "-o", mine], [NORTHWIND, mine, "-o", mine]):
        mutualctl("merge", *arguments, status=2)
    assert mine.read_bytes() == before


@test
def merge_newer(folder):
    """what a newer program wrote is not merged, as that would lose what only that one knows"""
    newer = folder / "newer.map"
    newer.write_text(json.dumps({**read(NORTHWIND), "version": 2}))
    for one, two in ((NORTHWIND, newer), (newer, NORTHWIND)):
        _, err = mutualctl("merge", NORTHWIND, one, two, "-o", folder / "out.map", status=2)
        assert "newer.map" in err and "newer Mutual" in err, err
    assert not (folder / "out.map").exists()


class Repository:
    """A git repository that is set up as the README says."""

    def __init__(self, folder):
        self.folder = folder / "repository"
        self.folder.mkdir()
        self.environment = {"HOME": str(folder), "GIT_CONFIG_NOSYSTEM": "1", "GIT_PAGER": "cat",
                            "XDG_STATE_HOME": str(folder / "state"), "EDITOR": "true",
                            "PATH": f"{folder / 'bin'}:{os.environ['PATH']}"}
        (folder / "bin").mkdir()
        (folder / "bin" / "mutualctl").symlink_to(MUTUALCTL)
        self.git("init", "--quiet", "--initial-branch=main")
        self.git("config", "user.name", "Somebody")
        self.git("config", "user.email", "somebody@example.com")
        lines = re.findall(r"^    (git config .*mutual.*|echo .*\.gitattributes)$", README.read_text(encoding="utf-8"), re.M)
        assert len(lines) == 3, lines
        for line in lines:
            call("sh", "-c", line, folder=self.folder, environment=self.environment)
        self.plan = self.folder / "plan.map"

    def git(self, *arguments, status=0):
        """Runs git."""
        return call("git", *arguments, status=status, folder=self.folder, environment=self.environment)

    def commit(self, function, message, source=None):
        """Changes the plan, and commits that."""
        change(self.plan, function, source or self.plan)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)


@test
def git_merge(folder):
    """git merges two branches, and shows what they changed in words"""
    repository = Repository(folder)
    repository.commit(lambda plan: None, "The plan", NORTHWIND)
    repository.git("checkout", "--quiet", "-b", "theirs")
    repository.commit(lambda plan: plan["milestones"][1]["steps"].insert(
        0, {"id": "11111111-1111-4111-8111-111111111111", "title": "Theirs", "side": "buyer"}), "A step")
    repository.commit(lambda plan: plan.update(notes="Written by them."), "Notes")
    repository.git("checkout", "--quiet", "main")
    repository.commit(rename("Mine"), "A title")

    out, _ = repository.git("diff", "main~1", "main")
    assert re.search(r"^plan.map\n\n~ Step “Mine” in “.+”\n  Title: .+ → Mine$", out, re.M), out
    out, _ = repository.git("log", "-1", "--ext-diff", "--patch", "theirs")
    assert re.search(r"^    \+ Written by them\.$", out, re.M), out

    repository.git("merge", "--quiet", "--no-edit", "theirs")
    assert repository.git("status", "--porcelain") == ("", "")
    merged = read(repository.plan)
    assert [step["title"] for step in merged["milestones"][1]["steps"][:2]] == ["Theirs", "Mine"]
    assert merged["notes"] == "Written by them."
    mutualctl("check", "--no-review", repository.plan)


@test
def git_conflict(folder):
    """a conflict stops git, with a valid plan and both values told"""
    repository = Repository(folder)
    repository.commit(lambda plan: None, "The plan", NORTHWIND)
    repository.git("checkout", "--quiet", "-b", "theirs")
    repository.commit(rename("Theirs"), "Their title")
    repository.git("checkout", "--quiet", "main")
    repository.commit(rename("Mine"), "My title")
    out, err = repository.git("merge", "theirs", status=1)
    assert "CONFLICT" in out, out
    assert "Step “Mine”: Title: Mine (kept), not Theirs" in out + err, out + err
    assert repository.git("status", "--porcelain")[0] == "UU plan.map\n"
    mutualctl("check", "--no-review", repository.plan)
    assert read(repository.plan)["milestones"][1]["steps"][0]["title"] == "Mine"
    # The plan that I have decided on is what is committed.
    repository.git("add", "plan.map")
    repository.git("commit", "--quiet", "--no-edit")
    assert repository.git("status", "--porcelain") == ("", "")


@test
def git_new_and_gone(folder):
    """git shows new, renamed and removed plans, and merges what both added"""
    repository = Repository(folder)
    (repository.folder / "readme").write_text("A folder\n")
    repository.git("add", "--all")
    repository.git("commit", "--quiet", "--message", "Nothing yet")
    repository.git("checkout", "--quiet", "-b", "theirs")
    repository.commit(lambda plan: plan.update({"x-theirs": 1}), "Their plan", NORTHWIND)
    repository.git("checkout", "--quiet", "main")
    repository.commit(lambda plan: None, "My plan", NORTHWIND)
    out, _ = repository.git("diff", "main~1", "main")
    assert re.search(r"^\+ Milestone “", out, re.M), out
    out, _ = repository.git("diff", "main", "main~1")
    assert re.search(r"^- Milestone “", out, re.M), out
    repository.git("merge", "--quiet", "--no-edit", "theirs")
    assert read(repository.plan)["x-theirs"] == 1
    repository.git("mv", "plan.map", "other.map")
    change(repository.folder / "other.map", rename("Renamed"), repository.folder / "other.map")
    repository.git("add", "--all")
    out, _ = repository.git("diff", "--cached", "--find-renames")
    assert re.search(r"^other.map$", out, re.M) and "→ Renamed" in out, out


main()
