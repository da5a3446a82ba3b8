package dev.vitrine.tenancy;

import dev.vitrine.shared.Audited;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.Slug;
import dev.vitrine.tenancy.store.AgreementAcceptance;
import dev.vitrine.tenancy.store.AgreementAcceptances;
import dev.vitrine.tenancy.store.NamespaceRow;
import dev.vitrine.tenancy.store.NamespaceRows;
import dev.vitrine.tenancy.store.PublisherAccount;
import dev.vitrine.tenancy.store.PublisherAccounts;
import dev.vitrine.tenancy.store.PublisherProfile;
import dev.vitrine.tenancy.store.PublisherProfiles;
import dev.vitrine.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the present publisher says of itself: namespace, names, contact, the agreement it accepted, its tax and bank data
 * (product.md section 3, Walkthrough, steps 1 and 2).
 */
@Service
@Transactional
public class Profile {
    /** The longest name of the contact, in characters. */
    public static final int CONTACT_NAME_MAX = 100;

    public static final int CONTACT_MAIL_MAX = 254;

    public static final int CONTACT_PHONE_MAX = 40;

    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]{1,63}(\\.[^\\s@.]{1,63}){1,8}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().-]{5,40}");

    private final CurrentTenant tenant;
    private final PublisherAccounts accounts;
    private final PublisherProfiles profiles;
    private final NamespaceRows namespaces;
    private final AgreementAcceptances acceptances;
    private final TaxAndBankVault taxAndBank;
    private final ObjectProvider<Admission> admission;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Profile(
            CurrentTenant tenant,
            PublisherAccounts accounts,
            PublisherProfiles profiles,
            NamespaceRows namespaces,
            AgreementAcceptances acceptances,
            Vault vault,
            ObjectProvider<Admission> admission,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tenant = tenant;
        this.accounts = accounts;
        this.profiles = profiles;
        this.namespaces = namespaces;
        this.acceptances = acceptances;
        this.taxAndBank = new TaxAndBankVault(vault);
        this.admission = admission;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param version for {@link #save}
     * @param namespace form of {@link Slug}; empty until it is chosen
     * @param namespaceLockedSince from the first staging on; then the namespace never changes
     */
    public record View(
            long version,
            String slug,
            String displayName,
            String namespace,
            @Nullable Instant namespaceLockedSince,
            Contact contact) {}

    /** Whom the marketplace turns to; not shown to buyers. */
    public record Contact(String name, String mail, String phone) {
        public static final Contact NONE = new Contact("", "", "");

        boolean complete() {
            return Stream.of(name, mail, phone).noneMatch(String::isBlank);
        }

        /** Within its limit; an empty name is. */
        public boolean nameFits() {
            return length(name) <= CONTACT_NAME_MAX;
        }

        /** Empty, or of the form of an address. */
        public boolean mailFits() {
            return mail.isBlank()
                    || length(mail) <= CONTACT_MAIL_MAX
                            && MAIL.matcher(mail.strip()).matches();
        }

        /** Empty, or of the form of a number. */
        public boolean phoneFits() {
            return phone.isBlank()
                    || length(phone) <= CONTACT_PHONE_MAX
                            && PHONE.matcher(phone.strip()).matches();
        }
    }

    /** What is to be saved. */
    public record Edit(long version, String displayName, String namespace, Contact contact) {}

    /** What was wrong with a field, or with all. */
    public enum Problem {
        DISPLAY_NAME,
        NAMESPACE_FORM,
        /** Another publisher has it. */
        NAMESPACE_TAKEN,
        NAMESPACE_LOCKED,
        CONTACT_NAME,
        CONTACT_MAIL,
        CONTACT_PHONE,
        /** Somebody saved meanwhile. */
        CHANGED_MEANWHILE
    }

    /** What the walkthrough asks (product.md section 3): facts, whatever they allow. */
    public record Facts(
            boolean agreementAccepted,
            boolean namespace,
            boolean displayName,
            boolean contact,
            boolean taxAndBank,
            boolean solutionTemplates) {
        /** Step 2 of the walkthrough, without tax and bank data. */
        public boolean companyRegistered() {
            return namespace && displayName && contact;
        }
    }

    /** That somebody accepted a version of the agreement. */
    public record Acceptance(String version, @Nullable PersonId by, Instant at) {}

    /**
     * Tax and bank data as people type them.
     *
     * @param country ISO 3166 code of the tax residence
     * @param bic ISO 9362 code of the bank; may be empty for an account within SEPA
     */
    public record TaxAndBank(
            String legalName, String country, SecretText taxId, SecretText iban, String bic, String bank) {}

    /** The same with all but the last characters of the numbers covered. */
    public record TaxAndBankMasked(
            String legalName, String country, String taxId, String iban, String bic, String bank, Instant since) {}

    /** What was wrong with tax and bank data. */
    public enum TaxProblem {
        LEGAL_NAME,
        COUNTRY,
        TAX_ID,
        /** Country, length or check digits are wrong (ISO 13616). */
        IBAN,
        /** Not of the form of ISO 9362. */
        BIC,
        /** Left out, though the account is outside SEPA. */
        BIC_NEEDED,
        BANK
    }

    @Transactional(readOnly = true)
    @PreAuthorize(Allowed.READ)
    public View read() {
        var account = account();
        return profiles.findById(account.id())
                .map(profile -> view(account, profile))
                .orElseGet(() -> new View(0, account.slug(), account.displayName(), "", null, Contact.NONE));
    }

    /** Saves all or nothing; what was wrong, or an empty list. */
    @PreAuthorize(Allowed.PROFILE_EDIT)
    public List<Problem> save(Edit edit) {
        var account = account();
        var profile = profiles.findById(account.id()).orElseGet(() -> new PublisherProfile(account.id()));
        var problems = Stream.concat(namespaceProblems(edit, profile), fieldProblems(edit))
                .toList();
        if (!problems.isEmpty()) {
            return problems;
        }
        if (edit.version() != profile.version()) {
            return List.of(Problem.CHANGED_MEANWHILE);
        }
        take(edit.namespace(), profile);
        var contact = edit.contact();
        profile.describe(
                edit.namespace().isEmpty() ? null : edit.namespace(),
                contact.name().strip(),
                contact.mail().strip(),
                contact.phone().strip(),
                clock.instant());
        if (!account.displayName().equals(edit.displayName().strip())) {
            account.rename(edit.displayName().strip());
            events.publishEvent(new PublisherRenamed(tenant.require(), account.displayName()));
        }
        profiles.save(profile);
        audit("profile.saved", Map.of("namespace", edit.namespace()));
        return List.of();
    }

    /** Logo and colour of the publisher's own pages. */
    @Transactional(readOnly = true)
    @PreAuthorize(Allowed.READ)
    public Publishers.Look look() {
        return Publishers.look(account());
    }

    /** @param logo a picture that this publisher keeps, or null for none */
    @PreAuthorize(Allowed.PROFILE_EDIT)
    public void wear(@Nullable Sha256 logo) {
        account().wear(logo == null ? null : logo.hex());
        audit("profile.logo", Map.of("logo", logo == null ? "" : logo.hex()));
    }

    /** @param accent {@code #rrggbb} in lower case, else {@link IllegalArgumentException}; or null for the operator's own */
    @PreAuthorize(Allowed.PROFILE_EDIT)
    public void colour(@Nullable String accent) {
        if (accent != null && !COLOUR.matcher(accent).matches()) {
            throw new IllegalArgumentException("no colour");
        }
        account().colour(accent);
        audit("profile.accent", Map.of("accent", accent == null ? "" : accent));
    }

    /** Called when something is staged for the first time: from now on the namespace stays. */
    @PreAuthorize(Allowed.SYSTEM)
    public void lockNamespace() {
        profiles.findById(tenant.require().value())
                .filter(profile -> profile.namespace() != null && profile.namespaceLockedAt() == null)
                .ifPresent(profile -> {
                    profile.lockNamespace(clock.instant());
                    audit("profile.namespace.locked", Map.of("namespace", String.valueOf(profile.namespace())));
                });
    }

    /** @param presentAgreement the version of the agreement that is in force */
    @Transactional(readOnly = true)
    @PreAuthorize(Allowed.READ)
    public Facts facts(String presentAgreement) {
        var account = account();
        var profile = profiles.findById(account.id()).orElseGet(() -> new PublisherProfile(account.id()));
        return new Facts(
                accepted(presentAgreement).isPresent(),
                profile.namespace() != null,
                !account.displayName().isBlank(),
                contact(profile).complete(),
                profile.taxAndBankAt() != null,
                account.solutionTemplatesAt() != null);
    }

    /** Whether this publisher may hide SKUs behind solution templates (V19). */
    @Transactional(readOnly = true)
    @PreAuthorize(Allowed.READ)
    public boolean solutionTemplates() {
        return account().solutionTemplatesAt() != null;
    }

    /** Grants or takes back the right to solution templates (V19); for support agents, within their act. */
    @PreAuthorize(Allowed.SUPPORT_DESK)
    public void allowSolutionTemplates(boolean allowed) {
        if (account().allowSolutionTemplates(allowed, clock.instant())) {
            audit("profile.solutionTemplates", Map.of("allowed", String.valueOf(allowed)));
            events.publishEvent(new SolutionTemplatesAllowed(tenant.require(), allowed));
        }
    }

    /** Every acceptance, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(Allowed.READ)
    public List<Acceptance> acceptances() {
        return acceptances.findAllByOrderByAcceptedAtDesc().stream()
                .map(one -> new Acceptance(
                        one.agreementVersion(),
                        one.acceptedBy() == null ? null : new PersonId(one.acceptedBy()),
                        one.acceptedAt()))
                .toList();
    }

    /** Accepts a version of the agreement in the publisher's name; once is enough. Nobody accepts for somebody else. */
    @PreAuthorize(Allowed.PROFILE_EDIT)
    public void acceptAgreement(String version, PersonId by) {
        if (!admission.getObject().isSelf(by)) {
            throw new AccessDeniedException("not the signed-in person");
        }
        accounts.hold(tenant.require().value()); // of two who accept at once, the second finds it done
        if (accepted(version).isEmpty()) {
            acceptances.save(new AgreementAcceptance(version, by.value(), clock.instant()));
            audit("agreement.accepted", Map.of("version", version));
        }
    }

    /**
     * Keeps tax and bank data in the vault; what was wrong, or an empty list. Whoever does it has proved himself lately
     * (ASVS 7.5.1).
     */
    @PreAuthorize(Allowed.MONEY_EDIT)
    public List<TaxProblem> saveTaxAndBank(TaxAndBank data) {
        var problems = TaxAndBankVault.problems(data);
        if (problems.isEmpty()) {
            taxAndBank.keep(data);
            var profile = profiles.findById(account().id())
                    .orElseGet(() -> new PublisherProfile(tenant.require().value()));
            profile.taxAndBankGiven(clock.instant());
            profiles.save(profile);
            audit("profile.taxAndBank.saved", Map.of());
        }
        return problems;
    }

    /** Never in the clear. */
    @Transactional(readOnly = true)
    @PreAuthorize(Allowed.PROFILE_EDIT)
    public Optional<TaxAndBankMasked> taxAndBank() {
        return profiles.findById(tenant.require().value())
                .map(PublisherProfile::taxAndBankAt)
                .flatMap(taxAndBank::masked);
    }

    private Stream<Problem> namespaceProblems(Edit edit, PublisherProfile profile) {
        var wanted = edit.namespace();
        var present = profile.namespace() == null ? "" : profile.namespace();
        if (wanted.equals(present)) {
            return Stream.empty();
        }
        if (profile.namespaceLockedAt() != null) {
            return Stream.of(Problem.NAMESPACE_LOCKED);
        }
        if (wanted.isEmpty()) {
            return Stream.empty();
        }
        if (!Slug.isValid(wanted)) {
            return Stream.of(Problem.NAMESPACE_FORM);
        }
        return namespaces
                .findById(wanted)
                .filter(row -> !row.publisherId().equals(tenant.require().value()))
                .map(row -> Problem.NAMESPACE_TAKEN)
                .stream();
    }

    private static Stream<Problem> fieldProblems(Edit edit) {
        var contact = edit.contact();
        var problems = Stream.<Problem>builder();
        if (!Publishers.goodName(edit.displayName())) {
            problems.add(Problem.DISPLAY_NAME);
        }
        if (!contact.nameFits()) {
            problems.add(Problem.CONTACT_NAME);
        }
        if (!contact.mailFits()) {
            problems.add(Problem.CONTACT_MAIL);
        }
        if (!contact.phoneFits()) {
            problems.add(Problem.CONTACT_PHONE);
        }
        return problems.build();
    }

    /** Namespaces are unique among all publishers, so each stands in a table of the platform's. */
    private void take(String wanted, PublisherProfile profile) {
        var present = profile.namespace() == null ? "" : profile.namespace();
        if (!wanted.equals(present)) {
            if (!present.isEmpty()) {
                namespaces.deleteById(present);
                namespaces.flush();
            }
            if (!wanted.isEmpty()) {
                namespaces.save(new NamespaceRow(wanted, tenant.require().value()));
            }
        }
    }

    private Optional<AgreementAcceptance> accepted(String version) {
        return acceptances.findFirstByAgreementVersion(version);
    }

    private PublisherAccount account() {
        return accounts.findById(tenant.require().value()).orElseThrow(NotFoundException::new);
    }

    private void audit(String action, Map<String, String> details) {
        PublisherId publisher = tenant.require();
        events.publishEvent(Audited.of(action, publisher, publisher.toString()).with(details));
    }

    private static View view(PublisherAccount account, PublisherProfile profile) {
        return new View(
                profile.version(),
                account.slug(),
                account.displayName(),
                profile.namespace() == null ? "" : profile.namespace(),
                profile.namespaceLockedAt(),
                contact(profile));
    }

    private static Contact contact(PublisherProfile profile) {
        return new Contact(profile.contactName(), profile.contactMail(), profile.contactPhone());
    }

    private static int length(String text) {
        return text.strip().codePointCount(0, text.strip().length());
    }
}
