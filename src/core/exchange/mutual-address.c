/* Mail addresses: which ones a mail can go to, and lists of them for the address line of a mail.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "exchange/mutual-address.h"

#include "plan/mutual-clean.h"

#include <string.h>

/* RFC 5321, 4.5.3.1. */
#define ADDRESS_LIMIT 254
#define LOCAL_LIMIT 64
#define LABEL_LIMIT 63

/* RFC 5322, 3.2.3: what an atom may hold besides letters and figures. */
#define ATOM_MARKS "!#$%&'*+-/=?^_`{|}~"

/* Letters beyond ASCII are welcome, as in RFC 6532, but nothing that looks like a space or is not seen at all. */
static gboolean
is_atom_character (gunichar    ch,
                   const char *marks)
{
  if (ch < 0x80)
    return g_ascii_isalnum ((char) ch) || strchr (marks, (int) ch) != NULL;
  return g_unichar_isalnum (ch) || g_unichar_ismark (ch);
}

/* Atoms with single dots between them, such as both halves of an address are. */
static gboolean
is_dotted (const char *text,
           const char *end,
           const char *marks,
           gsize       longest,
           guint      *n_atoms)
{
  const char *atom = text;

  *n_atoms = 0;
  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      if (p == end || *p == '.')
        {
          if (p == atom || (gsize) (p - atom) > longest)
            return FALSE;
          (*n_atoms)++;
          if (p == end)
            return TRUE;
          atom = p + 1;
        }
      else if (!is_atom_character (g_utf8_get_char (p), marks))
        {
          return FALSE;
        }
    }
}

static gboolean
is_plain_phrase (const char *name)
{
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (*p != ' ' && (guchar) *p < 0x80 && !is_atom_character (g_utf8_get_char (p), ATOM_MARKS))
      return FALSE;

  return TRUE;
}

/**
 * mutual_address_is_valid:
 * @address: (nullable): UTF-8
 *
 * Asks for the form of an address as people have one, "name@example.com": no spaces, no quotes, no comments, no list,
 * and a domain with a dot in it. Whether somebody reads the mail is another question.
 *
 * Returns: whether a mail can be sent there
 */
gboolean
mutual_address_is_valid (const char *address)
{
  const char *at, *end;
  guint n_atoms;

  if (address == NULL || strlen (address) > ADDRESS_LIMIT || !g_utf8_validate (address, -1, NULL))
    return FALSE;
  at = strchr (address, '@');
  end = address + strlen (address);
  if (at == NULL || !is_dotted (address, at, ATOM_MARKS, LOCAL_LIMIT, &n_atoms) || at - address > LOCAL_LIMIT)
    return FALSE;
  if (!is_dotted (at + 1, end, "-", LABEL_LIMIT, &n_atoms) || n_atoms < 2)
    return FALSE;

  return at[1] != '-' && end[-1] != '-' && strstr (at, "-.") == NULL && strstr (at, ".-") == NULL;
}

/**
 * mutual_address_fold:
 * @address: an address
 *
 * Returns: (transfer full): what is the same for two addresses that mean the same box
 */
char *
mutual_address_fold (const char *address)
{
  g_autofree char *trimmed = NULL;

  g_return_val_if_fail (address != NULL, NULL);

  trimmed = g_strstrip (g_strdup (address));
  return g_utf8_casefold (trimmed, -1);
}

/**
 * mutual_address_format:
 * @name: (nullable): whose it is
 * @address: a valid address
 *
 * Returns: (transfer full): both as the head of a mail has them (RFC 5322), the name quoted where it needs to be
 */
char *
mutual_address_format (const char *name,
                       const char *address)
{
  g_autofree char *line = NULL;
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (mutual_address_is_valid (address), NULL);

  line = g_strstrip (mutual_clean_title (name != NULL ? name : ""));
  if (*line == '\0')
    return g_strdup (address);
  if (is_plain_phrase (line))
    return g_strdup_printf ("%s <%s>", line, address);

  text = g_string_new ("\"");
  for (const char *p = line; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_c (text, '\\');
      g_string_append_c (text, *p);
    }
  g_string_append_printf (text, "\" <%s>", address);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * mutual_address_list:
 * @plan: a plan
 * @side: whose people
 * @n_listed: (out) (optional): how many addresses there are
 * @n_without: (out) (optional): how many people have no address that a mail can be sent to
 *
 * Returns: (transfer full): the addresses of all people of @side, each once, for the address line of a mail
 */
char *
mutual_address_list (MutualPlan *plan,
                     MutualSide  side,
                     guint      *n_listed,
                     guint      *n_without)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GString *list = g_string_new (NULL);
  guint n_missing = 0;
  guint n_people;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);

  n_people = mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE);
  for (guint i = 0; i < n_people; i++)
    {
      MutualItem *person = mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE, i);
      g_autofree char *address = g_strstrip (g_strdup (mutual_item_get_text (person, MUTUAL_MEMBER_EMAIL)));
      g_autofree char *entry = NULL;

      if (mutual_item_get_number (person, MUTUAL_MEMBER_SIDE) != (int) side)
        continue;
      if (!mutual_address_is_valid (address))
        {
          n_missing++;
          continue;
        }
      if (!g_hash_table_add (seen, mutual_address_fold (address)))
        continue;
      entry = mutual_address_format (mutual_item_get_text (person, MUTUAL_MEMBER_NAME), address);
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", entry);
    }
  if (n_listed != NULL)
    *n_listed = g_hash_table_size (seen);
  if (n_without != NULL)
    *n_without = n_missing;
  return g_string_free (list, FALSE);
}
