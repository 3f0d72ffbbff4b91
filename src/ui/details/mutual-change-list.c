/* The moves of dates that were recorded, to be read.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-change-list.h"

#include "details/mutual-detail-words.h"
#include "plan/mutual-date.h"
#include "plan/mutual-enum-words.h"
#include "schedule/mutual-phrases.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

#include <string.h>

struct _MutualChangeList
{
  GtkWidget parent_instance;

  MutualSession *session;
  char *shown; /* what the labels say, to know when they have to be made anew */
};

G_DEFINE_FINAL_TYPE (MutualChangeList, mutual_change_list, GTK_TYPE_WIDGET)

/* A date as people read it; what is none stays as it was written. */
static char *
describe_value (const char *text)
{
  GDate date;

  return mutual_date_parse (text, strlen (text), &date) ? mutual_date_format (&date, MUTUAL_DATE_FULL) : g_strdup (text);
}

static char *
describe_change (MutualItem *change)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  const GDate *on = mutual_item_get_date (change, MUTUAL_MEMBER_ON);
  const char *reason = mutual_reason_describe (mutual_item_get_number (change, MUTUAL_MEMBER_REASON));
  const char *from = mutual_item_get_text (change, MUTUAL_MEMBER_FROM);
  const char *to = mutual_item_get_text (change, MUTUAL_MEMBER_TO);

  if (*from != '\0' || *to != '\0')
    {
      g_autofree char *from_text = describe_value (*from != '\0' ? from : "–");
      g_autofree char *to_text = describe_value (*to != '\0' ? to : "–");

      /* Translators: a date before and after it was moved. */
      g_ptr_array_add (facts, g_strdup_printf (_("%1$s → %2$s"), from_text, to_text));
    }
  if (reason != NULL)
    g_ptr_array_add (facts, g_strdup (reason));
  if (mutual_item_is_set (change, MUTUAL_MEMBER_NOTES))
    g_ptr_array_add (facts, g_strdup (mutual_item_get_text (change, MUTUAL_MEMBER_NOTES)));
  if (mutual_item_is_set (change, MUTUAL_MEMBER_BY))
    g_ptr_array_add (facts, g_strdup (mutual_item_get_text (change, MUTUAL_MEMBER_BY)));
  if (on != NULL)
    g_ptr_array_add (facts, mutual_date_format (on, MUTUAL_DATE_FULL));
  return mutual_phrase_line (facts);
}

static void
add_change (MutualChangeList *self,
            const char       *title,
            const char       *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title_label = mutual_label_new_line ("title");
  GtkWidget *text_label = mutual_label_new_paragraph ("facts");

  gtk_widget_add_css_class (row, "change");
  gtk_label_set_label (GTK_LABEL (title_label), title);
  gtk_box_append (GTK_BOX (row), title_label);
  gtk_label_set_label (GTK_LABEL (text_label), text);
  gtk_label_set_selectable (GTK_LABEL (text_label), TRUE);
  gtk_box_append (GTK_BOX (row), text_label);
  gtk_widget_insert_before (row, GTK_WIDGET (self), NULL);
}

static void
mutual_change_list_dispose (GObject *object)
{
  MutualChangeList *self = MUTUAL_CHANGE_LIST (object);
  GtkWidget *child;

  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mutual_change_list_parent_class)->dispose (object);
}

static void
mutual_change_list_finalize (GObject *object)
{
  g_free (MUTUAL_CHANGE_LIST (object)->shown);

  G_OBJECT_CLASS (mutual_change_list_parent_class)->finalize (object);
}

static void
mutual_change_list_class_init (MutualChangeListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_change_list_dispose;
  object_class->finalize = mutual_change_list_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "changelist");
}

static void
mutual_change_list_init (MutualChangeList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

/**
 * mutual_change_list_new:
 *
 * Returns: (transfer floating): a list that is bound to nothing
 */
GtkWidget *
mutual_change_list_new (void)
{
  return g_object_new (MUTUAL_TYPE_CHANGE_LIST, NULL);
}

/**
 * mutual_change_list_bind:
 * @part: a list
 * @session: (nullable): the session
 * @ids: not used: only the plan has changes
 * @member: its changes
 */
void
mutual_change_list_bind (GtkWidget         *part,
                         MutualSession     *session,
                         const char *const *ids,
                         MutualMember       member)
{
  g_set_object (&MUTUAL_CHANGE_LIST (part)->session, session);
  mutual_change_list_update (part);
}

/**
 * mutual_change_list_update:
 * @part: a list
 *
 * Shows what the plan says now, the last change first.
 */
void
mutual_change_list_update (GtkWidget *part)
{
  MutualChangeList *self = MUTUAL_CHANGE_LIST (part);
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  MutualItem *plan;
  GtkWidget *child;
  guint n;

  if (self->session == NULL)
    return;
  plan = MUTUAL_ITEM (mutual_session_get_plan (self->session));
  n = mutual_item_get_n_children (plan, MUTUAL_MEMBER_CHANGES);
  for (guint i = n; i > 0; i--)
    {
      MutualItem *change = mutual_item_get_child (plan, MUTUAL_MEMBER_CHANGES, i - 1);
      MutualItem *item = mutual_item_resolve (change, MUTUAL_MEMBER_ITEM);
      gboolean titled = item != NULL && mutual_item_has (item, MUTUAL_MEMBER_TITLE);

      g_ptr_array_add (texts, g_strdup (titled ? mutual_item_get_text (item, MUTUAL_MEMBER_TITLE) : _("Plan")));
      g_ptr_array_add (texts, describe_change (change));
      g_string_append_printf (all, "%s\n%s\n", (char *) texts->pdata[texts->len - 2], (char *) texts->pdata[texts->len - 1]);
    }
  if (g_strcmp0 (all->str, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (all->str);
  while ((child = gtk_widget_get_first_child (part)) != NULL)
    gtk_widget_unparent (child);
  for (guint i = 0; i + 1 < texts->len; i += 2)
    add_change (self, g_ptr_array_index (texts, i), g_ptr_array_index (texts, i + 1));
}
