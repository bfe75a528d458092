package org.spean.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.directory.Audience;
import org.spean.directory.Coverage;
import org.spean.directory.Search;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;

class DirectoryLinksTest {

    private static final Search ALL_KINDS = new Search(
            "lawyer & court",
            Set.of(ServiceGroup.LEGAL_AID),
            Set.of(new ServiceTypeId("G5.3")),
            Set.of(new PlaceCode("02"), new PlaceCode("12")),
            Set.of(Audience.FOREIGN_NATIONALS),
            Set.of(Coverage.Kind.NOT_REPORTED),
            Set.of(Search.RunningState.NOT_YET),
            true,
            Set.of(Search.Now.ON_DUTY));

    @Test
    @Evidence("1.2.2")
    void anAddressHoldsTheWholeSearch() {
        assertThat(DirectoryLinks.search(DirectoryLinks.parameters(ALL_KINDS))).isEqualTo(ALL_KINDS);
        assertThat(DirectoryLinks.find(ALL_KINDS))
                .isEqualTo("?q=lawyer+%26+court&group=5&type=G5.3&province=KH-2&province=KH-12"
                        + "&serves=foreign-nationals&reach=not-reported&running=not-yet&verified=yes&now=on-duty");
    }

    @Test
    void nothingAskedIsTheFindScreenItself() {
        assertThat(DirectoryLinks.find(Search.EVERYTHING)).isEqualTo(DirectoryLinks.FIND);
    }

    @Test
    @Evidence("2.2.1")
    void whatAnAddressSaysWrongIsPassedOver() {
        Search search = DirectoryLinks.search(Map.of(
                "group", List.of("9", "x", "5"),
                "province", List.of("KH-26"),
                "serves", List.of("everybody"),
                "q", List.of("a".repeat(10_000))));

        assertThat(search.groups()).containsExactly(ServiceGroup.LEGAL_AID);
        assertThat(search.provinces()).isEmpty();
        assertThat(search.audiences()).isEmpty();
        assertThat(search.words()).hasSize(Search.MOST_LETTERS);
    }
}
