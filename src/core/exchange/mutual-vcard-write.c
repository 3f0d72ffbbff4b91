/* Writing vCard 4.0 (RFC 6350).
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "exchange/mutual-vcard.h"

#include "plan/mutual-clean.h"
#include "plan/mutual-enums.h"
#include "plan/mutual-team.h"

#include <string.h>

/* Octets on a line, without its end. */
#define LINE_LENGTH 75

/* A character is never cut in two. */
static void
append_folded (GString    *cards,
               const char *line)
{
  gsize room = LINE_LENGTH;

  while (strlen (line) > room)
    {
      gsize length = room;

      while (length > 0 && ((guchar) line[length] & 0xC0) == 0x80)
        length--;
      g_string_append_len (cards, line, (gssize) length);
      g_string_append (cards, "\r\n ");
      line += length;
      room = LINE_LENGTH - 1;
    }
  g_string_append (cards, line);
  g_string_append (cards, "\r\n");
}

static char *
escape (const char *text)
{
  g_autofree char *clean = g_strstrip (mutual_clean_title (text));
  GString *escaped = g_string_new (NULL);

  for (const char *p = clean; *p != '\0'; p++)
    {
      if (strchr ("\\,;", *p) != NULL)
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, *p);
    }
  return g_string_free (escaped, FALSE);
}

static void
append_property (GString    *cards,
                 const char *name,
                 const char *text)
{
  g_autofree char *value = escape (text);
  g_autofree char *line = NULL;

  if (*value == '\0')
    return;
  line = g_strdup_printf ("%s:%s", name, value);
  append_folded (cards, line);
}

static void
append_company (GString    *cards,
                MutualItem *person)
{
  MutualItem *plan = mutual_item_get_root (person);
  int side = mutual_item_get_number (person, MUTUAL_MEMBER_SIDE);

  if (MUTUAL_IS_PLAN (plan) && side == MUTUAL_SIDE_BUYER)
    append_property (cards, "ORG", mutual_item_get_text (plan, MUTUAL_MEMBER_BUYER));
  if (MUTUAL_IS_PLAN (plan) && side == MUTUAL_SIDE_SELLER)
    append_property (cards, "ORG", mutual_item_get_text (plan, MUTUAL_MEMBER_SELLER));
}

static void
append_roles (GString    *cards,
              MutualItem *person)
{
  g_autoptr (GPtrArray) roles = NULL;

  if (!MUTUAL_IS_PLAN (mutual_item_get_root (person)))
    return;
  roles = mutual_team_get_roles_of (person);
  for (guint i = 0; i < roles->len; i++)
    append_property (cards, "ROLE", mutual_item_get_text (g_ptr_array_index (roles, i), MUTUAL_MEMBER_TITLE));
}

/* A card needs a name; whoever has none is called by what is known. */
static const char *
get_name (MutualItem *person)
{
  static const MutualMember members[] = { MUTUAL_MEMBER_NAME, MUTUAL_MEMBER_EMAIL, MUTUAL_MEMBER_JOB_TITLE };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *text = g_strstrip (mutual_clean_title (mutual_item_get_text (person, members[i])));

      if (*text != '\0')
        return mutual_item_get_text (person, members[i]);
    }
  return NULL;
}

/**
 * mutual_vcard_write:
 * @people: (element-type MutualItem): persons, of a plan or not
 *
 * Writes a card for each: the name, the company of their side, the job title, their roles, the mail address and the
 * telephone number; nothing private.
 *
 * Returns: (transfer full): vCard 4.0 in UTF-8
 */
GBytes *
mutual_vcard_write (GPtrArray *people)
{
  GString *cards = g_string_new (NULL);

  g_return_val_if_fail (people != NULL, NULL);

  for (guint i = 0; i < people->len; i++)
    {
      MutualItem *person = g_ptr_array_index (people, i);
      const char *name = get_name (person);

      if (name == NULL)
        continue;
      g_string_append_printf (cards, "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:%s\r\n", mutual_item_get_id (person));
      append_property (cards, "FN", name);
      append_company (cards, person);
      append_property (cards, "TITLE", mutual_item_get_text (person, MUTUAL_MEMBER_JOB_TITLE));
      append_roles (cards, person);
      append_property (cards, "EMAIL", mutual_item_get_text (person, MUTUAL_MEMBER_EMAIL));
      append_property (cards, "TEL", mutual_item_get_text (person, MUTUAL_MEMBER_PHONE));
      g_string_append (cards, "END:VCARD\r\n");
    }
  return g_string_free_to_bytes (cards);
}
