package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.Listing.Link;
import dev.vitrine.content.WebAddress;
import dev.vitrine.kit.Icons;
import dev.vitrine.marketing.LinkCheck;
import java.time.Clock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The button that follows all links of the page as it stands, saved or not, and how far that is. */
final class LinksNow extends Composite<Div> {
    private static final Logger log = LoggerFactory.getLogger(LinksNow.class);

    private final LinksField links;
    private final transient LinkCheck check;
    private final transient Clock clock;
    private final Button start =
            new Button(getTranslation("marketing.links.check"), Icons.of("refresh"), event -> check());
    private final Span progress = new Span();
    private int wanted;
    private int done;

    LinksNow(LinksField links, LinkCheck check, Clock clock) {
        this.links = links;
        this.check = check;
        this.clock = clock;
        progress.getElement().setAttribute("role", "status");
        progress.addClassName("v-field-help");
        getContent().addClassName("v-items-box");
        getContent().add(start, progress);
    }

    private void check() {
        var addresses = links.items().stream()
                .map(Link::url)
                .filter(WebAddress::isValid)
                .collect(Collectors.toSet());
        wanted = addresses.size();
        done = 0;
        tell();
        UI ui = getUI().orElseThrow();
        check.follow(addresses, (address, result) -> {
            var at = clock.instant();
            try {
                ui.access(() -> {
                    links.show(address, result, at);
                    done++;
                    tell();
                });
            } catch (UIDetachedException e) {
                log.debug("a window was closed before its links were checked");
            }
        });
    }

    private void tell() {
        start.setEnabled(done == wanted);
        progress.setText(getTranslation("marketing.links.checked", done, wanted));
    }
}
