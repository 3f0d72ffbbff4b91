/* What the files of the pane of people share.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "people/mutual-people-column.h"
#include "people/mutual-people.h"

G_BEGIN_DECLS

struct _MutualPeople
{
  MutualPane parent_instance;

  GtkWidget *stack;
  GtkWidget *box;
  GtkWidget *columns[2]; /* buyer, seller */
  GtkWidget *menu;
  GtkWidget *card; /* nullable: made when one is asked for */
  MutualPeopleIndex *index; /* nullable */
  char *target;    /* whose menu was shown last */
  char *opened;    /* whose card is open */
};

MutualPersonRow *mutual_people_find_row        (MutualPeople        *self,
                                                const char          *id,
                                                MutualPeopleColumn **column);
MutualItem      *mutual_people_get_target      (MutualPeople        *self);
void             mutual_people_popup           (MutualPeople        *self);

/* mutual-people-actions.c */
void             mutual_people_install_actions (GtkWidgetClass      *klass);
void             mutual_people_update_actions  (MutualPeople        *self,
                                                MutualItem          *item);

/* mutual-people-cards.c */
gboolean         mutual_people_is_open         (MutualPeople        *self);
void             mutual_people_open            (MutualPeople        *self,
                                                const char          *id,
                                                MutualMember         member);
void             mutual_people_close           (MutualPeople        *self);
void             mutual_people_ask_for_address (MutualPeople        *self,
                                                MutualItem          *person);
void             mutual_people_update_card     (MutualPeople        *self);
void             mutual_people_highlight       (MutualPeople        *self);
void             mutual_people_stop_highlight  (MutualPeople        *self);

G_END_DECLS
