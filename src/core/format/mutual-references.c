/* The references of a plan that is read: that each leads to an item of the right kind, and none in a circle.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-references.h"

#include "plan/mutual-dated.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-person.h"
#include "plan/mutual-role.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* Items of a circle that a message names. */
#define CIRCLE_LENGTH 12

/* Small, since a large plan has hundreds of thousands. No file is longer than an offset can say. */
typedef struct
{
  MutualItem *item;
  guint32 offset;
  guint member : 8;
  guint index : 24; /* in a list of references */
} Reference;

typedef enum
{
  WALK_NEW,
  WALK_UNDER_WAY,
  WALK_DONE,
} WalkState;

static gboolean
is_in_list (const Reference *reference)
{
  const MutualField *field = mutual_item_class_find_field (MUTUAL_ITEM_GET_CLASS (reference->item), reference->member);

  return field->kind == MUTUAL_FIELD_REFERENCES;
}

static const char *
get_id (const Reference *reference)
{
  if (is_in_list (reference))
    return mutual_item_get_references (reference->item, reference->member)[reference->index];
  return mutual_item_get_reference (reference->item, reference->member);
}

static GType
get_target (const Reference *reference)
{
  return mutual_item_class_find_field (MUTUAL_ITEM_GET_CLASS (reference->item), reference->member)->get_type ();
}

static char *
describe_mismatch (GType       target,
                   const char *id)
{
  if (target == MUTUAL_TYPE_ROLE)
    /* Translators: %s is an id */
    return g_strdup_printf (_("The item with the id “%s” is not a role. Only a role can stand here."), id);
  if (target == MUTUAL_TYPE_PERSON)
    /* Translators: %s is an id */
    return g_strdup_printf (_("The item with the id “%s” is not a person. Only a person can stand here."), id);
  if (target == MUTUAL_TYPE_MILESTONE)
    /* Translators: %s is an id */
    return g_strdup_printf (_("The item with the id “%s” is not a milestone. Only a milestone can stand here."), id);
  if (target == MUTUAL_TYPE_DATED)
    return g_strdup_printf (
        /* Translators: %s is an id */
        _("The item with the id “%s” is no milestone, step or event. Only one of these can stand here."), id);
  /* Translators: %s is an id */
  return g_strdup_printf (_("The item with the id “%s” is of a kind that cannot stand here."), id);
}

static gboolean
check_reference (const Reference *reference,
                 MutualPlan      *plan,
                 MutualReport    *report)
{
  const char *id = get_id (reference);
  GType type = get_target (reference);
  MutualItem *target = mutual_plan_find (plan, id);
  g_autofree char *quoted = NULL;
  char *message;
  char *path;

  if (target != NULL && g_type_is_a (G_OBJECT_TYPE (target), type))
    return TRUE;

  quoted = mutual_report_quote (id, strlen (id));
  if (target != NULL)
    message = describe_mismatch (type, quoted);
  else
    message = g_strdup_printf (
        /* Translators: %s is an id */
        _("No item of this plan has the id “%s”. Correct it, or remove this reference."), quoted);
  path = mutual_report_get_path (reference->item, mutual_member_get_name (reference->member),
                                 is_in_list (reference) ? (int) reference->index : -1);
  return mutual_report_add (report, MUTUAL_FORMAT_ERROR_REFERENCE, reference->offset, path, message);
}

/* "milestones[0] → milestones[1].steps[3] → milestones[0]" */
static char *
describe_circle (MutualPlan *plan,
                 MutualItem *first)
{
  GString *circle = g_string_new (NULL);
  g_autofree char *path = NULL;
  MutualItem *item = first;
  guint n = 0;

  do
    {
      /* Of a long circle, only the beginning: to find the place of an item takes a walk along its list. */
      g_autofree char *step = n < CIRCLE_LENGTH ? mutual_report_get_path (item, NULL, -1) : NULL;

      if (n <= CIRCLE_LENGTH)
        g_string_append_printf (circle, "%s → ", step != NULL ? step : "…");
      n++;
      item = mutual_plan_find (plan, mutual_item_get_reference (item, MUTUAL_MEMBER_FOLLOWS));
    }
  while (item != first);

  path = mutual_report_get_path (first, NULL, -1);
  g_string_append (circle, path);
  return g_string_free (circle, FALSE);
}

static gboolean
report_circle (const Reference *reference,
               MutualPlan      *plan,
               MutualReport    *report)
{
  g_autofree char *circle = describe_circle (plan, reference->item);

  return mutual_report_add (
      report, MUTUAL_FORMAT_ERROR_REFERENCE, reference->offset,
      mutual_report_get_path (reference->item, mutual_member_get_name (reference->member), -1),
      /* Translators: %s is like "milestones[0] → milestones[1] → milestones[0]" */
      g_strdup_printf (_("Items follow each other in a circle: %s. Remove “follows” from one of them."), circle));
}

/* Each item follows at most one, so a walk either ends, meets an earlier walk or closes a circle. */
static gboolean
check_circles (MutualReferences *self,
               MutualPlan       *plan,
               MutualReport     *report)
{
  g_autoptr (GHashTable) followers = g_hash_table_new (NULL, NULL);
  g_autofree guint8 *states = g_new0 (guint8, self->array->len);

  for (guint i = 0; i < self->array->len; i++)
    {
      Reference *reference = &g_array_index (self->array, Reference, i);

      if (reference->member == MUTUAL_MEMBER_FOLLOWS)
        g_hash_table_insert (followers, reference->item, GUINT_TO_POINTER (i + 1));
    }

  for (guint i = 0; i < self->array->len; i++)
    {
      guint start = g_array_index (self->array, Reference, i).member == MUTUAL_MEMBER_FOLLOWS ? i + 1 : 0;
      guint at = start;

      while (at != 0 && states[at - 1] == WALK_NEW)
        {
          MutualItem *target = mutual_plan_find (plan, get_id (&g_array_index (self->array, Reference, at - 1)));

          states[at - 1] = WALK_UNDER_WAY;
          at = target != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (followers, target)) : 0;
        }
      if (at != 0 && states[at - 1] == WALK_UNDER_WAY &&
          !report_circle (&g_array_index (self->array, Reference, at - 1), plan, report))
        return FALSE;
      for (at = start; at != 0 && states[at - 1] == WALK_UNDER_WAY;)
        {
          MutualItem *target = mutual_plan_find (plan, get_id (&g_array_index (self->array, Reference, at - 1)));

          states[at - 1] = WALK_DONE;
          at = target != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (followers, target)) : 0;
        }
    }
  return TRUE;
}

/**
 * mutual_references_init:
 * @self: references
 */
void
mutual_references_init (MutualReferences *self)
{
  self->array = g_array_new (FALSE, FALSE, sizeof (Reference));
}

/**
 * mutual_references_clear:
 * @self: references
 */
void
mutual_references_clear (MutualReferences *self)
{
  g_clear_pointer (&self->array, g_array_unref);
}

/**
 * mutual_references_add:
 * @self: references
 * @item: an item, which must stay
 * @member: the reference, or list of references, that was set
 * @index: its place in the list, or 0
 * @offset: where it stands in the file
 */
void
mutual_references_add (MutualReferences *self,
                       MutualItem       *item,
                       MutualMember      member,
                       guint             index,
                       gsize             offset)
{
  Reference reference = { item, (guint32) offset, member, index & 0xffffff };

  g_array_append_val (self->array, reference);
}

/**
 * mutual_references_check:
 * @self: all references of a plan, in file order
 * @plan: the plan, complete
 * @report: where problems go
 *
 * Returns: whether to look for more problems
 */
gboolean
mutual_references_check (MutualReferences *self,
                         MutualPlan       *plan,
                         MutualReport     *report)
{
  for (guint i = 0; i < self->array->len; i++)
    if (!check_reference (&g_array_index (self->array, Reference, i), plan, report))
      return FALSE;

  return check_circles (self, plan, report);
}
