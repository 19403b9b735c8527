package dev.likeness.sandbox;

import dev.likeness.sandbox.person.People;
import dev.likeness.sandbox.server.Journal;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One sandbox for all tests of a class; each test takes a new player, who sees nothing of others.
 */
final class RunningSandbox implements BeforeAllCallback, AfterAllCallback {

    private final SandboxOptions options;
    private final People people;
    private Sandbox sandbox;

    RunningSandbox(SandboxOptions options) {
        this(options, new SpherePeople());
    }

    RunningSandbox(SandboxOptions options, People people) {
        this.options = options;
        this.people = people;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        sandbox = Sandbox.start(options, people);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        sandbox.close();
    }

    Sandbox sandbox() {
        return sandbox;
    }

    Journal journal() {
        return sandbox.journal();
    }

    /** Without token. */
    Api stranger() {
        return new Api(sandbox.uri());
    }

    /** With a token for games, without player. */
    Api game() {
        return stranger().signedIn(sandbox.clientId(), sandbox.clientSecret());
    }

    /** With a token for games and a new player. */
    Api player() {
        return game().asNewPlayer();
    }

    /** With a token for developers. */
    Api developer() {
        return stranger().signedIn(sandbox.developerId(), sandbox.developerSecret());
    }

    /** A player's completed head with these parameters. */
    static Api.Answer head(Api player, String parameters) {
        return player.computed(Map.of("parameters", parameters), Photos.usable());
    }
}
