package dev.vitrine.kit;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** No page has this address; looks as {@link NotFoundView} does. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class NoRouteView extends ErrorPage implements HasErrorParameter<NotFoundException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        tell(getTranslation("kit.notFound.title"), getTranslation("kit.notFound.text"), "");
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
