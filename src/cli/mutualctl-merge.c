/* mutualctl merge: makes one plan again of what two people made of it; also for git.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "mutualctl-commands.h"

#include "merge/mutual-merge.h"
#include "mutualctl-changes.h"
#include "mutualctl-io.h"
#include "plan/mutual-member-words.h"
#include "schedule/mutual-following.h"

#include <glib/gi18n.h>
#include <string.h>

/* Characters of a value that a line has room for. */
#define VALUE_LENGTH 60

/* The beginning of a long text is enough to know which one it is. */
static char *
shorten (const char *value)
{
  g_autofree char *start = NULL;

  if (value == NULL)
    return g_strdup (_("nothing"));
  if (g_utf8_strlen (value, -1) <= VALUE_LENGTH)
    return g_strdup (value);
  start = g_utf8_substring (value, 0, VALUE_LENGTH - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

static char *
describe_values (MutualConflict *conflict)
{
  g_autofree char *mine = shorten (mutual_conflict_get_mine (conflict));
  g_autofree char *theirs = shorten (mutual_conflict_get_theirs (conflict));
  MutualMember member = mutual_conflict_get_member (conflict);
  const char *label = mutual_conflict_get_name (conflict) != NULL ? mutual_conflict_get_name (conflict)
                                                                  : mutual_member_describe (member);

  /* Translators: %s: %s is what both set and how it is set in mine, which is kept; the other %s is how in theirs. */
  return g_strdup_printf (_("%s: %s (kept), not %s"), label, mine, theirs);
}

static char *
describe (MutualConflict *conflict)
{
  switch (mutual_conflict_get_kind (conflict))
    {
    case MUTUAL_CONFLICT_REMOVED_MINE:
      return g_strdup (_("removed in mine, changed in theirs; it is kept, as theirs"));
    case MUTUAL_CONFLICT_REMOVED_THEIRS:
      return g_strdup (_("changed in mine, removed in theirs; it is kept, as mine"));
    case MUTUAL_CONFLICT_PLACE:
      return g_strdup (_("moved to different places; it is where mine has it"));
    case MUTUAL_CONFLICT_KIND:
      return g_strdup (_("theirs has another kind of item with the same id; mine is kept"));
    case MUTUAL_CONFLICT_LIMIT:
      return g_strdup (_("new in theirs, and more than a plan can hold; it is left out"));
    case MUTUAL_CONFLICT_VALUE:
    default:
      return describe_values (conflict);
    }
}

static void
tell_conflict (MutualConflict *conflict)
{
  g_autofree char *what = describe (conflict);
  const char *title = mutual_conflict_get_title (conflict);
  const char *type = mutualctl_changes_name_type (mutual_conflict_get_item_type (conflict));
  g_autofree char *line = NULL;

  /* Translators: a line about what two people changed differently: "Step “Send the report”: Due: …". */
  line = *title != '\0' ? g_strdup_printf (_("%s “%s”: %s"), type, title, what)
                        : g_strdup_printf (_("%s (untitled): %s"), type, what);
  g_strdelimit (line, "\n", ' ');
  mutualctl_complain (NULL, line);
}

/* What follows something that moved on the other side gets the date that comes of it. */
static gboolean
settle_dates (MutualMerge  *merge,
              GError      **error)
{
  MutualPlan *plan = mutual_merge_get_plan (merge);
  g_autoptr (GPtrArray) edits = mutual_following_edits_after (plan, mutual_merge_get_edits (merge));

  for (guint i = 0; i < edits->len; i++)
    if (!mutual_edit_apply (g_ptr_array_index (edits, i), plan, error))
      return FALSE;
  return TRUE;
}

/* Where both added the file, git has nothing that they began with, and gives an empty file. */
static MutualPlan *
read_base (const char *name,
           MutualPlan *mine)
{
  g_autoptr (GBytes) bytes = mutualctl_load (name);
  int status;

  if (bytes == NULL)
    return NULL;
  if (g_bytes_get_size (bytes) == 0)
    return mutual_plan_new (mutual_item_get_id (MUTUAL_ITEM (mine)));
  return mutualctl_read_plan (name, NULL, &status);
}

/* What a newer program wrote can be read, but what is made of it here would not be what that one knows. */
static gboolean
can_write (const char *name,
           MutualPlan *plan)
{
  g_autoptr (GBytes) bytes = mutualctl_write_plan (name, plan);

  return bytes != NULL;
}

static int
merge (char     **names,
       const char *output,
       gboolean    allow_overwrite)
{
  int status = MUTUALCTL_OK;
  g_autoptr (MutualPlan) mine = mutualctl_read_plan (names[1], NULL, &status);
  g_autoptr (MutualPlan) theirs = mine != NULL ? mutualctl_read_plan (names[2], NULL, &status) : NULL;
  g_autoptr (MutualPlan) base = theirs != NULL ? read_base (names[0], mine) : NULL;
  g_autoptr (MutualMerge) result = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *conflicts;

  if (base == NULL || !can_write (names[1], mine) || !can_write (names[2], theirs))
    return MUTUALCTL_TROUBLE;

  result = mutual_merge_new (base, mine, theirs);
  if (!settle_dates (result, &error))
    {
      mutualctl_complain (NULL, error->message);
      return MUTUALCTL_TROUBLE;
    }
  bytes = mutualctl_write_plan (output, mutual_merge_get_plan (result));
  if (bytes == NULL || !mutualctl_save_plan (output, bytes, NULL, allow_overwrite))
    return MUTUALCTL_TROUBLE;

  conflicts = mutual_merge_get_conflicts (result);
  for (guint i = 0; i < conflicts->len; i++)
    tell_conflict (g_ptr_array_index (conflicts, i));
  return conflicts->len > 0 ? MUTUALCTL_DIFFERENT : MUTUALCTL_OK;
}

static const char *
find_misuse (char       **names,
             const char  *output)
{
  if (names == NULL || g_strv_length (names) != 3)
    return _("Say which three files to merge: what both began with, mine and theirs.");
  for (guint i = 0; i < 3; i++)
    if (mutualctl_is_input (names[i]))
      return _("Standard input cannot be merged. Say the names of three files.");
  if (output == NULL)
    return _("Say with -o where to write the merged plan.");
  return NULL;
}

/**
 * mutualctl_merge:
 * @argc: the number of arguments, the command first
 * @argv: the arguments
 *
 * Returns: the exit status
 */
int
mutualctl_merge (int    argc,
                 char **argv)
{
  gboolean allow_overwrite = FALSE;
  g_autofree char *output = NULL;
  g_auto (GStrv) names = NULL;
  const char *misuse;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The file to write; it may be one of the three"),
      N_("OUTPUT") },
    { "allow-overwrite", 0, 0, G_OPTION_ARG_NONE, &allow_overwrite,
      N_("Write over files that cannot be replaced in one step, such as hard links"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL },
    { NULL }
  };

  if (!mutualctl_parse (&argc, &argv, entries, _("BASE MINE THEIRS"),
                        _("Merges what two people made of the plan BASE, item by item: all that either changed. Where "
                          "both changed the same differently, MINE is kept, and a line says so; what one removed and "
                          "the other changed stays.\n\nExit status: 0 merged, 1 merged with conflicts, 2 a file could "
                          "not be read or written, or is not a valid plan.")))
    return MUTUALCTL_TROUBLE;

  misuse = find_misuse (names, output);
  if (misuse != NULL)
    {
      mutualctl_complain (NULL, misuse);
      return MUTUALCTL_TROUBLE;
    }
  return merge (names, output, allow_overwrite);
}
