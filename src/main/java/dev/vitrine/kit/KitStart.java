package dev.vitrine.kit;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Gives every session its fault handler, and every page the theme that the browser remembers before anything is drawn. */
@Component
class KitStart implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new Faults()));
        event.addRequestHandler(KitStart::missing);
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

    /** A file of ours that is there has been handed out before anybody is asked. */
    private static boolean missing(VaadinSession session, VaadinRequest request, VaadinResponse response)
            throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        boolean ofAFile = path.startsWith("/frontend/") || path.startsWith("/themes/");
        if (ofAFile) {
            response.sendError(HttpStatusCode.NOT_FOUND.getCode(), "");
        }
        return ofAFile;
    }
}
