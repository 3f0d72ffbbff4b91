/* What is different between two plans, for reading in a terminal.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutualctl-changes.h"

#include "merge/mutual-compare.h"
#include "merge/mutual-value-words.h"
#include "plan/mutual-change.h"
#include "plan/mutual-day-off.h"
#include "plan/mutual-event.h"
#include "plan/mutual-id.h"
#include "plan/mutual-link.h"
#include "plan/mutual-member-words.h"
#include "plan/mutual-metric.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-person.h"
#include "plan/mutual-risk.h"
#include "plan/mutual-role.h"
#include "plan/mutual-step.h"

#include <glib/gi18n.h>
#include <string.h>

/* Values up to this many characters stand on one line. */
#define SHORT_LENGTH 60

typedef struct
{
  MutualctlPage *page;
  MutualPlan *from;
  MutualPlan *to;
  GHashTable *moved; /* set of ids */
} Changes;

static MutualItem *
find (MutualPlan *plan,
      MutualItem *like)
{
  MutualItem *item;

  if (MUTUAL_IS_PLAN (like))
    return MUTUAL_ITEM (plan);
  item = mutual_plan_find (plan, mutual_item_get_id (like));
  return item != NULL && G_OBJECT_TYPE (item) == G_OBJECT_TYPE (like) ? item : NULL;
}

static char *
quote (MutualItem *item)
{
  const char *name = mutual_value_name_item (item);

  /* Translators: %s is a title or name. */
  return *name != '\0' ? g_strdup_printf (_("“%s”"), name) : g_strdup (_("(untitled)"));
}

static void
add_head (Changes        *changes,
          MutualItem     *item,
          const char     *mark,
          MutualctlStyle  style)
{
  MutualItem *parent = mutual_item_get_parent (item);
  g_autofree char *name = quote (item);
  g_autofree char *place = parent != NULL && !MUTUAL_IS_PLAN (parent) ? quote (parent) : NULL;
  g_autofree char *line = NULL;

  if (place != NULL)
    /* Translators: "+ Step “Send the report” in “Security review”": a mark, what it is, its title, and what it is in. */
    line = g_strdup_printf (_("%s %s %s in %s"), mark, mutualctl_changes_name_type (G_OBJECT_TYPE (item)), name, place);
  else
    line = g_strdup_printf ("%s %s %s", mark, mutualctl_changes_name_type (G_OBJECT_TYPE (item)), name);
  mutualctl_page_blank (changes->page);
  mutualctl_page_paragraph (changes->page, 0, style, line);
}

static void
add_lines (Changes        *changes,
           const char     *mark,
           const char     *text,
           MutualctlStyle  style)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = g_strdup_printf ("%s %s", mark, lines[i]);

      mutualctl_page_paragraph (changes->page, 4, style, line);
    }
}

static gboolean
is_short (const char *text)
{
  return text == NULL || (g_utf8_strlen (text, -1) <= SHORT_LENGTH && strchr (text, '\n') == NULL);
}

static void
add_value (Changes    *changes,
           const char *label,
           const char *before,
           const char *after)
{
  g_autofree char *line = NULL;

  if (before != NULL && after != NULL && is_short (before) && is_short (after))
    /* Translators: "Due: Thu 3 Dec 2026 → Mon 7 Dec 2026" */
    line = g_strdup_printf (_("%s: %s → %s"), label, before, after);
  else if (before == NULL && is_short (after))
    /* Translators: "Due: Thu 3 Dec 2026" */
    line = g_strdup_printf (_("%s: %s"), label, after != NULL ? after : "");
  else if (after == NULL && is_short (before))
    /* Translators: "Due: no longer Thu 3 Dec 2026" */
    line = g_strdup_printf (_("%s: no longer %s"), label, before);
  if (line != NULL)
    {
      mutualctl_page_paragraph (changes->page, 2, MUTUALCTL_PLAIN, line);
      return;
    }
  /* Translators: what stands before the lines of a text: "Notes:" */
  line = g_strdup_printf (_("%s:"), label);
  mutualctl_page_paragraph (changes->page, 2, MUTUALCTL_PLAIN, line);
  if (before != NULL)
    add_lines (changes, "-", before, MUTUALCTL_BAD);
  if (after != NULL)
    add_lines (changes, "+", after, MUTUALCTL_GOOD);
}

static void
add_extras (Changes    *changes,
            MutualItem *before,
            MutualItem *after)
{
  MutualItem *items[] = { before, after };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      JsonObject *extras = items[i] != NULL ? mutual_item_get_extras (items[i]) : NULL;
      JsonObject *other = items[1 - i] != NULL ? mutual_item_get_extras (items[1 - i]) : NULL;
      JsonObjectIter iter;
      const char *name;
      JsonNode *node;

      if (extras == NULL)
        continue;
      json_object_iter_init_ordered (&iter, extras);
      while (json_object_iter_next_ordered (&iter, &name, &node))
        {
          JsonNode *other_node = other != NULL ? json_object_get_member (other, name) : NULL;
          g_autofree char *old = NULL;
          g_autofree char *new = NULL;

          /* What is in both is told once. */
          if (mutual_extra_equal (node, other_node) || (i == 1 && other_node != NULL))
            continue;
          old = mutual_value_describe_node (i == 0 ? node : other_node);
          new = mutual_value_describe_node (i == 0 ? other_node : node);
          add_value (changes, name, old, new);
        }
    }
}

/* @before is NULL for what is new; it is told what it says. */
static void
add_values (Changes    *changes,
            MutualItem *before,
            MutualItem *after)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (after), &n_fields);
  guint64 different = before != NULL ? mutual_item_get_differences (before, after) : ~G_GUINT64_CONSTANT (0);
  const char *name = mutual_value_name_item (after);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *old = NULL;
      g_autofree char *new = NULL;

      if (fields[i].kind == MUTUAL_FIELD_LIST || ((different >> i) & 1) == 0)
        continue;
      old = before != NULL ? mutual_value_describe (before, &fields[i]) : NULL;
      new = mutual_value_describe (after, &fields[i]);
      /* Its name stands above. */
      if ((old == NULL && new == NULL) || (before == NULL && g_strcmp0 (new, name) == 0))
        continue;
      add_value (changes, mutual_member_describe (fields[i].member), old, new);
    }
  add_extras (changes, before, after);
}

static void
add_move (Changes    *changes,
          MutualItem *before,
          MutualItem *after)
{
  MutualItem *from = mutual_item_get_parent (before);
  MutualItem *to = mutual_item_get_parent (after);
  g_autofree char *from_name = quote (from);
  g_autofree char *to_name = quote (to);
  g_autofree char *line = NULL;

  if (MUTUAL_IS_PLAN (to) || find (changes->from, to) == from)
    line = g_strdup (_("Moved to another place in its list"));
  else
    /* Translators: both are titles, in quotation marks. */
    line = g_strdup_printf (_("Moved from %s to %s"), from_name, to_name);
  mutualctl_page_paragraph (changes->page, 2, MUTUALCTL_PLAIN, line);
}

static void
add_new_or_changed (MutualItem *after,
                    gpointer    user_data)
{
  Changes *changes = user_data;
  MutualItem *before = find (changes->from, after);
  gboolean moved = g_hash_table_contains (changes->moved, mutual_item_get_id (after));
  gboolean renamed = before != NULL && strcmp (mutual_item_get_id (before), mutual_item_get_id (after)) != 0;

  if (before != NULL && !moved && !renamed && mutual_item_get_differences (before, after) == 0 &&
      mutual_item_has_equal_extras (before, after))
    return;
  add_head (changes, after, before != NULL ? "~" : "+", before != NULL ? MUTUALCTL_BOLD : MUTUALCTL_GOOD);
  if (before != NULL && moved)
    add_move (changes, before, after);
  if (renamed)
    add_value (changes, mutual_member_get_name (MUTUAL_MEMBER_ID), mutual_item_get_id (before),
               mutual_item_get_id (after));
  add_values (changes, before, after);
}

static void
add_removed (MutualItem *before,
             gpointer    user_data)
{
  Changes *changes = user_data;

  if (find (changes->to, before) == NULL)
    add_head (changes, before, "-", MUTUALCTL_BAD);
}

/**
 * mutualctl_changes_name_type:
 * @type: a class of items
 *
 * Returns: (transfer none): what people call them, translated
 */
const char *
mutualctl_changes_name_type (GType type)
{
  const struct
  {
    GType type;
    const char *name;
  } names[] = {
    { MUTUAL_TYPE_PLAN, _("Plan") },
    { MUTUAL_TYPE_METRIC, _("Metric") },
    { MUTUAL_TYPE_EVENT, _("Customer event") },
    { MUTUAL_TYPE_DAY_OFF, _("Day off") },
    { MUTUAL_TYPE_MILESTONE, _("Milestone") },
    { MUTUAL_TYPE_STEP, _("Step") },
    { MUTUAL_TYPE_LINK, _("Link") },
    { MUTUAL_TYPE_ROLE, _("Role") },
    { MUTUAL_TYPE_PERSON, _("Person") },
    { MUTUAL_TYPE_RISK, _("Risk") },
    { MUTUAL_TYPE_CHANGE, _("Change of a date") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i].type == type)
      return names[i].name;
  return g_type_name (type);
}

/**
 * mutualctl_changes_add:
 * @page: where to write
 * @from: a plan
 * @to: another state of it
 *
 * Tells item by item what is different: first what is new or changed, in the order of @to, then what is gone. Nothing is
 * left out because it is private: this is for who has the file.
 *
 * Returns: whether there is any difference
 */
gboolean
mutualctl_changes_add (MutualctlPage *page,
                       MutualPlan    *from,
                       MutualPlan    *to)
{
  g_autoptr (GPtrArray) edits = mutual_compare (from, to);
  g_autoptr (GHashTable) moved = g_hash_table_new (mutual_id_hash, g_str_equal);
  Changes changes = { page, from, to, moved };

  for (guint i = 0; i < edits->len; i++)
    if (mutual_edit_get_kind (g_ptr_array_index (edits, i)) == MUTUAL_EDIT_MOVE)
      g_hash_table_add (moved, (gpointer) mutual_edit_get_item_id (g_ptr_array_index (edits, i)));
  mutual_item_foreach (MUTUAL_ITEM (to), add_new_or_changed, &changes);
  mutual_item_foreach (MUTUAL_ITEM (from), add_removed, &changes);
  return edits->len > 0 ||
         strcmp (mutual_item_get_id (MUTUAL_ITEM (from)), mutual_item_get_id (MUTUAL_ITEM (to))) != 0;
}
