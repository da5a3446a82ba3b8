package dev.vitrine.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.identity.Registration;
import dev.vitrine.identity.SystemWork;
import dev.vitrine.images.SasUrlsExpire;
import dev.vitrine.images.SasUrlsExpire.Disk;
import dev.vitrine.marketplace.Operator;
import dev.vitrine.notification.store.OutboxMail;
import dev.vitrine.notification.store.OutboxMails;
import dev.vitrine.offers.Drafts;
import dev.vitrine.publishing.Lifecycle;
import dev.vitrine.publishing.SubmissionAction;
import dev.vitrine.publishing.SubmissionKind;
import dev.vitrine.publishing.SubmissionMoved;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import dev.vitrine.vault.Vault;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** News reaches those whom it concerns, by mail over a real mail server and by the bell. */
@VitrineTest
class NotificationTest {
    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));

    private final World world;
    private final Registration registration;
    private final SystemWork work;
    private final Drafts drafts;
    private final OutboxMails mails;
    private final Outbox outbox;
    private final Bells bells;
    private final Operator operator;
    private final Publishers publishers;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    private Publisher publisher;
    private OfferId offer = OfferId.next();
    private Somebody owner;

    NotificationTest(
            World world,
            Registration registration,
            SystemWork work,
            Drafts drafts,
            OutboxMails mails,
            Outbox outbox,
            Bells bells,
            Operator operator,
            Publishers publishers,
            Vault vault,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.world = world;
        this.registration = registration;
        this.work = work;
        this.drafts = drafts;
        this.mails = mails;
        this.outbox = outbox;
        this.bells = bells;
        this.operator = operator;
        this.publishers = publishers;
        this.vault = vault;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        publisher = world.publisher();
        owner = person("contoso", Locale.FRENCH);
    }

    @BeforeEach
    void an_offer_of_a_publisher_whose_owner_reads_french() {
        world.join(owner, publisher.id(), PublisherRole.OWNER, Set.of(), Set.of());
        offer = world.job(publisher.id(), () -> {
            var wish = new Drafts.NewOffer(
                    "Archive <b>&\"' 1",
                    "offer-" + Uuid7.next().toString().substring(24),
                    ContentFixtures.FR,
                    List.of(ContentFixtures.FR));
            return ((Drafts.Creation.Created) drafts.create(wish)).id();
        });
    }

    @Test
    void a_mail_comes_in_the_reader_s_language_as_text_and_as_html() throws Exception {
        move(
                SubmissionKind.PRODUCTION,
                SubmissionState.IN_REVIEW,
                SubmissionAction.SEND_BACK,
                "Le titre\n<i>est</i> trop long.");
        deliver(Clock.systemUTC());

        MimeMessage mail = only(owner);
        String text = part(mail, 0);
        String html = part(mail, 1);

        assertThat(mail.getSubject())
                .isEqualTo("Des modifications sont demandées pour «\u00a0Archive <b>&\"' 1\u00a0»");
        assertThat(mail.getFrom()[0]).hasToString("Cumulia <no-reply@cumulia.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentLanguage()).containsExactly("fr");
        assertThat(text)
                .contains("l’approbateur demande des modifications", "> Le titre\n> <i>est</i> trop long.")
                .contains("/p/" + publisher.slug() + "/offers/" + offer + "/publish");
        assertThat(html)
                .contains("lang=\"fr\"", "Archive &lt;b&gt;&amp;", "&lt;i&gt;est&lt;/i&gt; trop long.")
                .doesNotContain("<b>", "<i>");
    }

    @Test
    void those_whom_it_concerns_are_told_and_nobody_else() throws Exception {
        var engineer = world.member(publisher.id(), PublisherRole.ENGINEERING_CONTACT);
        var editor = world.member(publisher.id(), PublisherRole.MARKETING_EDITOR, Set.of(ContentFixtures.FR), Set.of());
        var stranger = world.member(world.publisher().id(), PublisherRole.OWNER);

        move(SubmissionKind.STAGING, SubmissionState.RUNNING, SubmissionAction.FIND_ERRORS, "");
        deliver(Clock.systemUTC());

        assertThat(received(owner)).hasSize(1);
        assertThat(received(engineer)).hasSize(1);
        assertThat(received(engineer).getFirst().getSubject()).contains("to staging failed");
        assertThat(received(editor)).isEmpty();
        assertThat(received(stranger)).isEmpty();
    }

    @Test
    void approvers_are_told_what_waits_except_those_of_the_publisher_s_own_house_and_the_one_who_acted() {
        var approver = person("cumulia", Locale.ENGLISH);
        var other = person("cumulia", Locale.ENGLISH);
        var near = new Somebody(register("near@" + domain(owner), Locale.ENGLISH), "near@" + domain(owner));
        for (Somebody one : List.of(approver, other, near)) {
            work.run("test", () -> registration.grant(one.id(), PlatformRole.APPROVER));
        }

        move(SubmissionKind.PRODUCTION, SubmissionState.IN_REVIEW, SubmissionAction.APPROVE_FIRST, "", approver);

        assertThat(world.as(other, bells::unread)).isEqualTo(1);
        assertThat(world.as(approver, bells::unread)).isZero();
        assertThat(world.as(near, bells::unread)).isZero();
        assertThat(world.as(other, () -> bells.latest().getFirst().news())).isEqualTo(News.SECOND_REVIEW_WAITING);
    }

    @Test
    void what_did_not_happen_is_told_to_nobody() throws Exception {
        world.job(
                publisher.id(),
                () -> transaction.execute(status -> {
                    events.publishEvent(
                            moved(SubmissionKind.STAGING, SubmissionState.RUNNING, SubmissionAction.PASS, "", null));
                    status.setRollbackOnly();
                    return true;
                }));
        deliver(Clock.systemUTC());

        assertThat(received(owner)).isEmpty();
        assertThat(world.as(owner, bells::unread)).isZero();
    }

    @Test
    void the_bell_tells_what_is_new_until_it_is_read() {
        move(SubmissionKind.STAGING, SubmissionState.RUNNING, SubmissionAction.PASS, "");
        move(SubmissionKind.PRODUCTION, SubmissionState.PUBLISHING, SubmissionAction.PASS, "");

        var latest = world.as(owner, bells::latest);
        assertThat(latest).extracting(Bells.Rung::news).containsExactly(News.LIVE, News.STAGED);
        assertThat(latest.getFirst().address()).isEqualTo("p/" + publisher.slug() + "/offers/" + offer + "/publish");
        assertThat(world.as(owner, bells::unread)).isEqualTo(2);

        read(owner, latest.getFirst().id());
        assertThat(world.as(owner, bells::unread)).isEqualTo(1);

        world.as(owner, () -> {
            bells.readAll();
            return true;
        });
        assertThat(world.as(owner, bells::unread)).isZero();
        assertThat(world.as(owner, bells::latest)).hasSize(2).allMatch(Bells.Rung::read);
    }

    @Test
    void nobody_reads_or_marks_another_s_news() {
        var second = world.member(publisher.id(), PublisherRole.PUBLISHER);
        move(SubmissionKind.STAGING, SubmissionState.RUNNING, SubmissionAction.PASS, "");
        UUID owners = world.as(owner, bells::latest).getFirst().id();

        read(second, owners);

        assertThat(world.as(owner, bells::unread)).isEqualTo(1);
        assertThat(world.as(second, bells::latest)).extracting(Bells.Rung::id).doesNotContain(owners);
    }

    @Test
    void who_is_no_member_any_more_sees_nothing_of_the_publisher() {
        var second = world.member(publisher.id(), PublisherRole.PUBLISHER);
        move(SubmissionKind.STAGING, SubmissionState.RUNNING, SubmissionAction.PASS, "");
        long before = world.as(second, bells::unread);

        world.remove(second, publisher.id());

        assertThat(before).isEqualTo(1);
        assertThat(world.as(second, bells::unread)).isZero();
        assertThat(world.as(second, bells::latest)).isEmpty();
    }

    @Test
    void a_mail_that_could_not_be_sent_is_tried_again_after_growing_pauses() throws Exception {
        deliver(Clock.systemUTC());
        move(SubmissionKind.STAGING, SubmissionState.RUNNING, SubmissionAction.PASS, "");
        OutboxMail mail = mailTo(owner);
        Instant start = Instant.now().plusSeconds(5);

        round(start, 1);
        Duration first = pause(start, mail);
        round(start.plus(Duration.ofSeconds(1)), 1);
        int attemptsWithinThePause = mails.findById(mail.getId()).orElseThrow().attempts();
        Instant later = start.plus(first);
        round(later, 1);
        Duration second = pause(later, mail);
        deliver(Clock.fixed(later.plus(second), ZoneOffset.UTC));

        assertThat(attemptsWithinThePause).isEqualTo(1);
        assertThat(second).isGreaterThan(first);
        assertThat(received(owner)).hasSize(1);
        assertThat(mails.findById(mail.getId()).orElseThrow().sentAt()).isPresent();
    }

    @Test
    void a_mail_that_is_sent_again_keeps_its_id() throws Exception {
        deliver(Clock.systemUTC());
        move(SubmissionKind.STAGING, SubmissionState.RUNNING, SubmissionAction.PASS, "");
        OutboxMail mail = mailTo(owner);
        deliver(Clock.systemUTC());

        mails.save(mail); // as if the process had died before it was marked
        deliver(Clock.systemUTC());

        assertThat(received(owner)).hasSize(2);
        assertThat(received(owner).getFirst().getMessageID())
                .isEqualTo(received(owner).getLast().getMessageID())
                .contains(mail.getId().toString());
    }

    @Test
    @Asvs({"16.5.1", "16.5.2", "16.5.3"})
    void nothing_is_sent_and_nothing_lost_without_a_mail_server() {
        move(SubmissionKind.STAGING, SubmissionState.RUNNING, SubmissionAction.PASS, "");

        assertThat(postman("", SERVER.getSmtp().getPort(), Clock.systemUTC()).round())
                .isZero();
        assertThat(mailTo(owner).dueAt()).isPresent();
        assertThat(mailTo(owner).attempts()).isZero();
    }

    @Test
    void what_a_mail_says_is_sealed_in_the_database() {
        move(SubmissionKind.PRODUCTION, SubmissionState.IN_REVIEW, SubmissionAction.SEND_BACK, "Ein Geheimnis");
        OutboxMail mail = mailTo(owner);

        assertThat(new String(mail.sealed(), StandardCharsets.ISO_8859_1)).doesNotContain("Geheimnis");
        assertThat(vault.unseal(mail.sealed()).reveal()).contains("Ein Geheimnis");
    }

    @Test
    void a_sas_url_that_expires_is_told_of_by_mail_in_the_reader_s_language() throws Exception {
        var vhd = new Vhd("contoso.blob.example", "images", "os.vhd");
        var disk = new Disk("k1", "standard", "1.2.3", null, vhd, Instant.parse("2026-12-03T07:00:00Z"));
        world.job(publisher.id(), () -> {
            transaction.executeWithoutResult(
                    status -> events.publishEvent(new SasUrlsExpire(publisher.id(), offer, List.of(disk), 21)));
            return true;
        });
        deliver(Clock.systemUTC());

        MimeMessage mail = only(owner);
        assertThat(mail.getSubject()).startsWith("Une URL SAS expire bientôt");
        assertThat(GreenMailUtil.getBody(mail)).contains("images/os.vhd", "standard", "1.2.3", "08:00 (Europe/Paris)");
    }

    @Test
    void owners_are_told_of_a_suspension_with_its_reason_and_of_its_end() throws Exception {
        var other = world.member(publisher.id(), PublisherRole.PUBLISHER);
        work.run("test", () -> publishers.suspend(publisher.id(), "Plaintes d’acheteurs.\nTrois."));
        deliver(Clock.systemUTC());

        MimeMessage mail = only(owner);
        assertThat(mail.getSubject()).isEqualTo(publisher.name() + " est suspendu");
        assertThat(part(mail, 0))
                .contains("> Plaintes d’acheteurs.\n> Trois.", operator.supportMail())
                .contains("/p/" + publisher.slug());
        assertThat(received(other)).isEmpty();
        work.run("test", () -> publishers.lift(publisher.id()));
        work.run("test", () -> publishers.lift(publisher.id()));

        assertThat(world.as(owner, bells::latest))
                .extracting(Bells.Rung::news)
                .containsExactly(News.LIFTED, News.SUSPENDED);
        assertThat(world.as(owner, bells::latest).getFirst().address()).isEqualTo("p/" + publisher.slug());
    }

    @Test
    @Asvs("1.3.11")
    void names_with_line_breaks_begin_no_header() throws Exception {
        deliver(Clock.systemUTC());
        var body = new SecretText("{\"text\":\"t\",\"html\":\"<p>h</p>\"}");
        byte[] sealed = vault.seal(body);
        var mail = new OutboxMail(
                owner.mail(),
                "Eve\r\nBcc: eve@evil.example",
                "en",
                "Hello\r\nX-Evil: yes\n\nbody",
                new OutboxMail.Sealed(vault.keyOf(sealed), sealed),
                Instant.now());
        mails.save(mail);

        deliver(Clock.systemUTC());

        MimeMessage received = only(owner);
        assertThat(received.getHeader("X-Evil")).isNull();
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getRecipients(Message.RecipientType.TO)).hasSize(1);
        assertThat(SERVER.getReceivedMessages())
                .allSatisfy(one -> assertThat(GreenMailUtil.getHeaders(one)).doesNotContain("\nX-Evil", "\nBcc"));
    }

    private void move(SubmissionKind kind, SubmissionState from, SubmissionAction action, String reason) {
        move(kind, from, action, reason, null);
    }

    private void move(
            SubmissionKind kind, SubmissionState from, SubmissionAction action, String reason, @Nullable Somebody by) {
        world.job(
                publisher.id(),
                () -> transaction.execute(status -> {
                    events.publishEvent(moved(kind, from, action, reason, by));
                    return true;
                }));
    }

    private SubmissionMoved moved(
            SubmissionKind kind, SubmissionState from, SubmissionAction action, String reason, @Nullable Somebody by) {
        var to = Lifecycle.next(from, action, null).orElseThrow();
        return new SubmissionMoved(
                publisher.id(),
                offer,
                SubmissionId.next(),
                kind,
                from,
                to,
                action,
                by == null ? null : by.id(),
                reason);
    }

    private void read(Somebody somebody, UUID id) {
        world.as(somebody, () -> {
            bells.read(id);
            return true;
        });
    }

    /** Sends all that is due, mails of other tests included. */
    private void deliver(Clock clock) {
        var postman = postman("localhost", SERVER.getSmtp().getPort(), clock);
        while (postman.round() > 0) {
            // until the outbox is empty
        }
    }

    /** One round at this moment, with a server that does not answer. */
    private void round(Instant now, int port) {
        postman("localhost", port, Clock.fixed(now, ZoneOffset.UTC)).round();
    }

    private Duration pause(Instant now, OutboxMail mail) {
        return Duration.between(
                now, mails.findById(mail.getId()).orElseThrow().dueAt().orElseThrow());
    }

    private Postman postman(String host, int port, Clock clock) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new Postman(
                mails,
                outbox,
                beans.getBeanProvider(JavaMailSender.class),
                host,
                new MailSettings("no-reply@cumulia.example", Duration.ofSeconds(5), Duration.ofMinutes(1)),
                operator,
                clock);
    }

    private OutboxMail mailTo(Somebody somebody) {
        return mails.newest(null, Limit.of(200)).stream()
                .filter(mail -> mail.recipient().equals(somebody.mail()))
                .findFirst()
                .orElseThrow();
    }

    private static MimeMessage only(Somebody somebody) throws Exception {
        var mails = received(somebody);
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private static List<MimeMessage> received(Somebody somebody) throws Exception {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> to(mail).contains(somebody.mail()))
                .toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getAllRecipients());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        var related = (Multipart) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
        var alternative = (Multipart) related.getBodyPart(0).getContent();
        return ((String) alternative.getBodyPart(index).getContent()).replace("\r\n", "\n");
    }

    private Somebody person(String house, Locale language) {
        String mail = "p" + Uuid7.next().toString().substring(24) + "@" + house + "-"
                + Uuid7.next().toString().substring(24) + ".example";
        return new Somebody(register(mail, language), mail);
    }

    private PersonId register(String mail, Locale language) {
        var person = new Registration.NewPerson(mail, "Jo Reader", World.PASSWORD, language, ZoneId.of("Europe/Paris"));
        return work.run("test", () -> ((Registration.Created.Done) registration.createPerson(person)).id());
    }

    private static String domain(Somebody somebody) {
        return somebody.mail().substring(somebody.mail().indexOf('@') + 1);
    }
}
