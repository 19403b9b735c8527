package dev.likeness.sandbox.person.workshop;

/** Lets what is done in advance wait while people are waiting for the workshop. Any thread. */
final class Courtesy {

    private int waiting;

    synchronized void begin() {
        waiting++;
    }

    synchronized void end() {
        waiting--;
        notifyAll();
    }

    /** Waits until nobody waits. */
    synchronized void await() {
        try {
            while (waiting > 0) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
