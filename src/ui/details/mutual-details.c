/* The details of what is selected, or of the plan when nothing is.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-details.h"

#include "details/mutual-event-page.h"
#include "details/mutual-plan-page.h"
#include "details/mutual-several-page.h"
#include "details/mutual-work-page.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-step.h"

/* Each page is made when it is first needed, and then bound to one item after the other. */
typedef enum
{
  PAGE_PLAN,
  PAGE_MILESTONE,
  PAGE_STEP,
  PAGE_EVENT,
  PAGE_MILESTONES,
  PAGE_STEPS,
  PAGE_EVENTS,
  PAGE_WORK, /* milestones and steps */
  PAGE_VARIOUS,
  N_PAGES
} Page;

struct _MutualDetails
{
  MutualPane parent_instance;

  char **shown; /* the ids of what shows */

  GtkWidget *scrolled;
  GtkWidget *box;
  GtkWidget *pages[N_PAGES];
  GtkWidget *page; /* the one that shows */
};

G_DEFINE_FINAL_TYPE (MutualDetails, mutual_details, MUTUAL_TYPE_PANE)

static gboolean
is_shown_alone (MutualItem *item)
{
  return MUTUAL_IS_MILESTONE (item) || MUTUAL_IS_STEP (item) || MUTUAL_IS_EVENT (item);
}

/* Without anything selected that has details of its own, it is the plan. */
static GPtrArray *
list_items (MutualDetails *self)
{
  MutualSession *session = mutual_pane_get_session (MUTUAL_PANE (self));
  GPtrArray *items = mutual_session_list_selection (session);

  for (guint i = items->len; i > 0; i--)
    if (!is_shown_alone (g_ptr_array_index (items, i - 1)))
      g_ptr_array_remove_index (items, i - 1);
  if (items->len == 0)
    g_ptr_array_add (items, mutual_session_get_plan (session));
  return items;
}

static Page
choose_page (GPtrArray *items)
{
  guint n_milestones = 0, n_steps = 0, n_events = 0;
  gboolean several = items->len > 1;

  for (guint i = 0; i < items->len; i++)
    {
      MutualItem *item = g_ptr_array_index (items, i);

      n_milestones += MUTUAL_IS_MILESTONE (item) ? 1 : 0;
      n_steps += MUTUAL_IS_STEP (item) ? 1 : 0;
      n_events += MUTUAL_IS_EVENT (item) ? 1 : 0;
    }
  if (n_milestones == items->len)
    return several ? PAGE_MILESTONES : PAGE_MILESTONE;
  if (n_steps == items->len)
    return several ? PAGE_STEPS : PAGE_STEP;
  if (n_events == items->len)
    return several ? PAGE_EVENTS : PAGE_EVENT;
  if (!several)
    return PAGE_PLAN;
  return n_events == 0 ? PAGE_WORK : PAGE_VARIOUS;
}

static GtkWidget *
create_page (Page page)
{
  switch (page)
    {
    case PAGE_PLAN:
      return mutual_plan_page_new ();
    case PAGE_MILESTONE:
    case PAGE_STEP:
      return mutual_work_page_new (page == PAGE_STEP);
    case PAGE_EVENT:
      return mutual_event_page_new ();
    case PAGE_MILESTONES:
      return mutual_several_page_new (MUTUAL_TYPE_MILESTONE);
    case PAGE_STEPS:
      return mutual_several_page_new (MUTUAL_TYPE_STEP);
    case PAGE_EVENTS:
      return mutual_several_page_new (MUTUAL_TYPE_EVENT);
    case PAGE_WORK:
      return mutual_several_page_new (MUTUAL_TYPE_ITEM);
    case PAGE_VARIOUS:
      return mutual_several_page_new (G_TYPE_NONE);
    case N_PAGES:
    default:
      g_assert_not_reached ();
    }
}

static void
show_page (MutualDetails *self,
           Page           page)
{
  static const char *const nothing[] = { NULL };

  if (self->pages[page] == NULL)
    {
      self->pages[page] = create_page (page);
      gtk_box_append (GTK_BOX (self->box), self->pages[page]);
    }
  if (self->page == self->pages[page])
    return;
  if (self->page != NULL)
    {
      gtk_widget_set_visible (self->page, FALSE);
      mutual_detail_page_bind (MUTUAL_DETAIL_PAGE (self->page), NULL, nothing);
    }
  self->page = self->pages[page];
  gtk_widget_set_visible (self->page, TRUE);
}

static void
mutual_details_update (MutualPane *pane)
{
  MutualDetails *self = MUTUAL_DETAILS (pane);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  if (mutual_pane_get_session (pane) == NULL)
    return;

  items = list_items (self);
  for (guint i = 0; i < items->len; i++)
    g_strv_builder_add (builder, mutual_item_get_id (g_ptr_array_index (items, i)));
  ids = g_strv_builder_end (builder);
  show_page (self, choose_page (items));
  mutual_detail_page_bind (MUTUAL_DETAIL_PAGE (self->page), mutual_pane_get_session (pane), (const char *const *) ids);
  if (self->shown == NULL || !g_strv_equal ((const char *const *) self->shown, (const char *const *) ids))
    {
      GtkAdjustment *position = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));

      /* Another item is read from its beginning. */
      gtk_adjustment_set_value (position, gtk_adjustment_get_lower (position));
      g_strfreev (self->shown);
      self->shown = g_steal_pointer (&ids);
    }
}

/* What was bound to a session lets go of it. */
static void
mutual_details_attach (MutualPane *pane)
{
  MutualDetails *self = MUTUAL_DETAILS (pane);
  static const char *const nothing[] = { NULL };

  g_clear_pointer (&self->shown, g_strfreev);
  if (self->page != NULL && gtk_widget_get_parent (self->page) != NULL)
    mutual_detail_page_bind (MUTUAL_DETAIL_PAGE (self->page), NULL, nothing);
}

static gboolean
mutual_details_reveal (MutualPane   *pane,
                       MutualItem   *item,
                       MutualMember  member)
{
  MutualDetails *self = MUTUAL_DETAILS (pane);

  mutual_details_update (pane);
  return self->page != NULL && mutual_detail_page_reveal (MUTUAL_DETAIL_PAGE (self->page), item, member);
}

static void
mutual_details_finalize (GObject *object)
{
  g_strfreev (MUTUAL_DETAILS (object)->shown);

  G_OBJECT_CLASS (mutual_details_parent_class)->finalize (object);
}

static void
mutual_details_class_init (MutualDetailsClass *klass)
{
  MutualPaneClass *pane_class = MUTUAL_PANE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mutual_details_finalize;
  pane_class->deferred = TRUE;
  pane_class->attach = mutual_details_attach;
  pane_class->update = mutual_details_update;
  pane_class->selection_changed = mutual_pane_update;
  pane_class->reveal = mutual_details_reveal;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "details");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mutual_details_init (MutualDetails *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->box);
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
