package dev.vitrine.tenancy;

import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.Profile.TaxAndBank;
import dev.vitrine.tenancy.Profile.TaxAndBankMasked;
import dev.vitrine.tenancy.Profile.TaxProblem;
import dev.vitrine.vault.Vault;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tax and bank data as one secret of the vault: five lines, whose texts have no line breaks. */
final class TaxAndBankVault {
    private static final String NAME = "profile";
    private static final int TEXT_MAX = 200;
    private static final int SHOWN = 4;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern TAX_ID = Pattern.compile("[A-Za-z0-9 ./-]{4,30}");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final BigInteger IBAN_MODULUS = BigInteger.valueOf(97);

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
        if (!isIban(data.iban().reveal())) {
            problems.add(TaxProblem.IBAN);
        }
        if (!line(data.bank())) {
            problems.add(TaxProblem.BANK);
        }
        return problems;
    }

    void keep(TaxAndBank data) {
        var text = String.join(
                "\n",
                data.legalName().strip(),
                data.country(),
                data.taxId().reveal().strip(),
                compact(data.iban().reveal()),
                data.bank().strip());
        vault.put(Vault.Kind.TAX_AND_BANK, NAME, new SecretText(text));
    }

    Optional<TaxAndBankMasked> masked(Instant since) {
        return vault.find(Vault.Kind.TAX_AND_BANK, NAME).map(secret -> {
            var lines = secret.reveal().split("\n", -1);
            return new TaxAndBankMasked(lines[0], lines[1], mask(lines[2]), mask(lines[3]), lines[4], since);
        });
    }

    private static String mask(String text) {
        return "•••• " + text.substring(Math.max(0, text.length() - SHOWN));
    }

    private static boolean line(String text) {
        return !text.isBlank() && text.length() <= TEXT_MAX && text.chars().noneMatch(Character::isISOControl);
    }

    /** ISO 13616: the rearranged digits leave 1 when divided by 97. */
    static boolean isIban(String text) {
        var iban = compact(text);
        if (!IBAN.matcher(iban).matches()) {
            return false;
        }
        var digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(IBAN_MODULUS).equals(BigInteger.ONE);
    }

    private static String compact(String text) {
        return text.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
