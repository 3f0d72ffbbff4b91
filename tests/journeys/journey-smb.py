"""A plan on a server that speaks SMB, which is Samba's.

SPDX-FileCopyrightText: 2026 The Mutual developers
SPDX-License-Identifier: GPL-3.0-or-later
"""

import servers

servers.main(servers.SmbServer)
