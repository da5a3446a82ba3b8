package dev.vitrine.offers;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouteParameters;
import dev.vitrine.content.Section;
import dev.vitrine.kit.PageView;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page of the editor that edits one section. It loads the section, shows it read-only with the reason to who may not
 * save it, and refreshes the editor's frame after each save; leaving with unsaved changes asks. When the address leads to
 * another section, {@link #build} is called anew.
 *
 * {@snippet :
 * @Route(value = "p/:publisher/offers/:offer/support", layout = EditorFrame.class)
 * @PermitAll
 * class SupportView extends SectionView<Support> {
 *     SupportView(SectionForms forms) {
 *         super(Support.class, forms);
 *     }
 *
 *     @Override
 *     protected SectionKey key(RouteParameters parameters) {
 *         return SectionKey.SUPPORT;
 *     }
 *
 *     @Override
 *     protected void build(SectionForm<Support> form) {
 *         add(new PageHead(getTranslation("marketing.support.title")), form);
 *         form.field(new TextField(getTranslation("marketing.support.name")), "engineering.name")
 *                 .limit(Support.NAME_MAX);
 *     }
 *
 *     @Override
 *     public List<Crumb> crumbs() {
 *         return List.of(Crumb.of(getTranslation("marketing.support.title")));
 *     }
 * }
 * }
 *
 * @param <S> the section's record
 */
public abstract class SectionView<S extends Section> extends PageView implements BeforeEnterObserver, FollowsOffer {
    private final Class<S> type;
    private final transient SectionForms forms;
    private @Nullable SectionForm<S> form;

    protected SectionView(Class<S> type, SectionForms forms) {
        this.type = type;
        this.forms = forms;
    }

    /**
     * The section that the address names. What is none ({@link IllegalArgumentException}) ends as not found, as does a
     * SKU or language that the draft has not.
     */
    protected abstract SectionKey key(RouteParameters parameters);

    /** Puts the page together: head, form, fields. */
    protected abstract void build(SectionForm<S> form);

    /** The form that is shown now. */
    protected final SectionForm<S> form() {
        return Objects.requireNonNull(form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        OfferId offer = OfferRoute.offer(parameters);
        form = forms.form(type, offer, OfferRoute.named(() -> key(parameters)));
        clear();
        build(form);
        var since = new SinceLive(form::revert);
        add(since);
        form.whenJudged(judged -> since.show(judged.draft()));
        form.load();
        form.whenSaved(() -> EditorFrame.refresh(this));
        foot(form.bar());
    }

    @Override
    public final void follow() {
        if (form != null) {
            form.follow();
        }
    }
}
