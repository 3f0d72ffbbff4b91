/* A line of dashes that leads the eye from a title to its date.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-leader.h"

#define DASH 4
#define GAP 2

struct _MutualLeader
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (MutualLeader, mutual_leader, GTK_TYPE_WIDGET)

/* Dash by dash: the renderer draws them together, where it would paint dashed borders and gradients with Cairo. */
static void
mutual_leader_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  for (int x = width - DASH; x >= 0; x -= DASH + GAP)
    gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT ((float) x, 0, DASH, height));
}

static void
mutual_leader_class_init (MutualLeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = mutual_leader_snapshot;
  gtk_widget_class_set_css_name (widget_class, "leader");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mutual_leader_init (MutualLeader *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * mutual_leader_new:
 *
 * Returns: (transfer floating): a line as long as there is room; its thickness and colour come from CSS
 */
GtkWidget *
mutual_leader_new (void)
{
  return g_object_new (MUTUAL_TYPE_LEADER, NULL);
}
