package dev.likeness.sandbox.server;

/** The two kinds of apps that an account has. */
enum AppKind {
    /** For released games: every call about avatars names a player and sees that player's alone. */
    CLIENT_ACCESS,
    /** For developers: sees every avatar of the account, needs no player. */
    DEVELOPER_ACCESS
}
