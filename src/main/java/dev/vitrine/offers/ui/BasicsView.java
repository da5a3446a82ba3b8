package dev.vitrine.offers.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import dev.vitrine.content.Basics;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.LockNote;
import dev.vitrine.kit.PageHead;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.LockWays;
import dev.vitrine.offers.SectionForm;
import dev.vitrine.offers.SectionForms;
import dev.vitrine.offers.SectionView;
import dev.vitrine.rules.Lock;
import dev.vitrine.rules.Locks;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Slug;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the offer is called, its id, and its languages; opened from the name above the editor's menu. */
@Route(value = "p/:publisher/offers/:offer/basics", layout = EditorFrame.class)
@PermitAll
class BasicsView extends SectionView<Basics> {
    private final transient MarketplaceLists lists;
    private final transient LockWays ways;

    BasicsView(SectionForms forms, MarketplaceLists lists, LockWays ways) {
        super(Basics.class, forms);
        this.lists = lists;
        this.ways = ways;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("offers.basics.title")));
    }

    @Override
    protected SectionKey key(RouteParameters parameters) {
        return SectionKey.BASICS;
    }

    @Override
    protected void build(SectionForm<Basics> form) {
        add(new PageHead(getTranslation("offers.basics.title")), form);
        form.field(new TextField(getTranslation("offers.basics.name")), "name")
                .help(getTranslation("offers.basics.nameHelp"))
                .limit(Basics.NAME_MAX);
        form.field(new TextField(getTranslation("offers.basics.offerId")), "offerId")
                .help(getTranslation("offers.basics.offerIdHelp"))
                .limit(Slug.MAX);
        var languages = new CheckboxGroup<LanguageTag>(getTranslation("offers.basics.languages"));
        languages.setItems(lists.languages());
        languages.setItemLabelGenerator(ContentWords::language);
        form.add(languages);
        var held = new Div();
        form.add(held);
        form.bind(languages, "languages", basics -> new LinkedHashSet<>(basics.languages()), BasicsView::withLanguages)
                .help(getTranslation("offers.basics.languagesHelp"));
        var source = new Select<LanguageTag>();
        source.setLabel(getTranslation("offers.basics.sourceLanguage"));
        source.setItemLabelGenerator(ContentWords::language);
        source.setItems(lists.languages());
        form.field(source, "sourceLanguage").help(getTranslation("offers.basics.sourceLanguageHelp"));
        form.whenJudged(judged -> hold(
                form.offer(), languages, held, judged.saved(), judged.draft().locks()));
    }

    /** A language that is live can not be taken away; the first of its locks tells why, for all of them. */
    private void hold(OfferId offer, CheckboxGroup<LanguageTag> languages, Div held, Basics saved, Locks locks) {
        languages.setItemEnabledProvider(
                language -> lock(language, saved, locks).isEmpty());
        held.removeAll();
        saved.languages().stream()
                .flatMap(language -> lock(language, saved, locks).stream())
                .findFirst()
                .ifPresent(lock -> held.add(new LockNote(lock, ways.out(offer, lock))));
    }

    private static Optional<Lock> lock(LanguageTag language, Basics saved, Locks locks) {
        return saved.languages().contains(language)
                ? locks.at(FieldPath.of(SectionKey.BASICS, "languages").item(language.value()))
                : Optional.empty();
    }

    /** Languages keep the order in which they were chosen. */
    private static Basics withLanguages(Basics basics, Set<LanguageTag> chosen) {
        Set<LanguageTag> present = chosen == null ? Set.of() : chosen;
        List<LanguageTag> ordered = Stream.concat(
                        basics.languages().stream().filter(present::contains),
                        present.stream()
                                .filter(language -> !basics.languages().contains(language))
                                .sorted())
                .toList();
        return new Basics(basics.name(), basics.offerId(), basics.sourceLanguage(), ordered);
    }
}
