/* The summary of a plan: who with whom, why, how long still, and how far.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "summary/mutual-summary.h"

#include "inputs/mutual-text-place.h"
#include "plan/mutual-words.h"
#include "schedule/mutual-progress.h"
#include "summary/mutual-countdown.h"
#include "summary/mutual-priority-popover.h"
#include "widgets/mutual-label.h"
#include "widgets/mutual-progress-ring.h"
#include "widgets/mutual-side-mark.h"
#include "widgets/mutual-tooltip.h"

#include <glib/gi18n.h>

/* Names of companies up to this length are shown whole in a wide window. */
#define COMPANY_LENGTH 24

/* Wide: | companies, priority, words | countdown | progress |
 *       | value                      |     "     |    "     |
 * Narrow: | companies | progress |
 *         | value                |
 *         | countdown            | */
struct _MutualSummary
{
  MutualPane parent_instance;

  GtkWidget *grid;

  GtkWidget *companies;
  GtkWidget *seller_mark;
  GtkWidget *seller;
  GtkWidget *swap;
  GtkWidget *buyer_mark;
  GtkWidget *buyer;
  GtkWidget *priority;
  GtkWidget *priority_label;
  GtkWidget *words;
  GtkWidget *words_icon;
  GtkWidget *words_label;

  GtkWidget *value;

  GtkWidget *countdown;

  GtkWidget *progress;
  GtkWidget *ring;
  GtkWidget *share;
  GtkWidget *share_caption;
};

G_DEFINE_FINAL_TYPE (MutualSummary, mutual_summary, MUTUAL_TYPE_PANE)

/* Counting looks at every step. */
static const MutualMember progress_members[] = {
  MUTUAL_MEMBER_MILESTONES, MUTUAL_MEMBER_STEPS, MUTUAL_MEMBER_STATUS, MUTUAL_MEMBER_DONE_ON, MUTUAL_MEMBER_PRIVATE,
};

static MutualSession *
get_session (MutualSummary *self)
{
  return mutual_pane_get_session (MUTUAL_PANE (self));
}

static void
place (MutualSummary *self,
       GtkWidget     *child,
       int            column,
       int            row,
       int            width,
       int            height)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (self->grid);

  g_object_set (gtk_layout_manager_get_layout_child (layout, child), "column", column, "row", row, "column-span", width,
                "row-span", height, NULL);
}

/* What cannot be changed is no button, but looks the same. */
static void
allow (GtkWidget *button,
       gboolean   writable)
{
  gtk_widget_set_can_target (button, writable);
  gtk_widget_set_can_focus (button, writable);
}

static void
arrange (MutualSummary *self)
{
  gboolean narrow = mutual_pane_get_narrow (MUTUAL_PANE (self));

  place (self, self->companies, 0, 0, 1, 1);
  place (self, self->value, 0, 1, narrow ? 2 : 1, 1);
  place (self, self->countdown, narrow ? 0 : 1, narrow ? 2 : 0, narrow ? 2 : 1, narrow ? 1 : 2);
  place (self, self->progress, narrow ? 1 : 2, 0, 1, narrow ? 1 : 2);
  gtk_widget_set_visible (self->share_caption, !narrow);
}

/* A company's name is shortened last of all where there is room, and as soon as need be on a small screen. */
static void
set_company (MutualSummary *self,
             GtkWidget     *place,
             MutualItem    *plan,
             MutualMember   member)
{
  const char *name = mutual_item_get_text (plan, member);
  gboolean narrow = mutual_pane_get_narrow (MUTUAL_PANE (self));
  gboolean whole = !narrow && g_utf8_strlen (name, -1) <= COMPANY_LENGTH;
  GtkLabel *label = mutual_text_place_get_label (MUTUAL_TEXT_PLACE (place));

  mutual_text_place_bind (MUTUAL_TEXT_PLACE (place), get_session (self), mutual_item_get_id (plan), member,
                          _("Name Company"));
  gtk_label_set_ellipsize (label, whole ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (label, whole || narrow ? -1 : COMPANY_LENGTH);
}

static void
update_companies (MutualSummary *self,
                  MutualItem    *plan)
{
  const char *priority = mutual_item_get_text (plan, MUTUAL_MEMBER_PRIORITY);
  MutualItem *owner = mutual_item_resolve (plan, MUTUAL_MEMBER_PRIORITY_OWNER);
  gboolean writable = !mutual_session_get_read_only (get_session (self));
  g_autofree char *serves = NULL;
  g_autofree char *tooltip = NULL;

  set_company (self, self->seller, plan, MUTUAL_MEMBER_SELLER);
  set_company (self, self->buyer, plan, MUTUAL_MEMBER_BUYER);

  gtk_widget_set_visible (self->seller_mark, gtk_widget_get_visible (self->seller));
  gtk_widget_set_visible (self->buyer_mark, gtk_widget_get_visible (self->buyer));
  gtk_widget_set_visible (self->swap, gtk_widget_get_visible (self->seller) && gtk_widget_get_visible (self->buyer));

  if (*priority == '\0')
    serves = g_strdup (_("Which priority does it serve?"));
  else
    /* Translators: %s is a priority that the buyer has, for instance "COO priority 2027: keep our largest shippers". */
    serves = g_strdup_printf (_("Serves %s"), priority);
  if (owner != NULL)
    /* Translators: first a priority that the buyer has, then whose it is: "COO priority 2027 (Executive sponsor)". */
    tooltip = g_strdup_printf (_("%s (%s)"), serves, mutual_item_get_text (owner, MUTUAL_MEMBER_TITLE));
  gtk_label_set_label (GTK_LABEL (self->priority_label), serves);
  if (*priority == '\0')
    gtk_widget_add_css_class (self->priority, "empty");
  else
    gtk_widget_remove_css_class (self->priority, "empty");
  mutual_tooltip_set (self->priority, tooltip != NULL ? tooltip : serves);
  gtk_widget_set_visible (self->priority,
                          !mutual_pane_get_narrow (MUTUAL_PANE (self)) && (writable || *priority != '\0'));
  allow (self->priority, writable);
}

static void
update_value (MutualSummary *self,
              MutualItem    *plan)
{
  const char *value = mutual_item_get_text (plan, MUTUAL_MEMBER_VALUE_PROPOSITION);
  guint n = mutual_words_count (value);
  gboolean right = n >= MUTUAL_WORDS_MIN && n <= MUTUAL_WORDS_MAX;
  g_autofree char *text = g_strdup_printf (ngettext ("%u word", "%u words", n), n);

  if (!right)
    {
      g_autofree char *count = g_steal_pointer (&text);

      /* Translators: the first %s is a number of words, as in "12 words"; then how many there should be. */
      text = g_strdup_printf (_("%s, aim for %u–%u"), count, MUTUAL_WORDS_MIN, MUTUAL_WORDS_MAX);
    }
  mutual_text_place_bind (MUTUAL_TEXT_PLACE (self->value), get_session (self), mutual_item_get_id (plan),
                          MUTUAL_MEMBER_VALUE_PROPOSITION, _("Edit Value Proposition"));
  gtk_label_set_label (GTK_LABEL (self->words_label), text);
  gtk_widget_set_visible (self->words_icon, right);
  if (right)
    gtk_widget_remove_css_class (self->words, "advice");
  else
    gtk_widget_add_css_class (self->words, "advice");
}

/* On a small screen words are counted while somebody writes them. */
static void
on_editing_value (MutualSummary *self)
{
  gtk_widget_set_visible (self->words, !mutual_pane_get_narrow (MUTUAL_PANE (self)) ||
                                         mutual_text_place_get_editing (MUTUAL_TEXT_PLACE (self->value)));
}

static void
update_progress (MutualSummary *self,
                 MutualPlan    *plan)
{
  guint n_all = mutual_progress_count_milestones (plan);
  guint n_done = mutual_progress_count_done (plan, mutual_session_get_today (get_session (self)));
  /* Translators: so many milestones are done, of so many. */
  g_autofree char *share = g_strdup_printf (_("%u/%u"), n_done, n_all);
  g_autofree char *spoken = g_strdup_printf (ngettext ("%u of %u milestone done", "%u of %u milestones done", n_all),
                                             n_done, n_all);

  mutual_progress_ring_set (MUTUAL_PROGRESS_RING (self->ring), n_done, n_all);
  gtk_label_set_label (GTK_LABEL (self->share), share);
  gtk_label_set_label (GTK_LABEL (self->share_caption), ngettext ("milestone done", "milestones done", n_all));
  gtk_widget_set_visible (self->progress, n_all > 0);
  mutual_tooltip_set (self->progress, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
release (MutualSummary *self)
{
  GtkWidget *places[] = { self->seller, self->buyer, self->value };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    mutual_text_place_bind (MUTUAL_TEXT_PLACE (places[i]), NULL, NULL, MUTUAL_MEMBER_TITLE, "");
  mutual_countdown_update (MUTUAL_COUNTDOWN (self->countdown), NULL, FALSE);
}

static void
mutual_summary_update (MutualPane *pane)
{
  MutualSummary *self = MUTUAL_SUMMARY (pane);
  MutualPlan *plan = mutual_pane_get_plan (pane);

  arrange (self);
  if (plan == NULL)
    {
      release (self);
      return;
    }

  update_companies (self, MUTUAL_ITEM (plan));
  update_value (self, MUTUAL_ITEM (plan));
  on_editing_value (self);
  mutual_countdown_update (MUTUAL_COUNTDOWN (self->countdown), get_session (self), mutual_pane_get_narrow (pane));
  allow (self->countdown, !mutual_session_get_read_only (get_session (self)));
  if (mutual_pane_is_touched (pane, progress_members, G_N_ELEMENTS (progress_members)))
    update_progress (self, plan);
}

static gboolean
mutual_summary_reveal (MutualPane   *pane,
                       MutualItem   *item,
                       MutualMember  member)
{
  MutualSummary *self = MUTUAL_SUMMARY (pane);

  if (!MUTUAL_IS_PLAN (item))
    return FALSE;

  switch ((int) member)
    {
    case MUTUAL_MEMBER_ID:
    case MUTUAL_MEMBER_VALUE_PROPOSITION:
      return gtk_widget_grab_focus (self->value);
    case MUTUAL_MEMBER_SELLER:
      return gtk_widget_grab_focus (self->seller);
    case MUTUAL_MEMBER_BUYER:
      return gtk_widget_grab_focus (self->buyer);
    case MUTUAL_MEMBER_PRIORITY:
    case MUTUAL_MEMBER_PRIORITY_OWNER:
      return gtk_widget_get_visible (self->priority) && gtk_widget_grab_focus (self->priority);
    default:
      return FALSE;
    }
}

/* In the order of reading: by their places, which is how Tab goes otherwise, the countdown would come before the value. */
static gboolean
mutual_summary_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  MutualSummary *self = MUTUAL_SUMMARY (widget);
  GtkWidget *stops[] = { self->seller, self->buyer, self->priority, self->value, self->countdown };
  int n = G_N_ELEMENTS (stops);
  int step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  int i = step > 0 ? 0 : n - 1;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (mutual_summary_parent_class)->focus (widget, direction);

  for (int j = 0; focus != NULL && j < n; j++)
    if (focus == stops[j] || gtk_widget_is_ancestor (focus, stops[j]))
      i = j;
  for (; i >= 0 && i < n; i += step)
    if (gtk_widget_get_mapped (stops[i]) && gtk_widget_child_focus (stops[i], direction))
      return TRUE;
  return FALSE;
}

static GtkSizeRequestMode
mutual_summary_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The least height is that where no text wraps. A grid would say the one at its least width, which is more than it needs
 * otherwise; windows warn of that since GTK 4.16. */
static void
mutual_summary_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  GtkWidget *grid = MUTUAL_SUMMARY (widget)->grid;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size < 0)
    gtk_widget_measure (grid, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);
  else if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;
  gtk_widget_measure (grid, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
mutual_summary_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  gtk_widget_allocate (MUTUAL_SUMMARY (widget)->grid, width, height, baseline, NULL);
}

static void
mutual_summary_class_init (MutualSummaryClass *klass)
{
  MutualPaneClass *pane_class = MUTUAL_PANE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  pane_class->update = mutual_summary_update;
  pane_class->reveal = mutual_summary_reveal;
  widget_class->focus = mutual_summary_focus;
  widget_class->get_request_mode = mutual_summary_get_request_mode;
  widget_class->measure = mutual_summary_measure;
  widget_class->size_allocate = mutual_summary_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "summary");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_label (GtkWidget *box,
           GtkWidget *label)
{
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
add_mark (GtkWidget  *box,
          MutualSide  side)
{
  GtkWidget *mark = mutual_side_mark_new ();

  mutual_side_mark_set_side (MUTUAL_SIDE_MARK (mark), side);
  gtk_box_append (GTK_BOX (box), mark);
  return mark;
}

static GtkWidget *
add_company (MutualSummary *self,
             const char    *name,
             const char    *placeholder)
{
  GtkWidget *place = mutual_text_place_new (MUTUAL_TEXT_LINE, name);

  mutual_text_place_set_placeholder (MUTUAL_TEXT_PLACE (place), placeholder);
  gtk_widget_add_css_class (place, "heading");
  gtk_box_append (GTK_BOX (self->companies), place);
  return place;
}

static void
create_priority_popover (GtkMenuButton *button,
                         gpointer       user_data)
{
  MutualSummary *self = user_data;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, mutual_priority_popover_new ());
  mutual_priority_popover_bind (MUTUAL_PRIORITY_POPOVER (gtk_menu_button_get_popover (button)), get_session (self));
}

/* Popovers are made when they are first wanted, and show what the plan says then. */
static GtkWidget *
create_button (MutualSummary                *self,
               GtkWidget                    *child,
               const char                   *css_class,
               GtkMenuButtonCreatePopupFunc  create)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), child);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create, self, NULL);
  gtk_widget_add_css_class (button, css_class);
  return button;
}

/* What has the focus is the button inside, which would be called by its class. */
static void
name_button (GtkWidget *button,
             GtkWidget *label)
{
  GtkWidget *parts[] = { button, gtk_widget_get_first_child (button) };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (parts[i]), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
}

static void
init_companies (MutualSummary *self)
{
  self->companies = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->companies, "companies");
  gtk_widget_set_hexpand (self->companies, TRUE);
  gtk_grid_attach (GTK_GRID (self->grid), self->companies, 0, 0, 1, 1);

  self->seller_mark = add_mark (self->companies, MUTUAL_SIDE_SELLER);
  self->seller = add_company (self, _("Seller"), _("Seller’s company"));
  self->swap = add_label (self->companies, gtk_image_new_from_icon_name ("mutual-swap-symbolic"));
  self->buyer_mark = add_mark (self->companies, MUTUAL_SIDE_BUYER);
  self->buyer = add_company (self, _("Buyer"), _("Buyer’s company"));

  self->priority_label = mutual_label_new_line (NULL);
  self->priority = create_button (self, self->priority_label, "priority", create_priority_popover);
  name_button (self->priority, self->priority_label);
  gtk_widget_set_valign (self->priority, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->companies), self->priority);

  self->words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->words, "words");
  gtk_box_append (GTK_BOX (self->companies), self->words);
  self->words_icon = gtk_image_new_from_icon_name ("mutual-review-symbolic");
  gtk_box_append (GTK_BOX (self->words), self->words_icon);
  self->words_label = add_label (self->words, mutual_label_new (NULL, 0));
}

static void
init_progress (MutualSummary *self)
{
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  /* One thing to listen to, rather than a ring and two scraps of text. */
  self->progress = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  gtk_widget_add_css_class (self->progress, "progress");
  gtk_widget_set_valign (self->progress, GTK_ALIGN_CENTER);
  gtk_grid_attach (GTK_GRID (self->grid), self->progress, 2, 0, 1, 2);

  self->ring = mutual_progress_ring_new ();
  gtk_box_append (GTK_BOX (self->progress), self->ring);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->progress), text);
  self->share = add_label (text, mutual_label_new ("number", 0));
  self->share_caption = add_label (text, mutual_label_new ("caption-line", 0));
}

static void
mutual_summary_init (MutualSummary *self)
{
  g_autofree char *placeholder = NULL;

  self->grid = gtk_grid_new ();
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  init_companies (self);
  self->value = mutual_text_place_new (MUTUAL_TEXT_WRAPPED, _("Value proposition"));
  /* Translators: %u–%u is a number of words, such as 20–30. */
  placeholder = g_strdup_printf (_("What will the buyer get? %u–%u words"), MUTUAL_WORDS_MIN, MUTUAL_WORDS_MAX);
  mutual_text_place_set_placeholder (MUTUAL_TEXT_PLACE (self->value), placeholder);
  gtk_widget_add_css_class (self->value, "value");
  g_signal_connect_object (self->value, "notify::editing", G_CALLBACK (on_editing_value), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (GTK_GRID (self->grid), self->value, 0, 1, 1, 1);
  self->countdown = mutual_countdown_new ();
  gtk_grid_attach (GTK_GRID (self->grid), self->countdown, 1, 0, 1, 2);
  init_progress (self);
  arrange (self);
}

/**
 * mutual_summary_new:
 *
 * Returns: (transfer floating): a summary without a session
 */
GtkWidget *
mutual_summary_new (void)
{
  return g_object_new (MUTUAL_TYPE_SUMMARY, NULL);
}

