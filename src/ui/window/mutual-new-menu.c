/* The menu beside the New button: open, what was open of late, templates and samples.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-new-menu.h"

#include "session/mutual-shelves.h"
#include "start/mutual-recent.h"

#include <glib/gi18n.h>

/* A menu is no archive. */
#define RECENT_PLANS 10

struct _MutualNewMenu
{
  GObject parent_instance;

  GMenu *model;
  GMenu *templates;
  GMenu *own_templates;
  GMenu *samples;
  GMenu *recent;
  GCancellable *listing;
};

G_DEFINE_FINAL_TYPE (MutualNewMenu, mutual_new_menu, G_TYPE_OBJECT)

/* An underscore in a name is no mnemonic. */
static void
append_uri (GMenu      *menu,
            const char *title,
            const char *action,
            const char *uri)
{
  g_auto (GStrv) parts = g_strsplit (title, "_", -1);
  g_autofree char *label = g_strjoinv ("__", parts);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", uri);
  g_menu_append_item (menu, item);
}

static void
fill_shelf (GMenu      *menu,
            GPtrArray  *entries,
            const char *action)
{
  g_menu_remove_all (menu);
  for (guint i = 0; i < entries->len; i++)
    {
      const MutualLibraryEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *uri = g_filename_to_uri (entry->path, NULL, NULL);

      if (entry->problem == NULL)
        append_uri (menu, entry->title, action, uri);
    }
}

static void
fill_recent (MutualNewMenu *self)
{
  g_autoptr (GPtrArray) plans = mutual_recent_list (RECENT_PLANS);

  g_menu_remove_all (self->recent);
  for (guint i = 0; i < plans->len; i++)
    append_uri (self->recent, gtk_recent_info_get_display_name (g_ptr_array_index (plans, i)), "app.open-uri",
                gtk_recent_info_get_uri (g_ptr_array_index (plans, i)));
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MutualShelves) shelves = mutual_shelves_list_finish (result, NULL);
  MutualNewMenu *self = user_data;

  if (shelves == NULL)
    return;

  fill_shelf (self->templates, shelves->templates, "app.new-from-template");
  fill_shelf (self->own_templates, shelves->own_templates, "app.new-from-template");
  fill_shelf (self->samples, shelves->samples, "app.open-uri");
  g_clear_object (&self->listing);
}

static void
mutual_new_menu_dispose (GObject *object)
{
  MutualNewMenu *self = MUTUAL_NEW_MENU (object);

  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  g_clear_object (&self->model);
  g_clear_object (&self->templates);
  g_clear_object (&self->own_templates);
  g_clear_object (&self->samples);
  g_clear_object (&self->recent);

  G_OBJECT_CLASS (mutual_new_menu_parent_class)->dispose (object);
}

static void
mutual_new_menu_class_init (MutualNewMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mutual_new_menu_dispose;
}

static void
mutual_new_menu_init (MutualNewMenu *self)
{
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) second = g_menu_new ();
  g_autoptr (GMenu) all_templates = g_menu_new ();

  self->templates = g_menu_new ();
  self->own_templates = g_menu_new ();
  self->samples = g_menu_new ();
  self->recent = g_menu_new ();

  g_menu_append_section (all_templates, NULL, G_MENU_MODEL (self->templates));
  g_menu_append_section (all_templates, NULL, G_MENU_MODEL (self->own_templates));

  g_menu_append (first, _("_New Plan"), "app.new");
  g_menu_append_submenu (first, _("From _Template"), G_MENU_MODEL (all_templates));
  g_menu_append_submenu (first, _("_Samples"), G_MENU_MODEL (self->samples));
  g_menu_append (second, _("_Open…"), "win.open");
  g_menu_append_submenu (second, _("Open _Recent"), G_MENU_MODEL (self->recent));

  self->model = g_menu_new ();
  g_menu_append_section (self->model, NULL, G_MENU_MODEL (first));
  g_menu_append_section (self->model, NULL, G_MENU_MODEL (second));
}

/**
 * mutual_new_menu_new:
 *
 * Returns: (transfer full): a menu whose submenus are empty until mutual_new_menu_refresh()
 */
MutualNewMenu *
mutual_new_menu_new (void)
{
  return g_object_new (MUTUAL_TYPE_NEW_MENU, NULL);
}

/**
 * mutual_new_menu_get_model:
 * @self: a menu
 *
 * Returns: (transfer none): what a button can show
 */
GMenuModel *
mutual_new_menu_get_model (MutualNewMenu *self)
{
  g_return_val_if_fail (MUTUAL_IS_NEW_MENU (self), NULL);

  return G_MENU_MODEL (self->model);
}

/**
 * mutual_new_menu_refresh:
 * @self: a menu
 *
 * Brings the submenus up to date: call it when the menu is about to show, as it reads files.
 */
void
mutual_new_menu_refresh (MutualNewMenu *self)
{
  g_return_if_fail (MUTUAL_IS_NEW_MENU (self));

  fill_recent (self);
  if (self->listing == NULL)
    {
      self->listing = g_cancellable_new ();
      mutual_shelves_list_async (self->listing, on_listed, self);
    }
}
