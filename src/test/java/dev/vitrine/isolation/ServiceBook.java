package dev.vitrine.isolation;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How every public method of every service stands to the people of another publisher. A new one is written down here. */
final class ServiceBook {
    /** A publisher's own: whoever asks for another's is told just what he is told of what does not exist. */
    static final Set<String> OWN = methods("""
            assets.KeptPictures.cut(Original, List)
            assets.KeptPictures.find(Sha256)
            assets.KeptPictures.open(byte[])
            assets.KeptPictures.store(byte[], Wanted)
            audit.AuditTrail.count()
            audit.AuditTrail.firstBroken()
            audit.AuditTrail.page(String, int)
            identity.KnownPeople.companyDomains(PublisherId)
            identity.KnownPeople.members()
            identity.KnownPeople.members(PublisherId, Set)
            identity.KnownPeople.names(Collection)
            images.StoredDisks.pending(OfferContent)
            images.StoredDisks.regionsLacking(OfferContent)
            images.VaultedSasUrls.keep(OfferId, String)
            images.VaultedSasUrls.known(Collection)
            images.VaultedSasUrls.known(Vhd)
            images.VaultedSasUrls.read(OfferId, SecretText)
            marketing.OutboundLinkCheck.follow(Collection, BiConsumer)
            marketing.DeskService.sheet(OfferId, LanguageTag)
            marketing.DeskService.signOff(OfferId, LanguageTag, Sha256)
            marketing.DeskService.signOffs(OfferId)
            marketing.DeskService.stillRight(OfferId, Line)
            marketing.TranslationService.export(OfferId, LanguageTag)
            marketing.TranslationService.read(OfferId, LanguageTag, byte[])
            notification.OwnBells.latest()
            notification.OwnBells.read(UUID)
            notification.OwnBells.readAll()
            notification.OwnBells.unread()
            offers.DraftService.barrier(OfferId, SectionKey)
            offers.DraftService.check(OfferId, SectionKey, Section)
            offers.DraftService.cloneOffer(OfferId, String, String)
            offers.DraftService.content(OfferId, Kind[])
            offers.DraftService.create(NewOffer)
            offers.DraftService.discard(OfferId)
            offers.DraftService.findings(OfferId)
            offers.DraftService.head(OfferId)
            offers.DraftService.losses(OfferId)
            offers.DraftService.offerIdFree(String)
            offers.DraftService.open(OfferId)
            offers.DraftService.parts(OfferId, int, Kind[])
            offers.DraftService.save(OfferId, Edit)
            offers.DraftService.saveAll(OfferId, List)
            offers.DraftService.savedBy(OfferId, SectionKey, long, long)
            offers.DraftService.section(OfferId, SectionKey)
            offers.DraftService.undo(OfferId, SectionKey, long)
            offers.HistoryService.compare(OfferId, State, State)
            offers.HistoryService.compared(OfferId, State, State)
            offers.HistoryService.content(OfferId, State)
            offers.HistoryService.kept(OfferId, Set)
            offers.HistoryService.origin(OfferId, State)
            offers.HistoryService.saveCount(OfferId)
            offers.HistoryService.savers(OfferId)
            offers.HistoryService.saves(OfferId, String, int)
            offers.HistoryService.sections(OfferId)
            offers.HistoryService.state(OfferId, String)
            offers.HistoryService.told(OfferId, Predicate, PersonId, String, int)
            offers.OfferListService.count(String)
            offers.OfferListService.page(String, String, int)
            offers.RestoreService.preview(OfferId, State, Scope)
            offers.RestoreService.restore(OfferId, Preview)
            offers.RevisionService.clearStaged(OfferId)
            offers.RevisionService.content(RevisionId)
            offers.RevisionService.content(RevisionId, Predicate)
            offers.RevisionService.findings(RevisionId)
            offers.RevisionService.freeze(OfferId)
            offers.RevisionService.get(RevisionId)
            offers.RevisionService.hold(OfferId)
            offers.RevisionService.live(OfferId)
            offers.RevisionService.liveChain(OfferId)
            offers.RevisionService.markSubmission(OfferId, SubmissionMark, boolean)
            offers.RevisionService.newest(OfferId, int)
            offers.RevisionService.staged(OfferId)
            offers.RevisionService.wentLive(OfferId)
            offers.UnsavedService.drop(OfferId, UUID)
            offers.UnsavedService.keep(OfferId, UUID, List)
            offers.UnsavedService.kept(OfferId, Collection)
            publishing.StagingSettingsService.audience(OfferId)
            publishing.StagingSettingsService.saveAudience(OfferId, List)
            publishing.StagingSettingsService.testList(OfferId)
            publishing.StagingSettingsService.tick(OfferId, RevisionId, TestItem, boolean)
            publishing.SubmissionService.all(OfferId)
            publishing.SubmissionService.current(OfferId)
            publishing.SubmissionService.events(OfferId, String, int)
            publishing.SubmissionService.get(SubmissionId)
            publishing.SubmissionService.goLiveAt(SubmissionId, Instant)
            publishing.SubmissionService.impact(OfferId, SubmissionKind)
            publishing.SubmissionService.pushToStaging(OfferId)
            publishing.SubmissionService.requestApproval(OfferId)
            publishing.SubmissionService.requestApproval(OfferId, Instant)
            publishing.SubmissionService.usualDurations()
            publishing.SubmissionService.withdraw(SubmissionId)
            publishing.SubmissionService.withdrawFromStaging(OfferId)
            publishing.WalkthroughService.of(OfferId)
            storefront.OfferShowcase.draft(OfferId, LanguageTag)
            storefront.OfferShowcase.draftTerms(OfferId, LanguageTag)
            storefront.OfferShowcase.staged(OfferId, LanguageTag)
            storefront.OfferShowcase.stagedTerms(OfferId, LanguageTag)
            tenancy.Profile.acceptAgreement(String, PersonId)
            tenancy.Profile.acceptances()
            tenancy.Profile.facts(String)
            tenancy.Profile.read()
            tenancy.Profile.save(Edit)
            tenancy.Profile.saveTaxAndBank(TaxAndBank)
            tenancy.Profile.solutionTemplates()
            tenancy.Profile.taxAndBank()
            """);

    /**
     * Of {@link #OWN}, those whose answer could not show what is Contoso's even to its own owner: a count, a yes or no, or
     * the same answer whatever is named.
     */
    static final Set<String> TELLS_NOTHING = methods("""
            assets.KeptPictures.cut(Original, List)
            assets.KeptPictures.open(byte[])
            assets.KeptPictures.store(byte[], Wanted)
            audit.AuditTrail.count()
            audit.AuditTrail.firstBroken()
            images.StoredDisks.pending(OfferContent)
            images.StoredDisks.regionsLacking(OfferContent)
            images.VaultedSasUrls.keep(OfferId, String)
            images.VaultedSasUrls.read(OfferId, SecretText)
            marketing.OutboundLinkCheck.follow(Collection, BiConsumer)
            marketing.DeskService.stillRight(OfferId, Line)
            notification.OwnBells.read(UUID)
            notification.OwnBells.readAll()
            notification.OwnBells.unread()
            offers.DraftService.barrier(OfferId, SectionKey)
            offers.UnsavedService.drop(OfferId, UUID)
            publishing.SubmissionService.usualDurations()
            tenancy.Profile.facts(String)
            tenancy.Profile.save(Edit)
            tenancy.Profile.saveTaxAndBank(TaxAndBank)
            tenancy.Profile.solutionTemplates()
            """);

    /** For the marketplace's people and its jobs: a publisher's people are refused, whatever they name. */
    static final Set<String> REFUSED = methods("""
            account.PublisherOpening.open(String, String, NewPerson)
            audit.AuditTrail.firstBrokenOfPlatform()
            audit.AuditTrail.platformPage(String, int)
            identity.Registration.addMember(PersonId, PublisherId, PublisherRole, Set, Set)
            identity.Registration.byMail(String)
            identity.Registration.createPerson(NewPerson)
            identity.Registration.disable(PersonId)
            identity.Registration.enable(PersonId)
            identity.Registration.grant(PersonId, PlatformRole)
            identity.Registration.removeMember(PersonId, PublisherId)
            identity.Registration.revoke(PersonId, PlatformRole)
            identity.Setup.open()
            images.StoredDisks.certify(OfferContent, Named)
            images.StoredDisks.replicate(OfferContent, String, BiConsumer)
            images.StoredDisks.takeIn(Named, BiConsumer)
            marketing.OutboundLinkCheck.findings(OfferContent)
            notification.StoredMails.count()
            notification.StoredMails.open()
            notification.StoredMails.page(String, int)
            notification.StoredMails.text(UUID)
            offers.ProjectionService.rebuild()
            offers.RevisionService.markLive(RevisionId, Map)
            offers.RevisionService.markStaged(RevisionId)
            publishing.FailedStepService.count()
            publishing.FailedStepService.giveUp(SubmissionId)
            publishing.FailedStepService.page(String, int)
            publishing.FailedStepService.retry(SubmissionId)
            publishing.ReviewDeskService.approve(SubmissionId, Sha256)
            publishing.ReviewDeskService.claim(SubmissionId)
            publishing.ReviewDeskService.claimNext()
            publishing.ReviewDeskService.handOver(SubmissionId, PersonId)
            publishing.ReviewDeskService.mine()
            publishing.ReviewDeskService.open(SubmissionId)
            publishing.ReviewDeskService.queue(String, int)
            publishing.ReviewDeskService.queueLength()
            publishing.ReviewDeskService.read(SubmissionId, Supplier)
            publishing.ReviewDeskService.release(SubmissionId)
            publishing.ReviewDeskService.renew(SubmissionId)
            publishing.ReviewDeskService.sendBack(SubmissionId, String, FieldPath)
            storefront.ProjectedListings.rebuild()
            tenancy.Profile.allowSolutionTemplates(boolean)
            tenancy.Profile.lockNamespace()
            tenancy.Publishers.create(String, String)
            tenancy.Publishers.lift(PublisherId)
            tenancy.Publishers.list()
            tenancy.Publishers.suspend(PublisherId)
            """);

    /** For everybody: what buyers may see of what is live, the marketplace's own lists, who is a publisher. */
    static final Set<String> PUBLIC = methods("""
            identity.KnownPeople.platform(PlatformRole)
            identity.Setup.complete(String, NewPerson)
            identity.Setup.valid(String)
            marketplace.StoredLists.agreement(Locale)
            marketplace.StoredLists.agreement(String, Locale)
            marketplace.StoredLists.entries(Kind, Locale)
            marketplace.StoredLists.exchangeRates()
            marketplace.StoredLists.forRules()
            marketplace.StoredLists.languages()
            marketplace.StoredLists.markets()
            marketplace.StoredLists.name(Kind, String, Locale)
            marketplace.StoredLists.nameOfAny(String, Locale)
            marketplace.StoredLists.operatorName()
            marketplace.StoredLists.reviewTarget(ReviewKind)
            marketplace.StoredLists.ticketCategories(Locale)
            marketplace.StoredLists.vmSizes()
            storefront.OfferShowcase.live(LanguageTag, String, String)
            storefront.OfferShowcase.picture(String, Sha256)
            storefront.OfferShowcase.terms(LanguageTag, String, String)
            storefront.StoredCatalogue.counts(Search)
            storefront.StoredCatalogue.latest(LanguageTag)
            storefront.StoredCatalogue.page(Search, String, int)
            tenancy.Publishers.byId(PublisherId)
            tenancy.Publishers.byIds(Collection)
            tenancy.Publishers.bySlug(String)
            tenancy.Publishers.names(Collection)
            tenancy.Publishers.suspended()
            tenancy.Publishers.suspended(PublisherId)
            """);

    private ServiceBook() {}

    private static Set<String> all() {
        return Stream.of(OWN, REFUSED, PUBLIC).flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Methods that are in no list, and names in the lists that are no method any more. */
    static Set<String> wrong(Set<String> found) {
        var wrong = all();
        found.forEach(name -> {
            if (!wrong.remove(name)) {
                wrong.add(name);
            }
        });
        return wrong;
    }

    private static Set<String> methods(String lines) {
        return lines.lines().collect(Collectors.toCollection(TreeSet::new));
    }
}
