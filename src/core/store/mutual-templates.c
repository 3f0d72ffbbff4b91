/* The templates that a person keeps, a file each in the user's data folder: adding, renaming, deleting.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-templates.h"

#include "format/mutual-reader.h"
#include "plan/mutual-edit.h"
#include "store/mutual-library.h"
#include "store/mutual-load.h"
#include "store/mutual-save-plan.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* A name need not be a sentence. */
#define NAME_CHARACTERS 40

/* So many templates of one name are a mistake. */
#define TRIES 1000

/* What a thread needs, all its own. */
typedef struct
{
  char    *path;
  char    *title;
  GBytes  *bytes;
  gboolean replace;
} Order;

static void
order_free (Order *order)
{
  g_free (order->path);
  g_free (order->title);
  g_clear_pointer (&order->bytes, g_bytes_unref);
  g_free (order);
}

/* Letters and digits of any script, so that any file system takes the name. */
static char *
make_name (const char *title,
           guint       number)
{
  g_autoptr (GString) name = g_string_new (NULL);
  gboolean gap = FALSE;
  guint n = 0;

  for (const char *p = title; *p != '\0' && n < NAME_CHARACTERS; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c))
        {
          gap = name->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (name, '-');
      gap = FALSE;
      g_string_append_unichar (name, g_unichar_tolower (c));
      n++;
    }
  if (name->len == 0)
    g_string_append (name, "template");
  if (number > 1)
    g_string_append_printf (name, "-%u", number);
  g_string_append (name, ".map");

  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* Two templates that differ in case alone could not be told apart. */
static char *
fold (const char *title)
{
  g_autofree char *plain = g_utf8_normalize (title, -1, G_NORMALIZE_NFKC);

  return g_utf8_casefold (plain != NULL ? plain : title, -1);
}

/* The file of one's own template of that title, other than @except. */
static char *
find_title (const char *title,
            const char *except)
{
  g_autoptr (GPtrArray) entries = mutual_library_list (MUTUAL_LIBRARY_OWN_TEMPLATES);
  g_autofree char *wanted = fold (title);

  for (guint i = 0; i < entries->len; i++)
    {
      const MutualLibraryEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *other = fold (entry->title);

      if (g_str_equal (wanted, other) && g_strcmp0 (entry->path, except) != 0)
        return g_strdup (entry->path);
    }

  return NULL;
}

static gboolean
set_exists (const char *title,
            GError    **error)
{
  /* Translators: %s is the name of a template. */
  g_set_error (error, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_EXISTS, _("There is already a template “%s”."), title);
  return FALSE;
}

static char *
add (GBytes      *bytes,
     const char  *title,
     gboolean     replace,
     GError     **error)
{
  g_autofree char *folder = mutual_library_get_folder (MUTUAL_LIBRARY_OWN_TEMPLATES);
  g_autofree char *taken = find_title (title, NULL);

  if (taken != NULL && !replace)
    {
      set_exists (title, error);
      return NULL;
    }
  if (!mutual_save_plan_verify (bytes, error))
    return NULL;
  if (taken != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_path (taken);

      return mutual_save_bytes (file, bytes, NULL, MUTUAL_SAVE_REPLACE, NULL, error) ? g_steal_pointer (&taken) : NULL;
    }

  if (g_mkdir_with_parents (folder, 0700) < 0)
    {
      mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);
      return NULL;
    }
  for (guint number = 1; number <= TRIES; number++)
    {
      g_autofree char *name = make_name (title, number);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) failure = NULL;

      if (mutual_save_bytes (file, bytes, NULL, MUTUAL_SAVE_NONE, NULL, &failure))
        return g_steal_pointer (&path);
      if (number < TRIES && g_error_matches (failure, MUTUAL_STORE_ERROR, MUTUAL_STORE_ERROR_EXISTS))
        continue;
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  g_assert_not_reached ();
}

static void
add_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Order *order = task_data;
  GError *error = NULL;
  char *path = add (order->bytes, order->title, order->replace, &error);

  if (path != NULL)
    g_task_return_pointer (task, path, g_free);
  else
    g_task_return_error (task, error);
}

static void
rename_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Order *order = task_data;
  GError *error = NULL;

  if (mutual_templates_rename (order->path, order->title, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
delete_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Order *order = task_data;
  GError *error = NULL;
  GBytes *bytes = mutual_templates_delete (order->path, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/* Nothing of this is cancelled: each takes a moment, and what was done is told as done. */
static void
start (gpointer             tag,
       const char          *path,
       const char          *title,
       GBytes              *bytes,
       gboolean             replace,
       GTaskThreadFunc      func,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Order *order = g_new (Order, 1);

  *order = (Order) { g_strdup (path), g_strdup (title), bytes != NULL ? g_bytes_ref (bytes) : NULL, replace };
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, func);
}

/**
 * mutual_templates_add:
 * @plan: a template, whose title is its name
 * @replace: whether the user agreed to lose the template of that name
 * @error: return location, of %MUTUAL_STORE_ERROR
 *
 * Keeps @plan with one's own templates, in a file named after it. If there is one of that name already, nothing is
 * written (%MUTUAL_STORE_ERROR_EXISTS) unless @replace.
 *
 * Blocks: an interface calls mutual_templates_add_async().
 *
 * Returns: (transfer full) (type filename): its file, or %NULL with @error set
 */
char *
mutual_templates_add (MutualPlan  *plan,
                      gboolean     replace,
                      GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);

  bytes = mutual_save_plan_write (plan, error);
  if (bytes == NULL)
    return NULL;
  return add (bytes, mutual_item_get_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_TITLE), replace, error);
}

/**
 * mutual_templates_add_async:
 * @plan: a template, whose title is its name
 * @replace: whether the user agreed to lose the template of that name
 * @callback: called when done
 * @user_data: for @callback
 *
 * Does what mutual_templates_add() does: @plan is written at once, the rest is done in a thread.
 */
void
mutual_templates_add_async (MutualPlan          *plan,
                            gboolean             replace,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  g_return_if_fail (MUTUAL_IS_PLAN (plan));

  bytes = mutual_save_plan_write (plan, &error);
  if (bytes == NULL)
    g_task_report_error (NULL, callback, user_data, mutual_templates_add_async, error);
  else
    start (mutual_templates_add_async, NULL, mutual_item_get_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_TITLE), bytes,
           replace, add_in_thread, callback, user_data);
}

/**
 * mutual_templates_add_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full) (type filename): its file, or %NULL with @error set
 */
char *
mutual_templates_add_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * mutual_templates_rename:
 * @path: (type filename): one of one's own templates
 * @title: what it shall be called
 * @error: return location
 *
 * Gives a template another name, unless another template has it (%MUTUAL_STORE_ERROR_EXISTS). The file keeps its own.
 *
 * Blocks: an interface calls mutual_templates_rename_async().
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
mutual_templates_rename (const char  *path,
                         const char  *title,
                         GError     **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (MutualPlan) plan = NULL;
  g_autoptr (MutualEdit) edit = NULL;
  g_autoptr (GBytes) saved = NULL;
  g_autofree char *taken = NULL;

  g_return_val_if_fail (path != NULL && title != NULL, FALSE);

  file = g_file_new_for_path (path);
  taken = find_title (title, path);
  if (taken != NULL)
    return set_exists (title, error);
  bytes = mutual_load_bytes (file, NULL, error);
  plan = bytes != NULL ? mutual_reader_read (bytes, error) : NULL;
  if (plan == NULL)
    return FALSE;

  edit = mutual_edit_new_set_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_TITLE, title);
  if (!mutual_edit_apply (edit, plan, error))
    return FALSE;
  saved = mutual_save_plan (plan, file, bytes, MUTUAL_SAVE_NONE, NULL, error);
  return saved != NULL;
}

/**
 * mutual_templates_rename_async:
 * @path: (type filename): one of one's own templates
 * @title: what it shall be called
 * @callback: called when done
 * @user_data: for @callback
 *
 * Does what mutual_templates_rename() does, in a thread.
 */
void
mutual_templates_rename_async (const char          *path,
                               const char          *title,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (path != NULL && title != NULL);

  start (mutual_templates_rename_async, path, title, NULL, FALSE, rename_in_thread, callback, user_data);
}

/**
 * mutual_templates_rename_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
mutual_templates_rename_finish (GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * mutual_templates_delete:
 * @path: (type filename): one of one's own templates
 * @error: return location
 *
 * Deletes a template. What it held is given back, so that mutual_save_bytes() can bring it back.
 *
 * Blocks: an interface calls mutual_templates_delete_async().
 *
 * Returns: (transfer full): what the file held, or %NULL with @error set
 */
GBytes *
mutual_templates_delete (const char  *path,
                         GError     **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_file_new_for_path (path);
  bytes = mutual_load_bytes (file, NULL, error);
  if (bytes == NULL)
    return NULL;
  if (g_unlink (path) < 0)
    {
      mutual_store_error_set_errno (error, MUTUAL_STORE_WRITING, errno);
      return NULL;
    }
  return g_steal_pointer (&bytes);
}

/**
 * mutual_templates_delete_async:
 * @path: (type filename): one of one's own templates
 * @callback: called when done
 * @user_data: for @callback
 *
 * Does what mutual_templates_delete() does, in a thread.
 */
void
mutual_templates_delete_async (const char          *path,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (path != NULL);

  start (mutual_templates_delete_async, path, NULL, NULL, FALSE, delete_in_thread, callback, user_data);
}

/**
 * mutual_templates_delete_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full): what the file held, or %NULL with @error set
 */
GBytes *
mutual_templates_delete_finish (GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
