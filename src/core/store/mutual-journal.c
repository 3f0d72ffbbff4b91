/* Records that are appended to a file, each with its length and its checksum, so that a torn one is known.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-journal.h"

#include <string.h>

/* So many hexadecimal digits of the checksum are plenty against accidents. */
#define CHECKSUM_LENGTH 16

/* More digits are no length of anything. */
#define LENGTH_DIGITS 9

static void
make_checksum (const guint8 *data,
               gsize         length,
               char         *checksum)
{
  g_autofree char *whole = g_compute_checksum_for_data (G_CHECKSUM_SHA256, data, length);

  memcpy (checksum, whole, CHECKSUM_LENGTH);
  checksum[CHECKSUM_LENGTH] = '\0';
}

/* "LENGTH CHECKSUM RECORD\n"; how many bytes that is, or 0. */
static gsize
read_record (const guint8 *data,
             gsize         size,
             GBytes       *journal,
             gsize         offset,
             GBytes      **record)
{
  char checksum[CHECKSUM_LENGTH + 1];
  gsize length = 0;
  gsize digits = 0;
  gsize head;

  while (digits < size && digits <= LENGTH_DIGITS && g_ascii_isdigit (data[digits]))
    length = length * 10 + (gsize) (data[digits++] - '0');
  head = digits + 1 + CHECKSUM_LENGTH + 1;
  if (digits == 0 || digits > LENGTH_DIGITS || size < head || size - head <= length || data[digits] != ' ' ||
      data[head - 1] != ' ' || data[head + length] != '\n')
    return 0;

  make_checksum (data + head, length, checksum);
  if (memcmp (checksum, data + digits + 1, CHECKSUM_LENGTH) != 0)
    return 0;
  *record = g_bytes_new_from_bytes (journal, offset + head, length);
  return head + length + 1;
}

/**
 * mutual_journal_append:
 * @journal: where to
 * @record: any bytes
 *
 * Appends @record with what it takes to know it again.
 */
void
mutual_journal_append (GByteArray *journal,
                       GBytes     *record)
{
  char checksum[CHECKSUM_LENGTH + 1];
  g_autofree char *head = NULL;
  gsize length;
  const guint8 *data;

  g_return_if_fail (journal != NULL && record != NULL);

  data = g_bytes_get_data (record, &length);
  make_checksum (data, length, checksum);
  head = g_strdup_printf ("%" G_GSIZE_FORMAT " %s ", length, checksum);
  g_byte_array_append (journal, (const guint8 *) head, (guint) strlen (head));
  if (length > 0)
    g_byte_array_append (journal, data, (guint) length);
  g_byte_array_append (journal, (const guint8 *) "\n", 1);
}

/**
 * mutual_journal_read:
 * @journal: what a file holds, of which the end may be torn or anything
 *
 * Returns: (transfer full) (element-type GBytes): the records before the first that is not whole
 */
GPtrArray *
mutual_journal_read (GBytes *journal)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  const guint8 *data;
  gsize offset = 0;
  gsize size;

  g_return_val_if_fail (journal != NULL, records);

  data = g_bytes_get_data (journal, &size);
  while (offset < size)
    {
      GBytes *record = NULL;
      gsize length = read_record (data + offset, size - offset, journal, offset, &record);

      if (length == 0)
        break;
      g_ptr_array_add (records, record);
      offset += length;
    }
  return records;
}
