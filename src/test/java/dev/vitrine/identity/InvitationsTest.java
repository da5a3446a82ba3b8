package dev.vitrine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.audit.AuditTrail;
import dev.vitrine.identity.InvitationLinks.Accepted;
import dev.vitrine.identity.InvitationLinks.Newcomer;
import dev.vitrine.identity.InvitationLinks.Reader;
import dev.vitrine.identity.Invitations.Invitation;
import dev.vitrine.identity.Invitations.Outcome;
import dev.vitrine.identity.Registration.Created;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Letters;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** A link by mail makes somebody a member: once, for a while, and only whom it was meant for. */
@VitrineTest
class InvitationsTest {
    private static final int CROWD = 16;
    private static final LanguageTag FRENCH = LanguageTag.of("fr-FR");

    private final World world;
    private final Offers offers;
    private final Letters letters;
    private final Invitations invitations;
    private final InvitationLinks links;
    private final Members members;
    private final People people;
    private final AuditTrail audit;
    private final JdbcTemplate database;
    private final Publisher publisher;
    private final Somebody owner;
    private final String mail = "new-" + Uuid7.next() + "@example.com";

    InvitationsTest(
            World world,
            Offers offers,
            Letters letters,
            Invitations invitations,
            InvitationLinks links,
            Members members,
            People people,
            AuditTrail audit,
            JdbcTemplate database) {
        this.world = world;
        this.offers = offers;
        this.letters = letters;
        this.invitations = invitations;
        this.links = links;
        this.members = members;
        this.people = people;
        this.audit = audit;
        this.database = database;
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
    }

    @Test
    void an_invited_person_makes_an_account_and_is_what_the_invitation_says() {
        var as = new MemberRole(PublisherRole.MARKETING_EDITOR, Set.of(FRENCH), Set.of());
        assertThat(invite(mail, as)).isEqualTo(Outcome.SENT);
        var token = letters.token(mail);
        var open = links.read(token).orElseThrow();
        assertThat(open.mail()).isEqualTo(mail);
        assertThat(open.publisher()).isEqualTo(publisher.name());
        assertThat(open.roleKeys()).containsExactly("identity.publisherRole.MARKETING_EDITOR");
        assertThat(open.reader()).isEqualTo(Reader.NEW);
        assertThat(links.register(token, newcomer())).isEqualTo(new Accepted.Done(publisher.slug()));
        var member = team().stream()
                .filter(one -> one.person().mail().equals(mail))
                .findFirst()
                .orElseThrow();
        assertThat(member.person().name()).isEqualTo("Ada New");
        assertThat(member.person().language()).isEqualTo(Locale.FRENCH);
        assertThat(member.person().zone()).isEqualTo(ZoneId.of("America/Montreal"));
        assertThat(member.role()).isEqualTo(PublisherRole.MARKETING_EDITOR);
        assertThat(member.languages()).containsExactly(FRENCH);
        assertThat(asOwner(invitations::pending)).isEmpty();
    }

    @Test
    void somebody_with_an_account_signs_in_and_becomes_a_member_of_a_second_publisher() {
        var first = world.publisher();
        var known = world.member(first.id(), PublisherRole.PUBLISHER);
        invite(known.mail().toUpperCase(Locale.ROOT), MemberRole.of(PublisherRole.PUBLISHER));
        var token = letters.token(known.mail().toUpperCase(Locale.ROOT));
        assertThat(links.read(token).orElseThrow().reader()).isEqualTo(Reader.SIGNS_IN_FIRST);
        var stranger = world.nobody();
        assertThat(world.as(stranger, () -> links.read(token).orElseThrow().reader()))
                .isEqualTo(Reader.SOMEBODY_ELSE);
        assertThat(world.as(stranger, () -> links.accept(token))).isInstanceOf(Accepted.Dead.class);
        assertThat(world.as(known, () -> links.read(token).orElseThrow().reader()))
                .isEqualTo(Reader.MAY_ACCEPT);
        assertThat(world.as(known, () -> links.accept(token))).isEqualTo(new Accepted.Done(publisher.slug()));
        assertThat(world.in(publisher.id(), known, () -> true)).isTrue();
        assertThat(world.in(first.id(), known, () -> true)).isTrue();
    }

    @Test
    @Asvs({"6.4.1", "6.4.3"})
    void tokens_are_random_and_kept_as_hashes_alone() {
        var tokens = new HashSet<String>();
        for (int i = 0; i < CROWD; i++) {
            var address = "one-" + Uuid7.next() + "@example.com";
            invite(address, MemberRole.of(PublisherRole.PUBLISHER));
            tokens.add(letters.token(address).reveal());
        }
        assertThat(tokens).hasSize(CROWD).allMatch(token -> token.matches("[A-Za-z0-9_-]{43}")); // 256 bits
        var kept = String.join(
                "\n",
                database.queryForList(
                        "select concat_ws(' ', i.token_hash, i.mail, i.roles, i.languages, i.offers) from invitation i",
                        String.class));
        var recorded = String.join(
                "\n",
                database.queryForList(
                        "select concat_ws(' ', subject, details) from audit_entry where chain = ?",
                        String.class,
                        publisher.id().value()));
        var outbox =
                database
                        .queryForList("select concat_ws(' ', subject, name, sealed) from outbox_mail", byte[].class)
                        .stream()
                        .map(row -> new String(row, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .toList();
        assertThat(tokens)
                .noneMatch(kept::contains)
                .noneMatch(recorded::contains)
                .noneMatch(token -> outbox.stream().anyMatch(row -> row.contains(token)));
    }

    @Test
    @Asvs({"6.4.1", "6.4.3"})
    void a_link_that_is_wrong_used_replaced_withdrawn_or_over_does_nothing() {
        var dead = Map.<String, Supplier<SecretText>>of(
                "wrong", () -> new SecretText("A".repeat(43)),
                "endless", () -> new SecretText("A".repeat(100_000)),
                "empty", () -> new SecretText(""),
                "used",
                        () -> {
                            var token = invited();
                            assertThat(links.register(token, newcomer())).isInstanceOf(Accepted.Done.class);
                            return token;
                        },
                "replaced",
                        () -> {
                            var token = invited();
                            later();
                            assertThat(asOwner(() -> invitations.sendAgain(pending())))
                                    .isEqualTo(Outcome.SENT);
                            return token;
                        },
                "withdrawn",
                        () -> {
                            var token = invited();
                            asOwner(() -> {
                                invitations.withdraw(pending());
                                return true;
                            });
                            return token;
                        },
                "over",
                        () -> {
                            var token = invited();
                            database.update(
                                    "update invitation set expires_at = utc_timestamp(6) where publisher_id = ?",
                                    publisher.id().value());
                            return token;
                        });
        long before = people();
        dead.forEach((what, link) -> {
            var token = link.get();
            long now = people();
            assertThat(links.read(token)).as(what).isEmpty();
            assertThat(links.register(token, newcomer())).as(what).isInstanceOf(Accepted.Dead.class);
            assertThat(world.as(world.nobody(), () -> links.accept(token)))
                    .as(what)
                    .isInstanceOf(Accepted.Dead.class);
            assertThat(people()).as(what).isEqualTo(now + 1); // the one who tried
        });
        assertThat(people()).isEqualTo(before + dead.size() + 1);
        assertThat(deeds()).contains("invitation.refused");
        Evidence.note(InvitationsTest.class, dead.size() + " kinds of dead links: 0 accepted");
    }

    @Test
    void a_link_sent_again_works_and_the_one_before_does_not() {
        var first = invited();
        assertThat(asOwner(() -> invitations.sendAgain(pending()))).isEqualTo(Outcome.TOO_SOON);
        assertThat(links.read(first)).isPresent();
        later();
        assertThat(asOwner(() -> invitations.sendAgain(pending()))).isEqualTo(Outcome.SENT);
        var address = asOwner(invitations::pending).getFirst().mail();
        assertThat(letters.to(address)).hasSize(2);
        assertThat(links.read(first)).isEmpty();
        assertThat(links.read(letters.token(address))).isPresent();
        assertThat(deeds()).contains("invitation.sent", "invitation.sent.again", "invitation.held");
    }

    @Test
    @Asvs("2.3.4")
    void of_sixteen_who_click_at_once_one_accepts() throws Exception {
        var token = invited();
        long before = people();
        var outcomes = together(n -> () -> links.register(token, newcomer()));
        assertThat(outcomes).filteredOn(Accepted.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Accepted.Dead.class::isInstance).hasSize(CROWD - 1);
        assertThat(people()).isEqualTo(before + 1);
        assertThat(deeds()).filteredOn("invitation.accepted"::equals).hasSize(1);
        assertThat(team()).hasSize(2);
        Evidence.note(InvitationsTest.class, CROWD + " clicks at once: 1 accepted");
    }

    @Test
    @Asvs("2.3.4")
    void of_sixteen_windows_of_one_person_one_accepts() throws Exception {
        var known = world.nobody();
        invite(known.mail(), MemberRole.of(PublisherRole.ENGINEERING_CONTACT));
        var token = letters.token(known.mail());
        var outcomes = together(n -> () -> world.as(known, () -> links.accept(token)));
        assertThat(outcomes).filteredOn(Accepted.Done.class::isInstance).hasSize(1);
        assertThat(team()).hasSize(2);
    }

    @Test
    void a_bad_name_or_password_is_told_and_the_link_still_works() {
        var token = invited();
        var weak = new Newcomer("Ada", new SecretText("short"), Locale.ENGLISH, ZoneId.of("Europe/Paris"));
        assertThat(links.register(token, weak)).isInstanceOf(Accepted.BadPerson.class);
        var nameless = new Newcomer(" ", World.PASSWORD, Locale.ENGLISH, ZoneId.of("Europe/Paris"));
        assertThat(links.register(token, nameless)).isEqualTo(new Accepted.BadPerson(new Created.BadName()));
        assertThat(links.register(token, newcomer())).isInstanceOf(Accepted.Done.class);
    }

    @Test
    void what_cannot_be_is_refused_before_anything_is_sent() {
        assertThat(invite("nobody", MemberRole.of(PublisherRole.PUBLISHER))).isEqualTo(Outcome.BAD_MAIL);
        assertThat(invite(mail, MemberRole.of(PublisherRole.OWNER))).isEqualTo(Outcome.BAD_ROLE);
        assertThat(invite(mail, MemberRole.of(PublisherRole.MARKETING_EDITOR))).isEqualTo(Outcome.BAD_ROLE);
        var other = world.publisher();
        var elsewhere = offers.complete(other.id(), world.member(other.id(), PublisherRole.OWNER));
        for (var offer : List.of(elsewhere, OfferId.next())) {
            var as = new MemberRole(PublisherRole.ENGINEERING_CONTACT, Set.of(), Set.of(offer));
            assertThat(invite(mail, as)).isEqualTo(Outcome.BAD_ROLE);
        }
        assertThat(invite(owner.mail(), MemberRole.of(PublisherRole.PUBLISHER))).isEqualTo(Outcome.MEMBER_ALREADY);
        assertThat(letters.to(mail)).isEmpty();
        assertThat(invite(mail, MemberRole.of(PublisherRole.PUBLISHER))).isEqualTo(Outcome.SENT);
        assertThat(invite(mail.toUpperCase(Locale.ROOT), MemberRole.of(PublisherRole.PUBLISHER)))
                .isEqualTo(Outcome.INVITED_ALREADY);
    }

    @Test
    void whoever_invites_is_told_the_same_whether_or_not_there_is_an_account() {
        var known = world.nobody();
        var colleague = world.platform(PlatformRole.APPROVER);
        for (var address : List.of(mail, known.mail(), colleague.mail())) {
            assertThat(invite(address, MemberRole.of(PublisherRole.PUBLISHER)))
                    .as(address)
                    .isEqualTo(Outcome.SENT);
        }
        var token = letters.token(colleague.mail());
        assertThat(world.as(colleague, () -> links.accept(token))).isInstanceOf(Accepted.OtherSide.class);
        assertThat(team()).hasSize(1);
    }

    @Test
    @Asvs("2.4.1")
    void nobody_is_flooded_with_invitations() {
        for (int i = 0; i < 10; i++) {
            var other = world.publisher();
            var sender = world.member(other.id(), PublisherRole.OWNER);
            assertThat(world.in(other.id(), sender, () -> invitations.invite(invitation(mail))))
                    .isEqualTo(Outcome.SENT);
        }
        assertThat(asOwner(() -> invitations.invite(invitation(mail)))).isEqualTo(Outcome.TOO_MANY);
        int sent = 0;
        while (asOwner(() -> invitations.invite(invitation("many-" + Uuid7.next() + "@example.com"))) == Outcome.SENT) {
            sent++;
            assertThat(sent).isLessThanOrEqualTo(60);
        }
        assertThat(sent).isEqualTo(60);
    }

    @Test
    void the_owner_alone_invites_and_knows_of_his_own_invitations_alone() {
        var other = world.publisher();
        var stranger = world.member(other.id(), PublisherRole.OWNER);
        invited();
        var id = pending();
        assertThatThrownBy(() -> world.in(other.id(), stranger, () -> invitations.sendAgain(id)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.in(other.id(), stranger, () -> {
                    invitations.withdraw(id);
                    return true;
                }))
                .isInstanceOf(NotFoundException.class);
        assertThat(world.in(other.id(), stranger, invitations::pending)).isEmpty();
        for (var role :
                List.of(PublisherRole.PUBLISHER, PublisherRole.MARKETING_EDITOR, PublisherRole.ENGINEERING_CONTACT)) {
            var member = world.member(publisher.id(), role);
            assertThatThrownBy(() -> world.in(publisher.id(), member, () -> invitations.invite(invitation(mail))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> world.in(publisher.id(), member, invitations::pending))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void who_was_removed_can_be_invited_again() {
        var token = invited();
        links.register(token, newcomer());
        var person = team().stream()
                .filter(member -> member.role() == PublisherRole.PUBLISHER)
                .findFirst()
                .orElseThrow()
                .person();
        assertThat(asOwner(() -> members.remove(person.id()))).isEqualTo(Members.Outcome.DONE);
        later();
        assertThat(invite(person.mail(), MemberRole.of(PublisherRole.PUBLISHER)))
                .isEqualTo(Outcome.SENT);
        var again = new Somebody(person.id(), person.mail());
        assertThat(world.as(again, () -> links.accept(letters.token(person.mail()))))
                .isInstanceOf(Accepted.Done.class);
        assertThat(world.in(publisher.id(), again, () -> true)).isTrue();
    }

    private Outcome invite(String address, MemberRole as) {
        return asOwner(() -> invitations.invite(new Invitation(address, as, Locale.FRENCH)));
    }

    private static Invitation invitation(String address) {
        return new Invitation(address, MemberRole.of(PublisherRole.PUBLISHER), Locale.ENGLISH);
    }

    /** The token of a fresh invitation, the only one that is pending. */
    private SecretText invited() {
        asOwner(invitations::pending)
                .forEach(old -> asOwner(() -> {
                    invitations.withdraw(old.id());
                    return true;
                }));
        var address = "one-" + Uuid7.next() + "@example.com";
        assertThat(invite(address, MemberRole.of(PublisherRole.PUBLISHER))).isEqualTo(Outcome.SENT);
        return letters.token(address);
    }

    private UUID pending() {
        return asOwner(invitations::pending).getFirst().id();
    }

    /** An hour later, as far as the invitations of this publisher are concerned. */
    private void later() {
        database.update(
                "update invitation set sent_at = sent_at - interval 1 hour where publisher_id = ?",
                publisher.id().value());
    }

    private static Newcomer newcomer() {
        return new Newcomer("Ada New", World.PASSWORD, Locale.FRENCH, ZoneId.of("America/Montreal"));
    }

    private long people() {
        return database.queryForObject("select count(*) from person", Long.class);
    }

    private List<String> deeds() {
        return asOwner(() -> audit.page(AuditTrail.Query.ALL, null, 100).items().stream()
                .map(AuditTrail.Entry::action)
                .toList());
    }

    private List<People.Member> team() {
        return asOwner(() -> people.members());
    }

    private <T> T asOwner(Supplier<T> work) {
        return world.in(publisher.id(), owner, work);
    }

    private static List<Accepted> together(Function<Integer, Callable<Accepted>> click) throws Exception {
        var start = new CyclicBarrier(CROWD);
        try (var threads = Executors.newFixedThreadPool(CROWD)) {
            var clicks = new ArrayList<Callable<Accepted>>();
            for (int n = 0; n < CROWD; n++) {
                var one = click.apply(n);
                clicks.add(() -> {
                    start.await();
                    return one.call();
                });
            }
            var outcomes = new ArrayList<Accepted>();
            for (var done : threads.invokeAll(clicks)) {
                outcomes.add(done.get());
            }
            return outcomes;
        }
    }
}
