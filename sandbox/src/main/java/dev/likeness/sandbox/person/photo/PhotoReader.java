package dev.likeness.sandbox.person.photo;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.PhotoReading;
import dev.likeness.sandbox.person.UnusablePhotoException;
import dev.likeness.sandbox.person.photo.FaceFinder.Find;
import dev.likeness.sandbox.person.photo.PupilFinder.Iris;
import dev.likeness.sandbox.person.pixels.FloatImage;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads photos. Thread-safe; keep one, its detectors take time to load. */
public final class PhotoReader {

    private final FaceFinder faces = new FaceFinder();
    private final List<String> haircuts;

    /**
     * Loads the detectors.
     *
     * @param haircuts identities of the haircuts that are weighed
     */
    public PhotoReader(List<String> haircuts) {
        this.haircuts = List.copyOf(haircuts);
    }

    /**
     * Reads a photo.
     *
     * @param photo an encoded JPEG or PNG
     * @param template landmarks of the unshaped head (xyz, metres), to compare proportions with
     * @return what was found
     * @throws UnusablePhotoException if the picture is broken, too small, too large, too dark, or
     *     does not show one face from the front
     */
    public PhotoReading read(byte[] photo, Map<Landmark, float[]> template)
            throws UnusablePhotoException {
        BufferedImage image = PhotoDecoder.decode(photo);
        FloatImage pixels = FloatImage.ofRgb(image);
        Find found = faces.find(pixels);
        FaceFrame rough = new FaceFrame(found.pictureLeftEye(), found.pictureRightEye());
        FaceFrame frame = refined(rough, rough.cut(pixels));
        FaceView face = new FaceView(pixels, frame);
        Map<Landmark, float[]> points = new LandmarkFinder(face).find();
        TraitsReader traits = new TraitsReader(face, points, haircuts);
        return new PhotoReading(
                image,
                onPhoto(points, frame),
                ProportionsReader.read(points, template),
                traits.read(irises(face.rgb())),
                (float) Smile.of(points));
    }

    private static FaceFrame refined(FaceFrame rough, FloatImage cut) {
        List<Iris> irises = irises(cut);
        Iris left = irises.get(0);
        Iris right = irises.get(1);
        return new FaceFrame(
                rough.toPhoto(left.x(), left.y()), rough.toPhoto(right.x(), right.y()));
    }

    private static List<Iris> irises(FloatImage cut) {
        PupilFinder finder = new PupilFinder(cut);
        return List.of(
                finder.find(FaceView.x(-0.5f), FaceView.y(0)),
                finder.find(FaceView.x(0.5f), FaceView.y(0)));
    }

    private static Map<Landmark, float[]> onPhoto(Map<Landmark, float[]> points, FaceFrame frame) {
        Map<Landmark, float[]> result = new EnumMap<>(Landmark.class);
        points.forEach(
                (landmark, at) ->
                        result.put(landmark, frame.toPhoto(FaceView.x(at[0]), FaceView.y(at[1]))));
        return result;
    }
}
