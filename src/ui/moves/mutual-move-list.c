/* All dates that a change moves or that stay: those that matter, and the others if one wants to see them.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "moves/mutual-move-list.h"

#include "moves/mutual-move-row.h"
#include "plan/mutual-step.h"
#include "schedule/mutual-phrases.h"
#include "widgets/mutual-focus.h"

#include <glib/gi18n.h>

/* Nobody reads more rows than this, and they take time to make; what matters comes before what moves along. */
#define MOST_ROWS 300

struct _MutualMoveList
{
  GtkWidget parent_instance;

  GtkListBox *list;
  GtkWidget *more; /* the row that shows the others; NULL if there are none */
  GtkSizeGroup *from;
  GtkSizeGroup *to;
  GHashTable *rules; /* id -> what an item follows from now on, in words */
  GPtrArray *rows;   /* all of them */
  GPtrArray *others; /* those that only show if one wants to see them */
  gboolean shows_all;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (MutualMoveList, mutual_move_list, GTK_TYPE_WIDGET)

/* By id, the last edit of each item that sets this. */
static GHashTable *
index_edits (const MutualPreview *preview,
             MutualMember         member)
{
  GHashTable *edits = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < preview->edits->len; i++)
    {
      MutualEdit *edit = g_ptr_array_index (preview->edits, i);

      if (mutual_edit_get_kind (edit) == MUTUAL_EDIT_SET && mutual_edit_get_member (edit) == member)
        g_hash_table_insert (edits, (gpointer) mutual_edit_get_item_id (edit), edit);
    }
  return edits;
}

/* Whatever begins to follow something else. */
static void
read_rules (MutualMoveList      *self,
            const MutualPreview *preview)
{
  g_autoptr (GHashTable) follows = index_edits (preview, MUTUAL_MEMBER_FOLLOWS);
  g_autoptr (GHashTable) offsets = index_edits (preview, MUTUAL_MEMBER_OFFSET);
  GHashTableIter iter;
  gpointer id;
  gpointer edit;

  g_hash_table_remove_all (self->rules);
  g_hash_table_iter_init (&iter, follows);
  while (g_hash_table_iter_next (&iter, &id, &edit))
    {
      MutualItem *item = mutual_plan_find (preview->plan, id);
      const char *target_id = g_value_get_string (mutual_edit_get_value (edit));
      MutualItem *target = target_id != NULL ? mutual_plan_find (preview->plan, target_id) : NULL;
      MutualEdit *offset = g_hash_table_lookup (offsets, id);

      if (item != NULL && target != NULL)
        g_hash_table_insert (self->rules, g_strdup (id),
                             mutual_phrase_rule (mutual_item_get_text (target, MUTUAL_MEMBER_TITLE),
                                                 offset != NULL ? g_value_get_int (mutual_edit_get_value (offset))
                                                                : mutual_item_get_number (item, MUTUAL_MEMBER_OFFSET)));
    }
}

static const char *
get_rule (MutualMoveList         *self,
          const MutualPreviewRow *row)
{
  return row->part == MUTUAL_PREVIEW_DUE ? g_hash_table_lookup (self->rules, mutual_item_get_id (row->item)) : NULL;
}

static void
add_row (MutualMoveList         *self,
         const MutualPreview    *preview,
         const MutualPreviewRow *row,
         gboolean                is_main)
{
  GtkWidget *widget = mutual_move_row_new (row, &preview->today, get_rule (self, row));

  mutual_move_row_align (MUTUAL_MOVE_ROW (widget), self->from, self->to);
  mutual_move_row_set_narrow (MUTUAL_MOVE_ROW (widget), self->narrow);
  gtk_list_box_append (self->list, widget);
  g_ptr_array_add (self->rows, widget);
  if (is_main)
    return;
  g_ptr_array_add (self->others, widget);
  gtk_widget_set_visible (widget, self->shows_all);
}

/* Steps that stay are no rows of the preview, but what they follow from now on is worth a look. */
static void
add_rules (MutualMoveList      *self,
           const MutualPreview *preview,
           GHashTable          *shown)
{
  for (guint i = 0; i < preview->edits->len && self->rows->len < MOST_ROWS; i++)
    {
      const char *id = mutual_edit_get_item_id (g_ptr_array_index (preview->edits, i));
      MutualItem *item = mutual_plan_find (preview->plan, id);
      MutualPreviewRow row = { .item = item, .part = MUTUAL_PREVIEW_DUE, .stays = TRUE };
      const GDate *due;

      if (!g_hash_table_contains (self->rules, id) || !g_hash_table_add (shown, item))
        continue;
      due = mutual_item_get_date (item, MUTUAL_MEMBER_DUE);
      row.number = mutual_item_get_position (MUTUAL_IS_STEP (item) ? mutual_item_get_parent (item) : item) + 1;
      if (due != NULL)
        row.from = row.to = *due;
      row.findings = g_ptr_array_new ();
      add_row (self, preview, &row, FALSE);
      g_ptr_array_unref (row.findings);
    }
}

static void
name_more (MutualMoveList *self)
{
  g_autofree char *text = NULL;

  if (self->more == NULL)
    return;
  if (self->shows_all)
    text = g_strdup (_("Show Fewer"));
  else
    text = g_strdup_printf (ngettext ("Show %u More", "Show %u More", self->others->len), self->others->len);
  gtk_label_set_label (GTK_LABEL (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self->more))), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
add_more (MutualMoveList *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  self->more = gtk_list_box_row_new ();
  gtk_widget_add_css_class (self->more, "more");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->more), label);
  gtk_list_box_append (self->list, self->more);
  name_more (self);
}

static void
on_row_activated (MutualMoveList *self,
                  GtkListBoxRow  *row)
{
  if (GTK_WIDGET (row) != self->more)
    return;
  self->shows_all = !self->shows_all;
  for (guint i = 0; i < self->others->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->others, i), self->shows_all);
  name_more (self);
}

static void
clear (MutualMoveList *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->rows, 0);
  self->more = NULL;
  g_ptr_array_set_size (self->others, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
}

static void
mutual_move_list_dispose (GObject *object)
{
  MutualMoveList *self = MUTUAL_MOVE_LIST (object);

  if (self->list != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->list));
  self->list = NULL;

  G_OBJECT_CLASS (mutual_move_list_parent_class)->dispose (object);
}

static void
mutual_move_list_finalize (GObject *object)
{
  MutualMoveList *self = MUTUAL_MOVE_LIST (object);

  g_object_unref (self->from);
  g_object_unref (self->to);
  g_hash_table_unref (self->rules);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->others);

  G_OBJECT_CLASS (mutual_move_list_parent_class)->finalize (object);
}

static void
mutual_move_list_class_init (MutualMoveListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_move_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = mutual_move_list_finalize;
  widget_class->focus = mutual_focus_children;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "movelist");
}

static void
mutual_move_list_init (MutualMoveList *self)
{
  self->from = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->to = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->rules = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->rows = g_ptr_array_new ();
  self->others = g_ptr_array_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What moves"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}

/**
 * mutual_move_list_new:
 *
 * Returns: (transfer floating): a list with nothing in it
 */
GtkWidget *
mutual_move_list_new (void)
{
  return g_object_new (MUTUAL_TYPE_MOVE_LIST, NULL);
}

/**
 * mutual_move_list_show:
 * @self: a list
 * @preview: what happens; only read now
 * @of_rules: whether what begins to follow something matters even if it stays, and nothing else that stays does
 *
 * Shows what matters in it, and a row that shows the others.
 */
void
mutual_move_list_show (MutualMoveList      *self,
                       const MutualPreview *preview,
                       gboolean             of_rules)
{
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);
  guint n_others;

  g_return_if_fail (MUTUAL_IS_MOVE_LIST (self) && preview != NULL);

  clear (self);
  read_rules (self, preview);
  n_others = MOST_ROWS - MIN (MOST_ROWS, preview->n_moves + preview->n_stays + preview->n_conflicts);
  for (guint i = 0; i < preview->rows->len && self->rows->len < MOST_ROWS; i++)
    {
      MutualPreviewRow *row = g_ptr_array_index (preview->rows, i);
      gboolean is_main = row->is_main || of_rules;

      if (of_rules && row->stays && row->n_conflicts == 0 && get_rule (self, row) == NULL)
        continue;
      if (!is_main && self->others->len >= n_others)
        continue;
      add_row (self, preview, row, is_main);
      if (row->part == MUTUAL_PREVIEW_DUE)
        g_hash_table_add (shown, row->item);
    }
  if (of_rules)
    add_rules (self, preview, shown);
  if (self->others->len > 0)
    add_more (self);
}

/**
 * mutual_move_list_is_empty:
 * @self: a list
 *
 * Returns: whether there is nothing to see in it
 */
gboolean
mutual_move_list_is_empty (MutualMoveList *self)
{
  g_return_val_if_fail (MUTUAL_IS_MOVE_LIST (self), TRUE);

  return self->rows->len == 0;
}

/**
 * mutual_move_list_count_rules:
 * @self: a list
 *
 * Returns: how many items begin to follow something else
 */
guint
mutual_move_list_count_rules (MutualMoveList *self)
{
  g_return_val_if_fail (MUTUAL_IS_MOVE_LIST (self), 0);

  return g_hash_table_size (self->rules);
}

/**
 * mutual_move_list_set_narrow:
 * @self: a list
 * @narrow: whether it is on a small screen
 */
void
mutual_move_list_set_narrow (MutualMoveList *self,
                             gboolean        narrow)
{
  g_return_if_fail (MUTUAL_IS_MOVE_LIST (self));

  self->narrow = narrow;
  for (guint i = 0; i < self->rows->len; i++)
    mutual_move_row_set_narrow (g_ptr_array_index (self->rows, i), narrow);
}
