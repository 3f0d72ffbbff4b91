/* The plans to look at and to begin from: samples and templates that come with the program, and templates of one's own.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "store/mutual-library.h"

#include "format/mutual-reader.h"
#include "plan/mutual-change.h"
#include "plan/mutual-date.h"
#include "store/mutual-load.h"

#include <stdlib.h>
#include <string.h>

/* The day on which the samples stand mid-flight as they were written: Monday 23 November 2026. */
#define SAMPLES_DAY 23
#define SAMPLES_MONTH G_DATE_NOVEMBER
#define SAMPLES_YEAR 2026

/* The usual way of selling first, what is special in between, what comes after the contract last; files that are not
 * named here come after these. */
static const char *const order[] = {
  "new-customer.map",  "enterprise.map",            "small-business.map", "healthcare.map", "manufacturing.map",
  "public-sector.map", "security-proof-of-value.map", "bank.map",         "renewal.map",    "onboarding.map",
};

G_DEFINE_BOXED_TYPE (MutualLibraryEntry, mutual_library_entry, mutual_library_entry_copy, mutual_library_entry_free)

/* What adoption does to each item. */
typedef struct
{
  int days;
  const char *old_id;
  const char *new_id;
} Adoption;

static guint
get_rank (const MutualLibraryEntry *entry)
{
  g_autofree char *name = g_path_get_basename (entry->path);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (strcmp (name, order[i]) == 0)
      return i;
  return G_N_ELEMENTS (order);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const MutualLibraryEntry *first = *(const MutualLibraryEntry *const *) a;
  const MutualLibraryEntry *second = *(const MutualLibraryEntry *const *) b;
  guint first_rank = get_rank (first);
  guint second_rank = get_rank (second);

  if (first_rank != second_rank)
    return first_rank < second_rank ? -1 : 1;
  return strcmp (first->path, second->path);
}

static int
compare_titles (gconstpointer a,
                gconstpointer b)
{
  const MutualLibraryEntry *first = *(const MutualLibraryEntry *const *) a;
  const MutualLibraryEntry *second = *(const MutualLibraryEntry *const *) b;
  g_autofree char *first_title = g_utf8_casefold (first->title, -1);
  g_autofree char *second_title = g_utf8_casefold (second->title, -1);
  int order_of_titles = g_utf8_collate (first_title, second_title);

  return order_of_titles != 0 ? order_of_titles : strcmp (first->path, second->path);
}

/* A date that would leave the calendar of plans stays where it is. */
static gboolean
move_date (GDate *date,
           int    days)
{
  gint64 julian = (gint64) g_date_get_julian (date) + days;
  GDate moved;

  if (julian < 1 || julian > G_MAXINT32)
    return FALSE;
  g_date_clear (&moved, 1);
  g_date_set_julian (&moved, (guint32) julian);
  if (g_date_get_year (&moved) < MUTUAL_YEAR_MIN || g_date_get_year (&moved) > MUTUAL_YEAR_MAX)
    return FALSE;

  *date = moved;
  return TRUE;
}

static void
move_text (MutualItem   *item,
           MutualMember  member,
           int           days)
{
  const char *text = mutual_item_get_text (item, member);
  char moved[MUTUAL_DATE_SIZE];
  GDate date;

  if (!mutual_date_parse (text, strlen (text), &date) || !move_date (&date, days))
    return;

  mutual_date_write (&date, moved);
  mutual_item_set_text (item, member, moved);
}

static void
rename_references (MutualItem     *item,
                   MutualMember    member,
                   const Adoption *adoption)
{
  const char *const *ids = mutual_item_get_references (item, member);
  g_auto (GStrv) renamed = NULL;

  if (ids == NULL || !g_strv_contains (ids, adoption->old_id))
    return;

  renamed = g_strdupv ((char **) ids);
  for (char **id = renamed; *id != NULL; id++)
    if (strcmp (*id, adoption->old_id) == 0)
      {
        g_free (*id);
        *id = g_strdup (adoption->new_id);
      }
  mutual_item_take_references (item, member, g_steal_pointer (&renamed));
}

static void
adopt_item (MutualItem *item,
            gpointer    user_data)
{
  const Adoption *adoption = user_data;
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      MutualMember member = fields[i].member;

      if (!mutual_item_is_set (item, member))
        continue;

      if (fields[i].kind == MUTUAL_FIELD_DATE)
        {
          GDate date = *mutual_item_get_date (item, member);

          if (move_date (&date, adoption->days))
            mutual_item_set_date (item, member, &date);
        }
      else if (fields[i].kind == MUTUAL_FIELD_REFERENCE &&
               strcmp (mutual_item_get_reference (item, member), adoption->old_id) == 0)
        mutual_item_set_text (item, member, adoption->new_id);
      else if (fields[i].kind == MUTUAL_FIELD_REFERENCES)
        rename_references (item, member, adoption);
    }

  /* What a change records is text, as it may be about anything; mostly it is about a date. */
  if (MUTUAL_IS_CHANGE (item))
    {
      move_text (item, MUTUAL_MEMBER_FROM, adoption->days);
      move_text (item, MUTUAL_MEMBER_TO, adoption->days);
    }
}

/* mutual_item_copy() keeps ids, which is right for all items but the plan itself. */
static MutualPlan *
copy_with_new_id (MutualPlan *plan)
{
  MutualItem *from = MUTUAL_ITEM (plan);
  MutualPlan *copy = mutual_plan_new (NULL);
  MutualItem *to = MUTUAL_ITEM (copy);
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (from), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      MutualMember member = fields[i].member;
      const char *name = mutual_member_get_name (member);
      GParamSpec *property = g_object_class_find_property (G_OBJECT_GET_CLASS (from), name);
      g_auto (GValue) value = G_VALUE_INIT;

      if (fields[i].kind == MUTUAL_FIELD_LIST)
        {
          for (guint j = 0; j < mutual_item_get_n_children (from, member); j++)
            {
              g_autoptr (MutualItem) child = mutual_item_copy (mutual_item_get_child (from, member, j));

              mutual_item_append (to, member, child);
              mutual_plan_claim (copy, child);
            }
          continue;
        }
      g_value_init (&value, property->value_type);
      mutual_item_get_value (from, member, &value);
      mutual_item_take_value (to, member, &value);
    }
  mutual_item_copy_extras (from, to);
  mutual_plan_set_version (copy, mutual_plan_get_version (plan));

  return copy;
}

static MutualLibraryEntry *
read_entry (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mutual_load_bytes (file, NULL, &error);
  g_autofree char *name = g_path_get_basename (path);
  MutualLibraryEntry *entry = g_new0 (MutualLibraryEntry, 1);

  entry->path = g_strdup (path);
  entry->plan = bytes != NULL ? mutual_reader_read (bytes, &error) : NULL;
  if (entry->plan == NULL)
    {
      entry->problem = g_strdup (error->message);
      entry->title = g_filename_display_name (name);
      return entry;
    }

  if (!mutual_plan_is_sealed (entry->plan))
    mutual_plan_seal (entry->plan);
  entry->title = mutual_item_is_set (MUTUAL_ITEM (entry->plan), MUTUAL_MEMBER_TITLE)
                   ? g_strdup (mutual_item_get_text (MUTUAL_ITEM (entry->plan), MUTUAL_MEMBER_TITLE))
                   : g_filename_display_name (name);
  return entry;
}

/**
 * mutual_library_entry_copy:
 * @self: an entry
 *
 * Returns: (transfer full): one like it
 */
MutualLibraryEntry *
mutual_library_entry_copy (const MutualLibraryEntry *self)
{
  MutualLibraryEntry *copy = g_new (MutualLibraryEntry, 1);

  *copy = (MutualLibraryEntry) { g_strdup (self->path), g_strdup (self->title), NULL, g_strdup (self->problem) };
  g_set_object (&copy->plan, self->plan);
  return copy;
}

/**
 * mutual_library_entry_free:
 * @self: (transfer full): an entry
 */
void
mutual_library_entry_free (MutualLibraryEntry *self)
{
  g_free (self->path);
  g_free (self->title);
  g_clear_object (&self->plan);
  g_free (self->problem);
  g_free (self);
}

/**
 * mutual_library_get_folder:
 * @shelf: one of the shelves
 *
 * Where the files of @shelf are: below the environment variable MUTUAL_DATA_DIR, for a program that is not installed,
 * or where the program is installed; one's own below the user's data folder, which may not be there yet.
 *
 * Returns: (transfer full) (type filename): the path of a folder
 */
char *
mutual_library_get_folder (MutualLibraryShelf shelf)
{
  const char *folder = g_getenv ("MUTUAL_DATA_DIR");

  if (shelf == MUTUAL_LIBRARY_OWN_TEMPLATES)
    return g_build_filename (g_get_user_data_dir (), "mutual", "templates", NULL);
  if (folder == NULL || *folder == '\0')
    folder = PACKAGE_DATA_DIR;
  return g_build_filename (folder, shelf == MUTUAL_LIBRARY_SAMPLES ? "samples" : "templates", NULL);
}

/**
 * mutual_library_list:
 * @shelf: one of the shelves
 *
 * Lists what is on @shelf: the program's in an order of use, one's own by title. Reads each file, which are few, small
 * and local. A file of one's own that is no plan is listed with its problem.
 *
 * Returns: (transfer full) (element-type MutualLibraryEntry): the entries
 */
GPtrArray *
mutual_library_list (MutualLibraryShelf shelf)
{
  gboolean own = shelf == MUTUAL_LIBRARY_OWN_TEMPLATES;
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_library_entry_free);
  g_autofree char *path = mutual_library_get_folder (shelf);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &error);
  const char *name;

  if (folder == NULL && !(own && g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT)))
    g_message ("%s", error->message);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file_path = g_build_filename (path, name, NULL);
      g_autoptr (MutualLibraryEntry) entry = NULL;

      if (!g_str_has_suffix (name, ".map") || name[0] == '.')
        continue;
      entry = read_entry (file_path);
      if (entry->plan == NULL && !own)
        {
          g_warning ("%s: %s", entry->path, entry->problem);
          continue;
        }
      /* Samples are large, and nobody needs more than the title until one is opened. */
      if (shelf == MUTUAL_LIBRARY_SAMPLES)
        g_clear_object (&entry->plan);
      g_ptr_array_add (entries, g_steal_pointer (&entry));
    }
  g_ptr_array_sort (entries, own ? compare_titles : compare_entries);

  return g_steal_pointer (&entries);
}

/**
 * mutual_library_contains:
 * @file: a file
 *
 * Whether @file is one of the program's own: it is opened as an untitled copy, by mutual_library_adopt(), and never
 * written to. Links on the way are followed.
 *
 * Returns: whether @file lies on one of the program's shelves
 */
gboolean
mutual_library_contains (GFile *file)
{
  const char *path;
  char *real;
  gboolean contains = FALSE;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  path = g_file_peek_path (file);
  real = path != NULL ? realpath (path, NULL) : NULL;
  for (MutualLibraryShelf shelf = MUTUAL_LIBRARY_SAMPLES; real != NULL && shelf <= MUTUAL_LIBRARY_TEMPLATES; shelf++)
    {
      g_autofree char *folder = mutual_library_get_folder (shelf);
      g_autofree char *parent = g_path_get_dirname (real);
      char *real_folder = realpath (folder, NULL);

      contains |= g_strcmp0 (parent, real_folder) == 0;
      free (real_folder);
    }
  free (real);

  return contains;
}

/**
 * mutual_library_adopt:
 * @plan: a plan of the library
 * @today: what day it is
 *
 * Makes a plan of one's own from a sample or template: with an id of its own, and with every date moved by whole weeks
 * so that a sample stands mid-flight today, each date on its own day of the week.
 *
 * Returns: (transfer full): the copy, sealed
 */
MutualPlan *
mutual_library_adopt (MutualPlan  *plan,
                      const GDate *today)
{
  MutualPlan *copy;
  Adoption adoption;
  GDate written;
  int days;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  g_date_clear (&written, 1);
  g_date_set_dmy (&written, SAMPLES_DAY, SAMPLES_MONTH, SAMPLES_YEAR);
  days = mutual_date_days_between (&written, today);
  /* Whole weeks, rounded down also before that day. */
  days -= ((days % 7) + 7) % 7;

  copy = copy_with_new_id (plan);
  adoption = (Adoption) { days, mutual_item_get_id (MUTUAL_ITEM (plan)), mutual_item_get_id (MUTUAL_ITEM (copy)) };
  mutual_item_foreach (MUTUAL_ITEM (copy), adopt_item, &adoption);
  mutual_plan_seal (copy);

  return copy;
}
