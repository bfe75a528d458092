package org.spean.directory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CallReportRows extends JpaRepository<CallReportRow, UUID> {

    List<CallReportRow> findByNumberInOrderByAtDescIdDesc(Collection<String> numbers);

    @Query("SELECT DISTINCT r.number FROM CallReport r ORDER BY r.number")
    List<String> numbers();
}
