package dev.vitrine.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.identity.PersonPrincipal;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.identity.Roles;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.Profile.Contact;
import dev.vitrine.tenancy.Profile.Edit;
import dev.vitrine.tenancy.Profile.Problem;
import dev.vitrine.tenancy.Profile.TaxAndBank;
import dev.vitrine.tenancy.Profile.TaxProblem;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@VitrineTest
class ProfileTest {
    private static final Contact CONTACT = new Contact("Jo Berger", "jo@contoso.example", "+33 1 23 45 67 89");
    private static final String IBAN = "FR14 2004 1010 0505 0001 3M02 606";

    private final World world;
    private final Profile profile;
    private final JdbcTemplate database;
    private Publishers.Publisher publisher;
    private Somebody owner;

    ProfileTest(World world, Profile profile, JdbcTemplate database) {
        this.world = world;
        this.profile = profile;
        this.database = database;
        this.publisher = world.publisher();
        this.owner = world.member(publisher.id(), PublisherRole.OWNER);
    }

    @BeforeEach
    void a_fresh_publisher() {
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
    }

    @Test
    void a_new_publisher_has_a_name_and_nothing_else() {
        var view = asOwner(profile::read);
        assertThat(view.displayName()).isEqualTo(publisher.name());
        assertThat(view.namespace()).isEmpty();
        var facts = asOwner(() -> profile.facts("1"));
        assertThat(facts.companyRegistered()).isFalse();
        assertThat(facts.agreementAccepted()).isFalse();
        assertThat(facts.displayName()).isTrue();
    }

    @Test
    void what_is_saved_is_read_again_and_registers_the_company() {
        var namespace = namespace();
        assertThat(save(0, "Contoso", namespace)).isEmpty();
        var view = asOwner(profile::read);
        assertThat(view.displayName()).isEqualTo("Contoso");
        assertThat(view.namespace()).isEqualTo(namespace);
        assertThat(view.contact()).isEqualTo(CONTACT);
        assertThat(asOwner(() -> profile.facts("1")).companyRegistered()).isTrue();
    }

    @Test
    void a_second_save_over_the_same_version_is_told_so() {
        save(0, "Contoso", namespace());
        assertThat(save(0, "Late", asOwner(profile::read).namespace())).containsExactly(Problem.CHANGED_MEANWHILE);
        long version = asOwner(profile::read).version();
        assertThat(save(version, "In time", asOwner(profile::read).namespace())).isEmpty();
    }

    @Test
    void a_namespace_is_unique_among_publishers_and_free_again_when_left() {
        var namespace = namespace();
        save(0, "Contoso", namespace);
        var other = world.publisher();
        var others = world.member(other.id(), PublisherRole.OWNER);
        var edit = new Edit(0, "Fabrikam", namespace, CONTACT);
        assertThat(world.in(other.id(), others, () -> profile.save(edit))).containsExactly(Problem.NAMESPACE_TAKEN);
        save(asOwner(profile::read).version(), "Contoso", namespace());
        assertThat(world.in(other.id(), others, () -> profile.save(edit))).isEmpty();
    }

    @Test
    void a_staged_publishers_namespace_stays() {
        var namespace = namespace();
        save(0, "Contoso", namespace);
        world.job(publisher.id(), () -> {
            profile.lockNamespace();
            return null;
        });
        var view = asOwner(profile::read);
        assertThat(view.namespaceLockedSince()).isNotNull();
        assertThat(save(view.version(), "Contoso", namespace())).containsExactly(Problem.NAMESPACE_LOCKED);
        assertThat(save(view.version(), "Contoso", "")).containsExactly(Problem.NAMESPACE_LOCKED);
        assertThat(save(view.version(), "Renamed", namespace)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Upper", "-dash", "dash-", "white space", "dot.ted", "é"})
    void a_namespace_of_another_form_is_refused(String namespace) {
        assertThat(save(0, "Contoso", namespace)).containsExactly(Problem.NAMESPACE_FORM);
    }

    @Test
    void every_wrong_field_is_named() {
        var contact = new Contact("x".repeat(101), "no address", "call me");
        assertThat(asOwner(() -> profile.save(new Edit(0, " ", "", contact))))
                .containsExactly(
                        Problem.DISPLAY_NAME, Problem.CONTACT_NAME, Problem.CONTACT_MAIL, Problem.CONTACT_PHONE);
    }

    @Test
    void of_many_who_accept_at_once_one_does_and_nobody_is_told_of_a_fault() throws Exception {
        int many = 8;
        try (var windows = Executors.newFixedThreadPool(many)) {
            Callable<Boolean> acceptance = () -> asOwner(() -> {
                profile.acceptAgreement("2", owner.id());
                return true;
            });
            for (var done : windows.invokeAll(Collections.nCopies(many, acceptance))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(asOwner(profile::acceptances)).hasSize(1);
    }

    @Test
    void the_agreement_is_accepted_once_by_somebody_and_for_a_version() {
        asOwner(() -> {
            profile.acceptAgreement("2", owner.id());
            profile.acceptAgreement("2", owner.id());
            return null;
        });
        assertThat(asOwner(profile::acceptances)).singleElement().satisfies(one -> {
            assertThat(one.version()).isEqualTo("2");
            assertThat(one.by()).isEqualTo(owner.id());
        });
        assertThat(asOwner(() -> profile.facts("2")).agreementAccepted()).isTrue();
        assertThat(asOwner(() -> profile.facts("3")).agreementAccepted()).isFalse();
    }

    @Test
    void tax_and_bank_data_lie_in_the_vault_and_are_shown_masked() {
        var data =
                new TaxAndBank("Contoso SA", "FR", new SecretText("FR 12 345678901"), new SecretText(IBAN), "", "Bank");
        assertThat(asOwner(() -> profile.saveTaxAndBank(data))).isEmpty();
        var masked = asOwner(profile::taxAndBank).orElseThrow();
        assertThat(masked.iban()).isEqualTo("•••• 2606");
        assertThat(masked.taxId()).isEqualTo("•••• 8901");
        assertThat(asOwner(() -> profile.facts("1")).taxAndBank()).isTrue();
        assertThat(data).asString().doesNotContain("2004", "345678901");
        assertThat(database.queryForList(
                        "select * from publisher_profile where tenant_id = ?",
                        publisher.id().value()))
                .asString()
                .doesNotContain("2606", "345678901");
    }

    @Test
    void wrong_tax_and_bank_data_are_named_and_not_kept() {
        var data =
                new TaxAndBank("", "XX", new SecretText("?"), new SecretText("FR15" + IBAN.substring(4)), "x", "a\nb");
        assertThat(asOwner(() -> profile.saveTaxAndBank(data)))
                .containsExactly(
                        TaxProblem.LEGAL_NAME,
                        TaxProblem.COUNTRY,
                        TaxProblem.TAX_ID,
                        TaxProblem.IBAN,
                        TaxProblem.BIC,
                        TaxProblem.BANK);
        assertThat(asOwner(profile::taxAndBank)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FR1420041010050500013M02606, '', ''",
        "fr14 2004 1010 0505 0001 3m02 606, agrifrpp, ''",
        "DE89370400440532013000, COBADEFFXXX, ''",
        "GB33BUKB20201555555555, '', ''",
        "AE070331234567890123456, '', BIC_NEEDED",
        "AE070331234567890123456, EBILAEAD, ''",
        "FR1420041010050500013M0260, '', IBAN",
        "FR1520041010050500013M02606, '', IBAN",
        "ZZ1420041010050500013M02606, '', IBAN",
        "FR1420041010050500013M02606, AGRI, BIC",
        "FR1420041010050500013M02606, AGRIXXPP, BIC",
        "FR1420041010050500013M02606, AGRIFRPPXX, BIC",
        "FR1420041010050500013M02606, 12RIFRPP, BIC"
    })
    void an_account_has_the_length_and_check_digits_of_its_country_and_its_bank_a_bic(
            String iban, String bic, String problem) {
        var data = new TaxAndBank(
                "Contoso SA", "FR", new SecretText("FR 12 345678901"), new SecretText(iban), bic, "Bank");
        assertThat(asOwner(() -> profile.saveTaxAndBank(data)))
                .extracting(TaxProblem::name)
                .containsExactlyElementsOf(problem.isEmpty() ? List.of() : List.of(problem));
        assertThat(asOwner(profile::taxAndBank).map(Profile.TaxAndBankMasked::bic))
                .isEqualTo(problem.isEmpty() ? Optional.of(bic.toUpperCase(Locale.ROOT)) : Optional.empty());
    }

    @Test
    @Asvs("7.5.1")
    void where_money_goes_is_changed_only_by_who_proved_himself_lately() {
        var data =
                new TaxAndBank("Contoso SA", "FR", new SecretText("FR 12 345678901"), new SecretText(IBAN), "", "Bank");
        assertThatThrownBy(() -> asOwner(() -> {
                    var session = new PersonPrincipal(owner.id(), Set.of(Roles.MEMBER)).signedIn(List.of(), null);
                    SecurityContextHolder.getContext().setAuthentication(session);
                    return profile.saveTaxAndBank(data);
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(asOwner(profile::taxAndBank)).isEmpty();
    }

    @Test
    void only_an_owner_edits_and_every_member_reads() {
        var member = world.member(publisher.id(), PublisherRole.PUBLISHER);
        assertThat(world.in(publisher.id(), member, profile::read).slug()).isEqualTo(publisher.slug());
        assertThatThrownBy(() ->
                        world.in(publisher.id(), member, () -> profile.save(new Edit(0, "Mine", "", Contact.NONE))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.in(publisher.id(), member, profile::taxAndBank))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> asOwner(() -> {
                    profile.lockNamespace();
                    return null;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<Problem> save(long version, String name, String namespace) {
        return asOwner(() -> profile.save(new Edit(version, name, namespace, CONTACT)));
    }

    private <T> T asOwner(Supplier<T> work) {
        return world.in(publisher.id(), owner, work);
    }

    private static String namespace() {
        return "ns-" + Uuid7.next();
    }
}
