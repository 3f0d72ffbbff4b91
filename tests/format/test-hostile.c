/* Files made to do harm, or broken by chance: refused in time, within memory, and never with a crash.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "random-plan.h"

#include "format/mutual-reader.h"
#include "format/mutual-scanner.h"
#include "format/mutual-writer.h"
#include "plan/mutual-plan.h"

#include <string.h>
#include <sys/resource.h>
#include <time.h>

#define ID "11111111-1111-4111-8111-111111111111"
#define HEAD "{\n  \"format\": \"mutual-action-plan\",\n  \"version\": 1,\n  \"id\": \"" ID "\""
/* What a later version says of a title is passed over, so that it may be large without becoming nodes. */
#define NEWER "{\n  \"format\": \"mutual-action-plan\",\n  \"version\": 2,\n  \"id\": \"" ID "\",\n  \"title\": "

#define N_BRACKETS 60000000
#define N_MUTANTS 20000

/* Sanitizers pay for what they see with time and memory. */
#ifdef __SANITIZE_ADDRESS__
#define SLACK 8
#else
#define SLACK 1
#endif

static GString *
repeat (const char *before,
        const char *part,
        guint       n,
        const char *after)
{
  gsize start = strlen (before);
  gsize length = strlen (part);
  gsize total = length * n;
  GString *text = g_string_sized_new (start + total + strlen (after) + 1);

  g_string_append (text, before);
  g_string_set_size (text, start + total);
  memcpy (text->str + start, part, MIN (length, total));
  for (gsize done = length; done < total; done *= 2)
    memcpy (text->str + start + done, text->str + start, MIN (done, total - done));
  return g_string_append (text, after);
}

/* Takes @text. */
static MutualPlan *
read_text (GString  *text,
           GError  **error)
{
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);

  return mutual_reader_read (bytes, error);
}

static void
assert_read (GString *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MutualPlan) plan = read_text (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (plan);
}

static void
assert_refused (GString           *text,
                MutualFormatError  code,
                const char        *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MutualPlan) plan = read_text (text, &error);

  g_assert_null (plan);
  g_assert_error (error, MUTUAL_FORMAT_ERROR, (int) code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, message));
}

static void
test_depth (void)
{
  /* The plan itself is one level. */
  for (guint n = MUTUAL_DEPTH_LIMIT - 1; n <= MUTUAL_DEPTH_LIMIT; n++)
    {
      g_autoptr (GString) arrays = repeat (HEAD ", \"x\": ", "[", n, "");
      g_autoptr (GString) objects = repeat (HEAD ", \"x\": ", "{\"y\":", n, "0");
      GString *closed_arrays = repeat (arrays->str, "]", n, "}");
      GString *closed_objects = repeat (objects->str, "}", n, "}");

      if (n < MUTUAL_DEPTH_LIMIT)
        {
          assert_read (closed_arrays);
          assert_read (closed_objects);
        }
      else
        {
          assert_refused (closed_arrays, MUTUAL_FORMAT_ERROR_LIMIT, "Line 4, column 117, at x: ");
          assert_refused (closed_objects, MUTUAL_FORMAT_ERROR_LIMIT, "Line 4, column 369, at x: ");
        }
    }
}

static GString *
create_members (const char *before,
                guint       n,
                const char *after)
{
  GString *text = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s\"member %u\": 0", i == 0 ? "" : ",\n", i);
  return g_string_append (text, after);
}

static void
test_members (void)
{
  assert_read (create_members (HEAD ", \"x\": {", 1000, "}}"));
  assert_refused (create_members (HEAD ", \"x\": {", 1001, "}}"), MUTUAL_FORMAT_ERROR_LIMIT, "Line 1004, column 1");
  /* The three members of the header count, too. */
  assert_read (create_members (HEAD ",\n", 997, "}"));
  assert_refused (create_members (HEAD ",\n", 998, "}"), MUTUAL_FORMAT_ERROR_LIMIT, "Line 1002, column 1");
}

static void
test_values (void)
{
  /* The plan, its three members, and the array. */
  assert_read (repeat (NEWER "[", "0,", MUTUAL_VALUES_LIMIT - 6, "0]}"));
  assert_refused (repeat (NEWER "[", "0,", MUTUAL_VALUES_LIMIT - 5, "0]}"), MUTUAL_FORMAT_ERROR_LIMIT,
                  "Line 5, column");
}

static GString *
create_items (guint n)
{
  GString *text = g_string_new (HEAD ",\n\"metrics\": [");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s\n{\"id\": \"%08x-2222-4222-8222-222222222222\"}", i == 0 ? "" : ",", i);
  return g_string_append (text, "]}");
}

static void
test_items (void)
{
  assert_read (create_items (200000));
  assert_refused (create_items (200001), MUTUAL_FORMAT_ERROR_LIMIT, "Line 200006, column 1, at metrics: ");
}

static void
test_texts (void)
{
  assert_read (repeat (HEAD ", \"title\": \"", "ä", 2048, "\"}"));
  assert_refused (repeat (HEAD ", \"title\": \"x", "ä", 2048, "\"}"), MUTUAL_FORMAT_ERROR_LIMIT,
                  "column 58, at title: ");
  assert_read (repeat (HEAD ", \"notes\": \"", "\\n", 1048576, "\"}"));
  assert_refused (repeat (HEAD ", \"notes\": \"", "x", 1048577, "\"}"), MUTUAL_FORMAT_ERROR_LIMIT, "at notes: ");
  /* What others keep in a plan is no text of ours. */
  assert_read (repeat (HEAD ", \"x\": \"", "x", 1048577, "\"}"));
}

static void
test_size (void)
{
  const guint length = strlen (HEAD "}");

  assert_read (repeat (HEAD "}", " ", MUTUAL_SIZE_LIMIT - length, ""));
  assert_refused (repeat (HEAD "}", " ", MUTUAL_SIZE_LIMIT + 1 - length, ""), MUTUAL_FORMAT_ERROR_LIMIT, "64 MiB");
  assert_refused (repeat ("", "x", MUTUAL_SIZE_LIMIT + 1, ""), MUTUAL_FORMAT_ERROR_FOREIGN, "not a Mutual plan");
}

/* Of this process alone, so that a busy machine fails no test. In microseconds. */
static gint64
get_time (void)
{
  return (gint64) clock () * G_USEC_PER_SEC / CLOCKS_PER_SEC;
}

/* In kilobytes. */
static long
get_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

static void
assert_cheap (const char        *before,
              const char        *part,
              guint              n,
              MutualFormatError  code)
{
  GString *text = repeat (before, part, n, "");
  long peak = get_peak ();
  gint64 start = get_time ();

  assert_refused (text, code, "");
  g_assert_cmpint (get_time () - start, <, SLACK * G_TIME_SPAN_SECOND);
  g_assert_cmpint (get_peak () - peak, <, SLACK * 50 * 1024);
}

static void
test_nested (void)
{
  if (!g_test_subprocess ())
    {
      /* A process of its own, whose peak of memory is not that of another test. */
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  assert_cheap (HEAD ", \"x\": ", "[", N_BRACKETS, MUTUAL_FORMAT_ERROR_LIMIT);
  assert_cheap (HEAD ", \"x\": ", "{\"y\":", N_BRACKETS / 5, MUTUAL_FORMAT_ERROR_LIMIT);
  assert_cheap (HEAD ", \"title\": ", "[", N_BRACKETS, MUTUAL_FORMAT_ERROR_VALUE);
  assert_cheap (HEAD ", \"milestones\": ", "[", N_BRACKETS, MUTUAL_FORMAT_ERROR_VALUE);
  assert_cheap (HEAD ", \"milestones\": [", "{\"steps\": [", N_BRACKETS / 11, MUTUAL_FORMAT_ERROR_LIMIT);
  assert_cheap ("", "[", N_BRACKETS, MUTUAL_FORMAT_ERROR_FOREIGN);
  assert_cheap ("", "{\"format\":", N_BRACKETS / 10, MUTUAL_FORMAT_ERROR_FOREIGN);
  assert_cheap (HEAD ", \"x\": \"", "\\u00e4", N_BRACKETS / 6, MUTUAL_FORMAT_ERROR_SYNTAX);
}

/* Names that all have the same g_str_hash(): "az" and "bY" are the same to it. */
static void
append_colliding_object (GString *text)
{
  g_string_append_c (text, '{');
  for (guint i = 0; i < 1000; i++)
    {
      g_string_append (text, i == 0 ? "\"" : ",\"");
      for (guint bit = 0; bit < 10; bit++)
        g_string_append (text, (i >> bit & 1) != 0 ? "az" : "bY");
      g_string_append (text, "\":0");
    }
  g_string_append_c (text, '}');
}

static void
test_colliding_names (void)
{
  GString *text = g_string_new (HEAD ", \"x\": ");

  append_colliding_object (text);
  assert_refused (g_string_append_c (text, '}'), MUTUAL_FORMAT_ERROR_LIMIT, "at x: The names");

  text = g_string_new (HEAD ", \"roles\": [");
  append_colliding_object (text);
  assert_refused (g_string_append (text, "]}"), MUTUAL_FORMAT_ERROR_LIMIT, "at roles[0]: The names");
}

/* One circle through very many items is found, and told in a few words. */
static void
test_long_circle (void)
{
  const guint n = 50000;
  GString *text = g_string_new (HEAD ", \"milestones\": [");
  gint64 start;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text,
                            "%s\n{\"id\": \"%08x-2222-4222-8222-222222222222\", "
                            "\"follows\": \"%08x-2222-4222-8222-222222222222\"}",
                            i == 0 ? "" : ",", i, (i + 1) % n);
  start = get_time ();
  assert_refused (g_string_append (text, "]}"), MUTUAL_FORMAT_ERROR_REFERENCE,
                  "milestones[10] → milestones[11] → … → milestones[0]. ");
  g_assert_cmpint (get_time () - start, <, SLACK * G_TIME_SPAN_SECOND);
}

/* With each id behind everything else, each item is looked through for it first. */
static void
test_late_ids (void)
{
  GString *text = g_string_new (HEAD ", \"milestones\": [{\"steps\": [");
  gint64 start;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text,
                            "%s{\"links\": [{\"x\": [0, 0, 0, 0, 0, 0], \"id\": \"%08x-3333-4222-8222-222222222222\"}],"
                            " \"id\": \"%08x-2222-4222-8222-222222222222\"}",
                            i == 0 ? "" : ",", i, i);
  start = get_time ();
  assert_read (g_string_append (text, "], \"id\": \"22222222-4444-4222-8222-222222222222\"}]}"));
  g_assert_cmpint (get_time () - start, <, SLACK * G_TIME_SPAN_SECOND);
}

/* An ordinary plan, read, takes no more than four times its file, that included. */
static void
test_memory (void)
{
  g_autoptr (GRand) rand = NULL;
  g_autoptr (MutualPlan) plan = NULL;
  g_autoptr (GString) text = NULL;
  long peak;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  text = g_string_new (HEAD ",\n  \"milestones\": [");
  for (guint i = 0; i < 40000; i++)
    g_string_append_printf (
        text,
        "%s\n    {\n      \"id\": \"%08x-2222-4222-8222-222222222222\",\n      \"title\": \"Architecture and scope\",\n"
        "      \"track\": \"technical\",\n      \"buyer_value\": \"Risks known before money is spent\",\n"
        "      \"side\": \"both\",\n      \"start\": \"2026-10-12\",\n      \"due\": \"2026-10-30\",\n"
        "      \"duration\": 15,\n      \"status\": \"in_progress\"\n    }",
        i == 0 ? "" : ",", i);
  g_string_append (text, "\n  ]\n}\n");

  peak = get_peak ();
  {
    g_autoptr (GBytes) bytes = g_bytes_new_static (text->str, text->len);

    plan = mutual_reader_read (bytes, NULL);
  }
  g_assert_nonnull (plan);
  g_assert_cmpint ((get_peak () - peak) * 1024, <, (gint64) text->len * 3 * SLACK);
}

static void
mutate (GRand   *rand,
        GString *text)
{
  static const char *const splices[] = { "\"", "\\", "{", "}", "[", "]", ",", ":", "null", "-", "1e9", "\\u0000",
                                         "\\ud800", "\xff", "\xc3", "\"id\":", "[[[[", "{\"x\":", "//", "\"\"" };
  gsize at = (gsize) g_rand_int_range (rand, 0, (gint32) text->len);
  gsize wanted = (gsize) g_rand_int_range (rand, 1, 40);
  gsize span = MIN (wanted, text->len - at);
  g_autofree char *copy = g_strndup (text->str + at, span);

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      text->str[at] = (char) g_rand_int_range (rand, 0, 256);
      break;
    case 1:
      text->str[at] ^= (char) (1 << g_rand_int_range (rand, 0, 8));
      break;
    case 2:
      g_string_erase (text, (gssize) at, (gssize) span);
      break;
    case 3:
      g_string_insert_len (text, (gssize) at, copy, (gssize) strlen (copy));
      break;
    case 4:
      g_string_truncate (text, at);
      break;
    default:
      g_string_insert (text, (gssize) at, splices[g_rand_int_range (rand, 0, G_N_ELEMENTS (splices))]);
    }
}

static guint
count_lines (const char *text,
             gsize       length)
{
  guint n = 1;

  for (gsize i = 0; i < length; i++)
    n += text[i] == '\n';
  return n;
}

/* Whatever comes of it is either a plan, which is written and read again, or problems within the file. */
static void
test_mutants (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (GBytes) original = NULL;

  for (guint i = 0; i < N_MUTANTS; i++)
    {
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_problem_free);
      g_autoptr (GString) text = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (MutualPlan) plan = NULL;

      if (i % 100 == 0)
        {
          g_autoptr (MutualPlan) random = random_plan_new (rand, 2);

          g_clear_pointer (&original, g_bytes_unref);
          original = mutual_writer_write (random);
        }
      text = g_string_new_len (g_bytes_get_data (original, NULL), (gssize) g_bytes_get_size (original));
      /* As if a later version had written it, of which less is refused. */
      if (i % 2 == 1)
        *strstr (text->str, "1,\n") = '2';
      for (int n = g_rand_int_range (rand, 1, 4); n > 0 && text->len > 0; n--)
        mutate (rand, text);

      /* The exact size, so that a memory checker sees a step beyond it. */
      bytes = g_bytes_new (text->str, text->len);
      plan = mutual_reader_read_all (bytes, problems);
      g_assert_true ((plan != NULL) == (problems->len == 0));
      for (guint j = 0; j < problems->len; j++)
        {
          const MutualProblem *problem = g_ptr_array_index (problems, j);

          g_assert_true (g_utf8_validate (problem->message, -1, NULL) && g_utf8_validate (problem->path, -1, NULL));
          g_assert_cmpuint (problem->line, >=, 1);
          g_assert_cmpuint (problem->line, <=, count_lines (text->str, text->len));
          g_assert_cmpuint (problem->offset, <=, text->len);
        }
      if (plan != NULL)
        {
          g_autoptr (GBytes) written = mutual_writer_write (plan);
          g_autoptr (MutualPlan) again = mutual_reader_read (written, NULL);
          g_autoptr (GBytes) written_again = NULL;

          g_assert_nonnull (again);
          written_again = mutual_writer_write (again);
          g_assert_true (g_bytes_equal (written, written_again));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format/limits/depth", test_depth);
  g_test_add_func ("/format/limits/members", test_members);
  g_test_add_func ("/format/limits/values", test_values);
  g_test_add_func ("/format/limits/items", test_items);
  g_test_add_func ("/format/limits/texts", test_texts);
  g_test_add_func ("/format/limits/size", test_size);
  g_test_add_func ("/format/hostile/nested", test_nested);
  g_test_add_func ("/format/hostile/colliding-names", test_colliding_names);
  g_test_add_func ("/format/hostile/long-circle", test_long_circle);
  g_test_add_func ("/format/hostile/late-ids", test_late_ids);
  g_test_add_func ("/format/hostile/memory", test_memory);
  g_test_add_func ("/format/hostile/mutants", test_mutants);

  return g_test_run ();
}
