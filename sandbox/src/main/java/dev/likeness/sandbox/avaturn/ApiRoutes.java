package dev.likeness.sandbox.avaturn;

import io.javalin.router.JavalinDefaultRouting;

/** {@code /api/v1/}: the ten calls, all with the project's token. */
final class ApiRoutes {

    private static final String API = "/api/v1";
    private static final String CUSTOMIZATION = API + "/avatars/{avatar}/customization";

    private final TokenGate gate;
    private final UserRoutes users;
    private final AvatarRoutes avatars;

    ApiRoutes(TokenGate gate, UserRoutes users, AvatarRoutes avatars) {
        this.gate = gate;
        this.users = users;
        this.avatars = avatars;
    }

    void addTo(JavalinDefaultRouting routing) {
        routing.post(API + "/users/new", gate.closed(users::create));
        routing.delete(API + "/users/{user}", gate.closed(users::delete));
        routing.get(API + "/users/{user}/avatars", gate.closed(users::avatars));
        routing.delete(API + "/users/{user}/avatars/{avatar}", gate.closed(users::deleteAvatar));
        routing.post(API + "/sessions/new", gate.closed(avatars::openSession));
        routing.post(API + "/avatars/new", gate.closed(avatars::create));
        routing.get(CUSTOMIZATION, gate.closed(avatars::customization));
        routing.put(CUSTOMIZATION, gate.closed(avatars::customize));
        routing.post(API + "/renders/new", gate.closed(avatars::render));
        routing.post(API + "/exports/new", gate.closed(avatars::export));
    }
}
