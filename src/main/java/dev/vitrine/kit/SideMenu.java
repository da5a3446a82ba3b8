package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A named list of addresses with marks; the one that lies nearest above the present address is current. */
public final class SideMenu extends Composite<Nav> {
    private final Div heading = new Div();
    private final UnorderedList list = new UnorderedList();
    private final List<Line> lines = new ArrayList<>();

    /** What stands at the end of a line. */
    public sealed interface Mark {
        /** Nothing. */
        record None() implements Mark {}

        /** All that is required is there and nothing was found. */
        record Complete() implements Mark {}

        record Errors(int count) implements Mark {}

        record Warnings(int count) implements Mark {}

        /** Something runs. */
        record Running() implements Mark {}

        /** A few letters, for example {@code 3/4}. */
        record Words(String text) implements Mark {}

        /** A number; filled where it calls for action. */
        record Count(long number, boolean pressing) implements Mark {}
    }

    /**
     * @param href address within the application
     * @param label already in the reader's language
     * @param icon name of a symbol of {@link Icons}
     * @param exact whether addresses beneath {@code href} do not make the line current
     */
    public record Entry(String href, String label, String icon, Mark mark, boolean exact) {
        public static Entry of(String href, String label, String icon) {
            return new Entry(href, label, icon, new Mark.None(), false);
        }

        public Entry with(Mark other) {
            return new Entry(href, label, icon, other, exact);
        }
    }

    private record Line(Entry entry, Anchor anchor) {}

    /** A menu that screen readers know under this name. */
    public SideMenu(String name) {
        getContent().addClassName("v-menu");
        getContent().getElement().setAttribute("aria-label", name);
        getContent().add(heading, list);
        heading.addClassName("v-menu-head");
        heading.setVisible(false);
    }

    /** Puts something above the list: a few words, or what the menu belongs to. */
    public void setHeading(Component... content) {
        heading.removeAll();
        heading.add(content);
        heading.setVisible(content.length > 0);
    }

    public void setEntries(List<Entry> entries) {
        list.removeAll();
        lines.clear();
        entries.forEach(this::add);
    }

    private void add(Entry entry) {
        var anchor = new Anchor(entry.href());
        anchor.getElement().setAttribute("router-link", true);
        anchor.addClassName("v-menu-line");
        var label = new Span(entry.label());
        label.addClassName("v-menu-label");
        anchor.add(Icons.of(entry.icon()), label);
        Component mark = mark(entry.mark());
        if (mark != null) {
            anchor.add(mark);
        }
        lines.add(new Line(entry, anchor));
        list.add(new ListItem(anchor));
    }

    private @Nullable Component mark(Mark mark) {
        return switch (mark) {
            case Mark.None() -> null;
            case Mark.Complete() -> Marks.sign("check", "live", getTranslation("kit.mark.complete"));
            case Mark.Errors(int n) -> Marks.counted("error", "err", n, getTranslation("kit.mark.errors", n));
            case Mark.Warnings(int n) -> Marks.counted("warning", "warn", n, getTranslation("kit.mark.warnings", n));
            case Mark.Running() -> Marks.sign("running", "staged", getTranslation("kit.mark.running"));
            case Mark.Words(String text) -> Marks.plain(text);
            case Mark.Count(long n, boolean pressing) -> n == 0 ? null : Marks.count(n, pressing);
        };
    }

    /** Marks the line for this address as current. */
    void showCurrent(Location location) {
        String path = location.getPath();
        String best = null;
        for (Line line : lines) {
            String href = line.entry().href();
            boolean under = path.equals(href) || !line.entry().exact() && path.startsWith(href + "/");
            if (under && (best == null || href.length() > best.length())) {
                best = href;
            }
        }
        for (Line line : lines) {
            String href = line.entry().href();
            if (href.equals(best)) {
                line.anchor().getElement().setAttribute("aria-current", path.equals(href) ? "page" : "true");
            } else {
                line.anchor().getElement().removeAttribute("aria-current");
            }
        }
    }
}
