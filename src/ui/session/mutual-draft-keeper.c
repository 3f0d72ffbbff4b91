/* Who sees to it that what is done to a plan has a draft as long as it is not saved.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "Mutual"

#include "session/mutual-draft-keeper.h"

#include "format/mutual-writer.h"

struct _MutualDraftKeeper
{
  GObject parent_instance;

  MutualHistory *history;
  GFile *file;
  GBytes *base;       /* the plan as it is where nothing is modified */
  MutualDraft *draft; /* while something is */
  GPtrArray *edits;   /* of the action that is going on */
  gboolean saving;
  gboolean discarded;
};

G_DEFINE_FINAL_TYPE (MutualDraftKeeper, mutual_draft_keeper, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PROBLEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
on_problem (MutualDraftKeeper *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static void
take_draft (MutualDraftKeeper *self,
            MutualDraft       *draft)
{
  self->draft = draft;
  g_signal_connect_object (draft, "notify::problem", G_CALLBACK (on_problem), self, G_CONNECT_SWAPPED);
  if (self->saving)
    mutual_draft_mark (draft);
}

static void
drop_draft (MutualDraftKeeper *self)
{
  gboolean had_problem = mutual_draft_keeper_get_problem (self) != NULL;

  if (self->draft == NULL)
    return;
  mutual_draft_discard (self->draft);
  g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);
  if (had_problem)
    on_problem (self);
}

/* While a save runs nobody knows yet which of the states is the saved one. */
static void
update (MutualDraftKeeper *self)
{
  gboolean modified = mutual_history_get_modified (self->history);

  if (self->discarded)
    return;
  if (!modified && !self->saving)
    drop_draft (self);
  else if (modified && self->draft == NULL)
    take_draft (self, mutual_draft_new (self->file, self->base, FALSE));
}

static void
on_edited (MutualHistory     *history,
           MutualEdit        *edit,
           MutualDraftKeeper *self)
{
  g_ptr_array_add (self->edits, mutual_edit_ref (edit));
}

static void
on_changed (MutualHistory     *history,
            MutualDraftKeeper *self)
{
  update (self);
  if (self->draft != NULL && self->edits->len > 0)
    mutual_draft_append (self->draft, self->edits);
  g_ptr_array_set_size (self->edits, 0);
}

static void
mutual_draft_keeper_dispose (GObject *object)
{
  MutualDraftKeeper *self = MUTUAL_DRAFT_KEEPER (object);

  if (self->draft != NULL)
    mutual_draft_close (self->draft);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (mutual_draft_keeper_parent_class)->dispose (object);
}

static void
mutual_draft_keeper_finalize (GObject *object)
{
  MutualDraftKeeper *self = MUTUAL_DRAFT_KEEPER (object);

  g_clear_object (&self->history);
  g_clear_object (&self->file);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_ptr_array_unref (self->edits);

  G_OBJECT_CLASS (mutual_draft_keeper_parent_class)->finalize (object);
}

static void
mutual_draft_keeper_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  MutualDraftKeeper *self = MUTUAL_DRAFT_KEEPER (object);

  switch (prop_id)
    {
    case PROP_PROBLEM:
      g_value_set_boxed (value, mutual_draft_keeper_get_problem (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mutual_draft_keeper_class_init (MutualDraftKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mutual_draft_keeper_dispose;
  object_class->finalize = mutual_draft_keeper_finalize;
  object_class->get_property = mutual_draft_keeper_get_property;

  properties[PROP_PROBLEM] = g_param_spec_boxed ("problem", NULL, NULL, G_TYPE_ERROR,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mutual_draft_keeper_init (MutualDraftKeeper *self)
{
  self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) mutual_edit_unref);
}

/**
 * mutual_draft_keeper_new:
 * @history: the history of a plan
 * @file: (nullable): the plan's file, if it has one
 * @base: (nullable): what the file holds, if it has one
 * @draft: (nullable): a draft that was opened, and is in @history
 *
 * Keeps what is done from now on. A plan that is modified already, and has no draft, is new, and is kept whole.
 *
 * Returns: (transfer full): the keeper
 */
MutualDraftKeeper *
mutual_draft_keeper_new (MutualHistory *history,
                         GFile         *file,
                         GBytes        *base,
                         MutualDraft   *draft)
{
  MutualDraftKeeper *self;

  g_return_val_if_fail (MUTUAL_IS_HISTORY (history), NULL);

  self = g_object_new (MUTUAL_TYPE_DRAFT_KEEPER, NULL);
  self->history = g_object_ref (history);
  g_set_object (&self->file, file);
  self->base = base != NULL ? g_bytes_ref (base) : mutual_writer_write (mutual_history_get_plan (history));
  if (draft != NULL)
    take_draft (self, g_object_ref (draft));
  else if (mutual_history_get_modified (history))
    take_draft (self, mutual_draft_new (file, self->base, TRUE));
  g_signal_connect_object (history, "edited", G_CALLBACK (on_edited), self, 0);
  g_signal_connect_object (history, "changed", G_CALLBACK (on_changed), self, 0);
  g_signal_connect_object (history, "notify::modified", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * mutual_draft_keeper_get_base:
 * @self: a keeper
 *
 * Returns: (transfer none): what the plan's file holds, or what the plan began as
 */
GBytes *
mutual_draft_keeper_get_base (MutualDraftKeeper *self)
{
  g_return_val_if_fail (MUTUAL_IS_DRAFT_KEEPER (self), NULL);

  return self->base;
}

/**
 * mutual_draft_keeper_get_problem:
 * @self: a keeper
 *
 * Returns: (transfer none) (nullable): why a crash would lose what is not saved
 */
const GError *
mutual_draft_keeper_get_problem (MutualDraftKeeper *self)
{
  g_return_val_if_fail (MUTUAL_IS_DRAFT_KEEPER (self), NULL);

  return self->draft != NULL ? mutual_draft_get_problem (self->draft) : NULL;
}

/**
 * mutual_draft_keeper_begin_save:
 * @self: a keeper
 *
 * A save of the plan as it is now begins.
 */
void
mutual_draft_keeper_begin_save (MutualDraftKeeper *self)
{
  g_return_if_fail (MUTUAL_IS_DRAFT_KEEPER (self));

  self->saving = TRUE;
  if (self->draft != NULL)
    mutual_draft_mark (self->draft);
}

/**
 * mutual_draft_keeper_end_save:
 * @self: a keeper, after mutual_draft_keeper_begin_save()
 * @file: (nullable): where the plan is now, %NULL if it could not be saved
 * @base: (nullable): what the file holds now
 *
 * That save has ended, and the history knows of it.
 */
void
mutual_draft_keeper_end_save (MutualDraftKeeper *self,
                              GFile             *file,
                              GBytes            *base)
{
  g_return_if_fail (MUTUAL_IS_DRAFT_KEEPER (self));
  g_return_if_fail ((file == NULL) == (base == NULL));

  self->saving = FALSE;
  if (file != NULL)
    {
      g_set_object (&self->file, file);
      g_bytes_ref (base);
      g_bytes_unref (self->base);
      self->base = base;
    }
  if (self->draft != NULL && file == NULL)
    mutual_draft_unmark (self->draft);
  else if (self->draft != NULL && mutual_history_get_modified (self->history))
    mutual_draft_rebase (self->draft, file, base);
  update (self);
}

/**
 * mutual_draft_keeper_set_base:
 * @self: a keeper
 * @file: (nullable): the plan's file
 * @base: what it holds now
 *
 * Another one wrote to the file, and what they wrote is in the plan by now.
 */
void
mutual_draft_keeper_set_base (MutualDraftKeeper *self,
                              GFile             *file,
                              GBytes            *base)
{
  g_return_if_fail (MUTUAL_IS_DRAFT_KEEPER (self));
  g_return_if_fail (base != NULL);

  g_set_object (&self->file, file);
  g_bytes_ref (base);
  g_bytes_unref (self->base);
  self->base = base;
  if (self->draft != NULL)
    mutual_draft_set_base (self->draft, file, base);
}

/**
 * mutual_draft_keeper_discard:
 * @self: a keeper
 *
 * The user wants none of it. Nothing is kept from now on.
 */
void
mutual_draft_keeper_discard (MutualDraftKeeper *self)
{
  g_return_if_fail (MUTUAL_IS_DRAFT_KEEPER (self));

  self->discarded = TRUE;
  drop_draft (self);
}
