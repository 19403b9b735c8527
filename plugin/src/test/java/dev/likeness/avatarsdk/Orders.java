package dev.likeness.avatarsdk;

import dev.likeness.http.TestHttp;
import dev.likeness.service.AvatarOrder;
import dev.likeness.service.OutfitWish;
import dev.likeness.service.Photo;
import dev.likeness.service.Sex;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Photos, orders and options for tests. */
final class Orders {

    private Orders() {}

    static AvatarSdkOptions options(URI base) {
        return AvatarSdkOptions.DEFAULT
                .withBaseUrl(base)
                .withPollInterval(Duration.ofMillis(20))
                .withTimeout(Duration.ofSeconds(30))
                .withHttp(TestHttp.IMPATIENT);
    }

    static Photo photo(int size) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB), "png", out);
            return new Photo("me.png", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AvatarOrder order(String... haircuts) {
        return new AvatarOrder(
                photo(64), "Kim", Optional.empty(), List.of(haircuts), OutfitWish.NONE);
    }

    static AvatarOrder male(AvatarOrder order) {
        return new AvatarOrder(
                order.photo(),
                order.name(),
                Optional.of(Sex.MALE),
                order.haircuts(),
                order.outfits());
    }

    static AvatarOrder wearing(AvatarOrder order, OutfitWish outfits) {
        return new AvatarOrder(order.photo(), order.name(), order.sex(), order.haircuts(), outfits);
    }

    static AvatarOrder withPhoto(Photo photo) {
        return new AvatarOrder(photo, "", Optional.empty(), List.of(), OutfitWish.NONE);
    }
}
