package dev.likeness.face;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.renderer.Caps;
import com.jme3.renderer.Renderer;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import dev.likeness.model.MorphedGeometry;
import java.lang.ref.WeakReference;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws blendshapes: all targets at once, any weight, positions and normals, any number of faces
 * from one mesh and one material. One per game; it keeps what all avatars share (shader variants,
 * textures of deltas) as long as an avatar uses it.
 *
 * <p>{@code PBRLighting}, {@code Lighting}, {@code Unshaded} and every material whose vertex shader
 * imports the engine's {@code MorphAnim.glsllib} morph on the graphics card, with all their
 * techniques that the engine itself can morph (shadows and glow among them). Where that is not
 * possible the same shapes are added up on the processor; the log says why.
 */
public final class MorphRenderer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MorphRenderer.class);

    private final AssetManager assets;
    private final EnumSet<Caps> caps;
    private final MorphPath wish;
    private final Optional<String> softwareGraphics;
    private final String locatorRoot = "likeness-morph-" + UUID.randomUUID();
    private final MorphMaterials materials;
    private final Map<MorphTargets, WeakReference<SharedDeltas>> shared = new WeakHashMap<>();
    private final EqualShapes<SharedDeltas> equalMeshes = new EqualShapes<>(SharedDeltas::source);
    private final EqualShapes<DeltaSet> equalSets = new EqualShapes<>(DeltaSet::source);
    private final Map<Mesh, WeakReference<MorphTargets>> slotsOnMeshes = new WeakHashMap<>();
    private final MorphSums sums;
    private final Set<String> toldReasons = new HashSet<>();
    private final FaceDetail detail;

    /**
     * Creates a renderer (render thread).
     *
     * @param assets of the game (not null); {@link MorphShaderLocator} is registered with it
     * @param renderer of the game, asked for what it can do (not null)
     * @param wish where to add up; {@link MorphPath#GPU} falls back to the processor as well where
     *     it must (not null)
     */
    public MorphRenderer(AssetManager assets, Renderer renderer, MorphPath wish) {
        this(assets, renderer, wish, new FaceDetail());
    }

    /**
     * As {@link #MorphRenderer(AssetManager, Renderer, MorphPath)}, with settings that the game
     * made before.
     *
     * @param assets of the game (not null)
     * @param renderer of the game (not null)
     * @param wish where to add up (not null)
     * @param detail how much of their faces avatars show (not null, alias)
     */
    public MorphRenderer(
            AssetManager assets, Renderer renderer, MorphPath wish, FaceDetail detail) {
        this.assets = assets;
        this.caps = EnumSet.copyOf(renderer.getCaps());
        this.wish = wish;
        this.softwareGraphics = SoftwareGraphics.of(renderer);
        this.materials = new MorphMaterials(assets);
        this.detail = detail;
        this.sums = new MorphSums(SumWorkers.usual(), detail);
        assets.registerLocator(locatorRoot, MorphShaderLocator.class);
    }

    /**
     * How much of their faces avatars show.
     *
     * @return settings and readings for all faces of this renderer (not null, alias)
     */
    public FaceDetail detail() {
        return detail;
    }

    /**
     * How much of the graphics card's memory blendshapes take; all avatars of one mesh share it
     * (any thread).
     *
     * @param targets of one mesh (not null)
     * @return in bytes (>0)
     */
    public static long bytesOnTheCard(MorphTargets targets) {
        return DeltaPages.bytes(targets);
    }

    /**
     * The mesh of a geometry as it is without blendshapes. Where they are added up on the processor
     * the geometry's own mesh follows the face, which is what picking wants and measuring does not
     * (any thread).
     *
     * @param geometry with or without a face (not null)
     * @return the mesh at rest, shared by all faces on it (not null, alias)
     */
    public static Mesh meshAtRest(Geometry geometry) {
        return MorphedMesh.baseOf(geometry.getMesh());
    }

    /**
     * Makes a geometry ready to show blendshapes, all weights zero (any thread before the geometry
     * is in a scene, then the render thread).
     *
     * @throws IllegalArgumentException if the targets do not fit the mesh or the geometry is
     *     batched
     */
    MorphBinding bind(MorphedGeometry part) {
        requireFit(part);
        return new MorphBinding(this, part);
    }

    /** Locks nothing for long: the render thread asks while workers build other faces. */
    MorphStrategy strategyFor(MorphedGeometry part) {
        Geometry geometry = part.geometry();
        Mesh base = MorphedMesh.baseOf(geometry.getMesh());
        MorphBounds.makeRoom(base, part.targets());
        Optional<String> obstacle = obstacleToGpu(part);
        if (obstacle.isPresent()) {
            tell(geometry, obstacle.get());
            int targets = part.targets().targets().size();
            SparseDeltas deltas = shared(part.targets()).sparse();
            return new CpuMorph(geometry, sums, deltas, targets);
        }
        Material morphing = materials.morphing(geometry.getMaterial()).orElseThrow();
        geometry.setMesh(base);
        DeltaPages deltas = deltasOf(part.targets());
        putSlots(base, part.targets(), deltas);
        return new GpuMorph(geometry, morphing, deltas);
    }

    /** A mesh has one attribute for slots; the first set of shapes drawn on it has it. */
    private synchronized void putSlots(Mesh mesh, MorphTargets targets, DeltaPages deltas) {
        slotsOnMeshes.put(mesh, new WeakReference<>(targets));
        if (mesh.getBuffer(DeltaPages.SLOTS) != deltas.slots()) {
            mesh.clearBuffer(DeltaPages.SLOTS);
            mesh.setBuffer(deltas.slots());
        }
    }

    private boolean hasSlotsOfOthers(Mesh mesh, MorphTargets targets) {
        return holderOfSlots(mesh)
                .filter(holder -> !targets.equals(holder))
                .filter(holder -> mesh.getBuffer(DeltaPages.SLOTS) != deltasOf(targets).slots())
                .isPresent();
    }

    private synchronized Optional<MorphTargets> holderOfSlots(Mesh mesh) {
        WeakReference<MorphTargets> holder = slotsOnMeshes.get(mesh);
        return holder == null ? Optional.empty() : Optional.ofNullable(holder.get());
    }

    private DeltaPages deltasOf(MorphTargets targets) {
        return shared(targets).pages();
    }

    /** Holds on to what strategies for these shapes share; nothing else does. */
    Object share(MorphTargets targets) {
        return shared(targets);
    }

    private SharedDeltas shared(MorphTargets targets) {
        synchronized (this) {
            WeakReference<SharedDeltas> known = shared.get(targets);
            SharedDeltas deltas = known == null ? null : known.get();
            if (deltas != null) {
                return deltas;
            }
        }
        SharedDeltas deltas = equalMeshes.get(targets, () -> new SharedDeltas(targets, equalSets));
        synchronized (this) {
            shared.put(targets, new WeakReference<>(deltas));
        }
        return deltas;
    }

    /** How many sets of deltas are on the graphics card, or will be. */
    int setsInUse() {
        return equalSets.size();
    }

    private static void requireFit(MorphedGeometry part) {
        Geometry geometry = part.geometry();
        if (geometry.isGrouped()) {
            throw new IllegalArgumentException(
                    geometry.getName()
                            + " is batched; a batch keeps the vertices of the moment it was made,"
                            + " so expected a geometry outside of any BatchNode");
        }
        if (geometry.getMaterial() == null) {
            throw new IllegalArgumentException(
                    "Expected " + geometry.getName() + " to have a material, found none");
        }
        int vertices = geometry.getMesh().getVertexCount();
        if (vertices != part.targets().vertexCount()) {
            throw new IllegalArgumentException(
                    "Expected blendshapes of "
                            + geometry.getName()
                            + " for "
                            + vertices
                            + " vertices, found "
                            + part.targets().vertexCount());
        }
        part.targets().targets().forEach(target -> requireFit(target, vertices));
    }

    private static void requireFit(MorphTarget target, int vertices) {
        int[] moved = target.vertices();
        if (moved.length > 0 && moved[moved.length - 1] >= vertices) {
            throw new IllegalArgumentException(
                    "Expected "
                            + target.name()
                            + " to move vertices below "
                            + vertices
                            + ", found "
                            + moved[moved.length - 1]);
        }
    }

    private Optional<String> obstacleToGpu(MorphedGeometry part) {
        Geometry geometry = part.geometry();
        if (wish == MorphPath.CPU) {
            return Optional.of("the game asked for it");
        }
        if (wish == MorphPath.AUTO && softwareGraphics.isPresent()) {
            return Optional.of("there is no graphics card, " + softwareGraphics.get() + " draws");
        }
        if (!caps.contains(Caps.FloatTexture) || !caps.contains(Caps.GLSL150)) {
            return Optional.of("the graphics card lacks float textures or GLSL 1.50");
        }
        if (DeltaSet.mayBeTooLarge(part.targets())) {
            return Optional.of("the mesh has too many targets and vertices for one texture");
        }
        if (hasSlotsOfOthers(MorphedMesh.baseOf(geometry.getMesh()), part.targets())) {
            return Optional.of("another set of blendshapes is drawn on the same mesh");
        }
        if (SoftwareSkinning.moves(geometry)) {
            return Optional.of("the geometry is skinned in software");
        }
        if (materials.morphing(geometry.getMaterial()).isEmpty()) {
            return Optional.of(
                    "the vertex shader of "
                            + geometry.getMaterial().getMaterialDef().getName()
                            + " does not import the engine's morph library");
        }
        return Optional.empty();
    }

    private synchronized void tell(Geometry geometry, String reason) {
        if (toldReasons.add(reason)) {
            LOG.info(
                    "Blendshapes of {} are added up on the processor: {}",
                    geometry.getName(),
                    reason);
        }
    }

    /**
     * Takes the shader locator back, forgets what was shared, and ends the threads that helped to
     * add up. Faces made by this renderer are to be closed before (render thread).
     */
    @Override
    public synchronized void close() {
        assets.unregisterLocator(locatorRoot, MorphShaderLocator.class);
        shared.clear();
        sums.close();
    }

    /** The deltas of some targets, built by whoever needs them first; the others wait. */
    private static final class SharedDeltas {

        private final MorphTargets source;
        private final EqualShapes<DeltaSet> sets;
        private DeltaPages pages;
        private SparseDeltas sparse;

        SharedDeltas(MorphTargets targets, EqualShapes<DeltaSet> sets) {
            this.source = targets;
            this.sets = sets;
        }

        MorphTargets source() {
            return source;
        }

        synchronized DeltaPages pages() {
            if (pages == null) {
                pages =
                        DeltaPages.of(
                                source,
                                (set, layout) -> sets.get(set, () -> DeltaSet.of(set, layout)));
            }
            return pages;
        }

        synchronized SparseDeltas sparse() {
            if (sparse == null) {
                sparse = SparseDeltas.of(source);
            }
            return sparse;
        }
    }
}
