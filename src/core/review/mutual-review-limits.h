/* The thresholds of the review, each with where it comes from.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "plan/mutual-words.h"

/* A value proposition has 20 to 30 words (what a good plan is, rule 1): MUTUAL_WORDS_MIN and MUTUAL_WORDS_MAX. */

/* Seven to nine milestones (rule 4). */
#define MUTUAL_REVIEW_MILESTONES_MIN 7
#define MUTUAL_REVIEW_MILESTONES_MAX 9

/* More open steps than this are the "forty equal steps" that buyers complain of. */
#define MUTUAL_REVIEW_OPEN_STEPS_MAX 40

/* The seller's own work is in the plan (rule 6), but no more than this part of the steps: a plan built for the seller is
 * one that the buyer never opens. */
#define MUTUAL_REVIEW_SELLER_PERCENT_MAX 60

/* Customer success or an account manager is there from an early milestone on (rule 8): the first third of nine. */
#define MUTUAL_REVIEW_EARLY_MILESTONE 3

/* A role gets its name before its work begins: two weeks, the rhythm in which a plan is reviewed. Calendar days. */
#define MUTUAL_REVIEW_SOON_DAYS 14

/* A plan that both look at every two weeks does not rot. Calendar days. */
#define MUTUAL_REVIEW_RHYTHM_DAYS 14

/* A date that moved this often is a guess and not a date. Estimate of ours. */
#define MUTUAL_REVIEW_MOVES_MAX 3

/* Working days from the go-live to Optimization: 60 in most templates. */
#define MUTUAL_REVIEW_OPTIMIZATION_OFFSET 60
