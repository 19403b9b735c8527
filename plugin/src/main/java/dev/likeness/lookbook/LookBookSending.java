package dev.likeness.lookbook;

import dev.likeness.http.UploadListener;
import dev.likeness.job.AvatarException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.konpro.AddedLooks;
import dev.likeness.konpro.AssetFile;
import dev.likeness.konpro.KonPro;
import dev.likeness.konpro.KonProAvatar;
import dev.likeness.konpro.NewLooks;
import dev.likeness.konpro.PhotoGroup;
import dev.likeness.konpro.Scope;
import dev.likeness.lookbook.LookBookProgress.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends what is missing: uploads, makes the group, adds looks. Every step is noted in the ledger
 * before the next one begins, so that whoever goes on later knows. One thread, used once.
 */
final class LookBookSending {

    /** A busy service that says so did nothing: asking again creates nothing twice. */
    private static final int THROTTLED = 429;

    private static final int MOST_ATTEMPTS = 6;
    private static final long PAUSE_MILLIS = 250;

    /** Uploads take longer than all else. */
    private static final double SHARE_OF_UPLOADS = 0.85;

    private final KonPro konPro;
    private final Ledger ledger;
    private final String name;
    private final LookBookListener listener;
    private final Cancellation cancellation;
    private Optional<AvatarException> failure = Optional.empty();
    private int uploaded;
    private int added;

    LookBookSending(
            KonPro konPro,
            Ledger ledger,
            String name,
            LookBookListener listener,
            Cancellation cancellation) {
        this.konPro = konPro;
        this.ledger = ledger;
        this.name = name;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    LookBookReport send() {
        try {
            upload(missing().stream().filter(each -> each.imageKey().isEmpty()).toList());
            if (missing().stream().anyMatch(each -> each.imageKey().isPresent())) {
                add(requireGroup());
            }
        } catch (AvatarException e) {
            failure = Optional.of(e);
        }
        if (missing().isEmpty()) {
            tell(Step.DONE, 1);
        }
        return new LookBookReport(uploaded, added, missing(), failure);
    }

    private List<LookBookPicture> missing() {
        return ledger.pictures().stream().filter(picture -> !picture.inGroup()).toList();
    }

    private void upload(List<LookBookPicture> pictures) {
        for (int i = 0; i < pictures.size(); i++) {
            LookBookPicture picture = pictures.get(i);
            int done = i;
            UploadListener sent =
                    (bytes, total) ->
                            tell(
                                    Step.UPLOADING,
                                    SHARE_OF_UPLOADS
                                            * (done + (double) bytes / Math.max(1, total))
                                            / pictures.size());
            try {
                upload(picture, sent);
            } catch (ServiceRefusedException e) {
                if (e.httpStatus() == THROTTLED) {
                    throw e;
                }
                // This picture is not to the service's taste; that is no fault of the others.
                failure = Optional.of(e);
            }
        }
    }

    private void upload(LookBookPicture picture, UploadListener sent) {
        AssetFile file = AssetFile.of(ledger.path(picture));
        String key = patiently(() -> konPro.assets().upload(file, sent, cancellation)).imageKey();
        if (key == null) {
            throw new ServiceRefusedException(
                    "The service took " + picture.file() + " without an image key", null, 0);
        }
        ledger.note(picture.uploaded(key));
        uploaded++;
    }

    private String requireGroup() {
        if (ledger.group().isPresent()) {
            return ledger.group().get();
        }
        tell(Step.GROUPING, SHARE_OF_UPLOADS);
        ledger.founding()
                .ifPresent(key -> groupOfThisName().ifPresent(group -> ledger.found(group, key)));
        return ledger.group().orElseGet(this::createGroup);
    }

    /** The newest of this name: whoever was creating one got no answer, or was killed before it. */
    private Optional<String> groupOfThisName() {
        return konPro.avatars()
                .list(Scope.PRIVATE, cancellation)
                .filter(avatar -> name.equals(avatar.name()) && avatar.id() != null)
                .max(Comparator.comparing(avatar -> String.valueOf(avatar.createdAt())))
                .map(KonProAvatar::id);
    }

    private String createGroup() {
        LookBookPicture first =
                missing().stream()
                        .filter(each -> each.imageKey().isPresent())
                        .findFirst()
                        .orElseThrow();
        String key = first.imageKey().orElseThrow();
        ledger.beginFounding(key);
        try {
            PhotoGroup group = patiently(() -> konPro.groups().create(name, key, cancellation));
            ledger.found(group.groupId(), key);
            added++;
            return group.groupId();
        } catch (ServiceRefusedException e) {
            ledger.giveUpFounding();
            throw e;
        }
    }

    /** Looks of one name go together. */
    private void add(String group) {
        tell(Step.ADDING, SHARE_OF_UPLOADS);
        Map<String, List<String>> keysByLook = new LinkedHashMap<>();
        for (LookBookPicture picture : missing()) {
            picture.imageKey()
                    .ifPresent(
                            key ->
                                    keysByLook
                                            .computeIfAbsent(
                                                    picture.look(), look -> new ArrayList<>())
                                            .add(key));
        }
        for (Map.Entry<String, List<String>> look : keysByLook.entrySet()) {
            add(NewLooks.of(group, look.getKey(), look.getValue()));
        }
    }

    private void add(NewLooks looks) {
        Optional<NewLooks> rest = Optional.of(looks);
        for (int attempt = 1; rest.isPresent(); attempt++) {
            AddedLooks result = konPro.groups().addLooks(rest.get(), cancellation);
            note(result);
            rest = rest.get().missingFrom(result);
            if (result.failure().isEmpty() || rest.isEmpty()) {
                return;
            }
            restIfThrottled(result.failure().get(), attempt);
        }
    }

    private void note(AddedLooks result) {
        for (LookBookPicture picture : missing()) {
            boolean isIn =
                    picture.imageKey()
                            .filter(key -> result.outcomes().get(key) == AddedLooks.Outcome.ADDED)
                            .isPresent();
            if (isIn) {
                ledger.note(picture.added());
                added++;
            }
        }
    }

    private <T> T patiently(Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (ServiceRefusedException e) {
                restIfThrottled(e, attempt);
            }
        }
    }

    /** Rests before another attempt, or gives up. */
    private void restIfThrottled(AvatarException failed, int attempt) {
        boolean throttled =
                failed instanceof ServiceRefusedException refused
                        && refused.httpStatus() == THROTTLED;
        if (!throttled || attempt == MOST_ATTEMPTS) {
            throw failed;
        }
        cancellation.sleep(PAUSE_MILLIS * attempt);
    }

    private void tell(Step step, double fraction) {
        listener.onProgress(new LookBookProgress(step, Math.min(1, fraction)));
    }
}
