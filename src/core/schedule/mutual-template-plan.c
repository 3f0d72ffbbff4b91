/* Making a plan from a template, with dates worked back from its anchor.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-template.h"

#include "plan/mutual-clean.h"
#include "plan/mutual-person.h"
#include "schedule/mutual-following.h"
#include "schedule/mutual-template-copy.h"

#include <glib/gi18n-lib.h>

/* NULL for what holds nothing to read. */
static char *
clean (const char *text)
{
  g_autofree char *cleaned = text != NULL ? mutual_clean_title (text) : NULL;

  if (cleaned != NULL)
    g_strstrip (cleaned);
  return cleaned != NULL && *cleaned != '\0' ? g_steal_pointer (&cleaned) : NULL;
}

static void
set_title (MutualPlan   *plan,
           MutualMember  member,
           const char   *text)
{
  g_autofree char *title = clean (text);

  if (title != NULL)
    mutual_item_take_text (MUTUAL_ITEM (plan), member, g_steal_pointer (&title));
}

/* One name is one person, however it was typed; but the people of two companies are two people. */
static MutualItem *
ensure_person (MutualPlan *plan,
               GHashTable *people,
               const char *name,
               int         side)
{
  g_autofree char *plain = g_utf8_normalize (name, -1, G_NORMALIZE_NFKC);
  g_autofree char *folded = g_utf8_casefold (plain != NULL ? plain : name, -1);
  g_autofree char *key = g_strdup_printf ("%d %s", side, folded);
  g_autoptr (MutualItem) person = NULL;
  MutualItem *known = g_hash_table_lookup (people, key);

  if (known != NULL)
    return known;

  person = mutual_item_new (MUTUAL_TYPE_PERSON, NULL);
  mutual_item_set_text (person, MUTUAL_MEMBER_NAME, name);
  mutual_item_set_number (person, MUTUAL_MEMBER_SIDE, side);
  mutual_item_append (MUTUAL_ITEM (plan), MUTUAL_MEMBER_PEOPLE, person);
  mutual_plan_claim (plan, person);
  g_hash_table_insert (people, g_steal_pointer (&key), person);

  return person;
}

static void
fill_roles (MutualPlan *plan,
            MutualPlan *template,
            GHashTable *names,
            GHashTable *ids)
{
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (template), MUTUAL_MEMBER_ROLES); i++)
    {
      const char *id = mutual_item_get_id (mutual_item_get_child (MUTUAL_ITEM (template), MUTUAL_MEMBER_ROLES, i));
      MutualItem *role = mutual_plan_find (plan, g_hash_table_lookup (ids, id));
      g_autofree char *name = clean (g_hash_table_lookup (names, id));

      if (name != NULL)
        mutual_item_set_text (role, MUTUAL_MEMBER_PERSON,
                              mutual_item_get_id (ensure_person (plan, people, name,
                                                                 mutual_item_get_number (role, MUTUAL_MEMBER_SIDE))));
    }
}

/**
 * mutual_template_is_empty:
 * @template: a template
 *
 * Returns: whether it is just the end that every plan has: its name is not what a plan is about
 */
gboolean
mutual_template_is_empty (MutualPlan *template)
{
  g_return_val_if_fail (MUTUAL_IS_PLAN (template), FALSE);

  return mutual_item_get_n_children (MUTUAL_ITEM (template), MUTUAL_MEMBER_MILESTONES) <= 1 &&
         mutual_item_get_n_children (MUTUAL_ITEM (template), MUTUAL_MEMBER_ROLES) == 0;
}

/**
 * mutual_template_get_anchor:
 * @template: a template
 *
 * Returns: (transfer none) (nullable): the milestone whose date is asked for
 */
MutualItem *
mutual_template_get_anchor (MutualPlan *template)
{
  g_return_val_if_fail (MUTUAL_IS_PLAN (template), NULL);

  return mutual_item_resolve (MUTUAL_ITEM (template), MUTUAL_MEMBER_ANCHOR);
}

/**
 * mutual_template_dup_title:
 * @template: a template
 * @seller: (nullable): the selling company
 * @buyer: (nullable): the buying company
 *
 * Returns: (transfer full): what a plan is called that nobody gave a title, "" if there is nothing to call it by
 */
char *
mutual_template_dup_title (MutualPlan *template,
                           const char *seller,
                           const char *buyer)
{
  g_autofree char *clean_seller = clean (seller);
  g_autofree char *clean_buyer = clean (buyer);

  g_return_val_if_fail (MUTUAL_IS_PLAN (template), NULL);

  if (clean_seller != NULL && clean_buyer != NULL)
    /* Translators: the title of a new plan: the buying and the selling company. */
    return g_strdup_printf (_("%s with %s"), clean_buyer, clean_seller);
  if (clean_buyer != NULL)
    return g_steal_pointer (&clean_buyer);
  if (mutual_template_is_empty (template))
    return g_strdup ("");
  return g_strdup (mutual_item_get_text (MUTUAL_ITEM (template), MUTUAL_MEMBER_TITLE));
}

/**
 * mutual_template_make_plan:
 * @template: a template, which is left as it is
 * @answers: what is known of the new plan
 *
 * Makes a plan: a copy of @template in which every item has a new id. With a date for the anchor all that follow it get
 * theirs, worked back and on by their offsets. The names become people who fill their roles, one person where the same
 * name of the same side stands twice.
 *
 * Returns: (transfer full): the plan, sealed
 */
MutualPlan *
mutual_template_make_plan (MutualPlan                  *template,
                           const MutualTemplateAnswers *answers)
{
  g_autoptr (GHashTable) ids = NULL;
  g_autofree char *title = NULL;
  MutualPlan *plan;

  g_return_val_if_fail (MUTUAL_IS_PLAN (template), NULL);
  g_return_val_if_fail (answers != NULL, NULL);

  plan = mutual_template_copy (template, NULL, &ids);
  title = mutual_template_dup_title (template, answers->seller, answers->buyer);
  mutual_item_set_text (MUTUAL_ITEM (plan), MUTUAL_MEMBER_TITLE, title);
  set_title (plan, MUTUAL_MEMBER_TITLE, answers->title);
  set_title (plan, MUTUAL_MEMBER_SELLER, answers->seller);
  set_title (plan, MUTUAL_MEMBER_BUYER, answers->buyer);
  if (answers->names != NULL)
    fill_roles (plan, template, answers->names, ids);
  mutual_following_date_plan (plan, g_date_valid (&answers->date) ? &answers->date : NULL);
  mutual_plan_seal (plan);

  return plan;
}
