/* From JSON to edits, strictly: what mutual-edit-writer wrote is done to a plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-edit-reader.h"

#include "format/mutual-node.h"
#include "format/mutual-reader-private.h"
#include "plan/mutual-id.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is being read. The members of an edit come in one order, in which we write them. */
typedef struct
{
  MutualReader reader;
  MutualPlan *plan;
  GPtrArray *edits; /* all applied */
  GError **error;
} Reading;

static gboolean
refuse (Reading *self)
{
  MutualScanner *scanner = &self->reader.scanner;

  if (self->error != NULL && *self->error == NULL)
    g_set_error (self->error, MUTUAL_FORMAT_ERROR, MUTUAL_FORMAT_ERROR_VALUE,
                 /* Translators: about a list of changes, in a file of the program's own; %zu counts from 0 */
                 _("What stands at byte %zu is not a change that fits the plan."),
                 mutual_scanner_get_offset (scanner));
  return FALSE;
}

static gboolean
read_name (Reading    *self,
           const char *name)
{
  return mutual_scanner_next (&self->reader.scanner) == MUTUAL_TOKEN_NAME &&
         mutual_scanner_has_text (&self->reader.scanner, name);
}

static char *
read_text (Reading    *self,
           const char *name)
{
  MutualScanner *scanner = &self->reader.scanner;

  if (!read_name (self, name) || mutual_scanner_next (scanner) != MUTUAL_TOKEN_STRING)
    return NULL;
  return g_strndup (scanner->text, scanner->length);
}

static MutualItem *
read_item (Reading    *self,
           const char *name)
{
  g_autofree char *id = read_text (self, name);

  return id != NULL && mutual_id_is_valid (id, strlen (id)) ? mutual_plan_find (self->plan, id) : NULL;
}

static gboolean
read_position (Reading *self,
               guint   *position)
{
  MutualScanner *scanner = &self->reader.scanner;

  if (!read_name (self, "position") || mutual_scanner_next (scanner) != MUTUAL_TOKEN_INTEGER ||
      scanner->integer < 0 || scanner->integer > G_MAXINT)
    return FALSE;
  *position = (guint) scanner->integer;
  return TRUE;
}

/* The last member of an edit, which may be missing. */
static gboolean
read_end (Reading  *self,
          gboolean *has_value)
{
  MutualToken token = mutual_scanner_next (&self->reader.scanner);

  if (has_value != NULL)
    *has_value = token == MUTUAL_TOKEN_NAME && mutual_scanner_has_text (&self->reader.scanner, "value");
  return token == MUTUAL_TOKEN_OBJECT_END || (has_value != NULL && *has_value);
}

static const MutualShapeMember *
find_member (MutualItem *item,
             const char *name)
{
  const MutualShape *shape = mutual_shape_find (G_OBJECT_TYPE (item));

  for (guint i = 0; i < shape->n_members; i++)
    if (shape->members[i].kind < MUTUAL_SHAPE_FORMAT && strcmp (shape->members[i].name, name) == 0)
      return &shape->members[i];
  return NULL;
}

static MutualEdit *
read_set (Reading *self)
{
  MutualItem *item = read_item (self, "item");
  g_autofree char *name = item != NULL ? read_text (self, "member") : NULL;
  const MutualShapeMember *member = name != NULL ? find_member (item, name) : NULL;
  g_autoptr (MutualItem) holder = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean has_value;

  if (member == NULL || member->kind == MUTUAL_FIELD_LIST || !read_end (self, &has_value))
    return NULL;

  /* An item that has nothing, or this alone. */
  holder = mutual_item_new (G_OBJECT_TYPE (item), mutual_item_get_id (item));
  if (has_value && (!mutual_reader_read_value (&self->reader, holder, member) ||
                    self->reader.report.problems->len > 0 || !read_end (self, NULL)))
    return NULL;
  mutual_item_get_value (holder, member->member, &value);
  return mutual_edit_new_set (item, member->member, &value);
}

static MutualEdit *
read_set_extra (Reading *self)
{
  MutualScanner *scanner = &self->reader.scanner;
  MutualItem *item = read_item (self, "item");
  g_autofree char *name = item != NULL ? read_text (self, "member") : NULL;
  g_autoptr (JsonNode) value = NULL;
  MutualEdit *edit;
  gboolean has_value;
  guint position;

  if (name == NULL || find_member (item, name) != NULL || !read_position (self, &position) ||
      !read_end (self, &has_value))
    return NULL;
  if (has_value)
    {
      value = mutual_node_scan (scanner, mutual_scanner_next (scanner));
      if (value == NULL || !read_end (self, NULL))
        return NULL;
    }
  edit = mutual_edit_new_set_extra (item, name, value);
  mutual_edit_set_extra_position (edit, position);
  return edit;
}

/* What is read has an index of its own, so that two of one id within it are found. */
static MutualItem *
read_new_item (Reading           *self,
               const MutualShape *shape)
{
  MutualReader *reader = &self->reader;
  g_autoptr (MutualPlan) scratch = mutual_plan_new (NULL);
  g_autoptr (MutualItem) item = NULL;
  g_autofree char *id = NULL;
  gboolean read;

  if (mutual_scanner_next (&reader->scanner) != MUTUAL_TOKEN_OBJECT_START)
    return NULL;
  id = mutual_reader_peek_id (reader);
  item = mutual_item_new (shape->type, id);
  reader->plan = scratch;
  read = mutual_reader_read_item (reader, item, shape, mutual_scanner_get_offset (&reader->scanner));
  reader->plan = NULL;
  /* The index of @scratch goes before what it leads to. */
  g_clear_object (&scratch);

  return read && reader->report.problems->len == 0 ? g_steal_pointer (&item) : NULL;
}

static MutualEdit *
read_insert (Reading *self)
{
  MutualItem *parent = read_item (self, "parent");
  const MutualShapeMember *member;
  g_autoptr (MutualItem) item = NULL;
  g_autofree char *name = NULL;
  guint position;

  if (parent == NULL || !read_position (self, &position))
    return NULL;
  name = read_text (self, "member");
  member = name != NULL ? find_member (parent, name) : NULL;
  if (member == NULL || member->kind != MUTUAL_FIELD_LIST || !read_name (self, "value"))
    return NULL;
  item = read_new_item (self, member->child);
  if (item == NULL || !read_end (self, NULL))
    return NULL;
  return mutual_edit_new_insert (parent, member->member, position, item);
}

static MutualEdit *
read_remove (Reading *self)
{
  MutualItem *item = read_item (self, "item");

  if (item == NULL || mutual_item_get_parent (item) == NULL || !read_end (self, NULL))
    return NULL;
  return mutual_edit_new_remove (item);
}

static MutualEdit *
read_move (Reading *self)
{
  MutualItem *item = read_item (self, "item");
  MutualItem *parent = item != NULL && mutual_item_get_parent (item) != NULL ? read_item (self, "parent") : NULL;
  guint position;

  if (parent == NULL || !read_position (self, &position) || !read_end (self, NULL))
    return NULL;
  /* Into itself, it would lead nowhere. */
  for (MutualItem *above = parent; above != NULL; above = mutual_item_get_parent (above))
    if (above == item)
      return NULL;
  return mutual_edit_new_move (item, parent, position);
}

static gboolean
read_edit (Reading *self)
{
  static const struct
  {
    const char *kind;
    MutualEdit *(*read) (Reading *self);
  } readers[] = {
    { "set", read_set },       { "set-unknown", read_set_extra }, { "insert", read_insert },
    { "remove", read_remove }, { "move", read_move },
  };
  g_autofree char *kind = read_text (self, "edit");
  g_autoptr (MutualEdit) edit = NULL;

  for (guint i = 0; kind != NULL && i < G_N_ELEMENTS (readers); i++)
    if (strcmp (kind, readers[i].kind) == 0)
      edit = readers[i].read (self);
  if (edit == NULL)
    return refuse (self);
  if (!mutual_edit_apply (edit, self->plan, self->error))
    return FALSE;
  g_ptr_array_add (self->edits, g_steal_pointer (&edit));
  return TRUE;
}

static gboolean
read_edits (Reading *self)
{
  MutualScanner *scanner = &self->reader.scanner;
  MutualToken token = mutual_scanner_next (scanner);

  if (token != MUTUAL_TOKEN_ARRAY_START)
    return refuse (self);
  while ((token = mutual_scanner_next (scanner)) == MUTUAL_TOKEN_OBJECT_START)
    if (!read_edit (self))
      return FALSE;
  return (token == MUTUAL_TOKEN_ARRAY_END && mutual_scanner_next (scanner) == MUTUAL_TOKEN_END) || refuse (self);
}

static void
take_back (GPtrArray  *edits,
           MutualPlan *plan)
{
  for (guint i = edits->len; i > 0; i--)
    {
      g_autoptr (MutualEdit) inverse = mutual_edit_invert (g_ptr_array_index (edits, i - 1));

      mutual_edit_apply (inverse, plan, NULL);
    }
}

/**
 * mutual_edit_reader_apply:
 * @bytes: what mutual_edit_writer_write() wrote, or anything
 * @plan: the plan to change
 * @error: what is wrong, in %MUTUAL_FORMAT_ERROR or %MUTUAL_EDIT_ERROR
 *
 * Reads edits and applies each, as what is read next may be about an item that came by the one before. Whether the plan
 * is whole afterwards (its references, its limits) is not asked: many edits may come before it is again.
 *
 * Returns: (transfer full) (element-type MutualEdit): the edits, or %NULL on an error, with @plan as it was
 */
GPtrArray *
mutual_edit_reader_apply (GBytes      *bytes,
                          MutualPlan  *plan,
                          GError     **error)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  Reading self = { .plan = plan, .edits = edits, .error = error };
  const char *data;
  gboolean read;
  gsize length;

  g_return_val_if_fail (bytes != NULL && MUTUAL_IS_PLAN (plan), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  mutual_scanner_init (&self.reader.scanner, data != NULL ? data : "", length);
  mutual_report_init (&self.reader.report, 1);
  mutual_references_init (&self.reader.references);
  read = read_edits (&self);
  mutual_references_clear (&self.reader.references);
  mutual_report_clear (&self.reader.report);
  mutual_scanner_clear (&self.reader.scanner);

  if (read)
    return g_steal_pointer (&edits);
  take_back (edits, plan);
  return NULL;
}
