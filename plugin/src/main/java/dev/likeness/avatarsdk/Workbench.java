package dev.likeness.avatarsdk;

/** What every order needs at hand. */
record Workbench(
        AvatarSdkClient client, AvatarWaiting waiting, Offers offers, AvatarSdkOptions options) {}
