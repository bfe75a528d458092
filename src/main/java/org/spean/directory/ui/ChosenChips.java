package org.spean.directory.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.spean.directory.Search;
import org.spean.directory.ServiceType;

/** What was chosen beside the words, as chips in the search field. */
record ChosenChips(Shelf shelf, Reader reader, Consumer<Search> change) {

    List<SearchBox.Chip> of(Search search) {
        List<SearchBox.Chip> chips = new ArrayList<>();
        each(
                search.types(),
                value -> chips.add(chip(
                        "find.type",
                        shelf.catalogue()
                                .type(value)
                                .map(ServiceType::name)
                                .map(name -> name.in(reader.language()))
                                .orElse(value.id()),
                        search.withTypes(ChoiceBar.toggled(search.types(), value)))));
        each(
                search.provinces(),
                value -> chips.add(chip(
                        "find.province",
                        CoverageWords.name(value, shelf, reader),
                        search.withProvinces(ChoiceBar.toggled(search.provinces(), value)))));
        each(
                search.audiences(),
                value -> chips.add(chip(
                        "find.for-whom",
                        reader.say("audience." + value.word()),
                        search.withAudiences(ChoiceBar.toggled(search.audiences(), value)))));
        each(
                search.coverages(),
                value -> chips.add(chip(
                        "find.reach",
                        reader.say("find.reach." + value.name()),
                        search.withCoverages(ChoiceBar.toggled(search.coverages(), value)))));
        each(
                search.running(),
                value -> chips.add(chip(
                        "find.state",
                        reader.say("find.state." + value.name()),
                        search.withRunning(ChoiceBar.toggled(search.running(), value)))));
        return chips;
    }

    private static <T extends Comparable<? super T>> void each(Set<T> values, Consumer<T> use) {
        values.stream().sorted().forEach(use);
    }

    private SearchBox.Chip chip(String kind, String name, Search without) {
        return new SearchBox.Chip(reader.say(kind), name, () -> change.accept(without));
    }
}
