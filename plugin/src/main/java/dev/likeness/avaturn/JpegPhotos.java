package dev.likeness.avaturn;

import dev.likeness.job.PhotoRejectedException;
import dev.likeness.service.Photo;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** The service takes JPEG alone: other pictures are written anew. */
final class JpegPhotos {

    private static final String JPEG = "image/jpeg";
    private static final float QUALITY = 0.95f;

    private JpegPhotos() {}

    static Photo of(Photo photo) {
        photo.requirePicture();
        if (photo.mediaType().equals(JPEG)) {
            return photo;
        }
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(photo.bytes()));
            if (picture == null) {
                throw new IOException("no reader knows it");
            }
            String name = photo.fileName().replaceFirst("\\.[^.]*$", "") + ".jpg";
            return new Photo(name, jpeg(onWhite(picture)));
        } catch (IOException e) {
            throw new PhotoRejectedException(
                    "Photo " + photo.fileName() + " cannot be read: " + e.getMessage(),
                    e,
                    "This file could not be read as a picture. Please choose another photo.");
        }
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        BufferedImage opaque =
                new BufferedImage(
                        picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(picture, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), quality);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
