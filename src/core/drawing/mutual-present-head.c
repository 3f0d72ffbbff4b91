/* The head of the presentation: who, why, and how long until the day that counts.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutual-present-private.h"

#include "drawing/mutual-text.h"
#include "drawing/mutual-wording.h"
#include "plan/mutual-date.h"
#include "schedule/mutual-phrases.h"
#include "schedule/mutual-progress.h"

#include <glib/gi18n-lib.h>

/* From the top. */
#define COMPANIES_CENTER 45.0
#define VALUE_TOP 69.0
#define NUMBER_CENTER 65.0
#define UNIT_CENTER 113.0
#define DATE_CENTER 135.0
#define COUNTDOWN_BOTTOM 146.0
#define BELOW 20.0
/* In one column, from the end of the value proposition. */
#define BLOCK_HEIGHT 52.0
#define LINE 24.0

#define COMPANY_SIZE 16.5
#define PRIORITY_SIZE 14.7
/* 20 pt and 50 pt. */
#define VALUE_SIZE (20.0 * 96 / 72)
#define NUMBER_SIZE (50.0 * 96 / 72)
#define SMALL_NUMBER_SIZE 36.0
/* Longer lines are hard to follow from the back of a room. */
#define VALUE_WIDTH 950.0
#define COUNTDOWN_GAP 48.0
#define MIN_ROOM 120.0

/* The number that matters most, and what it counts. */
typedef struct
{
  MutualItem *anchor; /* NULL where there is none with a date */
  char       *number;
  char       *unit;
  char       *date;
} Countdown;

static void
init_countdown (Countdown   *self,
                MutualItem  *plan,
                const GDate *today)
{
  g_autofree char *title = NULL;
  const GDate *date;
  int days;

  *self = (Countdown) { mutual_item_resolve (plan, MUTUAL_MEMBER_ANCHOR) };
  date = self->anchor != NULL ? mutual_progress_get_end (self->anchor) : NULL;
  if (date == NULL)
    {
      self->anchor = NULL;
      return;
    }

  title = mutual_text_shorten (mutual_item_get_text (self->anchor, MUTUAL_MEMBER_TITLE));
  days = mutual_date_days_between (today, date);
  self->number = g_strdup_printf ("%d", ABS (days));
  self->unit = mutual_wording_countdown (title, days);
  self->date = mutual_date_format (date, MUTUAL_DATE_FULL);
}

static void
clear_countdown (Countdown *self)
{
  g_free (self->number);
  g_free (self->unit);
  g_free (self->date);
}

static double
measure (MutualPresent *present,
         const char    *text,
         double         size,
         PangoWeight    weight)
{
  g_autoptr (PangoLayout) layout = mutual_text_lay_out (present->request->context, text, size * present->scale, weight);
  double width;

  mutual_text_get_size (layout, &width, NULL);
  return width;
}

/* At the end of the first lines; returns where it starts. */
static double
lay_out_beside (MutualPresent   *present,
                const Countdown *countdown)
{
  const double scale = present->scale;
  double room = (present->end - present->start) * 0.4;
  double number;
  double unit;
  double date;

  number = mutual_present_put_end (present, present->end, NUMBER_CENTER * scale, countdown->number, NUMBER_SIZE,
                                   PANGO_WEIGHT_ULTRABOLD, MUTUAL_INK_TEXT, room);
  unit = mutual_present_put_end (present, present->end, UNIT_CENTER * scale, countdown->unit, COMPANY_SIZE,
                                 PANGO_WEIGHT_BOLD, MUTUAL_INK_TEXT, room);
  date = mutual_present_put_end (present, present->end, DATE_CENTER * scale, countdown->date, COMPANY_SIZE,
                                 PANGO_WEIGHT_NORMAL, MUTUAL_INK_DIM, room);

  return MIN (MIN (number, unit), date);
}

/* Below everything else, in one row; returns where it ends. */
static double
lay_out_below (MutualPresent   *present,
               const Countdown *countdown,
               double           y)
{
  const double scale = present->scale;
  double end;

  end = mutual_present_put (present, present->start, y + BLOCK_HEIGHT / 2 * scale, countdown->number, SMALL_NUMBER_SIZE,
                            PANGO_WEIGHT_ULTRABOLD, MUTUAL_INK_TEXT, (present->end - present->start) / 2);
  end += 10 * scale;
  mutual_present_put (present, end, y + (BLOCK_HEIGHT - LINE * 0.84) / 2 * scale, countdown->unit, PRIORITY_SIZE,
                      PANGO_WEIGHT_BOLD, MUTUAL_INK_TEXT, present->end - end);
  mutual_present_put (present, end, y + (BLOCK_HEIGHT + LINE * 0.84) / 2 * scale, countdown->date, PRIORITY_SIZE,
                      PANGO_WEIGHT_NORMAL, MUTUAL_INK_DIM, present->end - end);

  return y + BLOCK_HEIGHT * scale;
}

static double
lay_out_company (MutualPresent *present,
                 MutualSide     side,
                 double         x,
                 double         max_width)
{
  const double scale = present->scale;
  const char *name = mutual_item_get_text (present->plan,
                                           side == MUTUAL_SIDE_BUYER ? MUTUAL_MEMBER_BUYER : MUTUAL_MEMBER_SELLER);

  if (name == NULL || *name == '\0')
    return x;

  mutual_present_put_side (present, side, x + 6 * scale, COMPANIES_CENTER * scale, 11);
  return mutual_present_put (present, x + 22 * scale, COMPANIES_CENTER * scale, name, COMPANY_SIZE, PANGO_WEIGHT_BOLD,
                             MUTUAL_INK_TEXT, max_width - 22 * scale);
}

/* Returns where the companies end. */
static double
lay_out_companies (MutualPresent *present,
                   double         end)
{
  const double scale = present->scale;
  const double arrows = 42 * scale;
  double room = (end - present->start - arrows) / 2;
  double x = lay_out_company (present, MUTUAL_SIDE_SELLER, present->start, room);
  double before = x;
  double after;

  if (x > present->start)
    x += arrows;
  after = lay_out_company (present, MUTUAL_SIDE_BUYER, x, end - x);
  if (before > present->start && after > x && present->scene != NULL)
    mutual_scene_add_icon (present->scene, MUTUAL_ICON_EXCHANGE, before + 11 * scale,
                           (COMPANIES_CENTER - 9.5) * scale, 19 * scale, 19 * scale, MUTUAL_INK_DIM, MUTUAL_INK_NONE);

  return after > x ? after : before;
}

/* Returns where the words end. */
static double
lay_out_value (MutualPresent *present,
               double         y,
               double         end)
{
  const char *value = mutual_item_get_text (present->plan, MUTUAL_MEMBER_VALUE_PROPOSITION);
  PangoLayout *layout;
  double height;

  /* A plan that does not say why yet says at least what. */
  if (value == NULL || *value == '\0')
    value = mutual_item_get_text (present->plan, MUTUAL_MEMBER_TITLE);
  if (value == NULL || *value == '\0')
    return y;

  layout = mutual_text_lay_out (present->request->context, value, VALUE_SIZE * present->scale, PANGO_WEIGHT_NORMAL);
  pango_layout_set_line_spacing (layout, 1.08f);
  mutual_text_wrap (layout, MIN (end - present->start, VALUE_WIDTH * present->scale), present->value_lines);
  mutual_text_get_size (layout, NULL, &height);
  if (present->scene != NULL)
    mutual_scene_add_text (present->scene, present->start, y, layout, MUTUAL_INK_TEXT);
  else
    g_object_unref (layout);

  return y + height;
}

/* Draws the head, or only measures it; returns where what is below begins. */
double
mutual_present_head_lay_out (MutualPresent *present)
{
  const double scale = present->scale;
  const char *priority = mutual_item_get_text (present->plan, MUTUAL_MEMBER_PRIORITY);
  g_autofree char *serves = NULL;
  double end = present->end;
  double y = VALUE_TOP * scale;
  double x;
  Countdown countdown;

  init_countdown (&countdown, present->plan, &present->request->today);
  if (present->scene != NULL && countdown.anchor != NULL)
    mutual_scene_set_item (present->scene, mutual_item_get_id (countdown.anchor));
  if (countdown.anchor != NULL && !present->narrow)
    end = lay_out_beside (present, &countdown) - COUNTDOWN_GAP * scale;
  if (present->scene != NULL)
    mutual_scene_set_item (present->scene, NULL);

  x = lay_out_companies (present, end);
  if (x <= present->start)
    y -= LINE * scale;
  if (priority != NULL && *priority != '\0')
    {
      double gap = x > present->start ? 18 * scale : 0;

      serves = g_strdup_printf (_("Serves %s"), priority);
      if (!present->narrow && end - x - gap >= MIN (measure (present, serves, PRIORITY_SIZE, PANGO_WEIGHT_NORMAL),
                                                    2 * MIN_ROOM * scale))
        {
          mutual_present_put (present, x + gap, COMPANIES_CENTER * scale, serves, PRIORITY_SIZE, PANGO_WEIGHT_NORMAL,
                              MUTUAL_INK_DIM, end - x - gap);
          y = VALUE_TOP * scale;
        }
      else
        {
          mutual_present_put (present, present->start, y + LINE / 2 * scale, serves, PRIORITY_SIZE,
                              PANGO_WEIGHT_NORMAL, MUTUAL_INK_DIM, end - present->start);
          y += LINE * scale;
        }
    }

  y = lay_out_value (present, y, end);
  if (countdown.anchor != NULL && present->narrow)
    y = lay_out_below (present, &countdown, y + 4 * scale);
  else if (countdown.anchor != NULL)
    y = MAX (y, COUNTDOWN_BOTTOM * scale);
  clear_countdown (&countdown);

  return y + (present->narrow ? BELOW / 2 : BELOW) * scale;
}

/**
 * mutual_present_describe:
 * @plan: a plan
 * @today: the day that is counted from
 *
 * Returns: (transfer full): what the presentation as a whole says to who hears it: why, how long, how much
 */
char *
mutual_present_describe (MutualPlan  *plan,
                         const GDate *today)
{
  g_autoptr (GPtrArray) phrases = g_ptr_array_new_with_free_func (g_free);
  MutualItem *item = MUTUAL_ITEM (plan);
  const char *value;
  Countdown countdown;
  guint n;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  init_countdown (&countdown, item, today);
  if (countdown.anchor != NULL)
    /* Translators: a number of days, and what they are counted to or from, as in "98 days to go-live". */
    g_ptr_array_add (phrases, g_strdup_printf (C_ ("countdown", "%s %s"), countdown.number, countdown.unit));
  clear_countdown (&countdown);

  n = mutual_item_get_n_children (item, MUTUAL_MEMBER_MILESTONES);
  /* Translators: how many milestones a plan has. */
  g_ptr_array_add (phrases, g_strdup_printf (ngettext ("%u milestone", "%u milestones", n), n));

  value = mutual_item_get_text (item, MUTUAL_MEMBER_VALUE_PROPOSITION);
  if (value == NULL || *value == '\0')
    value = mutual_item_get_text (item, MUTUAL_MEMBER_TITLE);
  if (value != NULL && *value != '\0')
    g_ptr_array_add (phrases, mutual_text_tame (value));

  return mutual_phrase_list (phrases);
}
