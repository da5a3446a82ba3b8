package dev.vitrine.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.vitrine.account.PublisherLook;
import dev.vitrine.assets.Pictures;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.People;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.identity.Reauthentication;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.SaveBar;
import dev.vitrine.kit.Translations;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.tenancy.Profile;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the publisher says of itself, and the agreement it works under: the first two steps of the walkthrough. */
@Route(value = "p/:publisher/profile", layout = MainLayout.class)
@PermitAll
class ProfileView extends PageView implements BeforeEnterObserver {
    private static final String PART = "part";

    private final transient Profile profile;
    private final transient MarketplaceLists lists;
    private final transient People people;
    private final transient CurrentPerson person;
    private final transient Clock clock;
    private final boolean editable;
    private final CompanyForm company;
    private final SaveBar bar = new SaveBar(this::save);
    private final LookCard look;
    private final AgreementCard agreement = new AgreementCard(this::accept);
    private final Map<String, Component> parts = new HashMap<>();

    ProfileView(
            Profile profile,
            PublisherLook looks,
            MarketplaceLists lists,
            People people,
            CurrentPerson person,
            Permissions permissions,
            Reauthentication reauthentication,
            Clock clock) {
        this.profile = profile;
        this.lists = lists;
        this.people = people;
        this.person = person;
        this.clock = clock;
        editable = permissions.may(Permission.PROFILE_EDIT, null, null);
        company = new CompanyForm(editable, bar::setDirty);
        bar.setEditable(editable);
        look = new LookCard(editable, hash -> "p/" + profile.read().slug() + "/pictures/" + hash, wearing(looks));
        var cards = new Div(agreement, company, look);
        cards.addClassName("v-form");
        parts.put("agreement", agreement);
        parts.put("company", company);
        if (editable) {
            var tax = new TaxAndBankCard(reauthentication, profile::taxAndBank, profile::saveTaxAndBank);
            parts.put("tax", tax);
            cards.add(tax);
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

    private LookCard.Wearing wearing(PublisherLook looks) {
        return new LookCard.Wearing() {
            @Override
            public Optional<Pictures.Problem> logo(byte[] upload) {
                var problem = looks.wear(upload);
                problem.ifPresentOrElse(why -> {}, () -> worn("account.look.logoSaved"));
                return problem;
            }

            @Override
            public void noLogo() {
                profile.wear(null);
                worn("account.look.logoGone");
            }

            @Override
            public void accent(@Nullable String colour) {
                profile.colour(colour);
                worn(colour == null ? "account.look.colourGone" : "account.look.colourSaved");
            }
        };
    }

    private void worn(String done) {
        look.show(profile.look());
        MainLayout.refresh(this);
        Notices.done(getTranslation(done));
    }

    /** Who comes to mend one thing is led to it: {@code ?part=agreement}, {@code company} or {@code tax}. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PART)
                .map(parts::get)
                .ifPresent(Component::scrollIntoView);
    }

    private void show() {
        company.read(profile.read());
        look.show(profile.look());
        var acceptances = profile.acceptances();
        var names = people.names(acceptances.stream()
                .map(Profile.Acceptance::by)
                .filter(Objects::nonNull)
                .toList());
        var locale = Translations.nearest(getLocale());
        agreement.show(
                lists.agreement(locale),
                acceptances.stream()
                        .map(one -> new AgreementCard.Accepted(
                                one.version(),
                                one.at(),
                                one.by() == null ? "" : names.getOrDefault(one.by(), ""),
                                lists.agreement(one.version(), locale).orElse(null)))
                        .toList(),
                editable);
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
