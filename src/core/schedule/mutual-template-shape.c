/* The shape of a template, told from its offsets: where its milestones lie around the anchor, and how long all takes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-template-shape.h"

#include "schedule/mutual-template.h"

#include <glib/gi18n-lib.h>

#define DAYS_A_WEEK 5

/* Offsets beyond this are no plan that anybody could draw: some four hundred years. */
#define FAR 100000

/* What follows nothing stands where the anchor does. A chain is no longer than there are items, and the reader has made
 * sure that none is a circle. */
static int
get_place (MutualItem *item)
{
  int place = 0;

  while (item != NULL && mutual_item_has (item, MUTUAL_MEMBER_FOLLOWS) &&
         mutual_item_is_set (item, MUTUAL_MEMBER_FOLLOWS))
    {
      place += CLAMP (mutual_item_get_number (item, MUTUAL_MEMBER_OFFSET), -FAR, FAR);
      place = CLAMP (place, -FAR, FAR);
      item = mutual_item_resolve (item, MUTUAL_MEMBER_FOLLOWS);
    }

  return place;
}

/**
 * mutual_template_shape_new:
 * @plan: a template, or any plan as the template that it would be
 *
 * Returns: (transfer full): its shape
 */
MutualTemplateShape *
mutual_template_shape_new (MutualPlan *plan)
{
  g_autoptr (MutualPlan) template = NULL;
  MutualItem *item;
  MutualTemplateShape *self;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);

  template = mutual_template_unpin (plan);
  item = MUTUAL_ITEM (template);
  self = g_new0 (MutualTemplateShape, 1);
  self->spans = g_array_new (FALSE, FALSE, sizeof (MutualTemplateSpan));
  self->n_events = mutual_item_get_n_children (item, MUTUAL_MEMBER_EVENTS);
  for (guint i = 0; i < mutual_item_get_n_children (item, MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (item, MUTUAL_MEMBER_MILESTONES, i);
      int duration = CLAMP (mutual_item_get_number (milestone, MUTUAL_MEMBER_DURATION), 1, FAR);
      int last = get_place (milestone);
      MutualTemplateSpan span = { last - duration + 1, last };

      g_array_append_val (self->spans, span);
      self->first = MIN (self->first, span.first);
      self->last = MAX (self->last, span.last);
    }
  /* The anchor's own day counts. */
  if (self->first < 0)
    self->n_weeks = (guint) MAX ((1 - self->first + DAYS_A_WEEK / 2) / DAYS_A_WEEK, 1);

  return self;
}

/**
 * mutual_template_shape_free:
 * @self: (transfer full): a shape
 */
void
mutual_template_shape_free (MutualTemplateShape *self)
{
  g_array_unref (self->spans);
  g_free (self);
}

/**
 * mutual_template_shape_dup_size:
 * @self: a shape
 *
 * Returns: (transfer full): "8 milestones, 12 weeks": how many there are, and how long it is to the anchor
 */
char *
mutual_template_shape_dup_size (const MutualTemplateShape *self)
{
  g_autofree char *milestones = NULL;
  g_autofree char *weeks = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  milestones = g_strdup_printf (ngettext ("%u milestone", "%u milestones", self->spans->len), self->spans->len);
  if (self->n_weeks == 0)
    return g_steal_pointer (&milestones);

  weeks = g_strdup_printf (ngettext ("%u week", "%u weeks", self->n_weeks), self->n_weeks);
  /* Translators: how large a template is: "8 milestones, 12 weeks"; both parts are translated elsewhere. */
  return g_strdup_printf (C_ ("template", "%s, %s"), milestones, weeks);
}
