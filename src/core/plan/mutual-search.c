/* Finding words in a plan, whatever their case and accents.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "plan/mutual-search.h"

#include <string.h>

/* What is looked for is no longer than this; the rest of what was pasted would not be read by anybody. */
#define QUERY_LIMIT 1024

/* Accents, and what cannot be seen, make no difference; nor does the way that an apostrophe is typed. */
static gunichar
simplify (gunichar ch)
{
  switch ((int) g_unichar_type (ch))
    {
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_FORMAT:
      return 0;
    default:
      return ch == 0x2018 || ch == 0x2019 ? '\'' : ch;
    }
}

static char *
fold (const char *text)
{
  g_autofree char *apart = NULL;
  g_autofree char *plain = NULL;
  g_autoptr (GString) result = NULL;

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);

  apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  if (apart == NULL)
    return g_strdup ("");
  result = g_string_sized_new (strlen (apart));
  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = simplify (g_utf8_get_char (p));

      if (ch != 0)
        g_string_append_unichar (result, ch);
    }
  return g_utf8_casefold (result->str, (gssize) result->len);
}

/* Marks in @found the words that a text has. Returns: whether there are none left to find. */
static gboolean
look_through (const char        *text,
              const char *const *words,
              gboolean          *found)
{
  g_autofree char *folded = NULL;
  gboolean all = TRUE;

  if (*text == '\0')
    return FALSE;

  folded = fold (text);
  for (guint i = 0; words[i] != NULL; i++)
    {
      found[i] = found[i] || strstr (folded, words[i]) != NULL;
      all = all && found[i];
    }
  return all;
}

static gboolean
look_through_item (MutualItem        *item,
                   const char *const *words,
                   gboolean          *found)
{
  guint n_fields;
  const MutualField *fields = mutual_item_class_get_fields (MUTUAL_ITEM_GET_CLASS (item), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if ((fields[i].kind == MUTUAL_FIELD_TITLE || fields[i].kind == MUTUAL_FIELD_TEXT) &&
          look_through (mutual_item_get_text (item, fields[i].member), words, found))
        return TRUE;
      /* Links show with the item that has them. */
      if (fields[i].member != MUTUAL_MEMBER_LINKS)
        continue;
      for (guint j = 0; j < mutual_item_get_n_children (item, MUTUAL_MEMBER_LINKS); j++)
        if (look_through_item (mutual_item_get_child (item, MUTUAL_MEMBER_LINKS, j), words, found))
          return TRUE;
    }
  return FALSE;
}

static void
add_if_found (GPtrArray         *hits,
              MutualItem        *item,
              const char *const *words)
{
  if (mutual_search_matches (item, words))
    g_ptr_array_add (hits, g_object_ref (item));
}

static void
add_list (GPtrArray         *hits,
          MutualItem        *item,
          MutualMember       list,
          const char *const *words)
{
  for (guint i = 0; i < mutual_item_get_n_children (item, list); i++)
    add_if_found (hits, mutual_item_get_child (item, list, i), words);
}

static const GDate *
get_day (MutualItem *item)
{
  if (mutual_item_has (item, MUTUAL_MEMBER_DATE))
    return mutual_item_get_date (item, MUTUAL_MEMBER_DATE);
  if (mutual_item_get_date (item, MUTUAL_MEMBER_DONE_ON) != NULL)
    return mutual_item_get_date (item, MUTUAL_MEMBER_DONE_ON);
  return mutual_item_get_date (item, MUTUAL_MEMBER_DUE);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const GDate *first = get_day (*(MutualItem *const *) a);
  const GDate *second = get_day (*(MutualItem *const *) b);

  if (first == NULL || second == NULL)
    return (first == NULL) - (second == NULL);
  return g_date_compare (first, second);
}

/* In the order in which the outline shows them: events stand before the first milestone that is not due earlier. */
static void
add_outline (GPtrArray         *hits,
             MutualItem        *plan,
             const char *const *words)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  guint next = 0;

  add_list (events, plan, MUTUAL_MEMBER_EVENTS, words);
  g_ptr_array_sort (events, compare_days);
  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_MILESTONES); i++)
    {
      MutualItem *milestone = mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, i);
      const GDate *due = get_day (milestone);

      for (; due != NULL && next < events->len; next++)
        {
          MutualItem *event = g_ptr_array_index (events, next);

          if (get_day (event) == NULL || g_date_compare (get_day (event), due) > 0)
            break;
          g_ptr_array_add (hits, g_object_ref (event));
        }
      add_if_found (hits, milestone, words);
      add_list (hits, milestone, MUTUAL_MEMBER_STEPS, words);
    }
  for (; next < events->len; next++)
    g_ptr_array_add (hits, g_object_ref (g_ptr_array_index (events, next)));
}

/**
 * mutual_search_split:
 * @query: what somebody looks for
 *
 * Returns: (transfer full): its words, for mutual_search_matches(); none if there is nothing to look for
 */
char **
mutual_search_split (const char *query)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autofree char *valid = NULL;
  g_autofree char *folded = NULL;
  const char *start;

  g_return_val_if_fail (query != NULL, NULL);

  valid = g_utf8_make_valid (query, (gssize) strnlen (query, QUERY_LIMIT));
  folded = fold (valid);
  start = folded;
  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      if (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)))
        continue;
      if (p > start)
        {
          g_autofree char *word = g_strndup (start, (gsize) (p - start));

          g_strv_builder_add (words, word);
        }
      if (*p == '\0')
        return g_strv_builder_end (words);
      start = g_utf8_next_char (p);
    }
}

/**
 * mutual_search_matches:
 * @item: an item
 * @words: what mutual_search_split() gave
 *
 * Looks through all texts of an item, private ones too, and through those of its links.
 *
 * Returns: whether each of the words is in one of them, be it within another word; never without any words
 */
gboolean
mutual_search_matches (MutualItem        *item,
                       const char *const *words)
{
  g_autofree gboolean *found = NULL;

  g_return_val_if_fail (MUTUAL_IS_ITEM (item), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  if (words[0] == NULL)
    return FALSE;

  found = g_new0 (gboolean, g_strv_length ((char **) words));
  return look_through_item (item, words, found);
}

/**
 * mutual_search_matches_text:
 * @text: some text
 * @words: (nullable) (array zero-terminated=1): words of mutual_search_split()
 *
 * Returns: whether all of @words are in @text
 */
gboolean
mutual_search_matches_text (const char        *text,
                            const char *const *words)
{
  g_autofree gboolean *found = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  if (words == NULL || words[0] == NULL)
    return TRUE;
  found = g_new0 (gboolean, g_strv_length ((char **) words));
  return look_through (text, words, found);
}

/**
 * mutual_search_find:
 * @plan: a plan
 * @query: what somebody looks for
 *
 * Returns: (transfer full) (element-type MutualItem): the plan, milestones, steps, events, roles, people, metrics, risks
 *   and days off that have all the words of @query, in the order in which they show
 */
GPtrArray *
mutual_search_find (MutualPlan *plan,
                    const char *query)
{
  static const MutualMember lists[] = {
    MUTUAL_MEMBER_ROLES, MUTUAL_MEMBER_PEOPLE, MUTUAL_MEMBER_METRICS, MUTUAL_MEMBER_RISKS, MUTUAL_MEMBER_DAYS_OFF,
  };
  GPtrArray *hits = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (MUTUAL_IS_PLAN (plan), hits);
  g_return_val_if_fail (query != NULL, hits);

  words = mutual_search_split (query);
  if (words[0] == NULL)
    return hits;

  add_if_found (hits, MUTUAL_ITEM (plan), (const char *const *) words);
  add_outline (hits, MUTUAL_ITEM (plan), (const char *const *) words);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    add_list (hits, MUTUAL_ITEM (plan), lists[i], (const char *const *) words);
  return hits;
}
