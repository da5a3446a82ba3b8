package dev.vitrine.tenancy.store;

import org.springframework.data.jpa.repository.JpaRepository;

public interface NamespaceRows extends JpaRepository<NamespaceRow, String> {}
