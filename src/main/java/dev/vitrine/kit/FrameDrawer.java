package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The drawer: operator's mark and name, publisher switch, main menu, menu of a nested layout. */
final class FrameDrawer extends Div {
    private final transient FrameParts parts;
    private final Div switcher = new Div();
    private final Div menus = new Div();

    FrameDrawer(FrameParts parts) {
        this.parts = parts;
        addClassName("v-drawer");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Vitrine");
        switcher.addClassName("v-drawer-switch");
        menus.addClassName("v-drawer-menus");
        add(brand(), switcher, menus);
    }

    private Component brand() {
        var name = new Span(parts.operator());
        name.addClassName("v-brand-name");
        var product = new Span("Vitrine");
        product.addClassName("v-brand-product");
        var mark = new Span(Icons.of("cloud"));
        mark.addClassName("v-brand-mark");
        var words = new Span(name, product);
        words.addClassName("v-brand-words");
        var link = new Anchor("", mark, words);
        link.getElement().setAttribute("router-link", true);
        link.addClassName("v-brand");
        return link;
    }

    void show(Optional<Workplace.Publisher> publisher, Location location, Optional<SideMenu> nested) {
        switcher.removeAll();
        publisher.ifPresent(p -> switcher.add(
                new PublisherSwitch(p, parts.workplace().map(Workplace::mine).orElse(List.of()))));
        menus.removeAll();
        if (parts.person().isPresent()) {
            groups(publisher).forEach(menus::add);
        }
        nested.ifPresent(menu -> menus.add(new Hr(), menu));
        menus.getChildren()
                .filter(SideMenu.class::isInstance)
                .map(SideMenu.class::cast)
                .forEach(menu -> menu.showCurrent(location));
    }

    private List<SideMenu> groups(Optional<Workplace.Publisher> publisher) {
        var entries =
                publisher.isPresent() ? parts.menu(MenuEntries::inPublisher) : parts.menu(MenuEntries::inMarketplace);
        var byGroup = entries.stream()
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .collect(Collectors.groupingBy(MenuEntry::group, TreeMap::new, Collectors.toList()));
        byGroup.computeIfAbsent(MenuEntry.Group.WORK, group -> List.of());
        var result = new ArrayList<SideMenu>();
        byGroup.forEach((group, lines) -> result.add(group(group, lines, publisher)));
        return result;
    }

    private SideMenu group(MenuEntry.Group group, List<MenuEntry> entries, Optional<Workplace.Publisher> publisher) {
        String name = getTranslation(Labels.key(group));
        var menu = new SideMenu(name);
        var lines = new ArrayList<SideMenu.Entry>();
        if (group == MenuEntry.Group.WORK) {
            lines.add(home(publisher));
        } else {
            menu.setHeading(new Span(name));
        }
        entries.forEach(e -> lines.add(line(e, publisher)));
        menu.setEntries(lines);
        return menu;
    }

    private SideMenu.Entry home(Optional<Workplace.Publisher> publisher) {
        String href = publisher.map(p -> "p/" + p.slug()).orElse("");
        return new SideMenu.Entry(href, getTranslation("kit.home.title"), "home", new SideMenu.Mark.None(), true);
    }

    private SideMenu.Entry line(MenuEntry entry, Optional<Workplace.Publisher> publisher) {
        return SideMenu.Entry.of(href(entry, publisher), getTranslation(entry.labelKey()), entry.icon())
                .with(new SideMenu.Mark.Count(entry.count(), entry.pressing()));
    }

    /** The address that a line of the menu leads to. */
    static String href(MenuEntry entry, Optional<Workplace.Publisher> publisher) {
        var routes = RouteConfiguration.forRegistry(
                UI.getCurrent().getInternals().getRouter().getRegistry());
        String template = routes.getTemplate(entry.view()).orElseThrow();
        return template.contains(":" + Workplace.PARAMETER)
                ? routes.getUrl(
                        entry.view(),
                        new RouteParameters(
                                Workplace.PARAMETER, publisher.orElseThrow().slug()))
                : routes.getUrl(entry.view());
    }
}
