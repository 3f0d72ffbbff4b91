#!/usr/bin/env python3
"""Runs both programs in German and French, and reads their translations as a careful reader does.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later

Usage: test-languages.py PO_FOLDER MUTUALCTL MUTUAL
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import traceback

PO, MUTUALCTL, MUTUAL = (pathlib.Path(path).resolve() for path in sys.argv[1:4])
NORTHWIND = pathlib.Path(os.environ["MUTUAL_DATA_DIR"]) / "samples" / "northwind-freight.map"
# As the preset of Meson's has them.
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3", "ngettext:1,2"]
LANGUAGES = PO.joinpath("LINGUAS").read_text().split()

tests = []


def test(function):
    """Marks a test; its docstring's first line is its name."""
    tests.append(function)
    return function


class Locales:
    """Locales made for this run, as a machine has those of its own users only."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="mutual-locales-")

    def make(self, name, charset="UTF-8"):
        """Makes a locale unless it is there; says its full name."""
        full = f"{name}.{charset}"
        path = pathlib.Path(self.folder.name) / full
        if not path.exists():
            made = subprocess.run(["localedef", "-i", name, "-f", charset, path], capture_output=True, text=True,
                                  check=False)
            assert path.exists(), f"localedef cannot make {full}: {made.stderr}"
        return full


locales = Locales()


def run(locale, program, *arguments, **variables):
    """What a program says in a locale."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LC_") and name != "LANGUAGE"}
    result = subprocess.run([program, *map(str, arguments)], capture_output=True, timeout=20, check=False,
                            env={**kept, "COLUMNS": "100", "LANG": locale, "LOCPATH": locales.folder.name, **variables})
    assert result.returncode == 0, result.stderr.decode()
    assert not result.stderr, result.stderr.decode()
    return result.stdout.decode("latin-1" if locale.endswith("ISO-8859-1") else "utf-8")


def make_plan(folder, **members):
    """Writes a plan of our own."""
    path = folder / "plan.map"
    plan = {"format": "mutual-action-plan", "version": 1, "id": "6a0bb9de-e462-4a0e-a704-ca055bbd3d5d", **members}
    path.write_text(json.dumps(plan))
    return path


def make_item(number, title, **members):
    """An item of such a plan."""
    return {"id": f"6a0bb9de-e462-4a0e-a704-ca055bbd3e{number:02}", "title": title, **members}


def make_short_plan(folder):
    """A plan whose anchor is tomorrow, with one milestone and none of it done."""
    item = make_item(1, "Start", due="2026-11-24")
    return make_plan(folder, title="Short", anchor=item["id"], milestones=[item])


def expect(text, *parts):
    """Checks that a text holds all that."""
    for part in parts:
        assert part in text, f"no {part!r} in: {text}"


def read_messages(plain):
    """The messages of a file of gettext's that was written without wrapping: context, texts, translations."""
    for block in plain.split("\n\n"):
        parts = {"msgctxt": [], "msgid": [], "msgstr": []}
        for line in block.splitlines():
            # Obsolete messages are marked as comments, too.
            if line.startswith("#"):
                continue
            keyword = re.match(r"msgctxt|msgid|msgstr", line)
            if keyword:
                into = parts[keyword.group()]
                into.append("")
            into[-1] += json.loads(line[line.index('"'):])
        if any(parts["msgid"]):
            yield tuple(parts["msgctxt"]), tuple(parts["msgid"]), tuple(parts["msgstr"])


def gettext(*command):
    """What one of gettext's programs writes."""
    result = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=PO.parent)
    assert result.returncode == 0, result.stderr
    return result.stdout


def messages(language):
    """The messages of a language."""
    return read_messages(gettext("msgcat", "--no-wrap", PO / f"{language}.po"))


def entries(language):
    """The translations of a language: pairs of an English text and its translation."""
    for _context, texts, translations in messages(language):
        for number, translation in enumerate(translations):
            yield texts[min(number, len(texts) - 1)], translation


@test
def complete(folder):
    """each language is complete and passes the checks of msgfmt"""
    assert {"de", "fr"} <= set(LANGUAGES)
    for language in LANGUAGES:
        result = subprocess.run(["msgfmt", "--check", "--check-accelerators=_", "--statistics", "-o", folder / "out.mo",
                                 PO / f"{language}.po"], capture_output=True, text=True, check=False,
                                env={**os.environ, "LC_ALL": "C.UTF-8"})
        assert result.returncode == 0, result.stderr
        assert re.fullmatch(r"\d+ translated messages\.", result.stderr.strip()), f"{language}: {result.stderr}"


@test
def current(_folder):
    """each language has the texts of the program, all of them and no others"""
    command = ["xgettext", "--from-code=UTF-8", "--no-wrap", "-o", "-", "--files-from", PO / "POTFILES"]
    command += [f"--keyword={keyword}" for keyword in KEYWORDS]
    texts = {message[:2] for message in read_messages(gettext(*command))}
    assert len(texts) > 300
    for language in LANGUAGES:
        translated = {message[:2] for message in messages(language)}
        faults = [f"not in {language}.po: {text}" for _context, text in texts - translated]
        faults += [f"only in {language}.po: {text}" for _context, text in translated - texts]
        hint = "“meson compile -C build mutual-pot mutual-update-po” shows what to translate"
        assert not faults, "\n".join([hint, *faults])


@test
def readable(_folder):
    """a translation has the spaces at its ends, the arrows and the marks of the original"""
    for language in LANGUAGES:
        n_entries = 0
        for english, translation in entries(language):
            n_entries += 1
            assert translation, f"{language}: {english!r}"
            for end in (re.compile(r"^\s*"), re.compile(r"\s*$")):
                assert end.search(english).group() == end.search(translation).group(), f"{language}: {english!r}"
            for mark in "●■★⇄→•…":
                assert english.count(mark) == translation.count(mark), f"{language}: {translation!r}"
        assert n_entries > 300


@test
def typography(_folder):
    """quotation marks and the spaces at signs are those of the language"""
    faults = {
        "de": r"[”«»'’\"]|\w …",
        "fr": r"[“”„'\"]|«(?!\u202f)|(?<!\u202f)[»;!?]|(?<![\u00a0\d])[:](?=\s|$)",
    }
    for language, fault in faults.items():
        for english, translation in entries(language):
            # Search terms, lone signs, and what is quoted from the file of a plan, stand as they have to.
            text = re.sub(r'"[a-z0-9-]+"', "", translation)
            if english.endswith(";") or len(english) < 3:
                continue
            assert not re.search(fault, text), f"{language}: {translation!r}"
            for opening, closing in ("„“", "«»"):
                assert text.count(opening) == text.count(closing), f"{language}: {translation!r}"


@test
def german(folder):
    """a plan in German"""
    text = run(locales.make("de_DE"), MUTUALCTL, "show", NORTHWIND)
    expect(text, "Claimwise (Anbieter)", "Northwind Freight (Kunde)",
           "★ 98 Tage bis Go-live, first depot, Mo 1. Mär 2027", "2 von 8 Meilensteinen erledigt",
           "Do 3. Dez, 6 Tage zu spät", "Vereinbart für Fr 27. Nov", "in 17 Tagen",
           "14. Dez – 8. Jan", "Information security: Name gesucht")
    text = run("de_DE.UTF-8", MUTUALCTL, "show", make_short_plan(folder))
    expect(text, "★ 1 Tag bis Start", "0 von 1 Meilenstein erledigt")
    expect(run("de_DE.UTF-8", MUTUALCTL, "--help"), "Befehle:", "DATEI")
    expect(run("de_DE.UTF-8", MUTUAL, "--help"), "Öffnet gemeinsame Aktionspläne")


@test
def french(folder):
    """a plan in French"""
    text = run(locales.make("fr_FR"), MUTUALCTL, "show", NORTHWIND)
    expect(text, "Claimwise (fournisseur)", "Northwind Freight (client)", "98 jours avant Go-live",
           "2 sur 8 jalons terminés", "jeu. 3 déc., 6 jours de retard", "dans 17 jours", "14 déc. – 8 janv.",
           "nom attendu")
    text = run("fr_FR.UTF-8", MUTUALCTL, "show", make_short_plan(folder))
    expect(text, "★ 1 jour avant Start", "0 sur 1 jalon terminé")
    expect(run("fr_FR.UTF-8", MUTUALCTL, "--help"), "Commandes\u00a0:", "FICHIER")
    expect(run("fr_FR.UTF-8", MUTUAL, "--help"), "Ouvre des plans d’action communs")


@test
def page(folder):
    """the printed page in German, words and months"""
    run(locales.make("de_DE"), MUTUALCTL, "export", NORTHWIND, "-o", folder / "plan.pdf")
    result = subprocess.run(["pdftotext", "-layout", folder / "plan.pdf", "-"], capture_output=True, check=True)
    expect(result.stdout.decode(), "Gemeinsamer Aktionsplan", "23. Nov 2026",
           "Was wir als Nächstes von Ihnen brauchen", "Seite 1 von 1", "Dez")


@test
def own_words(folder):
    """the text of a plan is never translated, not even when it is one of ours"""
    path = make_plan(folder, title="Milestones", buyer="Buyer", seller="Seller", value="People", priority="Details",
                     milestones=[make_item(1, "Customer event", steps=[make_item(2, "Name needed")])],
                     events=[make_item(3, "Launch", date="2026-12-03")])
    text = run(locales.make("de_DE"), MUTUALCTL, "show", path)
    expect(text, "Milestones\n", "Customer event", "Name needed", "Launch", "Meilensteine\n", "Zahlt ein auf Details")
    assert "Name gesucht" not in text and "Kundentermin" not in text and "Markteinführung" not in text, text
    assert run("de_DE.UTF-8", MUTUALCTL, "format", path) == run("C.UTF-8", MUTUALCTL, "format", path)


@test
def elsewhere(_folder):
    """another charset, and locales that are not there"""
    text = run(locales.make("de_DE", "ISO-8859-1"), MUTUALCTL, "show", NORTHWIND)
    expect(text, "Mo 1. Mär 2027", "6 Tage zu spät")
    for locale in ("C", "C.UTF-8", "xx_XX.UTF-8"):
        expect(run(locale, MUTUALCTL, "show", NORTHWIND), "Mon 1 Mar 2027", "6 days late")
    # Without translations a program speaks English, with the dates of the locale.
    expect(run("de_DE.UTF-8", MUTUALCTL, "show", NORTHWIND, MUTUAL_LOCALE_DIR="/nonexistent"), "6 days late")


def main():
    """Runs all, in TAP."""
    print(f"1..{len(tests)}")
    failed = False
    for number, function in enumerate(tests, 1):
        with tempfile.TemporaryDirectory(prefix="mutual-") as folder:
            try:
                function(pathlib.Path(folder))
                print(f"ok {number} {function.__doc__}", flush=True)
            except Exception:
                failed = True
                print("".join(f"# {line}\n" for line in traceback.format_exc().splitlines()), end="")
                print(f"not ok {number} {function.__doc__}", flush=True)
    sys.exit(failed)


main()
