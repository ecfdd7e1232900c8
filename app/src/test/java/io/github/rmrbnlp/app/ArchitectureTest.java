package io.github.rmrbnlp.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import picocli.CommandLine.Command;

@AnalyzeClasses(packages = "io.github.rmrbnlp.app", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule COMMANDS_PRINT_THROUGH_THE_TERMINAL = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule STATIC_FIELDS_ARE_FINAL = fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule COMMANDS_ARE_THIN_AND_KNOW_NO_LUCENE = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..", "com.hankcs..");

    @ArchTest
    static final ArchRule THE_SERVER_KNOWS_NO_VERB = noClasses().that()
            .resideInAnyPackage("io.github.rmrbnlp.app.web..", "io.github.rmrbnlp.app.write..").should()
            .dependOnClassesThat().resideInAPackage("io.github.rmrbnlp.app");

    @ArchTest
    static final ArchRule WRITERS_KNOW_NO_SERVER = noClasses().that().resideInAPackage("io.github.rmrbnlp.app.write..")
            .should().dependOnClassesThat().resideInAPackage("io.github.rmrbnlp.app.web..");

    @ArchTest
    static final ArchRule VERBS_ARE_CLOSED_AND_NAMED_ALIKE = classes().that().areAssignableTo(Verb.class).and()
            .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT).should().notBePublic()
            .andShould()
            .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL).andShould()
            .haveSimpleNameEndingWith("Command")
            .andShould().beAnnotatedWith(Command.class);
}
