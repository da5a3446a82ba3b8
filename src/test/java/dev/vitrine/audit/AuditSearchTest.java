package dev.vitrine.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.audit.AuditTrail.Entry;
import dev.vitrine.audit.AuditTrail.Query;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Listing;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.Drafts;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Transactions;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.CountedStatements;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.Visitor;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@VitrineTest
class AuditSearchTest {
    private static final Query ALL = Query.ALL;

    private final World world;
    private final AuditTrail trail;
    private final AuditExports exports;
    private final Drafts drafts;
    private final Offers offers;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final JdbcTemplate database;
    private final String slug;
    private final PublisherId publisher;
    private final Somebody owner;

    @LocalServerPort
    private int port;

    AuditSearchTest(
            World world,
            AuditTrail trail,
            AuditExports exports,
            Drafts drafts,
            Offers offers,
            ApplicationEventPublisher events,
            Transactions transactions,
            JdbcTemplate database) {
        this.world = world;
        this.trail = trail;
        this.exports = exports;
        this.drafts = drafts;
        this.offers = offers;
        this.events = events;
        this.transactions = transactions;
        this.database = database;
        var made = world.publisher();
        this.slug = made.slug();
        this.publisher = made.id();
        this.owner = world.member(publisher, PublisherRole.OWNER);
    }

    @Test
    void each_question_finds_what_it_asks_for_and_nothing_else() {
        var before = Instant.now();
        world.in(publisher, owner, () -> add("thing.done", "x1", "listing/fr-FR:title"));
        add("thing.else", "x2", "sku/k1:name");
        assertThat(found(new Query(owner.id(), Set.of(), "", "", "", null, null)))
                .containsExactly("x1");
        assertThat(found(new Query(null, Set.of("thing.else"), "", "", "", null, null)))
                .containsExactly("x2");
        assertThat(found(new Query(null, Set.of(), "x1", "", "", null, null))).containsExactly("x1");
        assertThat(found(new Query(null, Set.of("thing.done", "thing.else"), "", "", "", before, null)))
                .containsExactly("x2", "x1");
        assertThat(found(new Query(null, Set.of("thing.done"), "", "", "", null, before)))
                .isEmpty();
        assertThat(found(new Query(null, Set.of(), "", "", "192.0.2.1", null, null)))
                .isEmpty();
        assertThat(found(new Query(null, Set.of(), "' or 1=1 --", "", "", null, null)))
                .isEmpty();
        for (var path : List.of("listing/fr-FR:title", "listing/fr-FR", "listing")) {
            assertThat(found(new Query(null, Set.of(), "", path, "", null, null)))
                    .as(path)
                    .containsExactly("x1");
        }
        assertThat(found(new Query(null, Set.of(), "", "listing/fr", "", null, null)))
                .isEmpty();
    }

    @Test
    void a_save_names_the_fields_it_changed_and_is_found_by_each() {
        var offer = offers.complete(publisher, owner);
        var key = SectionKey.listing(ContentFixtures.FR);
        var listing = (Listing)
                world.in(publisher, owner, () -> drafts.section(offer, key).value());
        offers.save(publisher, owner, offer, key, ContentFixtures.titled(listing, "Another title"));
        var entry = entries(new Query(null, Set.of("offer.section.saved"), "", key + ":title", "", null, null))
                .getFirst();
        assertThat(entry.field()).isEqualTo(key + ":title");
        assertThat(entry.person()).isEqualTo(owner.id());
        assertThat(entry.details()).containsOnlyKeys("version");
        var first = entries(new Query(null, Set.of("offer.section.saved"), "", key + ":title", "", null, null))
                .getLast();
        assertThat(first.field()).as("the save that made the section").isEqualTo(key.toString());
        assertThat(first.details().get(Audited.FIELDS)).contains(key + ":title", key + ":summary");
    }

    @Test
    void who_takes_texts_or_a_comparison_away_is_in_the_record() {
        var offer = offers.complete(publisher, owner);
        var visitor = Visitor.signedIn(port, owner);
        var place = "/p/" + slug + "/offers/" + offer;
        var taken = Map.of(
                "offer.texts.exported", place + "/translations/all.zip",
                "offer.comparison.exported", place + "/comparison.html?base=draft&target=draft");
        taken.forEach((action, address) -> {
            assertThat(visitor.get(address).statusCode()).as(address).isEqualTo(200);
            assertThat(entries(new Query(null, Set.of(action), "", "", "", null, null)))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.person()).isEqualTo(owner.id());
                        assertThat(entry.subject()).isEqualTo(offer.toString());
                    });
        });
    }

    @Test
    void pages_follow_one_another_by_time_without_gap_and_each_costs_one_statement() {
        IntStream.range(0, 7).forEach(i -> add("thing.done", "x" + i, "listing/fr-FR:title"));
        var query = new Query(null, Set.of("thing.done"), "", "listing", "", null, null);
        var seen = new ArrayList<String>();
        String next = null;
        do {
            var cursor = next;
            var page = world.in(publisher, owner, () -> trail.page(query, cursor, 3));
            page.items().forEach(entry -> seen.add(entry.subject()));
            next = page.next();
        } while (next != null);
        assertThat(seen).containsExactly("x6", "x5", "x4", "x3", "x2", "x1", "x0");
        var statements = world.in(publisher, owner, () -> CountedStatements.of(() -> trail.page(query, null, 3)));
        assertThat(statements.stream().filter(sql -> sql.contains("audit_"))).hasSize(1);
    }

    @Test
    void every_question_is_answered_by_an_index_in_its_order() {
        IntStream.range(0, 300)
                .forEach(i -> from("192.0.2." + i % 30, () -> {
                    add("thing." + i % 30, "s" + i % 30, "listing/fr-FR:field" + i % 30);
                }));
        database.execute("analyze table audit_entry, audit_field");
        var chain = publisher.value();
        var questions = Map.of(
                "audit_entry_at", "from audit_entry e where e.chain = '%s'",
                "audit_entry_action", "from audit_entry e where e.chain = '%s' and e.action = 'thing.7'",
                "audit_entry_subject", "from audit_entry e where e.chain = '%s' and e.subject = 's7'",
                "audit_entry_address", "from audit_entry e where e.chain = '%s' and e.address = '192.0.2.1'",
                "audit_entry_person", "from audit_entry e where e.chain = '%s' and e.person = '" + chain + "'");
        questions.forEach((key, question) -> {
            var plan = database.queryForList("explain select e.* " + question.formatted(chain)
                    + " and (e.at < '2100-01-01' or (e.at = '2100-01-01' and e.number < 5))"
                    + " order by e.at desc, e.number desc limit 51");
            assertThat(plan.getFirst().get("key")).as(key).isEqualTo(key);
            assertThat(String.valueOf(plan.getFirst().get("Extra"))).doesNotContain("filesort");
        });
        var byField = database.queryForList("explain select e.* from audit_field f join audit_entry e "
                + "on e.chain = f.chain and e.number = f.number where f.chain = '" + chain
                + "' and f.path = 'listing/fr-FR:field7' order by f.at desc, f.number desc limit 51");
        assertThat(byField)
                .allSatisfy(line -> assertThat(line.get("key")).isEqualTo("PRIMARY"))
                .noneSatisfy(
                        line -> assertThat(String.valueOf(line.get("Extra"))).contains("filesort"));
        Evidence.note(AuditSearchTest.class, "6 questions to the record answered by their index, none by sorting");
    }

    @Test
    @Asvs({"16.2.4", "16.4.2"})
    void whoever_has_the_file_can_check_the_chain_himself() throws Exception {
        IntStream.range(0, 5).forEach(i -> add("thing.done", "x" + i, "listing/fr-FR:title"));
        var lines = new ArrayList<JsonNode>();
        for (var line : download(owner, "jsonl").body().split("\n")) {
            lines.add(JsonMapper.builder().build().readTree(line));
        }
        var head = lines.removeFirst();
        assertThat(lines).hasSize(head.get("length").asInt());
        var before = "";
        for (int i = 0; i < lines.size(); i++) {
            before = hash(head.get("chain").asString(), i + 1, before, lines.get(i));
            assertThat(lines.get(i).get("hash").asString()).isEqualTo(before);
        }
        assertThat(head.get("hash").asString()).isEqualTo(before);
        Evidence.note(AuditSearchTest.class, lines.size() + " entries proved from the exported file alone");
    }

    /** As decision 138 tells it, without any code of the application. */
    private static String hash(String chain, int number, String before, JsonNode line) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 1);
        feed(digest, before);
        feed(digest, chain);
        feed(digest, String.valueOf(number));
        feed(digest, line.get("at").asString());
        feed(digest, line.get("person").isNull() ? "" : line.get("person").asString());
        for (var name : List.of("job", "address", "action", "subject", "field")) {
            feed(digest, line.get(name).asString());
        }
        var details = new TreeMap<String, String>();
        line.get("details")
                .properties()
                .forEach(one -> details.put(one.getKey(), one.getValue().asString()));
        details.forEach((name, value) -> {
            feed(digest, name);
            feed(digest, value);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void feed(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }

    @Test
    @Asvs("16.4.1")
    void a_spreadsheet_computes_nothing_and_a_line_stays_one_line() {
        transactions.whole(() -> events.publishEvent(
                Audited.of("thing.done", publisher, "=1+1").with(Map.of("note", "first\r\n\"second\" @x"))));
        var answer = download(owner, "csv");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).startsWith("attachment; filename=\"audit-" + slug + "-"));
        assertThat(answer.body())
                .startsWith("\uFEFF\"Number\",\"When\",\"Who\"")
                .contains("\"'=1+1\"", "\"Note: first\\r\\n\"\"second\"\" @x\"")
                .doesNotContain("\"=1+1\"");
        assertThat(answer.body().split("\r\n"))
                .allSatisfy(line -> assertThat(line)
                        .startsWith(line.startsWith("\uFEFF") ? "\uFEFF\"" : "\"")
                        .doesNotContain("\n"));
    }

    @Test
    void an_export_stands_in_the_record_itself_and_many_of_them_are_refused() {
        for (int i = 0; i < AuditExports.MOST; i++) {
            assertThat(download(owner, "csv?action=thing.done").statusCode()).isEqualTo(200);
        }
        var entry = entries(new Query(null, Set.of("record.exported"), "", "", "", null, null))
                .getFirst();
        assertThat(entry.person()).isEqualTo(owner.id());
        assertThat(entry.details()).isEqualTo(Map.of("form", "CSV", "actions", "thing.done"));
        var answer = download(owner, "csv");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).isEmpty();
        assertThat(entries(new Query(null, Set.of("record.exportRefused"), "", "", "", null, null)))
                .hasSize(1);
    }

    @Test
    void nobody_but_the_owner_and_an_administrator_takes_a_record_away() {
        var member = world.member(publisher, PublisherRole.PUBLISHER);
        var stranger = world.member(world.publisher().id(), PublisherRole.OWNER);
        assertThat(download(member, "csv").statusCode()).isEqualTo(404);
        assertThat(download(stranger, "csv").statusCode()).isEqualTo(404);
        assertThat(download(owner, "exe").statusCode()).isEqualTo(404);
        assertThat(Visitor.signedIn(port, owner).get("/admin/audit/export.csv").statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port).get("/p/" + slug + "/audit/export.csv").statusCode())
                .isEqualTo(302);
        assertThatThrownBy(() -> world.as(owner, () -> {
                    exports.exportPlatform(ALL, "CSV", new Nobody());
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
        var administrator = world.platform(PlatformRole.ADMINISTRATOR);
        assertThat(world.as(administrator, () -> trail.platformPeople())).doesNotContain(PersonId.next());
    }

    private static final class Nobody implements AuditExports.Taker {
        @Override
        public void begin(UUID chain, long length, String hash) {
            throw new AssertionError("nothing may be handed out");
        }

        @Override
        public void take(List<AuditExports.Proved> entries) {
            throw new AssertionError("nothing may be handed out");
        }
    }

    private HttpResponse<String> download(Somebody person, String ending) {
        return Visitor.signedIn(port, person).get("/p/" + slug + "/audit/export." + ending);
    }

    private boolean add(String action, String subject, @Nullable String field) {
        transactions.whole(() -> events.publishEvent(
                new Audited(action, publisher, subject, field == null ? null : FieldPath.of(field), Map.of())));
        return true;
    }

    /** Does this as part of a request that came from this address. */
    private static void from(String address, Runnable work) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            work.run();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private List<String> found(Query query) {
        return entries(query).stream().map(Entry::subject).toList();
    }

    private List<Entry> entries(Query query) {
        return world.in(publisher, owner, () -> trail.page(query, null, 50)).items();
    }
}
