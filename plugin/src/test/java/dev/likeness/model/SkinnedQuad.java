package dev.likeness.model;

import dev.likeness.model.ply.Ply;

/** A GLB with everything that an avatar has: skin, blendshape, animation, hair on the head. */
final class SkinnedQuad {

    private SkinnedQuad() {}

    static byte[] glb() {
        Glb glb = new Glb();
        int positions = glb.floats("VEC3", 3, Ply.QUAD);
        int indices = glb.shorts("SCALAR", 1, Ply.QUAD_TRIANGLES);
        int joints = glb.shorts("VEC4", 4, new int[16]);
        int weights = glb.floats("VEC4", 4, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0);
        int jawOpen = glb.floats("VEC3", 3, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        int times = glb.floats("SCALAR", 1, 0, 1);
        int nod = glb.floats("VEC4", 4, 0, 0, 0, 1, 0.6f, 0, 0, 0.8f);
        return glb.pack(
                "\"nodes\":[{\"name\":\"AvatarHead\",\"mesh\":0,\"skin\":0},"
                        + "{\"name\":\"Head\",\"children\":[2]},"
                        + "{\"name\":\"hat\",\"mesh\":1,\"translation\":[0,1,0]}],"
                        + "\"skins\":[{\"joints\":[1]}],"
                        + "\"meshes\":[{\"primitives\":[{\"attributes\":{\"POSITION\":"
                        + positions
                        + ",\"JOINTS_0\":"
                        + joints
                        + ",\"WEIGHTS_0\":"
                        + weights
                        + "},\"indices\":"
                        + indices
                        + ",\"targets\":[{\"POSITION\":"
                        + jawOpen
                        + "}]}],\"extras\":{\"targetNames\":[\"jawOpen\"]}},"
                        + "{\"primitives\":[{\"attributes\":{\"POSITION\":"
                        + positions
                        + "},\"indices\":"
                        + indices
                        + "}]}],"
                        + "\"animations\":[{\"name\":\"nod\",\"channels\":[{\"sampler\":0,"
                        + "\"target\":{\"node\":1,\"path\":\"rotation\"}}],"
                        + "\"samplers\":[{\"input\":"
                        + times
                        + ",\"output\":"
                        + nod
                        + "}]}]");
    }
}
