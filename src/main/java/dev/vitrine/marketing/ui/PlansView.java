package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.content.Sku;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.SaveBar;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.FollowsOffer;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.offers.SectionForm;
import dev.vitrine.offers.SectionForms;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Marketing, Plans: the texts of every SKU in one language (V5), saved together. */
@Route(value = "p/:publisher/offers/:offer/marketing/:language/plans", layout = EditorFrame.class)
@PermitAll
class PlansView extends PageView implements BeforeEnterObserver, FollowsOffer {
    private final transient SectionForms sections;
    private final transient MarketingPages pages;
    private final transient Drafts drafts;
    private final List<SectionForm<Plan>> forms = new ArrayList<>();
    private final List<SectionForm<Plan>> saved = new ArrayList<>();
    private boolean several;
    private @Nullable SaveBar bar;
    private transient @Nullable TwinNotes twins;
    private @Nullable LanguageTag language;
    private @Nullable OfferId offer;
    private List<String> shownSkus = List.of();

    PlansView(SectionForms sections, MarketingPages pages, Drafts drafts) {
        this.sections = sections;
        this.pages = pages;
        this.drafts = drafts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        language = OfferRoute.language(event.getRouteParameters());
        show(pages.offer(OfferRoute.offer(event.getRouteParameters()), language));
    }

    private void show(OfferHead read) {
        offer = read.id();
        clear();
        forms.clear();
        saved.clear();
        Preview preview = pages.preview(read, here(), MarketingPage.PLANS, this::aside);
        pages.head(this, read, here(), MarketingPage.PLANS, preview.button()).forEach(part -> add(part));
        OfferContent skus = drafts.content(read.id(), SectionKey.Kind.SKU, SectionKey.Kind.PLAN);
        shownSkus = skus.skuKeys();
        if (shownSkus.isEmpty()) {
            bar = null;
            foot();
            add(new EmptyState(
                    "box", getTranslation("marketing.plans.none"), getTranslation("marketing.plans.noneText")));
            return;
        }
        add(new Paragraph(getTranslation("marketing.details.duplicates")));
        twins = pages.twins(this, read.id(), here());
        skus.skuKeys().forEach(sku -> add(card(read, sku, skus)));
        twins.show();
        bar = new SaveBar(this::save);
        bar.whenDiscarded(() -> forms.forEach(SectionForm::discard));
        forms.getFirst().tellEditable(bar);
        foot(bar);
    }

    private Card card(OfferHead offer, String sku, OfferContent skus) {
        var form = sections.form(Plan.class, offer.id(), SectionKey.plan(sku, here()));
        boolean isSource = offer.sourceLanguage().equals(here());
        Plan source = skus.plan(sku, offer.sourceLanguage());
        var texts = new TextFields<>(form, twins(), here(), isSource ? null : offer.sourceLanguage());
        texts.title(getTranslation("content.field.plan.title"), "title", Plan.TITLE_MAX, source.title());
        texts.html(getTranslation("content.field.plan.summary"), "summary", Plan.SUMMARY_MAX, 2, "", source.summary());
        texts.html(
                getTranslation("content.field.plan.description"),
                "description",
                Plan.DESCRIPTION_MAX,
                5,
                getTranslation("marketing.details.tags"),
                source.description());
        form.load();
        form.whenChanged(this::changed);
        form.whenSaved(() -> saved(form));
        forms.add(form);
        twins().watch(form);
        Sku named = skus.sku(sku);
        return new Card(named.id(), form);
    }

    /** A colleague's save shows in every plan in which nothing is being written; another SKU when nothing is at all. */
    @Override
    public void follow() {
        OfferId id = Objects.requireNonNull(offer);
        boolean writing = forms.stream().anyMatch(form -> form.bar().isDirty());
        if (writing || drafts.content(id, SectionKey.Kind.SKU).skuKeys().equals(shownSkus)) {
            forms.forEach(SectionForm::follow);
            twins().refresh();
        } else {
            show(pages.offer(id, here()));
        }
    }

    private void changed() {
        int dirty = (int) forms.stream().filter(form -> form.bar().isDirty()).count();
        shown().setDirty(dirty);
        twins().show();
    }

    /** Saves every plan that changed; one that is refused keeps its text and says why at its field. */
    private void save() {
        each(forms, SectionForm::save);
        if (shown().isDirty()) {
            shown().refused(getTranslation("marketing.plans.refused"));
        }
    }

    private void undo() {
        var last = List.copyOf(saved);
        each(last, form -> form.bar().undoing().ifPresent(Runnable::run));
        if (saved.size() < last.size()) {
            shown().refused(getTranslation("marketing.plans.undoRefused"));
        }
    }

    private void each(List<SectionForm<Plan>> several, Consumer<SectionForm<Plan>> action) {
        saved.clear();
        this.several = true;
        try {
            several.forEach(action);
        } finally {
            this.several = false;
        }
        told();
    }

    /** With the others, or by itself when a conflict was settled. */
    private void saved(SectionForm<Plan> form) {
        saved.add(form);
        if (!several) {
            told();
        }
    }

    private void told() {
        if (saved.isEmpty()) {
            return;
        }
        EditorFrame.refresh(this);
        changed();
        if (!shown().isDirty()) {
            boolean undoable =
                    saved.stream().allMatch(form -> form.bar().undoing().isPresent());
            shown().saved(Instant.now(), getTranslation("marketing.marketingPage.PLANS"), undoable ? this::undo : null);
        }
    }

    private TwinNotes twins() {
        return Objects.requireNonNull(twins);
    }

    private SaveBar shown() {
        return Objects.requireNonNull(bar);
    }

    private LanguageTag here() {
        return Objects.requireNonNull(language);
    }

    @Override
    public List<Crumb> crumbs() {
        return pages.crumbs(this, here(), MarketingPage.PLANS);
    }
}
