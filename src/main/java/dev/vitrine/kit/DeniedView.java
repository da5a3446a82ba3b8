package dev.vitrine.kit;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.security.access.AccessDeniedException;

/** A service refused what the view asked for on the person's behalf. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class DeniedView extends ErrorPage implements HasErrorParameter<AccessDeniedException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        tell(getTranslation("kit.denied.title"), getTranslation("kit.denied.text"), "");
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
