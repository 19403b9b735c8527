package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PreferredPortTest {

    private static final int ROUNDS = 10;

    @Test
    void twoSandboxesStartedAtOnceOnTheSamePortBothAnswer() throws Exception {
        int wanted = aPortThatWasFree();
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                List<Future<Sandbox>> started =
                        List.of(
                                pool.submit(() -> startTogether(together, wanted)),
                                pool.submit(() -> startTogether(together, wanted)));
                try (Sandbox one = started.get(0).get();
                        Sandbox other = started.get(1).get()) {
                    assertThat(one.uri()).isNotEqualTo(other.uri());
                    assertThat(List.of(one.uri().getPort(), other.uri().getPort()))
                            .contains(wanted);
                    assertAnswers(one);
                    assertAnswers(other);
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aPortWhereSomebodyListensIsLeftToThem() {
        try (Sandbox first = Sandbox.start(SandboxOptions.immediate(), new SpherePeople());
                Sandbox second = preferring(first.uri().getPort())) {
            assertThat(second.uri()).isNotEqualTo(first.uri());
            assertAnswers(second);
        }
    }

    private static Sandbox startTogether(CyclicBarrier together, int port) throws Exception {
        together.await();
        return preferring(port);
    }

    private static Sandbox preferring(int port) {
        return Sandbox.startPreferring(port, SandboxOptions.immediate(), new SpherePeople());
    }

    private static int aPortThatWasFree() {
        try (Sandbox listening = Sandbox.start(SandboxOptions.immediate(), new SpherePeople())) {
            return listening.uri().getPort();
        }
    }

    private static void assertAnswers(Sandbox sandbox) {
        Api game = new Api(sandbox.uri()).signedIn(sandbox.clientId(), sandbox.clientSecret());
        assertThat(game.asNewPlayer().get("/avatars/").objects()).isEmpty();
    }
}
