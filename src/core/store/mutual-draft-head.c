/* The head of a draft: which of the files in its folder count, and whose draft it is.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-draft-head.h"

#include "format/mutual-node.h"
#include "store/mutual-store-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The version of what is in the folder; a later one is left alone. */
#define VERSION 1

#define PLAN_PREFIX "plan-"
#define PLAN_SUFFIX ".map"
#define JOURNAL_PREFIX "journal-"

static gboolean
get_number (JsonObject *object,
            const char *name,
            guint      *number)
{
  JsonNode *node = json_object_get_member (object, name);
  gint64 value;

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;
  value = json_node_get_int (node);
  *number = (guint) CLAMP (value, 0, G_MAXINT / 2);
  return value > 0 && value < G_MAXINT / 2;
}

static gboolean
get_text (JsonObject  *object,
          const char  *name,
          char       **text)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return FALSE;
  *text = json_node_dup_string (node);
  return TRUE;
}

static gboolean
read_object (JsonObject      *object,
             MutualDraftHead *self)
{
  if (json_object_has_member (object, "file") && !get_text (object, "file", &self->uri))
    return FALSE;
  self->is_new = json_object_has_member (object, "new");
  return get_number (object, "base", &self->base) && get_text (object, "base_sha256", &self->base_checksum) &&
         get_number (object, "snapshot", &self->snapshot) &&
         get_text (object, "snapshot_sha256", &self->snapshot_checksum) &&
         get_number (object, "journal", &self->journal);
}

/**
 * mutual_draft_head_clear:
 * @self: (inout): a head
 */
void
mutual_draft_head_clear (MutualDraftHead *self)
{
  g_free (self->uri);
  g_free (self->base_checksum);
  g_free (self->snapshot_checksum);
  *self = (MutualDraftHead) { 0 };
}

/**
 * mutual_draft_head_fill:
 * @self: (inout): a head, all zeros
 * @content: what it is to be the head of; which numbers its files have is not said by that
 */
void
mutual_draft_head_fill (MutualDraftHead          *self,
                        const MutualDraftContent *content)
{
  self->uri = g_strdup (content->uri);
  self->is_new = content->is_new;
  self->base_checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content->base);
  self->snapshot_checksum = content->snapshot == content->base
                              ? g_strdup (self->base_checksum)
                              : g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content->snapshot);
}

/**
 * mutual_draft_head_write:
 * @self: a head
 *
 * Returns: (transfer full): the bytes of its file
 */
GBytes *
mutual_draft_head_write (const MutualDraftHead *self)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_alloc ();

  json_object_set_int_member (object, "version", VERSION);
  if (self->uri != NULL)
    json_object_set_string_member (object, "file", self->uri);
  if (self->is_new)
    json_object_set_boolean_member (object, "new", TRUE);
  json_object_set_int_member (object, "base", self->base);
  json_object_set_string_member (object, "base_sha256", self->base_checksum);
  json_object_set_int_member (object, "snapshot", self->snapshot);
  json_object_set_string_member (object, "snapshot_sha256", self->snapshot_checksum);
  json_object_set_int_member (object, "journal", self->journal);
  json_node_init_object (node, object);
  return mutual_node_write (node);
}

/**
 * mutual_draft_head_read:
 * @bytes: what its file holds
 * @self: (out caller-allocates): the head
 * @error: return location
 *
 * Returns: %TRUE, or %FALSE with @error set: %MUTUAL_STORE_ERROR_DAMAGED, or %MUTUAL_STORE_ERROR_NEWER_VERSION
 */
gboolean
mutual_draft_head_read (GBytes           *bytes,
                        MutualDraftHead  *self,
                        GError          **error)
{
  g_autoptr (JsonNode) node = mutual_node_read (bytes, NULL);
  guint version;

  *self = (MutualDraftHead) { 0 };
  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node) &&
      get_number (json_node_get_object (node), "version", &version))
    {
      if (version > VERSION)
        {
          g_set_error_literal (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_NEWER_VERSION,
                               _("A newer version of Mutual made these changes."));
          return FALSE;
        }
      if (read_object (json_node_get_object (node), self))
        return TRUE;
    }
  mutual_draft_head_clear (self);
  return mutual_draft_head_set_damaged (error);
}

/**
 * mutual_draft_head_set_damaged:
 * @error: return location
 *
 * Returns: %FALSE
 */
gboolean
mutual_draft_head_set_damaged (GError **error)
{
  g_set_error_literal (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_DAMAGED,
                       _("These changes cannot be read any more."));
  return FALSE;
}

/**
 * mutual_draft_head_counts:
 * @self: a head; all zeros if there is none
 * @name: the name of a file in the folder
 *
 * Returns: whether that file is a part of the draft
 */
gboolean
mutual_draft_head_counts (const MutualDraftHead *self,
                          const char            *name)
{
  guint number = mutual_draft_head_get_number (name);

  if (g_str_has_prefix (name, PLAN_PREFIX) && number > 0)
    return number == self->base || number == self->snapshot;
  if (g_str_has_prefix (name, JOURNAL_PREFIX) && number > 0)
    return number == self->journal;
  return strcmp (name, "lock") == 0 || strcmp (name, MUTUAL_DRAFT_HEAD_NAME) == 0;
}

/**
 * mutual_draft_head_name_plan:
 * @number: a number
 *
 * Returns: (transfer full): what a plan of that number is called
 */
char *
mutual_draft_head_name_plan (guint number)
{
  return g_strdup_printf (PLAN_PREFIX "%u" PLAN_SUFFIX, number);
}

/**
 * mutual_draft_head_name_journal:
 * @number: a number
 *
 * Returns: (transfer full): what a journal of that number is called
 */
char *
mutual_draft_head_name_journal (guint number)
{
  return g_strdup_printf (JOURNAL_PREFIX "%u", number);
}

/**
 * mutual_draft_head_get_number:
 * @name: the name of a file in the folder
 *
 * Returns: the number in its name, or 0
 */
guint
mutual_draft_head_get_number (const char *name)
{
  const char *digits = strpbrk (name, "0123456789");
  guint64 number = digits != NULL ? g_ascii_strtoull (digits, NULL, 10) : 0;

  return number < G_MAXINT / 2 ? (guint) number : 0;
}
