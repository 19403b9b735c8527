package dev.likeness.demo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WardrobePanelTest {

    @Test
    void identitiesBecomeWords() {
        assertThat(WardrobePanel.title("long_wavy")).isEqualTo("Long wavy");
        assertThat(WardrobePanel.title("")).isEmpty();
    }
}
