package org.spean.access;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AccountRows extends JpaRepository<Account, UUID> {

    Optional<Account> findBySignInName(String signInName);

    /** The same for everybody else who asks so until the transaction is over: they wait. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT a FROM Account a WHERE a.id = :id")
    Optional<Account> held(UUID id);
}
