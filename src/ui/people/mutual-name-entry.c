/* An entry for a name in the place where the name stands, which offers the names that are known.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "people/mutual-name-entry.h"

#include "people/mutual-suggestions.h"
#include "plan/mutual-clean.h"
#include "widgets/mutual-focus.h"
#include "widgets/mutual-label.h"

#include <glib/gi18n.h>
#include <string.h>

/* So many bytes of lines are a list of names that somebody means to paste, and no accident. */
#define LINES_LIMIT (64 * 1024)

struct _MutualNameEntry
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *text;
  GtkWidget *message;
  GtkWidget *suggestions;
  char *before; /* what stood here when the writing began */
  gboolean many;
  gboolean quiet;
  guint leaving; /* a source: whoever is told may remove the entry, which the window cannot bear while it moves the
                    focus */
};

G_DEFINE_FINAL_TYPE (MutualNameEntry, mutual_name_entry, GTK_TYPE_WIDGET)

enum
{
  KEPT,
  CANCELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
keep (MutualNameEntry *self,
      const char      *text)
{
  g_autoptr (MutualNameEntry) held = g_object_ref (self);
  g_autofree char *copy = g_strdup (text);

  if (self->quiet)
    return;
  self->quiet = TRUE;
  mutual_suggestions_hide (MUTUAL_SUGGESTIONS (self->suggestions));
  g_signal_emit (self, signals[KEPT], 0, copy);
  self->quiet = FALSE;
}

static void
cancel (MutualNameEntry *self)
{
  g_autoptr (MutualNameEntry) held = g_object_ref (self);

  if (self->quiet)
    return;
  self->quiet = TRUE;
  mutual_suggestions_hide (MUTUAL_SUGGESTIONS (self->suggestions));
  g_signal_emit (self, signals[CANCELLED], 0);
  self->quiet = FALSE;
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *line = g_strstrip (g_strdup (text));

  return *line == '\0';
}

static void
on_activate (MutualNameEntry *self)
{
  const char *suggested = mutual_suggestions_get_chosen (MUTUAL_SUGGESTIONS (self->suggestions));

  if (suggested != NULL)
    keep (self, suggested);
  else if (is_blank (mutual_name_entry_get_text (self)))
    cancel (self);
  else
    keep (self, mutual_name_entry_get_text (self));
}

static void
on_chosen (MutualNameEntry *self,
           const char      *name)
{
  keep (self, name);
}

static void
on_changed (MutualNameEntry *self)
{
  if (!self->quiet)
    mutual_suggestions_filter (MUTUAL_SUGGESTIONS (self->suggestions), mutual_name_entry_get_text (self));
}

/* Too much is not taken at all rather than cut: what is cut is not seen. What cannot stand in a name goes. */
static void
on_insert_text (GtkEditable     *editable,
                const char      *inserted,
                int              length,
                int             *position,
                MutualNameEntry *self)
{
  gsize n_bytes = length < 0 ? strlen (inserted) : (gsize) length;
  gsize taken = strlen (gtk_editable_get_text (editable));
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;

  if (n_bytes + taken > MUTUAL_TITLE_LIMIT &&
      !(self->many && n_bytes <= LINES_LIMIT && memchr (inserted, '\n', n_bytes) != NULL))
    {
      g_signal_stop_emission_by_name (editable, "insert-text");
      mutual_label_set_or_hide (self->message, _("That is too long for a name"));
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      return;
    }
  mutual_label_set_or_hide (self->message, NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");

  text = g_strndup (inserted, n_bytes);
  if (self->many && strchr (text, '\n') != NULL)
    {
      g_signal_stop_emission_by_name (editable, "insert-text");
      keep (self, text);
      return;
    }
  line = mutual_clean_title (text);
  if (g_str_equal (line, text))
    return;
  g_signal_stop_emission_by_name (editable, "insert-text");
  g_signal_handlers_block_by_func (editable, on_insert_text, self);
  gtk_editable_insert_text (editable, line, (int) strlen (line), position);
  g_signal_handlers_unblock_by_func (editable, on_insert_text, self);
}

static gboolean
on_key (MutualNameEntry *self,
        guint            keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Escape:
      cancel (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      mutual_suggestions_step (MUTUAL_SUGGESTIONS (self->suggestions), -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      mutual_suggestions_step (MUTUAL_SUGGESTIONS (self->suggestions), 1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Nothing that was typed is lost because somebody clicks elsewhere; another window is not elsewhere. */
static gboolean
on_leaving (gpointer user_data)
{
  MutualNameEntry *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  const char *text = mutual_name_entry_get_text (self);

  self->leaving = 0;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;
  if (is_blank (text) || g_strcmp0 (text, self->before) == 0)
    cancel (self);
  else
    keep (self, text);
  return G_SOURCE_REMOVE;
}

static void
on_left (MutualNameEntry *self)
{
  if (!self->quiet && self->leaving == 0)
    self->leaving = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_leaving, self, NULL);
}

static gboolean
mutual_name_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MUTUAL_NAME_ENTRY (widget)->text);
}

static void
mutual_name_entry_dispose (GObject *object)
{
  MutualNameEntry *self = MUTUAL_NAME_ENTRY (object);

  self->quiet = TRUE;
  g_clear_handle_id (&self->leaving, g_source_remove);
  g_clear_pointer (&self->suggestions, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (mutual_name_entry_parent_class)->dispose (object);
}

static void
mutual_name_entry_finalize (GObject *object)
{
  g_free (MUTUAL_NAME_ENTRY (object)->before);

  G_OBJECT_CLASS (mutual_name_entry_parent_class)->finalize (object);
}

static void
mutual_name_entry_class_init (MutualNameEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mutual_name_entry_dispose;
  object_class->finalize = mutual_name_entry_finalize;
  widget_class->focus = mutual_focus_children;
  widget_class->grab_focus = mutual_name_entry_grab_focus;

  signals[KEPT] = g_signal_new ("kept", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);
  signals[CANCELLED] =
      g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "nameentry");
}

static void
mutual_name_entry_init (MutualNameEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->text = g_object_new (GTK_TYPE_TEXT, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  gtk_widget_set_hexpand (self->text, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->text), 4);
  gtk_box_append (GTK_BOX (self->box), self->text);
  self->message = mutual_label_new_paragraph ("message");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->message);
  self->suggestions = mutual_suggestions_new ();
  gtk_widget_set_parent (self->suggestions, GTK_WIDGET (self));

  g_signal_connect_swapped (self->text, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect_swapped (self->text, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect (self->text, "insert-text", G_CALLBACK (on_insert_text), self);
  g_signal_connect_swapped (self->suggestions, "chosen", G_CALLBACK (on_chosen), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * mutual_name_entry_new:
 *
 * Returns: (transfer floating): an empty entry without suggestions
 */
GtkWidget *
mutual_name_entry_new (void)
{
  return g_object_new (MUTUAL_TYPE_NAME_ENTRY, NULL);
}

/**
 * mutual_name_entry_set_label:
 * @self: an entry
 * @label: what is asked for: read in the empty entry, and by screen readers
 */
void
mutual_name_entry_set_label (MutualNameEntry *self,
                             const char      *label)
{
  g_return_if_fail (MUTUAL_IS_NAME_ENTRY (self));

  gtk_text_set_placeholder_text (GTK_TEXT (self->text), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * mutual_name_entry_set_many:
 * @self: an entry
 * @many: whether pasting several lines means several names, which are kept at once; else they become one
 */
void
mutual_name_entry_set_many (MutualNameEntry *self,
                            gboolean         many)
{
  g_return_if_fail (MUTUAL_IS_NAME_ENTRY (self));

  self->many = many;
}

/**
 * mutual_name_entry_set_suggestions:
 * @self: an entry
 * @people_or_roles: (element-type MutualItem): the persons, or the roles, that may be meant
 */
void
mutual_name_entry_set_suggestions (MutualNameEntry *self,
                                   GPtrArray       *people_or_roles)
{
  g_return_if_fail (MUTUAL_IS_NAME_ENTRY (self));

  mutual_suggestions_set_items (MUTUAL_SUGGESTIONS (self->suggestions), people_or_roles);
}

/**
 * mutual_name_entry_set_text:
 * @self: an entry
 * @text: what stands in it, all selected
 */
void
mutual_name_entry_set_text (MutualNameEntry *self,
                            const char      *text)
{
  g_autofree char *line = NULL;

  g_return_if_fail (MUTUAL_IS_NAME_ENTRY (self));

  line = mutual_clean_title (text);
  g_free (self->before);
  self->before = g_strdup (line);
  self->quiet = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->text), line);
  gtk_editable_select_region (GTK_EDITABLE (self->text), 0, -1);
  self->quiet = FALSE;
  mutual_label_set_or_hide (self->message, NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  mutual_suggestions_hide (MUTUAL_SUGGESTIONS (self->suggestions));
}

/**
 * mutual_name_entry_get_text:
 * @self: an entry
 *
 * Returns: (transfer none): what stands in it
 */
const char *
mutual_name_entry_get_text (MutualNameEntry *self)
{
  g_return_val_if_fail (MUTUAL_IS_NAME_ENTRY (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->text));
}
