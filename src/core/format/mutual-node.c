/* Any JSON, read strictly into json-glib's nodes: what a plan holds that no version known here declares.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-node.h"

#include "format/mutual-names.h"
#include "format/mutual-output.h"
#include "format/mutual-report.h"

#include <glib/gi18n-lib.h>

static JsonNode *
scan_array (MutualScanner *scanner)
{
  g_autoptr (JsonArray) array = json_array_new ();
  MutualToken token;

  while ((token = mutual_scanner_next (scanner)) != MUTUAL_TOKEN_ARRAY_END)
    {
      JsonNode *element = mutual_node_scan (scanner, token);

      if (element == NULL)
        return NULL;
      json_array_add_element (array, element);
    }
  return json_node_init_array (json_node_alloc (), array);
}

static JsonNode *
scan_object (MutualScanner *scanner)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_auto (MutualNames) names = { 0 };

  for (;;)
    {
      g_autofree char *name = NULL;
      MutualToken token = mutual_scanner_next (scanner);
      JsonNode *value;

      if (token == MUTUAL_TOKEN_OBJECT_END)
        return json_node_init_object (json_node_alloc (), object);
      if (token == MUTUAL_TOKEN_ERROR)
        return NULL;

      name = g_strndup (scanner->text, scanner->length);
      if (!mutual_names_add (&names, name))
        {
          mutual_scanner_fail (scanner, MUTUAL_FORMAT_ERROR_LIMIT, scanner->token, mutual_names_explain ());
          return NULL;
        }
      if (json_object_has_member (object, name))
        {
          mutual_scanner_fail (scanner, MUTUAL_FORMAT_ERROR_SYNTAX, scanner->token,
                               _("The same object has this member twice. Remove one of them."));
          return NULL;
        }
      value = mutual_node_scan (scanner, mutual_scanner_next (scanner));
      if (value == NULL)
        return NULL;
      json_object_set_member (object, name, value);
    }
}

static JsonNode *
make_text (const MutualScanner *scanner)
{
  g_autofree char *text = g_strndup (scanner->text, scanner->length);

  return json_node_init_string (json_node_alloc (), text);
}

/**
 * mutual_node_scan:
 * @scanner: a scanner
 * @token: its last token, the beginning of a value
 *
 * Reads the rest of that value. It recurses no deeper than the scanner lets anything be nested.
 *
 * Returns: (transfer full) (nullable): the value, or %NULL on an error, which @scanner then holds
 */
JsonNode *
mutual_node_scan (MutualScanner *scanner,
                  MutualToken    token)
{
  switch (token)
    {
    case MUTUAL_TOKEN_OBJECT_START:
      return scan_object (scanner);
    case MUTUAL_TOKEN_ARRAY_START:
      return scan_array (scanner);
    case MUTUAL_TOKEN_STRING:
      return make_text (scanner);
    case MUTUAL_TOKEN_INTEGER:
      return json_node_init_int (json_node_alloc (), scanner->integer);
    case MUTUAL_TOKEN_NUMBER:
      return json_node_init_double (json_node_alloc (), scanner->number);
    case MUTUAL_TOKEN_TRUE:
    case MUTUAL_TOKEN_FALSE:
      return json_node_init_boolean (json_node_alloc (), token == MUTUAL_TOKEN_TRUE);
    case MUTUAL_TOKEN_NULL:
      return json_node_init_null (json_node_alloc ());
    case MUTUAL_TOKEN_ERROR:
    case MUTUAL_TOKEN_END:
    case MUTUAL_TOKEN_OBJECT_END:
    case MUTUAL_TOKEN_ARRAY_END:
    case MUTUAL_TOKEN_NAME:
    default:
      return NULL;
    }
}

/**
 * mutual_node_read:
 * @bytes: JSON
 * @error: what is wrong with it, in %MUTUAL_FORMAT_ERROR
 *
 * Reads any JSON as strictly as plans are read.
 *
 * Returns: (transfer full) (nullable): it, or %NULL on an error
 */
JsonNode *
mutual_node_read (GBytes  *bytes,
                  GError **error)
{
  g_auto (MutualScanner) scanner = { 0 };
  g_auto (MutualReport) report = { 0 };
  g_autoptr (JsonNode) node = NULL;
  const char *data;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  mutual_scanner_init (&scanner, data, length);
  node = mutual_node_scan (&scanner, mutual_scanner_next (&scanner));
  if (node != NULL && mutual_scanner_next (&scanner) == MUTUAL_TOKEN_END)
    return g_steal_pointer (&node);

  mutual_report_init (&report, 1);
  mutual_report_add (&report, scanner.code, mutual_scanner_get_offset (&scanner), g_strdup (""),
                     g_strdup (scanner.message));
  mutual_report_locate (&report, data, length);
  g_propagate_error (error, mutual_problem_to_error (g_ptr_array_index (report.problems, 0)));
  return NULL;
}

/**
 * mutual_node_write:
 * @node: any JSON
 *
 * Returns: (transfer full): its text, laid out as plans are
 */
GBytes *
mutual_node_write (JsonNode *node)
{
  MutualOutput output = { 0 };

  g_return_val_if_fail (node != NULL, NULL);

  mutual_output_append_node (&output, node, 0);
  return mutual_output_finish (&output);
}
