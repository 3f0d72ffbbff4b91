/* What people call the words of an enumeration.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-enum-words.h"

#include "plan/mutual-enums.h"

#include <glib/gi18n-lib.h>

static const char *
describe_event_kind (int kind)
{
  static const char *const words[] = {
    [MUTUAL_EVENT_KIND_BOARD] = N_("Board or committee meeting"),
    [MUTUAL_EVENT_KIND_BUDGET] = N_("Budget or end of the fiscal year"),
    [MUTUAL_EVENT_KIND_CONTRACT] = N_("Contract date"),
    [MUTUAL_EVENT_KIND_AUDIT] = N_("Audit or inspection"),
    [MUTUAL_EVENT_KIND_SEASON] = N_("Season"),
    [MUTUAL_EVENT_KIND_FREEZE] = N_("Freeze or shutdown"),
    [MUTUAL_EVENT_KIND_LAUNCH] = N_("Launch"),
    [MUTUAL_EVENT_KIND_REVIEW] = N_("Review"),
    [MUTUAL_EVENT_KIND_OTHER] = N_("Other"),
  };

  return _(words[kind]);
}

static const char *
describe_step_kind (int kind)
{
  static const char *const words[] = {
    [MUTUAL_STEP_KIND_TASK] = N_("Task"),         [MUTUAL_STEP_KIND_MEETING] = N_("Meeting"),
    [MUTUAL_STEP_KIND_APPROVAL] = N_("Approval"), [MUTUAL_STEP_KIND_DOCUMENT] = N_("Document"),
    [MUTUAL_STEP_KIND_DECISION] = N_("Decision"),
  };

  return _(words[kind]);
}

static const char *
describe_status (int status)
{
  static const char *const words[] = {
    [MUTUAL_STATUS_NOT_STARTED] = N_("Not started"),
    [MUTUAL_STATUS_IN_PROGRESS] = N_("Under way"),
    [MUTUAL_STATUS_WAITING_ON_BUYER] = N_("Waiting on the buyer"),
    [MUTUAL_STATUS_WAITING_ON_SELLER] = N_("Waiting on the seller"),
    [MUTUAL_STATUS_BLOCKED] = N_("Blocked"),
    [MUTUAL_STATUS_DONE] = N_("Done"),
    [MUTUAL_STATUS_DROPPED] = N_("Dropped"),
  };

  return _(words[status]);
}

static const char *
describe_reason (int reason)
{
  static const char *const words[] = {
    [MUTUAL_REASON_BUYER_PRIORITY] = N_("the buyer’s priorities changed"),
    [MUTUAL_REASON_PEOPLE] = N_("people were not there"),
    [MUTUAL_REASON_LEGAL] = N_("legal matters"),
    [MUTUAL_REASON_SECURITY] = N_("security matters"),
    [MUTUAL_REASON_BUDGET] = N_("budget"),
    [MUTUAL_REASON_SELLER] = N_("the seller was late"),
    [MUTUAL_REASON_ESTIMATE] = N_("it takes longer than estimated"),
    [MUTUAL_REASON_OTHER] = N_("another reason"),
  };

  return _(words[reason]);
}

static const char *
describe_track (int track)
{
  static const char *const words[] = {
    [MUTUAL_TRACK_BUSINESS] = N_("Business"),
    [MUTUAL_TRACK_TECHNICAL] = N_("Technical"),
    [MUTUAL_TRACK_ADOPTION] = N_("Adoption"),
  };

  /* Translators: a strand of a deal, beside the technical one. */
  return track == MUTUAL_TRACK_LEGAL ? C_ ("track", "Legal") : _(words[track]);
}

static const char *
describe_side (int side)
{
  static const char *const words[] = {
    [MUTUAL_SIDE_BUYER] = N_("Buyer"),
    [MUTUAL_SIDE_SELLER] = N_("Seller"),
    [MUTUAL_SIDE_BOTH] = N_("Both sides"),
  };

  return _(words[side]);
}

static const char *
describe_severity (int severity)
{
  if (severity == MUTUAL_SEVERITY_LOW)
    /* Translators: how much a risk could hurt. */
    return C_ ("severity", "Low");
  return severity == MUTUAL_SEVERITY_MEDIUM ? C_ ("severity", "Medium") : C_ ("severity", "High");
}

/**
 * mutual_enum_describe:
 * @type: an enumeration of a plan
 * @value: one of its values
 *
 * Returns: (transfer none): what people call it, translated; "" for what is not said
 */
const char *
mutual_enum_describe (GType type,
                      int   value)
{
  if (value == 0)
    return "";
  if (type == MUTUAL_TYPE_EVENT_KIND)
    return describe_event_kind (value);
  if (type == MUTUAL_TYPE_STEP_KIND)
    return describe_step_kind (value);
  if (type == MUTUAL_TYPE_STATUS)
    return describe_status (value);
  if (type == MUTUAL_TYPE_REASON)
    return describe_reason (value);
  if (type == MUTUAL_TYPE_TRACK)
    return describe_track (value);
  if (type == MUTUAL_TYPE_SIDE)
    return describe_side (value);
  if (type == MUTUAL_TYPE_SEVERITY)
    return describe_severity (value);
  return mutual_enum_get_word (type, value);
}
