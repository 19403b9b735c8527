package dev.likeness.demo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.service.Sex;
import org.junit.jupiter.api.Test;

class SamplePhotoTest {

    @Test
    void theFileNameTellsTitleAndTemplate() {
        SamplePhoto photo = SamplePhoto.named("anna_lee.female.png");

        assertThat(photo.title()).isEqualTo("Anna lee");
        assertThat(photo.sex()).contains(Sex.FEMALE);
        assertThat(photo.resource()).isEqualTo("likeness/photos/anna_lee.female.png");
    }

    @Test
    void aNameWithoutTemplateLeavesTheChoiceToThePlayer() {
        assertThat(SamplePhoto.named("chris.jpg").sex()).isEmpty();
    }

    @Test
    void everySampleIsAPicture() {
        for (SamplePhoto photo : SamplePhoto.all()) {
            photo.read().requirePicture();
            assertThat(photo.title()).isNotBlank();
        }
    }
}
