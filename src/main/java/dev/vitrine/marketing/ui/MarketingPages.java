package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.LanguageButtons;
import dev.vitrine.kit.Marks;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PersonNames;
import dev.vitrine.kit.SidePanel;
import dev.vitrine.kit.SubTabs;
import dev.vitrine.marketing.TranslationDesk;
import dev.vitrine.marketing.TranslationDesk.SignOff;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferNews;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.rules.Completeness;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the pages of Marketing share: the head with languages and pages, and where they lie. */
@org.springframework.stereotype.Component
class MarketingPages {
    private final Drafts drafts;
    private final TranslationDesk desk;
    private final PersonNames people;
    private final OffersNavigation navigation;
    private final OfferNews news;

    MarketingPages(
            Drafts drafts, TranslationDesk desk, PersonNames people, OffersNavigation navigation, OfferNews news) {
        this.drafts = drafts;
        this.desk = desk;
        this.people = people;
        this.navigation = navigation;
        this.news = news;
    }

    /** The offer with its languages; {@link NotFoundException} when this is none of them. */
    OfferHead offer(OfferId offer, LanguageTag language) {
        OfferHead head = drafts.head(offer);
        if (!head.languages().contains(language)) {
            throw new NotFoundException();
        }
        return head;
    }

    /**
     * What buyers would see of what this page edits.
     *
     * @param beside puts the panel at the right of the page; takes it away for null
     */
    Preview preview(
            OfferHead offer,
            LanguageTag language,
            MarketingPage page,
            SerializableConsumer<@Nullable SidePanel> beside) {
        String address = navigation.editor(offer.id()) + "/preview/" + language + place(page);
        return new Preview(new Preview.Seen(offer.id(), address), news, beside);
    }

    /** Where on the storefront's page that stands which is edited here. */
    private static String place(MarketingPage page) {
        return switch (page) {
            case PLANS -> "#plans";
            case LINKS -> "#links";
            case SAMPLE_IMAGES -> "#images";
            case LEGAL -> "/terms";
            default -> "";
        };
    }

    /**
     * Title, language buttons and the row of pages, which go on showing how the offer is.
     *
     * @param actions at the end of the title's row
     */
    List<Component> head(
            Component view, OfferHead offer, LanguageTag language, MarketingPage page, Component... actions) {
        var languages = new LanguageButtons(choices(view, offer, page), language);
        var title = new PageHead(view.getTranslation("marketing.title"))
                .beside(languages)
                .actions(actions);
        var tabs = new SubTabs(
                view.getTranslation("marketing.pages"),
                tabs(view, offer.id(), language, drafts.findings(offer.id())),
                href(offer.id(), language, page));
        tabs.addAttachListener(event -> EditorFrame.of(tabs).ifPresent(frame -> {
            var following = frame.whenRefreshed(() -> {
                languages.show(choices(view, frame.offer(), page));
                tabs.show(tabs(view, offer.id(), language, frame.findings()));
            });
            tabs.addDetachListener(gone -> {
                following.remove();
                gone.unregisterListener();
            });
        }));
        return List.of(title, tabs);
    }

    private List<LanguageButtons.Choice> choices(Component view, OfferHead offer, MarketingPage page) {
        Map<LanguageTag, String> signed = signed(view, offer.id());
        return offer.languages().stream()
                .map(each -> choice(view, offer, each, page, signed.getOrDefault(each, "")))
                .toList();
    }

    private List<SubTabs.Tab> tabs(Component view, OfferId offer, LanguageTag language, List<Finding> findings) {
        return Arrays.stream(MarketingPage.values())
                .map(each -> new SubTabs.Tab(
                        view.getTranslation(Labels.key(each)),
                        href(offer, language, each),
                        mark(view, each, language, findings)))
                .toList();
    }

    /** Notes beneath the texts of a page that repeat others. */
    TwinNotes twins(Component view, OfferId offer, LanguageTag language) {
        return new TwinNotes(view, drafts, navigation, offer, language);
    }

    /** The languages that are signed off, with who did and when. */
    private Map<LanguageTag, String> signed(Component view, OfferId offer) {
        List<SignOff> holding =
                desk.signOffs(offer).values().stream().filter(SignOff::holds).toList();
        if (holding.isEmpty()) {
            return Map.of();
        }
        Map<PersonId, String> names =
                people.names(holding.stream().map(SignOff::by).distinct().toList());
        return holding.stream()
                .collect(Collectors.toMap(
                        SignOff::language,
                        one -> view.getTranslation(
                                "marketing.desk.signedBy",
                                names.getOrDefault(one.by(), ""),
                                Formats.current().dateTime(one.at()))));
    }

    private LanguageButtons.Choice choice(
            Component view, OfferHead offer, LanguageTag language, MarketingPage page, String signed) {
        String note = language.equals(offer.sourceLanguage()) ? view.getTranslation("marketing.source") : "";
        Completeness.Share share = offer.completeness().getOrDefault(language, new Completeness.Share(0, 1));
        return new LanguageButtons.Choice(language, share, note, href(offer.id(), language, page), signed);
    }

    private static Optional<Component> mark(
            Component view, MarketingPage page, LanguageTag language, List<Finding> findings) {
        List<Finding> mine = findings.stream()
                .filter(finding -> finding.path()
                        .section()
                        .language()
                        .filter(language::equals)
                        .isPresent())
                .filter(finding -> page == MarketingPage.of(finding.path()))
                .toList();
        int errors = (int) mine.stream().filter(Finding::isError).count();
        return Marks.findings(view, errors, mine.size() - errors);
    }

    /** Where you are: Marketing, the language, the page. */
    List<Crumb> crumbs(Component view, LanguageTag language, MarketingPage page) {
        return List.of(
                Crumb.of(view.getTranslation("marketing.title")),
                Crumb.of(Formats.languageName(language.locale())),
                Crumb.of(view.getTranslation(Labels.key(page))));
    }

    /** The address of a page in a language. */
    String href(OfferId offer, LanguageTag language, MarketingPage page) {
        return navigation.tab(page.view(), offer, Map.of(OfferRoute.LANGUAGE, language.value()));
    }
}
