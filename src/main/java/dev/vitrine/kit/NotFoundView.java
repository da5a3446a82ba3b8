package dev.vitrine.kit;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.vitrine.shared.NotFoundException;

/** Nothing is here, or it is another tenant's: both look the same. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class NotFoundView extends ErrorPage implements HasErrorParameter<NotFoundException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        tell(getTranslation("kit.notFound.title"), getTranslation("kit.notFound.text"), "");
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
