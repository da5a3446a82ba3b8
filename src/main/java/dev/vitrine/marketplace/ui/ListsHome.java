package dev.vitrine.marketplace.ui;

import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.HomeItem;
import dev.vitrine.kit.HomeItems;
import dev.vitrine.kit.Tone;
import dev.vitrine.kit.Translations;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.ExchangeRate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Lists that grow old by themselves: rates of exchange, from which Autoprice makes prices. */
@Component
class ListsHome implements HomeItems {
    private static final int RATES = 20;
    private static final int OLD_DAYS = 90;

    private final MarketplaceLists lists;
    private final Permissions permissions;
    private final Translations texts;
    private final Clock clock;

    ListsHome(MarketplaceLists lists, Permissions permissions, Translations texts, Clock clock) {
        this.lists = lists;
        this.permissions = permissions;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<HomeItem> inMarketplace(Locale language) {
        if (!permissions.may(Permission.PLATFORM_ADMIN, null, null)) {
            return List.of();
        }
        var formats = Formats.current();
        LocalDate limit = LocalDate.ofInstant(clock.instant(), formats.zone()).minusDays(OLD_DAYS);
        var old = lists.exchangeRates().stream()
                .filter(rate -> rate.asOf().isBefore(limit))
                .sorted(Comparator.comparing(ExchangeRate::asOf))
                .toList();
        return old.isEmpty()
                ? List.of()
                : List.of(new HomeItem(
                        RATES,
                        Tone.WARN,
                        "numbers",
                        texts.get("marketplace.home.rates", language),
                        texts.get(
                                "marketplace.home.ratesText",
                                language,
                                old.size(),
                                OLD_DAYS,
                                formats.date(old.getFirst().asOf())),
                        null,
                        texts.get("marketplace.home.ratesAction", language),
                        ListsView.ADDRESS + ListKind.RATES.word()));
    }
}
