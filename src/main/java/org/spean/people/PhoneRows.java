package org.spean.people;

import org.springframework.data.jpa.repository.JpaRepository;

interface PhoneRows extends JpaRepository<PhoneRow, String> {}
