/* Taking contacts over into a plan: who is new, who is there already.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "exchange/mutual-contacts.h"

#include "exchange/mutual-address.h"
#include "exchange/mutual-vcard.h"

#include <glib/gi18n-lib.h>

/* What two entries of one person have in common: the mail address, or without one the name. */
static char *
get_key (MutualItem *person)
{
  const char *email = mutual_item_get_text (person, MUTUAL_MEMBER_EMAIL);
  g_autofree char *folded =
      mutual_address_fold (*email != '\0' ? email : mutual_item_get_text (person, MUTUAL_MEMBER_NAME));

  return g_strdup_printf ("%s:%s", *email != '\0' ? "mail" : "name", folded);
}

static void
add_keys (GHashTable *keys,
          MutualItem *person)
{
  g_autofree char *name = mutual_address_fold (mutual_item_get_text (person, MUTUAL_MEMBER_NAME));

  g_hash_table_add (keys, get_key (person));
  /* A card without an address says nothing new of somebody of that name. */
  g_hash_table_add (keys, g_strdup_printf ("name:%s", name));
}

/**
 * mutual_contacts_add:
 * @plan: a plan
 * @side: where they work
 * @contacts: (element-type MutualContact): the contacts, none of which is in a plan yet
 * @n_present: (out): how many of them are in the plan already, by their mail address; those stay as they are
 *
 * Returns: (transfer full) (element-type MutualEdit): the edits that add the others at the end of the people
 */
GPtrArray *
mutual_contacts_add (MutualPlan *plan,
                     MutualSide  side,
                     GPtrArray  *contacts,
                     guint      *n_present)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
  guint n_people;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), NULL);
  g_return_val_if_fail (contacts != NULL, NULL);
  g_return_val_if_fail (n_present != NULL, NULL);

  *n_present = 0;
  n_people = mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE);
  for (guint i = 0; i < n_people; i++)
    add_keys (keys, mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE, i));

  for (guint i = 0; i < contacts->len; i++)
    {
      MutualContact *contact = g_ptr_array_index (contacts, i);
      g_autofree char *key = get_key (contact->person);

      if (g_hash_table_contains (keys, key))
        {
          (*n_present)++;
          continue;
        }
      add_keys (keys, contact->person);
      mutual_item_set_number (contact->person, MUTUAL_MEMBER_SIDE, (int) side);
      g_ptr_array_add (edits, mutual_edit_new_insert (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE, n_people + edits->len,
                                                      contact->person));
    }
  return edits;
}

/**
 * mutual_contacts_count:
 * @n_added: how many were added
 * @n_present: how many were in the plan already
 *
 * Returns: (transfer full): both in a sentence for people: "2 added, 1 already there"
 */
char *
mutual_contacts_count (guint n_added,
                       guint n_present)
{
  g_autofree char *added = NULL;

  /* Translators: of people who were read from contacts. */
  added = g_strdup_printf (ngettext ("%u person added", "%u people added", n_added), n_added);
  if (n_present == 0)
    return g_steal_pointer (&added);
  if (n_added == 0)
    /* Translators: of people who were read from contacts. */
    return g_strdup_printf (
        ngettext ("%u person is in the plan already", "%u people are in the plan already", n_present), n_present);
  /* Translators: of people who were read from contacts; %s is "2 people added". */
  return g_strdup_printf (ngettext ("%s, %u already there", "%s, %u already there", n_present), added, n_present);
}
