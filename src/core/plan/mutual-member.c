/* The vocabulary of members: every name that a plan file knows, once.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-member.h"

#include <string.h>

static const char *const names[MUTUAL_N_MEMBERS] = {
  [MUTUAL_MEMBER_ID] = "id",
  [MUTUAL_MEMBER_TITLE] = "title",
  [MUTUAL_MEMBER_SELLER] = "seller",
  [MUTUAL_MEMBER_BUYER] = "buyer",
  [MUTUAL_MEMBER_VALUE_PROPOSITION] = "value_proposition",
  [MUTUAL_MEMBER_PRIORITY] = "priority",
  [MUTUAL_MEMBER_PRIORITY_OWNER] = "priority_owner",
  [MUTUAL_MEMBER_ANCHOR] = "anchor",
  [MUTUAL_MEMBER_AGREED_ON] = "agreed_on",
  [MUTUAL_MEMBER_NEXT_REVIEW] = "next_review",
  [MUTUAL_MEMBER_WEEKEND] = "weekend",
  [MUTUAL_MEMBER_NOTES] = "notes",
  [MUTUAL_MEMBER_PRIVATE_NOTES] = "private_notes",
  [MUTUAL_MEMBER_REVIEW_OFF] = "review_off",
  [MUTUAL_MEMBER_METRICS] = "metrics",
  [MUTUAL_MEMBER_EVENTS] = "events",
  [MUTUAL_MEMBER_DAYS_OFF] = "days_off",
  [MUTUAL_MEMBER_MILESTONES] = "milestones",
  [MUTUAL_MEMBER_ROLES] = "roles",
  [MUTUAL_MEMBER_PEOPLE] = "people",
  [MUTUAL_MEMBER_RISKS] = "risks",
  [MUTUAL_MEMBER_CHANGES] = "changes",
  [MUTUAL_MEMBER_NAME] = "name",
  [MUTUAL_MEMBER_BASELINE] = "baseline",
  [MUTUAL_MEMBER_TARGET] = "target",
  [MUTUAL_MEMBER_BY] = "by",
  [MUTUAL_MEMBER_ACTUAL] = "actual",
  [MUTUAL_MEMBER_KIND] = "kind",
  [MUTUAL_MEMBER_DATE] = "date",
  [MUTUAL_MEMBER_END] = "end",
  [MUTUAL_MEMBER_HARD] = "hard",
  [MUTUAL_MEMBER_SIDE] = "side",
  [MUTUAL_MEMBER_TRACK] = "track",
  [MUTUAL_MEMBER_BUYER_VALUE] = "buyer_value",
  [MUTUAL_MEMBER_OUTCOME] = "outcome",
  [MUTUAL_MEMBER_EVIDENCE] = "evidence",
  [MUTUAL_MEMBER_OWNER] = "owner",
  [MUTUAL_MEMBER_START] = "start",
  [MUTUAL_MEMBER_DUE] = "due",
  [MUTUAL_MEMBER_DURATION] = "duration",
  [MUTUAL_MEMBER_FOLLOWS] = "follows",
  [MUTUAL_MEMBER_OFFSET] = "offset",
  [MUTUAL_MEMBER_AGREED_DUE] = "agreed_due",
  [MUTUAL_MEMBER_DONE_ON] = "done_on",
  [MUTUAL_MEMBER_STATUS] = "status",
  [MUTUAL_MEMBER_CONFIRMED_BY] = "confirmed_by",
  [MUTUAL_MEMBER_CONFIRMED_ON] = "confirmed_on",
  [MUTUAL_MEMBER_LINKS] = "links",
  [MUTUAL_MEMBER_STEPS] = "steps",
  [MUTUAL_MEMBER_HELPERS] = "helpers",
  [MUTUAL_MEMBER_PRIVATE] = "private",
  [MUTUAL_MEMBER_URI] = "uri",
  [MUTUAL_MEMBER_PURPOSE] = "purpose",
  [MUTUAL_MEMBER_PERSON] = "person",
  [MUTUAL_MEMBER_EXECUTIVE] = "executive",
  [MUTUAL_MEMBER_COUNTERPART] = "counterpart",
  [MUTUAL_MEMBER_JOB_TITLE] = "job_title",
  [MUTUAL_MEMBER_EMAIL] = "email",
  [MUTUAL_MEMBER_PHONE] = "phone",
  [MUTUAL_MEMBER_INTRODUCED_ON] = "introduced_on",
  [MUTUAL_MEMBER_INVITED_ON] = "invited_on",
  [MUTUAL_MEMBER_SEVERITY] = "severity",
  [MUTUAL_MEMBER_MITIGATION] = "mitigation",
  [MUTUAL_MEMBER_ON] = "on",
  [MUTUAL_MEMBER_ITEM] = "item",
  [MUTUAL_MEMBER_FIELD] = "field",
  [MUTUAL_MEMBER_FROM] = "from",
  [MUTUAL_MEMBER_TO] = "to",
  [MUTUAL_MEMBER_REASON] = "reason",
};

/* Longest name, "value_proposition", and its NUL. */
#define NAME_SIZE 18

static GHashTable *
get_members_by_name (void)
{
  static GHashTable *members = NULL;

  if (g_once_init_enter (&members))
    {
      GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < MUTUAL_N_MEMBERS; i++)
        g_hash_table_insert (table, (gpointer) names[i], GUINT_TO_POINTER (i));
      g_once_init_leave (&members, table);
    }

  return members;
}

/**
 * mutual_member_get_name:
 * @member: a member
 *
 * Returns: (transfer none): the name of @member in the file
 */
const char *
mutual_member_get_name (MutualMember member)
{
  g_return_val_if_fail (member < MUTUAL_N_MEMBERS, NULL);

  return names[member];
}

/**
 * mutual_member_from_name:
 * @name: UTF-8, not necessarily terminated
 * @length: its length in bytes
 * @member: (out): the member of that name
 *
 * Returns: %FALSE if no class of a plan has a member of that name
 */
gboolean
mutual_member_from_name (const char   *name,
                         gsize         length,
                         MutualMember *member)
{
  char buffer[NAME_SIZE];
  gpointer value;

  g_return_val_if_fail (name != NULL && member != NULL, FALSE);

  if (length >= sizeof buffer)
    return FALSE;
  memcpy (buffer, name, length);
  buffer[length] = '\0';
  if (!g_hash_table_lookup_extended (get_members_by_name (), buffer, NULL, &value))
    return FALSE;
  *member = GPOINTER_TO_UINT (value);
  return TRUE;
}
