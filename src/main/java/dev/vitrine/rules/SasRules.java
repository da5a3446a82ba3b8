package dev.vitrine.rules;

import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The SAS URL of every disk that has not been taken in yet (V22); one that has is never read from its publisher again. */
final class SasRules {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    private final Check check;

    private SasRules(Check check) {
        this.check = check;
    }

    static void check(Check check) {
        var rules = new SasRules(check);
        for (var skuKey : check.skus()) {
            var at = FieldPath.whole(SectionKey.image(skuKey)).then("versions");
            for (var version : check.draft().image(skuKey).versions()) {
                var path = at.item(version.key());
                rules.disk(version.osVhd(), path.then("osVhd"));
                version.dataDisks()
                        .forEach(disk -> rules.disk(
                                disk.vhd(),
                                path.then("dataDisks").item(disk.key()).then("vhd")));
            }
        }
    }

    private void disk(@Nullable Vhd vhd, FieldPath path) {
        if (vhd == null || check.facts().takenIn().containsKey(vhd)) {
            return;
        }
        if (!vhd.file().toLowerCase(Locale.ROOT).endsWith(".vhd")) {
            check.add(Rule.V22_NOT_VHD, path);
        }
        var sas = check.facts().sas().get(vhd.address());
        if (sas == null) {
            check.add(Rule.V22_SAS_MISSING, path, vhd.file());
        } else {
            permissions(sas.permissions(), path);
            scope(sas.scope(), path);
            start(sas, path);
            expiry(sas, path);
        }
    }

    private void scope(String given, FieldPath path) {
        if (given.isEmpty()) {
            check.add(Rule.V22_SAS_SCOPE_MISSING, path);
        } else if (!given.equals("c")) {
            check.add(Rule.V22_SAS_SCOPE, path, given);
        }
    }

    private void permissions(String given, FieldPath path) {
        if (given.isEmpty()) {
            check.add(Rule.V22_SAS_PERMISSIONS_MISSING, path);
            return;
        }
        required(given, 'r', Rule.V22_SAS_READ_MISSING, path);
        required(given, 'l', Rule.V22_SAS_LIST_MISSING, path);
        forbidden(given, 'w', Rule.V22_SAS_WRITE_GIVEN, path);
        forbidden(given, 'd', Rule.V22_SAS_DELETE_GIVEN, path);
    }

    private void required(String given, char permission, Rule rule, FieldPath path) {
        if (given.indexOf(permission) < 0) {
            check.add(rule, path, given);
        }
    }

    private void forbidden(String given, char permission, Rule rule, FieldPath path) {
        if (given.indexOf(permission) >= 0) {
            check.add(rule, path, given);
        }
    }

    private void start(Facts.Sas sas, FieldPath path) {
        if (sas.start().isEmpty()) {
            check.add(Rule.V22_SAS_START_MISSING, path);
        } else if (sas.startsAt() == null) {
            check.add(Rule.V22_SAS_START_FORM, path, sas.start());
        } else if (sas.startsAt().isAfter(now())) {
            check.add(Rule.V22_SAS_NOT_STARTED, path, DAY.format(sas.startsAt()));
        }
    }

    private void expiry(Facts.Sas sas, FieldPath path) {
        int days = check.marketplace().sasMinimumDays();
        if (sas.expiry().isEmpty()) {
            check.add(Rule.V22_SAS_EXPIRY_MISSING, path, days);
        } else if (sas.expiresAt() == null) {
            check.add(Rule.V22_SAS_EXPIRY_FORM, path, sas.expiry());
        } else if (!sas.expiresAt().isAfter(now())) {
            check.add(Rule.V22_SAS_EXPIRED, path, DAY.format(sas.expiresAt()), days);
        } else if (sas.expiresAt().isBefore(now().plus(Duration.ofDays(days)))) {
            check.add(Rule.V22_SAS_EXPIRES_SOON, path, DAY.format(sas.expiresAt()), days);
        }
    }

    private Instant now() {
        return check.marketplace().now();
    }
}
