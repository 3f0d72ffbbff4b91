/* What the tests of drawing share: a sample, a font, a day, plans at random, and ways to look at a scene.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "drawing-fixture.h"

#include "drawing/mutual-text.h"
#include "format/mutual-reader.h"
#include "plan/mutual-date.h"
#include "plan/mutual-enums.h"
#include "plan/mutual-event.h"
#include "plan/mutual-milestone.h"
#include "plan/mutual-person.h"
#include "plan/mutual-risk.h"
#include "plan/mutual-role.h"
#include "plan/mutual-step.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <string.h>

/* Versions of one font differ by some pixels in a line. */
#define TOLERANCE 6.0

/* Another font would differ in every line. */
static void
assert_font (PangoContext               *context,
             const PangoFontDescription *wanted)
{
  g_autoptr (PangoFont) font = pango_context_load_font (context, wanted);
  PangoFontDescription *description = pango_font_describe (font);

  if (g_strcmp0 (pango_font_description_get_family (description), pango_font_description_get_family (wanted)) != 0)
    g_error ("The font %s is missing; the pictures to compare with have it",
             pango_font_description_get_family (wanted));
  pango_font_description_free (description);
}

/* A context like that of an export: nothing depends on a screen. */
PangoContext *
fixture_create_context (double scale)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell");
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_font_description_set_absolute_size (font, scale * 11.0 * 96 / 72 * PANGO_SCALE);
  pango_context_set_font_description (context, font);
  assert_font (context, font);
  pango_font_description_free (font);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  return context;
}

MutualPlan *
fixture_load_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("MUTUAL_DATA_DIR"), "samples", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
  MutualPlan *plan;

  g_assert_no_error (error);
  plan = mutual_reader_read (bytes, &error);
  g_assert_no_error (error);

  return plan;
}

MutualItem *
fixture_add (MutualItem   *parent,
             MutualMember  list,
             GType         type)
{
  g_autoptr (MutualItem) item = mutual_item_new (type, NULL);
  MutualItem *root = mutual_item_get_root (parent);

  mutual_item_append (parent, list, item);
  if (MUTUAL_IS_PLAN (root))
    g_assert_true (mutual_plan_claim (MUTUAL_PLAN (root), item));

  return item;
}

void
fixture_set_date (MutualItem   *item,
                  MutualMember  member,
                  const char   *date)
{
  GDate parsed;

  g_assert_true (mutual_date_parse (date, strlen (date), &parsed));
  mutual_item_set_date (item, member, &parsed);
}

static void
set_random_text (GRand        *rand,
                 MutualItem   *item,
                 MutualMember  member)
{
  static const char * const words[] = {
    "Board", "meeting", "security", "Vertragsunterzeichnung", "go-live,", "the", "of", "קליטה", "اجتماع", "会議の日程",
    "I", "&", "<b>", "Donaudampfschifffahrtsgesellschaft", "ế",
  };
  g_autoptr (GString) text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 0, g_rand_int_range (rand, 0, 8) == 0 ? 80 : 6);

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, i > 0 ? " %s" : "%s",
                            words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
  if (n > 0)
    mutual_item_set_text (item, member, text->str);
}

static void
set_random_date (GRand        *rand,
                 MutualItem   *item,
                 MutualMember  member,
                 int           span)
{
  GDate date;

  if (g_rand_int_range (rand, 0, 5) == 0)
    return;

  g_date_set_dmy (&date, 1, G_DATE_JUNE, 2026);
  g_date_add_days (&date, (guint) g_rand_int_range (rand, 0, span));
  mutual_item_set_date (item, member, &date);
}

static void
set_private (MutualItem *item,
             gboolean    with_private)
{
  if (with_private)
    mutual_item_set_text (item, MUTUAL_MEMBER_PRIVATE_NOTES, PRIVATE_MARK " notes");
}

static void
set_random_role (GRand        *rand,
                 MutualItem   *item,
                 MutualMember  member,
                 GPtrArray    *roles)
{
  MutualItem *role;

  if (roles->len == 0 || g_rand_int_range (rand, 0, 4) == 0)
    return;

  role = g_ptr_array_index (roles, (guint) g_rand_int_range (rand, 0, (int) roles->len));
  mutual_item_set_text (item, member, mutual_item_get_id (role));
}

static void
add_random_steps (GRand      *rand,
                  MutualItem *milestone,
                  GPtrArray  *roles,
                  int         span,
                  gboolean    with_private)
{
  int n = g_rand_int_range (rand, 0, 7);

  for (int i = 0; i < n; i++)
    {
      MutualItem *step;
      gboolean private = g_rand_int_range (rand, 0, 4) == 0;

      /* A private step is there or not, and nothing else may tell. */
      if (private && !with_private)
        continue;

      step = fixture_add (milestone, MUTUAL_MEMBER_STEPS, MUTUAL_TYPE_STEP);
      if (private)
        {
          mutual_item_set_number (step, MUTUAL_MEMBER_PRIVATE, TRUE);
          mutual_item_set_text (step, MUTUAL_MEMBER_TITLE, PRIVATE_MARK " step");
          mutual_item_set_number (step, MUTUAL_MEMBER_SIDE, MUTUAL_SIDE_BUYER);
          if (roles->len > 0)
            mutual_item_set_text (step, MUTUAL_MEMBER_OWNER, mutual_item_get_id (g_ptr_array_index (roles, 0)));
          mutual_item_set_number (step, MUTUAL_MEMBER_STATUS, i % 2 ? MUTUAL_STATUS_DONE : MUTUAL_STATUS_IN_PROGRESS);
          continue;
        }

      set_random_text (rand, step, MUTUAL_MEMBER_TITLE);
      set_random_date (rand, step, MUTUAL_MEMBER_DUE, span);
      set_random_role (rand, step, MUTUAL_MEMBER_OWNER, roles);
      mutual_item_set_number (step, MUTUAL_MEMBER_SIDE, g_rand_int_range (rand, 0, 4));
      mutual_item_set_number (step, MUTUAL_MEMBER_STATUS, g_rand_int_range (rand, 0, 8));
      set_private (step, with_private);
    }
}

/* A plan of any shape that the drawing could meet. The same seed without private things gives the public part alone. */
MutualPlan *
fixture_create_random (GRand    *rand,
                       gboolean  with_private)
{
  MutualPlan *plan = mutual_plan_new ("6a0bb9de-e462-5a0e-a704-ca055bbd3d5d");
  MutualItem *root = MUTUAL_ITEM (plan);
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  int span = g_rand_int_range (rand, 0, 3) == 0 ? g_rand_int_range (rand, 1, 2000) : g_rand_int_range (rand, 1, 250);
  int n;

  set_random_text (rand, root, MUTUAL_MEMBER_TITLE);
  set_random_text (rand, root, MUTUAL_MEMBER_SELLER);
  set_random_text (rand, root, MUTUAL_MEMBER_BUYER);
  set_random_text (rand, root, MUTUAL_MEMBER_VALUE_PROPOSITION);
  set_random_text (rand, root, MUTUAL_MEMBER_PRIORITY);
  set_private (root, with_private);

  n = g_rand_int_range (rand, 0, 20);
  for (int i = 0; i < n; i++)
    {
      MutualItem *person = fixture_add (root, MUTUAL_MEMBER_PEOPLE, MUTUAL_TYPE_PERSON);
      MutualItem *role = fixture_add (root, MUTUAL_MEMBER_ROLES, MUTUAL_TYPE_ROLE);

      set_random_text (rand, person, MUTUAL_MEMBER_NAME);
      set_random_text (rand, person, MUTUAL_MEMBER_JOB_TITLE);
      mutual_item_set_number (person, MUTUAL_MEMBER_SIDE, g_rand_int_range (rand, 1, 3));
      set_private (person, with_private);
      set_random_text (rand, role, MUTUAL_MEMBER_TITLE);
      mutual_item_set_number (role, MUTUAL_MEMBER_SIDE, g_rand_int_range (rand, 1, 3));
      if (g_rand_boolean (rand))
        mutual_item_set_text (role, MUTUAL_MEMBER_PERSON, mutual_item_get_id (person));
      g_ptr_array_add (roles, role);
    }

  n = g_rand_int_range (rand, 0, 12);
  for (int i = 0; i < n; i++)
    {
      MutualItem *event = fixture_add (root, MUTUAL_MEMBER_EVENTS, MUTUAL_TYPE_EVENT);

      set_random_text (rand, event, MUTUAL_MEMBER_TITLE);
      set_random_date (rand, event, MUTUAL_MEMBER_DATE, span);
      if (g_rand_int_range (rand, 0, 3) == 0)
        set_random_date (rand, event, MUTUAL_MEMBER_END, span);
    }

  n = g_rand_int_range (rand, 0, 18);
  for (int i = 0; i < n; i++)
    {
      MutualItem *milestone = fixture_add (root, MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE);

      set_random_text (rand, milestone, MUTUAL_MEMBER_TITLE);
      set_random_text (rand, milestone, MUTUAL_MEMBER_BUYER_VALUE);
      set_random_date (rand, milestone, MUTUAL_MEMBER_START, span);
      set_random_date (rand, milestone, MUTUAL_MEMBER_DUE, span);
      set_random_date (rand, milestone, MUTUAL_MEMBER_AGREED_DUE, span);
      set_random_role (rand, milestone, MUTUAL_MEMBER_OWNER, roles);
      mutual_item_set_number (milestone, MUTUAL_MEMBER_STATUS, g_rand_int_range (rand, 0, 8));
      set_private (milestone, with_private);
      if (g_rand_int_range (rand, 0, 6) == 0)
        mutual_item_set_text (root, MUTUAL_MEMBER_ANCHOR, mutual_item_get_id (milestone));
      add_random_steps (rand, milestone, roles, span, with_private);
    }

  if (with_private)
    mutual_item_set_text (fixture_add (root, MUTUAL_MEMBER_RISKS, MUTUAL_TYPE_RISK), MUTUAL_MEMBER_TITLE,
                          PRIVATE_MARK " risk");
  mutual_plan_seal (plan);

  return plan;
}

/* The same plan at random, with what is private and without. */
void
fixture_create_twins (MutualPlan **plan,
                      MutualPlan **public)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GRand) again = g_rand_new_with_seed (seed);

  *plan = fixture_create_random (rand, TRUE);
  *public = fixture_create_random (again, FALSE);
}

/* A plan of many milestones, three weeks each. */
MutualPlan *
fixture_create_large (guint n_milestones)
{
  MutualPlan *plan = mutual_plan_new (NULL);

  for (guint i = 0; i < n_milestones; i++)
    {
      MutualItem *milestone = fixture_add (MUTUAL_ITEM (plan), MUTUAL_MEMBER_MILESTONES, MUTUAL_TYPE_MILESTONE);
      g_autofree char *title = g_strdup_printf ("Milestone of the large plan %u", i + 1);
      GDate date;

      g_date_set_dmy (&date, 1, G_DATE_OCTOBER, 2026);
      g_date_add_days (&date, i * 180 / n_milestones);
      mutual_item_set_text (milestone, MUTUAL_MEMBER_TITLE, title);
      mutual_item_set_date (milestone, MUTUAL_MEMBER_START, &date);
      g_date_add_days (&date, 21);
      mutual_item_set_date (milestone, MUTUAL_MEMBER_DUE, &date);
    }
  mutual_plan_seal (plan);

  return plan;
}

/* The day that the samples are drawn on. */
void
fixture_init_today (GDate *today)
{
  g_date_clear (today, 1);
  g_date_set_dmy (today, 23, G_DATE_NOVEMBER, 2026);
}

/* Finds what shows this text or a longer one with it, or NULL. */
const MutualFigure *
fixture_find_text (MutualScene *scene,
                   const char  *text)
{
  const MutualFigure *figures;
  guint n;

  figures = mutual_scene_get_figures (scene, &n);
  for (guint i = 0; i < n; i++)
    if (figures[i].layout != NULL && strstr (pango_layout_get_text (figures[i].layout), text) != NULL)
      return &figures[i];

  return NULL;
}

/* Whether two lines of dumps say the same, give or take some pixels: numbers with a decimal point are pixels. */
static gboolean
is_alike (const char *line,
          const char *golden)
{
  while (*line != '\0' && *golden != '\0')
    {
      char *end = NULL;
      char *golden_end = NULL;
      double number;
      double golden_number;

      if (*line != *golden && !g_ascii_isdigit (*line) && *line != '-' && !g_ascii_isdigit (*golden))
        return FALSE;
      if (!g_ascii_isdigit (*line) && *line != '-')
        {
          line++;
          golden++;
          continue;
        }

      number = g_ascii_strtod (line, &end);
      golden_number = g_ascii_strtod (golden, &golden_end);
      if (end == line || golden_end == golden)
        {
          if (*line++ != *golden++)
            return FALSE;
          continue;
        }
      if (memchr (line, '.', (gsize) (end - line)) != NULL ? fabs (number - golden_number) > TOLERANCE
                                                           : number != golden_number)
        return FALSE;
      line = end;
      golden = golden_end;
    }

  return *line == *golden;
}

/* Compares a scene with the dump in tests/drawing/NAME.golden; MUTUAL_UPDATE_GOLDEN writes a new one. */
void
fixture_assert_golden (MutualScene *scene,
                       const char  *name)
{
  g_autofree char *file_name = g_strconcat (name, ".golden", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "drawing", file_name, NULL);
  g_autofree char *dump = mutual_scene_dump (scene);
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) golden_lines = NULL;

  if (g_getenv ("MUTUAL_UPDATE_GOLDEN") != NULL)
    {
      FILE *file = fopen (path, "w");

      g_assert_nonnull (file);
      g_assert_cmpint (fputs (dump, file), >=, 0);
      g_assert_cmpint (fclose (file), ==, 0);
    }

  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (dump, "\n", -1);
  golden_lines = g_strsplit (golden, "\n", -1);
  for (guint i = 0; lines[i] != NULL && golden_lines[i] != NULL; i++)
    if (!is_alike (lines[i], golden_lines[i]))
      {
        g_test_message ("%s, line %u:\n is %s\n was %s", name, i + 1, lines[i], golden_lines[i]);
        g_test_fail ();
      }
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (golden_lines));
}

/* What of a text is seen: its ink, cut to where it scrolls. */
static gboolean
get_ink (MutualScene        *scene,
         const MutualFigure *figure,
         double              box[4])
{
  PangoRectangle ink;
  double top;
  double bottom;

  pango_layout_get_extents (figure->layout, &ink, NULL);
  box[0] = figure->x + (double) ink.x / PANGO_SCALE;
  box[1] = figure->y + (double) ink.y / PANGO_SCALE;
  box[2] = box[0] + (double) ink.width / PANGO_SCALE;
  box[3] = box[1] + (double) ink.height / PANGO_SCALE;
  if (figure->scrolled && mutual_scene_get_clip (scene, &top, &bottom))
    {
      box[1] = MAX (box[1], top);
      box[3] = MIN (box[3], bottom);
    }

  return box[2] > box[0] && box[3] > box[1];
}

/* No two texts overlap, and all that is drawn lies inside the picture. */
void
fixture_assert_legible (MutualScene *scene)
{
  const double slack = 0.6;
  const MutualFigure *figures;
  guint n;

  figures = mutual_scene_get_figures (scene, &n);
  for (guint i = 0; i < n; i++)
    {
      double box[4];

      if (figures[i].layout == NULL || !get_ink (scene, &figures[i], box))
        continue;

      if (box[0] < -slack || box[1] < -slack - 1 || box[2] > mutual_scene_get_width (scene) + slack ||
          box[3] > mutual_scene_get_height (scene) + slack + 1)
        g_error ("“%s” leaves the picture: %g,%g to %g,%g", pango_layout_get_text (figures[i].layout), box[0], box[1],
                 box[2], box[3]);

      for (guint k = i + 1; k < n; k++)
        {
          double other[4];

          if (figures[k].layout == NULL || !get_ink (scene, &figures[k], other))
            continue;
          if (MIN (box[2], other[2]) - MAX (box[0], other[0]) > slack &&
              MIN (box[3], other[3]) - MAX (box[1], other[1]) > slack)
            g_error ("“%s” at %g,%g to %g,%g and “%s” at %g,%g to %g,%g overlap",
                     pango_layout_get_text (figures[i].layout), box[0], box[1], box[2], box[3],
                     pango_layout_get_text (figures[k].layout), other[0], other[1], other[2], other[3]);
        }
    }
}

/* Nothing private is in the scene, nor does it leave a trace there or in what is heard. */
void
fixture_assert_twins (MutualScene *scene,
                      MutualScene *public)
{
  g_autofree char *dump = mutual_scene_dump (scene);
  g_autofree char *public_dump = mutual_scene_dump (public);
  const MutualMark *marks;
  const MutualMark *public_marks;
  guint n_marks;
  guint n_public_marks;

  g_assert_null (strstr (dump, PRIVATE_MARK));
  g_assert_cmpstr (dump, ==, public_dump);
  marks = mutual_scene_get_marks (scene, &n_marks);
  public_marks = mutual_scene_get_marks (public, &n_public_marks);
  g_assert_cmpuint (n_marks, ==, n_public_marks);
  for (guint i = 0; i < n_marks; i++)
    g_assert_cmpstr (marks[i].label, ==, public_marks[i].label);
}
