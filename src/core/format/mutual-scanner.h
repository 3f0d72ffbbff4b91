/* A strict JSON tokenizer that is pulled: no recursion, no allocation for a token, nothing guessed.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "format/mutual-problem.h"

G_BEGIN_DECLS

/* The format, rule 7. */
#define MUTUAL_SIZE_LIMIT (64 * 1024 * 1024)
#define MUTUAL_DEPTH_LIMIT 64
#define MUTUAL_VALUES_LIMIT 4000000
#define MUTUAL_MEMBERS_LIMIT 1000

/* The largest integer that every JSON reader keeps: 2^53 - 1. */
#define MUTUAL_INTEGER_LIMIT G_GINT64_CONSTANT (9007199254740991)

typedef enum
{
  MUTUAL_TOKEN_ERROR,
  MUTUAL_TOKEN_END,
  MUTUAL_TOKEN_OBJECT_START,
  MUTUAL_TOKEN_OBJECT_END,
  MUTUAL_TOKEN_ARRAY_START,
  MUTUAL_TOKEN_ARRAY_END,
  MUTUAL_TOKEN_NAME,
  MUTUAL_TOKEN_STRING,
  MUTUAL_TOKEN_INTEGER,
  MUTUAL_TOKEN_NUMBER,
  MUTUAL_TOKEN_TRUE,
  MUTUAL_TOKEN_FALSE,
  MUTUAL_TOKEN_NULL,
} MutualToken;

/* A plain struct: a copy of it is a mark to come back to. All copies share @scratch. */
typedef struct
{
  const char *data; /* without the byte-order mark */
  const char *next;
  const char *end;
  gsize skipped; /* bytes of the byte-order mark */

  /* Of the last token. */
  const char *token;
  const char *text; /* NAME and STRING: decoded, not terminated, valid until the next token */
  gsize length;
  gint64 integer;
  double number;

  /* Of the error. */
  MutualFormatError code;
  const char *message; /* translated */

  GString *scratch;
  guint n_values;
  guint depth;
  guint8 expected;
  guint8 is_object[MUTUAL_DEPTH_LIMIT + 1];
  guint16 n_members[MUTUAL_DEPTH_LIMIT + 1];
} MutualScanner;

void         mutual_scanner_init       (MutualScanner       *self,
                                        const char          *data,
                                        gsize                length);
void         mutual_scanner_clear      (MutualScanner       *self);
MutualToken  mutual_scanner_next       (MutualScanner       *self);
gboolean     mutual_scanner_skip       (MutualScanner       *self,
                                        MutualToken          token);
MutualToken  mutual_scanner_fail       (MutualScanner       *self,
                                        MutualFormatError    code,
                                        const char          *where,
                                        const char          *message);
gboolean     mutual_scanner_has_text   (const MutualScanner *self,
                                        const char          *text);
gsize        mutual_scanner_get_offset (const MutualScanner *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MutualScanner, mutual_scanner_clear)

G_END_DECLS
