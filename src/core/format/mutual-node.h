/* Any JSON, read strictly into json-glib's nodes: what a plan holds that no version known here declares.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "format/mutual-scanner.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode *mutual_node_scan  (MutualScanner  *scanner,
                             MutualToken     token);
JsonNode *mutual_node_read  (GBytes         *bytes,
                             GError        **error);
GBytes   *mutual_node_write (JsonNode       *node);

G_END_DECLS
