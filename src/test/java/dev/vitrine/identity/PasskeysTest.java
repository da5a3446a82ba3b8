package dev.vitrine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import dev.vitrine.identity.OwnFactors.Added;
import dev.vitrine.identity.OwnFactors.Removed;
import dev.vitrine.shared.SecretText;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What passkeys answer, right and wrong; how a real browser asks them is shown by {@link PasskeyJourneyTest}. */
@VitrineTest
class PasskeysTest {
    private final ApplicationContext application;
    private final World world;
    private final OwnFactors factors;
    private final Reauthentication reauthentication;
    private final PasskeySignIn signIns;
    private final Registration registration;
    private final SystemWork work;
    private final Clock clock;
    private final JdbcTemplate database;
    private final String origin;
    private int counter;

    PasskeysTest(
            ApplicationContext application,
            World world,
            OwnFactors factors,
            Reauthentication reauthentication,
            PasskeySignIn signIns,
            Registration registration,
            SystemWork work,
            Clock clock,
            JdbcTemplate database,
            @Value("${vitrine.marketplace.public-url}") URI publicUrl,
            @LocalServerPort int port) {
        this.application = application;
        this.world = world;
        this.factors = factors;
        this.reauthentication = reauthentication;
        this.signIns = signIns;
        this.registration = registration;
        this.work = work;
        this.clock = clock;
        this.database = database;
        origin = publicUrl.getPort() == 0 ? "http://" + publicUrl.getHost() + ":" + port : publicUrl.toString();
    }

    @AfterEach
    void close() {
        Window.close();
        World.signOut();
    }

    @Test
    void an_answer_signs_in_once_and_to_its_own_question_alone() {
        var person = world.nobody();
        var passkey = passkeyOf(person);
        var question = ask();
        var answer = passkey.answer(question, SoftPasskey.VERIFIED, ++counter);
        assertThat(signIn(answer).getName()).isEqualTo(person.id().toString());

        assertThatThrownBy(() -> signIn(answer)).as("sent again").isInstanceOf(BadCredentialsException.class);
        ask();
        assertThatThrownBy(() -> signIn(answer)).as("to another question").isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signIn(passkey.answer(question, SoftPasskey.VERIFIED, ++counter)))
                .as("to a question that was answered")
                .isInstanceOf(BadCredentialsException.class);
        assertThat(signIn(passkey.answer(ask(), SoftPasskey.VERIFIED, ++counter))
                        .getName())
                .as("the passkey itself is as good as before")
                .isEqualTo(person.id().toString());
    }

    @Test
    void whatever_is_wrong_with_an_answer_nobody_is_signed_in_and_all_are_told_the_same() {
        var person = world.nobody();
        var passkey = passkeyOf(person);
        signIn(passkey.answer(ask(), SoftPasskey.VERIFIED, 7));
        Map<String, UnaryOperator<String>> wrong = new LinkedHashMap<>();
        wrong.put("nothing", question -> "");
        wrong.put("no JSON", question -> "x");
        wrong.put("too long", question -> " ".repeat(20_001) + passkey.answer(question, SoftPasskey.VERIFIED, 8));
        wrong.put("an unknown passkey", question -> unknown(person).answer(question, SoftPasskey.VERIFIED, 8));
        wrong.put("another key", question -> passkey.forged().answer(question, SoftPasskey.VERIFIED, 8));
        wrong.put("the holder was not verified", question -> passkey.answer(question, SoftPasskey.TOUCHED, 8));
        wrong.put("nobody was there", question -> passkey.answer(question, 0, 8));
        wrong.put("a copy, which counts for itself", question -> passkey.answer(question, SoftPasskey.VERIFIED, 7));
        long before = refusals();
        wrong.forEach((what, answer) -> assertThatThrownBy(() -> signIn(answer.apply(ask())))
                .as(what)
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("the passkey did not sign in"));
        assertThat(refusals() - before).isEqualTo(wrong.size());
        assertThat(signIn(passkey.answer(ask(), SoftPasskey.VERIFIED, 8)).getName())
                .isEqualTo(person.id().toString());
        Evidence.note(getClass(), wrong.size() + " wrong answers of passkeys, all refused and recorded");
    }

    @Test
    void an_answer_given_to_another_site_is_refused() {
        var person = world.nobody();
        var elsewhere = new SoftPasskey("https://cumulia.example.evil");
        byPassword(person);
        var offer = factors.offerPasskey();
        assertThat(factors.addPasskey(offer, elsewhere.made(offer.json(), SoftPasskey.VERIFIED), "Key"))
                .isInstanceOf(Added.Wrong.class);
        assertThat(factors.read().any()).isFalse();
    }

    @Test
    void a_passkey_is_taken_for_its_own_offer_once_and_with_its_holder_verified_alone() {
        var person = world.nobody();
        byPassword(person);
        var passkey = new SoftPasskey(origin);
        var offer = factors.offerPasskey();
        var made = passkey.made(offer.json(), SoftPasskey.VERIFIED);
        assertThat(factors.addPasskey(factors.offerPasskey(), made, "Key")).isInstanceOf(Added.Wrong.class);
        assertThat(factors.addPasskey(offer, passkey.made(offer.json(), SoftPasskey.TOUCHED), "Key"))
                .isInstanceOf(Added.Wrong.class);
        assertThat(factors.read().any()).isFalse();
        assertThat(factors.addPasskey(offer, made, "Key")).isInstanceOf(Added.Done.class);
        assertThat(factors.addPasskey(offer, made, "Again")).isInstanceOf(Added.Wrong.class);
        assertThat(factors.read().passkeys())
                .extracting(OwnFactors.Passkey::name)
                .containsExactly("Key");
    }

    @Test
    void neither_a_removed_passkey_nor_that_of_a_disabled_person_signs_in() {
        var person = world.nobody();
        var passkey = passkeyOf(person);
        provedByPasskey(person, Duration.ZERO);
        var id = factors.read().passkeys().getFirst().id();
        assertThat(factors.removePasskey(id)).isEqualTo(Removed.DONE);
        assertThatThrownBy(() -> signIn(passkey.answer(ask(), SoftPasskey.VERIFIED, ++counter)))
                .isInstanceOf(BadCredentialsException.class);

        var other = world.nobody();
        var its = passkeyOf(other);
        work.run("test", () -> registration.disable(other.id()));
        assertThatThrownBy(() -> signIn(its.answer(ask(), SoftPasskey.VERIFIED, ++counter)))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void a_passkey_is_a_fresh_proof_and_no_older_one() {
        var person = world.nobody();
        passkeyOf(person);
        provedByPasskey(person, Duration.ofMinutes(9));
        assertThat(reauthentication.fresh()).isTrue();
        assertThat(factors.newRecoveryCodes()).hasSize(10);
        provedByPasskey(person, Duration.ofMinutes(11));
        assertThat(reauthentication.fresh()).isFalse();
        assertThatThrownBy(factors::newRecoveryCodes).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void each_change_of_factors_is_told_by_mail() {
        var person = world.nobody();
        passkeyOf(person);
        provedByPasskey(person, Duration.ZERO);
        var app = factors.offerApp().orElseThrow();
        factors.confirmApp("000000");
        assertThat(factors.confirmApp(TotpCodes.codeAt(app.secret(), clock.instant())))
                .isInstanceOf(Added.Done.class);
        factors.removeApp();
        factors.changePassword(World.PASSWORD, new SecretText("nineteen green bottles"));
        factors.removePasskey(factors.read().passkeys().getFirst().id());
        assertThat(database.queryForList(
                        "select subject from outbox_mail where recipient = ?", String.class, person.mail()))
                .containsExactlyInAnyOrder(
                        "A passkey was added to your account",
                        "New recovery codes were made for your account",
                        "An authenticator app was added to your account",
                        "The authenticator app was removed from your account",
                        "Your password was changed",
                        "A passkey was removed from your account");
    }

    private SoftPasskey passkeyOf(Somebody person) {
        byPassword(person);
        var passkey = new SoftPasskey(origin);
        var offer = factors.offerPasskey();
        assertThat(factors.addPasskey(offer, passkey.made(offer.json(), SoftPasskey.VERIFIED), "Key"))
                .isInstanceOf(Added.Done.class);
        return passkey;
    }

    /** Made for this person and never taken in. */
    private SoftPasskey unknown(Somebody person) {
        var before = SecurityContextHolder.getContext();
        try {
            provedByPasskey(person, Duration.ZERO);
            var passkey = new SoftPasskey(origin);
            passkey.made(factors.offerPasskey().json(), SoftPasskey.VERIFIED);
            return passkey;
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** The sign-in page asks. */
    private String ask() {
        if (VaadinSession.getCurrent() == null) {
            Window.openUnknown(application, "login", Locale.ENGLISH);
        }
        return signIns.ask();
    }

    /** The form of the page that asked. */
    private Authentication signIn(String answer) {
        var request = new MockHttpServletRequest("POST", "/login/passkey");
        request.setSession(((WrappedHttpSession) VaadinSession.getCurrent().getSession()).getHttpSession());
        request.setParameter("answer", answer);
        return signIns.authenticate(request);
    }

    private void byPassword(Somebody person) {
        proved(person, SignInFactor.PASSWORD, Duration.ZERO);
    }

    private void provedByPasskey(Somebody person, Duration ago) {
        proved(person, SignInFactor.PASSKEY, ago);
    }

    private void proved(Somebody person, SignInFactor factor, Duration ago) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PersonPrincipal(person.id(), Set.of())
                .signedIn(List.of(factor.provedAt(clock.instant().minus(ago))), null));
        SecurityContextHolder.setContext(context);
    }

    private long refusals() {
        return database.queryForObject("select count(*) from audit_entry where action = 'signIn.refused'", Long.class);
    }
}
