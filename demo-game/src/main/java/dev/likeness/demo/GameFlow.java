package dev.likeness.demo;

import com.jme3.app.Application;
import com.jme3.app.state.BaseAppState;
import com.jme3.math.Vector3f;
import dev.likeness.Avatar;
import dev.likeness.AvatarRequest;
import dev.likeness.AvatarTask;
import dev.likeness.demo.booth.LookBookShelf;
import dev.likeness.demo.booth.PhotoBooth;
import dev.likeness.demo.scene.Sitters;
import dev.likeness.demo.scene.StudioState;
import dev.likeness.demo.ui.BoothScreen;
import dev.likeness.demo.ui.CreationScreen;
import dev.likeness.demo.ui.HairColor;
import dev.likeness.demo.ui.SamplePhoto;
import dev.likeness.demo.ui.StudioStyle;
import dev.likeness.demo.ui.WardrobeScreen;
import dev.likeness.demo.voice.LineKind;
import dev.likeness.demo.voice.LiveTalk;
import dev.likeness.demo.voice.Voice;
import dev.likeness.face.Expression;
import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.AvatarException;
import dev.likeness.service.Sex;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/**
 * The course of the game: from the choice of a photo to the wardrobe and back. Knows what the
 * buttons mean, and neither how they look nor how avatars are made.
 */
final class GameFlow extends BaseAppState
        implements CreationScreen.Listener, WardrobeScreen.Listener {

    private static final Vector3f PORTRAIT = new Vector3f(0, StudioState.EYE_LEVEL - 0.07f, 0.02f);
    private static final float PORTRAIT_DISTANCE = 1.2f;
    private static final float PORTRAIT_ANGLE = 0.15f;
    private static final float BESIDE_THE_WARDROBE = 0.12f;
    private static final float EXPRESSION_SECONDS = 0.35f;

    private static final List<Expression> EXPRESSIONS =
            List.of(
                    Expression.SMILE,
                    Expression.SURPRISED,
                    Expression.SAD,
                    Expression.ANGRY,
                    Expression.WINK);

    private static final List<Expression> BOOTH_EXPRESSIONS =
            Stream.concat(Stream.of(Expression.NEUTRAL), EXPRESSIONS.stream()).toList();

    private final LikenessDemo game;
    private final PhotoBooth booth;
    private final LiveFace live = new LiveFace();
    private final LiveTalk liveTalk = new LiveTalk();
    private final PlayerVoice playerVoice;
    private Talk talk;
    private CreationScreen creation;
    private WardrobeScreen wardrobe;
    private Optional<AvatarTask> task = Optional.empty();
    private Optional<Avatar> avatar = Optional.empty();
    private Voice voice = Voice.FEMALE;
    private Expression expression = Expression.NEUTRAL;
    private String liveTold = "";

    GameFlow(LikenessDemo game, Optional<LookBookShelf> shelf) {
        this.game = game;
        playerVoice = new PlayerVoice(game);
        booth = new PhotoBooth(game, game.portraits(), shelf, this::dressAgain);
    }

    @Override
    protected void initialize(Application app) {
        StudioStyle.install(app);
        talk = new Talk(game, liveTalk);
        creation = new CreationScreen(SamplePhoto.all(), this);
        wardrobe =
                new WardrobeScreen(
                        EXPRESSIONS.stream().map(Expression::name).toList(),
                        Talk.LINES.stream().map(LineKind::title).toList(),
                        this);
        wardrobe.setEnabled(false);
        BoothScreen boothScreen = booth.screen(BOOTH_EXPRESSIONS);
        boothScreen.setEnabled(false);
        getStateManager()
                .attachAll(liveTalk, creation, wardrobe, boothScreen, playerVoice.screen());
        game.camera().frame(PORTRAIT, PORTRAIT_DISTANCE, PORTRAIT_ANGLE, 0);
    }

    @Override
    protected void cleanup(Application app) {
        task.ifPresent(AvatarTask::cancel);
        live.close();
        playerVoice.close();
    }

    @Override
    public void update(float tpf) {
        playerVoice.update();
        if (live.isOn() && !live.state().equals(liveTold)) {
            liveTold = live.state();
            wardrobe.say(liveTold);
        }
    }

    @Override
    protected void onEnable() {}

    @Override
    protected void onDisable() {}

    @Override
    public void create(SamplePhoto photo, Sex sex) {
        begin(AvatarRequest.fromPhoto(photo.read()).name(photo.title()).sex(sex), sex);
    }

    @Override
    public void create(Path photo, Sex sex) {
        begin(AvatarRequest.fromPhoto(photo).sex(sex), sex);
    }

    private void begin(AvatarRequest request, Sex sex) {
        voice = Voice.of(sex);
        expression = Expression.NEUTRAL;
        creation.begin();
        AvatarTask begun = game.avatars().request(request.dressed());
        task = Optional.of(begun);
        begun.onProgress(creation::show)
                .onAppearing(this::seat)
                .onReady(this::dress)
                .onFailure(this::explain);
    }

    private void seat(Avatar appearing) {
        avatar = Optional.of(appearing);
        Sitters.place(appearing.node(), 0);
        appearing.face().lookAt(game.getCamera());
        game.getRootNode().attachChild(appearing.node());
        game.camera().frame(PORTRAIT, PORTRAIT_DISTANCE, PORTRAIT_ANGLE, 0);
    }

    private void dress(Avatar ready) {
        task = Optional.empty();
        creation.setEnabled(false);
        wardrobe.setEnabled(true);
        wardrobe.showHaircuts(ready.hair().available(), ready.hair().worn().orElse(""));
        wardrobe.say(game.avatars().cacheReport().inWords());
        game.camera().frame(PORTRAIT, PORTRAIT_DISTANCE, PORTRAIT_ANGLE, BESIDE_THE_WARDROBE);
    }

    private void explain(AvatarException failure) {
        task = Optional.empty();
        dismiss();
        creation.offer(
                failure instanceof AvatarCancelledException
                        ? ""
                        : failure.forPlayer()
                                + (failure.worthRetrying() ? " You can simply try again." : ""));
    }

    @Override
    public void cancel() {
        task.ifPresent(AvatarTask::cancel);
    }

    @Override
    public void quit() {
        game.stop();
    }

    @Override
    public void wear(String identity) {
        avatar.ifPresent(
                sitter -> {
                    wardrobe.say("Fetching the haircut ...");
                    sitter.hair()
                            .wear(identity)
                            .whenComplete((done, failure) -> worn(sitter, failure));
                });
    }

    private void worn(Avatar sitter, Throwable failure) {
        wardrobe.showWorn(sitter.hair().worn().orElse(""));
        wardrobe.say(failure == null ? game.avatars().cacheReport().inWords() : forPlayer(failure));
    }

    private static String forPlayer(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof AvatarException avatarFailure
                ? avatarFailure.forPlayer()
                : "This haircut cannot be worn.";
    }

    @Override
    public void color(HairColor color) {
        avatar.ifPresent(sitter -> sitter.hair().color(color.color()));
    }

    @Override
    public void talk() {
        say(LineKind.MARKS);
    }

    @Override
    public void speak(int index) {
        say(Talk.LINES.get(index));
    }

    private void say(LineKind kind) {
        avatar.ifPresent(sitter -> talk.say(sitter, voice, kind, wardrobe::say));
    }

    @Override
    public void express(int index) {
        Expression wanted = EXPRESSIONS.get(index);
        expression = wanted.equals(expression) ? Expression.NEUTRAL : wanted;
        avatar.ifPresent(sitter -> sitter.face().fadeTo(expression, EXPRESSION_SECONDS));
    }

    @Override
    public void enterBooth() {
        avatar.ifPresent(
                sitter -> {
                    wardrobe.setEnabled(false);
                    playerVoice.hide();
                    expression = Expression.NEUTRAL;
                    sitter.face().fadeTo(expression, EXPRESSION_SECONDS);
                    booth.enter(sitter);
                });
    }

    private void dressAgain() {
        expression = Expression.NEUTRAL;
        wardrobe.setEnabled(true);
    }

    @Override
    public void liveFace() {
        avatar.ifPresent(sitter -> wardrobe.say(live.next(sitter.face())));
    }

    @Override
    public void microphone() {
        avatar.ifPresent(playerVoice::toggle);
    }

    @Override
    public void helpOpens() {
        playerVoice.hide();
    }

    @Override
    public void leave() {
        live.close();
        playerVoice.close();
        dismiss();
        wardrobe.setEnabled(false);
        creation.setEnabled(true);
        creation.offer("");
        game.camera().frame(PORTRAIT, PORTRAIT_DISTANCE, PORTRAIT_ANGLE, 0);
    }

    private void dismiss() {
        talk.stop();
        avatar.ifPresent(Avatar::remove);
        avatar = Optional.empty();
    }
}
