package dev.likeness.avatarsdk;

import dev.likeness.job.Cancellation;
import dev.likeness.job.StageListener;
import dev.likeness.service.AvatarFiles;

/** How one order goes through one kind of pipeline. Used once, by one thread. */
interface AvatarPlan {

    /** What to send; made before any money is spent. */
    NewAvatar newAvatar();

    /** The files of the completed avatar. */
    AvatarFiles files(SdkAvatar avatar, StageListener listener, Cancellation cancellation);
}
