package dev.vitrine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.vitrine.shared.PlatformEntity;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.testing.Asvs;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.SecondaryTable;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the house that a machine can hold; the walls between the rooms are {@link ModularityTest}'s. */
@AnalyzeClasses(packages = "dev.vitrine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /**
     * Who speaks to the database by hand. Each touches tables of no publisher, or names the tenant itself, or reads sums, past
     * the second wall, of what approvers may read across publishers (decision 161).
     */
    private static final Set<String> BY_HAND = Set.of(
            "dev.vitrine.identity.store.AccessRows",
            "dev.vitrine.identity.store.SignInAttempts",
            "dev.vitrine.audit.store.AuditChains",
            "dev.vitrine.audit.store.AuditSearch",
            "dev.vitrine.publishing.store.DecidedSubmissions");

    /** Whose rows are written by a statement of our own, with the tenant among what Hibernate fills in. */
    private static final Set<String> WRITTEN_BY_HAND = Set.of("dev.vitrine.offers.store.StoredContent");

    /** Who asks what the operator has configured, not what somebody gave: the providers that people sign in by. */
    private static final Set<String> OPERATORS_OWN = Set.of("dev.vitrine.identity.OidcRequests");

    /** Who needs chance that protects nothing: the length of a pause. */
    private static final Set<String> CHANCE = Set.of("dev.vitrine.tenancy.Transactions");

    private static final List<Class<?>> ACCESS =
            List.of(PermitAll.class, RolesAllowed.class, AnonymousAllowed.class, DenyAll.class);

    // Views

    @ArchTest
    static final ArchRule views_are_package_private =
            classes().that().areAnnotatedWith(Route.class).should().notBePublic();

    @ArchTest
    static final ArchRule whatever_is_navigated_to_says_who_may_open_it = classes()
            .that(are(annotatedRoute().or(layoutOrErrorPage())))
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .and()
            .areNotInterfaces()
            .should(have_exactly_one_access_annotation());

    @ArchTest
    @Asvs({"15.3.1", "15.3.3"})
    static final ArchRule views_do_not_touch_rows_or_transactions = noClasses()
            .that()
            .resideInAPackage("dev.vitrine.*.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.vitrine.*.store..", "jakarta.persistence..")
            .orShould()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    @Asvs("3.2.2")
    static final ArchRule markup_is_made_in_one_place = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.vitrine.kit.RichHtml")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Html.class);

    // Services

    @ArchTest
    @Asvs("8.3.1")
    static final ArchRule services_say_who_may_call_them = methods()
            .that()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("dev.vitrine.*")
            .should(be_guarded());

    // Rooms

    @ArchTest
    static final ArchRule rows_and_views_are_their_own_rooms_business =
            classes().should(not_use_store_or_ui_of_another_room());

    @ArchTest
    static final ArchRule content_and_rules_are_plain_java = noClasses()
            .that()
            .resideInAnyPackage("dev.vitrine.content..", "dev.vitrine.rules..")
            .should()
            .dependOnClassesThat(are(resideInAnyPackage(
                            "org.springframework..", "jakarta..", "org.hibernate..", "com.vaadin..")
                    .and(describe(
                            "no annotation of the module itself",
                            (JavaClass type) -> !type.getPackageName().startsWith("org.springframework.modulith")))));

    @ArchTest
    @Asvs({"13.2.4", "13.2.5"})
    static final ArchRule only_outbound_calls_others = noClasses()
            .that()
            .resideOutsideOfPackage("dev.vitrine.outbound..")
            .and(are(describe("not on the list", (JavaClass type) -> !OPERATORS_OWN.contains(outermost(type)))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net.http..",
                    "org.apache.hc..",
                    "org.springframework.web.client..",
                    "org.springframework.web.reactive..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.HttpURLConnection")
            .orShould()
            .callMethod(java.net.URL.class, "openStream")
            .orShould()
            .callMethod(java.net.URL.class, "openConnection");

    // Rows

    @ArchTest
    static final ArchRule a_row_is_a_publishers_or_says_that_it_is_not = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .beAssignableTo(TenantScopedEntity.class)
            .orShould()
            .beAnnotatedWith(PlatformEntity.class);

    @ArchTest
    static final ArchRule a_publishers_row_and_the_platforms_are_different_things = noClasses()
            .that()
            .areAssignableTo(TenantScopedEntity.class)
            .should()
            .beAnnotatedWith(PlatformEntity.class)
            .orShould()
            .beAnnotatedWith(SecondaryTable.class);

    /** Their tables would have no tenant. */
    @ArchTest
    static final ArchRule rows_have_no_tables_of_their_own_beside_them = noFields()
            .should()
            .beAnnotatedWith(ElementCollection.class)
            .orShould()
            .beAnnotatedWith(ManyToMany.class)
            .orShould()
            .beAnnotatedWith(JoinTable.class);

    @ArchTest
    static final ArchRule the_database_is_spoken_to_by_hand_where_it_is_known = noClasses()
            .that(are(describe("not on the list", (JavaClass type) -> !BY_HAND.contains(outermost(type)))))
            .and()
            .resideOutsideOfPackage("dev.vitrine.embedded..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc.core..", "org.springframework.jdbc.object..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.sql.Connection")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.sql.Statement")
            .orShould()
            .callMethodWhere(target(HasName.Predicates.nameStartingWith("createNative")));

    @ArchTest
    @Asvs("1.2.4")
    static final ArchRule queries_are_native_where_it_is_known = methods()
            .that()
            .areDeclaredInClassesThat(
                    are(describe("not on the list", (JavaClass type) -> !BY_HAND.contains(outermost(type)))))
            .should(not_be_native_queries());

    @ArchTest
    static final ArchRule rows_are_written_by_hand_where_it_is_known = noClasses()
            .that(are(describe("not on the list", (JavaClass type) -> !WRITTEN_BY_HAND.contains(type.getName()))))
            .should()
            .beAnnotatedWith(describe(
                    "SQL",
                    (JavaAnnotation<?> annotation) ->
                            annotation.getRawType().getPackageName().equals("org.hibernate.annotations")
                                    && annotation.getRawType().getSimpleName().startsWith("SQL")));

    // Everywhere

    @ArchTest
    @Asvs({"6.5.3", "11.5.1"})
    static final ArchRule chance_is_secure = noClasses()
            .that(are(describe("not on the list", (JavaClass type) -> !CHANCE.contains(type.getName()))))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, ThreadLocalRandom.class)
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    @Asvs("1.2.5")
    static final ArchRule no_commands_of_the_system = noClasses()
            .that()
            .resideOutsideOfPackage("dev.vitrine.embedded..")
            .should()
            .dependOnClassesThat(are(assignableTo(ProcessBuilder.class)))
            .orShould()
            .callMethodWhere(target(HasName.Predicates.name("exec")));

    @ArchTest
    @Asvs({"1.3.2", "1.3.7", "1.5.2"})
    static final ArchRule nothing_is_evaluated_or_deserialised = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(SpelExpressionParser.class, ObjectInputStream.class);

    @ArchTest
    static final ArchRule nothing_is_printed_but_that_the_start_is_done =
            noClasses().that().doNotHaveSimpleName("ReadyNotice").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule constructors_take_what_a_bean_needs =
            fields().should().notBeAnnotatedWith(Autowired.class);

    // What the sources alone tell

    /** Text literals, one after the other, then the arguments or the end. */
    private static final Pattern CONSTANT_SCRIPT = Pattern.compile(
            "\\s*(\"\"\"(?s:.*?)\"\"\"|\"(\\\\.|[^\"\\\\])*\")(\\s*\\+\\s*\"(\\\\.|[^\"\\\\])*\")*\\s*[,)]");

    @Test
    @Asvs("1.2.3")
    void scripts_are_constants_and_take_values_as_arguments() throws IOException {
        var wrong = new ArrayList<String>();
        for (var source : sources()) {
            var text = Files.readString(source);
            for (int at = text.indexOf("executeJs("); at >= 0; at = text.indexOf("executeJs(", at + 1)) {
                var script = CONSTANT_SCRIPT.matcher(text).region(at + "executeJs(".length(), text.length());
                if (!script.lookingAt()) {
                    wrong.add(source + " at " + at);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_check_of_scripts_sees_what_it_should() {
        for (var right : List.of("\"a($0)\", x)", "\n \"a\" + \"b\")", "\"\"\"\n a \"b\" \"\"\", x)", "\"a\\\"b\")")) {
            assertThat(CONSTANT_SCRIPT.matcher(right).lookingAt()).as(right).isTrue();
        }
        for (var wrong : List.of("\"a\" + x)", "x, \"a\")", "\"a\".formatted(x))", "script)")) {
            assertThat(CONSTANT_SCRIPT.matcher(wrong).lookingAt()).as(wrong).isFalse();
        }
    }

    @Test
    @Asvs("3.2.2")
    void no_markup_is_set_as_a_property() throws IOException {
        for (var source : sources()) {
            assertThat(Files.readString(source)).as(source.toString()).doesNotContain("innerHTML", "outerHTML");
        }
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static DescribedPredicate<JavaClass> annotatedRoute() {
        return describe("routes", type -> type.isAnnotatedWith(Route.class));
    }

    private static DescribedPredicate<JavaClass> layoutOrErrorPage() {
        return describe(
                "layouts or error pages",
                type -> type.isAssignableTo(RouterLayout.class) || type.isAssignableTo(HasErrorParameter.class));
    }

    private static ArchCondition<JavaClass> have_exactly_one_access_annotation() {
        return new ArchCondition<>("have exactly one access annotation") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long count = ACCESS.stream()
                        .filter(annotation -> type.isAnnotatedWith(annotation.getName()))
                        .count();
                if (count != 1) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " has " + count + " access annotations"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> be_guarded() {
        return new ArchCondition<>("carry @PreAuthorize, themselves or on their class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean generated = method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        || method.getModifiers().contains(JavaModifier.BRIDGE);
                if (!generated
                        && !method.isAnnotatedWith(PreAuthorize.class)
                        && !method.getOwner().isAnnotatedWith(PreAuthorize.class)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is not guarded"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> not_be_native_queries() {
        return new ArchCondition<>("not be native queries") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean isNative = method.isAnnotatedWith(NativeQuery.class)
                        || method.tryGetAnnotationOfType(Query.class.getName())
                                .flatMap((JavaAnnotation<JavaMethod> query) -> query.get("nativeQuery"))
                                .filter(Boolean.TRUE::equals)
                                .isPresent();
                if (isNative) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is a native query"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> not_use_store_or_ui_of_another_room() {
        return new ArchCondition<>("not use store or ui of another room") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isInside(dependency.getTargetClass())
                                && !room(dependency.getTargetClass()).equals(room(type)))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static boolean isInside(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return type.getPackageName().startsWith("dev.vitrine.")
                && parts.length > 3
                && Set.of("store", "ui").contains(parts[3]);
    }

    private static String room(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }
}
