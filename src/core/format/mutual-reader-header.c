/* The first members of a plan, by which it is known, and whatever is not a plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-reader-private.h"

#include "format/mutual-foreign.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse (MutualReader      *self,
        MutualFormatError  code,
        const char        *message)
{
  mutual_report_add (&self->report, code, mutual_scanner_get_offset (&self->scanner), g_strdup (""),
                     g_strdup (message));
  return FALSE;
}

static gboolean
refuse_foreign (MutualReader *self,
                const char   *data,
                gsize         length)
{
  self->scanner.token = self->scanner.data;
  return refuse (self, MUTUAL_FORMAT_ERROR_FOREIGN, mutual_foreign_describe (data, length));
}

/* The brace and the member by which a plan is known. Without the mark of a plan near the beginning, whatever is wrong
 * means that this is another file. */
static gboolean
read_format (MutualReader *self,
             const char   *data,
             gsize         length)
{
  MutualScanner *scanner = &self->scanner;
  gboolean has_magic = mutual_foreign_has_magic (data, length);
  MutualToken token;

  if (length > MUTUAL_SIZE_LIMIT)
    return has_magic
               ? refuse (self, MUTUAL_FORMAT_ERROR_LIMIT, _("The file is larger than 64 MiB, which no plan is."))
               : refuse_foreign (self, data, length);

  token = mutual_scanner_next (scanner);
  self->start = mutual_scanner_get_offset (scanner);
  if (token == MUTUAL_TOKEN_OBJECT_START)
    token = mutual_scanner_next (scanner);
  if (token == MUTUAL_TOKEN_NAME && mutual_scanner_has_text (scanner, "format"))
    {
      token = mutual_scanner_next (scanner);
      if (token == MUTUAL_TOKEN_STRING && mutual_scanner_has_text (scanner, MUTUAL_FORMAT_NAME))
        return TRUE;
    }
  else if (token == MUTUAL_TOKEN_NAME && has_magic)
    {
      return refuse (self, MUTUAL_FORMAT_ERROR_VALUE,
                     _("The first member of a plan must be “format”, with the text “mutual-action-plan”."));
    }
  return token == MUTUAL_TOKEN_ERROR && has_magic ? refuse (self, scanner->code, scanner->message)
                                                  : refuse_foreign (self, data, length);
}

static gboolean
read_version (MutualReader *self,
              int          *version)
{
  MutualScanner *scanner = &self->scanner;
  MutualToken token = mutual_scanner_next (scanner);

  if (token != MUTUAL_TOKEN_ERROR && (token != MUTUAL_TOKEN_NAME || !mutual_scanner_has_text (scanner, "version")))
    return refuse (self, MUTUAL_FORMAT_ERROR_VALUE,
                   _("The second member of a plan must be “version”, the version of the format."));
  if (token != MUTUAL_TOKEN_ERROR)
    token = mutual_scanner_next (scanner);
  if (token == MUTUAL_TOKEN_ERROR)
    return refuse (self, scanner->code, scanner->message);
  if (token != MUTUAL_TOKEN_INTEGER || scanner->integer < 1 || scanner->integer > G_MAXINT)
    return refuse (self, MUTUAL_FORMAT_ERROR_VALUE, _("The version of the format must be a whole number from 1 on."));

  *version = (int) scanner->integer;
  return TRUE;
}

/*< private >
 * mutual_reader_read_header:
 * @data: the file
 * @length: its size
 * @version: (out): the version of the format
 *
 * Reads from the beginning to behind "version".
 *
 * Returns: whether to go on
 */
gboolean
mutual_reader_read_header (MutualReader *self,
                           const char   *data,
                           gsize         length,
                           int          *version)
{
  return read_format (self, data, length) && read_version (self, version);
}
