package dev.vitrine.demo.blobs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and checks shared access signatures of a whole container as Azure does for service version 2020-12-06 and later. */
final class SasSignature {
    private static final String VERSION = "2021-08-06";
    /** Empty parts between the version's neighbours: snapshot, encryption scope, and five response headers. */
    private static final String UNUSED = "\n".repeat(7);

    private final String account;
    private final byte[] key;

    SasSignature(String account, byte[] key) {
        this.account = account;
        this.key = key.clone();
    }

    /** A query, without question mark, that grants {@code permissions} on the container. */
    String query(String container, String permissions, Instant start, Instant end) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("st", start.truncatedTo(ChronoUnit.SECONDS).toString());
        parts.put("se", end.truncatedTo(ChronoUnit.SECONDS).toString());
        parts.put("sp", permissions);
        parts.put("sv", VERSION);
        parts.put("sr", "c");
        parts.put("sig", signature(container, parts));
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Why the request is refused, as status and Azure's error code; empty when the signature lets it read. */
    Optional<BlobError> refusal(String container, Map<String, String> query, Instant now) {
        String signature = query.get("sig");
        if (signature == null) {
            return Optional.of(BlobError.PUBLIC_ACCESS_NOT_PERMITTED);
        }
        boolean isOurs = MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8),
                signature(container, query).getBytes(StandardCharsets.UTF_8));
        if (!isOurs || !isWithin(query, now)) {
            return Optional.of(BlobError.AUTHENTICATION_FAILED);
        }
        return query.getOrDefault("sp", "").contains("r")
                ? Optional.empty()
                : Optional.of(BlobError.AUTHORIZATION_PERMISSION_MISMATCH);
    }

    private static boolean isWithin(Map<String, String> query, Instant now) {
        try {
            String start = query.getOrDefault("st", "");
            return (start.isEmpty() || !now.isBefore(Instant.parse(start)))
                    && now.isBefore(Instant.parse(query.getOrDefault("se", "")));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private String signature(String container, Map<String, String> parts) {
        String toSign = String.join(
                        "\n",
                        parts.getOrDefault("sp", ""),
                        parts.getOrDefault("st", ""),
                        parts.getOrDefault("se", ""),
                        "/blob/" + account + "/" + container,
                        parts.getOrDefault("si", ""),
                        parts.getOrDefault("sip", ""),
                        parts.getOrDefault("spr", ""),
                        parts.getOrDefault("sv", ""),
                        parts.getOrDefault("sr", ""))
                + UNUSED;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(toSign.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
