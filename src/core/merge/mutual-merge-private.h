/* The parts of a merge, for the files of this room.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "merge/mutual-merge.h"
#include "merge/mutual-value-words.h"

G_BEGIN_DECLS

struct _MutualMerge
{
  GObject parent_instance;

  MutualPlan *base;
  MutualPlan *mine;
  MutualPlan *theirs;
  MutualPlan *plan;      /* what comes of it: a copy of mine, on which each edit is done as soon as it is made */
  GPtrArray  *edits;     /* of MutualEdit */
  GPtrArray  *conflicts; /* of MutualConflict */

  /* What is different (mutual-merge-scan.c). */
  GPtrArray  *my_changes;    /* items of mine that are new, or say something else than in the base */
  GPtrArray  *their_changes; /* the same of theirs */
  GPtrArray  *lost;          /* items of mine that they removed */
  GPtrArray  *dropped;       /* items of theirs that I removed */
  GPtrArray  *lists;         /* items of theirs whose lists are to be looked at */

  GPtrArray  *kept;      /* of ids: what one side removed and that stays */
  GHashTable *leaving;   /* set of ids: items of mine that they removed, and that go */
  GHashTable *rejected;  /* set of ids: items of theirs that I removed, and that do not come back */
  GHashTable *blanks;    /* type -> item that says nothing: the base of what both added */
  GPtrArray  *followers; /* of ids that they told what to follow */
  guint       n_items;   /* how many there will be */
  gboolean    left;      /* what goes has gone */
  gboolean    odd;       /* something could not come, so that what was decided before may not hold */
  gboolean    late;      /* an id is free for another kind of item only after a removal */
};

/* Whose answer is taken where one must be. */
typedef enum
{
  MUTUAL_TAKE_SAME,   /* both say so */
  MUTUAL_TAKE_MINE,   /* only I changed it */
  MUTUAL_TAKE_THEIRS, /* only they changed it */
  MUTUAL_TAKE_SPLIT,  /* both did, differently: mine is kept, and it is a conflict */
} MutualMergeTake;

#define MUTUAL_BIT(index) (G_GUINT64_CONSTANT (1) << (index))

/* Finding and doing. */
MutualItem      *mutual_merge_find             (MutualPlan         *plan,
                                                MutualItem         *like);
gboolean         mutual_merge_is_same          (MutualItem         *item,
                                                MutualItem         *other);
guint            mutual_merge_count            (MutualItem         *item);
MutualItem      *mutual_merge_get_blank        (MutualMerge        *self,
                                                GType               type);
void             mutual_merge_do               (MutualMerge        *self,
                                                MutualEdit         *edit);
void             mutual_merge_take             (MutualMerge        *self,
                                                MutualItem         *source,
                                                guint64             members);
MutualConflict  *mutual_merge_add_conflict     (MutualMerge        *self,
                                                MutualConflictKind  kind,
                                                MutualItem         *mine,
                                                MutualItem         *theirs);
guint64          mutual_merge_get_bit          (MutualItem         *item,
                                                MutualMember        member);
guint64          mutual_merge_get_group        (MutualItem         *item,
                                                guint               index);

void             mutual_merge_scan             (MutualMerge        *self);

/* Which items there are (mutual-merge-presence.c) and where (mutual-merge-place.c, mutual-merge-order.c). */
void             mutual_merge_decide_presence  (MutualMerge        *self);
gboolean         mutual_merge_is_coming        (MutualMerge        *self,
                                                MutualItem         *theirs);
MutualMergeTake  mutual_merge_decide_parent    (MutualMerge        *self,
                                                MutualItem         *mine,
                                                MutualItem         *theirs);
void             mutual_merge_arrange          (MutualMerge        *self);
GPtrArray       *mutual_merge_order            (GPtrArray          *base,
                                                GPtrArray          *mine,
                                                GPtrArray          *theirs,
                                                GPtrArray          *disputed);
void             mutual_merge_find_steady      (const guint        *positions,
                                                guint               n,
                                                gboolean           *steady);

/* What they say (mutual-merge-value.c, mutual-merge-dates.c, mutual-merge-sets.c, mutual-merge-extras.c). */
void             mutual_merge_values           (MutualMerge        *self);
guint64          mutual_merge_get_changes      (MutualItem         *base,
                                                MutualItem         *item);
guint64          mutual_merge_dates            (MutualMerge        *self,
                                                MutualItem         *base,
                                                MutualItem         *mine,
                                                MutualItem         *theirs,
                                                guint64             changes);
gboolean         mutual_merge_set              (MutualItem         *base,
                                                MutualItem         *mine,
                                                MutualItem         *theirs,
                                                const MutualField  *field,
                                                GValue             *value);
GPtrArray       *mutual_merge_get_added        (MutualItem         *base,
                                                MutualItem         *item,
                                                MutualMember        member);
void             mutual_merge_extras           (MutualMerge        *self,
                                                MutualItem         *base,
                                                MutualItem         *mine,
                                                MutualItem         *theirs);
gboolean         mutual_merge_has_room         (MutualItem         *item,
                                                const char         *name);

/* What holds for the whole (mutual-merge-circles.c, mutual-merge-leave.c). */
void             mutual_merge_open_circles     (MutualMerge        *self);
void             mutual_merge_settle_leaving   (MutualMerge        *self);
void             mutual_merge_clear_references (MutualMerge        *self);
void             mutual_merge_leave            (MutualMerge        *self);

/* A conflict as it is made (mutual-conflict.c, mutual-value-words.c). */
MutualConflict  *mutual_conflict_new           (MutualConflictKind  kind,
                                                MutualItem         *mine,
                                                MutualItem         *theirs);
void             mutual_conflict_set_members   (MutualConflict     *self,
                                                guint64             members,
                                                guint64             different);
void             mutual_conflict_set_extra     (MutualConflict     *self,
                                                const char         *name);
guint64          mutual_conflict_get_items     (MutualConflict     *self,
                                                MutualItem        **mine,
                                                MutualItem        **theirs);

G_END_DECLS
