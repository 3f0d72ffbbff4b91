/* The parts of the scanner.
 *
 * SPDX-FileCopyrightText: 2026 The Mutual developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "format/mutual-scanner.h"

G_BEGIN_DECLS

gboolean    mutual_scanner_scan_string (MutualScanner *self);
MutualToken mutual_scanner_scan_number (MutualScanner *self);

G_END_DECLS
