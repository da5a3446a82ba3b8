package dev.vitrine.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.vitrine.outbound.OutboundFailure.Reason;
import dev.vitrine.outbound.OutboundFailure.Refused;
import dev.vitrine.testing.Asvs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Asvs("1.3.6")
class OutboundAddressTest {
    private static final OutboundSettings QUICK =
            new OutboundSettings(Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofSeconds(2), Map.of(), null);
    /** Counts as public, belongs to nobody: a connection to it goes nowhere. */
    private static final String PUBLIC_BUT_DEAD = "3ffe::1";

    private static final Sentinel SENTINEL = new Sentinel();

    @BeforeAll
    static void listen() {
        SENTINEL.listen();
    }

    @AfterAll
    static void nothing_reached_the_inside() throws IOException {
        await().until(() -> SENTINEL.hits() >= SENTINEL.trials());
        SENTINEL.close();
        assertThat(SENTINEL.hits()).as("nobody but the sentinel's own trial").isEqualTo(SENTINEL.trials());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://cdn.example.com                         | cdn.example.com:443
            https://cdn.example.com/a/b.vhd?x=1             | cdn.example.com:443
            HTTPS://CDN.Example.COM/                        | cdn.example.com:443
            https://cdn.example.com:443/a                   | cdn.example.com:443
            http://cdn.example.com/a                        | cdn.example.com:80
            http://cdn.example.com:80/a                     | cdn.example.com:80
            https://cdn.example.com:80/a                    | cdn.example.com:80
            https://cdn.example.com./a                      | cdn.example.com:443
            https://cdn.example.com/a#part                  | cdn.example.com:443
            https://bücher.example/                         | xn--bcher-kva.example:443
            https://ｃｄｎ.example.com/                      | cdn.example.com:443
            https://cdn。example。com/                       | cdn.example.com:443
            https://1password.example.com/                  | 1password.example.com:443
            https://cdn.example.com/caf%C3%A9               | cdn.example.com:443
            https://cdn.example.com/@user:8080              | cdn.example.com:443
            https://cdn.example.com?u=http://127.0.0.1/     | cdn.example.com:443
            """)
    void web_addresses_of_full_public_names_may_be_called(String url, String called) throws OutboundException {
        Target target = Target.of(url);
        assertThat(target.host() + ":" + target.port()).isEqualTo(called);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ftp://cdn.example.com/a                         | SCHEME
            file:///etc/passwd                              | SCHEME
            gopher://cdn.example.com/                       | SCHEME
            jar:https://cdn.example.com!/                   | SYNTAX
            javascript:alert(1)                             | SYNTAX
            data:text/html,x                                | SYNTAX
            //cdn.example.com/                              | SYNTAX
            cdn.example.com/a                               | SYNTAX
            https:cdn.example.com                           | SYNTAX
            https://cdn.example.com/a b.vhd                 | SYNTAX
            https://cdn.example.com\\@127.0.0.1/            | SYNTAX
            https://cdn.example.com/%zz                     | SYNTAX
            https://cdn.example.com/%4                      | SYNTAX
            https://cdn.example.com/<a>                     | SYNTAX
            https://cdn.example.com:8080/                   | PORT
            https://cdn.example.com:22/                     | PORT
            https://cdn.example.com:/                       | PORT
            https://cdn.example.com:0443/                   | PORT
            https://cdn.example.com:443:80/                 | PORT
            https://cdn.example.com:65979/                  | PORT
            https://user@cdn.example.com/                   | USER_INFO
            https://user:word@cdn.example.com/              | USER_INFO
            https://cdn.example.com@127.0.0.1/              | USER_INFO
            https://@127.0.0.1/                             | USER_INFO
            https:///a                                      | HOST
            https://127.0.0.1/                              | HOST
            https://93.184.216.34/                          | HOST
            https://127.1/                                  | HOST
            https://0x7f.1/                                 | HOST
            https://0x7f000001/                             | HOST
            https://2130706433/                             | HOST
            https://017700000001/                           | HOST
            https://0177.0.0.01/                            | HOST
            https://example.0x/                             | HOST
            https://１２７.０.０.１/                         | HOST
            https://127。0。0。1/                            | HOST
            https://①②⑦.0.0.1/                              | HOST
            https://127.0.0.1./                             | HOST
            https://[::1]/                                  | HOST
            https://[::ffff:127.0.0.1]/                     | HOST
            https://[fe80::1%25eth0]/                       | HOST
            https://::1/                                    | HOST
            https://localhost/                              | HOST
            https://localhost./                             | HOST
            https://app.localhost/                          | HOST
            https://printer.local/                          | HOST
            https://metadata.google.internal/               | HOST
            https://intranet/                               | HOST
            https://cdn..example.com/                       | HOST
            https://.example.com/                           | HOST
            https://-cdn.example.com/                       | HOST
            https://cdn_1.example.com/                      | HOST
            https://cdn%2eexample.com/                      | HOST
            https://cdn.example.com%00.evil.example/        | HOST
            """)
    void other_addresses_are_refused_by_their_form(String url, Reason reason) {
        assertThatExceptionOfType(OutboundException.class)
                .isThrownBy(() -> Target.of(url))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(new Refused(reason)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://cdn.example.com/\n", "https://cdn.example.com/\r\nHost: x", "https://cdn\t.example.com"
            })
    void control_characters_are_refused(String url) {
        assertThatExceptionOfType(OutboundException.class)
                .isThrownBy(() -> Target.of(url))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(new Refused(Reason.SYNTAX)));
    }

    @Test
    void long_addresses_are_refused_quickly() {
        String hostile = "https://" + "a.".repeat(100_000) + "example";
        assertThatExceptionOfType(OutboundException.class).isThrownBy(() -> Target.of(hostile));
    }

    @Test
    void what_a_path_may_not_hold_is_encoded() throws OutboundException {
        assertThat(Target.of("https://cdn.example.com/é|{x}?q=[ö]").request())
                .isEqualTo("/%C3%A9%7C%7Bx%7D?q=%5B%C3%B6%5D");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "93.184.216.34",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "198.17.255.255",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450:4007:80e::200e",
                "64:ff9b::808:808",
                "2002:808:808::1",
                "2001:4860:4860::8888"
            })
    void public_addresses_pass(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(raw(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::808:808",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "2001:db8::1",
                "3fff::1",
                "2001:2::1",
                "2001:20::1",
                "100::1",
                "5f00::1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::808:808",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "2002:a9fe:a9fe::1",
                "2001:0:808:808:0:0:80ff:fffe",
                "2001:0:7f00:1:0:0:f7f7:f7f7",
                "2a00:1450::5efe:7f00:1",
                "2a00:1450::200:5efe:a00:1"
            })
    void addresses_that_are_not_public_do_not(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(raw(address))).isFalse();
    }

    @Test
    void a_mapped_address_is_judged_by_what_it_wraps() {
        assertThat(PublicAddresses.isPublic(mapped(8, 8, 8, 8))).isTrue();
        assertThat(PublicAddresses.isPublic(mapped(127, 0, 0, 1))).isFalse();
        assertThat(PublicAddresses.isPublic(mapped(169, 254, 169, 254))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,",
        "::1,",
        "93.184.216.34,127.0.0.1",
        "127.0.0.1,93.184.216.34",
        "2606:4700::1111,::1",
        "93.184.216.34,10.0.0.7",
        "64:ff9b::7f00:1,",
        "2002:7f00:1::,"
    })
    void one_inner_address_among_the_answers_stops_the_request(String first, String second) throws Exception {
        List<InetAddress> answer = new ArrayList<>(List.of(InetAddress.getByName(first)));
        if (second != null) {
            answer.add(InetAddress.getByName(second));
        }
        for (String url : List.of("https://rebind.example.com/a?sig=x", "https://rebind.example.com:80/a?sig=x")) {
            try (var outbound = new Outbound(QUICK, host -> answer)) {
                assertThat(failureOf(outbound, url)).isEqualTo(new Refused(Reason.ADDRESS));
            }
        }
    }

    @Test
    void a_name_that_turns_inward_after_its_check_gains_nothing() throws Exception {
        var lookups = new AtomicInteger();
        Resolver turning =
                host -> List.of(InetAddress.getByName(lookups.getAndIncrement() == 0 ? PUBLIC_BUT_DEAD : "127.0.0.1"));
        try (var outbound = new Outbound(QUICK, turning)) {
            assertThat(failureOf(outbound, "https://rebind.example.com/a?sig=x").passing())
                    .as("the first answer was connected to, in vain")
                    .isTrue();
            assertThat(lookups).as("looked up once for one connection").hasValue(1);
            assertThat(failureOf(outbound, "https://rebind.example.com/a?sig=x"))
                    .isEqualTo(new Refused(Reason.ADDRESS));
        }
    }

    @Test
    void a_missing_name_is_told_from_a_name_service_out_of_order() throws Exception {
        try (var outbound = new Outbound(QUICK, host -> {
            throw new UnknownHostException(host + ": Name or service not known");
        })) {
            assertThat(failureOf(outbound, "https://gone.example.com/a")).isEqualTo(new OutboundFailure.UnknownName());
        }
        try (var outbound = new Outbound(QUICK, host -> {
            throw new UnknownHostException(host + ": Temporary failure in name resolution");
        })) {
            assertThat(failureOf(outbound, "https://gone.example.com/a")).isEqualTo(new OutboundFailure.Network());
        }
    }

    @Test
    void a_lookup_that_hangs_is_given_up() throws Exception {
        var never = new CountDownLatch(1);
        try (var outbound = new Outbound(QUICK, host -> {
            try {
                never.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of(InetAddress.getLoopbackAddress());
        })) {
            assertThat(failureOf(outbound, "https://slow.example.com/a")).isEqualTo(new OutboundFailure.Timeout());
        } finally {
            never.countDown();
        }
    }

    @Test
    void a_secret_does_not_travel_in_the_clear() throws Exception {
        try (var outbound = new Outbound(QUICK, host -> List.of(InetAddress.getByName(PUBLIC_BUT_DEAD)))) {
            assertThat(failureOf(outbound, "http://cdn.example.com/a?sig=x")).isEqualTo(new Refused(Reason.SCHEME));
        }
    }

    private static OutboundFailure failureOf(Outbound outbound, String url) {
        try {
            outbound.open(SecretUrl.parse(url));
            throw new AssertionError("opened " + url);
        } catch (OutboundException e) {
            return e.failure();
        }
    }

    private static byte[] raw(String address) throws UnknownHostException {
        return InetAddress.getByName(address).getAddress();
    }

    private static byte[] mapped(int... ipv4) {
        byte[] address = new byte[16];
        Arrays.fill(address, 10, 12, (byte) 0xff);
        for (int i = 0; i < 4; i++) {
            address[12 + i] = (byte) ipv4[i];
        }
        return address;
    }
}
