package dev.vitrine.kit;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Something broke while the page was made: a reference number that stands in the log, and nothing else of the cause. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class FaultView extends ErrorPage implements HasErrorParameter<Exception> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference = FaultLog.note(parameter.getException());
        tell(getTranslation("kit.fault.title"), getTranslation("kit.fault.text"), reference);
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
