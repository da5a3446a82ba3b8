package dev.vitrine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.identity.Throttle.Guard;
import dev.vitrine.identity.Throttle.Kind;
import dev.vitrine.identity.store.SignInAttempts;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.Transactions;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.VitrineTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@VitrineTest
@Asvs("6.3.1")
class ThrottleTest {
    private final Hand clock = new Hand();
    private final Throttle throttle;
    private final Throttle ofAnotherNode;
    private final String mail = "someone-" + Uuid7.next() + "@example.com";
    private final String address = "2001:db8:" + Integer.toHexString(System.identityHashCode(this) & 0xffff) + "::1";

    ThrottleTest(SignInAttempts attempts, Transactions transactions) {
        throttle = new Throttle(attempts, transactions, clock);
        ofAnotherNode = new Throttle(attempts, transactions, clock);
    }

    @Test
    void pauses_begin_after_the_free_failures_and_grow_up_to_a_limit() {
        assertThat(Guard.PASSWORD.pause(4)).isZero();
        assertThat(Guard.PASSWORD.pause(5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Guard.PASSWORD.pause(6)).isEqualTo(Duration.ofSeconds(60));
        assertThat(Guard.PASSWORD.pause(1_000)).isEqualTo(Duration.ofHours(1));
        assertThat(Guard.ADDRESS.pause(39)).isZero();
        assertThat(Guard.ADDRESS.pause(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void an_account_closes_after_its_free_failures_and_opens_when_the_pause_is_over() {
        fail(5);
        assertThat(throttle.begin(Kind.SIGN_IN, mail, "192.0.2.1")).isFalse();
        clock.forward(Duration.ofSeconds(29));
        assertThat(throttle.begin(Kind.SIGN_IN, mail, "192.0.2.1")).isFalse();
        clock.forward(Duration.ofSeconds(1));
        assertThat(throttle.begin(Kind.SIGN_IN, mail, "192.0.2.1")).isTrue();
    }

    @Test
    void what_is_refused_while_closed_does_not_make_it_longer() {
        fail(5);
        IntStream.range(0, 100).forEach(i -> throttle.begin(Kind.SIGN_IN, mail, "192.0.2.1"));
        clock.forward(Duration.ofSeconds(30));
        assertThat(throttle.begin(Kind.SIGN_IN, mail, "192.0.2.1")).isTrue();
    }

    @Test
    void a_success_starts_the_account_afresh() {
        fail(4);
        assertThat(throttle.begin(Kind.SIGN_IN, mail, address)).isTrue();
        throttle.succeeded(Kind.SIGN_IN, mail, address);
        fail(4);
        assertThat(throttle.begin(Kind.SIGN_IN, mail, address)).isTrue();
    }

    @Test
    void failures_are_forgotten_after_a_day() {
        fail(4);
        clock.forward(Duration.ofHours(25));
        fail(4);
        assertThat(throttle.begin(Kind.SIGN_IN, mail, address)).isTrue();
    }

    @Test
    void an_address_closes_for_all_accounts_and_its_whole_network_with_it() {
        for (int i = 0; i < 40; i++) {
            throttle.begin(Kind.SIGN_IN, "other-" + i + mail, address);
        }
        assertThat(throttle.begin(Kind.SIGN_IN, mail, address)).isFalse();
        assertThat(throttle.begin(Kind.SIGN_IN, mail, address.replace("::1", "::ffff")))
                .isFalse();
        assertThat(throttle.begin(Kind.SIGN_IN, mail, "2001:db8:ffff:ffff::1")).isTrue();
    }

    @Test
    void guessing_in_parallel_gains_nothing() throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var all = IntStream.range(0, 64)
                    .mapToObj(i -> threads.submit(() -> throttle.begin(Kind.SIGN_IN, mail, address)))
                    .toList();
            int looked = 0;
            for (Future<Boolean> one : all) {
                looked += one.get() ? 1 : 0;
            }
            assertThat(looked).isEqualTo(5);
        }
    }

    @Test
    void the_case_of_a_mail_address_does_not_open_a_second_account() {
        fail(5);
        assertThat(throttle.begin(Kind.SIGN_IN, mail.toUpperCase(Locale.ROOT), "192.0.2.1"))
                .isFalse();
    }

    @Test
    @Asvs("6.3.1")
    void of_a_thousand_tries_on_two_nodes_few_are_looked_at_and_others_are_not_concerned() {
        int looked = 0;
        for (int i = 0; i < 1_000; i++) {
            var node = i % 2 == 0 ? throttle : ofAnotherNode;
            looked += node.begin(Kind.SIGN_IN, mail, "192.0.2." + i % 200) ? 1 : 0;
        }
        assertThat(looked).isEqualTo(5);
        assertThat(ofAnotherNode.begin(Kind.SIGN_IN, mail, "198.51.100.7"))
                .as("the right password, while closed")
                .isFalse();
        assertThat(throttle.begin(Kind.SIGN_IN, "another-" + mail, "198.51.100.7"))
                .as("another account")
                .isTrue();
        Evidence.note(ThrottleTest.class, "of 1,000 guesses on two nodes " + looked + " were looked at");
    }

    @Test
    void each_kind_counts_by_itself() {
        fail(5);
        assertThat(throttle.begin(Kind.FACTOR, mail, address)).isTrue();
        assertThat(throttle.begin(Kind.RESET, mail, address)).isTrue();
        assertThat(throttle.begin(Kind.LINK, mail, address)).isTrue();
    }

    @Test
    void letters_are_asked_for_rarely() {
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.begin(Kind.RESET, mail, address)).isTrue();
        }
        assertThat(throttle.begin(Kind.RESET, mail, "192.0.2.1")).isFalse();
        clock.forward(Duration.ofMinutes(5));
        assertThat(throttle.begin(Kind.RESET, mail, "192.0.2.1")).isTrue();
        clock.forward(Duration.ofMinutes(5));
        assertThat(throttle.begin(Kind.RESET, mail, "192.0.2.1")).isFalse();
    }

    private void fail(int times) {
        IntStream.range(0, times)
                .forEach(i ->
                        assertThat(throttle.begin(Kind.SIGN_IN, mail, address)).isTrue());
    }

    /** A clock that the test moves. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-03-01T10:00:01Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
