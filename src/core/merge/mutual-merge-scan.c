/* One look at all three plans side by side: what is different, so that the rest of a merge looks at nothing else.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "merge/mutual-merge-private.h"

#include <string.h>

/* A list in another plan; what is looked for there mostly stands right after what was found before. */
typedef struct
{
  MutualPlan *plan;
  MutualItem *parent; /* NULL if that plan has none */
  MutualMember list;
  guint n;
  guint next;
  gboolean same; /* so far, all were found, each at its place */
} Cursor;

static void scan (MutualMerge *self, MutualItem *base, MutualItem *mine, MutualItem *theirs);

static void
cursor_init (Cursor       *cursor,
             MutualPlan   *plan,
             MutualItem   *parent,
             MutualMember  list,
             guint         n)
{
  *cursor = (Cursor){ plan, parent, list, parent != NULL ? mutual_item_get_n_children (parent, list) : 0, 0, TRUE };
  cursor->same = parent != NULL && cursor->n == n;
}

static MutualItem *
cursor_find (Cursor     *cursor,
             MutualItem *like,
             guint       position)
{
  MutualItem *item = NULL;

  if (cursor->next < cursor->n)
    item = mutual_item_get_child (cursor->parent, cursor->list, cursor->next);

  /* All in one list are of one class. */
  if (item == NULL || strcmp (mutual_item_get_id (item), mutual_item_get_id (like)) != 0)
    {
      cursor->same = FALSE;
      item = mutual_merge_find (cursor->plan, like);
      if (item == NULL || mutual_item_get_parent (item) != cursor->parent)
        return item;
      cursor->next = mutual_item_get_position (item);
    }
  cursor->same = cursor->same && cursor->next == position;
  cursor->next++;
  return item;
}

/* Of what stands in a list of mine, or in something that only I have: what they do not have. */
static void
scan_mine (MutualMerge  *self,
           MutualItem   *mine,
           MutualMember  list)
{
  for (guint i = 0; i < mutual_item_get_n_children (mine, list); i++)
    {
      MutualItem *child = mutual_item_get_child (mine, list, i);
      guint n_fields;
      const MutualField *fields;

      if (mutual_merge_find (self->theirs, child) != NULL)
        continue;
      g_ptr_array_add (mutual_merge_find (self->base, child) != NULL ? self->lost : self->my_changes, child);
      fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (child), &n_fields);
      for (guint j = 0; j < n_fields; j++)
        if (fields[j].kind == MUTUAL_FIELD_LIST)
          scan_mine (self, child, fields[j].member);
    }
}

/* Whether what they did to the list, if anything, is not done yet. */
static gboolean
scan_list (MutualMerge  *self,
           MutualItem   *base,
           MutualItem   *mine,
           MutualItem   *theirs,
           MutualMember  list)
{
  guint n = mutual_item_get_n_children (theirs, list);
  Cursor in_base, in_mine;
  gboolean complete = TRUE;

  cursor_init (&in_base, self->base, base, list, n);
  cursor_init (&in_mine, self->mine, mine, list, n);
  for (guint i = 0; i < n; i++)
    {
      MutualItem *child = mutual_item_get_child (theirs, list, i);
      MutualItem *my_child = cursor_find (&in_mine, child, i);
      MutualItem *base_child = self->base == self->mine ? my_child : cursor_find (&in_base, child, i);

      complete = complete && my_child != NULL;
      scan (self, base_child, my_child, child);
    }
  if (self->base == self->mine)
    in_base.same = in_mine.same;

  if (mine != NULL && !in_mine.same)
    scan_mine (self, mine, list);
  return n > 0 && !in_mine.same && !(in_base.same && complete);
}

static void
scan (MutualMerge *self,
      MutualItem  *base,
      MutualItem  *mine,
      MutualItem  *theirs)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (theirs), &n_fields);
  gboolean has_work = FALSE;

  if (mine == NULL && base != NULL)
    g_ptr_array_add (self->dropped, theirs);
  else if (base == NULL || mutual_item_get_differences (base, theirs) != 0 ||
           !mutual_item_has_equal_extras (base, theirs))
    g_ptr_array_add (self->their_changes, theirs);
  if (mine != NULL && base != mine &&
      (base == NULL || mutual_item_get_differences (base, mine) != 0 || !mutual_item_has_equal_extras (base, mine)))
    g_ptr_array_add (self->my_changes, mine);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MUTUAL_FIELD_LIST && scan_list (self, base, mine, theirs, fields[i].member))
      has_work = TRUE;
  if (has_work)
    g_ptr_array_add (self->lists, theirs);
}

/*< private >
 * mutual_merge_scan:
 *
 * Finds all that is different.
 */
void
mutual_merge_scan (MutualMerge *self)
{
  scan (self, MUTUAL_ITEM (self->base), MUTUAL_ITEM (self->mine), MUTUAL_ITEM (self->theirs));
}
