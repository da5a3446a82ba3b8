package dev.vitrine.support.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import dev.vitrine.kit.HelpDesk;
import dev.vitrine.kit.Workplace;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.TicketId;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where tickets are listed, read and opened; the way there from any page of a publisher. */
@Component
class TicketAddresses implements HelpDesk {
    /** Names the page in the address of a new ticket. */
    static final String FROM = "from";

    /** Names what is to be removed. */
    static final String REMOVE = "remove";

    /** A path that is longer is none of ours. */
    private static final int PATH_MAX = 200;

    private final TicketGate gate;
    private final ObjectProvider<Workplace> workplace;

    TicketAddresses(TicketGate gate, ObjectProvider<Workplace> workplace) {
        this.gate = gate;
        this.workplace = workplace;
    }

    @Override
    public Optional<String> address(String publisher, String path) {
        if (!gate.isOpen()) {
            return Optional.empty();
        }
        String page = "p/" + publisher + "/support/new";
        return Optional.of(
                path.contains("/offers/") && path.length() <= PATH_MAX
                        ? page + "?"
                                + QueryParameters.simple(Map.of(FROM, path)).getQueryString()
                        : page);
    }

    @Override
    public Optional<String> removal(String publisher, String path, String what) {
        return address(publisher, path)
                .filter(page -> page.contains("?"))
                .map(page -> page + "&"
                        + QueryParameters.simple(Map.of(REMOVE, what)).getQueryString());
    }

    String list() {
        return list(slug());
    }

    static String list(String publisher) {
        return "p/" + publisher + "/support";
    }

    String ticket(TicketId id) {
        return list() + "/" + id;
    }

    String anew() {
        return list() + "/new";
    }

    private String slug() {
        return workplace.getObject().slug(UI.getCurrent()).orElseThrow(NotFoundException::new);
    }
}
