#!/usr/bin/env python3
"""Holds the walls between the rooms, and the habits that no compiler holds.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later

Usage: test-walls.py CHECKOUT MUTUALCTL
"""

import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as tree

ROOT = pathlib.Path(sys.argv[1]).resolve()
MUTUALCTL = pathlib.Path(sys.argv[2]).resolve()
SRC = ROOT / "src"

# The rooms of the core that a room knows, besides itself.
CORE = {
    "plan": set(),
    "format": {"plan"},
    "schedule": {"plan"},
    "merge": {"plan", "format"},
    "review": {"plan", "schedule"},
    "drawing": {"plan", "schedule"},
    "store": {"plan", "format", "merge"},
    "exchange": {"plan", "schedule", "drawing", "format"},
}

# The rooms of the interface that are not panes, and what they know of the interface besides themselves.
COMMON = {
    "actions": set(),
    "session": set(),
    "widgets": set(),
    "pane": {"session", "widgets"},
    "inputs": {"session", "widgets"},
    "paper": {"session", "widgets"},
}
ABOVE = {"window", "application"}

GTK = re.compile(r"#\s*include\s*<(gtk|gdk|gsk|adwaita|graphene)\b")
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)

# What no source may say, where: a name, the files below src/ that are free to, an expression, and words that it must
# catch, so that no rule falls asleep.
LINTS = [
    ("files are replaced in core/store alone", r"core/store/", r"\bg_file_(replace\w*|set_contents\w*)\s*\(",
     "g_file_set_contents (path, text, -1, NULL)"),
    ("plans are not written by JsonGenerator", None, r"\bjson_generator_\w+|\bjson_to_string\s*\(",
     "json_generator_to_data (generator, NULL)"),
    ("markup is literal", None,
     r"set_markup(_with_mnemonic)?\s*\((?![^,]*,\s*(N?_\s*\(\s*)?\")|\"use-markup\"\s*,\s*TRUE|set_use_markup\s*\([^,]*,\s*TRUE",
     "gtk_label_set_markup (label, title)"),
    ("toasts say text", r"ui/widgets/mutual-toast\.c", r"\badw_toast_(new\w*|set_title)\s*\(", "adw_toast_new (title)"),
    ("the interface does not wait for files",
     r"(core|cli)/",
     r"\bg_file_(load_(contents|bytes)|query_(info|exists|file_type|filesystem_info)|enumerate_children|read|create\w*|"
     r"append_to|copy|move|delete|trash|make_\w+|open_readwrite|get_contents|test)\s*\(|"
     r"\bg_(input|output)_stream_(read\w*|write\w*|close|flush|splice)(?<!_async)(?<!_finish)\s*\(|"
     r"\bg_dir_open\s*\(|\bfopen\s*\(|\b\w+_sync\s*\(|\bg_spawn_(command_line_)?sync\s*\(|"
     r"\bg_subprocess_(communicate|wait)\w*(?<!_async)(?<!_finish)\s*\(",
     "g_file_load_bytes (file, NULL, NULL, &error)"),
    ("dates and numbers are read by our own hands", None, r"\b(g_date_set_parse|atoi|atol|atof|strtod|strtol)\s*\(",
     "int n = atoi (text)"),
    ("no settings in the core", r"ui/", r"\bg_settings_\w+|\bGSettings\b", "g_settings_new (id)"),
    ("no stubs", None, r"\b(TODO|FIXME|XXX)\b", "/* TODO: later */"),
]

# These wait for the disk: in the interface they are a thread's work.
BLOCKING = re.compile(r"\bmutual_(load_bytes|save_bytes|save_plan)\s*\(")

# One function looks at a URI and asks before it is launched; it lives in one file.
LAUNCH = re.compile(r"\b(gtk_show_uri\w*|g_app_info_launch_default_for_uri\w*|gtk_uri_launcher_\w+)\s*\(")
TRANSLATED = re.compile(r"(?<!\w)(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?)\s*\(\s*\"")


def read(path):
    """A source as text."""
    return path.read_text(encoding="utf-8")


def strip(code):
    """Code without its comments, line for line; strings stay."""
    def blank(match):
        text = match.group(0)
        return text if text[0] in "\"'" else re.sub(r"[^\n]", " ", text)
    return re.sub(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|/\*.*?\*/|//[^\n]*', blank, code, flags=re.S)


def sources(*suffixes):
    """The sources, each with its path below src/."""
    for path in sorted(SRC.rglob("*")):
        if path.suffix in (suffixes or (".c", ".h")):
            yield path.relative_to(SRC).as_posix(), read(path)


def find_include(path, name):
    """Which file below src/ an include means: one beside it, of the core, or of the interface; None if made."""
    for folder in ((SRC / path).parent, SRC / "core", SRC / "ui"):
        found = (folder / name).resolve()
        if found.is_file() and SRC in found.parents:
            return found.relative_to(SRC).as_posix()
    return None


def get_room(path):
    """("core", "plan"), ("ui", "outline"), ("cli", ""), ("", "") for the main program."""
    parts = path.split("/")
    if parts[0] in ("core", "ui") and len(parts) > 2:
        return parts[0], parts[1]
    return (parts[0], "") if len(parts) > 1 else ("", "")


def may_include(path, target):
    """Whether the arrows of the house lead from one file to the other."""
    (house, room), (other_house, other_room) = get_room(path), get_room(target)
    if (house, room) == (other_house, other_room):
        return True
    if house == "core":
        return other_house == "core" and other_room in CORE.get(room, set())
    if house == "cli":
        return other_house == "core"
    if house == "ui":
        if other_house == "core":
            return True
        if room in COMMON:
            return other_room in COMMON[room]
        if room == "application":
            return other_house == "ui"
        if room == "window":
            return other_house == "ui" and other_room != "application"
        return other_house == "ui" and other_room in COMMON
    return other_house in ("core", "ui")


def check_program():
    """mutualctl is linked without GTK"""
    linked = subprocess.run(["ldd", MUTUALCTL], capture_output=True, text=True, check=True).stdout
    if "libglib" not in linked:
        yield f"ldd says nothing of use: {linked}"
    yield from re.findall(r"^\s*(lib(?:gtk|gdk-?[34]|adwaita|gsk|graphene)\S*)", linked, re.M)


def check_gtk():
    """no GTK in the core and in mutualctl"""
    for path, text in sources():
        if get_room(path)[0] in ("core", "cli") and GTK.search(text):
            yield path
    for path in (SRC / "core", SRC / "cli"):
        for build in path.rglob("meson.build"):
            if re.search(r"\b(gtk4?|adw\w*)_dep\b|libadwaita", read(build)):
                yield build.relative_to(ROOT)


def check_arrows():
    """rooms include along the arrows only"""
    for path, text in sources():
        if get_room(path)[0] == "core" and get_room(path)[1] not in CORE:
            yield f"{path}: a room that architecture does not know"
        for name in INCLUDE.findall(text):
            target = find_include(path, name)
            if target and not may_include(path, target):
                yield f"{path} includes {target}"


def check_arrows_awake():
    """the rule about arrows catches what it is for"""
    for path, target in [("core/plan/a.c", "core/format/b.h"), ("core/format/a.c", "core/store/b.h"),
                         ("core/drawing/a.c", "core/store/b.h"), ("core/store/a.c", "ui/session/b.h"),
                         ("ui/outline/a.c", "ui/timeline/b.h"), ("ui/outline/a.c", "ui/window/b.h"),
                         ("ui/session/a.c", "ui/widgets/b.h"), ("ui/window/a.c", "ui/application/b.h"),
                         ("cli/a.c", "ui/session/b.h")]:
        if may_include(path, target):
            yield f"{path} may include {target}"
    for path, target in [("core/store/a.c", "core/format/b.h"), ("ui/outline/a.c", "ui/session/b.h"),
                         ("ui/outline/a.c", "core/schedule/b.h"), ("ui/window/a.c", "ui/outline/b.h"),
                         ("main.c", "ui/application/b.h"), ("cli/a.c", "core/store/b.h")]:
        if not may_include(path, target):
            yield f"{path} may not include {target}"


def find_lint(path, text, lint):
    """The lines that a lint is about."""
    _, free, pattern, _ = lint
    if free and re.match(free, path):
        return
    code = text if "TODO" in pattern else strip(text)
    for match in re.finditer(pattern, code):
        yield f"{path}:{code.count(chr(10), 0, match.start()) + 1}: {match.group(0).strip()}"


def check_lint(lint):
    """One of LINTS over all sources."""
    if not list(find_lint("ui/outline/a.c" if "ui/" != lint[1] else "core/plan/a.c", lint[3], lint)):
        yield f"would not catch: {lint[3]}"
    for path, text in sources():
        yield from find_lint(path, text, lint)


def check_launch():
    """URIs are launched in one file"""
    places = [path for path, text in sources(".c") if LAUNCH.search(strip(text))]
    if len(places) > 1:
        yield from places


def check_potfiles():
    """POTFILES is complete, and in order"""
    listed = read(ROOT / "po" / "POTFILES").split()
    found = {f"src/{path}" for path, text in sources() if TRANSLATED.search(strip(text))}
    for folder in ("resources", "src"):
        for path in (ROOT / folder).rglob("*.ui"):
            if 'translatable="yes"' in read(path):
                found.add(path.relative_to(ROOT).as_posix())
    if len(found) < 10:
        yield f"only {found} are translated"
    yield from (f"{path} is missing" for path in sorted(found - set(listed)))
    yield from (f"{path} does not exist" for path in listed if not (ROOT / path).is_file())
    yield from (f"{path} says nothing" for path in listed if path.startswith("src/") and path not in found)
    if listed != sorted(set(listed)):
        yield "not sorted"


def is_named(button):
    """Whether a button of a .ui file says what it is to those who do not see its icon."""
    properties = {child.get("name") for child in button.findall("property")}
    labels = button.findall("accessibility/property[@name='label']") + button.findall("accessibility/relation")
    return "icon-name" not in properties or "label" in properties or labels


def check_ui():
    """.ui files are whole, and each icon button has a name"""
    for path in sorted((ROOT / "resources").rglob("*.ui")):
        try:
            root = tree.parse(path).getroot()
        except tree.ParseError as error:
            yield f"{path.relative_to(ROOT)}: {error}"
            continue
        for button in root.iter():
            name = button.get("class") or button.get("parent") or ""
            if button.tag in ("object", "template") and name.endswith("Button") and not is_named(button):
                yield f"{path.relative_to(ROOT)}: {name} {button.get('id') or ''} has an icon and no name"
    for path, text in sources(".c"):
        named = "GTK_ACCESSIBLE_PROPERTY_LABEL" in text or "GTK_ACCESSIBLE_RELATION_LABELLED_BY" in text
        if "new_from_icon_name" in text and "gtk_button" in text and not named:
            yield f"{path}: a button with an icon and no name"


def check_heads():
    """each source says what it is and under which licence"""
    for path, text in sources():
        head = text[:400]
        if not re.match(r"/\* [^\n]+", head) or "SPDX-License-Identifier: GPL-3.0-or-later" not in head:
            yield path
        elif path.endswith(".c") and '#define G_LOG_DOMAIN "Mutual"' not in text:
            yield f"{path}: no log domain"
        elif path.endswith(".h") and "#pragma once" not in text:
            yield f"{path}: no #pragma once"


def check_threads():
    """the interface loads and saves in threads"""
    for path, text in sources(".c"):
        if path.startswith("ui/") and BLOCKING.search(strip(text)) and "g_task_run_in_thread" not in text:
            yield path


def main():
    """Prints the results as TAP."""
    checks = [(check.__doc__, check) for check in (
        check_program, check_gtk, check_arrows, check_arrows_awake, check_launch, check_potfiles, check_ui, check_heads,
        check_threads)]
    checks += [(lint[0], lambda lint=lint: check_lint(lint)) for lint in LINTS]
    failed = False
    print(f"1..{len(checks)}")
    for number, (name, check) in enumerate(checks, 1):
        problems = list(check())
        failed |= bool(problems)
        for problem in problems:
            print(f"# {problem}")
        print(f"{'not ok' if problems else 'ok'} {number} {name}")
    sys.exit(failed)


main()
