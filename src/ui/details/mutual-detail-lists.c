/* The lists of a plan and of its items that stand in the details: links, metrics, days off, risks.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "details/mutual-detail-lists.h"

#include "details/mutual-detail-edits.h"
#include "details/mutual-detail-words.h"
#include "inputs/mutual-choice-input.h"
#include "inputs/mutual-date-input.h"
#include "inputs/mutual-role-input.h"
#include "inputs/mutual-text-input.h"
#include "plan/mutual-day-off.h"
#include "plan/mutual-enum-words.h"
#include "plan/mutual-link.h"
#include "plan/mutual-metric.h"
#include "plan/mutual-risk.h"
#include "widgets/mutual-launch.h"

#include <glib/gi18n.h>

static GtkWidget *
create_text (const char *caption,
             const char *label,
             const char *placeholder)
{
  GtkWidget *input = mutual_text_input_new (caption, label, MUTUAL_TEXT_WRAPPED);

  mutual_text_input_set_placeholder (MUTUAL_TEXT_INPUT (input), placeholder);
  return input;
}

static const char *
get_address (MutualItemRow *row)
{
  MutualItem *link = mutual_item_row_get_item (row);

  return link != NULL ? mutual_item_get_text (link, MUTUAL_MEMBER_URI) : "";
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MutualSession) session = user_data;
  g_autoptr (GError) error = NULL;

  if (!mutual_launch_link_finish (GTK_WIDGET (source), result, &error))
    mutual_session_tell (session, error->message, FALSE);
}

static void
on_open_clicked (GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, MUTUAL_TYPE_ITEM_ROW);
  MutualSession *session = g_object_get_data (G_OBJECT (button), "session");

  mutual_launch_link (button, get_address (MUTUAL_ITEM_ROW (row)), on_opened, g_object_ref (session));
}

/* Where the button leads is said before it is pressed. */
static void
update_open (GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, MUTUAL_TYPE_ITEM_ROW);
  g_autoptr (GError) error = NULL;
  g_autofree char *host = NULL;

  if (row == NULL)
    return;
  host = mutual_launch_describe_link (get_address (MUTUAL_ITEM_ROW (row)), &error);
  gtk_widget_set_sensitive (button, host != NULL);
  if (host != NULL)
    {
      /* Translators: %s is the name of a computer, or a mail address. */
      g_autofree char *tooltip = g_strdup_printf (_("Open %s"), host);

      gtk_widget_set_tooltip_text (button, tooltip);
    }
  else
    gtk_widget_set_tooltip_text (button, error->message);
}

static void
bind_open (GtkWidget         *button,
           MutualSession     *session,
           const char *const *ids,
           MutualMember       member)
{
  g_object_set_data_full (G_OBJECT (button), "session", session != NULL ? g_object_ref (session) : NULL,
                          g_object_unref);
  update_open (button);
}

static void
fill_link (MutualItemRow *row)
{
  GtkWidget *open = gtk_button_new_from_icon_name ("adw-external-link-symbolic");

  mutual_item_row_add (row, create_text (_("Link"), _("Rename Link"), _("What it leads to")), MUTUAL_MEMBER_TITLE);
  mutual_item_row_add (row, create_text (_("Address"), _("Change Address"), "https://"), MUTUAL_MEMBER_URI);
  gtk_widget_add_css_class (open, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (open), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Open Link"), -1);
  g_signal_connect (open, "clicked", G_CALLBACK (on_open_clicked), NULL);
  mutual_item_row_add_button (row, open, bind_open, update_open);
}

static void
fill_metric (MutualItemRow *row)
{
  mutual_item_row_add (row, create_text (_("Metric"), _("Rename Metric"), _("What is measured")), MUTUAL_MEMBER_NAME);
  mutual_item_row_add_pair (row, create_text (_("Baseline"), _("Change Baseline"), NULL), MUTUAL_MEMBER_BASELINE,
                            create_text (_("Target"), _("Change Target"), NULL), MUTUAL_MEMBER_TARGET);
  mutual_item_row_add_pair (row, mutual_date_input_new (_("By"), _("Change Target Date")), MUTUAL_MEMBER_BY,
                            create_text (_("Reached so far"), _("Change Actual Value"), NULL), MUTUAL_MEMBER_ACTUAL);
}

static GtkWidget *
create_day (const char *caption)
{
  GtkWidget *input = mutual_date_input_new (caption, _("Change Day Off"));

  mutual_input_set_edits (MUTUAL_INPUT (input), mutual_detail_edits_day_off, NULL, NULL);
  return input;
}

static void
fill_day_off (MutualItemRow *row)
{
  GtkWidget *side = mutual_choice_input_new (_("Who is off"), _("Change Day Off"), MUTUAL_TYPE_SIDE,
                                             mutual_side_describe);

  mutual_pick_input_set_empty (MUTUAL_PICK_INPUT (side), _("Both sides"));
  mutual_input_set_edits (MUTUAL_INPUT (side), mutual_detail_edits_day_off, NULL, NULL);
  mutual_item_row_add_pair (row, create_text (_("Day off"), _("Rename Day Off"), _("Holiday, shutdown…")),
                            MUTUAL_MEMBER_TITLE, side, MUTUAL_MEMBER_SIDE);
  mutual_item_row_add_pair (row, create_day (_("First day")), MUTUAL_MEMBER_DATE, create_day (_("Last day")),
                            MUTUAL_MEMBER_END);
}

static void
fill_risk (MutualItemRow *row)
{
  mutual_item_row_add (row, create_text (_("Risk"), _("Rename Risk"), _("What could go wrong")), MUTUAL_MEMBER_TITLE);
  mutual_item_row_add_pair (row, mutual_choice_input_new (_("Severity"), _("Change Severity"), MUTUAL_TYPE_SEVERITY,
                                                          mutual_severity_describe),
                            MUTUAL_MEMBER_SEVERITY,
                            mutual_role_input_new (_("Owner"), _("Change Owner of Risk"), MUTUAL_SIDE_UNSET),
                            MUTUAL_MEMBER_OWNER);
  mutual_item_row_add (row, create_text (_("What we do about it"), _("Change Mitigation"), NULL), MUTUAL_MEMBER_MITIGATION);
}

static const MutualItemListKind links = { mutual_link_get_type, N_("Link"), N_("Add Link"), FALSE, fill_link };
static const MutualItemListKind metrics = { mutual_metric_get_type, N_("Metric"), N_("Add Metric"), FALSE, fill_metric };
static const MutualItemListKind days_off = { mutual_day_off_get_type, N_("Day off"), N_("Add Day Off"), FALSE,
                                             fill_day_off };
static const MutualItemListKind risks = { mutual_risk_get_type, N_("Risk"), N_("Add Risk"), FALSE, fill_risk };

/**
 * mutual_detail_lists_new_links:
 *
 * Returns: (transfer floating): a list of links
 */
GtkWidget *
mutual_detail_lists_new_links (void)
{
  return mutual_item_list_new (&links);
}

/**
 * mutual_detail_lists_new_metrics:
 *
 * Returns: (transfer floating): a list of metrics
 */
GtkWidget *
mutual_detail_lists_new_metrics (void)
{
  return mutual_item_list_new (&metrics);
}

/**
 * mutual_detail_lists_new_days_off:
 *
 * Returns: (transfer floating): a list of days off
 */
GtkWidget *
mutual_detail_lists_new_days_off (void)
{
  return mutual_item_list_new (&days_off);
}

/**
 * mutual_detail_lists_new_risks:
 *
 * Returns: (transfer floating): a list of risks
 */
GtkWidget *
mutual_detail_lists_new_risks (void)
{
  return mutual_item_list_new (&risks);
}
