/* The menu that chooses whose work shows, and in what state, and the words for what is chosen.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "find/mutual-filter-menu.h"

#include "plan/mutual-team.h"

#include <glib/gi18n.h>

struct _MutualFilterMenu
{
  GObject parent_instance;

  MutualSession *session;
  GSimpleActionGroup *actions;
  GMenu *menu;
};

G_DEFINE_FINAL_TYPE (MutualFilterMenu, mutual_filter_menu, G_TYPE_OBJECT)

typedef struct
{
  const char *word; /* of the action */
  MutualFilterState state;
  const char *label;
  const char *phrase; /* in a sentence about what shows */
} State;

static const State states[] = {
  { "any", MUTUAL_FILTER_ANY, NC_ ("filter", "In Any _State"), NULL },
  { "open", MUTUAL_FILTER_OPEN, NC_ ("filter", "_Open"), NC_ ("filter", "open") },
  { "late", MUTUAL_FILTER_LATE, NC_ ("filter", "_Late"), NC_ ("filter", "late") },
  { "waiting", MUTUAL_FILTER_WAITING, NC_ ("filter", "_Waiting or Blocked"), NC_ ("filter", "waiting or blocked") },
  { "unconfirmed", MUTUAL_FILTER_UNCONFIRMED, NC_ ("filter", "Date Not _Confirmed"), NC_ ("filter", "date not confirmed") },
  { "done", MUTUAL_FILTER_DONE, NC_ ("filter", "_Done"), NC_ ("filter", "done") },
};

static const State *
find_state (MutualFilterState state)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (states[i].state == state)
      return &states[i];
  return &states[0];
}

static const char *
get_side_word (MutualSide side)
{
  return side == MUTUAL_SIDE_BUYER ? "buyer" : side == MUTUAL_SIDE_SELLER ? "seller" : "any";
}

static const char *
get_side_name (MutualSession *session,
               MutualSide     side)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (session));
  const char *company;

  company = mutual_item_get_text (plan, side == MUTUAL_SIDE_BUYER ? MUTUAL_MEMBER_BUYER : MUTUAL_MEMBER_SELLER);
  if (*company != '\0')
    return company;
  return side == MUTUAL_SIDE_BUYER ? _("Buyer") : _("Seller");
}

/* A menu takes underscores for keys to press. */
static void
append (GMenu      *menu,
        const char *name,
        const char *action,
        const char *target)
{
  g_autoptr (GString) label = g_string_new (name);
  g_autoptr (GMenuItem) item = NULL;

  g_string_replace (label, "_", "__", 0);
  item = g_menu_item_new (label->str, NULL);
  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static void
append_word (GMenu      *menu,
             const char *label,
             const char *action,
             const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static GMenu *
create_people (MutualSession *session,
               MutualSide     side)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (session));
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_PEOPLE); i++)
    {
      MutualItem *person = mutual_item_get_child (plan, MUTUAL_MEMBER_PEOPLE, i);

      if (mutual_item_get_number (person, MUTUAL_MEMBER_SIDE) == (int) side)
        append (menu, mutual_item_get_text (person, MUTUAL_MEMBER_NAME), "filter.person", mutual_item_get_id (person));
    }
  for (guint i = 0; i < mutual_item_get_n_children (plan, MUTUAL_MEMBER_ROLES); i++)
    {
      MutualItem *role = mutual_item_get_child (plan, MUTUAL_MEMBER_ROLES, i);

      if (mutual_item_get_number (role, MUTUAL_MEMBER_SIDE) == (int) side && mutual_team_is_vacant (role))
        append (menu, mutual_item_get_text (role, MUTUAL_MEMBER_TITLE), "filter.person", mutual_item_get_id (role));
    }
  return menu;
}

static void
append_people (GMenu         *menu,
               MutualSession *session)
{
  static const MutualSide sides[] = { MUTUAL_SIDE_BUYER, MUTUAL_SIDE_SELLER };
  g_autoptr (GMenu) people = g_menu_new ();

  append_word (people, _("_Everybody"), "filter.person", "");
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr (GMenu) side = create_people (session, sides[i]);

      if (g_menu_model_get_n_items (G_MENU_MODEL (side)) > 0)
        g_menu_append_section (people, get_side_name (session, sides[i]), G_MENU_MODEL (side));
    }
  g_menu_append_submenu (menu, _("_Person"), G_MENU_MODEL (people));
}

static GVariant *
get_side_state (MutualFilterMenu *self)
{
  const MutualFilter *filter = self->session != NULL ? mutual_session_get_filter (self->session) : NULL;

  return g_variant_new_string (get_side_word (filter != NULL ? filter->side : MUTUAL_SIDE_UNSET));
}

static GVariant *
get_person_state (MutualFilterMenu *self)
{
  const MutualFilter *filter = self->session != NULL ? mutual_session_get_filter (self->session) : NULL;

  return g_variant_new_string (filter != NULL && filter->person != NULL ? filter->person : "");
}

static GVariant *
get_state_state (MutualFilterMenu *self)
{
  const MutualFilter *filter = self->session != NULL ? mutual_session_get_filter (self->session) : NULL;

  return g_variant_new_string (find_state (filter != NULL ? filter->state : MUTUAL_FILTER_ANY)->word);
}

static void
follow_filter (MutualFilterMenu *self)
{
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "side")),
                             get_side_state (self));
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "person")),
                             get_person_state (self));
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "state")),
                             get_state_state (self));
}

/* The filter as it is, to be changed in one respect. */
static MutualFilter *
copy_filter (MutualFilterMenu *self)
{
  const MutualFilter *filter = mutual_session_get_filter (self->session);

  return filter != NULL ? mutual_filter_copy (filter) : mutual_filter_new (MUTUAL_SIDE_UNSET, NULL, MUTUAL_FILTER_ANY);
}

static void
on_side (GSimpleAction *action,
         GVariant      *value,
         gpointer       user_data)
{
  MutualFilterMenu *self = user_data;
  const char *word = g_variant_get_string (value, NULL);
  g_autoptr (MutualFilter) filter = NULL;

  if (self->session == NULL)
    return;

  filter = copy_filter (self);
  filter->side = g_str_equal (word, "buyer") ? MUTUAL_SIDE_BUYER : g_str_equal (word, "seller") ? MUTUAL_SIDE_SELLER
                                                                                                : MUTUAL_SIDE_UNSET;
  mutual_session_set_filter (self->session, filter);
}

static void
on_person (GSimpleAction *action,
           GVariant      *value,
           gpointer       user_data)
{
  MutualFilterMenu *self = user_data;
  const char *id = g_variant_get_string (value, NULL);
  g_autoptr (MutualFilter) filter = NULL;

  if (self->session == NULL)
    return;

  filter = copy_filter (self);
  g_free (filter->person);
  filter->person = *id != '\0' ? g_strdup (id) : NULL;
  mutual_session_set_filter (self->session, filter);
}

static void
on_state (GSimpleAction *action,
          GVariant      *value,
          gpointer       user_data)
{
  MutualFilterMenu *self = user_data;
  g_autoptr (MutualFilter) filter = NULL;

  if (self->session == NULL)
    return;

  filter = copy_filter (self);
  filter->state = MUTUAL_FILTER_ANY;
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (states[i].word, g_variant_get_string (value, NULL)) == 0)
      filter->state = states[i].state;
  mutual_session_set_filter (self->session, filter);
}

static void
mutual_filter_menu_dispose (GObject *object)
{
  MutualFilterMenu *self = MUTUAL_FILTER_MENU (object);

  mutual_filter_menu_set_session (self, NULL);
  g_clear_object (&self->actions);
  g_clear_object (&self->menu);

  G_OBJECT_CLASS (mutual_filter_menu_parent_class)->dispose (object);
}

static void
mutual_filter_menu_class_init (MutualFilterMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mutual_filter_menu_dispose;
}

static void
mutual_filter_menu_init (MutualFilterMenu *self)
{
  static const GActionEntry entries[] = {
    { "side", NULL, "s", "'any'", on_side, { 0 } },
    { "person", NULL, "s", "''", on_person, { 0 } },
    { "state", NULL, "s", "'any'", on_state, { 0 } },
  };

  self->menu = g_menu_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

/**
 * mutual_filter_menu_new:
 *
 * Returns: (transfer full): a menu without a session
 */
MutualFilterMenu *
mutual_filter_menu_new (void)
{
  return g_object_new (MUTUAL_TYPE_FILTER_MENU, NULL);
}

/**
 * mutual_filter_menu_set_session:
 * @self: a menu
 * @session: (nullable): whose filter it sets
 */
void
mutual_filter_menu_set_session (MutualFilterMenu *self,
                                MutualSession    *session)
{
  g_return_if_fail (MUTUAL_IS_FILTER_MENU (self));

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_swapped (session, "notify::filter", G_CALLBACK (follow_filter), self);
      follow_filter (self);
    }
}

/**
 * mutual_filter_menu_get_actions:
 * @self: a menu
 *
 * Returns: (transfer none): its actions, to be inserted as "filter"
 */
GActionGroup *
mutual_filter_menu_get_actions (MutualFilterMenu *self)
{
  g_return_val_if_fail (MUTUAL_IS_FILTER_MENU (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

/**
 * mutual_filter_menu_get_model:
 * @self: a menu
 *
 * Returns: (transfer none): its entries, once they were refreshed
 */
GMenuModel *
mutual_filter_menu_get_model (MutualFilterMenu *self)
{
  g_return_val_if_fail (MUTUAL_IS_FILTER_MENU (self), NULL);

  return G_MENU_MODEL (self->menu);
}

/**
 * mutual_filter_menu_refresh:
 * @self: a menu
 *
 * Brings the names up to date, before the menu shows.
 */
void
mutual_filter_menu_refresh (MutualFilterMenu *self)
{
  g_autoptr (GMenu) sides = g_menu_new ();
  g_autoptr (GMenu) in_state = g_menu_new ();

  g_return_if_fail (MUTUAL_IS_FILTER_MENU (self));

  g_menu_remove_all (self->menu);
  if (self->session == NULL)
    return;

  append_word (sides, _("_Both Sides"), "filter.side", "any");
  append (sides, get_side_name (self->session, MUTUAL_SIDE_BUYER), "filter.side", "buyer");
  append (sides, get_side_name (self->session, MUTUAL_SIDE_SELLER), "filter.side", "seller");
  append_people (sides, self->session);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    append_word (in_state, g_dpgettext2 (NULL, "filter", states[i].label), "filter.state", states[i].word);
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (sides));
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (in_state));
}

static const char *
get_person_name (MutualSession *session,
                 const char    *id)
{
  MutualItem *item = mutual_plan_find (mutual_session_get_plan (session), id);
  const char *name = NULL;

  if (item != NULL)
    name = mutual_item_get_text (item, mutual_item_has (item, MUTUAL_MEMBER_NAME) ? MUTUAL_MEMBER_NAME
                                                                                  : MUTUAL_MEMBER_TITLE);
  return name != NULL && *name != '\0' ? name : _("somebody who is no longer in the plan");
}

/**
 * mutual_filter_menu_describe:
 * @session: a session
 *
 * Returns: (transfer full) (nullable): what is shown, as a sentence; %NULL when that is everything
 */
char *
mutual_filter_menu_describe (MutualSession *session)
{
  const MutualFilter *filter;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (MUTUAL_IS_SESSION (session), NULL);

  filter = mutual_session_get_filter (session);
  if (filter == NULL)
    return NULL;

  if (filter->person != NULL)
    g_strv_builder_add (builder, get_person_name (session, filter->person));
  if (filter->side != MUTUAL_SIDE_UNSET)
    g_strv_builder_add (builder, get_side_name (session, filter->side));
  if (filter->state != MUTUAL_FILTER_ANY)
    g_strv_builder_add (builder, g_dpgettext2 (NULL, "filter", find_state (filter->state)->phrase));
  parts = g_strv_builder_end (builder);
  list = g_strjoinv (" · ", parts);
  /* Translators: %s is a person, a company or a state, or several of them, as in "Grace Whitfield · late". */
  return g_strdup_printf (_("Showing only %s"), list);
}
