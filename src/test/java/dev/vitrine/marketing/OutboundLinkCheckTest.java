package dev.vitrine.marketing;

import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.vitrine.content.Basics;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Listing.Link;
import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.Allowance;
import dev.vitrine.marketing.LinkResult.Broken;
import dev.vitrine.marketing.LinkResult.Ok;
import dev.vitrine.marketing.LinkResult.Reason;
import dev.vitrine.marketing.LinkResult.Redirected;
import dev.vitrine.marketing.LinkResult.Unchecked;
import dev.vitrine.marketing.LinkResult.UnknownName;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.outbound.RawTlsServer;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.rules.Severity;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.MovableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboundLinkCheckTest {
    private static final String SITE = "https://" + RawTlsServer.HOST;
    private static final String INSIDE = "https://" + RawTlsServer.INSIDE + "/";
    private static final String NOWHERE = "https://nowhere.vitrine.example/";

    @TempDir
    Path directory;

    private final MovableClock clock = new MovableClock();
    private PersonId person = PersonId.next();
    private PublisherId publisher = PublisherId.next();
    private RawTlsServer server;
    private Outbound outbound;
    private OutboundLinkCheck check;

    private final List<Object> told = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = new RawTlsServer(directory).answering((head, out) -> {
            String answer = switch (head.getFirst().split(" ")[1]) {
                case "/ok", "/" -> "200 OK\r\n";
                case "/moved" -> "301 Moved\r\nLocation: /ok\r\n";
                case "/lost" -> "302 Found\r\nLocation: /gone\r\n";
                case "/round" -> "302 Found\r\nLocation: /round\r\n";
                case "/inward" -> "302 Found\r\nLocation: " + INSIDE + "\r\n";
                case "/gone" -> "404 Not Found\r\n";
                default -> "500 Broken\r\n";
            };
            out.write(("HTTP/1.1 " + answer + "Content-Length: 0\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        });
        outbound = server.outbound();
        check = new OutboundLinkCheck(
                outbound,
                new Allowance(
                        OutboundLinkCheck.PERSON_MAX,
                        OutboundLinkCheck.PUBLISHER_MAX,
                        () -> person,
                        () -> publisher,
                        told::add,
                        clock));
    }

    @AfterEach
    void stop() throws IOException {
        outbound.close();
        server.close();
    }

    @Test
    void each_address_is_told_once_what_became_of_it() {
        var expected = Map.of(
                SITE + "/ok",
                new Ok(),
                SITE + "/moved",
                new Redirected(SITE + "/ok"),
                SITE + "/lost",
                new Broken(404),
                SITE + "/gone",
                new Broken(404),
                SITE + "/break",
                new Broken(500),
                NOWHERE,
                new UnknownName(),
                SITE + "/round",
                new Unchecked(Reason.NOT_UNDERSTOOD));
        var told = new ConcurrentHashMap<String, LinkResult>();

        check.follow(
                expected.keySet(),
                (address, result) -> assertThat(told.put(address, result)).isNull());

        await().untilAsserted(() -> assertThat(told).isEqualTo(expected));
    }

    @Test
    void what_is_refused_reads_like_what_does_not_answer() {
        var addresses = List.of(
                INSIDE,
                "http://" + RawTlsServer.INSIDE + ":80/",
                SITE + "/inward",
                SITE + ":8080/ok",
                "https://127.0.0.1/",
                "https://localhost/",
                "ftp://" + RawTlsServer.HOST + "/");
        var told = new ConcurrentHashMap<String, LinkResult>();

        check.follow(addresses, told::put);

        await().untilAsserted(() -> assertThat(told).hasSameSizeAs(addresses));
        assertThat(told.values()).containsOnly(new Unchecked(Reason.NO_ANSWER));
    }

    @Test
    @Asvs("2.4.1")
    void one_person_has_no_more_than_a_hundred_followed_within_a_minute() {
        assertThat(followed(OutboundLinkCheck.PERSON_MAX + 7)).isEqualTo(OutboundLinkCheck.PERSON_MAX);
        assertThat(followed(1)).isZero();

        publisher = PublisherId.next();
        assertThat(followed(1)).as("for another publisher").isZero();
        clock.move(Duration.ofMinutes(1));
        assertThat(followed(1)).as("a minute later").isOne();
    }

    @Test
    @Asvs("2.4.1")
    void all_people_of_a_publisher_together_have_no_more_than_three_hundred_followed_within_a_minute() {
        for (int i = 0; i < OutboundLinkCheck.PUBLISHER_MAX / OutboundLinkCheck.PERSON_MAX; i++) {
            person = PersonId.next();
            assertThat(followed(OutboundLinkCheck.PERSON_MAX)).isEqualTo(OutboundLinkCheck.PERSON_MAX);
        }
        person = PersonId.next();
        assertThat(followed(1)).isZero();

        publisher = PublisherId.next();
        assertThat(followed(1)).as("for another publisher").isOne();
    }

    /** Asks for so many addresses and tells how many were really looked at; refused ones, which cost no request. */
    private int followed(int wanted) {
        var addresses = IntStream.range(0, wanted)
                .mapToObj(i -> "https://127.0.0.1/" + i)
                .toList();
        var told = new ConcurrentHashMap<String, LinkResult>();
        check.follow(addresses, told::put);
        await().untilAsserted(() -> assertThat(told).hasSameSizeAs(addresses));
        return (int) told.values().stream()
                .filter(new Unchecked(Reason.NO_ANSWER)::equals)
                .count();
    }

    @Test
    void findings_stand_at_the_links_of_every_language() {
        var content = OfferContent.EMPTY
                .with(SectionKey.BASICS, new Basics("Archive", "archive", FR, List.of(FR, EN)))
                .with(SectionKey.listing(FR), listing(SITE + "/ok", SITE + "/moved", SITE + "/gone", ""))
                .with(SectionKey.listing(EN), listing(NOWHERE, INSIDE))
                .with(SectionKey.legal(EN), new Legal("", SITE + "/break"));

        assertThat(check.findings(content))
                .extracting(
                        Finding::rule,
                        Finding::severity,
                        finding -> finding.path().toString(),
                        Finding::args)
                .containsExactlyInAnyOrder(
                        tuple(
                                Rule.LINK_BROKEN,
                                Severity.ERROR,
                                "listing/fr-FR:links[n2].url",
                                List.of(SITE + "/gone", "404")),
                        tuple(Rule.LINK_UNKNOWN_NAME, Severity.ERROR, "listing/en-US:links[n0].url", List.of(NOWHERE)),
                        tuple(Rule.LINK_UNCHECKED, Severity.WARNING, "listing/en-US:links[n1].url", List.of(INSIDE)),
                        tuple(
                                Rule.LINK_BROKEN,
                                Severity.ERROR,
                                "legal/en-US:termsUrl",
                                List.of(SITE + "/break", "500")));
    }

    @Test
    void an_address_that_stands_in_two_places_is_followed_once() {
        var content = OfferContent.EMPTY
                .with(SectionKey.BASICS, new Basics("Archive", "archive", FR, List.of(FR, EN)))
                .with(SectionKey.listing(FR), listing(SITE + "/gone"))
                .with(SectionKey.listing(EN), listing(SITE + "/gone", SITE + "/gone"));

        assertThat(check.findings(content)).hasSize(3);
        assertThat(server.requests()).hasSize(1);
    }

    private static Listing listing(String... urls) {
        var links = IntStream.range(0, urls.length)
                .mapToObj(i -> new Link("n" + i, "Link", urls[i]))
                .toList();
        return new Listing("", "", "", "", links, Collections.emptySortedMap(), null, List.of());
    }
}
