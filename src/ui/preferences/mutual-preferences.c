/* The preferences, and what follows them all over the program.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "preferences/mutual-preferences.h"

#include "preferences/mutual-check-list.h"
#include "session/mutual-expansion.h"
#include "widgets/mutual-rows.h"

#include <glib/gi18n.h>

#define MAX_CHOICES 4

/* A setting that is one of a few words. */
typedef struct
{
  const char *key;
  const char *title;
  const char *subtitle;
  struct
  {
    const char *word;
    const char *label;
  } choices[MAX_CHOICES];
} Choice;

static const Choice my_side = {
  "my-side", N_("Your _side"),
  N_("“Go to next due” stops only at what your side has to do. Dates that you move are kept as its moves."),
  { { "none", N_("Both") }, { "seller", N_("Seller") }, { "buyer", N_("Buyer") } },
};

static const Choice color_scheme = {
  "color-scheme", N_("_Colors"), N_("Light ones are easier to read on a projector."),
  { { "default", N_("As the system") }, { "light", N_("Light") }, { "dark", N_("Dark") } },
};

struct _MutualPreferences
{
  AdwPreferencesWindow parent_instance;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (MutualPreferences, mutual_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static gboolean
find_word (GValue   *selected,
           GVariant *value,
           gpointer  user_data)
{
  const Choice *choice = user_data;

  for (guint i = 0; i < MAX_CHOICES && choice->choices[i].word != NULL; i++)
    if (g_str_equal (choice->choices[i].word, g_variant_get_string (value, NULL)))
      {
        g_value_set_uint (selected, i);
        return TRUE;
      }
  return FALSE;
}

static GVariant *
get_word (const GValue       *selected,
          const GVariantType *type,
          gpointer            user_data)
{
  const Choice *choice = user_data;
  guint i = g_value_get_uint (selected);

  return i < MAX_CHOICES && choice->choices[i].word != NULL ? g_variant_new_string (choice->choices[i].word) : NULL;
}

static GtkWidget *
create_choice (MutualPreferences *self,
               const Choice      *choice)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row;

  for (guint i = 0; i < MAX_CHOICES && choice->choices[i].word != NULL; i++)
    gtk_string_list_append (names, _(choice->choices[i].label));
  row = mutual_rows_new_choice (_(choice->title), names, 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(choice->subtitle));
  g_settings_bind_with_mapping (self->settings, choice->key, row, "selected", G_SETTINGS_BIND_DEFAULT, find_word, get_word,
                                (gpointer) choice, NULL);
  return row;
}

static GtkWidget *
create_switch (MutualPreferences *self,
               const char        *key,
               const char        *title,
               const char        *subtitle)
{
  GtkWidget *button = gtk_switch_new ();
  GtkWidget *row = mutual_rows_new_switch (button, title, subtitle);

  g_settings_bind (self->settings, key, button, "active", G_SETTINGS_BIND_DEFAULT);
  return row;
}

static void
mutual_preferences_dispose (GObject *object)
{
  g_clear_object (&MUTUAL_PREFERENCES (object)->settings);

  G_OBJECT_CLASS (mutual_preferences_parent_class)->dispose (object);
}

static void
mutual_preferences_class_init (MutualPreferencesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mutual_preferences_dispose;
}

static void
mutual_preferences_init (MutualPreferences *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *work = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  AdwPreferencesGroup *looks = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  self->settings = g_settings_new (APPLICATION_ID);
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (self), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self), 480, 420);

  adw_preferences_group_set_title (work, _("Plans"));
  adw_preferences_group_add (work, create_choice (self, &my_side));
  adw_preferences_group_add (work, create_switch (self, "recall-open", _("Open as it was _left"),
                                                  _("Windows come back at the next start, and milestones that were "
                                                    "open are open again.")));
  adw_preferences_group_add (work, mutual_check_list_new (self->settings));
  adw_preferences_group_set_title (looks, _("Appearance"));
  adw_preferences_group_add (looks, create_choice (self, &color_scheme));
  adw_preferences_page_add (page, work);
  adw_preferences_page_add (page, looks);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), page);
}

/**
 * mutual_preferences_new:
 *
 * Returns: (transfer none): a window with the preferences, owned by GTK until it is destroyed
 */
GtkWidget *
mutual_preferences_new (void)
{
  return g_object_new (MUTUAL_TYPE_PREFERENCES, NULL);
}

static gboolean
find_scheme (GValue   *scheme,
             GVariant *value,
             gpointer  user_data)
{
  const char *word = g_variant_get_string (value, NULL);

  if (g_str_equal (word, "light"))
    g_value_set_enum (scheme, ADW_COLOR_SCHEME_FORCE_LIGHT);
  else if (g_str_equal (word, "dark"))
    g_value_set_enum (scheme, ADW_COLOR_SCHEME_FORCE_DARK);
  else
    g_value_set_enum (scheme, ADW_COLOR_SCHEME_DEFAULT);
  return TRUE;
}

/**
 * mutual_preferences_follow:
 * @settings: the settings
 *
 * Lets what is there once for all windows follow the preferences, now and when they change.
 */
void
mutual_preferences_follow (GSettings *settings)
{
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_settings_bind_with_mapping (settings, "color-scheme", adw_style_manager_get_default (), "color-scheme",
                                G_SETTINGS_BIND_GET, find_scheme, NULL, NULL, NULL);
  g_settings_bind (settings, "recall-open", mutual_expansion_get_default (), "recalls", G_SETTINGS_BIND_GET);
}

/**
 * mutual_preferences_get_my_side:
 * @settings: the settings
 *
 * Returns: the side that the user is on, or %MUTUAL_SIDE_UNSET
 */
MutualSide
mutual_preferences_get_my_side (GSettings *settings)
{
  g_autofree char *word = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), MUTUAL_SIDE_UNSET);

  word = g_settings_get_string (settings, "my-side");
  return g_str_equal (word, "seller") ? MUTUAL_SIDE_SELLER : g_str_equal (word, "buyer") ? MUTUAL_SIDE_BUYER
                                                                                         : MUTUAL_SIDE_UNSET;
}
