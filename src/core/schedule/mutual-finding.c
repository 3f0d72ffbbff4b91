/* One thing about the dates of a plan that somebody should know: what does not fit, where and why.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-finding.h"

#include "schedule/mutual-phrases.h"

#include <glib/gi18n-lib.h>

G_DEFINE_BOXED_TYPE (MutualFinding, mutual_finding, mutual_finding_ref, mutual_finding_unref)

static const char *
get_obstacle_title (const MutualFinding *self)
{
  return self->obstacle != NULL ? mutual_phrase_title (self->obstacle) : "";
}

/* Where something comes to lie beside an event that does not bind it. */
static char *
describe_near (const MutualFinding *self)
{
  const char *event = get_obstacle_title (self);

  if (self->n == 0 && self->obstacle != NULL && mutual_item_is_set (self->obstacle, MUTUAL_MEMBER_END))
    /* Translators: an item is due while an event of several days lasts; %s is the event. */
    return g_strdup_printf (_("During “%s”"), event);
  if (self->n == 0)
    /* Translators: an item is due on the day of an event; %s is the event. */
    return g_strdup_printf (_("On the day of “%s”"), event);
  if (self->n > 0)
    /* Translators: an item is due so many working days after an event; %s is the event. */
    return g_strdup_printf (ngettext ("%d working day after “%s”", "%d working days after “%s”", (gulong) self->n),
                            self->n, event);
  /* Translators: an item is due so many working days before an event; %s is the event. */
  return g_strdup_printf (ngettext ("%d working day before “%s”", "%d working days before “%s”", (gulong) -self->n),
                          -self->n, event);
}

/**
 * mutual_finding_new:
 * @kind: what it is
 * @item: the milestone or step that it hits
 * @obstacle: (nullable): the event or item that stands in the way
 * @n: a number, see @kind
 *
 * Returns: (transfer full): a finding without dates
 */
MutualFinding *
mutual_finding_new (MutualFindingKind  kind,
                    MutualItem        *item,
                    MutualItem        *obstacle,
                    int                n)
{
  MutualFinding *self = g_new0 (MutualFinding, 1);

  self->kind = kind;
  self->item = g_object_ref (item);
  self->obstacle = obstacle != NULL ? g_object_ref (obstacle) : NULL;
  self->n = n;
  self->n_references = 1;
  return self;
}

/**
 * mutual_finding_ref:
 * @self: a finding
 *
 * Returns: (transfer full): @self
 */
MutualFinding *
mutual_finding_ref (MutualFinding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  self->n_references++;
  return self;
}

/**
 * mutual_finding_unref:
 * @self: (transfer full): a finding
 */
void
mutual_finding_unref (MutualFinding *self)
{
  g_return_if_fail (self != NULL);

  if (--self->n_references > 0)
    return;
  g_object_unref (self->item);
  g_clear_object (&self->obstacle);
  g_free (self);
}

/**
 * mutual_finding_is_conflict:
 * @self: a finding
 *
 * Returns: whether the date cannot hold; otherwise it is advice
 */
gboolean
mutual_finding_is_conflict (const MutualFinding *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind < MUTUAL_FINDING_NEAR_EVENT;
}

/**
 * mutual_finding_get_when:
 * @self: a conflict
 *
 * Returns: (transfer none): the day by which somebody has to act on it
 */
const GDate *
mutual_finding_get_when (const MutualFinding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->kind == MUTUAL_FINDING_STARTS_IN_PAST ? &self->start : &self->due;
}

/**
 * mutual_finding_dup_sentence:
 * @self: a finding
 *
 * Returns: (transfer full): what to say below the title of the item: "Would have had to start 9 working days ago"
 */
char *
mutual_finding_dup_sentence (const MutualFinding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->kind)
    {
    case MUTUAL_FINDING_STARTS_IN_PAST:
      return g_strdup_printf (
          /* Translators: why a date does not fit: said of a milestone or step. */
          ngettext ("Would have had to start %d working day ago", "Would have had to start %d working days ago",
                    (gulong) self->n),
          self->n);

    case MUTUAL_FINDING_DUE_IN_PAST:
      return g_strdup_printf (
          /* Translators: why a date does not fit: said of a milestone or step. */
          ngettext ("Would have had to be done %d working day ago", "Would have had to be done %d working days ago",
                    (gulong) self->n),
          self->n);

    case MUTUAL_FINDING_IN_CLOSED:
      /* Translators: why a date does not fit; %s is a freeze. */
      return g_strdup_printf (_("Falls in “%s”"), get_obstacle_title (self));

    case MUTUAL_FINDING_ACROSS_CLOSED:
      /* Translators: why dates do not fit: there would be work on days of a freeze; %s is the freeze. */
      return g_strdup_printf (_("Would need work during “%s”"), get_obstacle_title (self));

    case MUTUAL_FINDING_ACROSS_HARD:
      /* Translators: why dates do not fit: it starts before the event and ends after it; %s is the event. */
      return g_strdup_printf (_("Would run across “%s”"), get_obstacle_title (self));

    case MUTUAL_FINDING_PAST_HARD:
      return g_strdup_printf (
          /* Translators: why a date does not fit; %s is an event that something was agreed to be done before. */
          ngettext ("%d day after “%s”, though agreed for before it", "%d days after “%s”, though agreed for before it",
                    (gulong) self->n),
          self->n, get_obstacle_title (self));

    case MUTUAL_FINDING_NEAR_EVENT:
      return describe_near (self);

    case MUTUAL_FINDING_PASSES_EVENT:
      /* Translators: what a move does: it was before the event, and is after it then; %s is the event. */
      return g_strdup_printf (_("Comes after “%s”, no longer before it"), get_obstacle_title (self));

    case MUTUAL_FINDING_CLOSER:
      return g_strdup_printf (
          /* Translators: what a move does: less time is left after what the item follows; %s is that. */
          ngettext ("Leaves %d working day less after “%s”", "Leaves %d working days less after “%s”", (gulong) self->n),
          self->n, get_obstacle_title (self));

    case MUTUAL_FINDING_SHORTER:
      return g_strdup_printf (
          /* Translators: what a move does: the work itself gets less time. */
          ngettext ("Leaves %d working day less for the work", "Leaves %d working days less for the work",
                    (gulong) self->n),
          self->n);

    default:
      g_assert_not_reached ();
    }
}
