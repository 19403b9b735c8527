package dev.likeness.demo.viewer;

import com.jme3.app.Application;
import com.jme3.app.SimpleApplication;
import com.jme3.app.state.BaseAppState;
import com.jme3.font.BitmapFont;
import com.jme3.math.Vector3f;
import com.jme3.renderer.RenderManager;
import com.jme3.scene.Node;
import dev.likeness.demo.scene.OrbitState;
import dev.likeness.face.MorphPath;
import dev.likeness.face.MorphRenderer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All avatars on show, side by side, each in a tile of the picture with a camera of its own; all
 * cameras follow the one orbit. Render thread.
 */
final class Lineup extends BaseAppState {

    private final OrbitState orbit;
    private final List<Tile> tiles = new ArrayList<>();
    private Look look = Look.FACE;
    private float left;
    private float right = 1;
    private boolean wireframe;
    private boolean labelAlways;
    private MorphRenderer morphs;
    private BitmapFont font;

    Lineup(OrbitState orbit) {
        this.orbit = orbit;
    }

    @Override
    protected void initialize(Application app) {
        font = app.getAssetManager().loadFont("likeness/fonts/text.fnt");
        morphs = new MorphRenderer(app.getAssetManager(), app.getRenderer(), MorphPath.GPU);
        // The tiles' cameras take the place of the game's own.
        app.getViewPort().setEnabled(false);
    }

    /** Draws the faces; closed with this state. */
    MorphRenderer morphs() {
        return morphs;
    }

    Exhibit add(OpenedFile file) {
        Exhibit exhibit = new Exhibit(file, morphs);
        Tile tile = new Tile(exhibit, font, renderManager());
        tile.attachTo(rootNode(), guiNode());
        tile.setWireframe(wireframe);
        tiles.add(tile);
        tile.frame(look);
        return exhibit;
    }

    List<Exhibit> exhibits() {
        return tiles.stream().map(Tile::exhibit).toList();
    }

    /** Every blendshape that at least one avatar has. */
    SortedSet<String> shapes() {
        SortedSet<String> names = new TreeSet<>();
        tiles.forEach(tile -> names.addAll(tile.exhibit().shapes()));
        return Collections.unmodifiableSortedSet(names);
    }

    void set(String shape, float weight) {
        tiles.forEach(tile -> tile.exhibit().set(shape, weight));
    }

    /**
     * Looks at the same of all avatars, in their present poses.
     *
     * @param turn to the avatars' left (in radians)
     */
    void look(Look wanted, float turn) {
        look = wanted;
        tiles.forEach(tile -> tile.frame(look));
        orbit.frame(Vector3f.ZERO, 1, turn, 0);
    }

    /** Uses only a part of the picture's width, from 0 = left edge to 1 = right edge. */
    void keepBetween(float newLeft, float newRight) {
        left = newLeft;
        right = newRight;
    }

    /** Looks at all avatars that are there through another lens, see {@link Tile#lens}. */
    void lens(float angle) {
        tiles.forEach(tile -> tile.lens(angle));
    }

    void setWireframe(boolean on) {
        wireframe = on;
        tiles.forEach(tile -> tile.setWireframe(on));
    }

    boolean isWireframe() {
        return wireframe;
    }

    /** Writes the name below a single avatar as well. */
    void labelAlways() {
        labelAlways = true;
    }

    void setAlive(boolean alive) {
        tiles.forEach(tile -> tile.exhibit().setAlive(alive));
    }

    @Override
    public void update(float tpf) {
        OrbitState.View view = orbit.shown();
        int width = getApplication().getCamera().getWidth();
        int height = getApplication().getCamera().getHeight();
        boolean labelled = labelAlways || tiles.size() > 1;
        for (int i = 0; i < tiles.size(); i++) {
            float share = (right - left) / tiles.size();
            tiles.get(i).place(left + i * share, left + (i + 1) * share, width, height, labelled);
            tiles.get(i).aim(view);
        }
    }

    private RenderManager renderManager() {
        return getApplication().getRenderManager();
    }

    private Node rootNode() {
        return ((SimpleApplication) getApplication()).getRootNode();
    }

    private Node guiNode() {
        return ((SimpleApplication) getApplication()).getGuiNode();
    }

    @Override
    protected void cleanup(Application app) {
        tiles.forEach(Tile::close);
        tiles.clear();
        morphs.close();
    }

    @Override
    protected void onEnable() {}

    @Override
    protected void onDisable() {}
}
