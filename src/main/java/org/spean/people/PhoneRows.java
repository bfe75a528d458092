package org.spean.people;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PhoneRows extends JpaRepository<PhoneRow, String> {

    List<PhoneRow> findByState(Phone.State state);
}
