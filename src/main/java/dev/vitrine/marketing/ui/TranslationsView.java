package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.vitrine.content.Comparison;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.ChangeActions;
import dev.vitrine.kit.CompareView;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.UploadWords;
import dev.vitrine.kit.Workplace;
import dev.vitrine.marketing.TranslationFiles;
import dev.vitrine.marketing.TranslationFiles.Problem;
import dev.vitrine.marketing.TranslationFiles.Reading;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Marketing, Translations: the texts of a language out as XLIFF and in again, compared before they are saved. */
@Route(value = "p/:publisher/offers/:offer/marketing/:language/translations", layout = EditorFrame.class)
@PermitAll
class TranslationsView extends PageView implements BeforeEnterObserver {
    private final transient MarketingPages pages;
    private final transient TranslationFiles files;
    private final transient Drafts drafts;
    private final transient Permissions permissions;
    private final Div result = new Div();
    private final Upload upload = new Upload();
    private @Nullable OfferId offer;
    private @Nullable LanguageTag language;
    private String publisher = "";

    TranslationsView(MarketingPages pages, TranslationFiles files, Drafts drafts, Permissions permissions) {
        this.pages = pages;
        this.files = files;
        this.drafts = drafts;
        this.permissions = permissions;
        result.getElement().setAttribute("aria-live", "polite");
        var choose = new Button(getTranslation("marketing.translations.choose"), Icons.of("upload"));
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("marketing.translations.drop")));
        upload.setMaxFiles(1);
        upload.setUploadHandler((UploadHandler) this::receive);
        upload.setI18n(UploadWords.of(this));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        offer = OfferRoute.offer(parameters);
        language = OfferRoute.language(parameters);
        publisher = parameters.get(Workplace.PARAMETER).orElseThrow(NotFoundException::new);
        clear();
        result.removeAll();
        pages.head(this, pages.offer(offer(), language()), language(), MarketingPage.TRANSLATIONS)
                .forEach((Component part) -> add(part));
        add(outwards(), inwards(), result);
    }

    private Component outwards() {
        var link = new Anchor(
                TranslationsController.address(publisher, offer(), language()),
                getTranslation("marketing.translations.download"));
        link.getElement().setAttribute("download", true);
        return new Card(
                getTranslation("marketing.translations.export"),
                new Paragraph(getTranslation("marketing.translations.exportNote", languageName())),
                link);
    }

    private Component inwards() {
        boolean may = permissions.may(Permission.MARKETING_EDIT, offer(), language());
        return new Card(
                getTranslation("marketing.translations.import"),
                new Paragraph(may ? getTranslation("marketing.translations.importNote") : words(Problem.NOT_ALLOWED)),
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
        result.removeAll();
        result.add(
                switch (files.read(offer(), language(), bytes)) {
                    case Reading.Unreadable unreadable -> problem(unreadable.problem());
                    case Reading.Arrival arrival -> arrived(arrival);
                });
    }

    private Component problem(Problem problem) {
        var said = new Paragraph(Icons.of("error"), new Span(words(problem)));
        said.getElement().setAttribute("role", "alert");
        return said;
    }

    private String words(Problem problem) {
        return getTranslation(
                Labels.key(problem), languageName(), Formats.current().bytes(TranslationFiles.BYTES_MAX));
    }

    private Component arrived(Reading.Arrival arrival) {
        var card = new Card(getTranslation("marketing.translations.result"));
        card.with(new Paragraph(getTranslation("marketing.translations.same", arrival.same(), arrival.unknown())));
        var words = ContentWords.of(this, arrival.before(), arrival.after());
        list(
                card,
                "marketing.translations.stale",
                arrival.stale().stream().map(words::place).toList());
        list(
                card,
                "marketing.translations.rejected",
                arrival.rejected().stream()
                        .map(finding -> words.place(finding.path()) + " · " + Findings.text(this, finding))
                        .toList());
        if (arrival.edits().isEmpty()) {
            return card.with(new Paragraph(getTranslation("marketing.translations.nothing")));
        }
        var apply = new Button(getTranslation("marketing.translations.apply"), event -> apply(arrival.edits()));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        return card.with(comparison(arrival), apply);
    }

    private static void list(Card card, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            var list = new UnorderedList();
            lines.forEach(line -> list.add(new ListItem(line)));
            card.with(new H3(card.getTranslation(title)), list);
        }
    }

    private Component comparison(Reading.Arrival arrival) {
        var pictures = new PictureAddresses(publisher);
        return new CompareView(
                new CompareView.States(
                        arrival.before(),
                        arrival.after(),
                        Comparison.compare(arrival.before(), arrival.after()),
                        new TreeSet<>()),
                CompareView.Mode.INLINE,
                UnaryOperator.identity(),
                pictures::of,
                ChangeActions.NONE);
    }

    private void apply(List<Drafts.Edit> edits) {
        switch (drafts.saveAll(offer(), edits)) {
            case SaveResult.Saved saved -> done();
            case SaveResult.Merged merged -> done();
            case SaveResult.Conflicts conflicts -> Notices.problem(getTranslation("marketing.translations.conflict"));
            case SaveResult.Locked locked -> Notices.problem(getTranslation("marketing.translations.locked"));
            case SaveResult.Refused refused ->
                Notices.problem(getTranslation(
                        "marketing.translations.refused",
                        Findings.text(this, refused.findings().getFirst())));
        }
    }

    private void done() {
        result.removeAll();
        Notices.done(getTranslation("marketing.translations.saved"));
        EditorFrame.refresh(this);
    }

    private OfferId offer() {
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
