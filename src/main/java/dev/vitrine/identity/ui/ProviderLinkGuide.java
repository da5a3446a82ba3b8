package dev.vitrine.identity.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.vitrine.identity.ProviderSignIns;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Leads to the question of {@link ProviderLinkView} whoever has it before him, wherever he comes in after signing in. */
@Component
class ProviderLinkGuide implements VaadinServiceInitListener {
    private final transient ObjectProvider<ProviderSignIns> signIns;

    ProviderLinkGuide(ObjectProvider<ProviderSignIns> signIns) {
        this.signIns = signIns;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        signIns.ifAvailable(all -> event.getSource()
                .addUIInitListener(init -> init.getUI().addBeforeEnterListener(entering -> lead(all, entering))));
    }

    private static void lead(ProviderSignIns all, BeforeEnterEvent entering) {
        var target = entering.getNavigationTarget();
        if (!EntryPage.class.isAssignableFrom(target) && all.toConfirm().isPresent()) {
            entering.forwardTo(ProviderLinkView.class);
        }
    }
}
