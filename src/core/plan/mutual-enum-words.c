/* What people call the choices of a plan: kinds, sides, states.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-enum-words.h"

#include <glib/gi18n-lib.h>

/**
 * mutual_event_kind_describe:
 * @kind: a #MutualEventKind
 *
 * Returns: (transfer none) (nullable): what kind of event it is
 */
const char *
mutual_event_kind_describe (int kind)
{
  switch ((MutualEventKind) kind)
    {
    case MUTUAL_EVENT_KIND_BOARD:
      return _("Board or committee meeting");
    case MUTUAL_EVENT_KIND_BUDGET:
      return _("Budget or end of the fiscal year");
    case MUTUAL_EVENT_KIND_CONTRACT:
      return _("Contract date");
    case MUTUAL_EVENT_KIND_AUDIT:
      return _("Audit or inspection");
    case MUTUAL_EVENT_KIND_SEASON:
      return _("Season");
    case MUTUAL_EVENT_KIND_FREEZE:
      return _("Freeze or shutdown");
    case MUTUAL_EVENT_KIND_LAUNCH:
      return _("Launch");
    case MUTUAL_EVENT_KIND_REVIEW:
      return _("Review");
    case MUTUAL_EVENT_KIND_OTHER:
      return _("Other");
    case MUTUAL_EVENT_KIND_UNSET:
    default:
      return NULL;
    }
}

/**
 * mutual_step_kind_describe:
 * @kind: a #MutualStepKind
 *
 * Returns: (transfer none) (nullable): what kind of step it is
 */
const char *
mutual_step_kind_describe (int kind)
{
  switch ((MutualStepKind) kind)
    {
    case MUTUAL_STEP_KIND_TASK:
      return _("Task");
    case MUTUAL_STEP_KIND_MEETING:
      return _("Meeting");
    case MUTUAL_STEP_KIND_APPROVAL:
      return _("Approval");
    case MUTUAL_STEP_KIND_DOCUMENT:
      return _("Document");
    case MUTUAL_STEP_KIND_DECISION:
      return _("Decision");
    case MUTUAL_STEP_KIND_UNSET:
    default:
      return NULL;
    }
}

/**
 * mutual_track_describe:
 * @track: a #MutualTrack
 *
 * Returns: (transfer none) (nullable): which strand of the deal it is
 */
const char *
mutual_track_describe (int track)
{
  switch ((MutualTrack) track)
    {
    case MUTUAL_TRACK_BUSINESS:
      return _("Business");
    case MUTUAL_TRACK_TECHNICAL:
      return _("Technical");
    case MUTUAL_TRACK_LEGAL:
      /* Translators: a strand of a deal, beside the technical one. */
      return C_ ("track", "Legal");
    case MUTUAL_TRACK_ADOPTION:
      return _("Adoption");
    case MUTUAL_TRACK_UNSET:
    default:
      return NULL;
    }
}

/**
 * mutual_side_describe:
 * @side: a #MutualSide
 *
 * Returns: (transfer none) (nullable): which side it is
 */
const char *
mutual_side_describe (int side)
{
  switch ((MutualSide) side)
    {
    case MUTUAL_SIDE_BUYER:
      return _("Buyer");
    case MUTUAL_SIDE_SELLER:
      return _("Seller");
    case MUTUAL_SIDE_BOTH:
      return _("Both sides");
    case MUTUAL_SIDE_UNSET:
    default:
      return NULL;
    }
}

/**
 * mutual_status_describe:
 * @status: a #MutualStatus
 *
 * Returns: (transfer none): what people say of the state of an item
 */
const char *
mutual_status_describe (int status)
{
  switch ((MutualStatus) status)
    {
    case MUTUAL_STATUS_NOT_STARTED:
      return _("Not started");
    case MUTUAL_STATUS_IN_PROGRESS:
      return _("Under way");
    case MUTUAL_STATUS_WAITING_ON_BUYER:
      return _("Waiting on the buyer");
    case MUTUAL_STATUS_WAITING_ON_SELLER:
      return _("Waiting on the seller");
    case MUTUAL_STATUS_BLOCKED:
      return _("Blocked");
    case MUTUAL_STATUS_DONE:
      return _("Done");
    case MUTUAL_STATUS_DROPPED:
      return _("Dropped");
    case MUTUAL_STATUS_UNSET:
    default:
      /* Translators: the status of a milestone or step when nobody says another. */
      return _("As its steps and dates say");
    }
}

/**
 * mutual_severity_describe:
 * @severity: a #MutualSeverity
 *
 * Returns: (transfer none) (nullable): how much a risk could hurt
 */
const char *
mutual_severity_describe (int severity)
{
  switch ((MutualSeverity) severity)
    {
    case MUTUAL_SEVERITY_LOW:
      /* Translators: how much a risk could hurt. */
      return C_ ("severity", "Low");
    case MUTUAL_SEVERITY_MEDIUM:
      return C_ ("severity", "Medium");
    case MUTUAL_SEVERITY_HIGH:
      return C_ ("severity", "High");
    case MUTUAL_SEVERITY_UNSET:
    default:
      return NULL;
    }
}

/**
 * mutual_reason_describe:
 * @reason: a #MutualReason
 *
 * Returns: (transfer none) (nullable): why a date moved
 */
const char *
mutual_reason_describe (int reason)
{
  switch ((MutualReason) reason)
    {
    case MUTUAL_REASON_BUYER_PRIORITY:
      return _("the buyer’s priorities changed");
    case MUTUAL_REASON_PEOPLE:
      return _("people were not there");
    case MUTUAL_REASON_LEGAL:
      return _("legal matters");
    case MUTUAL_REASON_SECURITY:
      return _("security matters");
    case MUTUAL_REASON_BUDGET:
      return _("budget");
    case MUTUAL_REASON_SELLER:
      return _("the seller was late");
    case MUTUAL_REASON_ESTIMATE:
      return _("it takes longer than estimated");
    case MUTUAL_REASON_OTHER:
      return _("another reason");
    case MUTUAL_REASON_UNSET:
    default:
      return NULL;
    }
}

/**
 * mutual_reason_get_name:
 * @reason: a #MutualReason
 *
 * Returns: (transfer none) (nullable): the same in a word or two, for a button
 */
const char *
mutual_reason_get_name (int reason)
{
  switch ((MutualReason) reason)
    {
    case MUTUAL_REASON_BUYER_PRIORITY:
      /* Translators: on a button; the reason why a date moved: the buyer's priorities changed. */
      return _("Priorities");
    case MUTUAL_REASON_PEOPLE:
      return _("People");
    case MUTUAL_REASON_LEGAL:
      return _("Legal");
    case MUTUAL_REASON_SECURITY:
      /* Translators: on a button; the reason why a date moved: security matters. */
      return _("Security");
    case MUTUAL_REASON_BUDGET:
      return _("Budget");
    case MUTUAL_REASON_SELLER:
      return _("Seller");
    case MUTUAL_REASON_ESTIMATE:
      /* Translators: on a button; the reason why a date moved: it takes longer than estimated. */
      return _("Estimate");
    case MUTUAL_REASON_OTHER:
      return _("Other");
    case MUTUAL_REASON_UNSET:
    default:
      return NULL;
    }
}

/**
 * mutual_enum_describe:
 * @type: one of the enumerations of a plan
 * @value: one of its values
 *
 * Returns: (transfer none): what people call it; the word of the file if it has no other name
 */
const char *
mutual_enum_describe (GType type,
                      int   value)
{
  const struct
  {
    GType type;
    const char *(*describe) (int value);
  } enums[] = {
    { MUTUAL_TYPE_EVENT_KIND, mutual_event_kind_describe },
    { MUTUAL_TYPE_STEP_KIND, mutual_step_kind_describe },
    { MUTUAL_TYPE_TRACK, mutual_track_describe },
    { MUTUAL_TYPE_SIDE, mutual_side_describe },
    { MUTUAL_TYPE_STATUS, mutual_status_describe },
    { MUTUAL_TYPE_SEVERITY, mutual_severity_describe },
    { MUTUAL_TYPE_REASON, mutual_reason_describe },
  };

  for (guint i = 0; i < G_N_ELEMENTS (enums); i++)
    if (enums[i].type == type && enums[i].describe (value) != NULL)
      return enums[i].describe (value);

  return mutual_enum_get_word (type, value);
}
