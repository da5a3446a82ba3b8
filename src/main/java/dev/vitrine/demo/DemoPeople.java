package dev.vitrine.demo;

import dev.vitrine.identity.DemoSignIns;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Translations;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.PlatformRole;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The people of the demo; all have the same password, which the sign-in page shows. */
@Component
@ConditionalOnProperty("vitrine.demo.enabled")
class DemoPeople implements DemoSignIns {
    static final SecretText PASSWORD = new SecretText("vitrine-demo-2026");

    /**
     * @param publisher address of the publisher, null for the marketplace's people
     * @param languages the languages that a marketing editor is limited to
     */
    record Member(
            String mail,
            String name,
            @Nullable String publisher,
            @Nullable PublisherRole role,
            @Nullable PlatformRole platform,
            Locale language,
            Set<LanguageTag> languages) {}

    private final Translations translations;

    DemoPeople(Translations translations) {
        this.translations = translations;
    }

    static List<Member> all() {
        return List.of(
                member("claire.morin", "Claire Morin", "contoso", PublisherRole.OWNER, Set.of()),
                member("hugo.bernard", "Hugo Bernard", "contoso", PublisherRole.PUBLISHER, Set.of()),
                member("lea.petit", "Léa Petit", "contoso", PublisherRole.MARKETING_EDITOR, Set.of(DemoOffer.FRENCH)),
                member("marc.dubois", "Marc Dubois", "contoso", PublisherRole.ENGINEERING_CONTACT, Set.of()),
                member("emma.clark", "Emma Clark", "fabrikam", PublisherRole.OWNER, Set.of()),
                member("noah.reed", "Noah Reed", "fabrikam", PublisherRole.PUBLISHER, Set.of()),
                member(
                        "ava.brooks",
                        "Ava Brooks",
                        "fabrikam",
                        PublisherRole.MARKETING_EDITOR,
                        Set.of(DemoOffer.ENGLISH)),
                member("liam.stone", "Liam Stone", "fabrikam", PublisherRole.ENGINEERING_CONTACT, Set.of()),
                platform("claire.fontaine", "Claire Fontaine", PlatformRole.APPROVER, Locale.FRENCH),
                platform("oscar.lindqvist", "Oscar Lindqvist", PlatformRole.APPROVER, Locale.ENGLISH),
                platform("nadia.perrin", "Nadia Perrin", PlatformRole.SUPPORT_AGENT, Locale.FRENCH),
                platform("tom.reyes", "Tom Reyes", PlatformRole.SUPPORT_AGENT, Locale.ENGLISH),
                platform("ines.lambert", "Inès Lambert", PlatformRole.ADMINISTRATOR, Locale.FRENCH),
                platform("olaf.brandt", "Olaf Brandt", PlatformRole.ADMINISTRATOR, Locale.ENGLISH));
    }

    private static Member member(
            String box, String name, String publisher, PublisherRole role, Set<LanguageTag> languages) {
        Locale language = publisher.equals("contoso") ? Locale.FRENCH : Locale.ENGLISH;
        return new Member(box + "@" + publisher + ".example", name, publisher, role, null, language, languages);
    }

    private static Member platform(String box, String name, PlatformRole role, Locale language) {
        return new Member(box + "@cumulia.example", name, null, null, role, language, Set.of());
    }

    @Override
    public List<SignIn> list(Locale language) {
        return all().stream()
                .map(person -> new SignIn(person.name() + " · " + role(person, language), person.mail(), PASSWORD))
                .toList();
    }

    private String role(Member person, Locale language) {
        Enum<?> role = person.role() == null ? person.platform() : person.role();
        String named = role == null ? "" : translations.get(Labels.key(role), language);
        return person.publisher() == null ? named : named + ", " + publisherName(person.publisher());
    }

    /** The name of a publisher of the demo. */
    static String publisherName(String slug) {
        return slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1);
    }
}
