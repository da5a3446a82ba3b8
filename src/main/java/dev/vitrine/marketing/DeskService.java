package dev.vitrine.marketing;

import dev.vitrine.content.FieldValues;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Reading;
import dev.vitrine.content.RichText;
import dev.vitrine.content.Section;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.identity.Permit;
import dev.vitrine.marketing.store.LanguageSignOff;
import dev.vitrine.marketing.store.LanguageSignOffs;
import dev.vitrine.marketing.store.TranslationOrigins;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Draft;
import dev.vitrine.offers.FactsChanged;
import dev.vitrine.offers.History;
import dev.vitrine.offers.History.Version;
import dev.vitrine.rules.Facts.MadeFrom;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.rules.Translations;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

@Service
class DeskService implements TranslationDesk {
    /** Longer texts are not looked through for tags without a word between them. */
    private static final int LOOKED_THROUGH = 10_000;

    private static final SectionKey.Kind[] TEXTS = {
        SectionKey.Kind.BASICS,
        SectionKey.Kind.SKU,
        SectionKey.Kind.LISTING,
        SectionKey.Kind.PLAN,
        SectionKey.Kind.LEGAL
    };

    private final Drafts drafts;
    private final History history;
    private final TranslationOrigins origins;
    private final LanguageSignOffs signOffs;
    private final Permissions permissions;
    private final CurrentPerson person;
    private final CurrentTenant tenant;
    private final Transactions transactions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DeskService(
            Drafts drafts,
            History history,
            TranslationOrigins origins,
            LanguageSignOffs signOffs,
            Permissions permissions,
            CurrentPerson person,
            CurrentTenant tenant,
            Transactions transactions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.history = history;
        this.origins = origins;
        this.signOffs = signOffs;
        this.permissions = permissions;
        this.person = person;
        this.tenant = tenant;
        this.transactions = transactions;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Sheet sheet(OfferId offer, LanguageTag language) {
        Draft draft = open(offer, language);
        LanguageTag source = source(draft.content());
        List<Line> lines = lines(draft, source, language);
        SignedTexts texts = SignedTexts.of(draft.content(), language);
        return new Sheet(
                offer,
                draft.content(),
                source,
                language,
                lines,
                permissions.may(Permission.MARKETING_EDIT, offer, language),
                texts.hash(),
                obstacles(draft, language, lines),
                signed(offer, language).map(row -> face(row, texts)));
    }

    private Draft open(OfferId offer, LanguageTag language) {
        Draft draft = drafts.open(offer);
        if (!draft.content().basics().languages().contains(language)) {
            throw new NotFoundException();
        }
        return draft;
    }

    private static LanguageTag source(OfferContent content) {
        return Optional.ofNullable(content.basics().sourceLanguage()).orElseThrow(NotFoundException::new);
    }

    private List<Line> lines(Draft draft, LanguageTag source, LanguageTag language) {
        if (language.equals(source)) {
            return List.of();
        }
        Map<FieldPath, List<Finding>> found = draft.findings().stream()
                .filter(finding -> of(language, finding))
                .collect(Collectors.groupingBy(Finding::path));
        Map<Version, Section> kept = keptSources(draft, source, found);
        return TranslatableTexts.every(draft.content(), source, language).stream()
                .map(unit -> line(draft, source, unit, found.getOrDefault(unit.path(), List.of()), kept))
                .toList();
    }

    private static boolean of(LanguageTag language, Finding finding) {
        return finding.path().section().language().filter(language::equals).isPresent();
    }

    /** The source sections in which the texts stood that stale translations were made from. */
    private Map<Version, Section> keptSources(Draft draft, LanguageTag source, Map<FieldPath, List<Finding>> found) {
        Set<Version> wanted = found.entrySet().stream()
                .filter(entry -> isStale(entry.getValue()))
                .flatMap(entry -> version(draft, source, entry.getKey()).stream())
                .collect(Collectors.toSet());
        return history.kept(draft.id(), wanted);
    }

    private static Optional<Version> version(Draft draft, LanguageTag source, FieldPath path) {
        return Optional.ofNullable(draft.facts().translations().get(path))
                .map(MadeFrom::version)
                .map(number -> new Version(Translations.source(path, source).section(), number));
    }

    private static boolean isStale(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.rule() == Rule.TRANSLATION_STALE);
    }

    private static Line line(
            Draft draft, LanguageTag source, TranslationUnit unit, List<Finding> found, Map<Version, Section> kept) {
        State state = state(draft.content(), unit, isStale(found));
        List<Finding> besides = state == State.MISSING
                ? List.of()
                : found.stream()
                        .filter(finding -> finding.rule() != Rule.TRANSLATION_STALE)
                        .toList();
        String madeFrom = state == State.STALE ? madeFrom(draft, source, unit.path(), kept) : null;
        return new Line(unit.path(), unit.source(), unit.target(), unit.limit(), state, besides, madeFrom);
    }

    private static State state(OfferContent content, TranslationUnit unit, boolean stale) {
        if (!isBlank(unit.target())) {
            return stale ? State.STALE : State.FINE;
        }
        return inherits(content, unit.path()) ? State.INHERITED : State.MISSING;
    }

    private static boolean isBlank(String text) {
        return text.isEmpty() || text.length() < LOOKED_THROUGH && RichText.isBlank(text);
    }

    /** Terms of use, and what stands in a list that the language has not for its own. */
    private static boolean inherits(OfferContent content, FieldPath path) {
        if (!Reading.inherits(path)) {
            return false;
        }
        int bracket = path.field().indexOf('[');
        return bracket < 0
                || FieldValues.get(
                                content.get(path.section()),
                                FieldPath.of(path.section(), path.field().substring(0, bracket)))
                        .map(JsonNode::isEmpty)
                        .orElse(true);
    }

    /** Null when it is not kept, or when what is kept is not what the translation was made from. */
    private static @Nullable String madeFrom(
            Draft draft, LanguageTag source, FieldPath path, Map<Version, Section> kept) {
        MadeFrom madeFrom = draft.facts().translations().get(path);
        return version(draft, source, path)
                .map(kept::get)
                .map(section -> FieldValues.get(section, Translations.source(path, source))
                        .map(JsonNode::asString)
                        .orElse(""))
                .filter(text -> madeFrom != null && Translations.hash(text).equals(madeFrom.source()))
                .orElse(null);
    }

    private static Obstacles obstacles(Draft draft, LanguageTag language, List<Line> lines) {
        Set<FieldPath> missing = lines.stream()
                .filter(line -> line.state() == State.MISSING)
                .map(Line::path)
                .collect(Collectors.toSet());
        long stale = lines.stream().filter(line -> line.state() == State.STALE).count();
        long errors = draft.findings().stream()
                .filter(finding -> finding.isError() && of(language, finding) && !missing.contains(finding.path()))
                .count();
        return new Obstacles(missing.size(), (int) stale, (int) errors);
    }

    private Optional<LanguageSignOff> signed(OfferId offer, LanguageTag language) {
        return signOffs.of(offer.value()).stream()
                .filter(row -> row.language().equals(language))
                .findFirst();
    }

    private static SignOff face(LanguageSignOff row, SignedTexts present) {
        SignedTexts signed = SignedTexts.parse(row.texts());
        return new SignOff(
                row.language(), row.signedBy(), row.signedAt(), signed.hashes().size(), signed.differences(present));
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Map<OfferId, Map<LanguageTag, Instant>> signedAt(Collection<OfferId> offers) {
        var times = new HashMap<OfferId, Map<LanguageTag, Instant>>();
        signOffs.times(offers.stream().map(OfferId::value).toList())
                .forEach(one -> times.computeIfAbsent(new OfferId(one.offer()), any -> new HashMap<>())
                        .put(LanguageTag.of(one.language()), one.at()));
        return times;
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Map<LanguageTag, SignOff> signOffs(OfferId offer) {
        List<LanguageSignOff> rows = signOffs.of(offer.value());
        if (rows.isEmpty()) {
            return Map.of();
        }
        OfferContent content = drafts.content(offer, TEXTS);
        return rows.stream()
                .filter(row -> content.basics().languages().contains(row.language()))
                .map(row -> face(row, SignedTexts.of(content, row.language())))
                .collect(Collectors.toMap(SignOff::language, Function.identity()));
    }

    @Override
    @PreAuthorize(Permit.MARKETING_EDIT)
    public Confirmation stillRight(OfferId offer, Line seen) {
        LanguageTag language = seen.path().section().language().orElseThrow(NotFoundException::new);
        return transactions.whole(() -> {
            Draft draft = open(offer, language);
            mayEdit(offer, language);
            LanguageTag source = source(draft.content());
            return lines(draft, source, language).stream()
                    .filter(line -> line.state() == State.STALE && isThe(seen, line))
                    .findFirst()
                    .map(line -> confirm(draft, source, line))
                    .orElse(Confirmation.CHANGED_SINCE);
        });
    }

    private static boolean isThe(Line seen, Line line) {
        return line.path().equals(seen.path())
                && line.text().equals(seen.text())
                && line.source().equals(seen.source());
    }

    private Confirmation confirm(Draft draft, LanguageTag source, Line line) {
        Sha256 text = Translations.hash(line.text());
        var fits = new MadeFrom(
                Translations.hash(line.source()), OriginBook.version(draft.versions(), line.path(), source));
        origins.of(draft.id().value(), source.value(), List.of(text.hex())).stream()
                .filter(origin -> origin.path().equals(line.path()))
                .forEach(origin -> origin.fits(fits));
        origins.flush();
        audit("offer.translation.confirmed", draft.id(), line.path(), Map.of());
        events.publishEvent(new FactsChanged(tenant.require(), draft.id()));
        return Confirmation.DONE;
    }

    private void mayEdit(OfferId offer, LanguageTag language) {
        if (!permissions.may(Permission.MARKETING_EDIT, offer, language)) {
            throw new AccessDeniedException("may not edit " + language);
        }
    }

    private void audit(String action, OfferId offer, @Nullable FieldPath path, Map<String, String> details) {
        events.publishEvent(new Audited(action, tenant.require(), offer.toString(), path, Map.copyOf(details)));
    }

    @Override
    @PreAuthorize(Permit.MARKETING_EDIT)
    public Signing signOff(OfferId offer, LanguageTag language, Sha256 seen) {
        return transactions.whole(() -> {
            Draft draft = open(offer, language);
            mayEdit(offer, language);
            SignedTexts texts = SignedTexts.of(draft.content(), language);
            if (!texts.hash().equals(seen)) {
                return new Signing.ChangedSince();
            }
            Obstacles obstacles = obstacles(draft, language, lines(draft, source(draft.content()), language));
            return obstacles.none() ? sign(offer, language, texts) : new Signing.Refused(obstacles);
        });
    }

    private Signing sign(OfferId offer, LanguageTag language, SignedTexts texts) {
        PersonId by = person.require().id();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LanguageSignOff row = signed(offer, language).orElseGet(() -> new LanguageSignOff(offer, language));
        row.sign(texts.text(), by, at);
        signOffs.save(row);
        var details = new HashMap<String, String>();
        details.put("language", language.value());
        details.put("texts", texts.hash().hex());
        audit("offer.language.signed", offer, null, details);
        return new Signing.Signed(face(row, texts));
    }
}
