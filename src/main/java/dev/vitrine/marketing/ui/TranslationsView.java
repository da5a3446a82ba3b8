package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.FileArrival;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.Workplace;
import dev.vitrine.marketing.TranslationFiles;
import dev.vitrine.marketing.TranslationFiles.Outcome;
import dev.vitrine.marketing.TranslationFiles.Problem;
import dev.vitrine.marketing.TranslationFiles.Reading;
import dev.vitrine.marketing.ui.TranslationsController.Download;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.offers.SavedTogether;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Marketing, Translations: the texts out as XLIFF or as a workbook and in again, compared before they are saved. */
@Route(value = "p/:publisher/offers/:offer/marketing/:language/translations", layout = EditorFrame.class)
@PermitAll
class TranslationsView extends PageView implements BeforeEnterObserver {
    private final transient MarketingPages pages;
    private final transient TranslationFiles files;
    private final transient Drafts drafts;
    private final transient Permissions permissions;
    private final FileArrival arrival;
    private @Nullable OfferHead offer;
    private @Nullable LanguageTag language;
    private String publisher = "";

    TranslationsView(MarketingPages pages, TranslationFiles files, Drafts drafts, Permissions permissions) {
        this.pages = pages;
        this.files = files;
        this.drafts = drafts;
        this.permissions = permissions;
        arrival = new FileArrival(
                getTranslation("marketing.translations.choose"),
                getTranslation("marketing.translations.drop"),
                TranslationFiles.BYTES_MAX,
                (name, bytes) -> take(bytes));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        language = OfferRoute.language(parameters);
        offer = pages.offer(OfferRoute.offer(parameters), language());
        publisher = parameters.get(Workplace.PARAMETER).orElseThrow(NotFoundException::new);
        clear();
        arrival.result().removeAll();
        pages.head(this, offer(), language(), MarketingPage.TRANSLATIONS).forEach((Component part) -> add(part));
        if (offer().targetLanguages().isEmpty()) {
            add(new EmptyState(
                    "globe",
                    getTranslation("marketing.translations.none"),
                    getTranslation("marketing.translations.noneText")));
        } else {
            add(outwards(), inwards(), arrival.result());
        }
    }

    private boolean isSource() {
        return language().equals(offer().sourceLanguage());
    }

    private Component outwards() {
        var card = new Card(
                getTranslation("marketing.translations.export"),
                new Paragraph(getTranslation("marketing.translations.exportNote")));
        if (!isSource()) {
            card.with(downloads(languageName(), Download.XLIFF, Download.WORKBOOK));
        }
        if (isSource() || offer().targetLanguages().size() > 1) {
            card.with(
                    downloads(getTranslation("marketing.translations.all"), Download.ALL_XLIFF, Download.ALL_WORKBOOK));
        }
        return card;
    }

    private Component downloads(String what, Download... kinds) {
        var line = new Div(new H3(what));
        line.addClassName("v-downloads");
        for (Download kind : kinds) {
            var link = new Anchor(
                    TranslationsController.address(publisher, offer().id(), language(), kind),
                    getTranslation(Labels.key(kind)));
            link.addComponentAsFirst(Icons.of("download"));
            link.getElement().setAttribute("download", true);
            line.add(link);
        }
        return line;
    }

    private Component inwards() {
        List<LanguageTag> arriving = offer().targetLanguages().stream()
                .filter(target -> isSource() || target.equals(language()))
                .toList();
        boolean may =
                arriving.stream().anyMatch(target -> permissions.may(Permission.MARKETING_EDIT, offer().id(), target));
        String names = arriving.stream().map(ContentWords::language).collect(Collectors.joining(", "));
        return new Card(
                getTranslation("marketing.translations.import"),
                new Paragraph(
                        may
                                ? getTranslation("marketing.translations.importNote")
                                : getTranslation(Labels.key(Problem.NOT_ALLOWED), names)),
                may ? arrival : new Div());
    }

    private void take(byte[] bytes) {
        switch (files.read(offer().id(), language(), bytes)) {
            case Reading.Unreadable unreadable -> arrival.refuse(words(unreadable.problem(), unreadable.place()));
            case Reading.Arrival read -> show(read);
        }
    }

    private String words(Problem problem, String place) {
        String words = getTranslation(
                Labels.key(problem), languageName(), Formats.current().bytes(TranslationFiles.BYTES_MAX));
        return place.isEmpty() ? words : words + " " + getTranslation("marketing.translations.place", place);
    }

    private void show(Reading.Arrival read) {
        arrival.result().removeAll();
        arrival.result().add(new ArrivalCard(read, new PictureAddresses(publisher), () -> apply(read)));
    }

    private void apply(Reading.Arrival read) {
        switch (files.apply(offer().id(), read)) {
            case Outcome.Saved saved -> saved(saved);
            case Outcome.Overtaken overtaken -> {
                show(overtaken.arrival());
                Notices.problem(getTranslation("marketing.translations.overtaken"));
            }
            case Outcome.Hindered hindered -> {
                var words = ContentWords.of(this, read.after());
                arrival.refuse(getTranslation(
                        "marketing.translations.hindered",
                        words.place(hindered.paths().getFirst())));
            }
        }
    }

    private void saved(Outcome.Saved saved) {
        arrival.result().removeAll();
        EditorFrame.refresh(this);
        new SavedTogether(drafts, offer().id(), saved.versions())
                .tell(
                        getTranslation("marketing.translations.saved", saved.texts()),
                        getTranslation("marketing.translations.undo"),
                        this::undone,
                        getTranslation("marketing.translations.undoRefused"));
    }

    private void undone() {
        Notices.done(getTranslation("marketing.translations.undone"));
        EditorFrame.refresh(this);
    }

    private OfferHead offer() {
        return Objects.requireNonNull(offer);
    }

    private LanguageTag language() {
        return Objects.requireNonNull(language);
    }

    private String languageName() {
        return Formats.languageName(language().locale());
    }

    @Override
    public List<Crumb> crumbs() {
        return pages.crumbs(this, language(), MarketingPage.TRANSLATIONS);
    }
}
