package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;
import java.util.stream.Collectors;

/** The publisher whose pages are shown, and the others that the person may switch to. */
final class PublisherSwitch extends Composite<Div> {
    private static final int MARK_TONES = 6;

    PublisherSwitch(Workplace.Publisher present, List<Workplace.Publisher> mine) {
        getContent().addClassName("v-publisher");
        if (mine.size() < 2) {
            var still = new Div(mark(present), words(present));
            still.addClassName("v-publisher-face");
            getContent().add(still);
            return;
        }
        var button = new NativeButton();
        button.addClassName("v-publisher-face");
        button.add(mark(present), words(present), Icons.of("switch"));
        button.getElement().setAttribute("aria-haspopup", "true");
        button.setTitle(getTranslation("kit.frame.switchPublisher"));
        var popover = new Popover(list(present, mine));
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(getTranslation("kit.frame.switchPublisher"));
        popover.addClassName("v-pop");
        getContent().add(button, popover);
    }

    private Component list(Workplace.Publisher present, List<Workplace.Publisher> mine) {
        var list = new UnorderedList();
        list.addClassName("v-publisher-list");
        for (Workplace.Publisher other : mine) {
            var link = new Anchor("p/" + other.slug(), mark(other), words(other));
            link.getElement().setAttribute("router-link", true);
            link.addClassName("v-publisher-line");
            if (other.slug().equals(present.slug())) {
                link.getElement().setAttribute("aria-current", "true");
                link.add(Icons.of("check"));
            }
            list.add(new ListItem(link));
        }
        return list;
    }

    private static Component mark(Workplace.Publisher publisher) {
        if (publisher.logo() != null) {
            var logo = new Image(publisher.logo(), "");
            logo.addClassName("v-publisher-mark");
            return logo;
        }
        String name = publisher.name();
        var mark = new Span(name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)));
        int tone = publisher.slug().chars().sum() % MARK_TONES;
        mark.addClassNames("v-publisher-mark", "v-publisher-mark-" + tone);
        mark.getElement().setAttribute("aria-hidden", "true");
        return mark;
    }

    private Component words(Workplace.Publisher publisher) {
        var name = new Span(publisher.name());
        name.addClassName("v-publisher-name");
        var roles = new Span(
                publisher.roleKeys().stream().map(key -> getTranslation(key)).collect(Collectors.joining(", ")));
        roles.addClassName("v-publisher-role");
        var words = new Span(name, roles);
        words.addClassName("v-publisher-words");
        return words;
    }
}
