package dev.likeness.avatarsdk;

import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.service.AvatarTraits;

/** What is known of a person; an avatar is complete without it. */
final class Traits {

    private Traits() {}

    static AvatarTraits of(AvatarSdkClient client, SdkAvatar avatar, Cancellation cancellation) {
        try {
            return client.parts().modelInfo(avatar, cancellation).toTraits();
        } catch (ServiceRefusedException e) {
            if (e.httpStatus() == 404) {
                return AvatarTraits.UNKNOWN;
            }
            throw e;
        }
    }
}
