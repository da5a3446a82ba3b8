package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import dev.vitrine.content.Support;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.PageHead;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.SectionForm;
import dev.vitrine.offers.SectionForms;
import dev.vitrine.offers.SectionView;
import dev.vitrine.shared.SectionKey;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Support: the engineering contact and customer support, for the publisher and the marketplace alone (V16). */
@Route(value = "p/:publisher/offers/:offer/support", layout = EditorFrame.class)
@PermitAll
class SupportView extends SectionView<Support> {
    SupportView(SectionForms forms) {
        super(Support.class, forms);
    }

    @Override
    protected SectionKey key(RouteParameters parameters) {
        return SectionKey.SUPPORT;
    }

    @Override
    protected void build(SectionForm<Support> form) {
        add(
                new PageHead(getTranslation("marketing.support.title"))
                        .subtitle(getTranslation("marketing.support.internal")),
                form);
        form.heading(getTranslation("content.field.support.engineering"));
        form.field(new TextField(getTranslation("content.field.support.engineering.name")), "engineering.name")
                .limit(Support.NAME_MAX);
        form.field(new EmailField(getTranslation("content.field.support.engineering.email")), "engineering.email");
        form.field(new TextField(getTranslation("content.field.support.engineering.phone")), "engineering.phone");
        form.heading(getTranslation("content.field.support.customer"));
        form.field(new TextField(getTranslation("content.field.support.customer.name")), "customer.name")
                .limit(Support.NAME_MAX);
        form.field(new EmailField(getTranslation("content.field.support.customer.email")), "customer.email");
        form.field(new TextField(getTranslation("content.field.support.customer.phone")), "customer.phone");
        form.field(new Checkbox(getTranslation("content.field.support.customer.emailOnly")), "customer.emailOnly");
        form.add(new Paragraph(getTranslation("marketing.support.emailOnlyNote")));
        var url = new TextField(getTranslation("content.field.support.customer.url"));
        url.setPlaceholder("https://");
        form.field(url, "customer.url").limit(Support.URL_MAX);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("marketing.support.title")));
    }
}
