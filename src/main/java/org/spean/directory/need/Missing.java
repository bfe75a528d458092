package org.spean.directory.need;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.directory.Audience;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;

/**
 * What is missing, in words of lists alone.
 *
 * @param province where; always a province
 * @param group what kind of help
 * @param type which of the group; empty where that does not matter or is not known
 * @param audiences for whom; empty where nothing was said
 * @param language in which language; empty where Khmer does
 * @param urgency how soon
 */
public record Missing(
        PlaceCode province,
        ServiceGroup group,
        Optional<ServiceTypeId> type,
        Set<Audience> audiences,
        Optional<WantedLanguage> language,
        Urgency urgency) {

    public Missing {
        province = province.province();
        audiences = Stream.of(Audience.values()).filter(audiences::contains).collect(Collectors.toUnmodifiableSet());
        if (type.filter(each -> each.group() != group).isPresent()) {
            throw new IllegalArgumentException("the type is of another group");
        }
    }
}
