/* Rows that ask what of a plan goes onto paper: in the print dialog, beside the preview, for a PDF.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "paper/mutual-paper-rows.h"

#include "widgets/mutual-rows.h"

#include <glib/gi18n.h>

/* Entries of the row of people before the people themselves: both sides, the seller, the buyer. */
#define N_SIDES 3

static const MutualSide side_order[N_SIDES] = { MUTUAL_SIDE_UNSET, MUTUAL_SIDE_SELLER, MUTUAL_SIDE_BUYER };

struct _MutualPaperRows
{
  AdwBin             parent_instance;

  MutualPaperChoice *choice;
  GPtrArray         *people;      /* of ids, in the order of the row */
  GtkWidget         *what_row;
  GtkWidget         *people_row;
  GtkWidget         *steps_row;
  GtkWidget         *landscape_row;
  GtkWidget         *tiled_row;
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (MutualPaperRows, mutual_paper_rows, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

/* Only what makes a difference is asked. */
static void
update (MutualPaperRows *self)
{
  MutualPagesWhat what = self->choice->what;

  gtk_widget_set_visible (self->people_row, what == MUTUAL_PAGES_PEOPLE);
  gtk_widget_set_visible (self->steps_row, what == MUTUAL_PAGES_PLAN);
  gtk_widget_set_visible (self->landscape_row, what == MUTUAL_PAGES_PLAN || what == MUTUAL_PAGES_TIMELINE);
  gtk_widget_set_visible (self->tiled_row, what == MUTUAL_PAGES_TIMELINE);
}

static void
on_what (AdwComboRow     *row,
         GParamSpec      *pspec,
         MutualPaperRows *self)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected == GTK_INVALID_LIST_POSITION || selected == (guint) self->choice->what)
    return;

  self->choice->what = (MutualPagesWhat) selected;
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_people (AdwComboRow     *row,
           GParamSpec      *pspec,
           MutualPaperRows *self)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected == GTK_INVALID_LIST_POSITION)
    return;

  g_clear_pointer (&self->choice->person, g_free);
  if (selected < N_SIDES)
    self->choice->side = side_order[selected];
  else
    self->choice->person = g_strdup (g_ptr_array_index (self->people, selected - N_SIDES));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_switched (GtkSwitch       *button,
             GParamSpec      *pspec,
             MutualPaperRows *self)
{
  gboolean *value = g_object_get_data (G_OBJECT (button), "mutual-value");

  *value = gtk_switch_get_active (button);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
add_switch (MutualPaperRows     *self,
            AdwPreferencesGroup *group,
            gboolean            *value,
            const char          *title,
            const char          *subtitle)
{
  GtkWidget *button = gtk_switch_new ();
  GtkWidget *row = mutual_rows_new_switch (button, title, subtitle);

  gtk_switch_set_active (GTK_SWITCH (button), *value);
  g_object_set_data (G_OBJECT (button), "mutual-value", value);
  g_signal_connect_object (button, "notify::active", G_CALLBACK (on_switched), self, 0);
  adw_preferences_group_add (group, row);

  return row;
}

static void
append_side (GtkStringList *names,
             MutualItem    *plan,
             MutualMember   company,
             const char    *fallback)
{
  const char *name = mutual_item_get_text (plan, company);

  gtk_string_list_append (names, *name != '\0' ? name : fallback);
}

static GtkStringList *
list_people (MutualPaperRows *self,
             MutualItem      *plan)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Both teams"));
  append_side (names, plan, MUTUAL_MEMBER_SELLER, _("Seller"));
  append_side (names, plan, MUTUAL_MEMBER_BUYER, _("Buyer"));
  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_PEOPLE); i++)
    {
      MutualItem *person = mutual_item_get_child (plan, MUTUAL_MEMBER_PEOPLE, i);
      const char *name = mutual_item_get_text (person, MUTUAL_MEMBER_NAME);

      if (*name == '\0')
        continue;
      gtk_string_list_append (names, name);
      g_ptr_array_add (self->people, g_strdup (mutual_item_get_id (person)));
    }

  return names;
}

static guint
find_people (MutualPaperRows *self)
{
  guint position;

  if (self->choice->person != NULL
      && g_ptr_array_find_with_equal_func (self->people, self->choice->person, g_str_equal, &position))
    return N_SIDES + position;
  for (guint i = 0; i < N_SIDES; i++)
    if (side_order[i] == self->choice->side)
      return i;
  return 0;
}

static void
build (MutualPaperRows *self,
       MutualItem      *plan)
{
  const char *const whats[] = {
    [MUTUAL_PAGES_SUMMARY] = _("Summary"),
    [MUTUAL_PAGES_PLAN] = _("Full plan"),
    [MUTUAL_PAGES_TIMELINE] = _("Timeline"),
    [MUTUAL_PAGES_PEOPLE] = _("People"),
    NULL
  };
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autoptr (GtkStringList) what_names = gtk_string_list_new (whats);
  g_autoptr (GtkStringList) names = list_people (self, plan);

  self->what_row = mutual_rows_new_choice (_("Sho_w"), what_names, (guint) self->choice->what);
  g_signal_connect_object (self->what_row, "notify::selected", G_CALLBACK (on_what), self, 0);
  adw_preferences_group_add (group, self->what_row);

  self->people_row = mutual_rows_new_choice (_("_Of"), names, find_people (self));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->people_row), _("A person’s page lists what they have to do."));
  g_signal_connect_object (self->people_row, "notify::selected", G_CALLBACK (on_people), self, 0);
  adw_preferences_group_add (group, self->people_row);

  self->steps_row = add_switch (self, group, &self->choice->as_on_screen, _("_Steps as on screen"),
                                _("Milestones that are closed stay closed."));
  self->landscape_row = add_switch (self, group, &self->choice->landscape_timeline, _("_Landscape timeline"), NULL);
  self->tiled_row = add_switch (self, group, &self->choice->tiled, _("In _full size"),
                                _("On as many pages as it takes, to be put together."));
  add_switch (self, group, &self->choice->greyscale, _("_Black and white"), NULL);
  add_switch (self, group, &self->choice->include_private, _("_Internal: with private parts"),
              _("Each page is marked as internal."));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (group));
  update (self);
}

static void
mutual_paper_rows_finalize (GObject *object)
{
  MutualPaperRows *self = MUTUAL_PAPER_ROWS (object);

  g_clear_pointer (&self->choice, mutual_paper_choice_free);
  g_ptr_array_unref (self->people);

  G_OBJECT_CLASS (mutual_paper_rows_parent_class)->finalize (object);
}

static void
mutual_paper_rows_class_init (MutualPaperRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mutual_paper_rows_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
mutual_paper_rows_init (MutualPaperRows *self)
{
  self->people = g_ptr_array_new_with_free_func (g_free);
}

/**
 * mutual_paper_rows_new:
 * @plan: whose people can be chosen
 * @choice: what is chosen to begin with
 *
 * Returns: (transfer floating): the rows
 */
GtkWidget *
mutual_paper_rows_new (MutualPlan              *plan,
                       const MutualPaperChoice *choice)
{
  MutualPaperRows *self;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);
  g_return_val_if_fail (choice != NULL, NULL);

  self = g_object_new (MUTUAL_TYPE_PAPER_ROWS, NULL);
  self->choice = mutual_paper_choice_copy (choice);
  build (self, MUTUAL_ITEM (plan));

  return GTK_WIDGET (self);
}

/**
 * mutual_paper_rows_get_choice:
 * @self: the rows
 *
 * Returns: (transfer none): what is chosen
 */
const MutualPaperChoice *
mutual_paper_rows_get_choice (MutualPaperRows *self)
{
  g_return_val_if_fail (MUTUAL_IS_PAPER_ROWS (self), NULL);

  return self->choice;
}
