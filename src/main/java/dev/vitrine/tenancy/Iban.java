package dev.vitrine.tenancy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers of bank accounts by ISO 13616: the length that the country's register entry names, and the check digits. */
final class Iban {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private static final Map<String, Integer> LENGTHS = Arrays.stream(
                    ("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29"
                                    + " BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18"
                                    + " GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21"
                                    + " LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24"
                                    + " SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20")
                            .split(" "))
            .collect(Collectors.toMap(entry -> entry.substring(0, 2), entry -> Integer.parseInt(entry.substring(2))));

    /** Countries of the Single Euro Payments Area, within which an account needs no BIC. */
    private static final Set<String> SEPA =
            Set.of(("AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT"
                            + " LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM VA")
                    .split(" "));

    private Iban() {}

    /** Without blanks, in capitals. */
    static String compact(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** @param iban compact */
    static boolean isValid(String iban) {
        if (!FORM.matcher(iban).matches() || LENGTHS.getOrDefault(iban.substring(0, 2), 0) != iban.length()) {
            return false;
        }
        var digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }

    /** @param iban compact and valid */
    static boolean isWithinSepa(String iban) {
        return SEPA.contains(iban.substring(0, 2));
    }
}
