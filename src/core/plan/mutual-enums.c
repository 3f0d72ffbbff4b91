/* The enumerations of a plan; nicks are the words in the file.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-enums.h"

G_DEFINE_ENUM_TYPE (MutualSide, mutual_side,
                    G_DEFINE_ENUM_VALUE (MUTUAL_SIDE_UNSET, ""),
                    G_DEFINE_ENUM_VALUE (MUTUAL_SIDE_BUYER, "buyer"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_SIDE_SELLER, "seller"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_SIDE_BOTH, "both"))

G_DEFINE_ENUM_TYPE (MutualEventKind, mutual_event_kind,
                    G_DEFINE_ENUM_VALUE (MUTUAL_EVENT_KIND_UNSET, ""),
                    G_DEFINE_ENUM_VALUE (MUTUAL_EVENT_KIND_BOARD, "board"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_EVENT_KIND_BUDGET, "budget"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_EVENT_KIND_CONTRACT, "contract"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_EVENT_KIND_AUDIT, "audit"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_EVENT_KIND_SEASON, "season"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_EVENT_KIND_FREEZE, "freeze"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_EVENT_KIND_LAUNCH, "launch"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_EVENT_KIND_REVIEW, "review"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_EVENT_KIND_OTHER, "other"))

G_DEFINE_ENUM_TYPE (MutualTrack, mutual_track,
                    G_DEFINE_ENUM_VALUE (MUTUAL_TRACK_UNSET, ""),
                    G_DEFINE_ENUM_VALUE (MUTUAL_TRACK_BUSINESS, "business"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_TRACK_TECHNICAL, "technical"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_TRACK_LEGAL, "legal"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_TRACK_ADOPTION, "adoption"))

G_DEFINE_ENUM_TYPE (MutualStatus, mutual_status,
                    G_DEFINE_ENUM_VALUE (MUTUAL_STATUS_UNSET, ""),
                    G_DEFINE_ENUM_VALUE (MUTUAL_STATUS_NOT_STARTED, "not_started"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_STATUS_IN_PROGRESS, "in_progress"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_STATUS_WAITING_ON_BUYER, "waiting_on_buyer"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_STATUS_WAITING_ON_SELLER, "waiting_on_seller"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_STATUS_BLOCKED, "blocked"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_STATUS_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_STATUS_DROPPED, "dropped"))

G_DEFINE_ENUM_TYPE (MutualStepKind, mutual_step_kind,
                    G_DEFINE_ENUM_VALUE (MUTUAL_STEP_KIND_UNSET, ""),
                    G_DEFINE_ENUM_VALUE (MUTUAL_STEP_KIND_TASK, "task"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_STEP_KIND_MEETING, "meeting"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_STEP_KIND_APPROVAL, "approval"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_STEP_KIND_DOCUMENT, "document"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_STEP_KIND_DECISION, "decision"))

G_DEFINE_ENUM_TYPE (MutualSeverity, mutual_severity,
                    G_DEFINE_ENUM_VALUE (MUTUAL_SEVERITY_UNSET, ""),
                    G_DEFINE_ENUM_VALUE (MUTUAL_SEVERITY_LOW, "low"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_SEVERITY_MEDIUM, "medium"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_SEVERITY_HIGH, "high"))

G_DEFINE_ENUM_TYPE (MutualReason, mutual_reason,
                    G_DEFINE_ENUM_VALUE (MUTUAL_REASON_UNSET, ""),
                    G_DEFINE_ENUM_VALUE (MUTUAL_REASON_BUYER_PRIORITY, "buyer_priority"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_REASON_PEOPLE, "people"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_REASON_LEGAL, "legal"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_REASON_SECURITY, "security"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_REASON_BUDGET, "budget"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_REASON_SELLER, "seller"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_REASON_ESTIMATE, "estimate"),
                    G_DEFINE_ENUM_VALUE (MUTUAL_REASON_OTHER, "other"))

G_DEFINE_FLAGS_TYPE (MutualWeekdays, mutual_weekdays,
                     G_DEFINE_ENUM_VALUE (MUTUAL_WEEKDAYS_MONDAY, "monday"),
                     G_DEFINE_ENUM_VALUE (MUTUAL_WEEKDAYS_TUESDAY, "tuesday"),
                     G_DEFINE_ENUM_VALUE (MUTUAL_WEEKDAYS_WEDNESDAY, "wednesday"),
                     G_DEFINE_ENUM_VALUE (MUTUAL_WEEKDAYS_THURSDAY, "thursday"),
                     G_DEFINE_ENUM_VALUE (MUTUAL_WEEKDAYS_FRIDAY, "friday"),
                     G_DEFINE_ENUM_VALUE (MUTUAL_WEEKDAYS_SATURDAY, "saturday"),
                     G_DEFINE_ENUM_VALUE (MUTUAL_WEEKDAYS_SUNDAY, "sunday"),
                     G_DEFINE_ENUM_VALUE (MUTUAL_WEEKDAYS_NONE, "none"))

/**
 * mutual_enum_get_word:
 * @type: one of the enumerations above, not #MutualWeekdays
 * @value: one of its values
 *
 * Returns: (transfer none): the word in the file, "" for "not said"
 */
const char *
mutual_enum_get_word (GType type,
                      int   value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *entry = g_enum_get_value (klass, value);

  g_return_val_if_fail (entry != NULL, "");

  return entry->value_nick;
}

/**
 * mutual_enum_from_word:
 * @type: one of the enumerations above, not #MutualWeekdays
 * @word: a word
 * @value: (out): its value
 *
 * Returns: %FALSE if @word is not one of @type; "" never is
 */
gboolean
mutual_enum_from_word (GType       type,
                       const char *word,
                       int        *value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *entry;

  g_return_val_if_fail (word != NULL && value != NULL, FALSE);

  entry = *word != '\0' ? g_enum_get_value_by_nick (klass, word) : NULL;
  if (entry == NULL)
    return FALSE;
  *value = entry->value;
  return TRUE;
}
