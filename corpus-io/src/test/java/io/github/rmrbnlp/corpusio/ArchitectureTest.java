package io.github.rmrbnlp.corpusio;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.github.rmrbnlp.corpusio", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.rmrbnlp.corpusio.";

    @ArchTest
    static final ArchRule LIBRARIES_PRINT_NOTHING = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule STATIC_FIELDS_ARE_FINAL = fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule DECODING_KNOWS_NO_FORMAT = noClasses().that().resideInAPackage(ROOT + "encoding..").should()
            .dependOnClassesThat().resideInAnyPackage(ROOT + "format..", ROOT + "container..", ROOT + "write..");

    @ArchTest
    static final ArchRule CONTAINERS_KNOW_NO_FORMAT = noClasses().that().resideInAPackage(ROOT + "container..").should()
            .dependOnClassesThat().resideInAnyPackage(ROOT + "format..", ROOT + "write..");

    @ArchTest
    static final ArchRule WRITERS_KNOW_NO_READER = noClasses().that().resideInAPackage(ROOT + "write..").should()
            .dependOnClassesThat().resideInAnyPackage(ROOT + "format..", ROOT + "container..");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses().should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");
}
