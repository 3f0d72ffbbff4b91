/* Names of people and companies that are left in the texts of a template.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-template.h"

/* Shorter words of names are "of" and "the", or initials. */
#define WORD_CHARACTERS 4

typedef struct
{
  GHashTable *words; /* folded words of names */
  GPtrArray  *found;
} Search;

typedef void (*WordFunc) (const char *word,
                          Search     *search);

static void
for_each_word (const char *text,
               WordFunc    func,
               Search     *search)
{
  while (*text != '\0')
    {
      const char *start = text;
      g_autofree char *word = NULL;

      while (g_unichar_isalnum (g_utf8_get_char (text)) || g_unichar_ismark (g_utf8_get_char (text)))
        text = g_utf8_next_char (text);
      word = g_strndup (start, (gsize) (text - start));
      if (g_utf8_strlen (word, -1) >= WORD_CHARACTERS)
        func (word, search);
      if (*text != '\0')
        text = g_utf8_next_char (text);
    }
}

static void
learn (const char *word,
       Search     *search)
{
  g_hash_table_add (search->words, g_utf8_casefold (word, -1));
}

/* A name begins with a capital; the same word without one, as in "freight", hardly means the company. */
static void
look_at (const char *word,
         Search     *search)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  if (!g_unichar_islower (g_utf8_get_char (word)) && g_hash_table_contains (search->words, folded) &&
      !g_ptr_array_find_with_equal_func (search->found, word, g_str_equal, NULL))
    g_ptr_array_add (search->found, g_strdup (word));
}

static void
look_through (MutualItem *item,
              gpointer    user_data)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  /* What the template itself is called was just chosen. */
  if (MUTUAL_IS_PLAN (item))
    return;
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MUTUAL_FIELD_TITLE || fields[i].kind == MUTUAL_FIELD_TEXT)
      for_each_word (mutual_item_get_text (item, fields[i].member), look_at, user_data);
}

/**
 * mutual_template_find_names:
 * @template: a template
 * @plan: the plan that it was made of
 *
 * A template has no people and no companies, but somebody may have written their names into a title. No program can
 * rewrite that; it can say so.
 *
 * Returns: (transfer full) (element-type utf8): words of names in @plan that the texts of @template still have
 */
GPtrArray *
mutual_template_find_names (MutualPlan *template,
                            MutualPlan *plan)
{
  MutualItem *item = MUTUAL_ITEM (plan);
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Search search = { words, g_ptr_array_new_with_free_func (g_free) };

  g_return_val_if_fail (MUTUAL_IS_PLAN (template), search.found);
  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), search.found);

  for_each_word (mutual_item_get_text (item, MUTUAL_MEMBER_SELLER), learn, &search);
  for_each_word (mutual_item_get_text (item, MUTUAL_MEMBER_BUYER), learn, &search);
  for (guint i = 0; i < mutual_item_get_n_children (item, MUTUAL_MEMBER_PEOPLE); i++)
    for_each_word (mutual_item_get_text (mutual_item_get_child (item, MUTUAL_MEMBER_PEOPLE, i), MUTUAL_MEMBER_NAME),
                   learn, &search);
  mutual_item_foreach (MUTUAL_ITEM (template), look_through, &search);

  return search.found;
}
