/* The declaration of one member of an item class: its type and whether it is private.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-member.h"

G_BEGIN_DECLS

typedef enum
{
  MUTUAL_FIELD_TITLE = 1,  /* string: a line of text, at most MUTUAL_TITLE_LIMIT bytes */
  MUTUAL_FIELD_TEXT,       /* string: at most MUTUAL_TEXT_LIMIT bytes */
  MUTUAL_FIELD_DATE,       /* "YYYY-MM-DD"; GDate */
  MUTUAL_FIELD_INTEGER,    /* number without a fraction */
  MUTUAL_FIELD_FLAG,       /* true or false */
  MUTUAL_FIELD_ENUM,       /* a word of the enumeration `type` */
  MUTUAL_FIELD_WEEKDAYS,   /* list of weekday names; MutualWeekdays */
  MUTUAL_FIELD_REFERENCE,  /* id of an item of the class `type` */
  MUTUAL_FIELD_REFERENCES, /* list of such ids */
  MUTUAL_FIELD_LIST,       /* list of child items of the class `type` */
} MutualFieldKind;

/* Whether a member may stand in a buyer copy. There is no default: a field that is neither fails a test. */
typedef enum
{
  MUTUAL_SHARED = 1,
  MUTUAL_PRIVATE,
} MutualPrivacy;

#define MUTUAL_TITLE_LIMIT 4096
#define MUTUAL_TEXT_LIMIT 1048576

typedef struct
{
  MutualMember    member;
  MutualFieldKind kind;
  MutualPrivacy   privacy;
  GType         (*get_type) (void);
} MutualField;

/* The privacy as it stands in the flags of the installed property. */
#define MUTUAL_PARAM_SHARED (1 << G_PARAM_USER_SHIFT)
#define MUTUAL_PARAM_PRIVATE (1 << (G_PARAM_USER_SHIFT + 1))

GParamSpec *mutual_field_create_property (const MutualField *field);
gboolean    mutual_field_holds_text      (const MutualField *field);
gboolean    mutual_field_holds_number    (const MutualField *field);

G_END_DECLS
