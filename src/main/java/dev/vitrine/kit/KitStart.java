package dev.vitrine.kit;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Gives every session its fault handler, and every page the theme that the browser remembers before anything is drawn. */
@Component
class KitStart implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new Faults()));
        event.addIndexHtmlRequestListener(response -> {
            Element head = response.getDocument().head();
            var theme = new Element("script").attr("src", "frontend/theme.js");
            Optional.ofNullable(head.selectFirst("base"))
                    .ifPresentOrElse(base -> base.after(theme), () -> head.prependChild(theme));
            head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
            head.appendElement("link")
                    .attr("rel", "icon")
                    .attr("type", "image/svg+xml")
                    .attr("href", "themes/favicon.svg");
        });
    }
}
