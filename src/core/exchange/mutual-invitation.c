/* The mail that invites a person to a plan: what it is about, what their part is, and when.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "exchange/mutual-invitation.h"

#include "exchange/mutual-address.h"
#include "plan/mutual-clean.h"
#include "plan/mutual-date.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-phrases.h"
#include "schedule/mutual-progress.h"

#include <glib/gi18n-lib.h>

/* A mail application is started with the whole text in its command line, which holds 128 KiB, percent-encoded. */
#define TITLE_LENGTH 100
#define VALUE_LENGTH 1000
#define PART_LINES 40
#define PEOPLE_LINES 25
#define LINE_LENGTH 160

/* Lines that end with a sentence about those that found no room. */
typedef struct
{
  GString *text;
  guint n_lines;
  guint limit;
} Lines;

/* One line, as long as one reads in a mail. */
static char *
shorten (const char *text,
         glong       length)
{
  g_autofree char *line = g_strstrip (mutual_clean_title (text));
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= length)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, length - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

static char *
get_title (MutualItem   *item,
           MutualMember  member)
{
  return shorten (mutual_item_get_text (item, member), TITLE_LENGTH);
}

static void
add_line (Lines      *lines,
          const char *indent,
          const char *text)
{
  if (lines->n_lines++ < lines->limit)
    g_string_append_printf (lines->text, "%s%s\n", indent, text);
}

static void
finish_lines (Lines *lines)
{
  guint n_more = lines->n_lines > lines->limit ? lines->n_lines - lines->limit : 0;

  if (n_more > 0)
    {
      /* Translators: ends a list in a mail that would be too long. */
      g_string_append_printf (lines->text, ngettext ("… and %u more", "… and %u more", n_more), n_more);
      g_string_append_c (lines->text, '\n');
    }
}

static gboolean
is_part_of (MutualItem *person,
            MutualItem *milestone_or_step)
{
  g_autoptr (GPtrArray) roles = mutual_team_get_roles (milestone_or_step);

  for (guint i = 0; i < roles->len; i++)
    if (mutual_team_get_person (g_ptr_array_index (roles, i)) == person)
      return TRUE;

  return FALSE;
}

/* What is private or dropped is no part that one is invited to. */
static gboolean
is_shared (MutualItem *milestone_or_step)
{
  return !mutual_progress_is_dropped (milestone_or_step) &&
         !(mutual_item_has (milestone_or_step, MUTUAL_MEMBER_PRIVATE) &&
           mutual_item_get_number (milestone_or_step, MUTUAL_MEMBER_PRIVATE));
}

static gboolean
is_done (MutualItem *item)
{
  return mutual_item_is_set (item, MUTUAL_MEMBER_DONE_ON) ||
         mutual_item_get_number (item, MUTUAL_MEMBER_STATUS) == MUTUAL_STATUS_DONE;
}

static char *
describe (MutualItem *item)
{
  const GDate *due = mutual_item_get_date (item, MUTUAL_MEMBER_DUE);
  g_autofree char *title = get_title (item, MUTUAL_MEMBER_TITLE);
  g_autofree char *date = due != NULL ? mutual_date_format (due, MUTUAL_DATE_FULL) : NULL;

  if (date == NULL)
    /* Translators: a milestone or step in a mail; %s is its title. */
    return is_done (item) ? g_strdup_printf (_("%s (done)"), title) : g_steal_pointer (&title);
  if (is_done (item))
    /* Translators: a milestone or step in a mail; the first %s is its title, the second its date. */
    return g_strdup_printf (_("%s: %s (done)"), title, date);
  /* Translators: a milestone or step in a mail; the first %s is its title, the second its date. */
  return g_strdup_printf (_("%s: %s"), title, date);
}

static void
add_milestone (Lines      *lines,
               MutualItem *person,
               MutualItem *milestone)
{
  guint n_steps = mutual_item_get_n_children (milestone, MUTUAL_MEMBER_STEPS);
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;

  for (guint i = 0; i < n_steps; i++)
    {
      MutualItem *step = mutual_item_get_child (milestone, MUTUAL_MEMBER_STEPS, i);

      if (is_shared (step) && is_part_of (person, step))
        g_ptr_array_add (steps, step);
    }
  if (!is_shared (milestone) || (steps->len == 0 && !is_part_of (person, milestone)))
    return;

  text = describe (milestone);
  /* Translators: a milestone in a mail: its number, and its title with its date. */
  line = g_strdup_printf (_("%u. %s"), mutual_item_get_position (milestone) + 1, text);
  add_line (lines, "", line);
  for (guint i = 0; i < steps->len; i++)
    {
      g_autofree char *step = describe (g_ptr_array_index (steps, i));

      add_line (lines, "   - ", step);
    }
}

static void
append_part (GString    *body,
             MutualItem *person)
{
  MutualItem *plan = mutual_item_get_root (person);
  g_autoptr (GString) text = g_string_new (NULL);
  Lines lines = { .text = text, .limit = PART_LINES };

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES); i++)
    add_milestone (&lines, person, mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, i));
  if (lines.n_lines == 0)
    return;

  finish_lines (&lines);
  g_string_append_printf (body, "%s\n%s\n", _("This is your part:"), text->str);
}

static char *
list_roles (MutualItem *person)
{
  g_autoptr (GPtrArray) roles = mutual_team_get_roles_of (person);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < roles->len && i < 4; i++)
    {
      g_autofree char *title = get_title (g_ptr_array_index (roles, i), MUTUAL_MEMBER_TITLE);

      if (*title != '\0')
        g_ptr_array_add (titles, g_steal_pointer (&title));
    }
  return titles->len > 0 ? mutual_phrase_list (titles) : NULL;
}

static void
append_others (GString    *body,
               MutualItem *person)
{
  MutualItem *plan = mutual_item_get_root (person);
  g_autoptr (GString) text = g_string_new (NULL);
  Lines lines = { .text = text, .limit = PEOPLE_LINES };

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_PEOPLE); i++)
    {
      MutualItem *other = mutual_item_get_child (plan, MUTUAL_MEMBER_PEOPLE, i);
      int side = mutual_item_get_number (other, MUTUAL_MEMBER_SIDE);
      g_autofree char *name = get_title (other, MUTUAL_MEMBER_NAME);
      g_autofree char *roles = list_roles (other);
      g_autofree char *company =
          get_title (plan, side == MUTUAL_SIDE_BUYER ? MUTUAL_MEMBER_BUYER : MUTUAL_MEMBER_SELLER);
      g_autoptr (GPtrArray) facts = g_ptr_array_new ();
      g_autofree char *list = NULL;
      g_autofree char *line = NULL;

      if (other == person || roles == NULL || *name == '\0')
        continue;
      g_ptr_array_add (facts, name);
      g_ptr_array_add (facts, roles);
      if ((side == MUTUAL_SIDE_BUYER || side == MUTUAL_SIDE_SELLER) && *company != '\0')
        g_ptr_array_add (facts, company);
      list = mutual_phrase_list (facts);
      line = shorten (list, LINE_LENGTH);
      add_line (&lines, "- ", line);
    }
  if (lines.n_lines == 0)
    return;

  finish_lines (&lines);
  g_string_append_printf (body, "%s\n%s\n", _("Who else takes part:"), text->str);
}

/* Takes @paragraph. */
static void
append_paragraph (GString *body,
                  char    *paragraph)
{
  g_string_append_printf (body, "%s\n\n", paragraph);
  g_free (paragraph);
}

static void
append_about (GString    *body,
              MutualItem *plan)
{
  g_autofree char *title = get_title (plan, MUTUAL_MEMBER_TITLE);
  g_autofree char *buyer = get_title (plan, MUTUAL_MEMBER_BUYER);
  g_autofree char *seller = get_title (plan, MUTUAL_MEMBER_SELLER);
  g_autofree char *value = shorten (mutual_item_get_text (plan, MUTUAL_MEMBER_VALUE_PROPOSITION), VALUE_LENGTH);

  if (*title != '\0' && *buyer != '\0' && *seller != '\0')
    /* Translators: of a mail that invites to a plan: its title, and the two companies. */
    append_paragraph (body,
                      g_strdup_printf (_("You are invited to “%s”, the plan of %s and %s."), title, buyer, seller));
  else if (*title != '\0')
    /* Translators: of a mail that invites to a plan: its title. */
    append_paragraph (body, g_strdup_printf (_("You are invited to the plan “%s”."), title));
  else
    append_paragraph (body, g_strdup (_("You are invited to our plan.")));
  if (*value != '\0')
    append_paragraph (body, g_steal_pointer (&value));
}

static void
append_anchor (GString    *body,
               MutualItem *plan)
{
  MutualItem *anchor = mutual_item_resolve (plan, MUTUAL_MEMBER_ANCHOR);
  const GDate *due = anchor != NULL ? mutual_item_get_date (anchor, MUTUAL_MEMBER_DUE) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;

  if (due == NULL || !is_shared (anchor))
    return;
  title = get_title (anchor, MUTUAL_MEMBER_TITLE);
  date = mutual_date_format (due, MUTUAL_DATE_FULL);
  /* Translators: of a mail that invites to a plan: the milestone that all dates are worked back from, and its date. */
  append_paragraph (body, g_strdup_printf (_("The date that everything works towards: %s, %s."), title, date));
}

/**
 * mutual_invitation_get_subject:
 * @person: a person of a plan
 *
 * Returns: (transfer full): a line
 */
char *
mutual_invitation_get_subject (MutualItem *person)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (MUTUAL_IS_ITEM (person) && MUTUAL_IS_PLAN (mutual_item_get_root (person)), NULL);

  title = get_title (mutual_item_get_root (person), MUTUAL_MEMBER_TITLE);
  if (*title == '\0')
    return g_strdup (_("Our plan: your part"));
  /* Translators: the subject of a mail; %s is the title of the plan. */
  return g_strdup_printf (_("%s: your part in our plan"), title);
}

/**
 * mutual_invitation_get_body:
 * @person: a person of a plan
 *
 * Returns: (transfer full): the text of the mail: why, until when, what @person does and when, and with whom. Nothing
 *   private of the plan is in it, and no notes.
 */
char *
mutual_invitation_get_body (MutualItem *person)
{
  g_autofree char *name = NULL;
  g_autofree char *roles = NULL;
  MutualItem *plan;
  GString *body;

  g_return_val_if_fail (MUTUAL_IS_ITEM (person) && MUTUAL_IS_PLAN (mutual_item_get_root (person)), NULL);

  plan = mutual_item_get_root (person);
  name = get_title (person, MUTUAL_MEMBER_NAME);
  roles = list_roles (person);
  body = g_string_new (NULL);

  if (*name != '\0')
    /* Translators: the greeting of a mail; %s is a name. */
    append_paragraph (body, g_strdup_printf (_("Dear %s,"), name));
  append_about (body, plan);
  append_anchor (body, plan);
  if (roles != NULL)
    /* Translators: of a mail that invites to a plan; %s is one or more roles. */
    append_paragraph (body, g_strdup_printf (_("Your role: %s"), roles));
  append_part (body, person);
  append_others (body, person);
  g_string_append_printf (body, "%s\n",
                          _("Please say if a date does not suit you, so that the plan stays one that we all keep."));

  return g_string_free (body, FALSE);
}

/**
 * mutual_invitation_get_uri:
 * @person: a person of a plan
 *
 * Returns: (transfer full) (nullable): the mail as a mailto: URI (RFC 6068) to the one address of @person, which
 * nothing in the plan can add another header or receiver to; %NULL if a mail cannot be sent to that address
 */
char *
mutual_invitation_get_uri (MutualItem *person)
{
  g_autofree char *address = NULL;
  g_autofree char *to = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *subject_encoded = NULL;
  g_autofree char *body = NULL;
  g_autofree char *text = NULL;
  g_autofree char *body_encoded = NULL;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (MUTUAL_IS_ITEM (person) && MUTUAL_IS_PLAN (mutual_item_get_root (person)), NULL);

  address = g_strstrip (g_strdup (mutual_item_get_text (person, MUTUAL_MEMBER_EMAIL)));
  if (!mutual_address_is_valid (address))
    return NULL;

  to = g_uri_escape_string (address, "@", FALSE);
  subject = mutual_invitation_get_subject (person);
  subject_encoded = g_uri_escape_string (subject, NULL, FALSE);
  body = mutual_invitation_get_body (person);
  lines = g_strsplit (body, "\n", -1);
  text = g_strjoinv ("\r\n", lines);
  body_encoded = g_uri_escape_string (text, NULL, FALSE);
  return g_strdup_printf ("mailto:%s?subject=%s&body=%s", to, subject_encoded, body_encoded);
}
