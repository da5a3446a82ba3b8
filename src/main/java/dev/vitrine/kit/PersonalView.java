package dev.vitrine.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.Comparator;
import java.util.List;

/**
 * What every page of a person's own account extends: head, and the row of tabs made of what the rooms registered as
 * {@link PersonalPages}. Such a page lies under {@code me}, belongs to no publisher and is for everybody who is signed in;
 * the drawer goes on showing the publisher that the window worked for, so that the way back is one click.
 */
public abstract class PersonalView extends PageView {
    /** Where the first of them lies. */
    public static final String ADDRESS = "me";

    private final String titleKey;
    private final Div tabs = new Div();

    /**
     * @param titleKey translation key of the page's heading
     * @param subtitleKey of the line beneath it
     */
    protected PersonalView(String titleKey, String subtitleKey) {
        this.titleKey = titleKey;
        tabs.addClassName("v-personal-tabs");
        add(new PageHead(getTranslation(titleKey)).subtitle(getTranslation(subtitleKey)), tabs);
    }

    @Override
    public final List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("kit.personal.title"), ADDRESS), Crumb.of(getTranslation(titleKey)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        MainLayout.of(this).ifPresent(frame -> {
            tabs.removeAll();
            tabs.add(row(frame.personalPages()));
        });
    }

    private Component row(List<PersonalPage> pages) {
        var routes = RouteConfiguration.forRegistry(
                UI.getCurrent().getInternals().getRouter().getRegistry());
        var row = pages.stream()
                .sorted(Comparator.comparingInt(PersonalPage::order))
                .map(page -> SubTabs.Tab.of(getTranslation(page.labelKey()), routes.getUrl(page.view())))
                .toList();
        return new SubTabs(getTranslation("kit.personal.title"), row, routes.getUrl(getClass()));
    }
}
