package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Home: what waits for me, the most pressing first; that something waits at another of my publishers; what happened lately.
 * Where no publisher is chosen yet, its publishers to choose from.
 */
@Route(value = "", layout = MainLayout.class)
@RouteAlias(value = "p/:publisher", layout = MainLayout.class)
@PermitAll
class HomeView extends PageView implements BeforeEnterObserver {
    /** More publishers than these are not looked into for a line on another's page. */
    private static final int LOOKED_INTO = 8;

    private final transient FrameParts parts;

    HomeView(FrameParts parts) {
        this.parts = parts;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("kit.home.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> slug = event.getRouteParameters().get(Workplace.PARAMETER);
        List<Workplace.Publisher> mine = parts.workplace().map(Workplace::mine).orElse(List.of());
        if (slug.isEmpty() && mine.size() == 1) {
            event.forwardTo("p/" + mine.getFirst().slug());
            return;
        }
        clear();
        Locale language = Translations.nearest(getLocale());
        var items = items(slug.isPresent(), language);
        add(new PageHead(getTranslation("kit.home.waiting")).subtitle(getTranslation("kit.home.count", items.size())));
        add(items.isEmpty() ? nothing(event.getUI(), mine, slug.isPresent()) : list(items));
        elsewhere(event.getUI(), mine, slug, language);
        lately(language, slug.map(s -> "p/" + s + "/").orElse(""));
    }

    private List<HomeItem> items(boolean inPublisher, Locale language) {
        return inPublisher ? parts.home(h -> h.inPublisher(language)) : parts.home(h -> h.inMarketplace(language));
    }

    private Component nothing(UI ui, List<Workplace.Publisher> mine, boolean inPublisher) {
        if (!inPublisher && !mine.isEmpty()) {
            return empty("kit.home.choose");
        }
        return empty("kit.home.nothingText", nextStep(ui, inPublisher).stream().toArray(Component[]::new));
    }

    private EmptyState empty(String text, Component... next) {
        return new EmptyState("passed", getTranslation("kit.home.nothing"), getTranslation(text), next);
    }

    /** Where the person works when nothing calls: the first line of his menu. */
    private Optional<Component> nextStep(UI ui, boolean inPublisher) {
        var entries = inPublisher ? parts.menu(MenuEntries::inPublisher) : parts.menu(MenuEntries::inMarketplace);
        return entries.stream()
                .min(Comparator.comparing(MenuEntry::group).thenComparingInt(MenuEntry::order))
                .map(entry -> {
                    var publisher = parts.workplace().flatMap(w -> w.present(ui));
                    var link = link(FrameDrawer.href(entry, publisher), getTranslation(entry.labelKey()));
                    link.addClassName("v-link-button");
                    return link;
                });
    }

    private Component list(List<HomeItem> items) {
        var list = new UnorderedList();
        list.addClassName("v-home");
        items.stream()
                .sorted(Comparator.comparingInt(HomeItem::pressing)
                        .reversed()
                        .thenComparing(HomeItem::at, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(item -> list.add(new ListItem(card(item))));
        return list;
    }

    private Component card(HomeItem item) {
        var sign = new Span(Icons.of(item.icon()));
        sign.addClassNames("v-home-sign", item.tone().className());
        var title = new H2(item.title());
        var detail = new Paragraph(item.detail());
        var when = new Span(item.at() == null ? "" : Formats.current().ago(item.at()));
        when.addClassName("v-home-when");
        var foot = new Div(when, link(item.href(), item.action()));
        foot.addClassName("v-home-foot");
        var words = new Div(title, detail, foot);
        var card = new Div(sign, words);
        card.addClassName("v-home-card");
        return card;
    }

    /** The person's other publishers: all of them where none is chosen, else those where something waits. */
    private void elsewhere(UI ui, List<Workplace.Publisher> mine, Optional<String> slug, Locale language) {
        var others = mine.stream()
                .filter(publisher -> slug.filter(publisher.slug()::equals).isEmpty())
                .toList();
        Map<Workplace.Publisher, Integer> waiting = new LinkedHashMap<>();
        others.stream().limit(LOOKED_INTO).forEach(other -> waiting.put(other, waitingAt(ui, other, language)));
        var shown = others.stream()
                .filter(other -> slug.isEmpty() || waiting.getOrDefault(other, 0) > 0)
                .toList();
        if (!shown.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("v-home-publishers");
            shown.forEach(other -> list.add(publisher(other, waiting.getOrDefault(other, 0))));
            add(new H2(getTranslation(slug.isEmpty() ? "kit.home.publishers" : "kit.home.elsewhere")), list);
        }
    }

    private int waitingAt(UI ui, Workplace.Publisher other, Locale language) {
        return parts.workplace()
                .map(w -> w.within(ui, other.slug(), () -> items(true, language).size()))
                .orElse(0);
    }

    private ListItem publisher(Workplace.Publisher publisher, int waiting) {
        var item = new ListItem(link("p/" + publisher.slug(), publisher.name()));
        if (waiting > 0) {
            var count = new Span(getTranslation("kit.home.waitingThere", waiting));
            count.addClassName("v-home-when");
            item.add(count);
        }
        return item;
    }

    private void lately(Locale language, String beneath) {
        var latest = parts.news(language, beneath);
        if (!latest.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("v-home-news");
            latest.forEach(line -> list.add(news(line)));
            add(new H2(getTranslation("kit.home.lately")), list);
        }
    }

    private static ListItem news(HomeNews.Line line) {
        var when = new Span(Formats.current().ago(line.at()));
        when.addClassName("v-home-when");
        return new ListItem(link(line.href(), line.title()), when);
    }

    private static Anchor link(String href, String text) {
        var link = new Anchor(href, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
