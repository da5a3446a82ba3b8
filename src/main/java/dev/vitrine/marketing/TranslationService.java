package dev.vitrine.marketing;

import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.identity.Permit;
import dev.vitrine.marketing.TranslationFiles.Reading.Arrival;
import dev.vitrine.marketing.TranslationFiles.Reading.Unreadable;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Draft;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.rules.Rules;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class TranslationService implements TranslationFiles {
    private final Drafts drafts;
    private final Permissions permissions;

    TranslationService(Drafts drafts, Permissions permissions) {
        this.drafts = drafts;
        this.permissions = permissions;
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public byte[] export(OfferId offer, LanguageTag language) {
        OfferContent content = open(offer, language).content();
        LanguageTag source = source(content);
        return Xliff.write(source, language, TranslatableTexts.of(content, source, language));
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Reading read(OfferId offer, LanguageTag language, byte[] file) {
        Draft draft = open(offer, language);
        if (!permissions.may(Permission.MARKETING_EDIT, offer, language)) {
            return new Unreadable(Problem.NOT_ALLOWED);
        }
        LanguageTag source = source(draft.content());
        var intake = new Intake(
                draft.content(),
                source,
                language,
                (content, key, value) -> Rules.onSave(content, key, value, draft.marketplace(), draft.facts()));
        try {
            XliffReader.read(file, source, language).forEach(intake::take);
        } catch (UnreadableFile e) {
            return new Unreadable(e.problem());
        }
        return new Arrival(
                draft.content(),
                intake.content(),
                edits(draft, intake.content()),
                intake.same(),
                intake.stale(),
                intake.rejected(),
                intake.unknown());
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

    private static List<Edit> edits(Draft draft, OfferContent after) {
        return after.sections().entrySet().stream()
                .filter(section ->
                        !section.getValue().equals(draft.content().sections().get(section.getKey())))
                .map(section -> new Edit(
                        section.getKey(), draft.versions().getOrDefault(section.getKey(), 0L), section.getValue()))
                .toList();
    }
}
