/* What of a plan goes onto paper, as the user chose it last.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "paper/mutual-paper-choice.h"

/* The words of the settings. */
static const char *const whats[] = {
  [MUTUAL_PAGES_SUMMARY] = "summary",
  [MUTUAL_PAGES_PLAN] = "plan",
  [MUTUAL_PAGES_TIMELINE] = "timeline",
  [MUTUAL_PAGES_PEOPLE] = "people",
};

static const char *const sides[] = {
  [MUTUAL_SIDE_UNSET] = "both",
  [MUTUAL_SIDE_BUYER] = "buyer",
  [MUTUAL_SIDE_SELLER] = "seller",
};

static int
find_word (GSettings          *settings,
           const char         *key,
           const char *const  *words,
           guint               n_words)
{
  g_autofree char *word = g_settings_get_string (settings, key);

  for (guint i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i], word) == 0)
      return (int) i;
  return 0;
}

/**
 * mutual_paper_choice_new:
 * @settings: those of %MUTUAL_PAPER_SCHEMA
 *
 * Returns: (transfer full): what the user chose last, on the paper of the locale
 */
MutualPaperChoice *
mutual_paper_choice_new (GSettings *settings)
{
  MutualPaperChoice *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_new0 (MutualPaperChoice, 1);
  self->what = (MutualPagesWhat) find_word (settings, "what", whats, G_N_ELEMENTS (whats));
  self->side = (MutualSide) find_word (settings, "side", sides, G_N_ELEMENTS (sides));
  self->as_on_screen = g_settings_get_boolean (settings, "as-on-screen");
  self->landscape_timeline = g_settings_get_boolean (settings, "landscape-timeline");
  self->tiled = g_settings_get_boolean (settings, "tiled");
  self->greyscale = g_settings_get_boolean (settings, "greyscale");
  self->page_setup = gtk_page_setup_new ();

  return self;
}

/**
 * mutual_paper_choice_copy:
 * @self: a choice
 *
 * Returns: (transfer full): another that is equal
 */
MutualPaperChoice *
mutual_paper_choice_copy (const MutualPaperChoice *self)
{
  MutualPaperChoice *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->person = g_strdup (self->person);
  copy->expanded = g_strdupv (self->expanded);
  copy->page_setup = gtk_page_setup_copy (self->page_setup);

  return copy;
}

/**
 * mutual_paper_choice_free:
 * @self: a choice
 */
void
mutual_paper_choice_free (MutualPaperChoice *self)
{
  g_free (self->person);
  g_strfreev (self->expanded);
  g_object_unref (self->page_setup);
  g_free (self);
}

/**
 * mutual_paper_choice_remember:
 * @self: a choice
 * @settings: those of %MUTUAL_PAPER_SCHEMA
 *
 * Keeps for the next time what does not depend on one plan, and not that private parts were wanted.
 */
void
mutual_paper_choice_remember (const MutualPaperChoice *self,
                              GSettings               *settings)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_settings_set_string (settings, "what", whats[self->what]);
  g_settings_set_string (settings, "side", sides[self->side]);
  g_settings_set_boolean (settings, "as-on-screen", self->as_on_screen);
  g_settings_set_boolean (settings, "landscape-timeline", self->landscape_timeline);
  g_settings_set_boolean (settings, "tiled", self->tiled);
  g_settings_set_boolean (settings, "greyscale", self->greyscale);
}

/**
 * mutual_paper_choice_describe:
 * @self: a choice
 * @options: (out caller-allocates): the same for the pages; it borrows from @self
 */
void
mutual_paper_choice_describe (const MutualPaperChoice *self,
                              MutualPagesOptions      *options)
{
  static const char *const none[] = { NULL };
  GtkPageSetup *setup = self->page_setup;
  GtkPaperSize *size;

  g_return_if_fail (self != NULL);
  g_return_if_fail (options != NULL);

  /* Pages turn by themselves, so it is the upright sheet that counts, whose margins are those of the printer. */
  size = gtk_page_setup_get_paper_size (setup);
  *options = (MutualPagesOptions) {
    .what = self->what,
    .paper_width = gtk_paper_size_get_width (size, GTK_UNIT_POINTS),
    .paper_height = gtk_paper_size_get_height (size, GTK_UNIT_POINTS),
    .margin_top = gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS),
    .margin_right = gtk_page_setup_get_right_margin (setup, GTK_UNIT_POINTS),
    .margin_bottom = gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS),
    .margin_left = gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS),
    .landscape_timeline = self->landscape_timeline,
    .tiled = self->tiled,
    .expanded = !self->as_on_screen ? NULL : self->expanded != NULL ? (const char *const *) self->expanded : none,
    .side = self->person == NULL ? self->side : MUTUAL_SIDE_UNSET,
    .person = self->person,
    .include_private = self->include_private,
    .greyscale = self->greyscale,
  };
}
