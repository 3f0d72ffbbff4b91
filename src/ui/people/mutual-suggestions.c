/* The names that may be meant by what is typed, below the entry.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "people/mutual-suggestions.h"

#include "plan/mutual-role.h"
#include "plan/mutual-team.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>
#include <string.h>

/* No list of suggestions is read beyond that. */
#define N_SHOWN 6

typedef struct
{
  char *name;
  char *folded;
  char *note;
} Suggestion;

struct _MutualSuggestions
{
  GtkPopover parent_instance;

  GtkWidget *list;
  GPtrArray *all;   /* of Suggestion */
  GPtrArray *shown; /* of Suggestion, none owned */
  int chosen;       /* among those shown; -1 for none */
};

G_DEFINE_FINAL_TYPE (MutualSuggestions, mutual_suggestions, GTK_TYPE_POPOVER)

static guint chosen_signal;

static void
suggestion_free (Suggestion *suggestion)
{
  g_free (suggestion->name);
  g_free (suggestion->folded);
  g_free (suggestion->note);
  g_free (suggestion);
}

/* A person with what they are; a role with who has it. */
static char *
describe (MutualItem *item)
{
  MutualItem *person;

  if (!MUTUAL_IS_ROLE (item))
    return g_strdup (mutual_item_get_text (item, MUTUAL_MEMBER_JOB_TITLE));
  person = mutual_team_get_person (item);
  return g_strdup (person != NULL ? mutual_item_get_text (person, MUTUAL_MEMBER_NAME) : _("Name needed"));
}

/* At the beginning of any word of the name. */
static gboolean
matches (const char *name,
         const char *typed)
{
  for (const char *p = name; (p = strstr (p, typed)) != NULL; p++)
    if (p == name || p[-1] == ' ' || p[-1] == '-')
      return TRUE;

  return FALSE;
}

static void
show_chosen (MutualSuggestions *self)
{
  GtkListBoxRow *row =
      self->chosen >= 0 ? gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), self->chosen) : NULL;

  gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
}

static void
fill (MutualSuggestions *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  for (guint i = 0; i < self->shown->len; i++)
    {
      const Suggestion *suggestion = g_ptr_array_index (self->shown, i);
      GtkWidget *row = gtk_list_box_row_new ();
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      GtkWidget *name = mutual_label_new_line ("name");
      GtkWidget *note = mutual_label_new_line ("note");

      gtk_label_set_label (GTK_LABEL (name), suggestion->name);
      gtk_box_append (GTK_BOX (box), name);
      mutual_label_set_or_hide (note, suggestion->note);
      gtk_box_append (GTK_BOX (box), note);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
      gtk_widget_add_css_class (row, "suggestion");
      gtk_widget_set_focusable (row, FALSE);
      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
    }
  self->chosen = -1;
  show_chosen (self);
}

static void
on_row_activated (MutualSuggestions *self,
                  GtkListBoxRow     *row)
{
  const Suggestion *suggestion = g_ptr_array_index (self->shown, (guint) gtk_list_box_row_get_index (row));
  g_autofree char *name = g_strdup (suggestion->name);

  g_signal_emit (self, chosen_signal, 0, name);
}

static void
mutual_suggestions_finalize (GObject *object)
{
  MutualSuggestions *self = MUTUAL_SUGGESTIONS (object);

  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->shown);

  G_OBJECT_CLASS (mutual_suggestions_parent_class)->finalize (object);
}

static void
mutual_suggestions_class_init (MutualSuggestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mutual_suggestions_finalize;

  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mutual_suggestions_init (MutualSuggestions *self)
{
  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) suggestion_free);
  self->shown = g_ptr_array_new ();
  self->chosen = -1;

  /* The keys stay with the entry. */
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "suggestions");

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_SINGLE);
  gtk_widget_set_focusable (self->list, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Suggestions"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  gtk_popover_set_child (GTK_POPOVER (self), self->list);
}

/**
 * mutual_suggestions_new:
 *
 * Returns: (transfer floating): suggestions that do not show
 */
GtkWidget *
mutual_suggestions_new (void)
{
  return g_object_new (MUTUAL_TYPE_SUGGESTIONS, NULL);
}

/**
 * mutual_suggestions_set_items:
 * @self: suggestions
 * @people_or_roles: (element-type MutualItem): persons, or roles, in the order in which they are offered
 */
void
mutual_suggestions_set_items (MutualSuggestions *self,
                              GPtrArray         *people_or_roles)
{
  g_return_if_fail (MUTUAL_IS_SUGGESTIONS (self));

  mutual_suggestions_hide (self);
  g_ptr_array_set_size (self->shown, 0);
  g_ptr_array_set_size (self->all, 0);
  for (guint i = 0; i < people_or_roles->len; i++)
    {
      MutualItem *item = g_ptr_array_index (people_or_roles, i);
      MutualMember member = MUTUAL_IS_ROLE (item) ? MUTUAL_MEMBER_TITLE : MUTUAL_MEMBER_NAME;
      Suggestion *suggestion = g_new (Suggestion, 1);

      suggestion->name = g_strdup (mutual_item_get_text (item, member));
      suggestion->folded = g_utf8_casefold (suggestion->name, -1);
      suggestion->note = describe (item);
      g_ptr_array_add (self->all, suggestion);
    }
}

/**
 * mutual_suggestions_filter:
 * @self: suggestions
 * @text: what is typed
 *
 * Shows the names that begin so, or of which a word does.
 */
void
mutual_suggestions_filter (MutualSuggestions *self,
                           const char        *text)
{
  g_autofree char *typed = NULL;

  g_return_if_fail (MUTUAL_IS_SUGGESTIONS (self));

  typed = g_utf8_casefold (text, -1);
  g_strstrip (typed);
  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < self->all->len && self->shown->len < N_SHOWN && *typed != '\0'; i++)
    {
      Suggestion *suggestion = g_ptr_array_index (self->all, i);

      if (matches (suggestion->folded, typed))
        g_ptr_array_add (self->shown, suggestion);
    }
  fill (self);
  if (self->shown->len > 0)
    gtk_popover_popup (GTK_POPOVER (self));
  else
    gtk_popover_popdown (GTK_POPOVER (self));
}

/**
 * mutual_suggestions_step:
 * @self: suggestions
 * @direction: -1 for up, 1 for down
 *
 * Chooses another of those that show; all of them show if none do.
 */
void
mutual_suggestions_step (MutualSuggestions *self,
                         int                direction)
{
  int n_shown;

  g_return_if_fail (MUTUAL_IS_SUGGESTIONS (self));

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    {
      g_ptr_array_set_size (self->shown, 0);
      for (guint i = 0; i < MIN (self->all->len, N_SHOWN); i++)
        g_ptr_array_add (self->shown, g_ptr_array_index (self->all, i));
      fill (self);
      if (self->shown->len == 0)
        return;
      gtk_popover_popup (GTK_POPOVER (self));
    }

  n_shown = (int) self->shown->len;
  if (self->chosen < 0)
    self->chosen = direction > 0 ? 0 : n_shown - 1;
  else
    self->chosen = (self->chosen + direction + n_shown) % n_shown;
  show_chosen (self);
}

/**
 * mutual_suggestions_hide:
 * @self: suggestions
 */
void
mutual_suggestions_hide (MutualSuggestions *self)
{
  g_return_if_fail (MUTUAL_IS_SUGGESTIONS (self));

  self->chosen = -1;
  gtk_popover_popdown (GTK_POPOVER (self));
}

/**
 * mutual_suggestions_get_chosen:
 * @self: suggestions
 *
 * Returns: (transfer none) (nullable): the name that the keys have chosen
 */
const char *
mutual_suggestions_get_chosen (MutualSuggestions *self)
{
  g_return_val_if_fail (MUTUAL_IS_SUGGESTIONS (self), NULL);

  if (self->chosen < 0 || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return NULL;
  return ((const Suggestion *) g_ptr_array_index (self->shown, (guint) self->chosen))->name;
}
