/* The enumerations of a plan; nicks are the words in the file.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Whose something is. 0 is "not said": the member is absent. */
typedef enum
{
  MUTUAL_SIDE_UNSET,
  MUTUAL_SIDE_BUYER,
  MUTUAL_SIDE_SELLER,
  MUTUAL_SIDE_BOTH,
} MutualSide;

#define MUTUAL_TYPE_SIDE (mutual_side_get_type ())
GType mutual_side_get_type (void);

/* What sort of customer event. 0 is "not said": the member is absent. */
typedef enum
{
  MUTUAL_EVENT_KIND_UNSET,
  MUTUAL_EVENT_KIND_BOARD,
  MUTUAL_EVENT_KIND_BUDGET,
  MUTUAL_EVENT_KIND_CONTRACT,
  MUTUAL_EVENT_KIND_AUDIT,
  MUTUAL_EVENT_KIND_SEASON,
  MUTUAL_EVENT_KIND_FREEZE,
  MUTUAL_EVENT_KIND_LAUNCH,
  MUTUAL_EVENT_KIND_REVIEW,
  MUTUAL_EVENT_KIND_OTHER,
} MutualEventKind;

#define MUTUAL_TYPE_EVENT_KIND (mutual_event_kind_get_type ())
GType mutual_event_kind_get_type (void);

/* The strand of the deal that a milestone belongs to. 0 is "not said": the member is absent. */
typedef enum
{
  MUTUAL_TRACK_UNSET,
  MUTUAL_TRACK_BUSINESS,
  MUTUAL_TRACK_TECHNICAL,
  MUTUAL_TRACK_LEGAL,
  MUTUAL_TRACK_ADOPTION,
} MutualTrack;

#define MUTUAL_TYPE_TRACK (mutual_track_get_type ())
GType mutual_track_get_type (void);

/* What people say of the state of an item. 0 is "not said": the member is absent. */
typedef enum
{
  MUTUAL_STATUS_UNSET,
  MUTUAL_STATUS_NOT_STARTED,
  MUTUAL_STATUS_IN_PROGRESS,
  MUTUAL_STATUS_WAITING_ON_BUYER,
  MUTUAL_STATUS_WAITING_ON_SELLER,
  MUTUAL_STATUS_BLOCKED,
  MUTUAL_STATUS_DONE,
  MUTUAL_STATUS_DROPPED,
} MutualStatus;

#define MUTUAL_TYPE_STATUS (mutual_status_get_type ())
GType mutual_status_get_type (void);

/* What sort of step. 0 is "not said": the member is absent. */
typedef enum
{
  MUTUAL_STEP_KIND_UNSET,
  MUTUAL_STEP_KIND_TASK,
  MUTUAL_STEP_KIND_MEETING,
  MUTUAL_STEP_KIND_APPROVAL,
  MUTUAL_STEP_KIND_DOCUMENT,
  MUTUAL_STEP_KIND_DECISION,
} MutualStepKind;

#define MUTUAL_TYPE_STEP_KIND (mutual_step_kind_get_type ())
GType mutual_step_kind_get_type (void);

/* How much a risk could hurt. 0 is "not said": the member is absent. */
typedef enum
{
  MUTUAL_SEVERITY_UNSET,
  MUTUAL_SEVERITY_LOW,
  MUTUAL_SEVERITY_MEDIUM,
  MUTUAL_SEVERITY_HIGH,
} MutualSeverity;

#define MUTUAL_TYPE_SEVERITY (mutual_severity_get_type ())
GType mutual_severity_get_type (void);

/* Why a date moved. 0 is "not said": the member is absent. */
typedef enum
{
  MUTUAL_REASON_UNSET,
  MUTUAL_REASON_BUYER_PRIORITY,
  MUTUAL_REASON_PEOPLE,
  MUTUAL_REASON_LEGAL,
  MUTUAL_REASON_SECURITY,
  MUTUAL_REASON_BUDGET,
  MUTUAL_REASON_SELLER,
  MUTUAL_REASON_ESTIMATE,
  MUTUAL_REASON_OTHER,
} MutualReason;

#define MUTUAL_TYPE_REASON (mutual_reason_get_type ())
GType mutual_reason_get_type (void);

/* Days of the week, bit n for ISO day n + 1. NONE is the explicit empty list, where absence means the default. */
typedef enum
{
  MUTUAL_WEEKDAYS_MONDAY = 1 << 0,
  MUTUAL_WEEKDAYS_TUESDAY = 1 << 1,
  MUTUAL_WEEKDAYS_WEDNESDAY = 1 << 2,
  MUTUAL_WEEKDAYS_THURSDAY = 1 << 3,
  MUTUAL_WEEKDAYS_FRIDAY = 1 << 4,
  MUTUAL_WEEKDAYS_SATURDAY = 1 << 5,
  MUTUAL_WEEKDAYS_SUNDAY = 1 << 6,
  MUTUAL_WEEKDAYS_NONE = 1 << 7,
} MutualWeekdays;

#define MUTUAL_TYPE_WEEKDAYS (mutual_weekdays_get_type ())
GType mutual_weekdays_get_type (void);

const char *mutual_enum_get_word  (GType       type,
                                   int         value);
gboolean    mutual_enum_from_word (GType       type,
                                   const char *word,
                                   int        *value);

G_END_DECLS
