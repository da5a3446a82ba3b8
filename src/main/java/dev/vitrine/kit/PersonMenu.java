package dev.vitrine.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.stream.Collectors;

/** Who is signed in, the way to the person's own pages, and the way out. */
final class PersonMenu extends Composite<Div> {
    PersonMenu(SignedIn.Person person, FrameParts parts) {
        var button = new NativeButton();
        button.addClassName("v-person");
        button.add(avatar(person), words(person));
        button.getElement().setAttribute("aria-haspopup", "true");
        var settings = new Div(new LanguageSwitch(parts), new ThemeSwitch());
        settings.addClassName("v-person-settings");
        var out = new NativeButton(
                getTranslation("kit.frame.signOut"),
                event -> SaveBar.whenSaved(
                        getUI().orElseThrow(), () -> parts.signedIn().ifPresent(SignedIn::signOut)));
        out.addClassName("v-person-out");
        out.addComponentAsFirst(Icons.of("sign-out"));
        var own = new Anchor(PersonalView.ADDRESS, Icons.of("person"), new Span(getTranslation("kit.personal.title")));
        own.getElement().setAttribute("router-link", true);
        own.addClassName("v-person-own");
        var popover = new Popover(words(person), settings, own, out);
        own.getElement().addEventListener("click", event -> popover.close());
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(getTranslation("kit.frame.person"));
        popover.addClassNames("v-pop", "v-person-pop");
        getContent().add(button, popover);
    }

    private static Span avatar(SignedIn.Person person) {
        var avatar = new Span(person.initials());
        avatar.addClassName("v-avatar");
        avatar.getElement().setAttribute("aria-hidden", "true");
        return avatar;
    }

    private Span words(SignedIn.Person person) {
        var name = new Span(person.name());
        name.addClassName("v-person-name");
        var roles = new Span(
                person.roleKeys().stream().map(key -> getTranslation(key)).collect(Collectors.joining(", ")));
        roles.addClassName("v-person-role");
        var words = new Span(name, roles);
        words.addClassName("v-person-words");
        return words;
    }
}
