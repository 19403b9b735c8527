package dev.likeness.cache;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts who has which file in hand in this process, and tells other processes so. Any thread. */
final class Loans {

    private final ConcurrentMap<String, Loan> loans = new ConcurrentHashMap<>();
    private final FolderLocks locks;

    private record Loan(int count, Optional<FolderLocks.Held> lock) {}

    Loans(FolderLocks locks) {
        this.locks = locks;
    }

    /** Notes that a name must stay, from before its file is looked for. */
    void take(String name) {
        loans.compute(
                name,
                (key, loan) ->
                        loan == null
                                ? new Loan(1, locks.tryUsing(name))
                                : new Loan(loan.count() + 1, loan.lock()));
    }

    void giveBack(String name) {
        loans.computeIfPresent(
                name,
                (key, loan) -> {
                    if (loan.count() > 1) {
                        return new Loan(loan.count() - 1, loan.lock());
                    }
                    loan.lock().ifPresent(FolderLocks.Held::close);
                    return null;
                });
    }

    BorrowedFile hand(String name, Path path) {
        return new BorrowedFile(path, () -> giveBack(name));
    }

    /** Removes a file unless somebody has it in hand; nobody can take it meanwhile. */
    void unlessLent(String name, Runnable removal) {
        loans.compute(
                name,
                (key, loan) -> {
                    if (loan == null) {
                        locks.tryRemoving(name)
                                .ifPresent(
                                        lock -> {
                                            removal.run();
                                            lock.close();
                                        });
                    }
                    return loan;
                });
    }
}
