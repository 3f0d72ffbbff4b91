/* The details of what is selected, or of the plan when nothing is.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-details.h"

#include "details/mutual-detail-page.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"

struct _MutualDetails
{
  MutualPane parent_instance;

  char *shown; /* the id of what shows */

  GtkWidget *scrolled;
  GtkWidget *page;
};

G_DEFINE_FINAL_TYPE (MutualDetails, mutual_details, MUTUAL_TYPE_PANE)

static MutualSession *
get_session (MutualDetails *self)
{
  return mutual_pane_get_session (MUTUAL_PANE (self));
}

static MutualItem *
find_item (MutualDetails *self)
{
  MutualPlan *plan = mutual_session_get_plan (get_session (self));
  const char *id = mutual_session_get_selected (get_session (self));
  MutualItem *item = id != NULL ? mutual_plan_find (plan, id) : NULL;

  if (MUTUAL_IS_MILESTONE (item) || MUTUAL_IS_STEP (item) || MUTUAL_IS_EVENT (item))
    return item;
  return MUTUAL_ITEM (plan);
}

static void
mutual_details_update (MutualPane *pane)
{
  MutualDetails *self = MUTUAL_DETAILS (pane);
  MutualItem *item;

  if (get_session (self) == NULL)
    return;

  item = find_item (self);
  mutual_detail_page_fill (GTK_BOX (self->page), get_session (self), item);
  if (g_strcmp0 (self->shown, mutual_item_get_id (item)) != 0)
    {
      GtkAdjustment *position = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));

      /* Another item is read from its beginning. */
      gtk_adjustment_set_value (position, gtk_adjustment_get_lower (position));
      g_free (self->shown);
      self->shown = g_strdup (mutual_item_get_id (item));
    }
}

static void
mutual_details_finalize (GObject *object)
{
  g_free (MUTUAL_DETAILS (object)->shown);

  G_OBJECT_CLASS (mutual_details_parent_class)->finalize (object);
}

static void
mutual_details_class_init (MutualDetailsClass *klass)
{
  MutualPaneClass *pane_class = MUTUAL_PANE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mutual_details_finalize;
  pane_class->deferred = TRUE;
  pane_class->update = mutual_details_update;
  pane_class->selection_changed = mutual_pane_update;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "details");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mutual_details_init (MutualDetails *self)
{
  self->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->page, "page");
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->page);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/**
 * mutual_details_new:
 *
 * Returns: (transfer floating): a pane without a session
 */
GtkWidget *
mutual_details_new (void)
{
  return g_object_new (MUTUAL_TYPE_DETAILS, NULL);
}

