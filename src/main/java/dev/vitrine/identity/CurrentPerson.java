package dev.vitrine.identity;

import dev.vitrine.shared.PersonId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** The person who is signed in, as other rooms see him. */
public interface CurrentPerson {
    /** Empty for a job and for a buyer. */
    Optional<Person> find();

    /** The signed-in person; {@link org.springframework.security.access.AccessDeniedException} when there is none. */
    Person require();

    /**
     * @param name as shown in history
     * @param mail address; its domain decides on conflicts of interest
     * @param language of the interface and of mail: {@code fr} or {@code en}
     */
    record Person(PersonId id, String name, String mail, Locale language, ZoneId zone) {
        /** What stands behind the at sign, in lower case; to be compared with {@link People#companyDomains}. */
        public String mailDomain() {
            return MailAddress.domain(mail);
        }
    }
}
