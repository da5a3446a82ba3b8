package dev.vitrine.kit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What other rooms put into the frame; each part may be missing. */
@Component
class FrameParts {
    private final String operator;
    private final String supportMail;
    private final ObjectProvider<Workplace> workplace;
    private final ObjectProvider<SignedIn> signedIn;
    private final ObjectProvider<Bell> bell;
    private final ObjectProvider<HelpDesk> help;
    private final ObjectProvider<MenuEntries> menus;
    private final ObjectProvider<HomeItems> homes;
    private final ObjectProvider<HomeNews> news;
    private final ObjectProvider<PersonalPages> personal;

    FrameParts(
            @Value("${vitrine.marketplace.name}") String operator,
            @Value("${vitrine.marketplace.support-mail}") String supportMail,
            ObjectProvider<Workplace> workplace,
            ObjectProvider<SignedIn> signedIn,
            ObjectProvider<Bell> bell,
            ObjectProvider<HelpDesk> help,
            ObjectProvider<MenuEntries> menus,
            ObjectProvider<HomeItems> homes,
            ObjectProvider<HomeNews> news,
            ObjectProvider<PersonalPages> personal) {
        this.operator = operator;
        this.supportMail = supportMail;
        this.workplace = workplace;
        this.signedIn = signedIn;
        this.bell = bell;
        this.help = help;
        this.menus = menus;
        this.homes = homes;
        this.news = news;
        this.personal = personal;
    }

    String operator() {
        return operator;
    }

    /** Where a publisher's people turn to. */
    String supportMail() {
        return supportMail;
    }

    Optional<Workplace> workplace() {
        return Optional.ofNullable(workplace.getIfAvailable());
    }

    Optional<SignedIn> signedIn() {
        return Optional.ofNullable(signedIn.getIfAvailable());
    }

    Optional<SignedIn.Person> person() {
        return signedIn().flatMap(SignedIn::person);
    }

    Optional<Bell> bell() {
        return Optional.ofNullable(bell.getIfAvailable());
    }

    Optional<HelpDesk> help() {
        return Optional.ofNullable(help.getIfAvailable());
    }

    List<MenuEntry> menu(Function<MenuEntries, List<MenuEntry>> audience) {
        return menus.stream().flatMap(m -> audience.apply(m).stream()).toList();
    }

    List<HomeItem> home(Function<HomeItems, List<HomeItem>> audience) {
        return homes.stream().flatMap(h -> audience.apply(h).stream()).toList();
    }

    /** @param beneath only what lies beneath this address; empty for all */
    List<HomeNews.Line> news(Locale language, String beneath) {
        return news.stream()
                .flatMap(room -> room.latest(language, beneath).stream())
                .toList();
    }

    List<PersonalPage> personalPages() {
        return personal.stream().flatMap(p -> p.pages().stream()).toList();
    }
}
