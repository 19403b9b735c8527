package dev.likeness.sandbox.server;

import java.time.Instant;
import java.util.List;

/** One export of one avatar. Thread-safe. */
final class ExportJob {

    private final String code;
    private final AvatarJob avatar;
    private final Instant createdOn;
    private final ExportOrder order;
    private Status status = Status.QUEUED;
    private List<ExportFile> files = List.of();
    private boolean deleted;

    ExportJob(String code, AvatarJob avatar, Instant createdOn, ExportOrder order) {
        this.code = code;
        this.avatar = avatar;
        this.createdOn = createdOn;
        this.order = order;
    }

    /** The steps of an export. */
    enum Status {
        QUEUED("Queued"),
        COMPUTING("Computing"),
        COMPLETED("Completed"),
        FAILED("Failed");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    String code() {
        return code;
    }

    AvatarJob avatar() {
        return avatar;
    }

    Instant createdOn() {
        return createdOn;
    }

    ExportOrder order() {
        return order;
    }

    synchronized Status status() {
        return status;
    }

    /** Empty until the export is completed. */
    synchronized List<ExportFile> files() {
        return files;
    }

    /** One file; 404 if there is none such (yet). */
    ExportFile require(String identity) {
        return files().stream()
                .filter(file -> file.identity().equals(identity))
                .findFirst()
                .orElseThrow(ApiException::notFound);
    }

    synchronized void begin() {
        status = Status.COMPUTING;
    }

    /** Files that come too late for a deleted export go at once. */
    synchronized void succeed(List<ExportFile> made) {
        if (deleted) {
            made.forEach(file -> file.zip().delete());
            return;
        }
        files = List.copyOf(made);
        status = Status.COMPLETED;
    }

    synchronized void delete() {
        deleted = true;
        files.forEach(file -> file.zip().delete());
    }

    synchronized void fail() {
        status = Status.FAILED;
    }
}
