package dev.vitrine.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.identity.OwnAccount;
import dev.vitrine.identity.People;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.identity.SystemWork;
import dev.vitrine.marketplace.Operator;
import dev.vitrine.notification.store.BellItem;
import dev.vitrine.notification.store.BellItems;
import dev.vitrine.notification.store.OutboxMail;
import dev.vitrine.notification.store.OutboxMails;
import dev.vitrine.offers.Drafts;
import dev.vitrine.publishing.Lifecycle;
import dev.vitrine.publishing.SubmissionAction;
import dev.vitrine.publishing.SubmissionKind;
import dev.vitrine.publishing.SubmissionMoved;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.tenancy.Transactions;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Visitor;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import dev.vitrine.vault.Vault;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people chose to be told is what they are told: by bell, by single mails or by one digest, nothing twice, nothing lost. */
@VitrineTest
@ExtendWith(OutputCaptureExtension.class)
class NotificationSettingsTest {
    private static final Map<String, String> ONE_CLICK = Map.of("List-Unsubscribe", "One-Click");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant HAPPENED = Instant.parse("2026-03-10T20:30:00Z");

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));

    private final World world;
    private final Drafts drafts;
    private final OwnNotifications notifications;
    private final OwnAccount account;
    private final Bells bells;
    private final BellItems items;
    private final OutboxMails mails;
    private final Outbox outbox;
    private final DigestLetters letters;
    private final People people;
    private final Publishers publishers;
    private final SystemWork work;
    private final Transactions transactions;
    private final Operator operator;
    private final ApplicationEventPublisher events;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final int port;
    private final Instant due = Instant.now().plus(Duration.ofDays(40)).truncatedTo(ChronoUnit.MICROS);

    private Publisher publisher;
    private OfferId offer = OfferId.next();
    private Somebody owner;

    NotificationSettingsTest(
            World world,
            Drafts drafts,
            OwnNotifications notifications,
            OwnAccount account,
            Bells bells,
            BellItems items,
            OutboxMails mails,
            Outbox outbox,
            DigestLetters letters,
            People people,
            Publishers publishers,
            SystemWork work,
            Transactions transactions,
            Operator operator,
            ApplicationEventPublisher events,
            JdbcClient database,
            PlatformTransactionManager manager,
            Vault vault,
            @LocalServerPort int port) {
        this.world = world;
        this.drafts = drafts;
        this.notifications = notifications;
        this.account = account;
        this.bells = bells;
        this.items = items;
        this.mails = mails;
        this.outbox = outbox;
        this.letters = letters;
        this.people = people;
        this.publishers = publishers;
        this.work = work;
        this.transactions = transactions;
        this.operator = operator;
        this.events = events;
        this.database = database;
        this.transaction = new TransactionTemplate(manager);
        this.vault = vault;
        this.port = port;
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
    }

    @BeforeEach
    void an_offer() {
        offer = world.job(publisher.id(), () -> {
            var wish = new Drafts.NewOffer(
                    "Archive",
                    "offer-" + Uuid7.next().toString().substring(24),
                    ContentFixtures.FR,
                    List.of(ContentFixtures.FR));
            return ((Drafts.Creation.Created) drafts.create(wish)).id();
        });
    }

    @Test
    void who_never_chose_is_told_everything_at_once() {
        assertThat(world.as(owner, notifications::read).settings()).isEqualTo(NotificationSettings.DEFAULT);
        staged();
        assertThat(world.as(owner, bells::unread)).isEqualTo(1);
        assertThat(mailsTo(owner)).hasSize(1);
        assertThat(waiting(owner)).isZero();
    }

    @Test
    void bell_and_mail_are_switched_off_each_by_itself_and_for_one_person() {
        var second = world.member(publisher.id(), PublisherRole.PUBLISHER);
        choose(owner, new NotificationSettings(Digest.OFF, Set.of(News.STAGED), Set.of(News.LIVE)));

        staged();
        assertThat(world.as(owner, bells::latest)).isEmpty();
        assertThat(mailsTo(owner)).hasSize(1);
        live();
        assertThat(world.as(owner, bells::latest)).extracting(Bells.Rung::news).containsExactly(News.LIVE);
        assertThat(mailsTo(owner)).hasSize(1);
        assertThat(world.as(second, bells::unread)).isEqualTo(2);
        assertThat(mailsTo(second)).hasSize(2);
    }

    @Test
    void an_engineering_contact_has_what_the_checks_found_by_mail_whatever_he_chose() {
        var engineer = world.member(publisher.id(), PublisherRole.ENGINEERING_CONTACT);
        var all = Set.of(News.values());
        choose(engineer, new NotificationSettings(Digest.DAILY, all, all));
        choose(owner, new NotificationSettings(Digest.OFF, all, all));

        move(SubmissionKind.STAGING, SubmissionState.RUNNING, SubmissionAction.FIND_ERRORS);

        assertThat(mailsTo(engineer))
                .singleElement()
                .satisfies(mail -> assertThat(outbox.open(mail).unsubscribe())
                        .as("nothing switches it off")
                        .isNull());
        assertThat(mailsTo(owner)).isEmpty();
        assertThat(world.as(engineer, bells::unread)).isZero();
        assertThat(world.as(engineer, notifications::read).lines())
                .containsExactly(new OwnNotifications.Line(News.STAGING_FAILED, true));
        assertThat(world.as(engineer, notifications::read).sasUrls()).isTrue();
    }

    @Test
    void people_choose_among_what_can_reach_them() {
        var approver = world.platform(PlatformRole.APPROVER);
        var editor = world.member(publisher.id(), PublisherRole.MARKETING_EDITOR, Set.of(ContentFixtures.FR), Set.of());
        assertThat(world.as(approver, notifications::read).lines())
                .extracting(OwnNotifications.Line::news)
                .containsExactly(News.REVIEW_WAITING, News.SECOND_REVIEW_WAITING, News.MESSAGE_FROM_PUBLISHER);
        assertThat(world.as(world.platform(PlatformRole.SUPPORT_AGENT), notifications::read)
                        .lines())
                .extracting(OwnNotifications.Line::news)
                .containsExactly(News.TICKET_OPENED, News.TICKET_WRITTEN);
        assertThat(world.as(editor, notifications::read).lines()).isEmpty();
        assertThat(world.as(owner, notifications::read).lines())
                .hasSize(12)
                .noneMatch(OwnNotifications.Line::mailAlways);
    }

    @Test
    void with_a_digest_news_wait_for_the_morning_where_the_reader_is() {
        world.as(owner, () -> account.save(new OwnAccount.Settings("Jo", Locale.FRENCH, TOKYO)));
        choose(owner, new NotificationSettings(Digest.WEEKLY, Set.of(), Set.of(News.LIVE)));

        staged();
        live();

        assertThat(mailsTo(owner)).isEmpty();
        assertThat(world.as(owner, bells::unread)).isEqualTo(2);
        assertThat(waiting(owner)).isEqualTo(1);
        assertThat(database.sql("select digest_at from bell_item where person = :id and digest_at is not null")
                        .param("id", owner.id().value())
                        .query(java.time.LocalDateTime.class)
                        .single()
                        .toInstant(ZoneOffset.UTC))
                .isEqualTo(Digest.WEEKLY.next(Instant.now(), TOKYO));
    }

    @Test
    void the_digest_is_one_mail_by_publisher_and_offer_in_the_readers_language_and_time() throws Exception {
        var other = world.publisher();
        world.join(owner, other.id(), PublisherRole.PUBLISHER, Set.of(), Set.of());
        world.as(owner, () -> account.save(new OwnAccount.Settings("Jo", Locale.FRENCH, TOKYO)));
        var first = OfferId.next();
        wait(owner, publisher, first, "Pare-feu", News.STAGED, due);
        wait(owner, other, OfferId.next(), "Sauvegarde", News.LIVE, due);
        wait(owner, publisher, first, "Pare-feu", News.APPROVED, due);
        wait(owner, publisher, first, "Pare-feu", News.LIVE, due.plusSeconds(1));

        desk(due.minusMillis(1)).round();
        assertThat(mailsTo(owner)).isEmpty();
        desk(due).round();
        desk(due).round();

        var mail = mailsTo(owner);
        assertThat(mail).hasSize(1);
        assertThat(mail.getFirst().subject()).isEqualTo("Votre résumé\u00a0: 3 nouvelles");
        String text = outbox.open(mail.getFirst()).text();
        assertThat(text)
                .containsOnlyOnce(publisher.name() + " · Pare-feu")
                .containsOnlyOnce(other.name() + " · Sauvegarde")
                .contains("11 mars 2026 à 05:30", "/p/" + publisher.slug() + "/offers/" + first + "/publish")
                .contains("/me/notifications");
        assertThat(text.indexOf("environnement intermédiaire")).isLessThan(text.indexOf("est approuvée"));
        assertThat(waiting(owner)).isEqualTo(1);
        deliver();
        assertThat(oneClick(unsubscribe(received(owner))).statusCode()).isEqualTo(200);
        assertThat(world.as(owner, notifications::read).settings())
                .as("what the digest told comes by no digest any more")
                .isEqualTo(
                        new NotificationSettings(Digest.OFF, Set.of(), Set.of(News.STAGED, News.APPROVED, News.LIVE)));
        assertThat(waiting(owner)).isZero();
    }

    @Test
    void one_click_in_a_mail_switches_its_kind_off_for_its_reader_and_does_nothing_else() throws Exception {
        var second = world.member(publisher.id(), PublisherRole.PUBLISHER);
        choose(owner, new NotificationSettings(Digest.OFF, Set.of(News.APPROVED), Set.of(News.GIVEN_UP)));
        staged();
        deliver();
        var mail = received(owner);
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        var path = unsubscribe(mail);

        for (var asked : List.of(path, "/unsubscribe/guessed")) {
            var looked = looked(asked, "fr");
            assertThat(looked.statusCode()).isEqualTo(200);
            assertThat(looked.body())
                    .contains("Ne plus recevoir ces e-mails", "<form method=\"post\">", "value=\"One-Click\"")
                    .doesNotContain(owner.mail(), owner.id().toString());
            assertThat(looked.headers().firstValue("Set-Cookie"))
                    .as("no session")
                    .isEmpty();
        }
        assertThat(looked(path, "en").body()).contains("Stop receiving these mails?");
        assertThat(new Visitor(port).post(path, Map.of()).statusCode()).isEqualTo(400);
        assertThat(world.as(owner, notifications::read).settings().mailOff()).containsExactly(News.GIVEN_UP);

        var off = new NotificationSettings(Digest.OFF, Set.of(News.APPROVED), Set.of(News.GIVEN_UP, News.STAGED));
        for (int turn = 0; turn < 2; turn++) {
            var answer = oneClick(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("/me/notifications").doesNotContain("<form");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(world.as(owner, notifications::read).settings()).isEqualTo(off);
        }
        assertThat(database.sql(
                                "select count(*) from audit_entry where action = 'person.unsubscribed' and subject = :id")
                        .param("id", owner.id().toString())
                        .query(Long.class)
                        .single())
                .as("the second time changes nothing")
                .isEqualTo(1);
        staged();
        live();
        assertThat(mailsTo(owner)).as("the first one, and what went live").hasSize(2);
        assertThat(mailsTo(second)).hasSize(3);
    }

    @Test
    void the_form_that_mail_programs_send_may_have_several_parts() throws Exception {
        staged();
        deliver();
        var answer = new Visitor(port)
                .send(new Visitor(port)
                        .request(unsubscribe(received(owner)))
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "--part\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\n"
                                        + "One-Click\r\n--part--\r\n"))
                        .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(world.as(owner, notifications::read).settings().mailOff()).containsExactly(News.STAGED);
    }

    @Test
    void nothing_but_this_address_may_be_called_without_the_forms_token() {
        var person = world.nobody();
        var visitor = Visitor.signedIn(port, person);
        for (var path : List.of("/unsubscribe", "/unsubscribe/a/b", "/me/notifications", "/")) {
            assertThat(visitor.post(path, ONE_CLICK).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(visitor.post("/unsubscribe/guessed", ONE_CLICK).statusCode()).isEqualTo(404);
        assertThat(world.as(person, notifications::read).settings()).isEqualTo(NotificationSettings.DEFAULT);
    }

    @Test
    void a_token_stands_in_no_log_and_in_no_column_of_mails_and_the_record(CapturedOutput logged) throws Exception {
        staged();
        deliver();
        var path = unsubscribe(received(owner));
        var token = path.substring(path.lastIndexOf('/') + 1);
        assertThat(oneClick(path).statusCode()).isEqualTo(200);
        assertThat(oneClick(path + "X").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).post(path, Map.of()).statusCode()).isEqualTo(400);
        for (var table : List.of("outbox_mail", "audit_entry", "audit_field", "notification_setting", "bell_item")) {
            var columns =
                    database.sql("select * from " + table).query().listOfRows().toString();
            assertThat(columns.contains(token)).as(table).isFalse();
        }
        assertThat(logged.getAll().contains(token)).as("log").isFalse();
    }

    @Test
    void what_was_not_sealed_for_this_switches_nothing_off() throws Exception {
        staged();
        deliver();
        var path = unsubscribe(received(owner));
        var token = path.substring(path.lastIndexOf('/') + 1);
        var altered = token.substring(0, 40) + (token.charAt(40) == 'A' ? 'B' : 'A') + token.substring(41);
        var other = "mail " + owner.id() + " " + News.STAGED;
        for (var wrong :
                List.of("guessed", "x".repeat(2_000), altered, token.substring(0, 12), sealed(other), sealed(""))) {
            assertThat(oneClick("/unsubscribe/" + wrong).statusCode()).as(wrong).isEqualTo(404);
        }
        assertThat(world.as(owner, notifications::read).settings()).isEqualTo(NotificationSettings.DEFAULT);
    }

    private HttpResponse<String> looked(String path, String language) {
        var visitor = new Visitor(port);
        return visitor.send(visitor.request(path)
                .header("Accept-Language", language)
                .header("Accept", "text/html")
                .GET()
                .build());
    }

    private String sealed(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.seal(new SecretText(text)));
    }

    private HttpResponse<String> oneClick(String path) {
        return new Visitor(port).post(path, ONE_CLICK);
    }

    /** Path of the address that the mail's head gives to mail programs. */
    private String unsubscribe(MimeMessage mail) throws MessagingException {
        var header = mail.getHeader("List-Unsubscribe");
        assertThat(header).singleElement().asString().startsWith("<" + operator.publicUrl() + "/unsubscribe/");
        return header[0].substring(operator.publicUrl().length() + 1, header[0].length() - 1);
    }

    private static MimeMessage received(Somebody person) {
        var received = Stream.of(SERVER.getReceivedMessages())
                .filter(one -> GreenMailUtil.getHeaders(one).contains(person.mail()))
                .toList();
        assertThat(received).hasSize(1);
        return received.getFirst();
    }

    @Test
    void a_process_that_dies_before_its_end_has_taken_nothing() {
        wait(owner, publisher, offer, "Archive", News.STAGED, due);
        transaction.executeWithoutResult(status -> {
            desk(due).round();
            assertThat(mailsTo(owner)).hasSize(1);
            status.setRollbackOnly();
        });
        assertThat(mailsTo(owner)).isEmpty();
        assertThat(waiting(owner)).isEqualTo(1);

        assertThat(desk(due).round()).isPositive();
        assertThat(mailsTo(owner)).hasSize(1);
    }

    @Test
    void nodes_that_write_at_the_same_time_write_each_digest_once() throws Exception {
        int readers = 6;
        int nodes = 4;
        var some = IntStream.range(0, readers)
                .mapToObj(n -> world.member(publisher.id(), PublisherRole.PUBLISHER))
                .toList();
        for (Somebody one : some) {
            IntStream.range(0, 5).forEach(n -> wait(one, publisher, offer, "Archive", News.STAGED, due));
        }
        var barrier = new CyclicBarrier(nodes);
        Callable<Integer> node = () -> {
            barrier.await();
            return desk(due).round();
        };
        try (var threads = Executors.newFixedThreadPool(nodes)) {
            for (Future<Integer> done : threads.invokeAll(java.util.Collections.nCopies(nodes, node))) {
                done.get();
            }
        }
        assertThat(some).allSatisfy(one -> {
            assertThat(mailsTo(one)).hasSize(1);
            assertThat(waiting(one)).isZero();
        });
        Evidence.note(
                NotificationSettingsTest.class,
                readers + " digests of 5 news each, written by " + nodes + " nodes at once: each once");
    }

    @Test
    void who_left_is_told_nothing_of_the_publisher_any_more() {
        var other = world.publisher();
        world.join(owner, other.id(), PublisherRole.PUBLISHER, Set.of(), Set.of());
        var gone = world.member(publisher.id(), PublisherRole.PUBLISHER);
        wait(gone, publisher, offer, "Archive", News.STAGED, due);
        wait(owner, publisher, offer, "Archive", News.STAGED, due);
        wait(owner, other, OfferId.next(), "Sauvegarde", News.STAGED, due);
        world.remove(gone, publisher.id());
        world.remove(owner, other.id());

        desk(due).round();

        assertThat(mailsTo(gone)).isEmpty();
        assertThat(waiting(gone)).isZero();
        assertThat(outbox.open(mailsTo(owner).getFirst()).text())
                .contains("Archive")
                .doesNotContain("Sauvegarde", other.name());
    }

    @Test
    void another_rhythm_takes_along_what_waits_and_leaves_out_what_is_wanted_no_more() {
        choose(owner, new NotificationSettings(Digest.WEEKLY, Set.of(), Set.of()));
        staged();
        live();
        assertThat(waiting(owner)).isEqualTo(2);

        choose(owner, new NotificationSettings(Digest.OFF, Set.of(), Set.of(News.LIVE)));
        desk(Instant.now().plusSeconds(5)).round();

        assertThat(mailsTo(owner)).hasSize(1);
        assertThat(outbox.open(mailsTo(owner).getFirst()).text())
                .contains("is staged")
                .doesNotContain("in production");
        assertThat(waiting(owner)).isZero();
    }

    @Test
    void many_news_are_cut_and_the_rest_is_counted() {
        IntStream.range(0, 103).forEach(n -> wait(owner, publisher, offer, "Archive", News.STAGED, due));
        desk(due).round();
        var mail = mailsTo(owner).getFirst();
        assertThat(mail.subject()).contains("103");
        assertThat(outbox.open(mail).text()).contains("The first 100 are here; the other 3 wait");
    }

    private void choose(Somebody person, NotificationSettings settings) {
        world.as(person, () -> {
            notifications.save(settings);
            return true;
        });
    }

    private void staged() {
        move(SubmissionKind.STAGING, SubmissionState.RUNNING, SubmissionAction.PASS);
    }

    private void live() {
        move(SubmissionKind.PRODUCTION, SubmissionState.PUBLISHING, SubmissionAction.PASS);
    }

    private void move(SubmissionKind kind, SubmissionState from, SubmissionAction action) {
        var to = Lifecycle.next(from, action, null).orElseThrow();
        world.job(
                publisher.id(),
                () -> transaction.execute(status -> {
                    events.publishEvent(new SubmissionMoved(
                            publisher.id(), offer, SubmissionId.next(), kind, from, to, action, null, ""));
                    return true;
                }));
    }

    /** A piece of news that waits for a digest. */
    private void wait(Somebody person, Publisher where, OfferId what, String name, News news, Instant until) {
        var told = new BellItem.What(
                news.name(),
                Capacity.MEMBER.name(),
                where.slug(),
                where.name(),
                what.value(),
                name,
                Uuid7.next(),
                null,
                "",
                HAPPENED);
        transaction.executeWithoutResult(
                status -> items.saveAll(List.of(new BellItem(person.id().value(), told, true, until))));
    }

    private DigestDesk desk(Instant now) {
        return new DigestDesk(
                items, people, publishers, letters, outbox, work, transactions, Clock.fixed(now, ZoneOffset.UTC));
    }

    private long waiting(Somebody person) {
        return database.sql("select count(*) from bell_item where person = :id and digest_at is not null")
                .param("id", person.id().value())
                .query(Long.class)
                .single();
    }

    private List<OutboxMail> mailsTo(Somebody person) {
        return mails.newest(null, Limit.of(300)).stream()
                .filter(mail -> mail.recipient().equals(person.mail()))
                .toList();
    }

    private void deliver() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(SERVER.getSmtp().getPort());
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        var postman = new Postman(
                mails,
                outbox,
                beans.getBeanProvider(JavaMailSender.class),
                "localhost",
                new MailSettings("no-reply@cumulia.example", Duration.ofSeconds(5), Duration.ofMinutes(1)),
                operator,
                Clock.systemUTC());
        while (postman.round() > 0) {
            // until the outbox is empty
        }
    }
}
