package dev.vitrine.account.ui;

import dev.vitrine.identity.FirstOwners;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.HomeItem;
import dev.vitrine.kit.HomeItems;
import dev.vitrine.kit.Tone;
import dev.vitrine.kit.Translations;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.tenancy.Profile;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Publishers.Publisher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reminds the owner of the two steps of the walkthrough that only he can take, and leads the administrator of an empty
 * installation to its first publisher, later to those without an owner.
 */
@Component
class AccountHome implements HomeItems {
    private static final int BEFORE_ALL_ELSE = 90;
    private static final int OWNERLESS = 60;
    private static final int NAMED = 3;

    private final Permissions permissions;
    private final Profile profile;
    private final Publishers publishers;
    private final FirstOwners owners;
    private final MarketplaceLists lists;
    private final Translations texts;

    AccountHome(
            Permissions permissions,
            Profile profile,
            Publishers publishers,
            FirstOwners owners,
            MarketplaceLists lists,
            Translations texts) {
        this.permissions = permissions;
        this.profile = profile;
        this.publishers = publishers;
        this.owners = owners;
        this.lists = lists;
        this.texts = texts;
    }

    @Override
    public List<HomeItem> inPublisher(Locale language) {
        var items = new ArrayList<HomeItem>();
        if (permissions.may(Permission.PROFILE_EDIT, null, null)) {
            var href = "p/" + profile.read().slug() + "/profile";
            var facts = profile.facts(lists.agreement(language).version());
            if (!facts.agreementAccepted()) {
                boolean first = profile.acceptances().isEmpty();
                items.add(item(
                        "file",
                        texts.get(first ? "account.home.agreement" : "account.home.newAgreement", language),
                        texts.get(first ? "account.home.agreementText" : "account.home.newAgreementText", language),
                        texts.get("account.home.agreementAction", language),
                        href + "?part=agreement"));
            }
            if (!facts.companyRegistered()) {
                items.add(item(
                        "building",
                        texts.get("account.home.company", language),
                        texts.get("account.home.companyText", language),
                        texts.get("account.home.companyAction", language),
                        href + "?part=company"));
            }
        }
        return items;
    }

    @Override
    public List<HomeItem> inMarketplace(Locale language) {
        if (!permissions.may(Permission.PLATFORM_ADMIN, null, null)) {
            return List.of();
        }
        var all = publishers.list();
        if (all.isEmpty()) {
            return List.of(item(
                    "building",
                    texts.get("account.home.first", language),
                    texts.get("account.home.firstText", language),
                    texts.get("account.publishers.create", language),
                    "admin/publishers"));
        }
        var owned = owners.owned();
        return ownerless(all.stream().filter(one -> !owned.contains(one.id())).toList(), language);
    }

    /** Nobody can accept the agreement or invite members there. */
    private List<HomeItem> ownerless(List<Publisher> some, Locale language) {
        return some.isEmpty()
                ? List.of()
                : List.of(new HomeItem(
                        OWNERLESS,
                        Tone.WARN,
                        "people",
                        texts.get("account.home.ownerless", language, some.size()),
                        texts.get(
                                "account.home.ownerlessText",
                                language,
                                some.stream().limit(NAMED).map(Publisher::name).collect(Collectors.joining(", ")),
                                Math.max(0, some.size() - NAMED)),
                        some.getFirst().created(),
                        texts.get("account.home.ownerlessAction", language),
                        "admin/publishers"));
    }

    private static HomeItem item(String icon, String title, String detail, String action, String href) {
        return new HomeItem(BEFORE_ALL_ELSE, Tone.WARN, icon, title, detail, null, action, href);
    }
}
