package dev.likeness.avatarsdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.service.AvatarFiles;
import dev.likeness.service.AvatarFiles.HaircutFiles;
import dev.likeness.service.AvatarFiles.PlyBody;
import dev.likeness.service.AvatarTraits.Rgb;
import dev.likeness.service.RemoteFile;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The way of an order of an animated face over real HTTP. */
class AnimatedFaceOrderTest extends WithSandbox {

    @Test
    void anAnimatedFaceComesAsMeshTextureAndBlendshapes() throws IOException {
        AvatarFiles files = create(service, NOTHING_HELD);

        PlyBody body = (PlyBody) files.body();
        assertThat(entries(body.meshZip())).containsExactly("model.ply");
        assertThat(read(body.texture())).startsWith(0xFF, 0xD8);
        assertThat(entries(body.blendshapesZip().orElseThrow()))
                .anyMatch(name -> name.endsWith("jawOpen.bin"));
        assertThat(body.meshZip().cacheKey()).isEmpty();
    }

    @Test
    void haircutsOfAnAnimatedFaceShareMeshAndTextureButNotPositions() throws IOException {
        AvatarFiles files = create(service, NOTHING_HELD, "afro", "bob");

        assertThat(files.haircuts())
                .extracting(HaircutFiles::identity)
                .containsExactly("afro", "bob");
        HaircutFiles bob = files.haircuts().get(1);
        assertThat(entries(bob.meshZip())).containsExactly("bob.ply");
        assertThat(bob.meshZip().cacheKey()).contains("animated_face/haircuts/bob/mesh");
        RemoteFile cloud = bob.pointcloudZip().orElseThrow();
        assertThat(entries(cloud)).containsExactly("cloud_bob.ply");
        assertThat(cloud.cacheKey()).isEmpty();
        assertThat(bob.textures())
                .extracting(RemoteFile::cacheKey)
                .containsExactly(Optional.of("animated_face/haircuts/bob/texture"));
    }

    @Test
    void withoutNamesEveryHaircutIsFitted() {
        AvatarFiles files = create(service, NOTHING_HELD);

        assertThat(files.haircuts())
                .extracting(HaircutFiles::identity)
                .containsExactly("bob", "afro");
    }

    @Test
    void theTraitsOfThePhotoAreTold() {
        AvatarFiles files = create(service, NOTHING_HELD);

        assertThat(files.traits().skin()).contains(new Rgb(200, 150, 120));
        assertThat(files.traits().hair()).isEmpty();
        assertThat(files.traits().haircut()).contains(SdkModelInfo.BALD);
    }

    @Test
    void theOtherFilesOfAnAnimatedFaceCanBeFetchedByHand() throws IOException {
        String code = create(service, NOTHING_HELD).avatarCode();
        AvatarSdkClient client = service.client();
        SdkAvatar avatar = client.avatars().get(code, cancellation);

        assertThat(entries(own(client.parts().links().pointcloud(avatar)))).hasSize(1);
        assertThat(read(own(client.parts().links().thumbnail(avatar, 16, 16)))).isNotEmpty();
        assertThat(client.parts().textures(code, cancellation))
                .extracting(SdkTexture::file)
                .isNotEmpty();
    }
}
