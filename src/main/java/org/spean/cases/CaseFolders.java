package org.spean.cases;

import java.time.LocalDate;
import org.spean.forms.FolderOpened;
import org.spean.vocabulary.CountryTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A folder of forms is opened: its case begins with it, whoever opens it and where. */
@Component
class CaseFolders {

    private final CaseRows rows;
    private final CaseTies ties;

    CaseFolders(CaseRows rows, CaseTies ties) {
        this.rows = rows;
        this.ties = ties;
    }

    @EventListener
    void opened(FolderOpened news) {
        LocalDate today = LocalDate.ofInstant(news.folder().openedAt(), CountryTime.ZONE);
        rows.add(news.folder(), news.province(), today, news.folder().openedAt());
        rows.find(news.folder().id()).ifPresent(file -> ties.follow(file, today));
    }
}
