package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.Api.Answer;
import dev.likeness.sandbox.person.ShapeSet;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Each set over HTTP, as files and as morph targets. */
class BlendshapeSetsTest {

    @RegisterExtension
    static final RunningSandbox RUNNING =
            new RunningSandbox(
                    SandboxOptions.immediate(),
                    new SpherePeople(ShapeSet.names(ShapeSet.values())));

    private final Api player = RUNNING.player();

    @ParameterizedTest
    @EnumSource(names = {"LEGACY_45", "MOBILE_51", "VISEMES_15", "VISEMES_17"})
    void aHeadBringsEachSetInAFolder(ShapeSet set) {
        Answer avatar =
                RunningSandbox.head(
                        player, "{\"blendshapes\":{\"base\":[\"%s\"]}}".formatted(set.id()));
        assertThat(player.get(avatar.text("blendshapes") + "?fmt=bin").unzipped().keySet())
                .containsExactlyElementsOf(
                        set.names().stream().map(name -> set.id() + "/" + name + ".bin").toList());
    }

    @Test
    void aShapeOfTwoSetsIsInBothFolders() {
        Answer avatar =
                RunningSandbox.head(
                        player,
                        "{\"blendshapes\":{\"base\":[\"visemes_15\"],\"plus\":[\"visemes_17\"]}}");
        assertThat(player.get(avatar.text("blendshapes") + "?fmt=bin").unzipped())
                .hasSize(32)
                .containsKeys("visemes_15/CH.bin", "visemes_17/CH.bin");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"LEGACY_45", "VISEMES_17"})
    void aMetaPersonBringsEachSetAsMorphTargets(ShapeSet set) {
        assertThat(targets("\"" + set.id() + "\"")).isEqualTo(set.names());
    }

    @Test
    void aShapeOfTwoSetsIsOneMorphTarget() {
        assertThat(targets("\"visemes_15\",\"visemes_14\"")).isEqualTo(ShapeSet.VISEMES_15.names());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"LEGACY_45", "VISEMES_17"})
    void aMetaPersonBringsEachSetAsFiles(ShapeSet set) {
        Map<?, ?> export =
                export("\"blendshapes\":{\"list\":[\"%s\"],\"embed\":false}".formatted(set.id()));
        Map<?, ?> file = (Map<?, ?>) ((List<?>) export.get("files")).get(1);
        assertThat(file.get("identity")).isEqualTo(set.id());
        assertThat(player.get(file.get("file").toString()).unzipped().keySet())
                .containsExactlyElementsOf(
                        set.names().stream()
                                .map(name -> "AvatarHead/" + set.id() + "/" + name + ".bin")
                                .toList());
    }

    @Test
    void valuesOfASetAreBakedIntoTheMesh() {
        float still = lowestVertex("{}");
        assertThat(lowestVertex("{\"face_modifications\":{\"JawLine\":1}}")).isLessThan(still);
    }

    @Test
    void setsOfOtherPipelinesAreRefused() {
        Answer answer =
                player.multipart(
                        "POST",
                        "/avatars/",
                        Map.of("parameters", "{\"blendshapes\":{\"base\":[\"emotions\"]}}"),
                        Map.of("photo", Photos.usable()));
        assertThat(answer.text("parameters")).contains("Unknown name \"emotions\"");
    }

    @Test
    void theSetsOfAMetaPersonAreListed() {
        Answer answer = player.get("/export_parameters/available/metaperson_2.0/");
        assertThat(((Map<?, ?>) answer.field("blendshapes")).get("list"))
                .isEqualTo(
                        List.of(
                                "emotions",
                                "body_shape",
                                "face_modifications",
                                "mobile_51",
                                "visemes_14",
                                "visemes_15"));
    }

    private List<String> targets(String sets) {
        Map<?, ?> export = export("\"blendshapes\":{\"list\":[%s]}".formatted(sets));
        return Glb.of(avatarFile(export).get("model.glb")).targetNames("AvatarHead");
    }

    private float lowestVertex(String values) {
        Map<?, ?> export =
                export(
                        "\"pointclouds\":true,\"avatar\":{\"format\":\"ply\",\"list\":[\"AvatarHead\"]},\"blendshapes\":{\"values\":%s}"
                                .formatted(values));
        ByteBuffer ply =
                ByteBuffer.wrap(avatarFile(export).get("AvatarHead.ply"))
                        .order(ByteOrder.LITTLE_ENDIAN);
        float lowest = Float.MAX_VALUE;
        for (int i = 0; i < SphereMesh.VERTICES; i++) {
            int at = ply.capacity() - 12 * SphereMesh.VERTICES + 12 * i;
            lowest = Math.min(lowest, ply.getFloat(at + 4));
        }
        return lowest;
    }

    private Map<?, ?> export(String parameters) {
        Answer avatar =
                player.computed(
                        Map.of(
                                "pipeline",
                                "metaperson_2.0",
                                "export_parameters",
                                "{\"format\":\"glb\"," + parameters + "}"),
                        Photos.usable());
        Map<?, ?> first = player.get(avatar.text("exports")).objects().get(0);
        player.settled(first.get("url").toString());
        return player.get(avatar.text("exports")).objects().get(0);
    }

    private Map<String, byte[]> avatarFile(Map<?, ?> export) {
        Map<?, ?> file = (Map<?, ?>) ((List<?>) export.get("files")).get(0);
        return player.get(file.get("file").toString()).unzipped();
    }
}
