package dev.likeness.demo;

import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the demo's console shows: in everyday use only what is grave, and no stack traces. */
public final class DemoLog {

    /**
     * The sandbox's HTTP library tells loudly of a taken port, which the sandbox then does without.
     * Held here: a logger that nobody holds forgets its level.
     */
    private static final Logger HTTP = Logger.getLogger("io.javalin");

    private DemoLog() {}

    /**
     * Sets the console up, once per process.
     *
     * @param verbose true to log more, with stack traces
     */
    public static void configure(boolean verbose) {
        ConsoleHandler console = new ConsoleHandler();
        console.setFormatter(verbose ? new SimpleFormatter() : new OneLine());
        Logger root = Logger.getLogger("");
        for (var handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(console);
        root.setLevel(verbose ? Level.INFO : Level.SEVERE);
        HTTP.setLevel(verbose ? Level.INFO : Level.OFF);
    }

    private static final class OneLine extends Formatter {
        @Override
        public String format(LogRecord entry) {
            return formatMessage(entry) + System.lineSeparator();
        }
    }
}
