package dev.vitrine.tenancy;

import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.Profile.TaxAndBank;
import dev.vitrine.tenancy.Profile.TaxAndBankMasked;
import dev.vitrine.tenancy.Profile.TaxProblem;
import dev.vitrine.vault.Vault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tax and bank data as one secret of the vault: six lines, whose texts have no line breaks; five in what was kept before
 * there was a BIC.
 */
final class TaxAndBankVault {
    private static final String NAME = "profile";
    private static final int TEXT_MAX = 200;
    private static final int SHOWN = 4;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern TAX_ID = Pattern.compile("(?=.*[0-9])[A-Za-z0-9 ./-]{4,30}");
    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");

    private final Vault vault;

    TaxAndBankVault(Vault vault) {
        this.vault = vault;
    }

    static List<TaxProblem> problems(TaxAndBank data) {
        var problems = new ArrayList<TaxProblem>();
        if (!line(data.legalName())) {
            problems.add(TaxProblem.LEGAL_NAME);
        }
        if (!COUNTRIES.contains(data.country())) {
            problems.add(TaxProblem.COUNTRY);
        }
        if (!TAX_ID.matcher(data.taxId().reveal().strip()).matches()) {
            problems.add(TaxProblem.TAX_ID);
        }
        var iban = Iban.compact(data.iban().reveal());
        if (!Iban.isValid(iban)) {
            problems.add(TaxProblem.IBAN);
        }
        bicProblem(Iban.compact(data.bic()), iban).ifPresent(problems::add);
        if (!line(data.bank())) {
            problems.add(TaxProblem.BANK);
        }
        return problems;
    }

    private static Optional<TaxProblem> bicProblem(String bic, String iban) {
        if (bic.isEmpty()) {
            return Iban.isValid(iban) && !Iban.isWithinSepa(iban)
                    ? Optional.of(TaxProblem.BIC_NEEDED)
                    : Optional.empty();
        }
        boolean good = BIC.matcher(bic).matches() && COUNTRIES.contains(bic.substring(4, 6));
        return good ? Optional.empty() : Optional.of(TaxProblem.BIC);
    }

    void keep(TaxAndBank data) {
        var text = String.join(
                "\n",
                data.legalName().strip(),
                data.country(),
                data.taxId().reveal().strip(),
                Iban.compact(data.iban().reveal()),
                data.bank().strip(),
                Iban.compact(data.bic()));
        vault.put(Vault.Kind.TAX_AND_BANK, NAME, new SecretText(text));
    }

    Optional<TaxAndBankMasked> masked(Instant since) {
        return vault.find(Vault.Kind.TAX_AND_BANK, NAME).map(secret -> {
            var lines = secret.reveal().split("\n", -1);
            return new TaxAndBankMasked(
                    lines[0], lines[1], mask(lines[2]), mask(lines[3]), bic(lines), lines[4], since);
        });
    }

    private static String bic(String[] lines) {
        return lines.length > 5 ? lines[5] : "";
    }

    private static String mask(String text) {
        return "•••• " + text.substring(Math.max(0, text.length() - SHOWN));
    }

    private static boolean line(String text) {
        return !text.isBlank() && text.length() <= TEXT_MAX && text.chars().noneMatch(Character::isISOControl);
    }
}
