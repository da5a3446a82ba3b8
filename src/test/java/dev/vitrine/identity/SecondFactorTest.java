package dev.vitrine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.identity.OwnFactors.Added;
import dev.vitrine.identity.OwnFactors.Changed;
import dev.vitrine.identity.OwnFactors.Removed;
import dev.vitrine.identity.Reauthentication.Proved;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.Admission;
import dev.vitrine.tenancy.KeyRotation;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.CountedStatements;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import dev.vitrine.vault.Vaults;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

@VitrineTest
class SecondFactorTest {
    private static final SecretText LONG = new SecretText("nineteen green bottles");
    private static final SecretText SHORT = new SecretText("kqzwvbxj");

    private final World world;
    private final OwnFactors factors;
    private final SecondStep step;
    private final Permissions permissions;
    private final Admission admission;
    private final CurrentPerson person;
    private final Clock clock;
    private final JdbcTemplate database;
    private final ApplicationContext application;
    private final KeyRotation rotation;
    private final String present;
    private final String former;

    SecondFactorTest(
            World world,
            OwnFactors factors,
            SecondStep step,
            Permissions permissions,
            Admission admission,
            CurrentPerson person,
            Clock clock,
            JdbcTemplate database,
            ApplicationContext application,
            KeyRotation rotation,
            @Value("${vitrine.vault.key}") String present,
            @Value("${vitrine.vault.former-keys}") String former) {
        this.world = world;
        this.factors = factors;
        this.step = step;
        this.permissions = permissions;
        this.admission = admission;
        this.person = person;
        this.clock = clock;
        this.database = database;
        this.application = application;
        this.rotation = rotation;
        this.present = present;
        this.former = former;
    }

    @AfterEach
    void sign_out() {
        World.signOut();
    }

    @Test
    @Asvs("6.3.3")
    void the_marketplaces_people_are_nothing_before_they_set_up_a_second_factor() {
        for (var role : PlatformRole.values()) {
            var somebody = world.platform(role);
            byPasswordAlone(somebody);
            assertThat(step.owed())
                    .hasValueSatisfying(debt -> assertThat(debt.settingUp()).isTrue());
            assertThat(permissions.signedIn()).isFalse();
            assertThat(permissions.inside()).isFalse();
            assertThat(admission.has(role)).isFalse();
            assertThat(person.find()).isEmpty();
            for (var permission : RolePermissions.OF_THE_PLATFORM) {
                assertThat(permissions.may(permission, null, null)).isFalse();
            }
            setUpApp();
            assertThat(step.owed()).isEmpty();
            assertThat(permissions.may(RolePermissions.of(role), null, null)).isTrue();
        }
    }

    @Test
    void a_member_without_a_second_factor_owes_none_and_with_one_each_new_session_does() {
        var publisher = world.publisher().id();
        var member = world.member(publisher, PublisherRole.OWNER);
        byPasswordAlone(member);
        assertThat(permissions.signedIn()).isTrue();
        var secret = setUpApp();

        byPasswordAlone(member);
        assertThat(permissions.signedIn()).isFalse();
        assertThat(admission.isMember(publisher)).isFalse();
        assertThatThrownBy(factors::offerApp).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(factors::newRecoveryCodes).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(factors::removeApp).isInstanceOf(AccessDeniedException.class);
        assertThat(step.byCode("000000")).isEqualTo(Proved.WRONG);
        assertThat(step.byCode(nextCode(secret))).isEqualTo(Proved.DONE);
        assertThat(permissions.signedIn()).isTrue();
        assertThat(admission.isMember(publisher)).isTrue();
    }

    @Test
    @Asvs("6.5.1")
    void a_code_works_once_whoever_was_quicker() throws Exception {
        var member = world.nobody();
        byPasswordAlone(member);
        var code = nextCode(setUpApp());
        Callable<Proved> attempt = () -> {
            byPasswordAlone(member);
            try {
                return step.byCode(code);
            } finally {
                World.signOut();
            }
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            var results = threads.invokeAll(List.of(attempt, attempt, attempt, attempt));
            int done = 0;
            for (var result : results) {
                done += result.get() == Proved.DONE ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    @Asvs("6.6.3")
    void after_several_wrong_codes_even_the_right_one_is_refused() {
        var member = world.nobody();
        byPasswordAlone(member);
        var secret = setUpApp();
        byPasswordAlone(member);
        for (int i = 0; i < 5; i++) {
            assertThat(step.byCode("12345")).isEqualTo(Proved.WRONG);
        }
        assertThat(step.byCode(nextCode(secret))).isEqualTo(Proved.CLOSED);
        assertThat(permissions.signedIn()).isFalse();
    }

    @Test
    @Asvs("6.5.1")
    void a_recovery_code_lets_in_once_however_it_is_typed() {
        var member = world.nobody();
        byPasswordAlone(member);
        var offer = factors.offerApp().orElseThrow();
        var codes = ((Added.Done) factors.confirmApp(codeNow(offer.secret()))).recoveryCodes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(hashesOf(member))
                .hasSize(10)
                .noneMatch(hash -> codes.stream().anyMatch(code -> hash.contains(code.reveal())));

        byPasswordAlone(member);
        var typed = codes.getFirst().reveal().toLowerCase(Locale.ROOT).replace('-', ' ');
        assertThat(step.byRecoveryCode(typed)).isEqualTo(Proved.DONE);
        assertThat(permissions.signedIn()).isTrue();
        assertThat(factors.read().recoveryCodes()).isEqualTo(9);
        byPasswordAlone(member);
        assertThat(step.byRecoveryCode(typed)).isEqualTo(Proved.WRONG);
        assertThat(step.byRecoveryCode(codes.get(1).reveal())).isEqualTo(Proved.DONE);

        var fresh = factors.newRecoveryCodes();
        byPasswordAlone(member);
        assertThat(step.byRecoveryCode(codes.get(2).reveal())).isEqualTo(Proved.WRONG);
        assertThat(step.byRecoveryCode(fresh.getFirst().reveal())).isEqualTo(Proved.DONE);
    }

    @Test
    @Asvs("13.3.1")
    void the_secret_of_an_app_lies_sealed_to_its_owner() {
        var one = world.nobody();
        var other = world.nobody();
        byPasswordAlone(one);
        var secret = setUpApp();
        byPasswordAlone(other);
        setUpApp();
        var sealed = database.queryForObject(
                "select sealed from authenticator_app where person_id = ?",
                byte[].class,
                one.id().value());
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(secret.reveal());
        database.update(
                "update authenticator_app set sealed = ? where person_id = ?",
                sealed,
                other.id().value());
        byPasswordAlone(other);
        assertThatThrownBy(() -> step.byCode(nextCode(secret))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Asvs("11.2.2")
    void a_rotation_of_keys_takes_the_secrets_of_apps_along_and_their_codes_go_on() {
        var member = world.nobody();
        byPasswordAlone(member);
        var secret = setUpApp();
        var old = Vaults.under(former, application).seal(new SecretText(member.id() + " " + secret.reveal()));
        database.update(
                "update authenticator_app set sealed = ?, key_id = ? where person_id = ?",
                old,
                Vaults.id(former),
                member.id().value());

        var outcome = rotation.run();

        assertThat(outcome.complete()).isTrue();
        assertThat(outcome.renewed()).isEqualTo(1);
        var row = database.queryForMap(
                "select key_id, sealed from authenticator_app where person_id = ?",
                member.id().value());
        assertThat(row).containsEntry("key_id", Vaults.id(present));
        assertThat(Vaults.under(present, application)
                        .unseal((byte[]) row.get("sealed"))
                        .reveal())
                .endsWith(secret.reveal());
        byPasswordAlone(member);
        assertThat(step.byCode(nextCode(secret))).isEqualTo(Proved.DONE);
    }

    @Test
    @Asvs("7.5.1")
    void factors_are_changed_with_a_fresh_proof_alone() {
        var member = world.nobody();
        signIn(member, Duration.ofHours(1), SignInFactor.PASSWORD);
        assertThatThrownBy(factors::offerApp).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(factors::offerPasskey).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(factors::newRecoveryCodes).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(factors::removeApp).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @Asvs({"6.2.2", "6.2.3"})
    void a_new_password_needs_the_old_one_and_is_the_only_one_from_then_on() {
        var member = world.nobody();
        byPasswordAlone(member);
        assertThat(factors.changePassword(LONG, LONG)).isInstanceOf(Changed.WrongOld.class);
        assertThat(factors.changePassword(World.PASSWORD, SHORT))
                .isEqualTo(new Changed.Weak(PasswordWeakness.TOO_SHORT, 15));
        assertThat(factors.changePassword(World.PASSWORD, LONG)).isInstanceOf(Changed.Done.class);
        assertThat(factors.changePassword(World.PASSWORD, LONG)).isInstanceOf(Changed.WrongOld.class);
        assertThat(factors.changePassword(LONG, World.PASSWORD)).isInstanceOf(Changed.Done.class);
    }

    @Test
    void a_short_password_does_not_stand_alone() {
        var member = world.nobody();
        byPasswordAlone(member);
        setUpApp();
        assertThat(factors.changePassword(World.PASSWORD, SHORT)).isInstanceOf(Changed.Done.class);
        assertThat(factors.removeApp()).isEqualTo(Removed.PASSWORD_SHORT);
        assertThat(factors.changePassword(SHORT, LONG)).isInstanceOf(Changed.Done.class);
        assertThat(factors.removeApp()).isEqualTo(Removed.DONE);
        assertThat(factors.read().recoveryCodes()).isZero();
        byPasswordAlone(member);
        assertThat(permissions.signedIn()).isTrue();
    }

    @Test
    void the_marketplaces_people_keep_their_last_second_factor() {
        byPasswordAlone(world.platform(PlatformRole.APPROVER));
        setUpApp();
        assertThat(factors.removeApp()).isEqualTo(Removed.REQUIRED);
    }

    @Test
    void what_a_session_owes_costs_no_statement_of_its_own() {
        byPasswordAlone(world.platform(PlatformRole.APPROVER));
        assertThat(CountedStatements.of(permissions::signedIn)).hasSize(1);
    }

    private SecretText setUpApp() {
        var offer = factors.offerApp().orElseThrow();
        assertThat(factors.confirmApp("000000")).isInstanceOf(Added.Wrong.class);
        assertThat(factors.confirmApp(codeNow(offer.secret()))).isInstanceOf(Added.Done.class);
        return offer.secret();
    }

    private String codeNow(SecretText secret) {
        return TotpCodes.codeAt(secret, clock.instant());
    }

    /** The code after the one that confirmed the app, which is used up. */
    private String nextCode(SecretText secret) {
        return TotpCodes.codeAt(secret, clock.instant().plusSeconds(30));
    }

    private void byPasswordAlone(Somebody somebody) {
        signIn(somebody, Duration.ZERO, SignInFactor.PASSWORD);
    }

    private void signIn(Somebody somebody, Duration ago, SignInFactor factor) {
        Instant moment = clock.instant().minus(ago);
        List<FactorGrantedAuthority> proofs = List.of(factor.provedAt(moment));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PersonPrincipal(somebody.id(), Set.of()).signedIn(proofs, null));
        SecurityContextHolder.setContext(context);
    }

    private List<String> hashesOf(Somebody somebody) {
        return database.queryForList(
                "select code_hash from recovery_code where person_id = ?",
                String.class,
                somebody.id().value());
    }
}
