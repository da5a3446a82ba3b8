package dev.vitrine.support.store;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface CannedAnswerRows extends JpaRepository<CannedAnswerRow, UUID> {}
