/* A line of chips of constant width: the roles of a milestone, at most two and the number of the others.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-chip-line.h"

#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

#define N_CHIPS 2

/* Columns of different rows must stand below each other whatever the names in them, so the line asks for the same
 * widths everywhere, in digits of its font: enough for two usual roles, and for the initials of both. */
#define NATURAL_DIGITS 40
#define MINIMUM_DIGITS 18

#define GAP 6

struct _MutualChipLine
{
  GtkWidget parent_instance;

  GtkWidget *chips[N_CHIPS];
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (MutualChipLine, mutual_chip_line, GTK_TYPE_WIDGET)

static int
get_digit_width (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = pango_font_metrics_get_approximate_digit_width (metrics);

  pango_font_metrics_unref (metrics);
  return width;
}

static void
mutual_chip_line_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  MutualChipLine *self = MUTUAL_CHIP_LINE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int digit = get_digit_width (widget);

      *minimum = PANGO_PIXELS_CEIL (MINIMUM_DIGITS * digit);
      *natural = PANGO_PIXELS_CEIL (NATURAL_DIGITS * digit);
      return;
    }
  for (guint i = 0; i < N_CHIPS; i++)
    {
      int child_minimum, child_natural;

      gtk_widget_measure (self->chips[i], orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

/* Where less than the beginning of a chip could be read, all show initials, so that the rows of an outline look alike. */
static void
shorten (const MutualChipWidths all[N_CHIPS],
         int                    widths[N_CHIPS])
{
  gboolean legible = TRUE;

  for (guint i = 0; i < N_CHIPS; i++)
    legible &= widths[i] >= all[i].legible;
  for (guint i = 0; !legible && i < N_CHIPS; i++)
    widths[i] = MIN (all[i].initials, all[i].full);
}

/* What the chips get of @available. Where that is not enough, the longer one gives way down to half of it, but the
 * other of a missing name further: the gap is what should be seen. */
static void
share_out (MutualChipLine *self,
           int             available,
           int             widths[N_CHIPS])
{
  MutualChipWidths all[N_CHIPS] = { { 0, 0, 0, 0 }, { 0, 0, 0, 0 } };
  int least = available / 2;
  int yielding;

  for (guint i = 0; i < N_CHIPS; i++)
    if (gtk_widget_get_visible (self->chips[i]))
      mutual_chip_get_widths (MUTUAL_CHIP (self->chips[i]), &all[i]);

  widths[0] = all[0].full;
  widths[1] = all[1].full;
  if (widths[0] + widths[1] <= available)
    return;

  yielding = all[1].text > all[0].text;
  for (int i = 0; i < N_CHIPS; i++)
    if (all[i].full > all[i].text)
      {
        yielding = !i;
        least = available * 3 / 8;
      }
  widths[yielding] = CLAMP (available - all[!yielding].text, MIN (all[yielding].text, least), all[yielding].text);
  widths[!yielding] = MIN (all[!yielding].text, available - widths[yielding]);
  shorten (all, widths);
}

static void
place (GtkWidget *widget,
       GtkWidget *child,
       int        x,
       int        width,
       int        height)
{
  GtkAllocation allocation = { x, 0, width, height };

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    allocation.x = gtk_widget_get_width (widget) - x - width;
  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
mutual_chip_line_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  MutualChipLine *self = MUTUAL_CHIP_LINE (widget);
  int widths[N_CHIPS];
  int available = width;
  int more = 0;
  int x = 0;

  if (gtk_widget_get_visible (self->more))
    {
      gtk_widget_measure (self->more, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &more, NULL, NULL);
      available -= more + GAP;
    }
  if (gtk_widget_get_visible (self->chips[1]))
    available -= GAP;

  share_out (self, MAX (available, 0), widths);
  for (guint i = 0; i < N_CHIPS; i++)
    if (gtk_widget_get_visible (self->chips[i]))
      {
        int minimum;

        gtk_widget_measure (self->chips[i], GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
        place (widget, self->chips[i], x, MAX (widths[i], minimum), height);
        x += MAX (widths[i], minimum) + GAP;
      }
  if (gtk_widget_get_visible (self->more))
    place (widget, self->more, x, more, height);
}

static void
mutual_chip_line_dispose (GObject *object)
{
  MutualChipLine *self = MUTUAL_CHIP_LINE (object);

  for (guint i = 0; i < N_CHIPS; i++)
    g_clear_pointer (&self->chips[i], gtk_widget_unparent);
  g_clear_pointer (&self->more, gtk_widget_unparent);

  G_OBJECT_CLASS (mutual_chip_line_parent_class)->dispose (object);
}

static void
mutual_chip_line_class_init (MutualChipLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_chip_line_dispose;
  widget_class->measure = mutual_chip_line_measure;
  widget_class->size_allocate = mutual_chip_line_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "chipline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mutual_chip_line_init (MutualChipLine *self)
{
  for (guint i = 0; i < N_CHIPS; i++)
    {
      self->chips[i] = mutual_chip_new ();
      gtk_widget_set_visible (self->chips[i], FALSE);
      gtk_widget_set_parent (self->chips[i], GTK_WIDGET (self));
    }
  self->more = mutual_label_new ("dim-label", 0);
  gtk_widget_set_visible (self->more, FALSE);
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
}

/* A gap in the team is more important to see than who answers for the side. */
static MutualItem *
choose_role (GPtrArray  *roles,
             MutualSide  side,
             MutualItem *except)
{
  MutualItem *chosen = NULL;

  for (guint i = 0; i < roles->len; i++)
    {
      MutualItem *role = g_ptr_array_index (roles, i);

      if (role == except || (side != MUTUAL_SIDE_UNSET && mutual_item_get_number (role, MUTUAL_MEMBER_SIDE) != (int) side))
        continue;
      if (mutual_team_is_vacant (role))
        return role;
      if (chosen == NULL)
        chosen = role;
    }
  return chosen;
}

/**
 * mutual_chip_line_new:
 *
 * Returns: (transfer floating): an empty line
 */
GtkWidget *
mutual_chip_line_new (void)
{
  return g_object_new (MUTUAL_TYPE_CHIP_LINE, NULL);
}

/**
 * mutual_chip_line_set_roles:
 * @self: a line of chips
 * @roles: (element-type MutualItem): roles, the most important first
 *
 * Shows one role of the buyer and one of the seller, or two of the same side if the other has none.
 */
void
mutual_chip_line_set_roles (MutualChipLine *self,
                            GPtrArray      *roles)
{
  MutualItem *shown[N_CHIPS];
  guint n_shown = 0;

  g_return_if_fail (MUTUAL_IS_CHIP_LINE (self));

  shown[0] = choose_role (roles, MUTUAL_SIDE_BUYER, NULL);
  shown[1] = choose_role (roles, MUTUAL_SIDE_SELLER, shown[0]);
  if (shown[0] == NULL)
    {
      shown[0] = shown[1];
      shown[1] = NULL;
    }
  if (shown[1] == NULL && shown[0] != NULL)
    shown[1] = choose_role (roles, MUTUAL_SIDE_UNSET, shown[0]);

  for (guint i = 0; i < N_CHIPS; i++)
    {
      gtk_widget_set_visible (self->chips[i], shown[i] != NULL);
      if (shown[i] != NULL)
        {
          mutual_chip_set_role (MUTUAL_CHIP (self->chips[i]), shown[i], MUTUAL_CHIP_ROLE);
          n_shown++;
        }
    }
  if (roles->len > n_shown)
    {
      /* Translators: so many more roles than there is room to show. */
      g_autofree char *more = g_strdup_printf (_("+%u"), roles->len - n_shown);

      mutual_label_set_or_hide (self->more, more);
    }
  else
    {
      mutual_label_set_or_hide (self->more, NULL);
    }
}
