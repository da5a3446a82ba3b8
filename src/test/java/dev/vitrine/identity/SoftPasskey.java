package dev.vitrine.identity;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A passkey made of software (WebAuthn level 2, one P-256 key), which can be told to answer as it must not. */
final class SoftPasskey {
    /** The holder is there and was verified. */
    static final int VERIFIED = 0x05;
    /** The holder is there; nobody knows who he is. */
    static final int TOUCHED = 0x01;

    private static final int WITH_KEY = 0x40;
    private static final int COORDINATE = 32;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HexFormat HEX = HexFormat.of();

    private final byte[] id = ByteBuffer.allocate(16)
            .putLong(UUID.randomUUID().getMostSignificantBits())
            .putLong(UUID.randomUUID().getLeastSignificantBits())
            .array();
    private final KeyPair pair;
    private final String origin;
    private String user = "";

    /** @param origin of the page in which it is asked, as its browser writes it */
    SoftPasskey(String origin) {
        this.origin = origin;
        try {
            var keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            pair = keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a browser makes of an offer. */
    String made(String offer, int flags) {
        var options = JSON.readTree(offer);
        user = options.at("/user/id").asString();
        var attested = joined(
                new byte[16],
                new byte[] {0, (byte) id.length},
                id,
                HEX.parseHex("a5010203262001215820"),
                coordinate(((ECPublicKey) pair.getPublic()).getW().getAffineX().toByteArray()),
                HEX.parseHex("225820"),
                coordinate(((ECPublicKey) pair.getPublic()).getW().getAffineY().toByteArray()));
        var data = joined(data(options.at("/rp/id").asString(), flags | WITH_KEY, 0), attested);
        var attestation = joined(
                HEX.parseHex("a363666d74646e6f6e656761747453746d74a068617574684461746158"),
                new byte[] {(byte) data.length},
                data);
        return answer(Map.of(
                "clientDataJSON", text(client("webauthn.create", options)),
                "attestationObject", text(attestation),
                "transports", List.of("internal")));
    }

    /** What it answers to a question. */
    String answer(String question, int flags, int count) {
        var options = JSON.readTree(question);
        var data = data(options.at("/rpId").asString(), flags, count);
        var client = client("webauthn.get", options);
        return answer(Map.of(
                "clientDataJSON", text(client),
                "authenticatorData", text(data),
                "signature", text(signed(joined(data, sha256(client)))),
                "userHandle", user));
    }

    /** Another key under the same name, as a thief who has seen the name alone would have it. */
    SoftPasskey forged() {
        var other = new SoftPasskey(origin);
        System.arraycopy(id, 0, other.id, 0, id.length);
        other.user = user;
        return other;
    }

    private String answer(Map<String, Object> response) {
        return JSON.writeValueAsString(Map.of(
                "id",
                text(id),
                "rawId",
                text(id),
                "type",
                "public-key",
                "authenticatorAttachment",
                "platform",
                "clientExtensionResults",
                Map.of(),
                "response",
                response));
    }

    private byte[] client(String type, JsonNode options) {
        return JSON.writeValueAsString(Map.of(
                        "type",
                        type,
                        "challenge",
                        options.at("/challenge").asString(),
                        "origin",
                        origin,
                        "crossOrigin",
                        false))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] data(String party, int flags, int count) {
        return joined(
                sha256(party.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
    }

    private byte[] signed(byte[] what) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] what) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(what);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without a sign, and with leading zeros. */
    private static byte[] coordinate(byte[] number) {
        var whole = new byte[COORDINATE];
        int length = Math.min(COORDINATE, number.length);
        System.arraycopy(number, number.length - length, whole, COORDINATE - length, length);
        return whole;
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
