/* Reading and writing a plan of 100 000 steps, beside json-glib's parser and generator on the same bytes.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "benchmark.h"
#include "large-plan.h"

#include "format/mutual-reader.h"
#include "format/mutual-writer.h"

#include <json-glib/json-glib.h>

#include <stdlib.h>

#define N_MILESTONES 1000
#define N_STEPS 100
#define N_TIMES 9

static gpointer
read_plan (gpointer data)
{
  return mutual_reader_read (data, NULL);
}

static gpointer
parse_json (gpointer data)
{
  JsonParser *parser = json_parser_new ();
  gsize length;
  const char *text = g_bytes_get_data (data, &length);

  json_parser_load_from_data (parser, text, (gssize) length, NULL);
  return parser;
}

static gpointer
write_plan (gpointer data)
{
  return mutual_writer_write (data);
}

static gpointer
generate_json (gpointer data)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_root (generator, json_parser_get_root (data));
  json_generator_set_pretty (generator, TRUE);
  return json_generator_to_data (generator, NULL);
}

int
main (void)
{
  g_autoptr (MutualPlan) plan = large_plan_new (N_MILESTONES, N_STEPS);
  g_autoptr (GBytes) bytes = mutual_writer_write (plan);
  g_autoptr (JsonParser) parser = parse_json (bytes);
  BenchmarkSide reader = { "read and validate into the model", read_plan, bytes, g_object_unref };
  BenchmarkSide json_parser = { "JsonParser alone", parse_json, bytes, g_object_unref };
  BenchmarkSide writer = { "write the model", write_plan, plan, (GDestroyNotify) g_bytes_unref };
  BenchmarkSide json_generator = { "JsonGenerator alone", generate_json, parser, g_free };
  gboolean held;

  benchmark_print_machine ();
  g_print ("Reading %d steps, %.1f MB\n", N_MILESTONES * N_STEPS, (double) g_bytes_get_size (bytes) / 1e6);
  held = benchmark_compare (&reader, &json_parser, N_TIMES, 2.5);
  g_print ("Writing them\n");
  held = benchmark_compare (&writer, &json_generator, N_TIMES, 1.5) && held;

  return held ? EXIT_SUCCESS : EXIT_FAILURE;
}
