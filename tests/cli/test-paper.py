#!/usr/bin/env python3
"""Reads what mutualctl draws on paper with programs that are not ours: qpdf and poppler's.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later

Usage: test-paper.py MUTUALCTL
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
sys.dont_write_bytecode = True

from tap import main, test  # noqa: E402 - the folder is known only now

MUTUALCTL = pathlib.Path(sys.argv[1]).resolve()
DATA = pathlib.Path(os.environ["MUTUAL_DATA_DIR"])
SAMPLES = sorted((DATA / "samples").glob("*.map"))
NORTHWIND = DATA / "samples" / "northwind-freight.map"

WHATS = [["summary"], ["plan"], ["plan", "--landscape"], ["plan", "--collapsed", "--grey"], ["timeline"],
         ["timeline", "--tiled", "--landscape"], ["people"], ["people", "--side", "seller"]]
SIZES = {"a4": (595, 842), "letter": (612, 792)}

# Titles of a plan as people in other countries write them; long ones, as lines have to break.
HEBREW = {
    "title": "תביעות ביומיים",
    "seller": "קליימווייז",
    "buyer": "צפון רוח הובלות",
    "value_proposition": "לקצר את הטיפול בתביעות מתשעה ימים ליומיים לפני עומס האביב, כך שלקוחות יזוכו מוקדם יותר",
    "milestone": "הוכחת היתכנות",
    "outcome": "חמש מאות תביעות סגורות ושבועיים של תביעות חיות",
    "step": "לאסוף משוב מהמטפלים",
    "name": "דנה כהן",
}
JAPANESE = {
    "title": "請求処理を二日で",
    "seller": "クレームワイズ株式会社",
    "buyer": "北風運輸株式会社",
    "value_proposition": "春の繁忙期までに請求処理を九日から二日に短縮し、お客様への返金を早め、作業時間を毎月四百時間削減します",
    "milestone": "概念実証",
    "outcome": "処理済みの請求五百件と二週間分の実際の請求を処理し、それぞれの所要時間を記録して、運営委員会に報告する",
    "step": "担当者からの意見を集めて改善点を一覧にまとめる",
    "name": "佐藤花子",
}

locales = tempfile.TemporaryDirectory(prefix="mutual-locales-")


def call(*command, **variables):
    """Runs a command, which must neither fail nor complain; gives what it printed."""
    result = subprocess.run([str(word) for word in command], capture_output=True, timeout=60, check=False,
                            env={**os.environ, **variables})
    said = result.stdout.decode("utf-8", "replace")
    assert result.returncode == 0, f"{command}: {result.returncode}\n{said}\n{result.stderr.decode()}"
    assert not result.stderr, f"{command}: {result.stderr.decode()}"
    return said


def make_locale(name):
    """A locale of this run, as a machine has those of its own users only."""
    path = pathlib.Path(locales.name) / f"{name}.UTF-8"
    if not path.exists():
        subprocess.run(["localedef", "-i", name, "-f", "UTF-8", path], capture_output=True, check=False)
    assert path.exists(), f"localedef cannot make {name}"
    return {"LC_ALL": f"{name}.UTF-8", "LOCPATH": locales.name}


def draw(folder, source, *what, name="paper.pdf", **variables):
    """Draws a plan on paper and checks what holds for every PDF; gives its path, text and facts."""
    path = folder / name
    call(MUTUALCTL, "export", source, "-o", path, "--what", *what, **variables)
    assert "No syntax or stream encoding errors found" in call("qpdf", "--check", path)
    facts = dict(re.findall(r"^([^:]+): +(.*)$", call("pdfinfo", "-isodates", path), re.M))
    # For screen readers, which ask whether they can go by the structure.
    assert facts["Tagged"] == "yes" and call("pdfinfo", "-struct", path).splitlines()[0] == "Document", facts
    fonts = call("pdffonts", path).splitlines()[2:]
    assert fonts, "no fonts, so nothing to search for"
    for line in fonts:
        # Name, type, encoding, embedded, subset, to Unicode, object.
        assert re.search(r" yes +yes +yes +\d+ +\d+$", line), f"not embedded, or without letters: {line}"
    assert not [line for line in call("pdfimages", "-list", path).splitlines()[2:]], "pictures in the place of vectors"
    text = call("pdftotext", path, "-")
    assert "\ufffd" not in text
    return path, text, facts


def get_private(node):
    """Everything in a plan that nobody else may read."""
    if isinstance(node, list):
        for item in node:
            yield from get_private(item)
    elif isinstance(node, dict):
        if node.get("private"):
            yield node["title"]
        if "private_notes" in node:
            yield node["private_notes"]
        for key, value in node.items():
            if key == "risks":
                yield from (risk["title"] for risk in value)
            else:
                yield from get_private(value)


def squeeze(text):
    """A text without its line breaks and spaces."""
    return re.sub(r"\s+", "", text)


def write_plan(folder, words):
    """A copy of a sample in other words."""
    plan = json.loads(NORTHWIND.read_text(encoding="utf-8"))
    for member in ("title", "seller", "buyer", "value_proposition"):
        plan[member] = words[member]
    for milestone in plan["milestones"]:
        milestone.update(title=words["milestone"], outcome=words["outcome"])
        for step in milestone["steps"]:
            step["title"] = words["step"]
    for person in plan["people"]:
        person["name"] = words["name"]
    path = folder / "other.map"
    path.write_text(json.dumps(plan, ensure_ascii=False), encoding="utf-8")
    return path


def get_boxes(path):
    """Where each word of a document is: page, left edge, right edge, word."""
    page = 0
    for line in call("pdftotext", "-bbox", path, "-").splitlines():
        page += "<page " in line
        match = re.search(r'<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">(.*)</word>', line)
        if match:
            yield page, float(match[1]), float(match[2]), match[3]


@test
def sound(folder):
    """every output of every sample is sound, has its fonts, its paper and its title, and nothing private"""
    for source in SAMPLES:
        plan = json.loads(source.read_text(encoding="utf-8"))
        private = [squeeze(text)[:24] for text in get_private(plan)]
        for number, what in enumerate(WHATS):
            paper = ("a4", "letter")[number % 2]
            _, text, facts = draw(folder, source, *what, "--paper", paper)
            assert facts["Title"] == plan["title"] and facts["Author"] == plan["seller"], facts
            assert facts["Subject"].startswith("Mutual action plan") and facts["JavaScript"] == "no", facts
            width, height = (round(float(side)) for side in re.findall(r"[\d.]+", facts["Page size"])[:2])
            assert (width, height) == SIZES[paper] or (what[0] == "timeline" and (height, width) == SIZES[paper])
            pages = int(facts["Pages"])
            assert f"Page {pages} of {pages}" in text
            assert not [words for words in private if words in squeeze(text)], what


@test
def same(folder):
    """the same plan on the same day is the same file, byte for byte"""
    for what in WHATS:
        first = draw(folder, NORTHWIND, *what)[0].read_bytes()
        assert draw(folder, NORTHWIND, *what, name="again.pdf")[0].read_bytes() == first
        dates = re.findall(rb"/(?:Creation|Mod)Date \((\S+)\)", call_bytes("qpdf", "--qdf", folder / "paper.pdf", "-"))
        assert dates == [b"20261123000000Z"] or dates == [b"D:20261123000000Z"], dates


def call_bytes(*command):
    """The same as call(), for what is no text."""
    return subprocess.run([str(word) for word in command], capture_output=True, timeout=60, check=True).stdout


@test
def internal(folder):
    """what is private is on paper that says so on every page, and on no other"""
    plan = json.loads(NORTHWIND.read_text(encoding="utf-8"))
    path, text, facts = draw(folder, NORTHWIND, "plan", "--private")
    for words in get_private(plan):
        assert squeeze(words)[:24] in squeeze(text), words
    for page in range(1, int(facts["Pages"]) + 1):
        assert "Internal, not for Northwind Freight" in call("pdftotext", "-f", page, "-l", page, path, "-")


@test
def navigation(folder):
    """the outline names the parts and milestones, and rows of the summary lead to the details"""
    path, _, _ = draw(folder, NORTHWIND, "plan")
    source = call_bytes("qpdf", "--qdf", "--object-streams=disable", path, "-")
    titles = re.findall(rb"/Title (?:\((.*?)\)|<([0-9a-f]+)>)\n", source)
    names = [text.decode("latin-1") or bytes.fromhex(code.decode()).decode("utf-16") for text, code in titles]
    for name in ("Summary", "Timeline", "Milestones", "3 Proof of concept", "Metrics", "Northwind Freight"):
        assert name in names, names
    links = re.findall(rb"/Dest \(([^)]*)\)", source)
    for number in range(1, 9):
        # One of the outline, one of the summary.
        assert links.count(b"milestone-%d" % number) == 2, links
    structure = call("pdfinfo", "-struct-text", path)
    for part in (r'^ +H1 .*\n +"Cut claim handling', r'^ +H2 .*\n +"Milestones"', r"^ +Table", r"^ +TD", r"^ +Figure"):
        assert re.search(part, structure, re.M), f"{part}\n{structure[:2000]}"


@test
def addresses(folder):
    """links lead to the web and to mail alone, and none can write into the file"""
    plan = json.loads(NORTHWIND.read_text(encoding="utf-8"))
    hostile = ["javascript:alert(1)", "file:///etc/passwd", "https://a.example/')/JS(x", "https://a.example/\\) >>",
               "https://a.example/a b", "HTTPS://b.example/ü?q='(", "mailto:x@y.example?subject=a'b", "//c.example/",
               "https://d.example/" + "(" * 50, "https://a.example/\n/Launch"]
    plan["milestones"][0]["links"] = [
        {"id": f"6a0bb9de-e462-4a0e-a704-ca055bbd3e{number:02}", "title": f"Link {number}", "uri": uri}
        for number, uri in enumerate(hostile)]
    plan["people"][0]["email"] = "a'b(c@d.example"
    path = folder / "hostile.map"
    path.write_text(json.dumps(plan), encoding="utf-8")
    drawn, text, _ = draw(folder, path, "plan")
    source = call_bytes("qpdf", "--qdf", "--object-streams=disable", drawn, "-")
    links = [link.decode("ascii") for link in re.findall(rb"/URI \((.*)\)\n", source)]
    assert len(links) > 12, links
    for link in links:
        assert re.fullmatch(r"(https?://|mailto:)[\w\-.~:/?#\[\]@!$&*+,;=%]+", link), link
    assert "mailto:a%27b%28c@d.example" in links and not [link for link in links if link.startswith("javascript")]
    assert not re.search(rb"/S /(JavaScript|Launch)", source)
    # What cannot be followed can still be read.
    assert "file:///etc/passwd" in text


@test
def german(folder):
    """in German, the pages are German"""
    variables = make_locale("de_DE")
    _, text, _ = draw(folder, NORTHWIND, "plan", **variables)
    for words in ("Seite 2 von", "Meilensteine", "Mo 1. Mär 2027", "2 von 8 Meilensteinen erledigt", "Zeitachse"):
        assert words in text, words


@test
def hebrew(folder):
    """from right to left, pages are mirrored, and their words can be found"""
    variables = make_locale("he_IL")
    path, text, facts = draw(folder, write_plan(folder, HEBREW), "plan", **variables)
    assert facts["Title"] == HEBREW["title"]
    for member in ("buyer", "milestone", "step", "name"):
        assert squeeze(HEBREW[member]) in squeeze(text), member
    middle = SIZES["a4"][0] / 2
    # The numbers of milestones, the page's number, and a text of the other direction, which keeps to its start.
    places = [(left, word) for page, left, _, word in get_boxes(path) if page == 1]
    assert all(left > middle for left, word in places if word == "Milestones")
    assert all(left < middle for left, word in places if word == "Page")
    assert [right for page, _, right, word in get_boxes(path) if word == "measured" and page > 1][0] > middle


@test
def japanese(folder):
    """where words have no spaces between them, lines break all the same, and nothing is lost"""
    variables = make_locale("ja_JP")
    path, text, _ = draw(folder, write_plan(folder, JAPANESE), "plan", "--paper", "letter", **variables)
    for member in ("value_proposition", "outcome", "step", "name", "buyer"):
        assert squeeze(JAPANESE[member]) in squeeze(text), member
    assert all(right < 612 - 30 for _, _, right, _ in get_boxes(path))


@test
def usual_paper(folder):
    """the paper is that of the country"""
    for name, paper in (("de_DE", "a4"), ("en_US", "letter")):
        facts = draw(folder, NORTHWIND, "summary", **make_locale(name))[2]
        size = tuple(round(float(side)) for side in re.findall(r"[\d.]+", facts["Page size"])[:2])
        assert size == SIZES[paper], facts


main()
