/* Names of files are made of titles, and can be of any title.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "widgets/mutual-file-dialogs.h"

#include <string.h>

static void
test_names (void)
{
  const struct
  {
    const char *title;
    const char *name;
  } cases[] = {
    { "Northwind claims in two days", "Northwind claims in two days.map" },
    { "  two   words ", "two words.map" },
    { "Pilot/Go-live: \"first\" <depot>?", "Pilot Go-live first depot.map" },
    { "../../etc/passwd", "etc passwd.map" },
    { ".hidden", "hidden.map" },
    { "Café für Größe", "Café für Größe.map" },
    { "line\nbreak\ttab", "line break tab.map" },
    { "", "Plan.map" },
    { "///", "Plan.map" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = mutual_make_file_name (cases[i].title, ".map");

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_long (void)
{
  g_autofree char *title = g_strnfill (4096, 'x');
  g_autoptr (GString) wide = g_string_new (NULL);
  g_autofree char *name = mutual_make_file_name (title, ".map");
  g_autofree char *wide_name = NULL;
  guint i;

  g_assert_cmpuint (strlen (name), <, 100);

  for (i = 0; i < 1000; i++)
    g_string_append_unichar (wide, 0x1f600);
  wide_name = mutual_make_file_name (wide->str, ".map");
  g_assert_true (g_utf8_validate (wide_name, -1, NULL));
  g_assert_true (g_str_has_suffix (wide_name, ".map"));
  g_assert_cmpuint (strlen (wide_name), <=, 255);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file-dialogs/names", test_names);
  g_test_add_func ("/file-dialogs/long", test_long);

  return g_test_run ();
}
