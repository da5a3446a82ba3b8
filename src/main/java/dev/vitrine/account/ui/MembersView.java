package dev.vitrine.account.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.router.Route;
import dev.vitrine.identity.People;
import dev.vitrine.identity.People.Member;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.shared.LanguageTag;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Who works for this publisher, and as what. */
@Route(value = "p/:publisher/members", layout = MainLayout.class)
@PermitAll
class MembersView extends PageView {
    MembersView(People people) {
        var members = people.members();
        var grid = new Grid<Member>();
        grid.addClassName("v-grid");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.addColumn(member -> member.person().name()).setHeader(getTranslation("account.members.name"));
        grid.addColumn(member -> member.person().mail()).setHeader(getTranslation("account.members.mail"));
        grid.addColumn(member -> getTranslation(Labels.key(member.role())))
                .setHeader(getTranslation("account.members.role"));
        grid.addColumn(this::limits).setHeader(getTranslation("account.members.limits"));
        grid.addColumn(member -> Formats.current().date(member.joined()))
                .setHeader(getTranslation("account.members.joined"));
        grid.setItems(members);
        add(
                new PageHead(getTranslation("account.members.title"))
                        .subtitle(getTranslation("account.members.count", members.size())),
                grid);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("account.members.title")));
    }

    private String limits(Member member) {
        var limits = new ArrayList<String>();
        if (!member.languages().isEmpty()) {
            limits.add(member.languages().stream()
                    .sorted()
                    .map(LanguageTag::locale)
                    .map(Formats::languageName)
                    .collect(Collectors.joining(", ")));
        }
        if (!member.offers().isEmpty()) {
            limits.add(getTranslation("account.members.offers", member.offers().size()));
        }
        return limits.isEmpty() ? getTranslation("account.members.noLimits") : String.join(" · ", limits);
    }
}
