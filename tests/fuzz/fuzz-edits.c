/* Fuzzing: what the reader of edits, and of the journal of a draft, makes of any bytes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "format/mutual-edit-reader.h"
#include "format/mutual-edit-writer.h"
#include "format/mutual-reader.h"
#include "format/mutual-writer.h"
#include "fuzz.h"
#include "store/mutual-journal.h"

#include <string.h>

#define ID(n) "0000000" n "-0000-4000-8000-000000000000"

/* A little of everything, with ids that are easily hit upon. */
static const char base[] =
    "{\"format\":\"mutual-action-plan\",\"version\":1,\"id\":\"" ID ("0") "\",\"title\":\"A\","
    "\"anchor\":\"" ID ("1") "\",\"milestones\":[{\"id\":\"" ID ("1") "\",\"title\":\"B\",\"due\":\"2026-12-01\","
    "\"steps\":[{\"id\":\"" ID ("2") "\",\"title\":\"C\",\"follows\":\"" ID ("3") "\",\"offset\":2,\"due\":\"2026-12-03\"},"
    "{\"id\":\"" ID ("3") "\",\"title\":\"D\",\"due\":\"2026-12-01\",\"new\":[1,{\"x\":true}]}]}],"
    "\"roles\":[{\"id\":\"" ID ("4") "\",\"title\":\"E\",\"side\":\"buyer\",\"person\":\"" ID ("5") "\"}],"
    "\"people\":[{\"id\":\"" ID ("5") "\",\"name\":\"F\",\"side\":\"buyer\"}],\"other\":{\"y\":null}}";

static MutualPlan *
read_base (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (base, strlen (base));
  MutualPlan *plan = mutual_reader_read (bytes, NULL);

  FUZZ_CHECK (plan != NULL);
  return plan;
}

static void
take_back (GPtrArray  *edits,
           MutualPlan *plan)
{
  for (guint i = edits->len; i > 0; i--)
    {
      g_autoptr (MutualEdit) inverse = mutual_edit_invert (g_ptr_array_index (edits, i - 1));

      FUZZ_CHECK (mutual_edit_apply (inverse, plan, NULL));
    }
}

static void
check_same (GBytes     *bytes,
            MutualPlan *plan)
{
  g_autoptr (GBytes) written = mutual_writer_write (plan);

  FUZZ_CHECK (g_bytes_equal (bytes, written));
}

/* What is refused changes nothing; what is done is undone to the byte, and does the same when it was written. */
static void
check_edits (GBytes *bytes)
{
  g_autoptr (MutualPlan) plan = read_base ();
  g_autoptr (MutualPlan) other = read_base ();
  g_autoptr (GBytes) before = mutual_writer_write (plan);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) edits = mutual_edit_reader_apply (bytes, plan, &error);
  g_autoptr (GPtrArray) again = NULL;

  FUZZ_CHECK ((edits == NULL) == (error != NULL));
  if (edits == NULL)
    {
      check_same (before, plan);
      return;
    }

  after = mutual_writer_write (plan);
  text = mutual_edit_writer_write (edits);
  again = mutual_edit_reader_apply (text, other, &error);
  if (again == NULL)
    g_error ("What was written of edits is not read: %s", error->message);
  check_same (after, other);

  take_back (edits, plan);
  check_same (before, plan);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GPtrArray) records = mutual_journal_read (bytes);
  g_autoptr (GByteArray) journal = g_byte_array_new ();

  for (guint i = 0; i < records->len; i++)
    mutual_journal_append (journal, g_ptr_array_index (records, i));
  FUZZ_CHECK (journal->len <= size);
  FUZZ_CHECK (journal->len == 0 || memcmp (journal->data, data, journal->len) == 0);

  check_edits (bytes);
  return 0;
}
