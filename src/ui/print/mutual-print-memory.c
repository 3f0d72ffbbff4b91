/* How was printed last: printer and paper, kept for the next time.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "print/mutual-print-memory.h"

/* Belong to the pages of one plan, and would be a surprise with another. */
static const char *const forgotten[] = {
  GTK_PRINT_SETTINGS_N_COPIES,
  GTK_PRINT_SETTINGS_PAGE_RANGES,
  GTK_PRINT_SETTINGS_PAGE_SET,
  GTK_PRINT_SETTINGS_PRINT_PAGES,
  GTK_PRINT_SETTINGS_OUTPUT_BASENAME,
  GTK_PRINT_SETTINGS_OUTPUT_URI,
};

/* Files go where the last one went, each by its own name. */
static void
remember_folder (GtkPrintSettings *print_settings)
{
  const char *uri = gtk_print_settings_get (print_settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  g_autoptr (GFile) file = uri != NULL ? g_file_new_for_uri (uri) : NULL;
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  const char *path = folder != NULL ? g_file_peek_path (folder) : NULL;

  if (path != NULL)
    gtk_print_settings_set (print_settings, GTK_PRINT_SETTINGS_OUTPUT_DIR, path);
}

/**
 * mutual_print_memory_load_settings:
 * @settings: those of %MUTUAL_PAPER_SCHEMA
 *
 * Returns: (transfer full): how was printed last
 */
GtkPrintSettings *
mutual_print_memory_load_settings (GSettings *settings)
{
  g_autoptr (GVariant) value = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  value = g_settings_get_value (settings, "print-settings");
  return gtk_print_settings_new_from_gvariant (value);
}

/**
 * mutual_print_memory_load_page_setup:
 * @settings: those of %MUTUAL_PAPER_SCHEMA
 *
 * Returns: (transfer full): the paper that was printed on last, or that of the locale
 */
GtkPageSetup *
mutual_print_memory_load_page_setup (GSettings *settings)
{
  g_autoptr (GVariant) value = NULL;
  GtkPageSetup *setup;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  value = g_settings_get_value (settings, "page-setup");
  setup = g_variant_n_children (value) > 0 ? gtk_page_setup_new_from_gvariant (value) : gtk_page_setup_new ();
  /* Pages turn by themselves. */
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_PORTRAIT);

  return setup;
}

/**
 * mutual_print_memory_save:
 * @settings: those of %MUTUAL_PAPER_SCHEMA
 * @print_settings: how was printed
 * @page_setup: on what paper
 *
 * Keeps it for the next time.
 */
void
mutual_print_memory_save (GSettings        *settings,
                          GtkPrintSettings *print_settings,
                          GtkPageSetup     *page_setup)
{
  g_autoptr (GtkPrintSettings) kept = NULL;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (GTK_IS_PRINT_SETTINGS (print_settings));

  kept = gtk_print_settings_copy (print_settings);
  remember_folder (kept);
  for (guint i = 0; i < G_N_ELEMENTS (forgotten); i++)
    gtk_print_settings_unset (kept, forgotten[i]);
  g_settings_set_value (settings, "print-settings", gtk_print_settings_to_gvariant (kept));
  if (page_setup != NULL)
    g_settings_set_value (settings, "page-setup", gtk_page_setup_to_gvariant (page_setup));
}
