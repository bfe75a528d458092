package org.spean.directory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CallReportRows extends JpaRepository<CallReportRow, UUID> {

    List<CallReportRow> findByNumberInOrderByAtDescIdDesc(Collection<String> numbers);
}
