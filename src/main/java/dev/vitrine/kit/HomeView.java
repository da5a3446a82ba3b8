package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
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
import java.util.List;
import java.util.Locale;

/** Home: what waits for me, the most pressing first. Where no publisher is chosen yet, its publishers to choose from. */
@Route(value = "", layout = MainLayout.class)
@RouteAlias(value = "p/:publisher", layout = MainLayout.class)
@PermitAll
class HomeView extends PageView implements BeforeEnterObserver {
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
        boolean inPublisher =
                event.getRouteParameters().get(Workplace.PARAMETER).isPresent();
        List<Workplace.Publisher> mine = parts.workplace().map(Workplace::mine).orElse(List.of());
        if (!inPublisher && mine.size() == 1) {
            event.forwardTo("p/" + mine.getFirst().slug());
            return;
        }
        clear();
        Locale language = Translations.nearest(getLocale());
        var items = inPublisher ? parts.home(h -> h.inPublisher(language)) : parts.home(h -> h.inMarketplace(language));
        add(new PageHead(getTranslation("kit.home.waiting")).subtitle(getTranslation("kit.home.count", items.size())));
        add(items.isEmpty() ? nothing(mine, inPublisher) : list(items));
        if (!inPublisher && !mine.isEmpty()) {
            add(new H2(getTranslation("kit.home.publishers")), publishers(mine));
        }
    }

    private Component nothing(List<Workplace.Publisher> mine, boolean inPublisher) {
        boolean choose = !inPublisher && !mine.isEmpty();
        return new EmptyState(
                "passed",
                getTranslation("kit.home.nothing"),
                getTranslation(choose ? "kit.home.choose" : "kit.home.nothingText"));
    }

    private Component list(List<HomeItem> items) {
        var list = new UnorderedList();
        list.addClassName("v-home");
        items.stream()
                .sorted(Comparator.comparingInt(HomeItem::pressing).reversed())
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
        var action = new Anchor(item.href(), item.action());
        action.getElement().setAttribute("router-link", true);
        var foot = new Div(when, action);
        foot.addClassName("v-home-foot");
        var words = new Div(title, detail, foot);
        var card = new Div(sign, words);
        card.addClassName("v-home-card");
        return card;
    }

    private Component publishers(List<Workplace.Publisher> mine) {
        var list = new UnorderedList();
        list.addClassName("v-home-publishers");
        for (Workplace.Publisher publisher : mine) {
            var link = new Anchor("p/" + publisher.slug(), publisher.name());
            link.getElement().setAttribute("router-link", true);
            list.add(new ListItem(link));
        }
        return list;
    }
}
