package dev.vitrine.identity;

import dev.vitrine.identity.store.PasskeyRow;
import dev.vitrine.identity.store.PasskeyRows;
import dev.vitrine.identity.store.PersonAccount;
import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.shared.PersonId;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server's side of passkeys (WebAuthn), by Spring Security's operations over our own tables. A passkey is asked to be
 * found without a name and to verify its holder, so that it alone is two factors. Whatever is wrong with an answer, a
 * {@link RuntimeException} says so.
 */
@Component
class RelyingParty {
    private static final int ID_BYTES = 2 * Long.BYTES;

    private final PasskeyRows rows;
    private final PersonAccounts accounts;
    private final Clock clock;
    private final URI publicUrl;
    private final String operator;
    private final Environment environment;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    RelyingParty(
            PasskeyRows rows,
            PersonAccounts accounts,
            Clock clock,
            @Value("${vitrine.marketplace.public-url}") URI publicUrl,
            @Value("${vitrine.marketplace.name}") String operator,
            Environment environment) {
        this.rows = rows;
        this.accounts = accounts;
        this.clock = clock;
        this.publicUrl = publicUrl;
        this.operator = operator;
        this.environment = environment;
    }

    PasskeyOffer offer(Authentication session) {
        var options = operations("")
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(session));
        return new PasskeyOffer(options, json.writeValueAsString(options));
    }

    /** Keeps the passkey; in the caller's transaction. */
    void add(PasskeyOffer offer, String answer, String name) {
        PublicKeyCredential<AuthenticatorAttestationResponse> credential =
                json.readValue(answer, new TypeReference<>() {});
        operations(name)
                .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                        offer.options(), new RelyingPartyPublicKey(credential, name)));
    }

    /** What any passkey of ours may answer; whose it is, its answer tells. */
    PublicKeyCredentialRequestOptions ask() {
        return operations("")
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    String json(PublicKeyCredentialRequestOptions asked) {
        return json.writeValueAsString(asked);
    }

    /** The person whose passkey answered; in the caller's transaction. */
    PersonId check(PublicKeyCredentialRequestOptions asked, String answer) {
        PublicKeyCredential<AuthenticatorAssertionResponse> credential =
                json.readValue(answer, new TypeReference<>() {});
        var user = operations("").authenticate(new RelyingPartyAuthenticationRequest(asked, credential));
        return new PersonId(uuid(user.getId()));
    }

    private Webauthn4JRelyingPartyOperations operations(String name) {
        var party = PublicKeyCredentialRpEntity.builder()
                .id(publicUrl.getHost())
                .name(operator)
                .build();
        var operations =
                new Webauthn4JRelyingPartyOperations(new Users(), new Credentials(name), party, Set.of(origin()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    /** As browsers write it: the port only where it is not the scheme's own. */
    private String origin() {
        int port = publicUrl.getPort() == 0
                ? environment.getRequiredProperty("local.server.port", Integer.class) // the system chose it
                : publicUrl.getPort();
        boolean usual = port == -1
                || port == 443 && publicUrl.getScheme().equals("https")
                || port == 80 && publicUrl.getScheme().equals("http");
        return publicUrl.getScheme() + "://" + publicUrl.getHost() + (usual ? "" : ":" + port);
    }

    private static Bytes bytes(UUID id) {
        return new Bytes(ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    private static UUID uuid(Bytes id) {
        if (id.getBytes().length != ID_BYTES) {
            throw new IllegalArgumentException("nobody has this id");
        }
        var buffer = ByteBuffer.wrap(id.getBytes());
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** People as authenticators know them: by the id, and shown by name and address. */
    private final class Users implements PublicKeyCredentialUserEntityRepository {
        @Override
        public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
            return find(uuid(id));
        }

        /** The name of a session's authentication is the person's id. */
        @Override
        public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
            return find(UUID.fromString(username));
        }

        private @Nullable PublicKeyCredentialUserEntity find(UUID id) {
            Optional<PersonAccount> account = accounts.findById(id);
            return account.map(person -> ImmutablePublicKeyCredentialUserEntity.builder()
                            .id(bytes(person.id()))
                            .name(person.mail())
                            .displayName(person.name())
                            .build())
                    .orElse(null);
        }

        @Override
        public void save(PublicKeyCredentialUserEntity user) {
            throw new UnsupportedOperationException("people are not made here");
        }

        @Override
        public void delete(Bytes id) {
            throw new UnsupportedOperationException("people are not removed here");
        }
    }

    private final class Credentials implements UserCredentialRepository {
        private final String name;

        Credentials(String name) {
            this.name = name;
        }

        @Override
        public void save(CredentialRecord credential) {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            rows.findByCredentialHash(hash(credential.getCredentialId()))
                    .ifPresentOrElse(
                            row -> {
                                long before = row.made().signatureCount();
                                if (before > 0 && credential.getSignatureCount() <= before) {
                                    throw new IllegalArgumentException("a copy of this passkey has been used");
                                }
                                row.use(credential.getSignatureCount(), credential.isBackupState(), now);
                            },
                            () -> rows.save(new PasskeyRow(
                                    uuid(credential.getUserEntityUserId()), name, made(credential), now)));
        }

        private static PasskeyRow.Made made(CredentialRecord credential) {
            return new PasskeyRow.Made(
                    credential.getCredentialId().getBytes(),
                    credential.getPublicKey().getBytes(),
                    Optional.ofNullable(credential.getAttestationObject())
                            .orElseThrow()
                            .getBytes(),
                    credential.getSignatureCount(),
                    credential.getTransports().stream()
                            .map(AuthenticatorTransport::getValue)
                            .sorted()
                            .collect(Collectors.joining(" ")),
                    credential.isBackupEligible(),
                    credential.isBackupState());
        }

        @Override
        public @Nullable CredentialRecord findByCredentialId(Bytes id) {
            return rows.findByCredentialHash(hash(id))
                    .map(RelyingParty::credential)
                    .orElse(null);
        }

        @Override
        public List<CredentialRecord> findByUserId(Bytes id) {
            return rows.of(uuid(id)).stream().map(RelyingParty::credential).toList();
        }

        @Override
        public void delete(Bytes id) {
            throw new UnsupportedOperationException("passkeys are removed by their owners");
        }

        private static String hash(Bytes id) {
            return PasskeyRow.hash(id.getBytes());
        }
    }

    private static CredentialRecord credential(PasskeyRow row) {
        var made = row.made();
        var transports = Arrays.stream(made.transports().split(" "))
                .filter(transport -> !transport.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return ImmutableCredentialRecord.builder()
                .userEntityUserId(bytes(row.personId()))
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(made.credentialId()))
                .publicKey(new ImmutablePublicKeyCose(made.publicKey()))
                .signatureCount(made.signatureCount())
                .uvInitialized(true)
                .transports(transports)
                .backupEligible(made.backupEligible())
                .backupState(made.backedUp())
                .attestationObject(new Bytes(made.attestation()))
                .label(row.name())
                .created(row.addedAt())
                .lastUsed(Stream.ofNullable(row.usedAt()).findFirst().orElse(row.addedAt()))
                .build();
    }
}
