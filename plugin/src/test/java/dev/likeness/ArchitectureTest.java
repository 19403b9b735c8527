package dev.likeness;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.likeness", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String OURS = "dev.likeness..";
    private static final String ENGINE = "com.jme3..";
    private static final String NETWORK = "okhttp3..";

    @ArchTest static final ArchRule JOB_STANDS_ON_NOTHING = mayUse("job");

    @ArchTest static final ArchRule HTTP_STANDS_ON_JOB = mayUse("http", "job");

    @ArchTest static final ArchRule CACHE_STANDS_ON_HTTP = mayUse("cache", "http", "job");

    @ArchTest static final ArchRule SERVICE_STANDS_ON_JOB = mayUse("service", "job");

    @ArchTest
    static final ArchRule VENDORS_STAND_ON_SERVICE_AND_HTTP =
            mayUse("avatarsdk", "service", "http", "job");

    @ArchTest static final ArchRule KONPRO_STANDS_ON_HTTP = mayUse("konpro", "http", "job");

    @ArchTest
    static final ArchRule THE_LOOK_BOOK_STANDS_ON_KONPRO_AND_THE_FACE =
            mayUse("lookbook", "konpro", "stage", "face", "model", "http", "job");

    @ArchTest
    static final ArchRule AVATURN_STANDS_ON_SERVICE_AND_HTTP =
            mayUse("avaturn", "service", "http", "job");

    @ArchTest static final ArchRule MODEL_STANDS_ON_JOB_AND_THE_ENGINE = mayUse("model", "job");

    @ArchTest static final ArchRule FACE_STANDS_ON_MODEL = mayUse("face", "model", "job");

    @ArchTest
    static final ArchRule STAGE_STANDS_ON_FACE_AND_MODEL = mayUse("stage", "face", "model", "job");

    @ArchTest
    static final ArchRule INSPECT_STANDS_ON_FACE = mayUse("inspect", "face", "model", "job");

    @ArchTest
    static final ArchRule SPEECH_STANDS_ON_THE_NAMES_OF_THE_FACE = mayUse("speech", "face", "job");

    @ArchTest
    static final ArchRule CAPTURE_STANDS_ON_THE_NAMES_OF_THE_FACE =
            mayUse("capture", "face", "job");

    @ArchTest
    static final ArchRule NOBODY_BELOW_KNOWS_THE_FACE_OF_THE_LIBRARY =
            noClasses()
                    .that()
                    .resideInAnyPackage("dev.likeness.*..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.likeness");

    @ArchTest
    static final ArchRule THE_NETWORK_SIDE_KNOWS_NO_ENGINE =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            packagesOf(
                                    "http",
                                    "cache",
                                    "service",
                                    "avatarsdk",
                                    "avaturn",
                                    "konpro",
                                    "speech",
                                    "capture",
                                    "job"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ENGINE);

    @ArchTest
    static final ArchRule THE_ENGINE_SIDE_KNOWS_NO_NETWORK =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            packagesOf(
                                    "model", "face", "stage", "inspect", "speech", "capture", "job",
                                    "service"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(NETWORK, "java.net.http..");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CIRCLE =
            slices().matching("dev.likeness.(*)..").should().beFreeOfCycles();

    private static ArchRule mayUse(String name, String... below) {
        return classes()
                .that()
                .resideInAPackage("dev.likeness." + name + "..")
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage(OURS).or(resideInAnyPackage(with(name, below))));
    }

    private static String[] with(String name, String... below) {
        String[] names = new String[below.length + 1];
        names[0] = name;
        System.arraycopy(below, 0, names, 1, below.length);
        return packagesOf(names);
    }

    private static String[] packagesOf(String... names) {
        String[] packages = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            packages[i] = "dev.likeness." + names[i] + "..";
        }
        return packages;
    }
}
