package io.github.rmrbnlp.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.github.rmrbnlp.spark", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PRINTS_THROUGH_ITS_COMMAND_LINE = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule STATIC_FIELDS_ARE_FINAL = fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule READS_ANNOTATES_AND_INDEXES_BY_THE_LIBRARIES_ALONE = noClasses().should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..", "com.hankcs..", "io.github.rmrbnlp.app..",
                    "io.github.rmrbnlp.opensearch..");

    @ArchTest
    static final ArchRule PUBLIC_TYPES_ARE_FINAL_OR_RECORDS = classes().that().arePublic().should()
            .haveModifier(JavaModifier.FINAL);
}
