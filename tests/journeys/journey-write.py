"""The plan of the pictures is written from nothing in one go, by somebody who has nothing but a keyboard.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import difflib
import json
import pathlib
import re
import tempfile

import harness
from harness import write


# What the interface does not write, and why.
LEFT_OUT = {
    "changes": "they are recorded once a plan is agreed, and are nobody's to write by hand",
}

# How members are called where they are written.
PLAN_FIELDS = {
    "title": "Plan", "seller": "Seller", "buyer": "Buyer", "value_proposition": "Value",
    "priority": "The buyer’s priority", "priority_owner": "Whose priority it is"}
LISTS = {
    "metrics": ("Add Metric", {"name": "Metric", "baseline": "Baseline", "target": "Target", "by": "By"}),
    "days_off": ("Add Day Off", {"title": "Day off", "side": "Who is off", "date": "First day", "end": "Last day"}),
    "risks": ("Add Risk", {"title": "Risk", "severity": "Severity", "owner": "Owner",
                           "mitigation": "What we do about it"}),
    "links": ("Add Link", {"title": "Link", "uri": "Address"})}
EVENT_FIELDS = {"kind": "Kind", "date": "Date", "end": "Last day", "hard": "No milestone may cross it", "notes": "Notes"}
PERSON_FIELDS = {"job_title": "Job title", "email": "Mail", "phone": "Phone", "introduced_on": "Introduced on",
                 "invited_on": "Invited on", "private_notes": "Private notes"}
# In the order of the details, as going on is quicker than going round.
MILESTONE_FIELDS = {"buyer_value": "What the buyer gets", "outcome": "Outcome", "evidence": "Exit evidence"}
DATE_FIELDS = {"due": "Due", "duration": "Duration", "agreed_due": "Agreed date"}
STATE_FIELDS = {"private_notes": "Private notes", "status": "Status", "done_on": "Done on", "track": "Track",
                "kind": "Kind", "side": "Side", "notes": "Notes"}
ROLE_FIELDS = {"purpose": "Purpose", "executive": "Executive"}

# How the words of the format are called, where that is not obvious.
WORDS = {"both": "Both sides", "in_progress": "Under way", "board": "Board or committee meeting",
         "freeze": "Freeze or shutdown", "contract": "Contract date"}


class Writer:
    """Somebody who writes a plan down in an empty window."""

    def __init__(self, plan, focus):
        self.plan = plan
        self.focus = focus
        self.roles = {role["id"]: role for role in plan["roles"]}
        self.people = {person["id"]: person for person in plan["people"]}
        self.titles = {item["id"]: item["title"] for item in [*plan["events"], *plan["milestones"]]}
        self.order = [item["id"] for milestone in plan["milestones"] for item in [milestone, *milestone["steps"]]]

    # Fields

    def replace(self, text):
        """Writes a text in place of what is there."""
        harness.tap("ctrl+a")
        write(str(text))

    def pick(self, text):
        """Chooses from the list that a button opens, by typing where that is offered."""
        button = self.focus.node
        if self.focus.press("space").role in ("entry", "text"):
            write(text)
        else:
            self.focus.seek(text, keys="Down", most=12)
        self.focus.press("Return")
        self.focus.wait_for(button)

    def say(self, member, value):
        """What is typed for a value: a role by the name of who has it."""
        if value in self.roles:
            person = self.people.get(self.roles[value].get("person"))
            return person["name"] if person else self.roles[value]["title"]
        if member in ("kind", "track", "side", "status", "severity"):
            return WORDS.get(value, value.replace("_", " ").capitalize())
        return value

    def fill(self, item, fields):
        """Goes from field to field and fills those of which the item says something."""
        wanted = {caption: self.say(member, item[member]) for member, caption in fields.items() if member in item}
        while wanted:
            found = self.focus.seek(*wanted, *(caption + " *" for caption in wanted), most=150)
            value = wanted.pop(found.removesuffix(" *"))
            if self.focus.node.role == "check box":
                harness.tap("space")
            elif self.focus.node.role in ("button", "toggle button"):
                self.pick(value)
            else:
                self.replace(value)
            self.focus.press("Tab")

    def fill_list(self, item, name):
        """Adds what a list has."""
        add, fields = LISTS[name]
        for entry in item.get(name, []):
            self.focus.seek(add)
            self.focus.press("space")
            self.fill(entry, fields)

    # Places

    def open_details(self):
        self.focus.press("ctrl+1")
        self.focus.settle(0.15)

    def go_to_rows(self):
        """From the details, or what comes after them, to the outline."""
        if self.focus.press("shift+F6").role not in ("list", "list item"):
            self.focus.press("shift+F6")

    # The plan

    def write_people(self):
        """Roles first, then who has them, then what there is to say of each."""
        for side in ("buyer", "seller"):
            roles = [role for role in self.plan["roles"] if role["side"] == side]
            self.focus.press("ctrl+2")
            self.focus.seek(f"Menu of the {side}’s people")
            self.focus.press("ctrl+Insert")
            for role in roles:
                write(role["title"] + "\n")
            self.focus.press("Return")
            for role in roles:
                if "person" in role:
                    self.focus.seek(role["title"] + ", Name needed*")
                    self.focus.press("Return")
                    write(self.people[role["person"]]["name"] + "\n")
                    self.focus.press("Escape")
        for role in self.plan["roles"]:
            self.write_card(role)

    def write_card(self, role):
        person = self.people.get(role.get("person"))
        if person:
            self.focus.seek(person["name"] + ",*")
            self.focus.press("Return")
            self.fill(person, PERSON_FIELDS)
            self.focus.seek(role["title"])
            self.focus.press("Return")
        else:
            self.focus.seek(role["title"] + ", Name needed*")
            # The card is the first that the menu offers; newer toolkits do not name what menus offer.
            self.focus.press("Menu")
            assert self.focus.name() in ("Open Card", ""), self.focus.tell()
            self.focus.press("Return")
        self.fill(role, ROLE_FIELDS)
        other = self.roles.get(role.get("counterpart"))
        # Who is faced in return faces back by itself; who faces somebody else's counterpart comes after that.
        if other and (role["side"] == "buyer" or other.get("counterpart") != role["id"]):
            self.focus.seek("Set Counterpart")
            self.focus.press("space")
            write(other["title"] + "\n")
        self.focus.press("Escape")

    def write_plan_page(self):
        """What is said of the plan as a whole, which shows when nothing is selected."""
        self.open_details()
        self.fill(self.plan, PLAN_FIELDS)
        self.fill_list(self.plan, "metrics")
        self.fill(self.plan, {"agreed_on": "Agreed on", "next_review": "Next review"})
        self.fill_list(self.plan, "days_off")
        self.fill(self.plan, {"notes": "Notes"})
        self.fill_list(self.plan, "risks")
        self.fill(self.plan, {"private_notes": "Private notes"})

    def write_rows(self):
        """Milestones by their titles, and steps with what can be typed in one go. The milestone that the empty plan has
        goes."""
        self.focus.press("ctrl+1", patience=None)
        self.go_to_rows()
        for milestone in self.plan["milestones"]:
            self.focus.press("shift+ctrl+Return")
            write(milestone["title"])
            self.focus.press("Return")
            self.focus.press("ctrl+Return")
            for step in milestone["steps"]:
                write(self.tell_step(step, milestone))
                self.focus.press("Return")
            self.focus.press("Return")
        self.focus.seek("Milestone 1, Optimization*", keys="Down", turn="Home")
        self.focus.press("Delete")

    def tell_step(self, step, milestone):
        """A step in one line: what, who, private or not, and when."""
        words = [step["title"], *("@" + self.say("owner", role) for role in [step["owner"], *step.get("helpers", [])])]
        if step.get("private"):
            words.append("!private")
        if "follows" in step:
            assert step["follows"] == milestone["id"]
            words.append(f"{step.get('offset', 0):+}d")
        else:
            words.append(step["due"])
        return " ".join(words)

    def visit_rows(self):
        """Goes down the rows and writes into the details what there is to say of each: the anchor first, from whose date
        others are worked back."""
        rows = {f"Milestone {number}, {milestone['title']}": milestone
                for number, milestone in enumerate(self.plan["milestones"], 1)}
        for milestone in self.plan["milestones"]:
            rows.update({f"Step: {step['title']}": step for step in milestone["steps"]})
        anchor = next(name for name, item in rows.items() if item["id"] == self.plan["anchor"])
        self.visit(anchor, rows.pop(anchor), self.write_milestone)
        for name, item in sorted(rows.items(), key=lambda row: self.order.index(row[1]["id"])):
            self.visit(name, item, self.write_milestone if "steps" in item else self.write_step)

    def visit(self, name, item, write_item):
        """Goes from row to row, and to the details and back."""
        self.focus.seek(name, name + ",*", keys="Down", turn="Home")
        self.open_details()
        write_item(item)
        self.go_to_rows()

    def write_milestone(self, milestone):
        fields = dict(DATE_FIELDS)
        self.fill(milestone, MILESTONE_FIELDS)
        if "follows" in milestone:
            fields.pop("due")
            self.write_rule(milestone)
        self.fill(milestone, fields)
        if "confirmed_by" in milestone:
            self.write_confirmation(milestone)
        self.write_roles(milestone)
        self.fill(milestone, STATE_FIELDS)
        if milestone["id"] == self.plan["anchor"]:
            self.focus.seek("Work back from this milestone", keys="shift+Tab")
            harness.tap("space")
        self.fill_list(milestone, "links")

    def write_step(self, step):
        """What was not typed with its title."""
        self.fill(step, {member: caption for member, caption in STATE_FIELDS.items() if member != "side"})

    def write_rule(self, item):
        """What its date follows."""
        self.focus.seek("Change How the Date Is Worked Out")
        self.focus.press("space")
        self.fill({"follows": self.titles[item["follows"]], "offset": item.get("offset", 0)},
                  {"follows": "Follows", "offset": "Distance, − for days before"})
        self.focus.press("Escape")

    def write_confirmation(self, item):
        """Who said that its date holds, and when."""
        self.focus.seek("Confirm", keys="shift+Tab")
        self.focus.press("space")
        self.focus.seek("Change or Withdraw the Confirmation")
        self.focus.press("space")
        self.fill({"by": self.people[item["confirmed_by"]]["name"], "on": item["confirmed_on"]},
                  {"by": "Confirmed by", "on": "Confirmed on"})
        self.focus.press("Escape")

    def write_roles(self, milestone):
        """The owner, the others, and then the owner goes to the place where the list has it."""
        owner = milestone["owner"]
        self.fill(milestone, {"owner": f"{self.plan[self.roles[owner]['side']]} owner"})
        for role in milestone["roles"]:
            if role != owner:
                self.focus.seek("Add a Role")
                self.pick(self.say("roles", role))
        place = milestone["roles"].index(owner)
        if place > 0:
            self.focus.seek(f"Remove {self.roles[owner]['title']}", keys="shift+Tab")
            for _ in range(place):
                self.focus.press("ctrl+Right")

    def press_and_look(self, keys):
        """Where rows move, a person waits until they see where to."""
        self.focus.press(keys)
        self.focus.settle(0.2)

    def write_events(self):
        for event in self.plan["events"]:
            self.press_and_look("ctrl+e")
            write(event["title"])
            self.focus.press("Return")
            self.open_details()
            self.fill(event, EVENT_FIELDS)
            self.go_to_rows()

    def write_all(self):
        """The whole plan, but for what is left out."""
        self.write_people()
        self.write_plan_page()
        self.write_events()
        self.write_rows()
        self.visit_rows()


def save(program, file):
    """Saves for the first time."""
    harness.press("ctrl+s")
    program.window("Save As")
    harness.press("ctrl+a")
    write(f"{file}\n")
    harness.wait_for("the file", file.exists)


def normalize(text):
    """The bytes without what is left out, and with ids that tell in which order they were first seen."""
    numbers = {}
    for member in LEFT_OUT:
        text = re.sub(rf',\n  "{member}": \[.*?\n  \]', "", text, flags=re.DOTALL)
    return re.sub(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                  lambda match: numbers.setdefault(match[0], f"id {len(numbers) + 1}"), text)


def write_northwind():
    """the plan of the pictures is written with the keyboard alone, and saved with the same bytes"""
    with tempfile.TemporaryDirectory() as folder, harness.Program() as program, harness.Focus() as focus:
        program.window("Mutual")
        focus.press("ctrl+n")
        program.window("Untitled Plan")
        focus.settle(0.5)
        sample = harness.SAMPLE.read_text(encoding="utf-8")
        file = pathlib.Path(folder) / "northwind.map"
        Writer(json.loads(sample), focus).write_all()
        save(program, file)
        wanted, written = (normalize(text).splitlines() for text in (sample, file.read_text(encoding="utf-8")))
        difference = list(difflib.unified_diff(wanted, written, "wanted", "written", lineterm=""))
        assert not difference, "\n".join(difference)


harness.main(write_northwind)
