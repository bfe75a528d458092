package org.spean.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AccountRows extends JpaRepository<Account, UUID> {

    Optional<Account> findBySignInName(String signInName);
}
