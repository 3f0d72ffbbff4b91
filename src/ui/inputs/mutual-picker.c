/* A popover with a list to choose one entry from, by typing where the list is long.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "inputs/mutual-picker.h"

#include "widgets/mutual-label.h"
#include "widgets/mutual-side-mark.h"

#include <glib/gi18n.h>

/* So many entries can be looked through; more have to be searched. */
#define MAX_ROWS 60

#define MAX_HEIGHT 320

typedef struct
{
  char *id;
  char *title;
  char *note;
  char *words; /* both, to be searched */
  MutualSide side;
  gboolean chosen;
} Entry;

struct _MutualPicker
{
  GtkPopover parent_instance;

  GPtrArray *entries;
  char *offer; /* "New Role…" */
  char *named; /* "New Role “%s”" */

  GtkWidget *search; /* NULL if there is nothing to type */
  GtkWidget *scrolled;
  GtkWidget *list;
  GtkWidget *hint;
};

G_DEFINE_FINAL_TYPE (MutualPicker, mutual_picker, GTK_TYPE_POPOVER)

enum
{
  PICKED,
  OFFER_TAKEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What a row stands for. */
static GQuark entry_quark;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->id);
  g_free (entry->title);
  g_free (entry->note);
  g_free (entry->words);
  g_free (entry);
}

static const char *
get_typed (MutualPicker *self)
{
  return self->search != NULL ? gtk_editable_get_text (GTK_EDITABLE (self->search)) : "";
}

static GtkWidget *
create_row (const char *title,
            const char *note,
            MutualSide  side)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = mutual_label_new_line (NULL);
  g_autofree char *name = NULL;

  if (side != MUTUAL_SIDE_UNSET)
    {
      GtkWidget *mark = mutual_side_mark_new ();

      mutual_side_mark_set_side (MUTUAL_SIDE_MARK (mark), side);
      gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), mark);
    }
  gtk_label_set_label (GTK_LABEL (label), title);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (note != NULL && *note != '\0')
    {
      GtkWidget *note_label = mutual_label_new_line ("note");

      gtk_label_set_label (GTK_LABEL (note_label), note);
      gtk_label_set_max_width_chars (GTK_LABEL (note_label), 24);
      gtk_box_append (GTK_BOX (box), note_label);
    }
  /* Rows are not named after what they hold by all versions of GTK. */
  name = note != NULL && *note != '\0' ? g_strdup_printf ("%s, %s", title, note) : g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static void
add_offer (MutualPicker *self)
{
  const char *typed = get_typed (self);
  g_autofree char *text = NULL;
  GtkWidget *row;

  if (*typed == '\0')
    text = g_strdup (self->offer);
  else
    {
      GString *named = g_string_new (self->named);

      g_string_replace (named, "%s", typed, 1);
      text = g_string_free (named, FALSE);
    }
  row = create_row (text, NULL, MUTUAL_SIDE_UNSET);
  gtk_widget_add_css_class (row, "offer");
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

/* The rows are those that match what is typed. */
static void
fill_list (MutualPicker *self)
{
  const char *typed = get_typed (self);
  GtkWidget *row;
  guint n_rows = 0;

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0))) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < self->entries->len && n_rows <= MAX_ROWS; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (*typed != '\0' && (entry->words == NULL || !g_str_match_string (typed, entry->words, TRUE)))
        continue;
      if (++n_rows > MAX_ROWS)
        break;
      row = create_row (entry->title, entry->note, entry->side);
      g_object_set_qdata (G_OBJECT (row), entry_quark, entry);
      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
      if (entry->chosen)
        gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (row));
    }
  gtk_widget_set_visible (self->hint, n_rows > MAX_ROWS || n_rows == 0);
  gtk_label_set_label (GTK_LABEL (self->hint), n_rows == 0 ? _("Nothing found") : _("There is more: type to find it"));
  if (self->offer != NULL)
    add_offer (self);
}

static void
activate_row (MutualPicker  *self,
              GtkListBoxRow *row)
{
  Entry *entry = g_object_get_qdata (G_OBJECT (row), entry_quark);
  g_autofree char *id = entry != NULL ? g_strdup (entry->id) : NULL;
  g_autofree char *typed = g_strstrip (g_strdup (get_typed (self)));

  if (entry == NULL && *typed == '\0')
    {
      /* What is new needs a name first. */
      g_object_set (self->search, "placeholder-text", _("Name"), NULL);
      gtk_widget_grab_focus (self->search);
      return;
    }
  gtk_popover_popdown (GTK_POPOVER (self));
  if (entry != NULL)
    g_signal_emit (self, signals[PICKED], 0, id);
  else
    g_signal_emit (self, signals[OFFER_TAKEN], 0, typed);
}

static void
on_row_activated (MutualPicker  *self,
                  GtkListBoxRow *row)
{
  activate_row (self, row);
}

static void
on_search_activated (MutualPicker *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);

  if (row != NULL)
    activate_row (self, row);
}

static gboolean
on_search_key_pressed (MutualPicker *self,
                       guint         keyval)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);

  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down) || row == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (row));
  return GDK_EVENT_STOP;
}

static void
mutual_picker_map (GtkWidget *widget)
{
  MutualPicker *self = MUTUAL_PICKER (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  GTK_WIDGET_CLASS (mutual_picker_parent_class)->map (widget);

  if (self->search != NULL)
    gtk_widget_grab_focus (self->search);
  else if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
mutual_picker_finalize (GObject *object)
{
  MutualPicker *self = MUTUAL_PICKER (object);

  g_ptr_array_unref (self->entries);
  g_free (self->offer);
  g_free (self->named);

  G_OBJECT_CLASS (mutual_picker_parent_class)->finalize (object);
}

static void
mutual_picker_class_init (MutualPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mutual_picker_finalize;
  GTK_WIDGET_CLASS (klass)->map = mutual_picker_map;

  entry_quark = g_quark_from_static_string ("mutual-picker-entry");
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OFFER_TAKEN] = g_signal_new ("offer-taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mutual_picker_init (MutualPicker *self)
{
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  gtk_widget_add_css_class (GTK_WIDGET (self), "picker");
}

/**
 * mutual_picker_new:
 * @searched_for: (nullable): what can be typed, for an entry to search with: "Role or person"
 *
 * Returns: (transfer floating): an empty popover
 */
GtkWidget *
mutual_picker_new (const char *searched_for)
{
  MutualPicker *self = g_object_new (MUTUAL_TYPE_PICKER, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  if (searched_for != NULL)
    {
      GtkEventController *key = gtk_event_controller_key_new ();

      self->search = gtk_search_entry_new ();
      g_object_set (self->search, "placeholder-text", searched_for, NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, searched_for, -1);
      g_signal_connect_object (self->search, "changed", G_CALLBACK (fill_list), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->search, "activate", G_CALLBACK (on_search_activated), self, G_CONNECT_SWAPPED);
      gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
      g_signal_connect_object (key, "key-pressed", G_CALLBACK (on_search_key_pressed), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (self->search, key);
      gtk_box_append (GTK_BOX (box), self->search);
    }
  self->list = gtk_list_box_new ();
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scrolled), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->list);
  gtk_box_append (GTK_BOX (box), self->scrolled);
  self->hint = mutual_label_new_paragraph ("dim-label");
  gtk_widget_set_visible (self->hint, FALSE);
  gtk_box_append (GTK_BOX (box), self->hint);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  return GTK_WIDGET (self);
}

/**
 * mutual_picker_clear:
 * @self: a picker
 *
 * Forgets its entries.
 */
void
mutual_picker_clear (MutualPicker *self)
{
  GtkWidget *row;

  g_return_if_fail (MUTUAL_IS_PICKER (self));

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0))) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  g_ptr_array_set_size (self->entries, 0);
}

/**
 * mutual_picker_add:
 * @self: a picker
 * @id: what stands for the entry
 * @title: what it says
 * @note: (nullable): what it says besides
 * @side: whose it is, for the mark before it
 * @chosen: whether it is what is chosen now
 *
 * Adds an entry; they show with mutual_picker_show().
 */
void
mutual_picker_add (MutualPicker *self,
                   const char   *id,
                   const char   *title,
                   const char   *note,
                   MutualSide    side,
                   gboolean      chosen)
{
  Entry *entry;

  g_return_if_fail (MUTUAL_IS_PICKER (self) && id != NULL && title != NULL);

  entry = g_new0 (Entry, 1);
  entry->id = g_strdup (id);
  entry->title = g_strdup (title);
  entry->note = g_strdup (note);
  if (*id != '\0')
    entry->words = g_strconcat (title, " ", note, NULL);
  entry->side = side;
  entry->chosen = chosen;
  g_ptr_array_add (self->entries, entry);
}

/**
 * mutual_picker_set_offer:
 * @self: a picker that can be searched
 * @offer: "New Role…"
 * @named: the same with what is typed in place of %s
 *
 * Offers to make something new below the entries.
 */
void
mutual_picker_set_offer (MutualPicker *self,
                         const char   *offer,
                         const char   *named)
{
  g_return_if_fail (MUTUAL_IS_PICKER (self) && self->search != NULL);

  g_free (self->offer);
  self->offer = g_strdup (offer);
  g_free (self->named);
  self->named = g_strdup (named);
}

/**
 * mutual_picker_show:
 * @self: a picker
 *
 * Shows all entries, before it pops up.
 */
void
mutual_picker_show (MutualPicker *self)
{
  g_return_if_fail (MUTUAL_IS_PICKER (self));

  if (*get_typed (self) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    fill_list (self);
}

/**
 * mutual_picker_search:
 * @self: a picker that can be searched
 * @text: what to look for
 *
 * Does what typing @text does.
 */
void
mutual_picker_search (MutualPicker *self,
                      const char   *text)
{
  g_return_if_fail (MUTUAL_IS_PICKER (self) && self->search != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
}

/**
 * mutual_picker_pick:
 * @self: a picker
 * @index: one of the rows that show
 *
 * Does what a click on a row does.
 */
void
mutual_picker_pick (MutualPicker *self,
                    guint         index)
{
  GtkListBoxRow *row;

  g_return_if_fail (MUTUAL_IS_PICKER (self));

  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) index);
  if (row != NULL)
    activate_row (self, row);
}
