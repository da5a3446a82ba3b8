package dev.vitrine.publishing;

import dev.vitrine.VitrineApplication;
import dev.vitrine.demo.blobs.SampleBlobStore;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferList;
import dev.vitrine.publishing.StagingSettings.TestItem;
import dev.vitrine.publishing.Submissions.Submission;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * The process that is killed: the application without its web layer, and a publisher and two approvers who go on from
 * whatever they find. Everything it does goes through the services that people use.
 */
final class CrashChild {
    static final String READY = "READY";
    static final String ALL_LIVE = "ALL LIVE";
    static final String FAULT = "FAULT";
    static final String OUTAGE = "OUTAGE";
    static final String PEOPLE = "PEOPLE";

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ApplicationContext context;
    private final World world;
    private final Submissions submissions;

    private CrashChild(ApplicationContext context) {
        this.context = context;
        world = context.getBean(World.class);
        submissions = context.getBean(Submissions.class);
    }

    /** What of the tests the child needs. */
    @Import({Offers.class, Worker.class})
    static final class Parts {}

    /** Who works here; made once, and given to each child in turn. */
    record Cast(PublisherId publisher, Somebody owner, List<Somebody> approvers) {
        String text() {
            return String.join(
                    ",",
                    publisher.toString(),
                    owner.id().toString(),
                    approvers.get(0).id().toString(),
                    approvers.get(1).id().toString());
        }

        static Cast of(String text) {
            var ids = text.split(",");
            return new Cast(PublisherId.of(ids[0]), somebody(ids[1]), List.of(somebody(ids[2]), somebody(ids[3])));
        }

        private static Somebody somebody(String id) {
            return new Somebody(PersonId.of(id), "");
        }
    }

    /** {@code make COUNT} or {@code work CAST}, then settings of the application. */
    public static void main(String[] arguments) {
        var settings = Arrays.copyOfRange(arguments, 2, arguments.length);
        var context = new SpringApplicationBuilder(VitrineApplication.class, Parts.class)
                .profiles("test")
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(settings);
        var child = new CrashChild(context);
        if (arguments[0].equals("make")) {
            System.out.println(
                    PEOPLE + " " + child.make(Integer.parseInt(arguments[1])).text());
            context.close();
        } else {
            System.out.println(READY);
            child.work(Cast.of(arguments[1]));
        }
    }

    private Cast make(int count) {
        var offers = context.getBean(Offers.class);
        var publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        world.in(publisher.id(), owner, () -> {
            offers.register(owner, publisher.slug());
            for (int i = 0; i < count; i++) {
                offers.create("offer-" + i, sasUrl(i));
            }
            return true;
        });
        return new Cast(
                publisher.id(),
                owner,
                List.of(world.platform(PlatformRole.APPROVER), world.platform(PlatformRole.APPROVER)));
    }

    private static String sasUrl(int number) {
        var start = Instant.parse("2026-01-01T00:00:00Z");
        return SampleBlobStore.sasUrl(
                SampleBlobStore.ACCOUNTS.getFirst(), "crash", file(number), start, start.plus(Duration.ofDays(3650)));
    }

    /** The disk of an offer. */
    static String file(int number) {
        return "disk-" + number + ".vhd";
    }

    private void work(Cast cast) {
        boolean said = false;
        while (true) {
            boolean allLive = advance(cast);
            if (allLive && !said) {
                System.out.println(ALL_LIVE);
                said = true;
            }
            pause();
        }
    }

    /** Does what is next for the first offer that is not live; true when all are. */
    private boolean advance(Cast cast) {
        try {
            var heads = world.in(
                    cast.publisher(),
                    cast.owner(),
                    () -> context.getBean(OfferList.class).page("", null, 200).items());
            var next = heads.stream()
                    .filter(head -> head.publication() != OfferHead.Publication.LIVE)
                    .min(Comparator.comparing(OfferHead::name));
            next.ifPresent(head -> advance(cast, head.id()));
            return next.isEmpty();
        } catch (RuntimeException e) {
            System.out.println((withoutDatabase(e) ? OUTAGE : FAULT) + " " + e);
            e.printStackTrace();
            return false;
        }
    }

    /** Whether the connection to the database was lost on the way. */
    private static boolean withoutDatabase(Throwable fault) {
        return Stream.<Throwable>iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && (sql.getSQLState() == null || sql.getSQLState().startsWith("08")));
    }

    private void advance(Cast cast, OfferId offer) {
        var current = world.in(cast.publisher(), cast.owner(), () -> submissions.current(offer));
        if (current.isEmpty()) {
            world.in(cast.publisher(), cast.owner(), () -> submissions.pushToStaging(offer));
            return;
        }
        var submission = current.get();
        switch (submission.state()) {
            case RUNNING, CHECKING, PUBLISHING, SCHEDULED -> {}
            case WAITING -> decide(cast, submission);
            case IN_REVIEW -> approve(holder(cast, submission), submission);
            case DONE -> {
                if (submission.kind() == SubmissionKind.STAGING) {
                    world.in(cast.publisher(), cast.owner(), () -> request(offer));
                }
            }
            default -> throw new IllegalStateException(submission.kind() + " " + submission.state());
        }
    }

    private Outcome request(OfferId offer) {
        var settings = context.getBean(StagingSettings.class);
        var revision = Objects.requireNonNull(settings.testList(offer).revision());
        for (var item : TestItem.values()) {
            settings.tick(offer, revision, item, true);
        }
        return submissions.requestApproval(offer);
    }

    private void decide(Cast cast, Submission submission) {
        var approver = cast.approvers().stream()
                .filter(one -> !submission.approvers().contains(one.id()))
                .findFirst()
                .orElseThrow();
        var desk = context.getBean(ReviewDesk.class);
        if (world.as(approver, () -> desk.claim(submission.id())) instanceof Outcome.Done) {
            approve(approver, submission);
        }
    }

    private void approve(Somebody approver, Submission submission) {
        var desk = context.getBean(ReviewDesk.class);
        world.as(
                approver,
                () -> desk.approve(submission.id(), desk.open(submission.id()).seal()));
    }

    private static Somebody holder(Cast cast, Submission submission) {
        return cast.approvers().stream()
                .filter(one -> one.id().equals(submission.claimedBy()))
                .findFirst()
                .orElseThrow();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
