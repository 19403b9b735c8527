package dev.likeness.sandbox.person.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.PhotoReading;
import dev.likeness.sandbox.person.PhotoTraits;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Proportions.Move;
import dev.likeness.sandbox.person.UnusablePhotoException;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PhotoReaderTest {

    private static final List<String> HAIRCUTS = List.of("short", "bob", "long_wavy", "ponytail");

    private static PhotoReader reader;

    @BeforeAll
    static void loadDetectors() {
        reader = new PhotoReader(HAIRCUTS);
    }

    @Test
    void aTextFileIsNoPicture() {
        assertThat(refusalOf("I am no photo".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("not a picture");
    }

    @Test
    void anEmptyFileIsNoPicture() {
        assertThat(refusalOf(new byte[0])).hasMessageContaining("not a picture");
    }

    @Test
    void aPictureCutOffInItsHeaderIsNoPicture() throws IOException {
        byte[] cut = Arrays.copyOf(TestPhotos.plain(300, 300), 40);

        assertThat(refusalOf(cut)).hasMessageContaining("not a picture");
    }

    @Test
    void onePixelIsTooSmall() throws IOException {
        assertThat(refusalOf(TestPhotos.plain(1, 1))).hasMessageContaining("too small");
    }

    @Test
    void aHugePictureIsRefusedByItsHeader() throws IOException {
        assertThat(refusalOf(pngHeader(60_000, 60_000))).hasMessageContaining("too large");
    }

    @Test
    void aPlainColourShowsNoFace() throws IOException {
        assertThat(refusalOf(TestPhotos.plain(400, 300))).hasMessageContaining("No face");
    }

    @Test
    void noiseShowsNoFace() throws IOException {
        assertThat(refusalOf(TestPhotos.noise())).hasMessageContaining("No face");
    }

    @Test
    void landmarksOfThePortraitLieWhereAPersonSeesThem() throws Exception {
        PhotoReading reading = reader.read(TestPhotos.portrait(), TestPhotos.template());

        // Read by hand from the enlarged photo. 4.5 pixels are a tenth of the pupils' distance.
        assertNear(reading, Landmark.RIGHT_PUPIL, 203.5f, 102, 2.5f);
        assertNear(reading, Landmark.LEFT_PUPIL, 247.5f, 104, 2.5f);
        assertNear(reading, Landmark.MOUTH_RIGHT, 204.5f, 140, 4.5f);
        assertNear(reading, Landmark.MOUTH_LEFT, 245, 141.5f, 4.5f);
        assertNear(reading, Landmark.LIP_LINE, 225, 146.5f, 4.5f);
        assertNear(reading, Landmark.NOSE_BASE, 225.5f, 132, 4.5f);
        assertNear(reading, Landmark.RIGHT_BROW, 202, 89, 4.5f);
        assertNear(reading, Landmark.LEFT_BROW, 249, 93, 4.5f);
        assertNear(reading, Landmark.CHIN, 223, 179, 6);
        assertNear(reading, Landmark.RIGHT_TEMPLE, 182, 100, 4.5f);
        assertNear(reading, Landmark.LEFT_TEMPLE, 271, 106, 4.5f);
        assertNear(reading, Landmark.RIGHT_BROW_INNER, 214.5f, 92.8f, 3);
        assertNear(reading, Landmark.LEFT_BROW_OUTER, 260.5f, 94.2f, 3);
        assertNear(reading, Landmark.RIGHT_LID_UPPER, 204, 97.9f, 2.5f);
        assertNear(reading, Landmark.LEFT_LID_LOWER, 247, 107.5f, 2.5f);
        assertNear(reading, Landmark.LIP_TOP, 223.2f, 141, 3);
        assertNear(reading, Landmark.LIP_BOTTOM, 222.8f, 157.2f, 3);
        assertNear(reading, Landmark.LEFT_CHIN_SIDE, 255.5f, 165.5f, 4.5f);
        assertNear(reading, Landmark.LEFT_CHEEK, 269, 137, 3);
    }

    @Test
    void theSmileOfThePortraitIsSeenAndTakenBack() throws Exception {
        PhotoReading reading = reader.read(TestPhotos.portrait(), TestPhotos.template());
        Map<Landmark, Move> moves = reading.proportions().moves();

        assertThat(reading.smile()).isGreaterThan(0.7f);
        assertThat(moves.get(Landmark.MOUTH_LEFT).up())
                .as("the corners rise no more than the line between the lips")
                .isEqualTo(moves.get(Landmark.LIP_LINE).up());
        assertThat(moves.get(Landmark.MOUTH_LEFT).out())
                .as("mm by which the mouth is wider than the template's; smiling it is 5 mm wider")
                .isBetween(-2f, 2.5f);
    }

    @Test
    void thePortraitHasAFaceOfItsOwn() throws Exception {
        PhotoReading reading = reader.read(TestPhotos.portrait(), TestPhotos.template());

        assertThat(reading.proportions().moves().values())
                .filteredOn(move -> Math.hypot(move.out(), move.up()) > 1)
                .hasSizeGreaterThan(4);
    }

    @Test
    void aFaceLikeTheTemplateStaysAsItIs() {
        Proportions same =
                ProportionsReader.read(
                        TestPhotos.onPhoto(TestPhotos.template()), TestPhotos.template());

        assertThat(same.eyeSize()).isCloseTo(1, within(0.01f));
        assertThat(same.moves().values())
                .allMatch(move -> Math.hypot(move.out(), move.up()) < 0.05);
    }

    @Test
    void whatMakesAFaceItsOwnIsRecovered() {
        Map<Landmark, float[]> face = TestPhotos.template();
        TestPhotos.shift(face, Landmark.LEFT_CHEEK, Landmark.RIGHT_CHEEK, 3, 0);
        TestPhotos.shift(face, Landmark.LEFT_BROW, Landmark.RIGHT_BROW, 0, -4);
        TestPhotos.shift(face, Landmark.LEFT_NOSTRIL, Landmark.RIGHT_NOSTRIL, 2, 0);

        Map<Landmark, Move> moves =
                ProportionsReader.read(TestPhotos.onPhoto(face), TestPhotos.template()).moves();

        assertThat(moves.get(Landmark.LEFT_CHEEK).out()).isCloseTo(3, within(0.5f));
        assertThat(moves.get(Landmark.LEFT_BROW).up()).isCloseTo(-4, within(1.5f));
        assertThat(moves.get(Landmark.LEFT_NOSTRIL).out()).isCloseTo(2, within(0.8f));
        assertThat(Math.abs(moves.get(Landmark.CHIN).up())).isLessThan(0.1f);
    }

    @Test
    void twoFacesOfOneSizeAreRefused() throws IOException {
        assertThat(refusalOf(TestPhotos.twice())).hasMessageContaining("Several faces");
    }

    @Test
    void aNightPictureIsTooDark() throws IOException {
        byte[] night = TestPhotos.plain(400, 300, new Color(12, 10, 9));

        assertThat(refusalOf(night)).hasMessageContaining("too dark");
    }

    @Test
    void aFaceInTheDistanceIsTooSmall() throws IOException {
        assertThat(refusalOf(TestPhotos.reduced(0.24)))
                .satisfiesAnyOf(
                        refusal ->
                                assertThat(refusal).hasMessageContaining("face in this picture is"),
                        refusal -> assertThat(refusal).hasMessageContaining("No face"));
    }

    @Test
    void theWhiteOfTheEyesIsPale() throws Exception {
        PhotoTraits traits = reader.read(TestPhotos.portrait(), TestPhotos.template()).traits();

        Color white = traits.sclera().orElseThrow();
        assertThat(luma(white)).isGreaterThan(110);
        assertThat(white.getRed() - white.getBlue()).as("yellow to pink").isBetween(-10, 70);
    }

    @Test
    void coloursOfThePortraitAreNamedRight() throws Exception {
        PhotoTraits traits = reader.read(TestPhotos.portrait(), TestPhotos.template()).traits();

        assertThat(hue(traits.skin())).as("hue of the skin").isBetween(10f, 35f);
        assertThat(luma(traits.skin())).as("lightness of the skin").isBetween(160f, 225f);
        assertThat(traits.hair()).as("hair").isPresent();
        assertThat(luma(traits.hair().orElseThrow())).as("blond to brown").isBetween(80f, 150f);
        assertThat(luma(traits.iris())).as("brown eyes").isBetween(30f, 100f);
        assertThat(hue(traits.iris())).as("brown eyes").isBetween(10f, 50f);
    }

    @Test
    void theColourOfIrisesOfAFewPixelsIsUnknown() throws Exception {
        PhotoTraits near = reader.read(TestPhotos.portrait(), TestPhotos.template()).traits();
        PhotoTraits far = reader.read(TestPhotos.reduced(0.6), TestPhotos.template()).traits();

        assertThat(near.irisSeen()).isTrue();
        assertThat(far.irisSeen()).isFalse();
    }

    @Test
    void theEyesAreAsWideAsInThePhoto() throws Exception {
        float narrow = eyeWidth(TestPhotos.widened(0.86, 203.5, 102, 22, 14));
        float wide = eyeWidth(TestPhotos.widened(1.16, 203.5, 102, 22, 14));

        assertThat(wide).isGreaterThan(narrow + 0.5f);
    }

    /** Millimetres by which the eyes are wider than the template's. */
    private static float eyeWidth(byte[] photo) throws UnusablePhotoException {
        Map<Landmark, Move> moves = reader.read(photo, TestPhotos.template()).proportions().moves();
        return moves.get(Landmark.LEFT_EYE_OUTER).out() - moves.get(Landmark.LEFT_EYE_INNER).out();
    }

    @Test
    void haircutWeightsSumToOne() throws Exception {
        PhotoTraits traits = reader.read(TestPhotos.portrait(), TestPhotos.template()).traits();

        assertThat(traits.haircutWeights()).containsOnlyKeys(HAIRCUTS);
        assertThat(traits.haircutWeights().values().stream().mapToDouble(Float::doubleValue).sum())
                .isCloseTo(1, within(1e-4));
    }

    @Test
    void aTiltedHeadIsFoundAllTheSame() throws Exception {
        PhotoReading reading = reader.read(TestPhotos.turned(30), TestPhotos.template());

        // (203.5, 102) and (247.5, 104) turned by 30 degrees about (256, 256).
        assertNear(reading, Landmark.RIGHT_PUPIL, 287.5f, 96.4f, 4.5f);
        assertNear(reading, Landmark.LEFT_PUPIL, 324.6f, 120.1f, 4.5f);
    }

    @Test
    void darkerSkinIsReadAsDarkerSkin() throws Exception {
        byte[] dark =
                TestPhotos.recoloured(
                        color ->
                                new Color(
                                        color.getRed() * 5 / 10,
                                        color.getGreen() * 4 / 10,
                                        color.getBlue() * 4 / 10));

        PhotoTraits traits = reader.read(dark, TestPhotos.template()).traits();

        assertThat(luma(traits.skin())).isBetween(55f, 105f);
    }

    @Test
    void readingTwiceGivesTheSame() throws Exception {
        PhotoReading first = reader.read(TestPhotos.portrait(), TestPhotos.template());
        PhotoReading second = reader.read(TestPhotos.portrait(), TestPhotos.template());

        assertThat(second.traits()).isEqualTo(first.traits());
        assertThat(second.proportions()).isEqualTo(first.proportions());
    }

    @Test
    void aPhotoTakenSidewaysIsTurnedUprightByItsExifNote() throws Exception {
        byte[] upright = TestPhotos.portrait();
        byte[] sideways = withOrientation(jpeg(TestPhotos.turned(-90)), 6);

        PhotoReading reading = reader.read(sideways, TestPhotos.template());

        PhotoReading expected = reader.read(upright, TestPhotos.template());
        float[] at = expected.points().get(Landmark.LEFT_PUPIL);
        assertNear(reading, Landmark.LEFT_PUPIL, at[0], at[1], 3);
    }

    private static UnusablePhotoException refusalOf(byte[] file) {
        return catchThrowableOfType(
                UnusablePhotoException.class, () -> reader.read(file, TestPhotos.template()));
    }

    private static void assertNear(
            PhotoReading reading, Landmark landmark, float x, float y, float tolerance) {
        float[] at = reading.points().get(landmark);
        assertThat(Math.hypot(at[0] - x, at[1] - y))
                .as("%s at %s, expected (%s, %s)", landmark, Arrays.toString(at), x, y)
                .isLessThan(tolerance);
    }

    private static float luma(Color color) {
        return 0.299f * color.getRed() + 0.587f * color.getGreen() + 0.114f * color.getBlue();
    }

    private static float hue(Color color) {
        return 360 * Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null)[0];
    }

    private static byte[] jpeg(byte[] png) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(TestPhotos.decoded(png), "jpg", out);
        return out.toByteArray();
    }

    /** Puts an EXIF segment with nothing but the orientation behind the start of a JPEG. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xffe1).putShort((short) 34);
        exif.put("Exif".getBytes(StandardCharsets.US_ASCII)).putShort((short) 0);
        exif.putShort((short) 0x4d4d).putShort((short) 42).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0);
        exif.putInt(0);
        ByteBuffer result = ByteBuffer.allocate(jpeg.length + exif.capacity());
        result.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2);
        return result.array();
    }

    private static byte[] pngHeader(int width, int height) {
        ByteBuffer chunk = ByteBuffer.allocate(17);
        chunk.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        chunk.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(chunk.array());
        ByteBuffer file = ByteBuffer.allocate(8 + 4 + 17 + 4);
        file.putLong(0x89504e470d0a1a0aL).putInt(13).put(chunk.array());
        file.putInt((int) crc.getValue());
        return file.array();
    }
}
