/* When something is, after a merge: a date, or what it follows and by how much; from one side, as both belong together.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "merge/mutual-merge-private.h"

#include "plan/mutual-date.h"
#include "plan/mutual-enums.h"

/* The due date of something that follows is computed, and a start is when there is a duration. Two such dates may
 * differ only because something else moved, on one side or on both; that is nobody's change. What is done does not
 * move, so that its dates are meant. */

static gboolean
is_done (MutualItem *item)
{
  return mutual_item_is_set (item, MUTUAL_MEMBER_DONE_ON) ||
         mutual_item_get_number (item, MUTUAL_MEMBER_STATUS) == MUTUAL_STATUS_DONE;
}

static gboolean
has_equal (MutualItem   *item,
           MutualItem   *other,
           MutualMember  member)
{
  const GDate *date = mutual_item_get_date (item, member);
  const GDate *other_date = mutual_item_get_date (other, member);

  if (date == NULL || other_date == NULL)
    return date == other_date;
  return g_date_compare (date, other_date) == 0;
}

/* Whether both are to be at the same time, for the same reason. */
static gboolean
is_when_equal (MutualItem *item,
               MutualItem *other)
{
  const char *target = mutual_item_get_reference (item, MUTUAL_MEMBER_FOLLOWS);

  if (g_strcmp0 (target, mutual_item_get_reference (other, MUTUAL_MEMBER_FOLLOWS)) != 0 ||
      mutual_item_get_number (item, MUTUAL_MEMBER_OFFSET) != mutual_item_get_number (other, MUTUAL_MEMBER_OFFSET))
    return FALSE;
  return (target != NULL && !is_done (item) && !is_done (other)) || has_equal (item, other, MUTUAL_MEMBER_DUE);
}

static gboolean
is_start_computed (MutualItem *item)
{
  return mutual_item_get_number (item, MUTUAL_MEMBER_DURATION) != 0 && mutual_item_is_set (item, MUTUAL_MEMBER_DUE) &&
         !is_done (item);
}

/* Whether somebody gave it another start, and not only another date that took the start along. */
static gboolean
is_start_meant (MutualItem *base,
                MutualItem *item)
{
  const GDate *start = mutual_item_get_date (item, MUTUAL_MEMBER_START);
  const GDate *due = mutual_item_get_date (item, MUTUAL_MEMBER_DUE);
  const GDate *base_start = mutual_item_get_date (base, MUTUAL_MEMBER_START);
  const GDate *base_due = mutual_item_get_date (base, MUTUAL_MEMBER_DUE);

  if (has_equal (base, item, MUTUAL_MEMBER_START) || is_start_computed (item))
    return FALSE;
  if (start == NULL || due == NULL || base_start == NULL || base_due == NULL)
    return TRUE;
  return mutual_date_days_between (start, due) != mutual_date_days_between (base_start, base_due);
}

static guint64
get_bits (MutualItem *item)
{
  return mutual_merge_get_bit (item, MUTUAL_MEMBER_FOLLOWS) | mutual_merge_get_bit (item, MUTUAL_MEMBER_OFFSET) |
         mutual_merge_get_bit (item, MUTUAL_MEMBER_DUE);
}

static void
merge_start (MutualMerge *self,
             MutualItem  *base,
             MutualItem  *mine,
             MutualItem  *theirs,
             gboolean     is_theirs)
{
  guint64 bit = mutual_merge_get_bit (mine, MUTUAL_MEMBER_START);
  gboolean is_mine_meant = is_start_meant (base, mine);
  gboolean is_theirs_meant = is_start_meant (base, theirs);

  if (has_equal (mine, theirs, MUTUAL_MEMBER_START) || has_equal (base, theirs, MUTUAL_MEMBER_START))
    return;
  if (is_mine_meant && is_theirs_meant)
    mutual_conflict_set_members (mutual_merge_add_conflict (self, MUTUAL_CONFLICT_VALUE, mine, theirs), bit, bit);
  else if (is_theirs_meant || (is_theirs && !is_mine_meant))
    mutual_merge_take (self, theirs, bit);
}

/*< private >
 * mutual_merge_dates:
 * @changes: bits of the members that they changed
 *
 * Merges when a milestone or step is.
 *
 * Returns: bits of the members that are merged now
 */
guint64
mutual_merge_dates (MutualMerge *self,
                    MutualItem  *base,
                    MutualItem  *mine,
                    MutualItem  *theirs,
                    guint64      changes)
{
  guint64 bits = get_bits (mine);
  guint64 all = bits | mutual_merge_get_bit (mine, MUTUAL_MEMBER_START);
  gboolean is_mine = !is_when_equal (base, mine);
  gboolean is_theirs = !is_when_equal (base, theirs);

  if ((changes & all) == 0)
    return all;
  if (is_mine && is_theirs && !is_when_equal (mine, theirs))
    {
      mutual_conflict_set_members (mutual_merge_add_conflict (self, MUTUAL_CONFLICT_VALUE, mine, theirs), all,
                                   mutual_item_get_differences (mine, theirs) & bits);
      return all;
    }

  /* Of two dates that are both computed, one that somebody has seen come true, or else one that is new. */
  if (!is_mine && !is_theirs)
    is_theirs = (is_done (theirs) && !is_done (mine)) || has_equal (base, mine, MUTUAL_MEMBER_DUE);
  else if (is_mine)
    is_theirs = FALSE;
  if (is_theirs)
    mutual_merge_take (self, theirs, bits);
  merge_start (self, base, mine, theirs, is_theirs || has_equal (mine, theirs, MUTUAL_MEMBER_DUE));
  return all;
}

/*< private >
 * mutual_merge_get_changes:
 * @base: an item as it was
 * @item: as somebody has it
 *
 * Returns: bits of the members that were changed by somebody, and not only computed
 */
guint64
mutual_merge_get_changes (MutualItem *base,
                          MutualItem *item)
{
  guint64 changes = mutual_item_get_differences (base, item);

  if (changes == 0 || !mutual_item_has (item, MUTUAL_MEMBER_FOLLOWS))
    return changes;
  if (is_when_equal (base, item))
    changes &= ~mutual_merge_get_bit (item, MUTUAL_MEMBER_DUE);
  if (!is_start_meant (base, item))
    changes &= ~mutual_merge_get_bit (item, MUTUAL_MEMBER_START);
  return changes;
}
