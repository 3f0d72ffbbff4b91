/* What is shown in place of a plan that could not be opened: why, where, and what can be done.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "window/mutual-problem-page.h"

#include "format/mutual-problem.h"

#include <glib/gi18n.h>

/* Nobody mends more than these before trying again. */
#define SHOWN_PROBLEMS 20

struct _MutualProblemPage
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkImage *image;
  GtkLabel *title;
  GtkLabel *message;
  GtkListBox *problems;
  GtkLabel *more;
  GtkWidget *promise;
  GtkWidget *try_again;
  GtkWidget *open_with;
  GtkOrientable *buttons;
};

G_DEFINE_FINAL_TYPE (MutualProblemPage, mutual_problem_page, GTK_TYPE_WIDGET)

static GtkWidget *
create_row (const MutualProblem *problem)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *message = gtk_label_new (problem->message);
  GtkWidget *place;
  g_autofree char *text = NULL;

  if (*problem->path != '\0')
    /* Translators: where something is wrong in a file; the last one is a name such as milestones[2].due */
    text = g_strdup_printf (_("Line %u, column %u: %s"), problem->line, problem->column, problem->path);
  else
    text = g_strdup_printf (_("Line %u, column %u"), problem->line, problem->column);
  place = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (message), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (message), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (message), 0);
  gtk_label_set_selectable (GTK_LABEL (message), TRUE);
  gtk_label_set_wrap (GTK_LABEL (place), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (place), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (place), 0);
  gtk_label_set_selectable (GTK_LABEL (place), TRUE);
  gtk_widget_add_css_class (place, "caption");
  gtk_widget_add_css_class (place, "dim-label");
  gtk_widget_add_css_class (box, "problem-row");
  gtk_box_append (GTK_BOX (box), message);
  gtk_box_append (GTK_BOX (box), place);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

static void
fill_problems (MutualProblemPage *self,
               GPtrArray         *problems)
{
  guint n_problems = problems != NULL ? problems->len : 0;
  GtkWidget *row;
  guint i;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->problems))) != NULL)
    gtk_list_box_remove (self->problems, row);
  for (i = 0; i < MIN (n_problems, SHOWN_PROBLEMS); i++)
    gtk_list_box_append (self->problems, create_row (g_ptr_array_index (problems, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->problems), n_problems > 0);

  gtk_widget_set_visible (GTK_WIDGET (self->more), n_problems > SHOWN_PROBLEMS);
  if (n_problems > SHOWN_PROBLEMS)
    {
      g_autofree char *text = NULL;

      text = g_strdup_printf (ngettext ("and %u more", "and %u more", n_problems - SHOWN_PROBLEMS),
                              n_problems - SHOWN_PROBLEMS);
      gtk_label_set_text (self->more, text);
    }
}

static void
mutual_problem_page_dispose (GObject *object)
{
  MutualProblemPage *self = MUTUAL_PROBLEM_PAGE (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (mutual_problem_page_parent_class)->dispose (object);
}

static void
mutual_problem_page_class_init (MutualProblemPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mutual_problem_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/mutual/ui/mutual-problem-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MutualProblemPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, MutualProblemPage, image);
  gtk_widget_class_bind_template_child (widget_class, MutualProblemPage, title);
  gtk_widget_class_bind_template_child (widget_class, MutualProblemPage, message);
  gtk_widget_class_bind_template_child (widget_class, MutualProblemPage, problems);
  gtk_widget_class_bind_template_child (widget_class, MutualProblemPage, more);
  gtk_widget_class_bind_template_child (widget_class, MutualProblemPage, promise);
  gtk_widget_class_bind_template_child (widget_class, MutualProblemPage, try_again);
  gtk_widget_class_bind_template_child (widget_class, MutualProblemPage, open_with);
  gtk_widget_class_bind_template_child (widget_class, MutualProblemPage, buttons);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mutual_problem_page_init (MutualProblemPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mutual_problem_page_new:
 *
 * Returns: (transfer floating): a page that says nothing yet
 */
GtkWidget *
mutual_problem_page_new (void)
{
  return g_object_new (MUTUAL_TYPE_PROBLEM_PAGE, NULL);
}

/**
 * mutual_problem_page_show:
 * @self: a page
 * @document: a document that could not be loaded
 *
 * Explains what became of @document.
 */
void
mutual_problem_page_show (MutualProblemPage *self,
                          MutualDocument    *document)
{
  const GError *error;
  const char *icon = "dialog-warning-symbolic";
  const char *title;
  gboolean read = FALSE;
  GPtrArray *problems = NULL;

  g_return_if_fail (MUTUAL_IS_PROBLEM_PAGE (self));
  g_return_if_fail (MUTUAL_IS_DOCUMENT (document));

  error = mutual_document_get_error (document);
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, MUTUAL_FORMAT_ERROR, MUTUAL_FORMAT_ERROR_FOREIGN))
    {
      icon = "dialog-question-symbolic";
      title = _("Not a Plan");
      read = TRUE;
    }
  else if (error->domain == MUTUAL_FORMAT_ERROR)
    {
      title = _("This Plan Is Damaged");
      problems = mutual_document_get_problems (document);
      read = TRUE;
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      icon = "process-stop-symbolic";
      title = _("Opening Was Cancelled");
    }
  else
    {
      title = _("The File Could Not Be Opened");
    }

  gtk_image_set_from_icon_name (self->image, icon);
  gtk_label_set_text (self->title, title);
  if (problems != NULL)
    gtk_label_set_text (self->message, _("Another program or a fault wrote something into it that cannot be read. "
                                         "With a text editor it may be mended here:"));
  else
    gtk_label_set_text (self->message, error->message);
  fill_problems (self, problems);

  gtk_widget_set_visible (self->promise, read);
  gtk_widget_set_visible (self->open_with, read);
  gtk_widget_set_visible (self->try_again, !g_error_matches (error, MUTUAL_FORMAT_ERROR, MUTUAL_FORMAT_ERROR_FOREIGN));
}

/**
 * mutual_problem_page_set_narrow:
 * @self: a page
 * @narrow: whether there is no room for buttons beside each other
 */
void
mutual_problem_page_set_narrow (MutualProblemPage *self,
                                gboolean           narrow)
{
  g_return_if_fail (MUTUAL_IS_PROBLEM_PAGE (self));

  gtk_orientable_set_orientation (self->buttons, narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}
