/* Tests which addresses of a plan are let through, and how they are written.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-uri.h"

#include <string.h>

static void
test_table (void)
{
  const struct
  {
    const char *uri;
    const char *expected; /* NULL: refused */
    const char *host;
  } cases[] = {
    { "https://example.org/a?b=c#d", "https://example.org/a?b=c#d", "example.org" },
    { "HTTP://example.org", "http://example.org/", "example.org" },
    { "mailto:ines@example.org?subject=a", "mailto:ines@example.org?subject=a", "ines@example.org" },
    { "https://example.org/a'b", "https://example.org/a%27b", "example.org" },
    { "https://example.org/(a)", "https://example.org/%28a%29", "example.org" },
    { "https://example.org/%27%20%28", "https://example.org/%27%20%28", "example.org" },
    { "https://example.org/\303\274", "https://example.org/%C3%BC", "example.org" },
    { "javascript:alert(1)", NULL, NULL },
    { "file:///etc/passwd", NULL, NULL },
    { "ftp://example.org", NULL, NULL },
    { "https://", NULL, NULL },
    { "https:///path", NULL, NULL },
    { "mailto:", NULL, NULL },
    { "//example.org", NULL, NULL },
    { "example.org", NULL, NULL },
    { "", NULL, NULL },
    { NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *host = NULL;
      g_autofree char *checked = mutual_uri_check (cases[i].uri, &host);

      g_test_message ("%s", cases[i].uri);
      g_assert_cmpstr (checked, ==, cases[i].expected);
      g_assert_cmpstr (host, ==, cases[i].host);
    }
}

static void
test_mail (void)
{
  g_autofree char *plain = mutual_uri_for_mail ("ines@example.org");
  g_autofree char *odd = mutual_uri_for_mail ("i'n (e)?s&x@example.org");

  g_assert_cmpstr (plain, ==, "mailto:ines@example.org");
  g_assert_cmpstr (odd, ==, "mailto:i%27n%20%28e%29%3Fs%26x@example.org");
  g_assert_null (mutual_uri_for_mail ("nobody"));
  g_assert_null (mutual_uri_for_mail (NULL));
}

/* Whatever is written into a plan, what comes out can end neither a string of PDF nor an attribute. */
static void
test_random (void)
{
  static const char * const parts[] = { "https://", "mailto:", "a.example", "/", "'", "\"", "(", ")", "\\", "<", ">", " ",
                                        "\n", "%", "%4", "\303\274", "@", "?", "#", "[", "]", "\t", "\177" };

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) uri = g_string_new (i % 2 ? "https://a.example/" : NULL);
      g_autofree char *checked = NULL;

      for (int n = g_test_rand_int_range (0, 10); n > 0; n--)
        g_string_append (uri, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
      checked = mutual_uri_check (uri->str, NULL);
      for (const char *p = checked; p != NULL && *p != '\0'; p++)
        if (!g_ascii_isgraph (*p) || strchr ("'\"()\\<>", *p) != NULL)
          g_error ("“%s” became “%s”", uri->str, checked);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/uri/table", test_table);
  g_test_add_func ("/plan/uri/mail", test_mail);
  g_test_add_func ("/plan/uri/random", test_random);

  return g_test_run ();
}
