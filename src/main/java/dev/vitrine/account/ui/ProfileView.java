package dev.vitrine.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.People;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.SaveBar;
import dev.vitrine.kit.Translations;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.shared.PersonId;
import dev.vitrine.tenancy.Profile;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the publisher says of itself, and the agreement it works under: the first two steps of the walkthrough. */
@Route(value = "p/:publisher/profile", layout = MainLayout.class)
@PermitAll
class ProfileView extends PageView {
    private final transient Profile profile;
    private final transient MarketplaceLists lists;
    private final transient People people;
    private final transient CurrentPerson person;
    private final transient Clock clock;
    private final boolean editable;
    private final CompanyForm company;
    private final SaveBar bar = new SaveBar(this::save);
    private final AgreementCard agreement = new AgreementCard(this::accept);

    ProfileView(
            Profile profile,
            MarketplaceLists lists,
            People people,
            CurrentPerson person,
            Permissions permissions,
            Clock clock) {
        this.profile = profile;
        this.lists = lists;
        this.people = people;
        this.person = person;
        this.clock = clock;
        editable = permissions.may(Permission.PROFILE_EDIT, null, null);
        company = new CompanyForm(editable, bar::setDirty);
        bar.setEditable(editable);
        var cards = new Div(agreement, company);
        cards.addClassName("v-form");
        if (editable) {
            cards.add(new TaxAndBankCard(profile::taxAndBank, profile::saveTaxAndBank));
        }
        add(
                new PageHead(getTranslation("account.profile.title"))
                        .subtitle(getTranslation("account.profile.subtitle")),
                cards);
        foot(bar);
        show();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("account.profile.title")));
    }

    private void show() {
        company.read(profile.read());
        var acceptances = profile.acceptances();
        var names = people.names(acceptances.stream()
                .map(Profile.Acceptance::by)
                .filter(Objects::nonNull)
                .toList());
        agreement.show(
                lists.agreement(Translations.nearest(getLocale())), acceptances, by -> nameOf(by, names), editable);
    }

    private static String nameOf(PersonId by, Map<PersonId, String> names) {
        return names.getOrDefault(by, "");
    }

    private void accept(String version) {
        profile.acceptAgreement(version, person.require().id());
        show();
    }

    private void save() {
        var problems = profile.save(company.write());
        company.show(problems);
        if (problems.isEmpty()) {
            company.read(profile.read());
            bar.saved(clock.instant(), "", null);
            MainLayout.refresh(this);
        } else if (problems.contains(Profile.Problem.CHANGED_MEANWHILE)) {
            bar.refused(getTranslation(Labels.key(Profile.Problem.CHANGED_MEANWHILE)));
        } else {
            bar.refused(getTranslation("account.profile.notSaved", problems.size()));
        }
    }
}
