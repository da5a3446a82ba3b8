package dev.vitrine.notification;

import dev.vitrine.identity.CurrentPerson.Person;
import dev.vitrine.identity.People;
import dev.vitrine.identity.People.Member;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.images.SasUrlsExpire;
import dev.vitrine.images.SasUrlsExpire.Disk;
import dev.vitrine.kit.Translations;
import dev.vitrine.marketplace.Operator;
import dev.vitrine.offers.Drafts;
import dev.vitrine.shared.OfferId;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Publishers.Publisher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells engineering contacts of SAS URLs that expire while they are still needed (product.md section 1); where an offer has
 * none, its publishers and the owner, who may do all that an engineering contact may.
 */
@Component
class SasLetters {
    private final People people;
    private final Publishers publishers;
    private final Drafts drafts;
    private final Operator operator;
    private final Translations translations;
    private final Closing closing;
    private final Outbox outbox;

    SasLetters(
            People people,
            Publishers publishers,
            Drafts drafts,
            Operator operator,
            Translations translations,
            Closing closing,
            Outbox outbox) {
        this.people = people;
        this.publishers = publishers;
        this.drafts = drafts;
        this.operator = operator;
        this.translations = translations;
        this.closing = closing;
        this.outbox = outbox;
    }

    @EventListener
    void on(SasUrlsExpire event) {
        Publisher publisher = publishers.byId(event.publisher());
        String offer = drafts.head(event.offer()).name();
        for (Person reader : readers(event.offer())) {
            outbox.post(reader, letter(event, publisher, offer, reader));
        }
    }

    private List<Person> readers(OfferId offer) {
        List<Member> concerned = people.members().stream()
                .filter(member -> member.suspended() == null)
                .filter(member -> member.offers().isEmpty() || member.offers().contains(offer))
                .toList();
        List<Person> engineers = those(concerned, role -> role == PublisherRole.ENGINEERING_CONTACT);
        return engineers.isEmpty()
                ? those(concerned, role -> role == PublisherRole.OWNER || role == PublisherRole.PUBLISHER)
                : engineers;
    }

    private static List<Person> those(List<Member> members, Predicate<PublisherRole> roles) {
        return members.stream()
                .filter(member -> roles.test(member.role()))
                .map(Member::person)
                .toList();
    }

    private Letter letter(SasUrlsExpire event, Publisher publisher, String offer, Person reader) {
        Locale language = reader.language();
        int count = event.disks().size();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(translations.get("notification.sas.text", language, count, offer, publisher.name()));
        event.disks().forEach(disk -> paragraphs.add(line(disk, reader)));
        paragraphs.add(translations.get("notification.sas.fix", language, event.minimumDays()));
        return closing.under(
                language,
                translations.get("notification.sas.title", language, count, offer),
                paragraphs,
                "",
                operator.publicUrl() + "/p/" + publisher.slug() + "/offers/" + event.offer() + "/images/"
                        + event.disks().getFirst().skuKey());
    }

    private String line(Disk disk, Person reader) {
        Locale language = reader.language();
        String end = translations.get(
                "notification.sas.end",
                language,
                translations.formats(language, reader.zone()).dateTime(disk.expiresAt()),
                reader.zone().getId());
        String file = disk.vhd().container() + "/" + disk.vhd().file();
        return disk.lun() == null
                ? translations.get("notification.sas.os", language, disk.sku(), disk.version(), file, end)
                : translations.get("notification.sas.lun", language, disk.sku(), disk.version(), file, end, disk.lun());
    }
}
