/* What can be chosen for a PDF or a picture of a plan.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "export/mutual-export-choices.h"

#include "paper/mutual-paper-rows.h"
#include "widgets/mutual-rows.h"

#include <glib/gi18n.h>

/* The words of the settings. */
static const char *const formats[] = {
  [MUTUAL_EXPORT_PDF] = "pdf",
  [MUTUAL_EXPORT_SVG] = "svg",
  [MUTUAL_EXPORT_PNG] = "png",
};

static const int scales[] = { 1, 2, 4 };

static const char *const papers[] = { GTK_PAPER_NAME_A4, GTK_PAPER_NAME_LETTER, GTK_PAPER_NAME_A3,
                                      GTK_PAPER_NAME_LEGAL, "na_ledger" };

struct _MutualExportChoices
{
  AdwBin           parent_instance;

  GSettings       *settings;
  GtkWidget       *format_row;
  GtkWidget       *scale_row;
  GtkWidget       *color_row;
  GtkWidget       *picture_note;
  MutualPaperRows *rows;
  GtkWidget       *paper_group;
  GtkWidget       *paper_row;
};

G_DEFINE_FINAL_TYPE (MutualExportChoices, mutual_export_choices, ADW_TYPE_BIN)

static void
update (MutualExportChoices *self)
{
  MutualExportFormat format = mutual_export_choices_get_format (self);

  gtk_widget_set_visible (GTK_WIDGET (self->rows), format == MUTUAL_EXPORT_PDF);
  gtk_widget_set_visible (self->paper_group, format == MUTUAL_EXPORT_PDF);
  gtk_widget_set_visible (self->picture_note, format != MUTUAL_EXPORT_PDF);
  gtk_widget_set_visible (self->scale_row, format == MUTUAL_EXPORT_PNG);
  gtk_widget_set_visible (self->color_row, format != MUTUAL_EXPORT_PDF);
}

static GtkWidget *
create_picture_group (MutualExportChoices *self)
{
  const char *const format_names[] = {
    [MUTUAL_EXPORT_PDF] = _("PDF document"),
    [MUTUAL_EXPORT_SVG] = _("SVG drawing"),
    [MUTUAL_EXPORT_PNG] = _("PNG picture"),
    NULL
  };
  const char *const color_names[] = { _("Light"), _("Dark"), NULL };
  const char *const scale_names[] = { _("As on screen"), _("For slides"), _("For print"), NULL };
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autoptr (GtkStringList) format_list = gtk_string_list_new (format_names);
  g_autoptr (GtkStringList) scale_list = gtk_string_list_new (scale_names);
  g_autoptr (GtkStringList) color_list = gtk_string_list_new (color_names);
  g_autofree char *word = g_settings_get_string (self->settings, "export-format");
  int scale = g_settings_get_int (self->settings, "picture-scale");

  self->format_row = mutual_rows_new_choice (_("_Format"), format_list, 0);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i], word))
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->format_row), i);
  self->scale_row = mutual_rows_new_choice (_("_Size"), scale_list, 0);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (scales[i] <= scale)
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->scale_row), i);
  g_signal_connect_object (self->format_row, "notify::selected", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, self->format_row);
  adw_preferences_group_add (group, self->scale_row);
  self->color_row = mutual_rows_new_choice (_("_Colors"), color_list,
                                            g_settings_get_boolean (self->settings, "picture-dark") ? 1 : 0);
  adw_preferences_group_add (group, self->color_row);

  self->picture_note = gtk_label_new (_("A picture shows the timeline, and nothing private."));
  gtk_label_set_wrap (GTK_LABEL (self->picture_note), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->picture_note), 0);
  gtk_widget_add_css_class (self->picture_note, "dim-label");

  return GTK_WIDGET (group);
}

static GtkWidget *
create_paper_group (MutualExportChoices *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *remembered = g_settings_get_string (self->settings, "paper-size");
  const char *usual = *remembered != '\0' ? remembered : gtk_paper_size_get_default ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      GtkPaperSize *size = gtk_paper_size_new (papers[i]);

      gtk_string_list_append (names, gtk_paper_size_get_display_name (size));
      gtk_paper_size_free (size);
      if (g_str_equal (papers[i], usual))
        selected = i;
    }
  self->paper_row = mutual_rows_new_choice (_("Pa_per"), names, selected);
  adw_preferences_group_add (group, self->paper_row);

  return GTK_WIDGET (group);
}

static void
build (MutualExportChoices *self,
       MutualSession       *session)
{
  g_autoptr (MutualPaperChoice) choice = mutual_paper_choice_new (self->settings);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_box_append (GTK_BOX (box), create_picture_group (self));
  gtk_box_append (GTK_BOX (box), self->picture_note);
  choice->expanded = mutual_session_dup_expanded (session);
  self->rows = MUTUAL_PAPER_ROWS (mutual_paper_rows_new (mutual_session_get_plan (session), choice));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  self->paper_group = create_paper_group (self);
  gtk_box_append (GTK_BOX (box), self->paper_group);
  adw_bin_set_child (ADW_BIN (self), box);
  update (self);
}

static gboolean
mutual_export_choices_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MUTUAL_EXPORT_CHOICES (widget)->format_row);
}

static void
mutual_export_choices_dispose (GObject *object)
{
  g_clear_object (&MUTUAL_EXPORT_CHOICES (object)->settings);

  G_OBJECT_CLASS (mutual_export_choices_parent_class)->dispose (object);
}

static void
mutual_export_choices_class_init (MutualExportChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mutual_export_choices_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = mutual_export_choices_grab_focus;
}

static void
mutual_export_choices_init (MutualExportChoices *self)
{
}

/**
 * mutual_export_choices_new:
 * @session: a plan, and what of it is open
 * @settings: those of %MUTUAL_PAPER_SCHEMA
 *
 * Returns: (transfer floating): the choices, as they were made last
 */
GtkWidget *
mutual_export_choices_new (MutualSession *session,
                           GSettings     *settings)
{
  MutualExportChoices *self;

  g_return_val_if_fail (MUTUAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (MUTUAL_TYPE_EXPORT_CHOICES, NULL);
  self->settings = g_object_ref (settings);
  build (self, session);

  return GTK_WIDGET (self);
}

/**
 * mutual_export_choices_get_format:
 * @self: the choices
 *
 * Returns: what is to be made
 */
MutualExportFormat
mutual_export_choices_get_format (MutualExportChoices *self)
{
  g_return_val_if_fail (MUTUAL_IS_EXPORT_CHOICES (self), MUTUAL_EXPORT_PDF);

  return (MutualExportFormat) adw_combo_row_get_selected (ADW_COMBO_ROW (self->format_row));
}

/**
 * mutual_export_choices_get_scale:
 * @self: the choices
 *
 * Returns: how many pixels of a picture stand for one of the screen
 */
int
mutual_export_choices_get_scale (MutualExportChoices *self)
{
  g_return_val_if_fail (MUTUAL_IS_EXPORT_CHOICES (self), 1);

  return scales[adw_combo_row_get_selected (ADW_COMBO_ROW (self->scale_row))];
}

/**
 * mutual_export_choices_get_dark:
 * @self: the choices
 *
 * Returns: whether a picture is for dark slides
 */
gboolean
mutual_export_choices_get_dark (MutualExportChoices *self)
{
  g_return_val_if_fail (MUTUAL_IS_EXPORT_CHOICES (self), FALSE);

  return adw_combo_row_get_selected (ADW_COMBO_ROW (self->color_row)) == 1;
}

/**
 * mutual_export_choices_dup_paper:
 * @self: the choices
 *
 * Returns: (transfer full): what goes into a PDF
 */
MutualPaperChoice *
mutual_export_choices_dup_paper (MutualExportChoices *self)
{
  MutualPaperChoice *choice;
  GtkPaperSize *size;

  g_return_val_if_fail (MUTUAL_IS_EXPORT_CHOICES (self), NULL);

  choice = mutual_paper_choice_copy (mutual_paper_rows_get_choice (self->rows));
  size = gtk_paper_size_new (papers[adw_combo_row_get_selected (ADW_COMBO_ROW (self->paper_row))]);
  gtk_page_setup_set_paper_size (choice->page_setup, size);
  gtk_paper_size_free (size);

  return choice;
}

/**
 * mutual_export_choices_remember:
 * @self: the choices
 *
 * Keeps them for the next time.
 */
void
mutual_export_choices_remember (MutualExportChoices *self)
{
  g_return_if_fail (MUTUAL_IS_EXPORT_CHOICES (self));

  g_settings_set_string (self->settings, "export-format", formats[mutual_export_choices_get_format (self)]);
  g_settings_set_int (self->settings, "picture-scale", mutual_export_choices_get_scale (self));
  g_settings_set_boolean (self->settings, "picture-dark", mutual_export_choices_get_dark (self));
  g_settings_set_string (self->settings, "paper-size",
                         papers[adw_combo_row_get_selected (ADW_COMBO_ROW (self->paper_row))]);
  mutual_paper_choice_remember (mutual_paper_rows_get_choice (self->rows), self->settings);
}
