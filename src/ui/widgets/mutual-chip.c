/* A chip: a role or the person who fills it, with the mark of their side; dashed while a name is missing.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-chip.h"

#include "widgets/mutual-label.h"
#include "schedule/mutual-phrases.h"
#include "widgets/mutual-side-mark.h"
#include "widgets/mutual-tooltip.h"

#include <glib/gi18n.h>

/* The mark, the text, and "name needed" where there is room for it. Where there is none even for the text, initials. */
struct _MutualChip
{
  GtkWidget parent_instance;

  GtkWidget *mark;
  GtkWidget *label;
  GtkWidget *note;

  PangoLayout *initials; /* as they were drawn or measured last */
  gboolean brief;        /* whether it shows them in place of the text */

  MutualChipStyle style;
  MutualSide side;
  char *name; /* of the person; empty as long as nobody fills the role */
  char *id;   /* of the person, or of the role that nobody fills */
};

G_DEFINE_FINAL_TYPE (MutualChip, mutual_chip, GTK_TYPE_WIDGET)

/* Between mark and text, as a share of the mark's width. */
#define GAP_SHARE 0.6

/* The characters of a longer text that still tell what it is. */
#define LEGIBLE_CHARACTERS 6

static int
measure_mark (MutualChip *self)
{
  int width;

  gtk_widget_measure (self->mark, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width + (int) (width * GAP_SHARE + 0.5);
}

/* What the text takes at least to be read: all of it, if it is short. */
static int
measure_legible (MutualChip *self)
{
  PangoContext *context = gtk_widget_get_pango_context (self->label);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int legible = PANGO_PIXELS_CEIL (LEGIBLE_CHARACTERS * pango_font_metrics_get_approximate_char_width (metrics));
  int text;

  pango_font_metrics_unref (metrics);
  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &text, NULL, NULL);
  return MIN (text, legible);
}

/* A label of its own would cost each chip of a plan what only few of them need. */
static PangoLayout *
get_initials (MutualChip *self)
{
  if (self->initials == NULL)
    {
      g_autofree char *initials = mutual_phrase_initials (self->name);

      self->initials = gtk_widget_create_pango_layout (GTK_WIDGET (self), initials);
    }
  return self->initials;
}

static void
mutual_chip_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  MutualChip *self = MUTUAL_CHIP (widget);
  int note;

  gtk_widget_measure (self->label, orientation, -1, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;

  *minimum += measure_mark (self);
  *natural += measure_mark (self);
  if (gtk_widget_get_visible (self->note))
    {
      gtk_widget_measure (self->note, orientation, -1, NULL, &note, NULL, NULL);
      *natural += note;
    }
}

/* In reading direction; @x counts from the start of the line. */
static void
place (GtkWidget *widget,
       GtkWidget *child,
       int        x,
       int        width,
       int        height,
       int        baseline)
{
  GtkAllocation allocation = { x, 0, width, height };

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    allocation.x = gtk_widget_get_width (widget) - x - width;
  gtk_widget_size_allocate (child, &allocation, baseline);
}

static void
mutual_chip_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  MutualChip *self = MUTUAL_CHIP (widget);
  int mark = measure_mark (self);
  int mark_width, text, note = 0;
  gboolean brief = width < mark + measure_legible (self);

  if (brief != self->brief)
    {
      self->brief = brief;
      gtk_widget_set_child_visible (self->label, !brief);
      gtk_widget_queue_draw (widget);
    }
  gtk_widget_measure (self->mark, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &mark_width, NULL, NULL);
  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &text, NULL, NULL);
  if (gtk_widget_get_visible (self->note))
    gtk_widget_measure (self->note, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &note, NULL, NULL);

  /* The dashes alone say it, too, where there is no room for the words. */
  gtk_widget_set_child_visible (self->note, note > 0 && mark + text + note <= width);
  text = MIN (text, MAX (width - mark, 0));
  place (widget, self->mark, 0, mark_width, height, -1);
  if (!brief)
    place (widget, self->label, mark, text, height, baseline);
  if (gtk_widget_get_child_visible (self->note))
    place (widget, self->note, mark + text, note, height, baseline);
}

static void
mutual_chip_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  MutualChip *self = MUTUAL_CHIP (widget);
  int x = measure_mark (self);
  int width, height;

  GTK_WIDGET_CLASS (mutual_chip_parent_class)->snapshot (widget, snapshot);
  if (!self->brief)
    return;

  pango_layout_get_pixel_size (get_initials (self), &width, &height);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (widget) - x - width;
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), x,
                              (gtk_widget_get_height (widget) - height) / 2, get_initials (self));
}

/* The initials are in the font and the direction of before. */
static void
mutual_chip_css_changed (GtkWidget         *widget,
                         GtkCssStyleChange *change)
{
  g_clear_object (&MUTUAL_CHIP (widget)->initials);

  GTK_WIDGET_CLASS (mutual_chip_parent_class)->css_changed (widget, change);
}

static void
mutual_chip_direction_changed (GtkWidget        *widget,
                               GtkTextDirection  previous)
{
  g_clear_object (&MUTUAL_CHIP (widget)->initials);

  GTK_WIDGET_CLASS (mutual_chip_parent_class)->direction_changed (widget, previous);
}

static void
mutual_chip_dispose (GObject *object)
{
  MutualChip *self = MUTUAL_CHIP (object);

  g_clear_pointer (&self->mark, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->note, gtk_widget_unparent);

  G_OBJECT_CLASS (mutual_chip_parent_class)->dispose (object);
}

static void
mutual_chip_finalize (GObject *object)
{
  MutualChip *self = MUTUAL_CHIP (object);

  g_clear_object (&self->initials);
  g_free (self->name);
  g_free (self->id);

  G_OBJECT_CLASS (mutual_chip_parent_class)->finalize (object);
}

static void
mutual_chip_class_init (MutualChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_chip_dispose;
  object_class->finalize = mutual_chip_finalize;
  widget_class->measure = mutual_chip_measure;
  widget_class->size_allocate = mutual_chip_size_allocate;
  widget_class->snapshot = mutual_chip_snapshot;
  widget_class->css_changed = mutual_chip_css_changed;
  widget_class->direction_changed = mutual_chip_direction_changed;
  gtk_widget_class_set_css_name (widget_class, "chip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mutual_chip_init (MutualChip *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);

  self->mark = mutual_side_mark_new ();
  gtk_widget_set_parent (self->mark, GTK_WIDGET (self));
  self->label = mutual_label_new_line (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  /* Translators: follows the name of a role that nobody fills, as in "Information security, name needed". */
  self->note = mutual_label_new (NULL, 0);
  gtk_label_set_label (GTK_LABEL (self->note), _(", name needed"));
  gtk_widget_set_visible (self->note, FALSE);
  gtk_widget_set_parent (self->note, GTK_WIDGET (self));
}

/**
 * mutual_chip_new:
 *
 * Returns: (transfer floating): an empty chip
 */
GtkWidget *
mutual_chip_new (void)
{
  return g_object_new (MUTUAL_TYPE_CHIP, NULL);
}

/**
 * mutual_chip_set_role:
 * @self: a chip
 * @role: a role of a plan
 * @style: what to say of it
 *
 * Shows @role. Hovering tells role and person.
 */
void
mutual_chip_set_role (MutualChip      *self,
                      MutualItem      *role,
                      MutualChipStyle  style)
{
  MutualItem *person = mutual_team_get_person (role);
  MutualSide side = (MutualSide) mutual_item_get_number (role, MUTUAL_MEMBER_SIDE);
  const char *title = mutual_item_get_text (role, MUTUAL_MEMBER_TITLE);
  const char *name = person != NULL ? mutual_item_get_text (person, MUTUAL_MEMBER_NAME) : "";
  g_autofree char *description = mutual_chip_describe (role);
  g_autofree char *initials = NULL;

  g_return_if_fail (MUTUAL_IS_CHIP (self));

  if (style == MUTUAL_CHIP_PERSON && person != NULL)
    title = name;
  else if (style == MUTUAL_CHIP_INITIALS)
    title = initials = mutual_phrase_initials (name);

  if (g_strcmp0 (self->id, mutual_item_get_id (person != NULL ? person : role)) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (mutual_item_get_id (person != NULL ? person : role));
    }
  if (g_strcmp0 (self->name, name) != 0)
    {
      g_free (self->name);
      self->name = g_strdup (name);
      g_clear_object (&self->initials);
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
  /* Chips are told with every change of the plan, and hardly ever change. */
  if (self->style == style && self->side == side &&
      g_strcmp0 (mutual_tooltip_get (GTK_WIDGET (self)), description) == 0 &&
      g_str_equal (gtk_label_get_label (GTK_LABEL (self->label)), title))
    return;

  self->style = style;
  self->side = side;
  mutual_side_mark_set_side (MUTUAL_SIDE_MARK (self->mark), side);
  mutual_side_mark_set_side_class (GTK_WIDGET (self), side);
  gtk_label_set_label (GTK_LABEL (self->label), title);
  gtk_widget_set_visible (self->note, person == NULL && style != MUTUAL_CHIP_INITIALS);
  if (person == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "vacant");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "vacant");
  mutual_tooltip_set (GTK_WIDGET (self), description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}

/**
 * mutual_chip_get_id:
 * @self: a chip
 *
 * Returns: (transfer none) (nullable): the id of whom it names: a person, or a role that nobody fills
 */
const char *
mutual_chip_get_id (MutualChip *self)
{
  g_return_val_if_fail (MUTUAL_IS_CHIP (self), NULL);

  return self->id;
}

/**
 * mutual_chip_get_widths:
 * @self: a chip
 * @widths: (out caller-allocates): what it could show in how many pixels
 */
void
mutual_chip_get_widths (MutualChip       *self,
                        MutualChipWidths *widths)
{
  int initials, note = 0, text;

  g_return_if_fail (MUTUAL_IS_CHIP (self));

  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &widths->full, NULL, NULL);
  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &text, NULL, NULL);
  if (gtk_widget_get_visible (self->note))
    gtk_widget_measure (self->note, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &note, NULL, NULL);
  pango_layout_get_pixel_size (get_initials (self), &initials, NULL);
  widths->text = widths->full - note;
  widths->legible = widths->text - text + measure_legible (self);
  widths->initials = widths->text - text + initials;
}

/**
 * mutual_chip_describe:
 * @role: a role of a plan
 *
 * Returns: (transfer full): "Champion: Ines Duarte" or "Information security: name needed"
 */
char *
mutual_chip_describe (MutualItem *role)
{
  MutualItem *person = mutual_team_get_person (role);
  const char *title = mutual_item_get_text (role, MUTUAL_MEMBER_TITLE);

  if (person == NULL)
    /* Translators: %s is the name of a role that nobody fills. */
    return g_strdup_printf (_("%s: name needed"), title);
  /* Translators: the first %s is the name of a role, the second that of the person who fills it. */
  return g_strdup_printf (_("%1$s: %2$s"), title, mutual_item_get_text (person, MUTUAL_MEMBER_NAME));
}
