package dev.vitrine.images.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What is known of the present publisher's SAS URLs. */
public interface SasUrlRows extends Repository<SasUrlRow, UUID> {
    Optional<SasUrlRow> findByAddress(String address);

    List<SasUrlRow> findByAddressIn(Collection<String> addresses);

    SasUrlRow save(SasUrlRow row);
}
