/* Fuzzing: what the reader of vCards makes of any bytes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "exchange/mutual-vcard.h"
#include "fuzz.h"

#include <string.h>

static GPtrArray *
read_cards (GBytes    *bytes,
            GPtrArray *problems)
{
  return mutual_vcard_read (bytes, problems);
}

static void
check_person (MutualItem *first,
              MutualItem *second)
{
  const MutualMember members[] = { MUTUAL_MEMBER_NAME, MUTUAL_MEMBER_JOB_TITLE, MUTUAL_MEMBER_EMAIL,
                                   MUTUAL_MEMBER_PHONE };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const char *text = mutual_item_get_text (first, members[i]);

      FUZZ_CHECK (text == NULL || g_utf8_validate (text, -1, NULL));
      FUZZ_CHECK (g_strcmp0 (text, mutual_item_get_text (second, members[i])) == 0);
    }
}

/* People have readable texts, problems have a line and words, and what is written of people reads back as the same. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GPtrArray) problems =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_vcard_problem_free);
  g_autoptr (GPtrArray) none = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_vcard_problem_free);
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GPtrArray) contacts = read_cards (bytes, problems);
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GBytes) written = NULL;

  mutual_vcard_is_one ((const char *) data, size);
  for (guint i = 0; i < problems->len; i++)
    {
      const MutualVcardProblem *problem = g_ptr_array_index (problems, i);

      FUZZ_CHECK (problem->line >= 1);
      FUZZ_CHECK (g_utf8_validate (problem->message, -1, NULL));
    }
  if (contacts == NULL || contacts->len == 0)
    return 0;

  for (guint i = 0; i < contacts->len; i++)
    g_ptr_array_add (people, ((MutualContact *) g_ptr_array_index (contacts, i))->person);
  written = mutual_vcard_write (people);
  again = read_cards (written, none);
  FUZZ_CHECK (again != NULL && again->len == contacts->len);
  for (guint i = 0; i < contacts->len; i++)
    check_person (g_ptr_array_index (people, i), ((MutualContact *) g_ptr_array_index (again, i))->person);
  return 0;
}
