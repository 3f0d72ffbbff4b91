/* The bar above the outline that finds words in the plan, and says what of the plan shows.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "find/mutual-find-bar.h"

#include "find/mutual-filter-menu.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-person.h"
#include "plan/mutual-role.h"
#include "plan/mutual-search.h"
#include "plan/mutual-step.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>

struct _MutualFindBar
{
  MutualPane parent_instance;

  MutualFilterMenu *filter_menu;
  GPtrArray *hits; /* MutualItem */
  char *current;   /* id of the hit that shows, or NULL */
  GtkWidget *return_to; /* weak: what had the focus */
  guint focus_source;

  GtkWidget *find_revealer;
  GtkWidget *entry;
  GtkWidget *count;
  GtkWidget *previous;
  GtkWidget *next;
  GtkWidget *filter_button;
  GtkWidget *filter_revealer;
  GtkWidget *filter_label;
};

G_DEFINE_FINAL_TYPE (MutualFindBar, mutual_find_bar, MUTUAL_TYPE_PANE)

static MutualSession *
get_session (MutualFindBar *self)
{
  return mutual_pane_get_session (MUTUAL_PANE (self));
}

static int
get_position (MutualFindBar *self)
{
  for (guint i = 0; self->current != NULL && i < self->hits->len; i++)
    if (g_strcmp0 (mutual_item_get_id (g_ptr_array_index (self->hits, i)), self->current) == 0)
      return (int) i;
  return -1;
}

static void
update_count (MutualFindBar *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  int position = get_position (self);
  g_autofree char *text = NULL;

  if (self->hits->len == 0)
    text = g_strdup (*query != '\0' ? _("Nothing found") : "");
  else
    /* Translators: so many places with the words that are looked for: the third of twelve. */
    text = g_strdup_printf (_("%d of %u"), position + 1, self->hits->len);

  gtk_label_set_label (GTK_LABEL (self->count), text);
  gtk_widget_set_visible (self->count, *text != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  if (self->hits->len == 0 && *query != '\0')
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
  gtk_widget_set_sensitive (self->previous, self->hits->len > 0);
  gtk_widget_set_sensitive (self->next, self->hits->len > 0);
}

static void
look_again (MutualFindBar *self)
{
  MutualPlan *plan = mutual_pane_get_plan (MUTUAL_PANE (self));

  g_ptr_array_unref (self->hits);
  self->hits = plan != NULL && mutual_find_bar_is_open (self)
                   ? mutual_search_find (plan, gtk_editable_get_text (GTK_EDITABLE (self->entry)))
                   : g_ptr_array_new_with_free_func (g_object_unref);
  if (get_position (self) < 0)
    g_clear_pointer (&self->current, g_free);
}

/* The keys stay in the entry, without what was typed being selected again. */
static void
keep_focus (MutualFindBar *self)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self->entry));

  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
}

/* A person or role stands out, as the focus is not there. */
static void
highlight (MutualFindBar *self)
{
  MutualItem *item = mutual_plan_find (mutual_pane_get_plan (MUTUAL_PANE (self)), self->current);

  mutual_session_set_highlighted (get_session (self),
                                  MUTUAL_IS_PERSON (item) || MUTUAL_IS_ROLE (item) ? self->current : NULL);
}

static gboolean
on_shown (gpointer user_data)
{
  MutualFindBar *self = user_data;

  self->focus_source = 0;
  if (mutual_find_bar_is_open (self) && self->current != NULL)
    {
      keep_focus (self);
      highlight (self);
    }
  return G_SOURCE_REMOVE;
}

static void
show_hit (MutualFindBar *self,
          guint          position)
{
  MutualSession *session = get_session (self);
  MutualItem *item = g_ptr_array_index (self->hits, position);
  gboolean had_focus = self->focus_source != 0 || gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  g_free (self->current);
  self->current = g_strdup (mutual_item_get_id (item));

  /* What the filter hides could not be seen. */
  if ((MUTUAL_IS_MILESTONE (item) || MUTUAL_IS_STEP (item) || MUTUAL_IS_EVENT (item)))
    {
      if (!mutual_session_shows (session, item))
        mutual_session_set_filter (session, NULL);
      mutual_session_set_selected (session, self->current);
    }
  mutual_session_reveal (session, self->current, MUTUAL_MEMBER_ID);
  highlight (self);
  if (had_focus)
    {
      keep_focus (self);
      /* Panes that were just brought to the top take the focus later. */
      if (self->focus_source == 0)
        self->focus_source = g_idle_add_full (G_PRIORITY_LOW, on_shown, self, NULL);
    }
  update_count (self);
}

static void
on_typed (MutualFindBar *self)
{
  look_again (self);
  if (self->hits->len > 0)
    show_hit (self, (guint) MAX (get_position (self), 0));
  else
    update_count (self);
}

static void
on_next (MutualFindBar *self)
{
  mutual_find_bar_go (self, 1);
}

static void
on_previous (MutualFindBar *self)
{
  mutual_find_bar_go (self, -1);
}

static gboolean
on_key_pressed (MutualFindBar   *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gboolean shift = (state & gtk_accelerator_get_default_mod_mask ()) == GDK_SHIFT_MASK;

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (!shift)
        return GDK_EVENT_PROPAGATE;
      mutual_find_bar_go (self, -1);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
on_show_all (MutualFindBar *self)
{
  mutual_session_set_filter (get_session (self), NULL);
}

static void
make_filter (MutualFindBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Show _All"));

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("mutual-filter-symbolic"));
  self->filter_label = mutual_label_new_line (NULL);
  gtk_widget_set_hexpand (self->filter_label, TRUE);
  gtk_box_append (GTK_BOX (box), self->filter_label);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_show_all), self);
  gtk_widget_set_tooltip_text (button, _("Show everything in the plan again"));
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "filter");

  gtk_revealer_set_child (GTK_REVEALER (self->filter_revealer), box);
}

static void
on_filter (MutualFindBar *self)
{
  g_autofree char *text = get_session (self) != NULL ? mutual_filter_menu_describe (get_session (self)) : NULL;

  if (text != NULL && self->filter_label == NULL)
    make_filter (self);
  if (text != NULL)
    gtk_label_set_label (GTK_LABEL (self->filter_label), text);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->filter_revealer), text != NULL);
}

static void
create_filter_popover (GtkMenuButton *button,
                       gpointer       user_data)
{
  MutualFindBar *self = user_data;

  mutual_filter_menu_refresh (self->filter_menu);
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, mutual_filter_menu_get_model (self->filter_menu));
}

static void
mutual_find_bar_attach (MutualPane *pane)
{
  MutualFindBar *self = MUTUAL_FIND_BAR (pane);

  g_clear_pointer (&self->current, g_free);
  if (self->filter_menu != NULL)
    mutual_filter_menu_set_session (self->filter_menu, get_session (self));
}

static void
mutual_find_bar_update (MutualPane *pane)
{
  MutualFindBar *self = MUTUAL_FIND_BAR (pane);

  on_filter (self);
  if (!mutual_find_bar_is_open (self))
    return;

  look_again (self);
  update_count (self);
}

static void
mutual_find_bar_dispose (GObject *object)
{
  MutualFindBar *self = MUTUAL_FIND_BAR (object);

  g_clear_handle_id (&self->focus_source, g_source_remove);
  g_clear_weak_pointer (&self->return_to);
  G_OBJECT_CLASS (mutual_find_bar_parent_class)->dispose (object);

  g_clear_object (&self->filter_menu);
}

static void
mutual_find_bar_finalize (GObject *object)
{
  MutualFindBar *self = MUTUAL_FIND_BAR (object);

  g_ptr_array_unref (self->hits);
  g_free (self->current);

  G_OBJECT_CLASS (mutual_find_bar_parent_class)->finalize (object);
}

static void
mutual_find_bar_class_init (MutualFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MutualPaneClass *pane_class = MUTUAL_PANE_CLASS (klass);

  object_class->dispose = mutual_find_bar_dispose;
  object_class->finalize = mutual_find_bar_finalize;
  pane_class->attach = mutual_find_bar_attach;
  pane_class->update = mutual_find_bar_update;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "findbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
}

static GtkWidget *
add_button (GtkWidget     *box,
            const char    *icon,
            const char    *tooltip,
            GCallback      callback,
            MutualFindBar *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

/* What it finds with is made when it is first wanted: that is after the first frame. */
static void
make_find (MutualFindBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_search_entry_new ();
  g_object_set (self->entry, "placeholder-text", _("Find in this plan"), NULL);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 36);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Find in this plan"), -1);
  gtk_widget_set_hexpand (self->entry, TRUE);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_next), self);
  g_signal_connect_swapped (self->entry, "next-match", G_CALLBACK (on_next), self);
  g_signal_connect_swapped (self->entry, "previous-match", G_CALLBACK (on_previous), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (mutual_find_bar_close), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (self->entry, keys);
  gtk_box_append (GTK_BOX (box), self->entry);

  self->count = mutual_label_new ("count", 0.5f);
  gtk_box_append (GTK_BOX (box), self->count);
  self->previous = add_button (box, "go-up-symbolic", _("Previous"), G_CALLBACK (on_previous), self);
  self->next = add_button (box, "go-down-symbolic", _("Next"), G_CALLBACK (on_next), self);

  self->filter_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->filter_button), "mutual-filter-symbolic");
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self->filter_button), FALSE);
  gtk_widget_set_tooltip_text (self->filter_button, _("Filter"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->filter_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Filter"), -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->filter_button), create_filter_popover, self, NULL);
  gtk_box_append (GTK_BOX (box), self->filter_button);
  add_button (box, "window-close-symbolic", _("Close"), G_CALLBACK (mutual_find_bar_close), self);

  gtk_revealer_set_child (GTK_REVEALER (self->find_revealer), box);
}

static void
mutual_find_bar_init (MutualFindBar *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->hits = g_ptr_array_new_with_free_func (g_object_unref);
  self->filter_menu = mutual_filter_menu_new ();
  gtk_widget_insert_action_group (GTK_WIDGET (self), "filter", mutual_filter_menu_get_actions (self->filter_menu));
  g_signal_group_connect_swapped (mutual_pane_get_signals (MUTUAL_PANE (self)), "notify::filter",
                                  G_CALLBACK (on_filter), self);
  self->find_revealer = gtk_revealer_new ();
  gtk_widget_set_parent (self->find_revealer, GTK_WIDGET (self));
  self->filter_revealer = gtk_revealer_new ();
  gtk_widget_set_parent (self->filter_revealer, GTK_WIDGET (self));
}

/**
 * mutual_find_bar_new:
 *
 * Returns: (transfer floating): a bar that does not show until it is opened
 */
GtkWidget *
mutual_find_bar_new (void)
{
  return g_object_new (MUTUAL_TYPE_FIND_BAR, NULL);
}

/**
 * mutual_find_bar_open:
 * @self: a bar
 *
 * Shows the bar and lets the user type what to find.
 */
void
mutual_find_bar_open (MutualFindBar *self)
{
  GtkRoot *root;

  g_return_if_fail (MUTUAL_IS_FIND_BAR (self));

  if (self->entry == NULL)
    make_find (self);
  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (root != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    g_set_weak_pointer (&self->return_to, gtk_root_get_focus (root));
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->find_revealer), TRUE);
  look_again (self);
  update_count (self);
  gtk_widget_grab_focus (self->entry);
}

/**
 * mutual_find_bar_open_filter:
 * @self: a bar
 *
 * Shows the bar with the menu of what to show.
 */
void
mutual_find_bar_open_filter (MutualFindBar *self)
{
  g_return_if_fail (MUTUAL_IS_FIND_BAR (self));

  mutual_find_bar_open (self);
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->filter_button));
}

/**
 * mutual_find_bar_close:
 * @self: a bar
 *
 * Hides the bar. The focus goes to what was found, or back to where it was.
 */
void
mutual_find_bar_close (MutualFindBar *self)
{
  g_return_if_fail (MUTUAL_IS_FIND_BAR (self));

  if (!mutual_find_bar_is_open (self))
    return;

  g_clear_handle_id (&self->focus_source, g_source_remove);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->find_revealer), FALSE);
  if (self->current != NULL)
    mutual_session_reveal (get_session (self), self->current, MUTUAL_MEMBER_ID);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL && self->return_to != NULL)
    gtk_widget_grab_focus (self->return_to);
  g_clear_weak_pointer (&self->return_to);
  if (self->current != NULL && g_strcmp0 (mutual_session_get_highlighted (get_session (self)), self->current) == 0)
    mutual_session_set_highlighted (get_session (self), NULL);
  g_clear_pointer (&self->current, g_free);
}

/**
 * mutual_find_bar_is_open:
 * @self: a bar
 *
 * Returns: whether the user can type what to find
 */
gboolean
mutual_find_bar_is_open (MutualFindBar *self)
{
  g_return_val_if_fail (MUTUAL_IS_FIND_BAR (self), FALSE);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->find_revealer));
}

/**
 * mutual_find_bar_go:
 * @self: a bar
 * @direction: 1 for the next place, -1 for the one before
 *
 * Goes to another place that was found, round and round; opens the bar if there is nothing to look for yet.
 */
void
mutual_find_bar_go (MutualFindBar *self,
                    int            direction)
{
  int n;
  int position;

  g_return_if_fail (MUTUAL_IS_FIND_BAR (self));

  if (!mutual_find_bar_is_open (self))
    {
      mutual_find_bar_open (self);
      if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
        return;
    }
  look_again (self);
  n = (int) self->hits->len;
  position = get_position (self);
  if (n == 0)
    update_count (self);
  else if (position < 0)
    show_hit (self, direction > 0 ? 0 : (guint) (n - 1));
  else
    show_hit (self, (guint) ((position + direction + n) % n));
}
