package dev.likeness.tools.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.speech.audio.SoundOrder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void theLibraryHasTheOrderThatIsCountedHere() throws IOException {
        ByteArrayOutputStream counted = new ByteArrayOutputStream();
        Order.count().write(counted);

        try (InputStream in = SoundOrder.class.getResourceAsStream("sounds.order")) {
            byte[] kept = in.readAllBytes();
            int different = 0;
            for (int i = 0; i < kept.length; i++) {
                different +=
                        Math.abs((kept[i] & 0xff) - (counted.toByteArray()[i] & 0xff)) > 8 ? 1 : 0;
            }
            assertThat(counted.size()).isEqualTo(kept.length);
            // The rules of pronunciation may have learnt a word since.
            assertThat(different).as("of %d", kept.length).isLessThan(kept.length / 50);
        }
    }
}
