package dev.vitrine.kit;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The page is not for this person's roles; looks as {@link DeniedView} does. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class RouteDeniedView extends ErrorPage implements HasErrorParameter<AccessDeniedException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        tell(getTranslation("kit.denied.title"), getTranslation("kit.denied.text"), "");
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
