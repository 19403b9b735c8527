package dev.likeness.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.avatarsdk.AvatarSdk;
import dev.likeness.avatarsdk.AvatarsApi;
import dev.likeness.avatarsdk.Filters;
import dev.likeness.demo.DemoOptions.ServiceChoice;
import dev.likeness.job.Cancellation;
import dev.likeness.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoServiceTest {

    @TempDir private Path folder;

    @Test
    void twoDemosStartedAtOnceBothFindTheirSandbox() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<DemoService>> opened =
                    List.of(
                            pool.submit(() -> openTogether(together)),
                            pool.submit(() -> openTogether(together)));
            try (DemoService one = opened.get(0).get();
                    DemoService other = opened.get(1).get()) {
                assertThat(one.cache()).as("what both keep").isEqualTo(other.cache());
                assertAnswers(one);
                assertAnswers(other);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private DemoService openTogether(CyclicBarrier together) throws Exception {
        DemoOptions options =
                new DemoOptions(
                        ServiceChoice.SANDBOX,
                        "metaperson_2.0",
                        folder,
                        Optional.empty(),
                        52,
                        false);
        together.await();
        return DemoService.open(options, SandboxOptions.immediate());
    }

    private static void assertAnswers(DemoService demo) {
        AvatarsApi avatars = ((AvatarSdk) demo.service()).client().avatars();
        assertThat(avatars.list(Filters.NONE, new Cancellation())).isEmpty();
    }
}
