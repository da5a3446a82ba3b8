package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.UploadWords;
import dev.vitrine.kit.Workplace;
import dev.vitrine.marketing.TranslationFiles;
import dev.vitrine.marketing.TranslationFiles.Outcome;
import dev.vitrine.marketing.TranslationFiles.Problem;
import dev.vitrine.marketing.TranslationFiles.Reading;
import dev.vitrine.marketing.ui.TranslationsController.Download;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.SectionKey;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
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
    private final Div result = new Div();
    private final Upload upload = new Upload();
    private @Nullable OfferHead offer;
    private @Nullable LanguageTag language;
    private String publisher = "";

    TranslationsView(MarketingPages pages, TranslationFiles files, Drafts drafts, Permissions permissions) {
        this.pages = pages;
        this.files = files;
        this.drafts = drafts;
        this.permissions = permissions;
        result.getElement().setAttribute("aria-live", "polite");
        result.addClassName("v-arrival");
        upload.setUploadButton(new Button(getTranslation("marketing.translations.choose"), Icons.of("upload")));
        upload.setDropLabel(new Span(getTranslation("marketing.translations.drop")));
        upload.addClassName("v-arrival-upload");
        upload.setMaxFiles(1);
        upload.setUploadHandler((UploadHandler) this::receive);
        upload.setI18n(UploadWords.of(this));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        language = OfferRoute.language(parameters);
        offer = pages.offer(OfferRoute.offer(parameters), language());
        publisher = parameters.get(Workplace.PARAMETER).orElseThrow(NotFoundException::new);
        clear();
        result.removeAll();
        pages.head(this, offer(), language(), MarketingPage.TRANSLATIONS).forEach((Component part) -> add(part));
        if (offer().targetLanguages().isEmpty()) {
            add(new EmptyState(
                    "globe",
                    getTranslation("marketing.translations.none"),
                    getTranslation("marketing.translations.noneText")));
        } else {
            add(outwards(), inwards(), result);
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
                may ? upload : new Div());
    }

    private void receive(UploadEvent event) throws IOException {
        byte[] bytes;
        try (InputStream in = event.getInputStream()) {
            bytes = in.readNBytes(TranslationFiles.BYTES_MAX + 1);
        }
        event.getUI().access(() -> take(bytes));
        if (bytes.length > TranslationFiles.BYTES_MAX) {
            event.reject();
        }
    }

    private void take(byte[] bytes) {
        upload.clearFileList();
        switch (files.read(offer().id(), language(), bytes)) {
            case Reading.Unreadable unreadable -> say(words(unreadable.problem(), unreadable.place()));
            case Reading.Arrival arrival -> show(arrival);
        }
    }

    private void say(String problem) {
        var said = new Paragraph(Icons.of("error"), new Span(problem));
        said.addClassName("v-arrival-problem");
        said.getElement().setAttribute("role", "alert");
        result.removeAll();
        result.add(said);
    }

    private String words(Problem problem, String place) {
        String words = getTranslation(
                Labels.key(problem), languageName(), Formats.current().bytes(TranslationFiles.BYTES_MAX));
        return place.isEmpty() ? words : words + " " + getTranslation("marketing.translations.place", place);
    }

    private void show(Reading.Arrival arrival) {
        result.removeAll();
        result.add(new ArrivalCard(arrival, new PictureAddresses(publisher), () -> apply(arrival)));
    }

    private void apply(Reading.Arrival arrival) {
        switch (files.apply(offer().id(), arrival)) {
            case Outcome.Saved saved -> saved(saved);
            case Outcome.Overtaken overtaken -> {
                show(overtaken.arrival());
                Notices.problem(getTranslation("marketing.translations.overtaken"));
            }
            case Outcome.Hindered hindered -> {
                var words = ContentWords.of(this, arrival.after());
                say(getTranslation(
                        "marketing.translations.hindered",
                        words.place(hindered.paths().getFirst())));
            }
        }
    }

    private void saved(Outcome.Saved saved) {
        result.removeAll();
        EditorFrame.refresh(this);
        String words = getTranslation("marketing.translations.saved", saved.texts());
        saved.versions().entrySet().stream()
                .findFirst()
                .ifPresentOrElse(
                        section ->
                                Notices.done(words, getTranslation("marketing.translations.undo"), () -> undo(section)),
                        () -> Notices.done(words));
    }

    /** What was saved together goes back together, whichever of its sections is asked for. */
    private void undo(Map.Entry<SectionKey, Long> section) {
        switch (drafts.undo(offer().id(), section.getKey(), section.getValue())) {
            case SaveResult.Saved back -> undone();
            case SaveResult.Merged back -> undone();
            default -> Notices.problem(getTranslation("marketing.translations.undoRefused"));
        }
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
