/* From the bytes of a file to a plan, strictly.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-reader.h"

#include "format/mutual-foreign.h"
#include "format/mutual-names.h"
#include "format/mutual-node.h"
#include "format/mutual-reader-private.h"
#include "plan/mutual-id.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* Members mostly stand in the order in which we write them, so the next one is sought from the last on. */
static const MutualShapeMember *
find_member (const MutualShape   *shape,
             guint               *expected,
             const MutualScanner *scanner)
{
  guint at = *expected;

  for (guint i = 0; i < shape->n_members; i++)
    {
      const MutualShapeMember *member = &shape->members[at];

      at = at + 1 < shape->n_members ? at + 1 : 0;
      if (member->length == scanner->length && memcmp (member->name, scanner->text, scanner->length) == 0)
        {
          *expected = at;
          return member;
        }
    }
  return NULL;
}

/*< private >
 * mutual_reader_peek_id:
 *
 * An item is made with its id, which mostly is the first member, but may be any. Whatever text is there is taken;
 * read_id() judges it.
 *
 * Returns: (transfer full) (nullable): the id of the item whose opening brace was read last
 */
char *
mutual_reader_peek_id (MutualReader *self)
{
  MutualScanner ahead = self->scanner;
  const char *name = mutual_member_get_name (MUTUAL_MEMBER_ID);
  char *id = NULL;

  while (id == NULL && mutual_scanner_next (&ahead) == MUTUAL_TOKEN_NAME)
    {
      gboolean found = mutual_scanner_has_text (&ahead, name);
      MutualToken token = mutual_scanner_next (&ahead);

      if (found && token == MUTUAL_TOKEN_STRING)
        id = g_strndup (ahead.text, ahead.length);
      else if (found || !mutual_scanner_skip (&ahead, token))
        break;
    }
  return id;
}

static gboolean
read_id (MutualReader *self,
         MutualItem   *item,
         gboolean      claimed)
{
  MutualScanner *scanner = &self->scanner;
  MutualToken token = mutual_scanner_next (scanner);
  const char *id = mutual_item_get_id (item);
  char *message = NULL;

  if (token == MUTUAL_TOKEN_ERROR)
    return mutual_reader_fail (self, item, "id", -1);

  if (token != MUTUAL_TOKEN_STRING || !mutual_id_is_valid (scanner->text, scanner->length))
    {
      message = g_strdup (_("An id must be a UUID in lower case, such as “6a0bb9de-e462-4a0e-a704-ca055bbd3d5d”."));
    }
  else if (!claimed)
    {
      g_autofree char *other = mutual_report_get_path (mutual_plan_find (self->plan, id), NULL, -1);

      if (*other != '\0')
        /* Translators: the second %s is a place such as milestones[2] */
        message = g_strdup_printf (_("The id “%s” is that of %s already. Each item needs an id of its own."), id,
                                   other);
      else
        message = g_strdup_printf (_("The id “%s” is that of the plan already. Each item needs an id of its own."), id);
    }

  return message == NULL ||
         (mutual_report_add (&self->report,
                             claimed ? MUTUAL_FORMAT_ERROR_VALUE : MUTUAL_FORMAT_ERROR_REFERENCE,
                             mutual_scanner_get_offset (scanner), mutual_report_get_path (item, "id", -1), message) &&
          mutual_scanner_skip (scanner, token));
}

static gboolean
read_child (MutualReader            *self,
            MutualItem              *parent,
            const MutualShapeMember *member)
{
  gsize start = mutual_scanner_get_offset (&self->scanner);
  g_autofree char *id = NULL;
  g_autoptr (MutualItem) child = NULL;

  if (++self->n_items > MUTUAL_ITEMS_LIMIT)
    {
      mutual_report_add (&self->report, MUTUAL_FORMAT_ERROR_LIMIT, start,
                         mutual_report_get_path (parent, member->name, -1),
                         g_strdup (_("The plan holds more than 200 000 items. Split it into several plans.")));
      return FALSE;
    }

  id = mutual_reader_peek_id (self);
  child = mutual_item_new (member->child->type, id);
  mutual_item_append (parent, member->member, child);
  return mutual_reader_read_item (self, child, member->child, start);
}

static gboolean
read_children (MutualReader            *self,
               MutualItem              *item,
               const MutualShapeMember *member)
{
  MutualToken token = mutual_scanner_next (&self->scanner);

  if (token != MUTUAL_TOKEN_ARRAY_START)
    return mutual_reader_reject (self, token, item, member, -1);

  for (int i = 0; (token = mutual_scanner_next (&self->scanner)) != MUTUAL_TOKEN_ARRAY_END; i++)
    {
      if (token == MUTUAL_TOKEN_OBJECT_START)
        {
          if (!read_child (self, item, member))
            return FALSE;
        }
      else
        {
          g_autoptr (MutualItem) stand_in = NULL;

          if (!mutual_reader_reject (self, token, item, member, i))
            return FALSE;
          if (self->is_newer)
            continue;
          /* So that the paths of those after it stay right. */
          stand_in = mutual_item_new (member->child->type, NULL);
          mutual_item_append (item, member->member, stand_in);
        }
    }
  return TRUE;
}

static gboolean
report_doubled (MutualReader *self,
                MutualItem   *item,
                gsize         offset,
                const char   *name)
{
  return mutual_report_add (
             &self->report, MUTUAL_FORMAT_ERROR_SYNTAX, offset, mutual_report_get_path (item, NULL, -1),
             /* Translators: %s is the name of a member, in English */
             g_strdup_printf (_("The same object has the member “%s” twice. Remove one of them."), name)) &&
         mutual_scanner_skip (&self->scanner, mutual_scanner_next (&self->scanner));
}

/* A member that no version known here declares is kept as it is. */
static gboolean
read_extra (MutualReader *self,
            MutualItem   *item,
            MutualNames  *names)
{
  MutualScanner *scanner = &self->scanner;
  g_autofree char *name = g_strndup (scanner->text, scanner->length);
  g_autofree char *quoted = mutual_report_quote (name, scanner->length);
  gsize offset = mutual_scanner_get_offset (scanner);
  JsonObject *extras = mutual_item_get_extras (item);
  JsonNode *value;

  if (!mutual_names_add (names, name))
    {
      mutual_scanner_fail (scanner, MUTUAL_FORMAT_ERROR_LIMIT, scanner->token, mutual_names_explain ());
      return mutual_reader_fail (self, item, NULL, -1);
    }
  if (extras != NULL && json_object_has_member (extras, name))
    return report_doubled (self, item, offset, quoted);

  value = mutual_node_scan (scanner, mutual_scanner_next (scanner));
  if (value == NULL)
    return mutual_reader_fail (self, item, quoted, -1);
  mutual_item_take_extra (item, name, value);
  return TRUE;
}

static gboolean
read_member (MutualReader            *self,
             MutualItem              *item,
             const MutualShapeMember *member,
             gboolean                 claimed)
{
  if (member->kind == MUTUAL_SHAPE_ID)
    return read_id (self, item, claimed);
  if (member->kind == MUTUAL_FIELD_LIST)
    return read_children (self, item, member);
  return mutual_reader_read_value (self, item, member);
}

/*< private >
 * mutual_reader_read_item:
 * @item: an item that is being built
 * @shape: the shape of its class
 * @start: where its opening brace is
 *
 * Reads from behind the opening brace to the closing one. The first members of a plan have been read already.
 *
 * Returns: whether to go on
 */
gboolean
mutual_reader_read_item (MutualReader      *self,
                         MutualItem        *item,
                         const MutualShape *shape,
                         gsize              start)
{
  gboolean is_plan = item == MUTUAL_ITEM (self->plan);
  gboolean claimed = is_plan || mutual_plan_claim (self->plan, item);
  guint expected = is_plan ? 2 : 0;
  guint64 seen = is_plan ? 3 : 0;
  g_auto (MutualNames) names = { 0 };
  gboolean has_id = FALSE;
  MutualToken token;

  while ((token = mutual_scanner_next (&self->scanner)) == MUTUAL_TOKEN_NAME)
    {
      const MutualShapeMember *member = find_member (shape, &expected, &self->scanner);
      guint64 bit = member != NULL ? G_GUINT64_CONSTANT (1) << (member - shape->members) : 0;
      gboolean go_on;

      if (member == NULL)
        go_on = read_extra (self, item, &names);
      else if ((seen & bit) != 0)
        go_on = report_doubled (self, item, mutual_scanner_get_offset (&self->scanner), member->name);
      else
        go_on = read_member (self, item, member, claimed);
      if (!go_on)
        return FALSE;
      seen |= bit;
      has_id = has_id || (member != NULL && member->kind == MUTUAL_SHAPE_ID);
    }
  if (token == MUTUAL_TOKEN_ERROR)
    return mutual_reader_fail (self, item, NULL, -1);

  return has_id || mutual_report_add (&self->report, MUTUAL_FORMAT_ERROR_VALUE, start,
                                      mutual_report_get_path (item, NULL, -1),
                                      g_strdup (_("This item has no “id”. Give it a UUID of its own.")));
}

static gboolean
read_plan (MutualReader *self,
           const char   *data,
           gsize         length)
{
  g_autofree char *id = NULL;
  int version;

  if (!mutual_reader_read_header (self, data, length, &version))
    return FALSE;

  id = mutual_reader_peek_id (self);
  self->plan = mutual_plan_new (id);
  mutual_plan_set_version (self->plan, version);
  self->is_newer = version > MUTUAL_PLAN_VERSION;

  if (!mutual_reader_read_item (self, MUTUAL_ITEM (self->plan), mutual_shape_get_plan (), self->start))
    return FALSE;
  if (mutual_scanner_next (&self->scanner) != MUTUAL_TOKEN_END)
    return mutual_reader_fail (self, MUTUAL_ITEM (self->plan), NULL, -1);
  return mutual_references_check (&self->references, self->plan, &self->report);
}

/* NULL, and what is wrong in @report, if anything is. */
static MutualPlan *
read_bytes (GBytes     *bytes,
            guint       limit,
            GPtrArray **problems)
{
  MutualReader self = { 0 };
  MutualPlan *plan = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (data == NULL)
    data = "";
  mutual_scanner_init (&self.scanner, data, length);
  mutual_report_init (&self.report, limit);
  mutual_references_init (&self.references);

  if (read_plan (&self, data, length) && self.report.problems->len == 0)
    {
      plan = g_steal_pointer (&self.plan);
      mutual_plan_seal (plan);
    }
  mutual_report_locate (&self.report, data, length);
  *problems = g_steal_pointer (&self.report.problems);

  g_clear_object (&self.plan);
  mutual_references_clear (&self.references);
  mutual_report_clear (&self.report);
  mutual_scanner_clear (&self.scanner);
  return plan;
}

/**
 * mutual_reader_read:
 * @bytes: a file
 * @error: the first problem, with its place, in %MUTUAL_FORMAT_ERROR
 *
 * Reads a plan of this or a later version of the format. One of a later version may lack what this version cannot
 * understand, so it must not be written (see mutual_plan_get_version()). Any thread may read.
 *
 * Returns: (transfer full) (nullable): the plan, sealed, or %NULL on an error
 */
MutualPlan *
mutual_reader_read (GBytes  *bytes,
                    GError **error)
{
  g_autoptr (GPtrArray) problems = NULL;
  MutualPlan *plan;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  plan = read_bytes (bytes, 1, &problems);
  if (plan == NULL)
    g_propagate_error (error, mutual_problem_to_error (g_ptr_array_index (problems, 0)));
  return plan;
}

/**
 * mutual_reader_read_all:
 * @bytes: a file
 * @problems: (element-type MutualProblem): where all problems go, in file order; set its free function to
 *   mutual_problem_free()
 *
 * Reads a plan and finds everything that is wrong with it, rather than only the first. It cannot look behind what is
 * not JSON, nor behind a limit, and stops after %MUTUAL_REPORT_LIMIT problems.
 *
 * Returns: (transfer full) (nullable): the plan, sealed, or %NULL if there are problems
 */
MutualPlan *
mutual_reader_read_all (GBytes    *bytes,
                        GPtrArray *problems)
{
  GPtrArray *found = NULL;
  MutualPlan *plan;

  g_return_val_if_fail (bytes != NULL && problems != NULL, NULL);

  plan = read_bytes (bytes, MUTUAL_REPORT_LIMIT, &found);
  g_ptr_array_extend_and_steal (problems, found);
  return plan;
}
