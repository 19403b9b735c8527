package dev.likeness.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;

import java.awt.image.BufferedImage;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_objdetect.QRCodeDetector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes are read. */
class QrCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "http://127.0.0.1/selfie/",
                "http://127.0.0.1:8787/selfie/9418fd52-0000/",
                "http://127.0.0.1:43123/selfie/9418fd52-baef-401c-a2b3-e6fe16d93596/",
                "http://a-rather-long-name-of-a-host.example.org:43123/selfie/9418fd52-baef-401c-a2b3/"
            })
    void aReaderReadsTheText(String text) {
        assertThat(read(QrCode.picture(text, 8))).isEqualTo(text);
    }

    private static String read(BufferedImage picture) {
        int size = picture.getWidth();
        try (Mat mat = new Mat(size, size, CV_8UC1);
                UByteIndexer pixels = mat.createIndexer();
                QRCodeDetector detector = new QRCodeDetector();
                BytePointer text = detector.detectAndDecode(mat(mat, pixels, picture))) {
            return text.getString();
        }
    }

    private static Mat mat(Mat mat, UByteIndexer pixels, BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                pixels.put(y, x, picture.getRGB(x, y) & 0xFF);
            }
        }
        return mat;
    }
}
