/* The names by which people call a role: its title, who fills it, or their initials.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "schedule/mutual-role-names.h"

#include "plan/mutual-search.h"
#include "plan/mutual-team.h"
#include "schedule/mutual-phrases.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* So much of a name is enough, of its first word and of the later ones: "Ask @Anna to call" does not mean Anna Torres. */
#define FIRST_LENGTH 2
#define LATER_LENGTH 3

/* How well a phrase fits a name; less is better. */
typedef enum
{
  FIT_WHOLE,
  FIT_BEGINNING,
  FIT_WITHIN,
  FIT_INITIALS,
  FIT_NONE,
} Fit;

typedef struct
{
  MutualItem *role;
  char **words; /* folded */
  gboolean initials;
} Name;

struct _MutualRoleNames
{
  MutualPlan *plan;
  GArray *names;    /* of Name, in the order of the roles */
  GPtrArray *own;   /* roles of the milestone; NULL without one */
};

static void
clear_name (gpointer data)
{
  Name *name = data;

  g_strfreev (name->words);
}

static void
add_name (MutualRoleNames *self,
          MutualItem      *role,
          const char      *text,
          gboolean         initials)
{
  Name name = { role, mutual_search_split (text), initials };

  if (name.words[0] != NULL)
    g_array_append_val (self->names, name);
  else
    g_strfreev (name.words);
}

/* "Legal Northwind Freight" or "Legal buyer", where both sides have a role of that title. */
static char *
get_long_title (MutualRoleNames *self,
                MutualItem      *role,
                gboolean         with_company)
{
  gboolean buyer = mutual_item_get_number (role, MUTUAL_MEMBER_SIDE) != MUTUAL_SIDE_SELLER;
  const char *company = mutual_item_get_text (MUTUAL_ITEM (self->plan), buyer ? MUTUAL_MEMBER_BUYER : MUTUAL_MEMBER_SELLER);

  if (!with_company || *company == '\0')
    company = buyer ? _("buyer") : _("seller");
  return g_strconcat (mutual_item_get_text (role, MUTUAL_MEMBER_TITLE), " ", company, NULL);
}

static void
add_role (MutualRoleNames *self,
          MutualItem      *role)
{
  MutualItem *person = mutual_team_get_person (role);
  g_autofree char *with_company = get_long_title (self, role, TRUE);
  g_autofree char *with_side = get_long_title (self, role, FALSE);

  add_name (self, role, mutual_item_get_text (role, MUTUAL_MEMBER_TITLE), FALSE);
  add_name (self, role, with_company, FALSE);
  add_name (self, role, with_side, FALSE);
  if (person != NULL)
    {
      const char *name = mutual_item_get_text (person, MUTUAL_MEMBER_NAME);
      g_autofree char *initials = mutual_phrase_initials (name);

      add_name (self, role, name, FALSE);
      if (*name != '\0')
        add_name (self, role, initials, TRUE);
    }
}

static gboolean
is_enough (const char *typed,
           const char *word,
           guint       length)
{
  return strcmp (typed, word) == 0 || (g_str_has_prefix (word, typed) && g_utf8_strlen (typed, -1) >= length);
}

/* Whether the words typed are those of the name from @start on, none left out, or begin them. */
static gboolean
fits_from (const Name        *name,
           guint              start,
           const char *const *typed,
           gboolean           unfinished)
{
  guint n = g_strv_length (name->words);
  guint i;

  for (i = 0; typed[i] != NULL; i++)
    {
      guint length = i == 0 ? FIRST_LENGTH : LATER_LENGTH;

      if (start + i >= n || !is_enough (typed[i], name->words[start + i], unfinished ? 1 : length))
        return FALSE;
    }
  /* Several words reach the end of the name: in "Ask @legal and wait" there is no "Legal and security". */
  return unfinished || i == 1 || start + i == n;
}

static Fit
get_fit (const Name        *name,
         const char *const *typed,
         gboolean           unfinished)
{
  if (name->initials)
    return typed[1] == NULL && strcmp (typed[0], name->words[0]) == 0 ? FIT_INITIALS : FIT_NONE;
  if (g_strv_equal (typed, (const char *const *) name->words))
    return FIT_WHOLE;
  for (guint start = 0; name->words[start] != NULL; start++)
    if (fits_from (name, start, typed, unfinished))
      return start == 0 ? FIT_BEGINNING : FIT_WITHIN;
  return FIT_NONE;
}

static gboolean
is_own (MutualRoleNames *self,
        MutualItem      *role)
{
  return self->own != NULL && g_ptr_array_find (self->own, role, NULL);
}

/* The roles that fit best, those of the milestone only if there are any. */
static GPtrArray *
find_best (MutualRoleNames   *self,
           const char *const *typed)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  Fit best = FIT_NONE;

  for (guint i = 0; i < self->names->len; i++)
    {
      Name *name = &g_array_index (self->names, Name, i);
      Fit fit = get_fit (name, typed, FALSE);

      if (fit == FIT_NONE || fit > best)
        continue;
      if (fit < best)
        {
          g_ptr_array_set_size (own, 0);
          g_ptr_array_set_size (all, 0);
          best = fit;
        }
      if (!g_ptr_array_find (all, name->role, NULL))
        g_ptr_array_add (all, name->role);
      if (is_own (self, name->role) && !g_ptr_array_find (own, name->role, NULL))
        g_ptr_array_add (own, name->role);
    }
  return own->len > 0 ? g_steal_pointer (&own) : g_steal_pointer (&all);
}

/**
 * mutual_role_names_new:
 * @plan: a plan
 * @milestone: (nullable): a milestone of it, whose roles are meant before others
 *
 * Returns: (transfer full): the names of the roles of @plan
 */
MutualRoleNames *
mutual_role_names_new (MutualPlan *plan,
                       MutualItem *milestone)
{
  MutualRoleNames *self = g_new0 (MutualRoleNames, 1);

  self->plan = g_object_ref (plan);
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_array_set_clear_func (self->names, clear_name);
  self->own = milestone != NULL ? mutual_team_get_roles (milestone) : NULL;
  for (guint i = 0; i < mutual_item_get_n_children (MUTUAL_ITEM (plan), MUTUAL_MEMBER_ROLES); i++)
    add_role (self, mutual_item_get_child (MUTUAL_ITEM (plan), MUTUAL_MEMBER_ROLES, i));
  return self;
}

/**
 * mutual_role_names_free:
 * @self: (transfer full): names of roles
 */
void
mutual_role_names_free (MutualRoleNames *self)
{
  g_array_unref (self->names);
  g_clear_pointer (&self->own, g_ptr_array_unref);
  g_object_unref (self->plan);
  g_free (self);
}

/**
 * mutual_role_names_match:
 * @self: names of roles
 * @phrase: what somebody typed
 *
 * Finds the role of that title (with the company's name or the side, if need be), or that the person of that name
 * or of these initials fills. A phrase may leave out the beginning of a name, and a single word its end as well: “econ buy”
 * is the economic buyer, and so are “econ” and “buyer”. A whole name is meant before the beginning of one, that before
 * a part, a role of the milestone before another, and of the roles of one person the first.
 *
 * Returns: (transfer none) (nullable): the role, if @phrase means exactly one
 */
MutualItem *
mutual_role_names_match (MutualRoleNames *self,
                         const char      *phrase)
{
  g_auto (GStrv) typed = mutual_search_split (phrase);
  g_autoptr (GPtrArray) roles = NULL;

  if (typed[0] == NULL)
    return NULL;
  roles = find_best (self, (const char *const *) typed);
  for (guint i = 1; i < roles->len; i++)
    {
      MutualItem *person = mutual_team_get_person (g_ptr_array_index (roles, i));

      if (person == NULL || person != mutual_team_get_person (g_ptr_array_index (roles, 0)))
        return NULL;
    }
  return roles->len > 0 ? g_ptr_array_index (roles, 0) : NULL;
}

/**
 * mutual_role_names_complete:
 * @self: names of roles
 * @phrase: what somebody has typed so far, perhaps nothing
 *
 * Returns: (transfer container) (element-type MutualItem): the roles that may be meant: those of the milestone first,
 *   each in the order of the plan
 */
GPtrArray *
mutual_role_names_complete (MutualRoleNames *self,
                            const char      *phrase)
{
  g_auto (GStrv) typed = mutual_search_split (phrase);
  GPtrArray *roles = g_ptr_array_new ();

  for (int own = TRUE; own >= FALSE; own--)
    for (guint i = 0; i < self->names->len; i++)
      {
        Name *name = &g_array_index (self->names, Name, i);

        if (is_own (self, name->role) == own && !g_ptr_array_find (roles, name->role, NULL) &&
            (typed[0] == NULL || get_fit (name, (const char *const *) typed, TRUE) != FIT_NONE))
          g_ptr_array_add (roles, name->role);
      }
  return roles;
}

/**
 * mutual_role_names_get_name:
 * @self: names of roles
 * @role: one of the roles
 *
 * Returns: (transfer full) (nullable): a phrase that means @role and no other, if there is one
 */
char *
mutual_role_names_get_name (MutualRoleNames *self,
                            MutualItem      *role)
{
  MutualItem *person = mutual_team_get_person (role);
  g_autofree char *long_title = get_long_title (self, role, TRUE);
  const char *names[] = {
    mutual_item_get_text (role, MUTUAL_MEMBER_TITLE),
    person != NULL ? mutual_item_get_text (person, MUTUAL_MEMBER_NAME) : "",
    long_title,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (mutual_role_names_match (self, names[i]) == role)
      return g_strdup (names[i]);
  return NULL;
}
