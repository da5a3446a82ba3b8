package dev.vitrine.marketing;

import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.identity.Permit;
import dev.vitrine.kit.Translations;
import dev.vitrine.marketing.TranslationFiles.Reading.Arrival;
import dev.vitrine.marketing.TranslationFiles.Reading.Unreadable;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Draft;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Lock;
import dev.vitrine.rules.Rules;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.workbooks.Archive;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class TranslationService implements TranslationFiles {
    private final Drafts drafts;
    private final Permissions permissions;
    private final CurrentPerson person;
    private final Translations translations;
    private final CurrentTenant tenant;
    private final ApplicationEventPublisher events;

    TranslationService(
            Drafts drafts,
            Permissions permissions,
            CurrentPerson person,
            Translations translations,
            CurrentTenant tenant,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.permissions = permissions;
        this.person = person;
        this.translations = translations;
        this.tenant = tenant;
        this.events = events;
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public byte[] export(OfferId offer, @Nullable LanguageTag language, Form form) {
        OfferContent content = drafts.open(offer).content();
        LanguageTag source = source(content);
        List<LanguageTag> targets = content.basics().targetLanguages();
        if (language != null && !targets.contains(language)) {
            throw new NotFoundException();
        }
        var texts = new LinkedHashMap<LanguageTag, List<TranslationUnit>>();
        (language == null ? targets : List.of(language))
                .forEach(target -> texts.put(target, TranslatableTexts.of(content, source, target)));
        Locale reader = person.find().map(CurrentPerson.Person::language).orElse(Locale.ENGLISH);
        var words = new TranslatorWords(translations, reader, content);
        events.publishEvent(Audited.of("offer.texts.exported", tenant.require(), offer.toString())
                .with(Map.of("form", form.name(), "languages", joined(texts.keySet()))));
        return switch (form) {
            case XLSX -> WorkbookWriter.write(source, texts, words);
            case XLIFF ->
                language == null
                        ? archive(content, source, texts, words)
                        : Xliff.write(source, language, texts.get(language), words);
        };
    }

    private static String joined(Set<LanguageTag> languages) {
        return languages.stream().map(LanguageTag::value).collect(Collectors.joining(" "));
    }

    private static byte[] archive(
            OfferContent content,
            LanguageTag source,
            Map<LanguageTag, List<TranslationUnit>> texts,
            TranslatorWords words) {
        var files = new LinkedHashMap<String, byte[]>();
        texts.forEach((target, units) -> files.put(
                content.basics().offerId() + "_" + target + ".xlf", Xliff.write(source, target, units, words)));
        return Archive.pack(files);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Reading read(OfferId offer, LanguageTag language, byte[] file) {
        Draft draft = drafts.open(offer);
        if (!draft.content().basics().languages().contains(language)) {
            throw new NotFoundException();
        }
        try {
            return judged(draft, language, ArrivingFiles.read(file));
        } catch (UnreadableTexts e) {
            return new Unreadable(e.problem(), e.place());
        }
    }

    private Arrival judged(Draft draft, LanguageTag language, List<ArrivingFile> files) throws UnreadableTexts {
        LanguageTag source = source(draft.content());
        Map<String, LanguageTag> known = new LinkedHashMap<>();
        draft.content().basics().targetLanguages().forEach(target -> known.put(target.value(), target));
        Set<String> here = new HashSet<>();
        for (ArrivingFile file : files) {
            if (!file.source().equals(source.value())) {
                throw new UnreadableTexts(Problem.OTHER_SOURCE);
            }
            if (!here.add(file.target())) {
                throw new UnreadableTexts(Problem.REPEATED, file.target());
            }
        }
        here.retainAll(known.keySet());
        if (language.equals(source) ? here.isEmpty() : !here.contains(language.value())) {
            throw new UnreadableTexts(Problem.OTHER_LANGUAGE);
        }
        if (here.stream().noneMatch(target -> mayEdit(draft.id(), known.get(target)))) {
            throw new UnreadableTexts(Problem.NOT_ALLOWED);
        }
        Intake intake = intake(draft);
        for (ArrivingFile file : files) {
            LanguageTag target = known.get(file.target());
            if (target == null) {
                intake.ignore(file.texts());
            } else {
                intake.take(target, file.texts());
            }
        }
        return intake.arrival();
    }

    private Intake intake(Draft draft) {
        return new Intake(
                draft.content(),
                source(draft.content()),
                (content, key, value) -> Rules.onSave(content, key, value, draft.marketplace(), draft.facts()),
                language -> mayEdit(draft.id(), language));
    }

    private boolean mayEdit(OfferId offer, LanguageTag language) {
        return permissions.may(Permission.MARKETING_EDIT, offer, language);
    }

    /** The texts are judged again behind the lock that writers of an offer take, so nobody comes between. */
    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public Outcome apply(OfferId offer, Arrival arrival) {
        var judged = new AtomicReference<>(arrival);
        SaveResult result = drafts.saveAll(offer, draft -> {
            Intake intake = intake(draft);
            arrival.changes().forEach(intake::again);
            judged.set(intake.arrival());
            return judged.get().refused().isEmpty() ? edits(draft, judged.get().after()) : List.of();
        });
        Arrival now = judged.get();
        if (!now.refused().isEmpty()) {
            return new Outcome.Overtaken(new Arrival(
                    now.before(),
                    now.after(),
                    now.changes(),
                    Stream.concat(arrival.refused().stream(), now.refused().stream())
                            .toList(),
                    arrival.same(),
                    arrival.unknown()));
        }
        int texts = now.changes().size();
        return switch (result) {
            case SaveResult.Saved saved -> new Outcome.Saved(texts, saved.versions());
            case SaveResult.Merged merged -> new Outcome.Saved(texts, merged.versions());
            case SaveResult.Locked locked ->
                new Outcome.Hindered(locked.locks().stream().map(Lock::path).toList());
            case SaveResult.Refused refused ->
                new Outcome.Hindered(
                        refused.findings().stream().map(Finding::path).toList());
            case SaveResult.Conflicts conflicts ->
                throw new IllegalStateException("somebody wrote an offer that was locked");
        };
    }

    private static LanguageTag source(OfferContent content) {
        return Optional.ofNullable(content.basics().sourceLanguage()).orElseThrow(NotFoundException::new);
    }

    private static List<Edit> edits(Draft draft, OfferContent after) {
        return after.sections().entrySet().stream()
                .filter(section ->
                        !section.getValue().equals(draft.content().sections().get(section.getKey())))
                .map(section -> new Edit(
                        section.getKey(), draft.versions().getOrDefault(section.getKey(), 0L), section.getValue()))
                .toList();
    }
}
