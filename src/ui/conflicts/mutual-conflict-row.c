/* One thing that both sides changed, in a list: what either made of it, one click each.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "conflicts/mutual-conflict-row.h"

#include "plan/mutual-member-words.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

/* A long text is recognized by its beginning; the tooltip has all of it. */
#define VALUE_LINES 5

struct _MutualConflictRow
{
  GtkListBoxRow parent_instance;

  MutualConflict *conflict;
};

G_DEFINE_FINAL_TYPE (MutualConflictRow, mutual_conflict_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  DECIDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What is asked: a sentence below the title, and an answer each. */
typedef struct
{
  const char *what;
  const char *caption[2];
  const char *answer[2];
} Question;

static const Question questions[] = {
  [MUTUAL_CONFLICT_VALUE] = { NULL, { N_("Yours"), N_("Theirs") }, { N_("Keep Yours"), N_("Take Theirs") } },
  [MUTUAL_CONFLICT_PLACE] = { N_("Both moved it"),
                              { N_("Yours: in"), N_("Theirs: in") },
                              { N_("Keep Yours"), N_("Take Theirs") } },
  [MUTUAL_CONFLICT_REMOVED_MINE] = { N_("You deleted it, and they changed it. It is still there, with their changes."),
                                     { NULL, NULL },
                                     { N_("Keep It"), N_("Delete It") } },
  [MUTUAL_CONFLICT_REMOVED_THEIRS] = { N_("They deleted it, and you changed it. It is still there, with your changes."),
                                       { NULL, NULL },
                                       { N_("Keep It"), N_("Delete It") } },
  [MUTUAL_CONFLICT_KIND] = { N_("They put something else in its place. It is left out."),
                             { NULL, NULL },
                             { N_("Leave It Out"), N_("Take Theirs") } },
  [MUTUAL_CONFLICT_LIMIT] = { N_("They added it, but a plan cannot hold as much as that. It is left out."),
                              { NULL, NULL },
                              { N_("Leave It Out"), N_("Take Theirs") } },
};

static void
on_mine (MutualConflictRow *self)
{
  g_signal_emit (self, signals[DECIDED], 0, FALSE);
}

static void
on_theirs (MutualConflictRow *self)
{
  g_signal_emit (self, signals[DECIDED], 0, TRUE);
}

/* What the conflict is about: "Security review · Due". */
static char *
name_conflict (MutualConflict *conflict)
{
  const char *title = mutual_conflict_get_title (conflict);
  const char *part = mutual_conflict_get_name (conflict);

  if (part == NULL && mutual_conflict_get_member (conflict) != MUTUAL_N_MEMBERS)
    part = mutual_member_describe (mutual_conflict_get_member (conflict));
  if (*title == '\0')
    title = _("Without a title");

  /* Translators: a milestone or a step, and what of it: "Security review · Due" */
  return part != NULL ? g_strdup_printf (_("%s · %s"), title, part) : g_strdup (title);
}

static GtkWidget *
create_answer (MutualConflictRow *self,
               const Question    *question,
               guint              which)
{
  const char *values[] = { mutual_conflict_get_mine (self->conflict), mutual_conflict_get_theirs (self->conflict) };
  g_autofree char *name = name_conflict (self->conflict);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *button = gtk_button_new_with_label (_(question->answer[which]));
  g_autofree char *description = NULL;

  gtk_widget_set_hexpand (texts, TRUE);
  if (question->caption[which] != NULL)
    {
      GtkWidget *caption = mutual_label_new_line ("caption");
      GtkWidget *value = mutual_label_new_paragraph ("value");
      const char *text = values[which] != NULL && *values[which] != '\0' ? values[which] : _("Nothing");

      gtk_widget_add_css_class (caption, "dim-label");
      gtk_label_set_text (GTK_LABEL (caption), _(question->caption[which]));
      gtk_label_set_text (GTK_LABEL (value), text);
      gtk_label_set_lines (GTK_LABEL (value), VALUE_LINES);
      gtk_label_set_ellipsize (GTK_LABEL (value), PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (value, text);
      gtk_box_append (GTK_BOX (texts), caption);
      gtk_box_append (GTK_BOX (texts), value);
      description = g_strdup_printf (_("%s: %s"), name, text);
    }
  gtk_box_append (GTK_BOX (box), texts);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (which == 0 ? on_mine : on_theirs), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static void
fill (MutualConflictRow *self)
{
  const Question *question = &questions[mutual_conflict_get_kind (self->conflict)];
  g_autofree char *name = name_conflict (self->conflict);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = mutual_label_new_paragraph ("heading");
  GtkSizeGroup *answers = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkWidget *both = gtk_box_new (question->caption[0] != NULL ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_label_set_text (GTK_LABEL (title), name);
  gtk_box_append (GTK_BOX (box), title);
  if (question->what != NULL)
    {
      GtkWidget *what = mutual_label_new_paragraph ("dim-label");

      gtk_label_set_text (GTK_LABEL (what), _(question->what));
      gtk_box_append (GTK_BOX (box), what);
    }
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *answer = create_answer (self, question, i);

      gtk_size_group_add_widget (answers, gtk_widget_get_last_child (answer));
      gtk_box_append (GTK_BOX (both), answer);
    }
  g_object_unref (answers);
  gtk_widget_set_halign (both, question->caption[0] != NULL ? GTK_ALIGN_FILL : GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), both);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
mutual_conflict_row_dispose (GObject *object)
{
  g_clear_object (&MUTUAL_CONFLICT_ROW (object)->conflict);

  G_OBJECT_CLASS (mutual_conflict_row_parent_class)->dispose (object);
}

static void
mutual_conflict_row_class_init (MutualConflictRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mutual_conflict_row_dispose;

  /**
   * MutualConflictRow::decided:
   * @self: the row
   * @theirs: whether what others made of it was chosen
   *
   * One of the two was chosen.
   */
  signals[DECIDED] = g_signal_new ("decided", MUTUAL_TYPE_CONFLICT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
mutual_conflict_row_init (MutualConflictRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "conflict");
}

/**
 * mutual_conflict_row_new:
 * @conflict: what both changed
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
mutual_conflict_row_new (MutualConflict *conflict)
{
  MutualConflictRow *self;

  g_return_val_if_fail (MUTUAL_IS_CONFLICT (conflict), NULL);

  self = g_object_new (MUTUAL_TYPE_CONFLICT_ROW, NULL);
  self->conflict = g_object_ref (conflict);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * mutual_conflict_row_get_conflict:
 * @self: a row
 *
 * Returns: (transfer none): what it is about
 */
MutualConflict *
mutual_conflict_row_get_conflict (MutualConflictRow *self)
{
  g_return_val_if_fail (MUTUAL_IS_CONFLICT_ROW (self), NULL);

  return self->conflict;
}
