/* Templates to begin from, as cards side by side.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "start/mutual-template-shelf.h"

#include "start/mutual-card-layout.h"
#include "start/mutual-name-dialog.h"
#include "start/mutual-template-card.h"
#include "store/mutual-save.h"
#include "store/mutual-templates.h"
#include "widgets/mutual-context-menu.h"
#include "widgets/mutual-toast.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _MutualTemplateShelf
{
  GtkWidget parent_instance;

  gboolean own;
  char *wanted; /* the file whose card gets the focus when the shelf is filled again */
};

/* A template that was deleted, and can be brought back. */
typedef struct
{
  MutualTemplateShelf *shelf;
  char *path;
  char *title;
  GBytes *bytes;
} Deleted;

G_DEFINE_FINAL_TYPE (MutualTemplateShelf, mutual_template_shelf, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_OWN,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
deleted_free (Deleted *deleted)
{
  g_object_unref (deleted->shelf);
  g_free (deleted->path);
  g_free (deleted->title);
  g_clear_pointer (&deleted->bytes, g_bytes_unref);
  g_free (deleted);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deleted, deleted_free)

static void
free_closure (gpointer  data,
              GClosure *closure)
{
  deleted_free (data);
}

static MutualTemplateCard *
get_next (GtkWidget *child)
{
  while (child != NULL && !MUTUAL_IS_TEMPLATE_CARD (child))
    child = gtk_widget_get_next_sibling (child);
  return child != NULL ? MUTUAL_TEMPLATE_CARD (child) : NULL;
}

#define FOR_EACH_CARD(self, card) \
  for (MutualTemplateCard *card = get_next (gtk_widget_get_first_child (GTK_WIDGET (self))); card != NULL; \
       card = get_next (gtk_widget_get_next_sibling (GTK_WIDGET (card))))

static void
remove_cards (MutualTemplateShelf *self)
{
  MutualTemplateCard *card;

  while ((card = get_next (gtk_widget_get_first_child (GTK_WIDGET (self)))) != NULL)
    gtk_widget_unparent (GTK_WIDGET (card));
}

static MutualTemplateCard *
find_card (MutualTemplateShelf *self,
           const char          *path)
{
  FOR_EACH_CARD (self, card)
    if (g_strcmp0 (mutual_template_card_get_path (card), path) == 0)
      return card;
  return NULL;
}

static void
want_focus (MutualTemplateShelf *self,
            const char          *path)
{
  char *copy = g_strdup (path);

  g_free (self->wanted);
  self->wanted = copy;
}

static void
tell_changed (MutualTemplateShelf *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Returns: (nullable): a message, unless the page is not in a window that has a place for it. */
static AdwToast *
tell (MutualTemplateShelf *self,
      const char          *text)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  AdwToast *toast;

  if (overlay == NULL)
    return NULL;

  toast = mutual_toast_new (text);
  g_object_ref (toast);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  g_object_unref (toast);
  return toast;
}

static void
tell_problem (MutualTemplateShelf *self,
              const GError        *error)
{
  tell (self, error->message);
}

static void
on_restored (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Deleted) deleted = user_data;
  g_autoptr (GError) error = NULL;

  if (!mutual_save_bytes_finish (G_FILE (source), result, &error))
    tell_problem (deleted->shelf, error);
  want_focus (deleted->shelf, deleted->path);
  tell_changed (deleted->shelf);
}

static void
on_undo (AdwToast *toast,
         Deleted  *deleted)
{
  g_autoptr (GFile) file = g_file_new_for_path (deleted->path);
  Deleted *restored = g_new (Deleted, 1);

  *restored = (Deleted) { g_object_ref (deleted->shelf), g_strdup (deleted->path), NULL, NULL };
  mutual_save_bytes_async (file, deleted->bytes, NULL, MUTUAL_SAVE_NONE, NULL, on_restored, restored);
}

static void
on_deleted (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Deleted) deleted = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  MutualTemplateShelf *self = deleted->shelf;
  AdwToast *toast;

  deleted->bytes = mutual_templates_delete_finish (result, &error);
  tell_changed (self);
  if (deleted->bytes == NULL)
    {
      tell_problem (self, error);
      return;
    }

  /* Translators: %s is the name of a template. */
  text = g_strdup_printf (_("“%s” deleted"), deleted->title);
  toast = tell (self, text);
  if (toast != NULL)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      g_signal_connect_data (toast, "button-clicked", G_CALLBACK (on_undo), g_steal_pointer (&deleted), free_closure, 0);
    }
}

static void
do_delete (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  MutualTemplateShelf *self = MUTUAL_TEMPLATE_SHELF (widget);
  MutualTemplateCard *card = find_card (self, g_variant_get_string (parameter, NULL));
  MutualTemplateCard *beside = NULL;
  Deleted *deleted;

  if (card == NULL)
    return;

  beside = get_next (gtk_widget_get_next_sibling (GTK_WIDGET (card)));
  FOR_EACH_CARD (self, other)
    if (beside == NULL && get_next (gtk_widget_get_next_sibling (GTK_WIDGET (other))) == card)
      beside = other;
  want_focus (self, beside != NULL ? mutual_template_card_get_path (beside) : NULL);

  deleted = g_new0 (Deleted, 1);
  deleted->shelf = g_object_ref (self);
  deleted->path = g_strdup (mutual_template_card_get_path (card));
  deleted->title = g_strdup (mutual_template_card_get_title (card));
  mutual_templates_delete_async (deleted->path, on_deleted, deleted);
}

static void
on_renamed (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (MutualNameDialog) dialog = user_data;
  g_autoptr (GError) error = NULL;
  MutualTemplateShelf *self = g_object_get_data (G_OBJECT (dialog), "shelf");

  if (mutual_templates_rename_finish (result, &error))
    {
      tell_changed (self);
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
  else
    mutual_name_dialog_complain (dialog, error->message);
}

static void
on_name (MutualNameDialog *dialog,
         const char       *name,
         const char       *path)
{
  mutual_templates_rename_async (path, name, on_renamed, g_object_ref (dialog));
}

static void
free_path (gpointer  data,
           GClosure *closure)
{
  g_free (data);
}

static void
do_rename (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  MutualTemplateShelf *self = MUTUAL_TEMPLATE_SHELF (widget);
  const char *path = g_variant_get_string (parameter, NULL);
  MutualTemplateCard *card = find_card (self, path);
  MutualNameDialog *dialog;

  if (card == NULL || !mutual_template_card_is_whole (card))
    return;

  want_focus (self, path);
  dialog = mutual_name_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), _("Rename Template"), _("_Rename"),
                                   mutual_template_card_get_title (card), NULL);
  g_object_set_data_full (G_OBJECT (dialog), "shelf", g_object_ref (self), g_object_unref);
  g_signal_connect_data (dialog, "accepted", G_CALLBACK (on_name), g_strdup (path), free_path, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* As any plan. */
static void
do_edit (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  g_autofree char *uri = g_filename_to_uri (g_variant_get_string (parameter, NULL), NULL, NULL);

  gtk_widget_activate_action (widget, "app.open-uri", "s", uri);
}

static MutualTemplateCard *
get_focused (MutualTemplateShelf *self)
{
  return get_next (gtk_widget_get_focus_child (GTK_WIDGET (self)));
}

static void
show_menu (MutualTemplateShelf *self,
           MutualTemplateCard  *card,
           double               x,
           double               y)
{
  const char *path = mutual_template_card_get_path (card);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) second = g_menu_new ();

  if (mutual_template_card_is_whole (card))
    {
      g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

      mutual_context_menu_append (first, _("_New Plan from This…"), "app.new-from-template", uri);
    }
  if (self->own)
    {
      mutual_context_menu_append (second, _("_Edit"), "templates.edit", path);
      if (mutual_template_card_is_whole (card))
        mutual_context_menu_append (second, _("_Rename…"), "templates.rename", path);
      mutual_context_menu_append (second, _("_Delete"), "templates.delete", path);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (second));
  gtk_widget_grab_focus (GTK_WIDGET (card));
  mutual_context_menu_popup (GTK_WIDGET (self), GTK_WIDGET (card), x, y, G_MENU_MODEL (menu));
}

static void
on_pressed (GtkGestureClick     *gesture,
            int                  n_press,
            double               x,
            double               y,
            MutualTemplateShelf *self)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *card = picked != NULL ? gtk_widget_get_ancestor (picked, MUTUAL_TYPE_TEMPLATE_CARD) : NULL;
  graphene_point_t point;

  if (card == NULL || !gtk_widget_compute_point (GTK_WIDGET (self), card,
                                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (self, MUTUAL_TEMPLATE_CARD (card), point.x, point.y);
}

static gboolean
on_menu_key (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  MutualTemplateCard *card = get_focused (MUTUAL_TEMPLATE_SHELF (widget));

  if (card == NULL)
    return FALSE;
  show_menu (MUTUAL_TEMPLATE_SHELF (widget), card, gtk_widget_get_width (GTK_WIDGET (card)) / 2.0,
             gtk_widget_get_height (GTK_WIDGET (card)) / 2.0);
  return TRUE;
}

/* Keys of the user's own templates; @args is the action. */
static gboolean
on_key (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  MutualTemplateShelf *self = MUTUAL_TEMPLATE_SHELF (widget);
  MutualTemplateCard *card = get_focused (self);

  if (card == NULL || !self->own)
    return FALSE;
  gtk_widget_activate_action (widget, g_variant_get_string (args, NULL), "s", mutual_template_card_get_path (card));
  return TRUE;
}

static void
mutual_template_shelf_dispose (GObject *object)
{
  MutualTemplateShelf *self = MUTUAL_TEMPLATE_SHELF (object);

  remove_cards (self);
  g_clear_pointer (&self->wanted, g_free);

  G_OBJECT_CLASS (mutual_template_shelf_parent_class)->dispose (object);
}

static void
mutual_template_shelf_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  if (prop_id == PROP_OWN)
    g_value_set_boolean (value, MUTUAL_TEMPLATE_SHELF (object)->own);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mutual_template_shelf_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  if (prop_id == PROP_OWN)
    MUTUAL_TEMPLATE_SHELF (object)->own = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mutual_template_shelf_class_init (MutualTemplateShelfClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_template_shelf_dispose;
  object_class->get_property = mutual_template_shelf_get_property;
  object_class->set_property = mutual_template_shelf_set_property;

  properties[PROP_OWN] = g_param_spec_boolean ("own", NULL, NULL, FALSE,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * MutualTemplateShelf::changed:
   *
   * A template was renamed, deleted or brought back: list them again.
   */
  signals[CHANGED] = g_signal_new ("changed", MUTUAL_TYPE_TEMPLATE_SHELF, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "templates.edit", "s", do_edit);
  gtk_widget_class_install_action (widget_class, "templates.rename", "s", do_rename);
  gtk_widget_class_install_action (widget_class, "templates.delete", "s", do_delete);
  mutual_context_menu_bind_keys (widget_class, on_menu_key);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, on_key, "s", "templates.rename");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_key, "s", "templates.delete");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, on_key, "s", "templates.delete");
  gtk_widget_class_set_layout_manager_type (widget_class, MUTUAL_TYPE_CARD_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "templateshelf");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mutual_template_shelf_init (MutualTemplateShelf *self)
{
  mutual_context_menu_add_click (GTK_WIDGET (self), G_CALLBACK (on_pressed), self);
}

/**
 * mutual_template_shelf_new:
 * @own: whether these are the user's own templates
 * @label: what the shelf is called, for screen readers
 *
 * Returns: (transfer floating): an empty shelf
 */
GtkWidget *
mutual_template_shelf_new (gboolean    own,
                           const char *label)
{
  GtkWidget *self = g_object_new (MUTUAL_TYPE_TEMPLATE_SHELF, "own", own, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return self;
}

/**
 * mutual_template_shelf_fill:
 * @self: a shelf
 * @entries: (element-type MutualLibraryEntry): the templates
 *
 * Shows just these templates.
 */
void
mutual_template_shelf_fill (MutualTemplateShelf *self,
                            GPtrArray           *entries)
{
  MutualTemplateCard *card;

  g_return_if_fail (MUTUAL_IS_TEMPLATE_SHELF (self));

  if (self->wanted == NULL && get_focused (self) != NULL)
    want_focus (self, mutual_template_card_get_path (get_focused (self)));
  remove_cards (self);
  for (guint i = 0; i < entries->len; i++)
    gtk_widget_set_parent (mutual_template_card_new (g_ptr_array_index (entries, i)), GTK_WIDGET (self));
  card = self->wanted != NULL ? find_card (self, self->wanted) : NULL;
  if (card != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (card));
  g_clear_pointer (&self->wanted, g_free);
}

/**
 * mutual_template_shelf_filter:
 * @self: a shelf
 * @words: (nullable) (array zero-terminated=1): words of mutual_search_split(); %NULL for all templates
 *
 * Shows the templates that have all @words.
 *
 * Returns: how many there are
 */
guint
mutual_template_shelf_filter (MutualTemplateShelf *self,
                              const char *const   *words)
{
  guint n = 0;

  g_return_val_if_fail (MUTUAL_IS_TEMPLATE_SHELF (self), 0);

  FOR_EACH_CARD (self, card)
    {
      gboolean matches = mutual_template_card_matches (card, words);

      gtk_widget_set_visible (GTK_WIDGET (card), matches);
      n += matches;
    }
  return n;
}

/**
 * mutual_template_shelf_open_first:
 * @self: a shelf
 *
 * Begins with the first template that shows.
 *
 * Returns: whether there is one
 */
gboolean
mutual_template_shelf_open_first (MutualTemplateShelf *self)
{
  g_return_val_if_fail (MUTUAL_IS_TEMPLATE_SHELF (self), FALSE);

  FOR_EACH_CARD (self, card)
    if (gtk_widget_get_visible (GTK_WIDGET (card)))
      return gtk_widget_activate (GTK_WIDGET (card));
  return FALSE;
}
