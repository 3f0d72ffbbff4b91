/* Measures what somebody sees of a plan of ten thousand steps: a keystroke, opening all milestones, scrolling.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: with-display.py benchmark-editing [opening | typing | scrolling]
 */

#define G_LOG_DOMAIN "Mutual"

#include "application/mutual-application.h"
#include "benchmark.h"
#include "format/mutual-writer.h"
#include "large-plan.h"
#include "outline/mutual-outline.h"
#include "window/mutual-window.h"

#include <glib/gstdio.h>

#include <stdlib.h>
#include <time.h>

/* A hundred milestones of a hundred steps. */
#define N_MILESTONES 100
#define N_STEPS 100
#define N_ROWS (N_MILESTONES * N_STEPS)

#define N_KEYS 31
#define N_OPENINGS 5
#define N_FRAMES 200
#define N_PASSES 2
#define PIXELS 117 /* that the wheel turns in a frame, never a row's height */

#define MAX_KEY 16.0
#define MAX_OPENING 150.0
#define MAX_FRAME 16.0

/* So long without any work means that all work is done. */
#define QUIET (60 * G_TIME_SPAN_MILLISECOND)

/* What is measured is the processor's time in the thread that does all the work: neither waiting, as for the screen to
 * show the next of its sixty frames a second, nor what else the machine does. Where there is no graphics card, the
 * renderer that would use it measures how fast the processor plays one, so that ours paints in this thread, too. */
static GtkWidget *window;
static GtkWidget *peer_window;
static GtkWidget *peer_list;
static GtkStringList *peer_rows;
static MutualSession *session;

static double
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

typedef struct
{
  double start;
  double first; /* milliseconds to the end of the first frame */
  guint n_frames;
} Watch;

static double
get_work (Watch *watch)
{
  return get_time () - watch->start;
}

static void
on_after_paint (GdkFrameClock *clock,
                Watch         *watch)
{
  if (watch->n_frames++ == 0)
    watch->first = get_work (watch);
}

static gboolean
on_timeout (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
begin (Watch *watch)
{
  *watch = (Watch){ .start = get_time () };
}

/* Runs until nothing is left to do. Returns the milliseconds of work. */
static double
finish (Watch     *watch,
        GtkWidget *shown)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (shown);
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), watch);
  double work = get_work (watch);

  for (;;)
    {
      gboolean quiet = FALSE;
      double before = get_work (watch);

      g_timeout_add ((guint) (QUIET / 1000), on_timeout, &quiet);
      while (!quiet)
        g_main_context_iteration (NULL, TRUE);
      work = get_work (watch);
      /* Some tens of microseconds are the watching itself. */
      if (work - before < 0.3)
        {
          work = before;
          break;
        }
    }
  g_signal_handler_disconnect (clock, handler);
  return work;
}

static void
settle (void)
{
  for (guint i = 0; i < 4; i++)
    {
      Watch watch;

      begin (&watch);
      finish (&watch, window);
    }
}

static int
compare_times (const void *a,
               const void *b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return left < right ? -1 : left > right;
}

static double
print_times (const char *name,
             double     *times,
             guint       n)
{
  qsort (times, n, sizeof *times, compare_times);
  g_print ("  %-34s median %7.2f ms, from %.2f to %.2f, 95 %% in %.2f, n = %u\n", name, times[n / 2], times[0],
           times[n - 1], times[n * 95 / 100], n);
  return times[n / 2];
}

static gboolean
judge (const char *what,
       double      time,
       double      at_most)
{
  g_print ("  %s %.2f ms, at most %.0f: %s\n", what, time, at_most, time <= at_most ? "held" : "NOT HELD");
  return time <= at_most;
}

static MutualItem *
get_step (guint milestone,
          guint step)
{
  MutualItem *plan = MUTUAL_ITEM (mutual_session_get_plan (session));

  return mutual_item_get_child (mutual_item_get_child (plan, MUTUAL_MEMBER_MILESTONES, milestone), MUTUAL_MEMBER_STEPS,
                                step);
}

/* A letter more in the title of a step that is in sight. */
static gboolean
measure_keys (const char *name,
              gboolean    typed)
{
  MutualItem *step = get_step (0, 2);
  double first[N_KEYS], all[N_KEYS], peer_first[N_KEYS], peer_all[N_KEYS];
  g_autoptr (GString) title = g_string_new (mutual_item_get_text (step, MUTUAL_MEMBER_TITLE));
  double median, peer;

  for (guint i = 0; i < N_KEYS; i++)
    {
      Watch watch;
      const char *row;

      g_string_append_c (title, (char) ('a' + i % 26));
      if (i % 20 == 19)
        g_string_truncate (title, 10);

      begin (&watch);
      if (typed)
        mutual_session_type (session, "Rename Step", step, MUTUAL_MEMBER_TITLE, title->str, NULL);
      else
        mutual_session_edit (session, "Rename Step", mutual_edit_new_set_text (step, MUTUAL_MEMBER_TITLE, title->str),
                             NULL);
      all[i] = finish (&watch, window);
      first[i] = watch.first;
      g_assert (watch.n_frames > 0);

      row = title->str;
      begin (&watch);
      gtk_string_list_splice (peer_rows, 2, 1, (const char *const[]){ row, NULL });
      peer_all[i] = finish (&watch, peer_window);
      peer_first[i] = watch.first;
    }

  g_print ("%s\n", name);
  median = print_times ("to the end of the first frame", first, N_KEYS);
  print_times ("with what comes after it", all, N_KEYS);
  peer = print_times ("peer: a list of labels", peer_first, N_KEYS);
  print_times ("peer, with what comes after", peer_all, N_KEYS);
  g_print ("  ratio %.2f\n", median / peer);
  return judge ("keystroke to painted frame, with what comes after it", all[N_KEYS / 2], MAX_KEY);
}

static gboolean
measure_opening (void)
{
  double first[N_OPENINGS], all[N_OPENINGS], closing[N_OPENINGS], peer[N_OPENINGS];
  double median, peer_median;

  for (guint i = 0; i < N_OPENINGS; i++)
    {
      g_autoptr (GtkStringList) empty = gtk_string_list_new (NULL);
      g_autoptr (GtkSelectionModel) none = GTK_SELECTION_MODEL (gtk_no_selection_new (NULL));
      g_autoptr (GtkSelectionModel) full = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (peer_rows))));
      Watch watch;

      begin (&watch);
      mutual_session_expand_all (session, TRUE);
      all[i] = finish (&watch, window);
      first[i] = watch.first;

      begin (&watch);
      mutual_session_expand_all (session, FALSE);
      closing[i] = finish (&watch, window);

      gtk_list_view_set_model (GTK_LIST_VIEW (peer_list), none);
      settle ();
      begin (&watch);
      gtk_list_view_set_model (GTK_LIST_VIEW (peer_list), full);
      peer[i] = finish (&watch, peer_window);
    }

  g_print ("Opening all milestones\n");
  median = print_times ("to the end of the first frame", first, N_OPENINGS);
  print_times ("with what comes after it", all, N_OPENINGS);
  print_times ("closing them", closing, N_OPENINGS);
  peer_median = print_times ("peer: a list of labels", peer, N_OPENINGS);
  g_print ("  ratio %.2f\n", median / peer_median);
  return judge ("opening", all[N_OPENINGS / 2], MAX_OPENING);
}

typedef struct
{
  GtkAdjustment *adjustment;
  double *times;
  guint frame;
  double mark;
} Scroll;

/* Everything between one frame and the next is the work of the frame. */
static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Scroll *scroll = user_data;
  double now = get_time ();

  if (scroll->frame > 0)
    scroll->times[scroll->frame - 1] = MIN (scroll->times[scroll->frame - 1], now - scroll->mark);
  scroll->mark = now;
  if (scroll->frame++ == N_FRAMES)
    return G_SOURCE_REMOVE;
  gtk_adjustment_set_value (scroll->adjustment, gtk_adjustment_get_value (scroll->adjustment) + PIXELS);
  return G_SOURCE_CONTINUE;
}

/* The best of some passes over the same rows, frame by frame: what others do on the machine hits different frames. */
static void
scroll_list (GtkWidget *list,
             double    *times)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));

  for (guint i = 0; i < N_FRAMES; i++)
    times[i] = G_MAXDOUBLE;
  for (guint pass = 0; pass < N_PASSES; pass++)
    {
      Scroll scroll = { .adjustment = adjustment, .times = times };

      gtk_adjustment_set_value (adjustment, 0);
      settle ();
      gtk_widget_add_tick_callback (list, on_tick, &scroll, NULL);
      while (scroll.frame <= N_FRAMES)
        g_main_context_iteration (NULL, TRUE);
    }
}

static gboolean
measure_scrolling (GtkWidget *list)
{
  double times[N_FRAMES], peer_times[N_FRAMES];
  double median, peer;

  scroll_list (list, times);
  scroll_list (peer_list, peer_times);
  g_print ("Scrolling, %d pixels a frame, best of %d passes\n", PIXELS, N_PASSES);
  median = print_times ("a frame", times, N_FRAMES);
  peer = print_times ("peer: a list of labels", peer_times, N_FRAMES);
  g_print ("  ratio %.2f\n", median / peer);
  return judge ("longest frame", times[N_FRAMES - 1], MAX_FRAME);
}

static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GtkStringObject *row = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (row));
}

static void
show_peer (GtkApplication *application)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  peer_rows = gtk_string_list_new (NULL);
  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *text = g_strdup_printf ("Walk through the results, part %u", i + 1);

      gtk_string_list_append (peer_rows, text);
    }
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  peer_list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (peer_rows)))),
                                 factory);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), peer_list);
  peer_window = adw_application_window_new (application);
  gtk_window_set_default_size (GTK_WINDOW (peer_window), 1360, 850);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (peer_window), scrolled);
  gtk_window_present (GTK_WINDOW (peer_window));
}

static GFile *
write_plan (const char *folder)
{
  g_autoptr (MutualPlan) plan = large_plan_new (N_MILESTONES, N_STEPS);
  g_autoptr (GBytes) bytes = mutual_writer_write (plan);
  g_autofree char *path = g_build_filename (folder, "large.map", NULL);

  g_assert (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  return g_file_new_for_path (path);
}

/* Everything, or only what is named on the command line. */
static gboolean
measure (MutualApplication *application,
         GFile             *file,
         const char        *only)
{
  GtkWidget *list;
  gboolean held = TRUE;

  window = GTK_WIDGET (mutual_window_new (GTK_APPLICATION (application)));
  gtk_window_set_default_size (GTK_WINDOW (window), 1360, 850);
  gtk_window_present (GTK_WINDOW (window));
  mutual_window_open (MUTUAL_WINDOW (window), file);
  while ((session = mutual_document_get_session (mutual_window_get_document (MUTUAL_WINDOW (window)))) == NULL)
    g_main_context_iteration (NULL, TRUE);
  show_peer (GTK_APPLICATION (application));
  settle ();
  list = find_type (find_type (window, MUTUAL_TYPE_OUTLINE), GTK_TYPE_LIST_VIEW);

  if (only == NULL || g_str_equal (only, "opening"))
    held = measure_opening () && held;
  mutual_session_expand_all (session, TRUE);
  mutual_session_set_selected (session, mutual_item_get_id (get_step (0, 2)));
  settle ();
  if (only == NULL || g_str_equal (only, "typing"))
    {
      held = measure_keys ("A keystroke in a title, all milestones open", TRUE) && held;
      held = measure_keys ("An edit of a title", FALSE) && held;
      g_assert_true (gtk_widget_activate_action (window, "win.page", "s", "details"));
      settle ();
      held = measure_keys ("A keystroke in a title that the details show, too", TRUE) && held;
    }
  if (only == NULL || g_str_equal (only, "scrolling"))
    held = measure_scrolling (list) && held;
  return held;
}

static void
on_activate (void)
{
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("mutual-benchmark-XXXXXX", NULL);
  g_autoptr (GFile) file = write_plan (folder);
  g_autoptr (MutualApplication) application = NULL;
  gboolean held;

  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  application = mutual_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
  g_assert (g_application_register (G_APPLICATION (application), NULL, NULL));

  benchmark_print_machine ();
  g_print ("Plan of %u steps, window of 1360 by 850, processor time of the main thread\n", N_ROWS);
  held = measure (application, file, argc > 1 ? argv[1] : NULL);

  g_file_delete (file, NULL, NULL);
  g_rmdir (folder);
  return held ? EXIT_SUCCESS : EXIT_FAILURE;
}
