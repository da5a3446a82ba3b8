package dev.vitrine.identity.ui;

import dev.vitrine.kit.PersonalPage;
import dev.vitrine.kit.PersonalPages;
import java.util.List;
import org.springframework.stereotype.Component;

/** The first of a person's own pages. */
@Component
class OwnPages implements PersonalPages {
    @Override
    public List<PersonalPage> pages() {
        return List.of(new PersonalPage(0, "identity.me.title", OwnAccountView.class));
    }
}
