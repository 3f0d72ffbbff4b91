/* The panes of a plan, beside each other where there is room and one at a time where there is not.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-plan-view-private.h"

#include "details/mutual-details.h"
#include "find/mutual-find-bar.h"
#include "outline/mutual-outline.h"
#include "people/mutual-people.h"
#include "review/mutual-review-pane.h"
#include "summary/mutual-summary.h"
#include "timeline/mutual-timeline.h"
#include "widgets/mutual-focus.h"

G_DEFINE_FINAL_TYPE (MutualPlanView, mutual_plan_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_NARROW,
  PROP_SHOW_PANE,
  PROP_WANT_PANE,
  PROP_PAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
move_pane (GtkWidget *pane,
           AdwBin    *from,
           AdwBin    *to)
{
  g_autoptr (GtkWidget) held = g_object_ref (pane);

  if (gtk_widget_get_parent (pane) == GTK_WIDGET (to))
    return;

  if (gtk_widget_get_parent (pane) != NULL)
    adw_bin_set_child (from, NULL);
  adw_bin_set_child (to, pane);
}

/* Each pane exists once: it moves to where it shows. */
static void
arrange (MutualPlanView *self)
{
  AdwBin *for_details = self->narrow ? self->page_details : self->side_details;
  AdwBin *for_people = self->narrow ? self->page_people : self->side_people;
  AdwBin *for_review = self->narrow ? self->page_review : self->side_review;

  if (self->narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");

  move_pane (self->details, self->narrow ? self->side_details : self->page_details, for_details);
  move_pane (self->people, self->narrow ? self->side_people : self->page_people, for_people);
  move_pane (self->review, self->narrow ? self->side_review : self->page_review, for_review);
  move_pane (self->find_bar, self->narrow ? self->find_place : self->narrow_find_place,
             self->narrow ? self->narrow_find_place : self->find_place);

  mutual_column_set_sliding (self->column, self->narrow);
  gtk_widget_set_visible (self->side_pane, !self->narrow);
  adw_flap_set_fold_policy (self->flap, self->narrow ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_AUTO);
  adw_flap_set_reveal_flap (self->flap, !self->narrow && self->want_pane && !adw_flap_get_folded (self->flap));
  /* It makes its buttons for a stack: not for the first frame of a wide window. */
  if (self->narrow)
    adw_view_switcher_bar_set_stack (self->switcher_bar, self->pages);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, self->narrow);
  if (!self->narrow)
    adw_view_stack_set_visible_child_name (self->pages, "plan");
}

static void
set_want_pane (MutualPlanView *self,
               gboolean        want_pane)
{
  if (self->want_pane == !!want_pane)
    return;

  self->want_pane = !!want_pane;
  arrange (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WANT_PANE]);
}

/* Where there is no room beside the outline the pane lies over it, and only for as long as it is asked for. */
static void
on_folded (MutualPlanView *self)
{
  if (!self->narrow)
    adw_flap_set_reveal_flap (self->flap, self->want_pane && !adw_flap_get_folded (self->flap));
}

static void
on_revealed (MutualPlanView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_PANE]);
}

static void
on_side_page (MutualPlanView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/* The number of advice stands beside the word, whichever page is on top. */
static void
count_advice (gpointer widget)
{
  MutualPlanView *self = widget;
  guint n = self->reviewing != NULL ? mutual_reviewing_get_advice (self->reviewing)->len : 0;

  adw_view_stack_page_set_badge_number (self->side_review_page, n);
  adw_view_stack_page_set_badge_number (self->page_review_page, n);
}

/* Once the change, or the plan, is on the screen. */
static void
count_later (MutualPlanView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    mutual_later_do (&self->count_later, self, count_advice);
}

static void
follow_review (MutualPlanView *self)
{
  if (self->reviewing != NULL)
    g_signal_handlers_disconnect_by_data (self->reviewing, self);
  g_clear_object (&self->reviewing);
  if (self->session == NULL)
    return;
  self->reviewing = g_object_ref (mutual_reviewing_get_for_session (self->session));
  g_signal_connect_object (self->reviewing, "changed", G_CALLBACK (count_later), self, G_CONNECT_SWAPPED);
  count_later (self);
}

static void
mutual_plan_view_dispose (GObject *object)
{
  MutualPlanView *self = MUTUAL_PLAN_VIEW (object);

  mutual_later_cancel (&self->count_later);
  g_clear_object (&self->reviewing);
  mutual_plan_view_forget_focus (self);
  g_clear_object (&self->signals);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mutual_plan_view_parent_class)->dispose (object);
}

static void
mutual_plan_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  MutualPlanView *self = MUTUAL_PLAN_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_SHOW_PANE:
      g_value_set_boolean (value, mutual_plan_view_get_show_pane (self));
      break;
    case PROP_WANT_PANE:
      g_value_set_boolean (value, self->want_pane);
      break;
    case PROP_PAGE:
      g_value_set_string (value, mutual_plan_view_get_page (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mutual_plan_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  MutualPlanView *self = MUTUAL_PLAN_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      mutual_plan_view_set_session (self, g_value_get_object (value));
      break;
    case PROP_NARROW:
      mutual_plan_view_set_narrow (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_PANE:
      mutual_plan_view_set_show_pane (self, g_value_get_boolean (value));
      break;
    case PROP_WANT_PANE:
      set_want_pane (self, g_value_get_boolean (value));
      break;
    case PROP_PAGE:
      mutual_plan_view_set_page (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* The keys are for the outline first. */
static gboolean
mutual_plan_view_grab_focus (GtkWidget *widget)
{
  GtkWidget *outline = adw_bin_get_child (MUTUAL_PLAN_VIEW (widget)->outline_place);

  return outline != NULL && gtk_widget_grab_focus (outline);
}

static void
mutual_plan_view_class_init (MutualPlanViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = mutual_plan_view_dispose;
  object_class->get_property = mutual_plan_view_get_property;
  object_class->set_property = mutual_plan_view_set_property;
  widget_class->focus = mutual_focus_children;
  widget_class->grab_focus = mutual_plan_view_grab_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, MUTUAL_TYPE_SESSION, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_SHOW_PANE] = g_param_spec_boolean ("show-pane", NULL, NULL, FALSE, flags);
  properties[PROP_WANT_PANE] = g_param_spec_boolean ("want-pane", NULL, NULL, TRUE, flags);
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, "details", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MUTUAL_TYPE_COLUMN);
  gtk_widget_class_set_template_from_resource (widget_class, "/mutual/ui/mutual-plan-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MutualPlanView, box);
  gtk_widget_class_bind_template_child (widget_class, MutualPlanView, pages);
  gtk_widget_class_bind_template_child (widget_class, MutualPlanView, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, MutualPlanView, column);
  gtk_widget_class_bind_template_child (widget_class, MutualPlanView, flap);
  gtk_widget_class_bind_template_child (widget_class, MutualPlanView, side_pane);
  gtk_widget_class_bind_template_child (widget_class, MutualPlanView, side);
  gtk_widget_class_bind_template_child (widget_class, MutualPlanView, summary_place);
  gtk_widget_class_bind_template_child (widget_class, MutualPlanView, timeline_place);
  gtk_widget_class_bind_template_child (widget_class, MutualPlanView, find_place);
  gtk_widget_class_bind_template_child (widget_class, MutualPlanView, narrow_find_place);
  gtk_widget_class_bind_template_child (widget_class, MutualPlanView, outline_place);
  gtk_widget_class_bind_template_child (widget_class, MutualPlanView, side_details);
  gtk_widget_class_bind_template_child (widget_class, MutualPlanView, side_people);
  gtk_widget_class_bind_template_child (widget_class, MutualPlanView, page_details);
  gtk_widget_class_bind_template_child (widget_class, MutualPlanView, page_people);
  gtk_widget_class_bind_template_child (widget_class, MutualPlanView, side_review);
  gtk_widget_class_bind_template_child (widget_class, MutualPlanView, page_review);
  gtk_widget_class_bind_template_child (widget_class, MutualPlanView, side_review_page);
  gtk_widget_class_bind_template_child (widget_class, MutualPlanView, page_review_page);
  gtk_widget_class_bind_template_callback (widget_class, on_folded);
  gtk_widget_class_bind_template_callback (widget_class, on_revealed);
  gtk_widget_class_bind_template_callback (widget_class, on_side_page);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "planview");
}

static GtkWidget *
follow (MutualPlanView *self,
        GtkWidget      *pane)
{
  g_object_bind_property (self, "session", pane, "session", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "narrow", pane, "narrow", G_BINDING_SYNC_CREATE);

  return pane;
}

static void
mutual_plan_view_init (MutualPlanView *self)
{
  self->want_pane = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (MUTUAL_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "reveal", G_CALLBACK (mutual_plan_view_on_reveal), self);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (count_later), self);
  g_signal_connect_swapped (self, "map", G_CALLBACK (count_later), self);

  self->summary = follow (self, mutual_summary_new ());
  self->find_bar = follow (self, mutual_find_bar_new ());
  self->outline = follow (self, mutual_outline_new ());
  adw_bin_set_child (self->summary_place, self->summary);
  adw_bin_set_child (self->timeline_place, follow (self, mutual_timeline_new ()));
  adw_bin_set_child (self->outline_place, self->outline);
  self->details = follow (self, mutual_details_new ());
  self->people = follow (self, mutual_people_new ());
  self->review = follow (self, mutual_review_pane_new ());
  arrange (self);
}

/**
 * mutual_plan_view_new:
 *
 * Returns: (transfer floating): a view without a plan
 */
GtkWidget *
mutual_plan_view_new (void)
{
  return g_object_new (MUTUAL_TYPE_PLAN_VIEW, NULL);
}

/**
 * mutual_plan_view_set_session:
 * @self: a view
 * @session: (nullable): what its panes show
 */
void
mutual_plan_view_set_session (MutualPlanView *self,
                              MutualSession  *session)
{
  g_return_if_fail (MUTUAL_IS_PLAN_VIEW (self));
  g_return_if_fail (session == NULL || MUTUAL_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->signals, session);
  follow_review (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * mutual_plan_view_set_narrow:
 * @self: a view
 * @narrow: whether there is room for one pane at a time only
 */
void
mutual_plan_view_set_narrow (MutualPlanView *self,
                             gboolean        narrow)
{
  g_return_if_fail (MUTUAL_IS_PLAN_VIEW (self));

  if (self->narrow == !!narrow)
    return;

  self->narrow = !!narrow;
  arrange (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

/**
 * mutual_plan_view_get_show_pane:
 * @self: a view
 *
 * Returns: whether the side pane shows
 */
gboolean
mutual_plan_view_get_show_pane (MutualPlanView *self)
{
  g_return_val_if_fail (MUTUAL_IS_PLAN_VIEW (self), FALSE);

  return adw_flap_get_reveal_flap (self->flap);
}

/**
 * mutual_plan_view_set_show_pane:
 * @self: a view
 * @show_pane: whether the side pane shows
 */
void
mutual_plan_view_set_show_pane (MutualPlanView *self,
                                gboolean        show_pane)
{
  g_return_if_fail (MUTUAL_IS_PLAN_VIEW (self));

  if (self->narrow)
    return;

  adw_flap_set_reveal_flap (self->flap, show_pane);
  if (!adw_flap_get_folded (self->flap))
    set_want_pane (self, show_pane);
}

/**
 * mutual_plan_view_get_page:
 * @self: a view
 *
 * Returns: (transfer none): which page of the side pane is on top
 */
const char *
mutual_plan_view_get_page (MutualPlanView *self)
{
  g_return_val_if_fail (MUTUAL_IS_PLAN_VIEW (self), NULL);

  return adw_view_stack_get_visible_child_name (self->side);
}

/**
 * mutual_plan_view_set_page:
 * @self: a view
 * @page: "details", "people" or "review"; others are ignored, as they may come from an older or newer setting
 *
 * Brings a page to the top; a narrow view turns to it.
 */
void
mutual_plan_view_set_page (MutualPlanView *self,
                           const char     *page)
{
  g_return_if_fail (MUTUAL_IS_PLAN_VIEW (self));
  g_return_if_fail (page != NULL);

  if (adw_view_stack_get_child_by_name (self->side, page) == NULL)
    return;

  adw_view_stack_set_visible_child_name (self->side, page);
  if (self->narrow)
    adw_view_stack_set_visible_child_name (self->pages, page);
}
