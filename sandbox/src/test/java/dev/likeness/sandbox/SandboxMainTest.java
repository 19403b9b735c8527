package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SandboxMainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command =
            SandboxMain.commandLine()
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true));

    @Test
    void helpNamesTheOptions() {
        assertThat(command.execute("--help")).isZero();
        assertThat(out.toString()).contains("--port", "--computing", "--requests-per-minute");
        assertThat(out.toString()).contains("--error", "--cut-after", "--length-off");
    }

    @Test
    void anErrorRateThatIsNoneIsRefusedWithAnExample() {
        assertThat(command.execute("--error", "often")).isNotZero();
        assertThat(err.toString()).contains("like \"GET /avatars/* 503 0.2\", found \"often\"");
    }

    @Test
    void aPortThatIsNoneIsRefusedInOneLine() {
        assertThat(command.execute("--port", "70000")).isNotZero();
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "The sandbox cannot start: Expected a port from 0 to 65535, found 70000");
    }

    @Test
    void aPortThatIsTakenIsToldInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            assertThat(command.execute("--port", Integer.toString(port))).isNotZero();
            assertThat(err.toString().lines())
                    .singleElement()
                    .asString()
                    .startsWith("The sandbox cannot start: ");
        }
    }
}
