package dev.vitrine.tenancy;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.vitrine.shared.Audited;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.Slug;
import dev.vitrine.tenancy.store.PublisherAccount;
import dev.vitrine.tenancy.store.PublisherAccounts;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which publishers there are. Address and name of a publisher are public, for they stand in the storefront; the list of
 * all is the marketplace's.
 */
@Service
@Transactional(readOnly = true)
public class Publishers {
    /** The longest display name, in characters. */
    public static final int NAME_MAX = 100;

    /** The longest reason for a suspension, in characters. */
    public static final int REASON_MAX = 500;

    private final PublisherAccounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishers(PublisherAccounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param slug as it stands in addresses; never changes
     * @param name as people read it
     * @param suspension null when it is not suspended
     * @param look of its own pages
     */
    public record Publisher(
            PublisherId id,
            String slug,
            String name,
            @Nullable Suspension suspension,
            Look look,
            Instant created) {
        public boolean suspended() {
            return suspension != null;
        }
    }

    /**
     * What a publisher's own pages wear.
     *
     * @param logo a square picture of the publisher's
     * @param accent a colour as {@code #rrggbb}, as it was wished for; the frame makes it legible
     */
    public record Look(@Nullable Sha256 logo, @Nullable String accent) {}

    /** @param reason the administrator's words, for the publisher's people and the marketplace's alone; never for buyers */
    public record Suspension(Instant since, String reason) {}

    /** What became of {@link #suspend}; the translation is {@code tenancy.suspending.{SUSPENDING}}. */
    public enum Suspending {
        DONE,
        /** It was suspended before; what was said then stays. */
        ALREADY,
        /** A reason of 1 to {@link #REASON_MAX} characters is needed. */
        REASON
    }

    /** What became of {@link #create}. */
    public sealed interface Created {
        record Done(PublisherId id) implements Created {}

        /** Another publisher has this address. */
        record SlugTaken() implements Created {}

        /** The address has not the form of {@link Slug}. */
        record BadSlug() implements Created {}

        /** The name is empty or too long. */
        record BadName() implements Created {}
    }

    @PreAuthorize(Allowed.ANYBODY)
    public Optional<Publisher> bySlug(String slug) {
        return Slug.isValid(slug) ? accounts.findBySlug(slug).map(Publishers::publisher) : Optional.empty();
    }

    /** {@link NotFoundException} when there is none. */
    @PreAuthorize(Allowed.ANYBODY)
    public Publisher byId(PublisherId id) {
        return publisher(account(id));
    }

    /** Those of the ids that exist, in one query. */
    @PreAuthorize(Allowed.ANYBODY)
    public Map<PublisherId, Publisher> byIds(Collection<PublisherId> ids) {
        return accounts.findByIdIn(ids.stream().map(PublisherId::value).toList()).stream()
                .map(Publishers::publisher)
                .collect(toMap(Publisher::id, found -> found));
    }

    /** Names by id, in one query; an unknown id is left out. */
    @PreAuthorize(Allowed.ANYBODY)
    public Map<PublisherId, String> names(Collection<PublisherId> ids) {
        return accounts.findByIdIn(ids.stream().map(PublisherId::value).toList()).stream()
                .collect(toMap(account -> new PublisherId(account.id()), PublisherAccount::displayName));
    }

    @PreAuthorize(Allowed.ANYBODY)
    public boolean suspended(PublisherId id) {
        return account(id).suspendedAt() != null;
    }

    /** Whose offers the storefront must not show (product.md section 1, Platform administrator). */
    @PreAuthorize(Allowed.ANYBODY)
    public Set<PublisherId> suspended() {
        return accounts.suspendedIds().stream().map(PublisherId::new).collect(toUnmodifiableSet());
    }

    /**
     * Whether a publisher may hide SKUs behind solution templates.
     *
     * @param since null when it may not
     */
    public record TemplateRight(
            Publisher publisher, @Nullable Instant since) {}

    /** Of all publishers, by name. */
    @PreAuthorize(Allowed.SUPPORT_DESK)
    public List<TemplateRight> templateRights() {
        return accounts.inOrder().stream()
                .map(account -> new TemplateRight(publisher(account), account.solutionTemplatesAt()))
                .toList();
    }

    /** All, by name. */
    @PreAuthorize(Allowed.PLATFORM_ADMIN)
    public List<Publisher> list() {
        return accounts.inOrder().stream().map(Publishers::publisher).toList();
    }

    @Transactional
    @PreAuthorize(Allowed.PLATFORM_ADMIN)
    public Created create(String slug, String name) {
        if (!Slug.isValid(slug)) {
            return new Created.BadSlug();
        }
        if (!goodName(name)) {
            return new Created.BadName();
        }
        if (accounts.existsBySlug(slug)) {
            return new Created.SlugTaken();
        }
        var account = accounts.save(new PublisherAccount(slug, name.strip(), clock.instant()));
        var id = new PublisherId(account.id());
        events.publishEvent(Audited.of("publisher.created", id, id.toString()).with(Map.of("slug", slug)));
        return new Created.Done(id);
    }

    /**
     * Within the caller's transaction: whether the publisher is not suspended, which then stays so until the transaction
     * ends. For what must not happen while it is suspended; elsewhere {@link #suspended(PublisherId)} tells.
     */
    @Transactional
    @PreAuthorize(Allowed.SYSTEM)
    public boolean holdUnsuspended(PublisherId id) {
        return accounts.holdUnsuspended(id.value()).isPresent();
    }

    /**
     * Its offers leave the storefront and nothing new is published until it is lifted.
     *
     * @param reason for the publisher's people, who read it on every page
     */
    @Transactional
    @PreAuthorize(Allowed.PLATFORM_ADMIN)
    public Suspending suspend(PublisherId id, String reason) {
        var words = reason.strip();
        if (words.isEmpty() || words.codePointCount(0, words.length()) > REASON_MAX) {
            return Suspending.REASON;
        }
        var account = account(id);
        if (!account.suspend(words, clock.instant())) {
            return Suspending.ALREADY;
        }
        accounts.flush(); // the publisher's row before the audit record's, as whoever goes live takes them
        events.publishEvent(Audited.of("publisher.suspended", id, id.toString()).with(Map.of("reason", words)));
        events.publishEvent(new PublisherSuspended(id, words));
        return Suspending.DONE;
    }

    /** Lifts a suspension; nothing happens when there is none. */
    @Transactional
    @PreAuthorize(Allowed.PLATFORM_ADMIN)
    public void lift(PublisherId id) {
        if (account(id).lift()) {
            accounts.flush();
            events.publishEvent(Audited.of("publisher.lifted", id, id.toString()));
            events.publishEvent(new SuspensionLifted(id));
        }
    }

    static boolean goodName(@Nullable String name) {
        return name != null
                && !name.isBlank()
                && name.strip().codePointCount(0, name.strip().length()) <= NAME_MAX;
    }

    private PublisherAccount account(PublisherId id) {
        return accounts.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private static Publisher publisher(PublisherAccount account) {
        return new Publisher(
                new PublisherId(account.id()),
                account.slug(),
                account.displayName(),
                suspension(account),
                look(account),
                account.createdAt());
    }

    static Look look(PublisherAccount account) {
        var logo = account.logo();
        return new Look(logo == null ? null : new Sha256(logo), account.accent());
    }

    private static @Nullable Suspension suspension(PublisherAccount account) {
        var since = account.suspendedAt();
        return since == null ? null : new Suspension(since, account.suspendedFor());
    }
}
