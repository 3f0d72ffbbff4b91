/* What a window shows before there is a plan in it: the plans of late, and templates to begin from.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "start/mutual-start-page.h"

#include "plan/mutual-search.h"
#include "session/mutual-shelves.h"
#include "start/mutual-plan-list.h"
#include "start/mutual-recent.h"
#include "start/mutual-template-shelf.h"
#include "widgets/mutual-focus.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* What is further back is easier found in its folder. */
#define RECENT_PLANS 20

struct _MutualStartPage
{
  GtkWidget parent_instance;

  GtkWidget *overlay;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkWidget *scroller;
  GtkWidget *column;
  GtkWidget *plans_box;
  GtkBox *plans_heading;
  GtkWidget *samples_box;
  GtkBox *samples_heading;
  GtkWidget *templates_box;
  GtkWidget *footer;
  GtkWidget *own_box;
  GtkWidget *nothing_found;

  MutualPlanList *plans;
  MutualPlanList *samples;
  MutualTemplateShelf *templates;
  MutualTemplateShelf *own_templates;

  gboolean narrow;
  gboolean listed;
  GCancellable *listing;
};

G_DEFINE_FINAL_TYPE (MutualStartPage, mutual_start_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_SEARCH_MODE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Samples are for those who have no plan yet; later they are in the menu. */
static void
update (MutualStartPage *self)
{
  g_auto (GStrv) words = mutual_search_split (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  const char *const *wanted = (const char *const *) words;
  gboolean searching = words[0] != NULL;
  guint n_plans = mutual_plan_list_filter (self->plans, wanted);
  guint n_samples = mutual_plan_list_filter (self->samples, wanted);
  guint n_templates = mutual_template_shelf_filter (self->templates, wanted);
  guint n_own = mutual_template_shelf_filter (self->own_templates, wanted);
  gboolean beginner = mutual_plan_list_get_n (self->plans) == 0;

  gtk_widget_set_visible (self->plans_box, n_plans > 0);
  gtk_widget_set_visible (self->samples_box, beginner && n_samples > 0);
  gtk_widget_set_visible (self->templates_box, n_templates > 0);
  gtk_widget_set_visible (self->footer, !searching);
  gtk_widget_set_visible (self->own_box, n_own > 0);
  gtk_stack_set_visible_child (self->stack,
                               searching && n_plans + n_templates + n_own == 0 && !(beginner && n_samples > 0)
                                 ? self->nothing_found
                                 : self->scroller);
}

static void
list_recent (MutualStartPage *self)
{
  g_autoptr (GPtrArray) infos = mutual_recent_list (RECENT_PLANS);

  mutual_plan_list_clear (self->plans);
  for (guint i = 0; i < infos->len; i++)
    {
      GtkRecentInfo *info = g_ptr_array_index (infos, i);
      g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));

      mutual_plan_list_add (self->plans, file, gtk_recent_info_get_display_name (info));
    }
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MutualShelves) shelves = mutual_shelves_list_finish (result, NULL);
  MutualStartPage *self = user_data;

  /* Cancelled: the page is gone. */
  if (shelves == NULL)
    return;

  g_clear_object (&self->listing);
  if (!self->listed)
    {
      mutual_template_shelf_fill (self->templates, shelves->templates);
      for (guint i = 0; i < shelves->samples->len; i++)
        {
          const MutualLibraryEntry *entry = g_ptr_array_index (shelves->samples, i);
          g_autoptr (GFile) file = g_file_new_for_path (entry->path);

          mutual_plan_list_add (self->samples, file, entry->title);
        }
    }
  mutual_template_shelf_fill (self->own_templates, shelves->own_templates);
  update (self);
  /* For those who had nothing to begin with before. */
  if (!self->listed && gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  self->listed = TRUE;
}

static void
list_shelves (MutualStartPage *self)
{
  /* What is listed now is what is there now. */
  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  self->listing = g_cancellable_new ();
  mutual_shelves_list_async (self->listing, on_listed, self);
}

static void
on_search_changed (MutualStartPage *self)
{
  update (self);
}

static void
on_search_activate (MutualStartPage *self)
{
  /* What was typed last may not have been looked for yet. */
  update (self);
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) == '\0')
    return;
  if (!mutual_plan_list_open_first (self->plans) &&
      !(gtk_widget_get_visible (self->samples_box) && mutual_plan_list_open_first (self->samples)) &&
      !mutual_template_shelf_open_first (self->templates))
    mutual_template_shelf_open_first (self->own_templates);
}

static void
on_search_mode (MutualStartPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH_MODE]);
}

/* Enter opens the plan of late that was used last. */
static gboolean
mutual_start_page_grab_focus (GtkWidget *widget)
{
  MutualStartPage *self = MUTUAL_START_PAGE (widget);
  GtkWidget *places[] = { gtk_widget_get_first_child (self->column), self->plans_box, self->samples_box,
                          self->templates_box };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (gtk_widget_get_visible (places[i]) && gtk_widget_child_focus (places[i], GTK_DIR_TAB_FORWARD))
      return TRUE;
  return FALSE;
}

/* Another window may have saved a template meanwhile. */
static void
on_active (MutualStartPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && gtk_window_is_active (GTK_WINDOW (root)))
    list_shelves (self);
}

static void
mutual_start_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mutual_start_page_parent_class)->root (widget);

  if (GTK_IS_WINDOW (gtk_widget_get_root (widget)))
    g_signal_connect_object (gtk_widget_get_root (widget), "notify::is-active", G_CALLBACK (on_active), widget,
                             G_CONNECT_SWAPPED);
}

static void
mutual_start_page_dispose (GObject *object)
{
  MutualStartPage *self = MUTUAL_START_PAGE (object);

  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);

  G_OBJECT_CLASS (mutual_start_page_parent_class)->dispose (object);
}

static void
mutual_start_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  MutualStartPage *self = MUTUAL_START_PAGE (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_SEARCH_MODE:
      g_value_set_boolean (value, mutual_start_page_get_search_mode (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mutual_start_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  MutualStartPage *self = MUTUAL_START_PAGE (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      mutual_start_page_set_narrow (self, g_value_get_boolean (value));
      break;
    case PROP_SEARCH_MODE:
      mutual_start_page_set_search_mode (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mutual_start_page_class_init (MutualStartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = mutual_start_page_dispose;
  object_class->get_property = mutual_start_page_get_property;
  object_class->set_property = mutual_start_page_set_property;
  widget_class->focus = mutual_focus_children;
  widget_class->grab_focus = mutual_start_page_grab_focus;
  widget_class->root = mutual_start_page_root;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_SEARCH_MODE] = g_param_spec_boolean ("search-mode", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/mutual/ui/mutual-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MutualStartPage, overlay);
  gtk_widget_class_bind_template_child (widget_class, MutualStartPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, MutualStartPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, MutualStartPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MutualStartPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, MutualStartPage, column);
  gtk_widget_class_bind_template_child (widget_class, MutualStartPage, plans_box);
  gtk_widget_class_bind_template_child (widget_class, MutualStartPage, plans_heading);
  gtk_widget_class_bind_template_child (widget_class, MutualStartPage, samples_box);
  gtk_widget_class_bind_template_child (widget_class, MutualStartPage, samples_heading);
  gtk_widget_class_bind_template_child (widget_class, MutualStartPage, templates_box);
  gtk_widget_class_bind_template_child (widget_class, MutualStartPage, footer);
  gtk_widget_class_bind_template_child (widget_class, MutualStartPage, own_box);
  gtk_widget_class_bind_template_child (widget_class, MutualStartPage, nothing_found);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_search_mode);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "startpage");
}

static void
mutual_start_page_init (MutualStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->plans = MUTUAL_PLAN_LIST (mutual_plan_list_new (TRUE, _("Recent plans")));
  gtk_box_append (GTK_BOX (self->plans_box), GTK_WIDGET (self->plans));
  g_signal_connect_object (self->plans, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  self->samples = MUTUAL_PLAN_LIST (mutual_plan_list_new (FALSE, _("Look at a sample")));
  gtk_box_append (GTK_BOX (self->samples_box), GTK_WIDGET (self->samples));
  g_signal_connect_object (self->samples, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  self->templates = MUTUAL_TEMPLATE_SHELF (mutual_template_shelf_new (FALSE, _("New plan from a template")));
  gtk_box_insert_child_after (GTK_BOX (self->templates_box), GTK_WIDGET (self->templates),
                              gtk_widget_get_prev_sibling (self->footer));
  self->own_templates = MUTUAL_TEMPLATE_SHELF (mutual_template_shelf_new (TRUE, _("Your own templates")));
  gtk_box_append (GTK_BOX (self->own_box), GTK_WIDGET (self->own_templates));

  g_signal_connect_object (self->own_templates, "changed", G_CALLBACK (list_shelves), self, G_CONNECT_SWAPPED);

  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self));

  list_recent (self);
  list_shelves (self);
  update (self);
}

/**
 * mutual_start_page_new:
 *
 * Returns: (transfer floating): a page that fills itself
 */
GtkWidget *
mutual_start_page_new (void)
{
  return g_object_new (MUTUAL_TYPE_START_PAGE, NULL);
}

/**
 * mutual_start_page_set_narrow:
 * @self: a page
 * @narrow: whether it is on a small screen
 */
void
mutual_start_page_set_narrow (MutualStartPage *self,
                              gboolean         narrow)
{
  GtkOrientation orientation = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  g_return_if_fail (MUTUAL_IS_START_PAGE (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->plans_heading), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->samples_heading), orientation);
  mutual_plan_list_set_narrow (self->plans, narrow);
  mutual_plan_list_set_narrow (self->samples, narrow);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

/**
 * mutual_start_page_get_search_mode:
 * @self: a page
 *
 * Returns: whether plans and templates are being searched
 */
gboolean
mutual_start_page_get_search_mode (MutualStartPage *self)
{
  g_return_val_if_fail (MUTUAL_IS_START_PAGE (self), FALSE);

  return gtk_search_bar_get_search_mode (self->search_bar);
}

/**
 * mutual_start_page_set_search_mode:
 * @self: a page
 * @search_mode: whether plans and templates are being searched
 */
void
mutual_start_page_set_search_mode (MutualStartPage *self,
                                   gboolean         search_mode)
{
  g_return_if_fail (MUTUAL_IS_START_PAGE (self));

  gtk_search_bar_set_search_mode (self->search_bar, search_mode);
}

/**
 * mutual_start_page_add_first:
 * @self: a page
 * @part: what comes before all others, as long as it is visible
 */
void
mutual_start_page_add_first (MutualStartPage *self,
                             GtkWidget       *part)
{
  g_return_if_fail (MUTUAL_IS_START_PAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (part));

  gtk_box_prepend (GTK_BOX (self->column), part);
}
