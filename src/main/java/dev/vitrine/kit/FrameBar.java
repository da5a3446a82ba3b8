package dev.vitrine.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The top bar: where you are, state badges, actions of the page, bell, language, light and dark, the person's menu. */
final class FrameBar extends Header {
    private final transient FrameParts parts;
    private final OrderedList crumbs = new OrderedList();
    private final Div badges = new Div();
    private final Div actions = new Div();
    private final Span unread = new Span();
    private final Span unreadWords = Marks.unseen("");
    private final Div help = new Div();
    private final NativeButton bellButton = new NativeButton();
    private @Nullable Registration watching;

    FrameBar(FrameParts parts) {
        this.parts = parts;
        addClassName("v-bar");
        var skip = new Anchor("#main", getTranslation("kit.frame.skip"));
        skip.addClassName("v-skip");
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("kit.frame.menu"));
        var where = new Nav(crumbs);
        where.addClassName("v-crumbs");
        where.getElement().setAttribute("aria-label", getTranslation("kit.frame.where"));
        badges.addClassName("v-bar-badges");
        actions.addClassName("v-bar-actions");
        help.addClassName("v-bar-help");
        add(skip, toggle, where, badges, actions, help);
        parts.bell().ifPresent(bell -> add(bell(bell)));
        var settings = new Div(new LanguageSwitch(parts), new ThemeSwitch());
        settings.addClassName("v-bar-settings");
        add(settings);
        parts.person().ifPresent(person -> add(new PersonMenu(person, parts)));
    }

    void show(List<Crumb> where, List<Framed> framed) {
        crumbs.removeAll();
        for (int i = 0; i < where.size(); i++) {
            crumbs.add(crumb(where.get(i), i == where.size() - 1));
        }
        badges.removeAll();
        actions.removeAll();
        framed.forEach(f -> badges.add(f.badges()));
        framed.forEach(f -> actions.add(f.barActions()));
        badges.setVisible(badges.getChildren().findAny().isPresent());
    }

    /** @param address where to ask for help about the page that is shown; empty where nobody is asked */
    void showHelp(Optional<String> address) {
        help.removeAll();
        address.ifPresent(href -> {
            var words = Marks.unseen(getTranslation("kit.frame.help"));
            var link = new Anchor(href, Icons.of("headset"), words);
            link.setTitle(words.getText());
            link.addClassName("v-icon-button");
            link.getElement().setAttribute("router-link", true);
            help.add(link);
        });
        help.setVisible(address.isPresent());
    }

    private static Component crumb(Crumb crumb, boolean last) {
        String href = crumb.href();
        if (last || href == null) {
            var text = new Span(crumb.text());
            if (last) {
                text.getElement().setAttribute("aria-current", "page");
            }
            return new ListItem(text);
        }
        var link = new Anchor(href, crumb.text());
        link.getElement().setAttribute("router-link", true);
        return new ListItem(link);
    }

    private Component bell(Bell bell) {
        unread.addClassName("v-bell-count");
        unread.getElement().setAttribute("aria-hidden", "true");
        bellButton.addClassNames("v-icon-button", "v-bell");
        bellButton.add(Icons.of("bell"), unread, unreadWords);
        var popover = new Popover();
        popover.setTarget(bellButton);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(getTranslation("kit.frame.bell"));
        popover.addClassName("v-pop");
        popover.addOpenedChangeListener(event -> {
            popover.removeAll();
            if (event.isOpened()) {
                popover.add(bell.list());
            }
        });
        return new Div(bellButton, popover);
    }

    private void count(Bell bell) {
        long number = bell.unread();
        unread.setText(number > 99 ? "99+" : String.valueOf(number));
        unread.setVisible(number > 0);
        unreadWords.setText(getTranslation("kit.frame.unread", number));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        parts.bell().ifPresent(bell -> {
            count(bell);
            watching = bell.watch(ui, () -> count(bell));
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
            watching = null;
        }
        super.onDetach(event);
    }
}
