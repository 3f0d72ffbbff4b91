/* The addresses that links of a plan lead to: which are let through, and how they are written for other programs.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-uri.h"

#include <string.h>

/* Longer than any browser takes. */
#define MAX_LENGTH 8000

/**
 * mutual_uri_check:
 * @uri: (nullable): what somebody wrote into a plan
 * @host: (out) (optional) (transfer full): whose it is: a host, or an address of mail
 *
 * A link of a plan comes from anywhere: only what a browser or a mail application opens passes, and each character
 * that is not plainly part of an address is encoded. Neither quotes nor brackets, white space or controls are left, so
 * that what passes cannot end the place that it is written to.
 *
 * Returns: (transfer full) (nullable): the address in ASCII, or %NULL if it is no https, http or mailto address
 */
char *
mutual_uri_check (const char  *uri,
                  char       **host)
{
  g_autoptr (GUri) parsed = NULL;
  g_autofree char *text = NULL;
  const char *scheme;
  gboolean web;
  gboolean mail;

  if (uri == NULL || strlen (uri) > MAX_LENGTH)
    return NULL;

  parsed = g_uri_parse (uri, G_URI_FLAGS_ENCODED | G_URI_FLAGS_SCHEME_NORMALIZE, NULL);
  scheme = parsed != NULL ? g_uri_get_scheme (parsed) : "";
  web = strcmp (scheme, "https") == 0 || strcmp (scheme, "http") == 0;
  mail = strcmp (scheme, "mailto") == 0;
  if ((web && (g_uri_get_host (parsed) == NULL || *g_uri_get_host (parsed) == '\0')) ||
      (mail && *g_uri_get_path (parsed) == '\0') || (!web && !mail))
    return NULL;

  if (host != NULL)
    *host = g_strdup (web ? g_uri_get_host (parsed) : g_uri_get_path (parsed));
  text = g_uri_to_string (parsed);
  return g_uri_escape_string (text, G_URI_RESERVED_CHARS_GENERIC_DELIMITERS "!$&*+,;=%", FALSE);
}

/**
 * mutual_uri_for_mail:
 * @email: (nullable): an address of mail
 *
 * Returns: (transfer full) (nullable): a mailto: URI of it, or %NULL if it is none
 */
char *
mutual_uri_for_mail (const char *email)
{
  g_autofree char *path = NULL;
  g_autofree char *uri = NULL;

  if (email == NULL || strchr (email, '@') == NULL || strlen (email) > MAX_LENGTH)
    return NULL;

  path = g_uri_escape_string (email, "@", FALSE);
  uri = g_strconcat ("mailto:", path, NULL);
  return mutual_uri_check (uri, NULL);
}
