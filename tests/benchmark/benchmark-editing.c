/* Measures what the user waits for in a plan of ten thousand steps: a keystroke, opening everything, scrolling.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "application/mutual-application.h"
#include "benchmark.h"
#include "format/mutual-writer.h"
#include "large-plan.h"
#include "window/mutual-window.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#define N_MILESTONES 100
#define N_STEPS 100
#define N_ROWS (N_MILESTONES * N_STEPS)
#define N_KEYS 60
#define N_FRAMES 200
#define MAX_KEY 16.0
#define MAX_OPEN 150.0
#define MAX_FRAME 16.0

/* From what the user does until it is painted; the clock rests before, so that no frame is waited for. */
typedef struct
{
  GtkWidget *window;
  gboolean painted;
} Stopwatch;

static void
on_after_paint (Stopwatch *watch)
{
  watch->painted = TRUE;
}

static void
rest (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + (gint64) milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
}

static double
measure (GtkWidget *window,
         void     (*act) (gpointer data),
         gpointer   data)
{
  Stopwatch watch = { window, FALSE };
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_after_paint), &watch);
  gint64 start;

  rest (40);
  watch.painted = FALSE;
  start = g_get_monotonic_time ();
  act (data);
  while (!watch.painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);

  return (double) (g_get_monotonic_time () - start) / 1000;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

/* Returns the median; the worst is what a limit on every frame is about. */
static double
print (const char *name,
       double     *times,
       guint       n,
       double     *worst)
{
  qsort (times, n, sizeof *times, compare);
  g_print ("  %-34s median %6.1f ms, from %.1f to %.1f, n = %u\n", name, times[n / 2], times[0], times[n - 1], n);
  if (worst != NULL)
    *worst = times[n - 1];
  return times[n / 2];
}

static gboolean
judge (const char *what,
       double      value,
       double      limit)
{
  g_print ("  %s: %.1f ms, at most %.0f ms: %s\n", what, value, limit, value <= limit ? "held" : "NOT HELD");
  return value <= limit;
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

typedef struct
{
  MutualSession *session;
  MutualItem *item;
  guint n;
} Typing;

static void
type_key (gpointer data)
{
  Typing *typing = data;
  g_autofree char *text = g_strdup_printf ("Walk through the results, again %u", typing->n++);

  g_assert_true (mutual_session_type (typing->session, "Rename Step", typing->item, MUTUAL_MEMBER_TITLE, text, NULL));
}

typedef struct
{
  GtkStringList *list;
  guint n;
} PeerTyping;

static void
type_peer_key (gpointer data)
{
  PeerTyping *typing = data;
  g_autofree char *text = g_strdup_printf ("Walk through the results, again %u", typing->n++);

  gtk_string_list_splice (typing->list, 3, 1, (const char *const[]) { text, NULL });
}

static void
open_all (gpointer data)
{
  mutual_session_expand_all (data, TRUE);
}

static void
scroll (gpointer data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (data);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 75);
}

static double
measure_scrolling (GtkWidget  *window,
                   const char *name,
                   double     *worst)
{
  GtkWidget *list = find (window, GTK_TYPE_LIST_VIEW);
  double times[N_FRAMES];

  for (guint i = 0; i < N_FRAMES; i++)
    times[i] = measure (window, scroll, list);
  return print (name, times, N_FRAMES, worst);
}

static double
measure_typing (GtkWidget  *window,
                const char *name,
                void      (*act) (gpointer data),
                gpointer    data,
                double     *worst)
{
  double times[N_KEYS];

  for (guint i = 0; i < N_KEYS; i++)
    times[i] = measure (window, act, data);
  return print (name, times, N_KEYS, worst);
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* A list of nothing but labels in a window of the same size. */
static GtkWidget *
create_peer (GtkStringList *strings)
{
  GtkWidget *window = gtk_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                 gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (
                                                        g_object_ref (G_LIST_MODEL (strings)))),
                                                    factory));
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 1360, 850);
  gtk_window_present (GTK_WINDOW (window));
  rest (500);
  return window;
}

static gboolean
run (GtkApplication *application)
{
  g_autoptr (MutualPlan) plan = large_plan_new (N_MILESTONES, N_STEPS);
  g_autoptr (GBytes) bytes = mutual_writer_write (plan);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "mutual-benchmark.map", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GtkStringList) strings = gtk_string_list_new (NULL);
  MutualWindow *window = mutual_window_new (application);
  GtkWidget *peer;
  Typing typing = { 0 };
  PeerTyping peer_typing = { strings, 0 };
  gboolean held = TRUE;
  double worst, open, typical;

  for (guint i = 0; i < N_ROWS; i++)
    gtk_string_list_append (strings, "Walk through the results, part");
  peer = create_peer (strings);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  gtk_window_set_default_size (GTK_WINDOW (window), 1360, 850);
  mutual_window_open (window, file);
  gtk_window_present (GTK_WINDOW (window));
  while (mutual_document_get_state (mutual_window_get_document (window)) != MUTUAL_DOCUMENT_READY)
    g_main_context_iteration (NULL, TRUE);
  rest (1000);
  typing.session = mutual_document_get_session (mutual_window_get_document (window));
  typing.item = mutual_item_get_child (mutual_item_get_child (MUTUAL_ITEM (mutual_session_get_plan (typing.session)),
                                                              MUTUAL_MEMBER_MILESTONES, 0),
                                       MUTUAL_MEMBER_STEPS, 2);

  g_print ("%u milestones of %u steps in a window of 1360 by 850\n", N_MILESTONES, N_STEPS);
  open = measure (GTK_WIDGET (window), open_all, typing.session);
  held &= judge ("opening all milestones", open, MAX_OPEN);

  mutual_session_set_selected (typing.session, mutual_item_get_id (typing.item));
  rest (500);
  typical = measure_typing (GTK_WIDGET (window), "a keystroke in a step", type_key, &typing, &worst);
  measure_typing (peer, "a changed row of plain labels", type_peer_key, &peer_typing, NULL);
  held &= judge ("a keystroke, median", typical, MAX_KEY);

  measure_scrolling (GTK_WIDGET (window), "a frame of scrolling", &worst);
  measure_scrolling (peer, "the same with plain labels", NULL);
  held &= judge ("a frame of scrolling, the worst", worst, MAX_FRAME);

  g_remove (path);
  return held;
}

static void
on_activate (GtkApplication *application,
             int            *status)
{
  *status = run (application) ? EXIT_SUCCESS : EXIT_FAILURE;
  g_application_quit (G_APPLICATION (application));
}

int
main (void)
{
  g_autoptr (MutualApplication) application = NULL;
  int status = EXIT_FAILURE;

  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  /* Where there is no graphics card, the other renderer measures how fast the processor plays one. */
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  benchmark_print_machine ();
  application = mutual_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  on_activate (GTK_APPLICATION (application), &status);

  return status;
}
