package dev.vitrine.tenancy.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface AgreementAcceptances extends JpaRepository<AgreementAcceptance, UUID> {
    Optional<AgreementAcceptance> findFirstByAgreementVersion(String agreementVersion);

    List<AgreementAcceptance> findAllByOrderByAcceptedAtDesc();
}
