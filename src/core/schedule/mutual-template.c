/* Making a template of a plan: dates become offsets, and what is about one deal goes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-template.h"

#include "plan/mutual-clean.h"
#include "plan/mutual-event.h"
#include "plan/mutual-metric.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-role.h"
#include "plan/mutual-step.h"
#include "schedule/mutual-following.h"
#include "schedule/mutual-template-copy.h"

/* What a template keeps, named one by one, so that nothing gets into one because somebody forgot it. Notes, links,
 * people, risks and changes are about one deal; so is the value that one buyer gets, and so are the figures. */
static const MutualMember of_plan[] = { MUTUAL_MEMBER_ANCHOR, MUTUAL_MEMBER_WEEKEND, MUTUAL_MEMBER_METRICS,
                                        MUTUAL_MEMBER_EVENTS, MUTUAL_MEMBER_MILESTONES, MUTUAL_MEMBER_ROLES };
static const MutualMember of_metric[] = { MUTUAL_MEMBER_NAME };
static const MutualMember of_event[] = { MUTUAL_MEMBER_TITLE, MUTUAL_MEMBER_KIND, MUTUAL_MEMBER_HARD };
static const MutualMember of_milestone[] = { MUTUAL_MEMBER_TITLE, MUTUAL_MEMBER_TRACK, MUTUAL_MEMBER_BUYER_VALUE,
                                             MUTUAL_MEMBER_OUTCOME, MUTUAL_MEMBER_EVIDENCE, MUTUAL_MEMBER_SIDE,
                                             MUTUAL_MEMBER_OWNER, MUTUAL_MEMBER_ROLES, MUTUAL_MEMBER_DURATION,
                                             MUTUAL_MEMBER_FOLLOWS, MUTUAL_MEMBER_OFFSET, MUTUAL_MEMBER_STEPS };
static const MutualMember of_step[] = { MUTUAL_MEMBER_TITLE, MUTUAL_MEMBER_KIND, MUTUAL_MEMBER_SIDE,
                                        MUTUAL_MEMBER_OWNER, MUTUAL_MEMBER_HELPERS, MUTUAL_MEMBER_DURATION,
                                        MUTUAL_MEMBER_FOLLOWS, MUTUAL_MEMBER_OFFSET };
static const MutualMember of_role[] = { MUTUAL_MEMBER_TITLE, MUTUAL_MEMBER_SIDE, MUTUAL_MEMBER_PURPOSE,
                                        MUTUAL_MEMBER_EXECUTIVE, MUTUAL_MEMBER_COUNTERPART };

/* What the dates are turned into offsets with. */
typedef struct
{
  MutualPlan     *plan;
  MutualPlan     *template;
  GHashTable     *ids;
  MutualCalendar *calendar; /* of the template */
  MutualItem     *anchor;   /* of the plan */
  gboolean        with_events; /* whether the template's events have the dates that those of the plan have */
} Conversion;

static gboolean
contains (const MutualMember *members,
          guint               n_members,
          MutualMember        member)
{
  for (guint i = 0; i < n_members; i++)
    if (members[i] == member)
      return TRUE;
  return FALSE;
}

static gboolean
is_kept (MutualItem        *item,
         const MutualField *field)
{
  if (field == NULL)
    return !(MUTUAL_IS_STEP (item) && mutual_item_get_number (item, MUTUAL_MEMBER_PRIVATE));
  if (MUTUAL_IS_PLAN (item))
    return contains (of_plan, G_N_ELEMENTS (of_plan), field->member);
  if (MUTUAL_IS_METRIC (item))
    return contains (of_metric, G_N_ELEMENTS (of_metric), field->member);
  if (MUTUAL_IS_EVENT (item))
    return contains (of_event, G_N_ELEMENTS (of_event), field->member);
  if (MUTUAL_IS_MILESTONE (item))
    return contains (of_milestone, G_N_ELEMENTS (of_milestone), field->member);
  if (MUTUAL_IS_STEP (item))
    return contains (of_step, G_N_ELEMENTS (of_step), field->member);
  if (MUTUAL_IS_ROLE (item))
    return contains (of_role, G_N_ELEMENTS (of_role), field->member);
  return FALSE;
}

static MutualItem *
find_copy (Conversion *conversion,
           MutualItem *original)
{
  const char *id = original != NULL ? g_hash_table_lookup (conversion->ids, mutual_item_get_id (original)) : NULL;

  return id != NULL ? mutual_plan_find (conversion->template, id) : NULL;
}

/* The plan's own, as long as it has a date to count from; else the last milestone that has one. */
static MutualItem *
choose_anchor (MutualPlan *plan)
{
  MutualItem *item = MUTUAL_ITEM (plan);
  MutualItem *anchor = mutual_item_resolve (item, MUTUAL_MEMBER_ANCHOR);

  if (anchor != NULL && mutual_item_is_set (anchor, MUTUAL_MEMBER_DUE))
    return anchor;
  for (guint i = mutual_item_get_n_children (item, MUTUAL_MEMBER_MILESTONES); i > 0; i--)
    {
      MutualItem *milestone = mutual_item_get_child (item, MUTUAL_MEMBER_MILESTONES, i - 1);

      if (mutual_item_is_set (milestone, MUTUAL_MEMBER_DUE))
        return milestone;
    }
  return anchor;
}

static void
clear_following (MutualItem *item)
{
  mutual_item_set_text (item, MUTUAL_MEMBER_FOLLOWS, NULL);
  mutual_item_set_number (item, MUTUAL_MEMBER_OFFSET, 0);
}

/* What follows something with a date goes on following it. Mostly a template's events have no dates, so that what follows
 * one in the plan cannot do so in the template. */
static gboolean
keeps_following (Conversion *conversion,
                 MutualItem *original)
{
  MutualItem *target = mutual_item_resolve (original, MUTUAL_MEMBER_FOLLOWS);

  return target != NULL && (conversion->with_events || !MUTUAL_IS_EVENT (target)) && find_copy (conversion, target) != NULL &&
         (mutual_following_get_date (target) != NULL || !mutual_item_is_set (original, MUTUAL_MEMBER_DUE));
}

static gboolean
follow (Conversion *conversion,
        MutualItem *original,
        MutualItem *copy,
        MutualItem *base)
{
  MutualItem *target = find_copy (conversion, base);
  const GDate *from = base != NULL ? mutual_item_get_date (base, MUTUAL_MEMBER_DUE) : NULL;
  const GDate *due = mutual_item_get_date (original, MUTUAL_MEMBER_DUE);
  MutualSide side = (MutualSide) mutual_item_get_number (original, MUTUAL_MEMBER_SIDE);

  if (target == NULL || target == copy || from == NULL ||
      !mutual_following_can_follow (conversion->template, copy, target, NULL))
    return FALSE;

  mutual_item_set_text (copy, MUTUAL_MEMBER_FOLLOWS, mutual_item_get_id (target));
  mutual_item_set_number (copy, MUTUAL_MEMBER_OFFSET, mutual_calendar_count (conversion->calendar, side, from, due));
  return TRUE;
}

static void
keep_duration (Conversion *conversion,
               MutualItem *original,
               MutualItem *copy)
{
  const GDate *start = mutual_item_get_date (original, MUTUAL_MEMBER_START);
  const GDate *due = mutual_item_get_date (original, MUTUAL_MEMBER_DUE);
  MutualSide side = (MutualSide) mutual_item_get_number (original, MUTUAL_MEMBER_SIDE);
  int days;

  if (mutual_item_is_set (original, MUTUAL_MEMBER_DURATION) || start == NULL || due == NULL ||
      g_date_compare (start, due) > 0)
    return;

  days = mutual_calendar_count (conversion->calendar, side, start, due) +
         mutual_calendar_is_working (conversion->calendar, side, start);
  if (days > 0)
    mutual_item_set_number (copy, MUTUAL_MEMBER_DURATION, days);
}

static void
convert_item (MutualItem *original,
              gpointer    user_data)
{
  Conversion *conversion = user_data;
  MutualItem *copy = find_copy (conversion, original);

  if (copy == NULL || !(MUTUAL_IS_MILESTONE (original) || MUTUAL_IS_STEP (original)))
    return;

  keep_duration (conversion, original, copy);
  if (original == conversion->anchor || keeps_following (conversion, original))
    return;

  clear_following (copy);
  if (!mutual_item_is_set (original, MUTUAL_MEMBER_DUE))
    return;
  /* A step moves with its milestone. */
  if (!(MUTUAL_IS_STEP (original) && follow (conversion, original, copy, mutual_item_get_parent (original))))
    follow (conversion, original, copy, conversion->anchor);
}

/* The anchor of the plan, in the template, follows nothing. */
static void
convert (Conversion *conversion)
{
  MutualItem *anchor = find_copy (conversion, conversion->anchor);

  if (anchor != NULL)
    {
      mutual_item_set_text (MUTUAL_ITEM (conversion->template), MUTUAL_MEMBER_ANCHOR, mutual_item_get_id (anchor));
      clear_following (anchor);
    }
  mutual_item_foreach (MUTUAL_ITEM (conversion->plan), convert_item, conversion);
}

static void
find_date (MutualItem *item,
           gpointer    user_data)
{
  gboolean *found = user_data;

  if (MUTUAL_IS_MILESTONE (item) || MUTUAL_IS_STEP (item))
    *found |= mutual_item_is_set (item, MUTUAL_MEMBER_DUE) || mutual_item_is_set (item, MUTUAL_MEMBER_START);
}

static void
clear_dates (MutualItem *item,
             gpointer    user_data)
{
  if (!MUTUAL_IS_MILESTONE (item) && !MUTUAL_IS_STEP (item))
    return;
  mutual_item_set_date (item, MUTUAL_MEMBER_START, NULL);
  mutual_item_set_date (item, MUTUAL_MEMBER_DUE, NULL);
  mutual_item_set_date (item, MUTUAL_MEMBER_AGREED_DUE, NULL);
}

/**
 * mutual_template_new:
 * @plan: a plan, which is left as it is
 * @title: what the template shall be called
 *
 * Makes a template of @plan. Milestones, shared steps, events, roles and the names of metrics stay, with what the buyer
 * gets, the outcome and the evidence. An item with a date of its own follows the anchor from now on, a step its
 * milestone, by as many working days; one that follows another goes on doing so. Names of people and companies, notes,
 * links, figures, progress, agreed and confirmed dates and everything private go. So do the days off, as they have dates.
 *
 * Returns: (transfer full): the template, sealed
 */
MutualPlan *
mutual_template_new (MutualPlan *plan,
                     const char *title)
{
  g_autoptr (GHashTable) ids = NULL;
  g_autoptr (MutualCalendar) calendar = NULL;
  g_autofree char *name = NULL;
  MutualPlan *template;
  Conversion conversion;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  template = mutual_template_copy (plan, is_kept, &ids);
  name = mutual_clean_title (title);
  mutual_item_set_text (MUTUAL_ITEM (template), MUTUAL_MEMBER_TITLE, g_strstrip (name));
  calendar = mutual_calendar_new (template);
  conversion = (Conversion) { plan, template, ids, calendar, choose_anchor (plan), FALSE };
  convert (&conversion);
  mutual_plan_seal (template);

  return template;
}

/**
 * mutual_template_unpin:
 * @template: a template, as its file says
 *
 * Somebody who worked on a template may have given its milestones dates. In plans that are made from it these would be
 * the dates of another year: they become offsets. All else stays, the dates of events and days off as well.
 *
 * Returns: (transfer full): @template itself where nothing is to be done, or such a copy, sealed
 */
MutualPlan *
mutual_template_unpin (MutualPlan *template)
{
  g_autoptr (GHashTable) ids = NULL;
  g_autoptr (MutualCalendar) calendar = NULL;
  gboolean dated = FALSE;
  MutualPlan *copy;
  Conversion conversion;

  g_return_val_if_fail (MUTUAL_IS_PLAN (template), NULL);

  mutual_item_foreach (MUTUAL_ITEM (template), find_date, &dated);
  if (!dated)
    return g_object_ref (template);

  copy = mutual_template_copy (template, NULL, &ids);
  calendar = mutual_calendar_new (copy);
  conversion = (Conversion) { template, copy, ids, calendar, choose_anchor (template), TRUE };
  convert (&conversion);
  mutual_item_foreach (MUTUAL_ITEM (copy), clear_dates, NULL);
  mutual_plan_seal (copy);

  return copy;
}
