package dev.likeness.model;

import dev.likeness.model.ply.Ply;

/** GLBs of a body and of cloth before it: one quad each, hanging on one joint. */
final class WornQuad {

    private WornQuad() {}

    /**
     * Makes a GLB.
     *
     * @param name of the mesh's node
     * @param joint the only one
     * @param height of the joint in its bind pose (metres)
     * @param depth of the quad (metres towards the viewer)
     */
    static byte[] glb(String name, String joint, float height, float depth) {
        Glb glb = new Glb();
        float[] quad = Ply.QUAD.clone();
        for (int i = 2; i < quad.length; i += 3) {
            quad[i] += depth;
        }
        int positions = glb.floats("VEC3", 3, quad);
        int normals = glb.floats("VEC3", 3, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1);
        int uvs = glb.floats("VEC2", 2, 0, 1, 1, 1, 1, 0, 0, 0);
        int indices = glb.shorts("SCALAR", 1, Ply.QUAD_TRIANGLES);
        int joints = glb.shorts("VEC4", 4, new int[16]);
        int weights = glb.floats("VEC4", 4, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0);
        int bind = glb.floats("MAT4", 16, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, -height, 0, 1);
        return glb.pack(
                ("\"nodes\":[{\"name\":\"%s\",\"mesh\":0,\"skin\":0},"
                                + "{\"name\":\"%s\",\"translation\":[0,%s,0]}],"
                                + "\"skins\":[{\"joints\":[1],\"inverseBindMatrices\":%d}],"
                                + "\"materials\":[{\"name\":\"%s\",\"pbrMetallicRoughness\":"
                                + "{\"metallicFactor\":0}}],"
                                + "\"meshes\":[{\"primitives\":[{\"material\":0,\"indices\":%d,"
                                + "\"attributes\":{\"POSITION\":%d,\"NORMAL\":%d,"
                                + "\"TEXCOORD_0\":%d,\"JOINTS_0\":%d,\"WEIGHTS_0\":%d}}]}]")
                        .formatted(
                                name, joint, height, bind, name, indices, positions, normals, uvs,
                                joints, weights));
    }
}
