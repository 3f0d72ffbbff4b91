/* What people call the members of a plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-member-words.h"

#include <glib/gi18n-lib.h>

static const char *const words[MUTUAL_N_MEMBERS] = {
  [MUTUAL_MEMBER_TITLE] = N_("Title"),
  [MUTUAL_MEMBER_SELLER] = N_("Seller"),
  [MUTUAL_MEMBER_BUYER] = N_("Buyer"),
  [MUTUAL_MEMBER_VALUE_PROPOSITION] = N_("Value proposition"),
  [MUTUAL_MEMBER_PRIORITY] = N_("Priority"),
  [MUTUAL_MEMBER_PRIORITY_OWNER] = N_("Whose priority it is"),
  [MUTUAL_MEMBER_ANCHOR] = N_("Go-live"),
  [MUTUAL_MEMBER_AGREED_ON] = N_("Agreed on"),
  [MUTUAL_MEMBER_NEXT_REVIEW] = N_("Next review"),
  [MUTUAL_MEMBER_WEEKEND] = N_("Weekend"),
  [MUTUAL_MEMBER_NOTES] = N_("Notes"),
  [MUTUAL_MEMBER_PRIVATE_NOTES] = N_("Private notes"),
  [MUTUAL_MEMBER_REVIEW_OFF] = N_("Checks switched off"),
  [MUTUAL_MEMBER_METRICS] = N_("Metrics"),
  [MUTUAL_MEMBER_EVENTS] = N_("Customer events"),
  [MUTUAL_MEMBER_DAYS_OFF] = N_("Days off"),
  [MUTUAL_MEMBER_MILESTONES] = N_("Milestones"),
  [MUTUAL_MEMBER_ROLES] = N_("Roles"),
  [MUTUAL_MEMBER_PEOPLE] = N_("People"),
  [MUTUAL_MEMBER_RISKS] = N_("Risks"),
  [MUTUAL_MEMBER_CHANGES] = N_("Changes of dates"),
  [MUTUAL_MEMBER_NAME] = N_("Name"),
  [MUTUAL_MEMBER_BASELINE] = N_("Baseline"),
  [MUTUAL_MEMBER_TARGET] = N_("Target"),
  [MUTUAL_MEMBER_BY] = N_("By"),
  [MUTUAL_MEMBER_ACTUAL] = N_("Reached so far"),
  [MUTUAL_MEMBER_KIND] = N_("Kind"),
  [MUTUAL_MEMBER_DATE] = N_("Date"),
  [MUTUAL_MEMBER_END] = N_("Last day"),
  [MUTUAL_MEMBER_HARD] = N_("No milestone may cross it"),
  [MUTUAL_MEMBER_SIDE] = N_("Side"),
  [MUTUAL_MEMBER_TRACK] = N_("Track"),
  [MUTUAL_MEMBER_BUYER_VALUE] = N_("What the buyer gets"),
  [MUTUAL_MEMBER_OUTCOME] = N_("Outcome"),
  [MUTUAL_MEMBER_EVIDENCE] = N_("Exit evidence"),
  [MUTUAL_MEMBER_OWNER] = N_("Owner"),
  [MUTUAL_MEMBER_START] = N_("Start"),
  [MUTUAL_MEMBER_DUE] = N_("Due"),
  [MUTUAL_MEMBER_DURATION] = N_("Duration"),
  [MUTUAL_MEMBER_FOLLOWS] = N_("Follows"),
  [MUTUAL_MEMBER_OFFSET] = N_("Distance"),
  [MUTUAL_MEMBER_AGREED_DUE] = N_("Agreed date"),
  [MUTUAL_MEMBER_DONE_ON] = N_("Done on"),
  [MUTUAL_MEMBER_STATUS] = N_("Status"),
  [MUTUAL_MEMBER_CONFIRMED_BY] = N_("Confirmed by"),
  [MUTUAL_MEMBER_CONFIRMED_ON] = N_("Confirmed on"),
  [MUTUAL_MEMBER_LINKS] = N_("Links"),
  [MUTUAL_MEMBER_STEPS] = N_("Steps"),
  [MUTUAL_MEMBER_HELPERS] = N_("Helpers"),
  [MUTUAL_MEMBER_PRIVATE] = N_("Private"),
  [MUTUAL_MEMBER_URI] = N_("Address"),
  [MUTUAL_MEMBER_PURPOSE] = N_("Purpose"),
  [MUTUAL_MEMBER_PERSON] = N_("Person"),
  [MUTUAL_MEMBER_EXECUTIVE] = N_("Executive"),
  [MUTUAL_MEMBER_COUNTERPART] = N_("Counterpart"),
  [MUTUAL_MEMBER_JOB_TITLE] = N_("Job title"),
  [MUTUAL_MEMBER_EMAIL] = N_("Mail"),
  [MUTUAL_MEMBER_PHONE] = N_("Phone"),
  [MUTUAL_MEMBER_INTRODUCED_ON] = N_("Introduced on"),
  [MUTUAL_MEMBER_INVITED_ON] = N_("Invited on"),
  [MUTUAL_MEMBER_SEVERITY] = N_("Severity"),
  [MUTUAL_MEMBER_MITIGATION] = N_("What we do about it"),
  [MUTUAL_MEMBER_ON] = N_("Date"),
  [MUTUAL_MEMBER_ITEM] = N_("What changed"),
  [MUTUAL_MEMBER_FIELD] = N_("What of it"),
  [MUTUAL_MEMBER_FROM] = N_("From"),
  [MUTUAL_MEMBER_TO] = N_("To"),
  [MUTUAL_MEMBER_REASON] = N_("Reason"),
};

/**
 * mutual_member_describe:
 * @member: a member
 *
 * Returns: (transfer none): what people call it, as on a form, translated; ids have no name for people
 */
const char *
mutual_member_describe (MutualMember member)
{
  g_return_val_if_fail (member < MUTUAL_N_MEMBERS, "");

  return words[member] != NULL ? _(words[member]) : mutual_member_get_name (member);
}
