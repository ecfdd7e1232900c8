package io.github.rmrbnlp;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.github.rmrbnlp", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.rmrbnlp.";

    /** Text in, annotations out: an extractor knows neither files nor indexes nor another's engine. */
    @ArchTest
    static final ArchRule EXTRACTORS_KNOW_NEITHER_FILES_NOR_INDEXES_NOR_ENGINES = noClasses().that()
            .resideInAPackage(ROOT + "annotate..").should().dependOnClassesThat()
            .resideInAnyPackage(ROOT + "corpusio..",
                    ROOT + "index..", ROOT + "query..", ROOT + "lucene..", "org.apache.lucene..", "com.hankcs..");

    @ArchTest
    static final ArchRule SEGMENTER_AND_TAGGER_KNOW_NO_LUCENE = noClasses().that()
            .resideInAnyPackage(ROOT + "segment..", ROOT + "tag..", ROOT + "text..").should().dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..", ROOT + "lucene..", ROOT + "index..", ROOT + "corpusio..");

    @ArchTest
    static final ArchRule HANLP_STAYS_BEHIND_ITS_ADAPTERS = noClasses().that()
            .resideOutsideOfPackages(ROOT + "segment.hanlp..", ROOT + "segment.train..", ROOT + "tag..").should()
            .dependOnClassesThat()
            .resideInAPackage("com.hankcs..");

    @ArchTest
    static final ArchRule THE_QUERY_LANGUAGE_KNOWS_NO_INDEX = noClasses().that().resideInAPackage(ROOT + "query..")
            .should()
            .dependOnClassesThat().resideInAnyPackage("org.apache.lucene..", ROOT + "index..", ROOT + "lucene..");

    @ArchTest
    static final ArchRule LUCENE_ADAPTERS_KNOW_NO_ARTICLES = noClasses().that().resideInAPackage(ROOT + "lucene..")
            .should()
            .dependOnClassesThat().resideInAnyPackage(ROOT + "corpusio..", ROOT + "index..", ROOT + "annotate..");

    @ArchTest
    static final ArchRule STATISTICS_KNOW_NUMBERS_ONLY = noClasses().that().resideInAPackage(ROOT + "statistic..")
            .should().dependOnClassesThat(
                    resideInAnyPackage("io.github.rmrbnlp..", "org.apache.lucene..")
                            .and(not(resideInAnyPackage(ROOT + "statistic.."))));

    @ArchTest
    static final ArchRule READERS_KNOW_NO_LANGUAGE = noClasses().that().resideInAPackage(ROOT + "corpusio..").should()
            .dependOnClassesThat(
                    resideInAnyPackage("io.github.rmrbnlp..").and(not(resideInAnyPackage(ROOT + "corpusio.."))));

    @ArchTest
    static final ArchRule LIBRARIES_PRINT_NOTHING = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule STATIC_FIELDS_ARE_FINAL = fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule PUBLIC_TYPES_ARE_FINAL_SEALED_OR_CONTRACTS = classes().that().arePublic()
            .and(not(interfaces())).should(be(closed()));

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses().should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    private static DescribedPredicate<JavaClass> interfaces() {
        return DescribedPredicate.describe("interfaces", JavaClass::isInterface);
    }

    private static DescribedPredicate<JavaClass> closed() {
        return DescribedPredicate.describe("final, sealed, a record or an enum",
                type -> type.isRecord() || type.isEnum()
                        || type.getModifiers().contains(JavaModifier.FINAL) || type.reflect().isSealed());
    }
}
