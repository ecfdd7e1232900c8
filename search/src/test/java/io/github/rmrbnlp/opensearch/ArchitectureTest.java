package io.github.rmrbnlp.opensearch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.github.rmrbnlp.opensearch", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule LIBRARY_PRINTS_NOTHING = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule STATIC_FIELDS_ARE_FINAL = fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule CLIENT_KNOWS_NO_OPENSEARCH_AND_NO_LUCENE = noClasses().that()
            .resideInAPackage("io.github.rmrbnlp.opensearch").should().dependOnClassesThat()
            .resideInAnyPackage("org.opensearch..", "org.apache.lucene..", "..opensearch.analysis..");

    @ArchTest
    static final ArchRule PLUGIN_KNOWS_ANALYSIS_ONLY = noClasses().that()
            .resideInAPackage("io.github.rmrbnlp.opensearch.analysis").should().dependOnClassesThat()
            .resideInAnyPackage("io.github.rmrbnlp.opensearch", "..rmrbnlp.index..", "..rmrbnlp.corpusio..",
                    "..rmrbnlp.annotate..");
}
