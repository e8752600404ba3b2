package dev.transcast;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arrows of the house plan: they only point down, and stages never know each other. */
class ArchitectureTest {
  private static final String BASE = "dev.transcast.";
  private static final List<String> STAGES =
      List.of(
          "transcript",
          "editing",
          "speaker",
          "casting",
          "speech",
          "mix",
          "caption",
          "publish",
          "chapter",
          "audition");
  private static final List<String> TOOLKITS =
      List.of("audio", "diphone", "input", "subtitle", "tagging");

  private static final String WORKSHOP = "voicebuild";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.transcast");

  @Test
  void model_knows_only_the_jdk() {
    classes()
        .that()
        .resideInAPackage(BASE + "model..")
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(BASE + "model..", "java..", "org.jspecify.."))
        .check(CLASSES);
  }

  @Test
  void toolkits_know_only_the_model() {
    for (String toolkit : TOOLKITS) {
      noClasses()
          .that()
          .resideInAPackage(BASE + toolkit + "..")
          .should()
          .dependOnClassesThat(ownPackagesBut(List.of(toolkit, "model")))
          .check(CLASSES);
    }
  }

  @Test
  void stages_know_only_toolkits_and_the_model() {
    for (String stage : STAGES) {
      List<String> allowed = new ArrayList<>(TOOLKITS);
      allowed.addAll(List.of(stage, "model"));
      noClasses()
          .that()
          .resideInAPackage(BASE + stage + "..")
          .should()
          .dependOnClassesThat(ownPackagesBut(allowed))
          .check(CLASSES);
    }
  }

  @Test
  void the_voice_workshop_stands_beside_the_house() {
    noClasses()
        .that()
        .resideInAPackage(BASE + WORKSHOP + "..")
        .should()
        .dependOnClassesThat(
            ownPackagesBut(List.of(WORKSHOP, "diphone", "audio", "input", "model")))
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackages(BASE + WORKSHOP + "..", BASE + "cli..")
        .should()
        .dependOnClassesThat(resideInAPackage(BASE + WORKSHOP + ".."))
        .check(CLASSES);
  }

  @Test
  void pipeline_does_not_know_the_command_line() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + "cli..")
        .should()
        .dependOnClassesThat(resideInAPackage(BASE + "cli.."))
        .check(CLASSES);
  }

  @Test
  void a_sub_package_is_imported_only_by_its_parent() {
    for (String parent : List.of("speech", "caption")) {
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + parent + "..")
          .should()
          .dependOnClassesThat(resideInAPackage(BASE + parent + ".*.."))
          .check(CLASSES);
    }
  }

  @Test
  void only_the_engine_knows_freetts() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + "speech.freetts..")
        .should()
        .dependOnClassesThat(resideInAPackage("com.sun.speech.."))
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> ownPackagesBut(List<String> allowed) {
    return new DescribedPredicate<>("packages of the house other than " + allowed) {
      @Override
      public boolean test(JavaClass type) {
        return type.getPackageName().startsWith(BASE)
            && allowed.stream()
                .noneMatch(
                    name ->
                        type.getPackageName().equals(BASE + name)
                            || type.getPackageName().startsWith(BASE + name + "."));
      }
    };
  }
}
