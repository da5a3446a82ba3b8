package dev.vitrine.isolation;

import dev.vitrine.offers.store.RegisteredId;
import dev.vitrine.publishing.StepKind;
import dev.vitrine.publishing.SubmissionKind;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.support.TicketSide;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.query.FluentQuery;
import org.springframework.test.util.ReflectionTestUtils;

/** What is given for the parameters of repositories: ids, words and whole rows. */
final class RepositoryArguments {
    private static final SectionKey LISTING = SectionKey.listing(TwoPublishers.FR);
    private static final Function<FluentQuery.FetchableFluentQuery<?>, Object> EVERYTHING = query -> query.all();

    private final Probe probe;
    private final EntityManager entities;
    private final Clock clock;
    private final Arguments common;
    private final Map<Class<?>, Arguments> byEntity = new HashMap<>();

    /** @param clock the application's, which an earlier test may have moved on */
    RepositoryArguments(Probe probe, EntityManager entities, Clock clock) {
        this.probe = probe;
        this.clock = clock;
        this.entities = entities;
        common = new Arguments(probe.both());
        ids();
        words();
        plain();
    }

    private void ids() {
        common.put("UUID offer", house -> house.offer().value());
        common.put("UUID offerId", house -> house.offer().value());
        common.put("Collection<UUID> offers", house -> List.of(house.offer().value()), House::offer);
        common.put("UUID submission", house -> house.submission().value());
        common.put("UUID ticket", house -> house.ticket().value());
        common.put("UUID revision", house -> house.revision().value());
        common.put("UUID before", House::event);
        common.put("UUID person", house -> house.person().value());
        common.put("UUID writer", given("writer", "unsaved_text", UUID::fromString));
        common.put(
                "Collection<UUID> submissions",
                house -> List.of(house.submission().value()),
                House::submission);
        common.put("Collection<UUID> disks", given("id", "disk", id -> List.of(UUID.fromString(id))));
    }

    private void words() {
        common.put("String pattern", house -> "%" + house.offerWord() + "%");
        common.put("String name", House::offerWord);
        common.put("String word", House::offerWord);
        common.put("Collection<String> words", house -> List.of(house.offerWord()), House::offerWord);
        common.put(
                "Collection<String> hashes",
                house -> List.of(house.picture().hex()),
                house -> house.picture().hex());
        common.put("String hash", house -> house.picture().hex());
        common.put("FileRows.findByHashAndMediaType hash", given("hash", "stored_file", hash -> hash));
        common.put("FileRows.existsByHashAndMediaType hash", given("hash", "stored_file", hash -> hash));
        common.same("String mediaType", "text/plain");
        common.put("String address", house -> house.disk().address());
        common.put(
                "Collection<String> addresses",
                house -> List.of(house.disk().address()),
                house -> house.disk().address());
        common.put("Collection<Sha256>", given("hash", "content", hash -> List.of(Sha256.of(hash))));
        common.put("Collection<String> texts", given("text_hash", "translation_origin", List::of));
        common.put("String nameHash", given("name_hash", "vault_secret", hash -> hash));
    }

    private void plain() {
        common.same("String kind", "SAS");
        common.same("String agreementVersion", probe.contoso().some("agreement_version", "agreement_acceptance"));
        common.same("String language", TwoPublishers.FR.value());
        common.same("Collection<SectionKey> keys", List.of(LISTING));
        common.same("Kind", RegisteredId.Kind.values()[0]);
        common.same("Collection<SubmissionState> states", EnumSet.allOf(SubmissionState.class));
        common.same("SubmissionKind", SubmissionKind.PRODUCTION);
        common.same("StepKind", StepKind.VALIDATE);
        common.same("TicketSide", TicketSide.PUBLISHER);
        common.same("StoredTickets.countByOpenedAtGreaterThan since", Instant.EPOCH);
        common.same("FileRows.countByKeptAtGreaterThan since", Instant.EPOCH);
        common.same("SectionKey", LISTING);
        common.same("Collection<SectionKey>", List.of(LISTING));
        common.same("UnsavedTexts.deleteOthers keys", List.of(SectionKey.BASICS));
        common.same("UnsavedTexts.kept since", Instant.EPOCH);
        common.same("UnsavedTexts.writeOver compressed", new byte[] {1});
        common.same("SectionVersions.between after", 0L);
        common.same("SectionVersions.between upTo", Long.MAX_VALUE);
        common.same("Instant", clock.instant());
        common.same("VaultSecrets.under keyId", probe.contoso().some("key_id", "vault_secret"));
        common.same("VaultSecrets.under after", new UUID(0, 0));
        common.same("SasUrlRows.findByExpiresAtGreaterThanAndExpiresAtLessThanEqual after", Instant.EPOCH);
        common.same(
                "SasUrlRows.findByExpiresAtGreaterThanAndExpiresAtLessThanEqual until",
                clock.instant().plus(Duration.ofDays(3650)));
        common.same("int", 1);
        common.same("long", 1L);
        common.same("SectionVersions.page save", Long.MAX_VALUE);
        common.put("Collection<UUID> saves", house -> List.of(house.save()), House::save);
        common.same("Collection<Long> numbers", List.of(1L));
        common.same("Collection<SectionKey>", List.of(LISTING));
        common.same("boolean", true);
        common.put("UUID by", house -> house.person().value());
        common.same("SectionVersions.replacedBy save", probe.both().contoso().lastSave());
        common.same("Limit", Limit.of(100));
        common.same("Sort", Sort.by("id"));
        common.same("Pageable", Pageable.ofSize(100));
        common.same("Function<FetchableFluentQuery<S>, R>", EVERYTHING);
    }

    List<Given> of(RepositoryMethod method) {
        return byEntity.computeIfAbsent(method.entity(), this::withRows).of(method.name(), method.method());
    }

    /** By the id of a row of this entity's table. */
    Question ofId(Class<?> entity) {
        return Question.all(List.of(id(entity))).getFirst();
    }

    private Arguments withRows(Class<?> entity) {
        var arguments = common.copy();
        var id = id(entity);
        var row = rows(entity, id);
        var type = entity.getSimpleName();
        List.of("ID", "UUID id").forEach(name -> arguments.put(name, id));
        List.of("Iterable<ID>", "Iterable<? extends ID>").forEach(name -> arguments.put(name, each(id, List::of)));
        List.of("T", "S", type).forEach(name -> arguments.put(name, row));
        List.of("Iterable<T>", "Iterable<S>", "Iterable<? extends T>", "Iterable<" + type + ">")
                .forEach(name -> arguments.put(name, each(row, List::of)));
        arguments.put("Example<S>", each(row, Example::of));
        return arguments;
    }

    private Given id(Class<?> entity) {
        var table = RepositoryMethod.table(entity);
        var theirs = probe.contoso().first(table);
        var nobodys = UUID.fromString(House.beside(theirs.toString()));
        return new Given(
                probe.fabrikam().first(table), theirs, nobodys, List.of(theirs.toString(), nobodys.toString()));
    }

    /** A row of Contoso's, as somebody might have kept it, and the same under an id that no row has. */
    private Given rows(Class<?> entity, Given id) {
        var row = row(entity, id.theirs());
        var strange = row(entity, id.theirs());
        ReflectionTestUtils.setField(strange, TenantScopedEntity.class, "id", id.nobodys(), UUID.class);
        // Who hands over a row knows what it says: so may the answer.
        return new Given(
                null, row, strange, Answer.of(() -> List.of(row, strange)).ids());
    }

    private Object row(Class<?> entity, Object id) {
        return probe.ofContoso(() -> Objects.requireNonNull(entities.find(entity, id)));
    }

    private static Given each(Given one, UnaryOperator<Object> change) {
        return new Given(null, change.apply(one.theirs()), change.apply(one.nobodys()), one.named());
    }

    private Given given(String column, String table, Function<String, Object> value) {
        var theirs = probe.contoso().only(column, table, probe.fabrikam());
        var nobodys = House.beside(theirs);
        return new Given(
                value.apply(probe.fabrikam().only(column, table, probe.contoso())),
                value.apply(theirs),
                value.apply(nobodys),
                List.of(theirs, nobodys));
    }
}
