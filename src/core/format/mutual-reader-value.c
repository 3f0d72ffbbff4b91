/* The values of members: from a token to what the item holds.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-reader-private.h"

#include "plan/mutual-date.h"
#include "plan/mutual-enums.h"
#include "plan/mutual-id.h"

#include <glib/gi18n-lib.h>

static gboolean
has_id (const MutualScanner *scanner,
        MutualToken          token)
{
  return token == MUTUAL_TOKEN_STRING && mutual_id_is_valid (scanner->text, scanner->length);
}

static char *
list_words (GEnumClass *words)
{
  GString *list = g_string_new (NULL);

  /* The first is "", which stands for "not said". */
  for (guint i = 1; i < words->n_values; i++)
    g_string_append_printf (list, "%s%s", i > 1 ? ", " : "", words->values[i].value_nick);
  return g_string_free (list, FALSE);
}

/* What is wrong with the last token, and what to write instead. */
static char *
describe_value (MutualToken              token,
                const MutualScanner     *scanner,
                const MutualShapeMember *member,
                int                      index)
{
  g_autofree char *text = token == MUTUAL_TOKEN_STRING ? mutual_report_quote (scanner->text, scanner->length) : NULL;
  g_autofree char *words = NULL;

  switch (member->kind)
    {
    case MUTUAL_FIELD_DATE:
      if (text != NULL)
        return g_strdup_printf (_("“%s” is not a date from 1900 to 2999. Write it as YYYY-MM-DD."), text);
      return g_strdup (_("A date is expected here, such as \"2026-12-03\"."));

    case MUTUAL_FIELD_INTEGER:
      return g_strdup (_("A whole number is expected here, without quotation marks or a fraction, and not larger than "
                         "2147483647."));

    case MUTUAL_FIELD_FLAG:
      return g_strdup (_("true or false is expected here, without quotation marks."));

    case MUTUAL_FIELD_ENUM:
      words = list_words (member->words);
      if (text != NULL)
        /* Translators: the second %s are words in English, as they stand in the file */
        return g_strdup_printf (_("“%s” is not known here. Write one of these: %s."), text, words);
      /* Translators: %s are words in English, as they stand in the file */
      return g_strdup_printf (_("A word is expected here, between quotation marks. Write one of these: %s."), words);

    case MUTUAL_FIELD_WEEKDAYS:
      return g_strdup (_("A list of weekdays is expected here, such as [\"saturday\", \"sunday\"], each only once."));

    case MUTUAL_FIELD_REFERENCES:
      if (index < 0)
        return g_strdup (_("A list of ids is expected here, between [ and ]."));
      return g_strdup (_("The id of an item is expected here, a UUID in lower case between quotation marks."));

    case MUTUAL_FIELD_REFERENCE:
      return g_strdup (_("The id of an item is expected here, a UUID in lower case between quotation marks."));

    case MUTUAL_FIELD_LIST:
      if (index < 0)
        return g_strdup (_("A list of items is expected here, between [ and ]."));
      return g_strdup (_("An item is expected here, between { and }."));

    case MUTUAL_FIELD_TITLE:
    case MUTUAL_FIELD_TEXT:
    default:
      return g_strdup (_("Text is expected here, between quotation marks."));
    }
}

static gboolean
read_text (MutualReader            *self,
           MutualToken              token,
           MutualItem              *item,
           const MutualShapeMember *member)
{
  MutualScanner *scanner = &self->scanner;
  gboolean is_title = member->kind == MUTUAL_FIELD_TITLE;
  GValue value = G_VALUE_INIT;

  if (token != MUTUAL_TOKEN_STRING)
    return mutual_reader_reject (self, token, item, member, -1);
  if (scanner->length > (is_title ? MUTUAL_TITLE_LIMIT : MUTUAL_TEXT_LIMIT))
    return mutual_report_add (&self->report, MUTUAL_FORMAT_ERROR_LIMIT, mutual_scanner_get_offset (scanner),
                              mutual_report_get_path (item, member->name, -1),
                              g_strdup (is_title ? _("This line is longer than 4 KiB. Shorten it.")
                                                 : _("This text is longer than 1 MiB. Shorten it.")));
  if (scanner->length == 0)
    return TRUE;

  g_value_init (&value, G_TYPE_STRING);
  g_value_take_string (&value, g_strndup (scanner->text, scanner->length));
  mutual_item_take_value (item, member->member, &value);
  return TRUE;
}

static gboolean
read_date (MutualReader            *self,
           MutualToken              token,
           MutualItem              *item,
           const MutualShapeMember *member)
{
  GDate date;

  if (token != MUTUAL_TOKEN_STRING || !mutual_date_parse (self->scanner.text, self->scanner.length, &date))
    return mutual_reader_reject (self, token, item, member, -1);
  mutual_item_set_date (item, member->member, &date);
  return TRUE;
}

static gboolean
read_integer (MutualReader            *self,
              MutualToken              token,
              MutualItem              *item,
              const MutualShapeMember *member)
{
  gint64 number = self->scanner.integer;

  if (token != MUTUAL_TOKEN_INTEGER || number < G_MININT || number > G_MAXINT)
    return mutual_reader_reject (self, token, item, member, -1);
  mutual_item_set_number (item, member->member, (int) number);
  return TRUE;
}

static gboolean
read_flag (MutualReader            *self,
           MutualToken              token,
           MutualItem              *item,
           const MutualShapeMember *member)
{
  if (token != MUTUAL_TOKEN_TRUE && token != MUTUAL_TOKEN_FALSE)
    return mutual_reader_reject (self, token, item, member, -1);
  mutual_item_set_number (item, member->member, token == MUTUAL_TOKEN_TRUE);
  return TRUE;
}

static gboolean
read_word (MutualReader            *self,
           MutualToken              token,
           MutualItem              *item,
           const MutualShapeMember *member)
{
  for (guint i = 1; token == MUTUAL_TOKEN_STRING && i < member->words->n_values; i++)
    if (mutual_scanner_has_text (&self->scanner, member->words->values[i].value_nick))
      {
        mutual_item_set_number (item, member->member, member->words->values[i].value);
        return TRUE;
      }
  return mutual_reader_reject (self, token, item, member, -1);
}

/* 0 unless the last token is the name of a day. */
static guint
find_weekday (const MutualScanner *scanner,
              MutualToken          token)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (MUTUAL_TYPE_WEEKDAYS);

  for (guint day = MUTUAL_WEEKDAYS_MONDAY; token == MUTUAL_TOKEN_STRING && day <= MUTUAL_WEEKDAYS_SUNDAY; day <<= 1)
    if (mutual_scanner_has_text (scanner, g_flags_get_first_value (klass, day)->value_nick))
      return day;
  return 0;
}

static gboolean
read_weekdays (MutualReader            *self,
               MutualToken              token,
               MutualItem              *item,
               const MutualShapeMember *member)
{
  guint days = 0;

  if (token != MUTUAL_TOKEN_ARRAY_START)
    return mutual_reader_reject (self, token, item, member, -1);

  for (int i = 0; (token = mutual_scanner_next (&self->scanner)) != MUTUAL_TOKEN_ARRAY_END; i++)
    {
      guint day = find_weekday (&self->scanner, token);

      if ((day == 0 || (days & day) != 0) && !mutual_reader_reject (self, token, item, member, i))
        return FALSE;
      days |= day;
    }
  /* An empty list says that there is no weekend, where no list says that it is the usual one. */
  mutual_item_set_number (item, member->member, days != 0 ? (int) days : MUTUAL_WEEKDAYS_NONE);
  return TRUE;
}

static gboolean
read_reference (MutualReader            *self,
                MutualToken              token,
                MutualItem              *item,
                const MutualShapeMember *member)
{
  MutualScanner *scanner = &self->scanner;
  GValue value = G_VALUE_INIT;

  if (!has_id (scanner, token))
    return mutual_reader_reject (self, token, item, member, -1);

  g_value_init (&value, G_TYPE_STRING);
  g_value_take_string (&value, g_strndup (scanner->text, scanner->length));
  mutual_item_take_value (item, member->member, &value);
  mutual_references_add (&self->references, item, member->member, 0, mutual_scanner_get_offset (scanner));
  return TRUE;
}

static gboolean
read_references (MutualReader            *self,
                 MutualToken              token,
                 MutualItem              *item,
                 const MutualShapeMember *member)
{
  MutualScanner *scanner = &self->scanner;
  g_autoptr (GPtrArray) ids = NULL;

  if (token != MUTUAL_TOKEN_ARRAY_START)
    return mutual_reader_reject (self, token, item, member, -1);

  ids = g_ptr_array_new_with_free_func (g_free);
  for (int i = 0; (token = mutual_scanner_next (scanner)) != MUTUAL_TOKEN_ARRAY_END; i++)
    {
      if (has_id (scanner, token))
        {
          mutual_references_add (&self->references, item, member->member, ids->len,
                                 mutual_scanner_get_offset (scanner));
          g_ptr_array_add (ids, g_strndup (scanner->text, scanner->length));
        }
      else if (!mutual_reader_reject (self, token, item, member, i))
        {
          return FALSE;
        }
    }
  g_ptr_array_add (ids, NULL);
  mutual_item_take_references (item, member->member, (char **) g_ptr_array_free (g_steal_pointer (&ids), FALSE));
  return TRUE;
}

/*< private >
 * mutual_reader_fail:
 * @item: the item that is being read
 * @member: (nullable): and its member
 * @index: and the place in the list that this is, or -1
 *
 * Reports the error of the scanner.
 *
 * Returns: %FALSE, since nothing can be read after it
 */
gboolean
mutual_reader_fail (MutualReader *self,
                    MutualItem   *item,
                    const char   *member,
                    int           index)
{
  mutual_report_add (&self->report, self->scanner.code, mutual_scanner_get_offset (&self->scanner),
                     mutual_report_get_path (item, member, index), g_strdup (self->scanner.message));
  return FALSE;
}

/*< private >
 * mutual_reader_reject:
 * @token: the last token, which does not fit
 * @item: the item that is being read
 * @member: and its member
 * @index: and the place in the list that this is, or -1
 *
 * Reports that a value is not what the member can hold, and passes over it.
 *
 * Returns: whether to go on
 */
gboolean
mutual_reader_reject (MutualReader            *self,
                      MutualToken              token,
                      MutualItem              *item,
                      const MutualShapeMember *member,
                      int                      index)
{
  if (token != MUTUAL_TOKEN_ERROR && !self->is_newer &&
      !mutual_report_add (&self->report, MUTUAL_FORMAT_ERROR_VALUE, mutual_scanner_get_offset (&self->scanner),
                          mutual_report_get_path (item, member->name, index),
                          describe_value (token, &self->scanner, member, index)))
    return FALSE;

  return mutual_scanner_skip (&self->scanner, token) || mutual_reader_fail (self, item, member->name, index);
}

/*< private >
 * mutual_reader_read_value:
 * @item: the item that is being read
 * @member: the member whose name was read last; not an id and not a list
 *
 * Returns: whether to go on
 */
gboolean
mutual_reader_read_value (MutualReader            *self,
                          MutualItem              *item,
                          const MutualShapeMember *member)
{
  MutualToken token = mutual_scanner_next (&self->scanner);

  switch (member->kind)
    {
    case MUTUAL_FIELD_TITLE:
    case MUTUAL_FIELD_TEXT:
      return read_text (self, token, item, member);
    case MUTUAL_FIELD_DATE:
      return read_date (self, token, item, member);
    case MUTUAL_FIELD_INTEGER:
      return read_integer (self, token, item, member);
    case MUTUAL_FIELD_FLAG:
      return read_flag (self, token, item, member);
    case MUTUAL_FIELD_ENUM:
      return read_word (self, token, item, member);
    case MUTUAL_FIELD_WEEKDAYS:
      return read_weekdays (self, token, item, member);
    case MUTUAL_FIELD_REFERENCE:
      return read_reference (self, token, item, member);
    case MUTUAL_FIELD_REFERENCES:
      return read_references (self, token, item, member);
    default:
      g_assert_not_reached ();
    }
}
