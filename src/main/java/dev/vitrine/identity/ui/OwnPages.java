package dev.vitrine.identity.ui;

import dev.vitrine.kit.PersonalPage;
import dev.vitrine.kit.PersonalPages;
import java.util.List;
import org.springframework.stereotype.Component;

/** A person's own pages of this room. */
@Component
class OwnPages implements PersonalPages {
    @Override
    public List<PersonalPage> pages() {
        return List.of(
                new PersonalPage(0, "identity.me.title", OwnAccountView.class),
                new PersonalPage(10, "identity.security.title", SecurityView.class),
                new PersonalPage(20, "identity.sessions.title", SessionsView.class));
    }
}
