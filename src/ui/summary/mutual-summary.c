/* The summary of a plan: who with whom, why, how long still, and how far.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "summary/mutual-summary.h"

#include "plan/mutual-date.h"
#include "plan/mutual-words.h"
#include "schedule/mutual-progress.h"
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
  GtkWidget *words;
  GtkWidget *words_icon;
  GtkWidget *words_label;

  GtkWidget *value;

  GtkWidget *countdown;
  GtkWidget *countdown_text;
  GtkWidget *days;
  GtkWidget *until;

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

static void
arrange (MutualSummary *self)
{
  gboolean narrow = mutual_pane_get_narrow (MUTUAL_PANE (self));

  place (self, self->companies, 0, 0, 1, 1);
  place (self, self->value, 0, 1, narrow ? 2 : 1, 1);
  place (self, self->countdown, narrow ? 0 : 1, narrow ? 2 : 0, narrow ? 2 : 1, narrow ? 1 : 2);
  place (self, self->progress, narrow ? 1 : 2, 0, 1, narrow ? 1 : 2);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->countdown_text),
                                  narrow ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_visible (self->share_caption, !narrow);
}

/* A company's name is shortened last of all where there is room, and as soon as need be on a small screen. */
static void
set_company (MutualSummary *self,
             GtkWidget     *label,
             const char    *name)
{
  gboolean whole = !mutual_pane_get_narrow (MUTUAL_PANE (self)) && g_utf8_strlen (name, -1) <= COMPANY_LENGTH;

  gtk_label_set_ellipsize (GTK_LABEL (label), whole ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), whole || mutual_pane_get_narrow (MUTUAL_PANE (self)) ? -1 : COMPANY_LENGTH);
  mutual_label_set_or_hide (label, name);
}

static void
update_companies (MutualSummary *self,
                  MutualItem    *plan)
{
  const char *seller = mutual_item_get_text (plan, MUTUAL_MEMBER_SELLER);
  const char *buyer = mutual_item_get_text (plan, MUTUAL_MEMBER_BUYER);
  const char *priority = mutual_item_get_text (plan, MUTUAL_MEMBER_PRIORITY);
  /* Translators: %s is a priority that the buyer has, for instance "COO priority 2027: keep our largest shippers". */
  g_autofree char *serves = g_strdup_printf (_("Serves %s"), priority);

  set_company (self, self->seller, seller);
  set_company (self, self->buyer, buyer);
  gtk_widget_set_visible (self->seller_mark, *seller != '\0');
  gtk_widget_set_visible (self->buyer_mark, *buyer != '\0');
  gtk_widget_set_visible (self->swap, *seller != '\0' && *buyer != '\0');
  mutual_label_set_or_hide (self->priority, *priority != '\0' && !mutual_pane_get_narrow (MUTUAL_PANE (self)) ? serves : NULL);
  mutual_tooltip_set (self->priority, serves);
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
  mutual_label_set_or_hide (self->value, value);
  gtk_label_set_label (GTK_LABEL (self->words_label), text);
  gtk_widget_set_visible (self->words_icon, right);
  gtk_widget_set_visible (self->words, !mutual_pane_get_narrow (MUTUAL_PANE (self)));
  if (right)
    gtk_widget_remove_css_class (self->words, "advice");
  else
    gtk_widget_add_css_class (self->words, "advice");
}

/* The day of the anchor, in the words of the distance to it. */
static void
update_countdown (MutualSummary *self,
                  MutualItem    *plan)
{
  MutualItem *anchor = mutual_item_resolve (plan, MUTUAL_MEMBER_ANCHOR);
  const GDate *due = anchor != NULL ? mutual_progress_get_end (anchor) : NULL;
  g_autofree char *days_text = NULL;
  g_autofree char *date = NULL;
  g_autofree char *until = NULL;
  int days;

  gtk_widget_set_visible (self->countdown, due != NULL);
  if (due == NULL)
    return;

  days = mutual_date_days_between (mutual_session_get_today (get_session (self)), due);
  date = mutual_date_format (due, mutual_pane_get_narrow (MUTUAL_PANE (self)) ? MUTUAL_DATE_WEEKDAY : MUTUAL_DATE_FULL);
  if (days == 0)
    days_text = g_strdup (C_ ("countdown", "Today"));
  else
    days_text = g_strdup_printf (ngettext ("%d day", "%d days", (gulong) ABS (days)), ABS (days));
  if (days > 0)
    /* Translators: stands below "98 days"; %s is a date. */
    until = g_strdup_printf (_("to go-live, %s"), date);
  else if (days < 0)
    /* Translators: stands below "12 days"; %s is a date. */
    until = g_strdup_printf (_("since go-live, %s"), date);
  else
    /* Translators: stands below "Today"; %s is a date. */
    until = g_strdup_printf (_("is go-live, %s"), date);

  gtk_label_set_label (GTK_LABEL (self->days), days_text);
  gtk_label_set_label (GTK_LABEL (self->until), until);
  mutual_tooltip_set (self->countdown, mutual_item_get_text (anchor, MUTUAL_MEMBER_TITLE));
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
mutual_summary_update (MutualPane *pane)
{
  MutualSummary *self = MUTUAL_SUMMARY (pane);
  MutualPlan *plan = mutual_pane_get_plan (pane);

  arrange (self);
  if (plan == NULL)
    return;

  update_companies (self, MUTUAL_ITEM (plan));
  update_value (self, MUTUAL_ITEM (plan));
  update_countdown (self, MUTUAL_ITEM (plan));
  if (mutual_pane_is_touched (pane, progress_members, G_N_ELEMENTS (progress_members)))
    update_progress (self, plan);
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

static void
init_companies (MutualSummary *self)
{
  self->companies = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->companies, "companies");
  gtk_widget_set_hexpand (self->companies, TRUE);
  gtk_grid_attach (GTK_GRID (self->grid), self->companies, 0, 0, 1, 1);

  self->seller_mark = add_mark (self->companies, MUTUAL_SIDE_SELLER);
  self->seller = add_label (self->companies, mutual_label_new_line ("heading"));
  self->swap = add_label (self->companies, gtk_image_new_from_icon_name ("mutual-swap-symbolic"));
  self->buyer_mark = add_mark (self->companies, MUTUAL_SIDE_BUYER);
  self->buyer = add_label (self->companies, mutual_label_new_line ("heading"));
  self->priority = add_label (self->companies, mutual_label_new_line ("priority"));
  gtk_widget_set_valign (self->priority, GTK_ALIGN_CENTER);

  self->words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->words, "words");
  gtk_box_append (GTK_BOX (self->companies), self->words);
  self->words_icon = gtk_image_new_from_icon_name ("mutual-review-symbolic");
  gtk_box_append (GTK_BOX (self->words), self->words_icon);
  self->words_label = add_label (self->words, mutual_label_new (NULL, 0));
}

static void
init_countdown (MutualSummary *self)
{
  self->countdown = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->countdown, "countdown");
  gtk_widget_set_valign (self->countdown, GTK_ALIGN_CENTER);
  gtk_grid_attach (GTK_GRID (self->grid), self->countdown, 1, 0, 1, 2);

  add_label (self->countdown, gtk_image_new_from_icon_name ("mutual-star-symbolic"));
  self->countdown_text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->countdown), self->countdown_text);
  self->days = add_label (self->countdown_text, mutual_label_new ("number", 0));
  self->until = add_label (self->countdown_text, mutual_label_new_paragraph ("caption-line"));
  /* For when they stand side by side. */
  gtk_widget_set_valign (self->days, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (self->until, GTK_ALIGN_BASELINE);
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
  self->grid = gtk_grid_new ();
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  init_companies (self);
  self->value = mutual_label_new_paragraph ("value");
  gtk_grid_attach (GTK_GRID (self->grid), self->value, 0, 1, 1, 1);
  init_countdown (self);
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

