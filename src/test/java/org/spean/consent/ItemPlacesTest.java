package org.spean.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.cases.file.ExcerptPlace;
import org.spean.forms.FormDefinitions;
import org.spean.forms.FormField;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.Sensitivity;
import org.spean.widgets.Words;
import org.springframework.test.context.TestConstructor;

/** Each item names answers that are asked, of one sensitivity, and no answer comes out under two items. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ItemPlacesTest {

    private final FormDefinitions definitions;
    private final ConsentTexts texts;

    ItemPlacesTest(FormDefinitions definitions, ConsentTexts texts) {
        this.definitions = definitions;
        this.texts = texts;
    }

    @Test
    void everyPlaceIsAskedAndAboutWhatItSays() {
        for (Item item : Item.values()) {
            for (ItemPlaces.Row row : ItemPlaces.of(item)) {
                assertThat(about(row.place()))
                        .as(item + " " + row)
                        .contains(row.place().sensitivity());
                assertThat(ItemPlaces.about(item)).contains(row.place().sensitivity());
            }
        }
    }

    private Optional<Sensitivity> about(ExcerptPlace place) {
        return switch (place) {
            case ExcerptPlace.InStep step -> step.step().field(step.field()).map(each -> each.sensitivity());
            case ExcerptPlace.InForm form -> {
                Optional<FormField> top = definitions.newest(form.form()).flatMap(each -> each.field(form.field()));
                Optional<FormField> field =
                        form.column().isEmpty() ? top : top.flatMap(each -> each.column(form.column()));
                yield field.map(FormField::sensitivity);
            }
        };
    }

    @Test
    void noAnswerStandsUnderTwoItems() {
        Set<ExcerptPlace> places = new HashSet<>();
        for (Item item : Item.values()) {
            ItemPlaces.of(item)
                    .forEach(row -> assertThat(places.add(row.place()))
                            .as(row.toString())
                            .isTrue());
            assertThat(ItemPlaces.of(item).isEmpty()).isEqualTo(item == Item.CASE_NOTE);
        }
    }

    @Test
    void whatIsAboutOneThingIsOneItemsAlone() {
        for (Sensitivity about :
                EnumSet.complementOf(EnumSet.of(Sensitivity.GENERAL, Sensitivity.IDENTITY, Sensitivity.CONTACT))) {
            assertThat(Arrays.stream(Item.values())
                            .filter(item -> ItemPlaces.about(item).contains(about)))
                    .as(about.name())
                    .hasSize(1);
        }
    }

    @Test
    void theTextIsThereInEachLanguageAndSaysWhatTheStandardsDemand() {
        ConsentText text = texts.present();
        for (TextLanguage language : TextLanguage.values()) {
            assertThat(text.in(language)).hasSize(14).doesNotHaveDuplicates();
        }
        assertThat(String.join(" ", text.in(TextLanguage.ENGLISH)))
                .contains(
                        "until when",
                        "say no",
                        "loses no help",
                        "think it over",
                        "HIV",
                        "family",
                        "take your yes back");
        assertThat(String.join(" ", text.in(TextLanguage.KHMER))).matches("[^A-Za-z]+");
        assertThat(texts.of("1")).contains(text);
        assertThat(texts.of("2")).isEmpty();
    }

    @Test
    void everythingThatCanStandAgainstItIsQuotedInBothLanguages() {
        List<String> keys = Stream.of(
                        Arrays.stream(ConsentAgainst.values()).map(ConsentAgainst::words),
                        Arrays.stream(Item.values()).map(Item::words),
                        Arrays.stream(WhatFor.values()).map(WhatFor::words),
                        Arrays.stream(Ground.values()).map(Ground::words),
                        Arrays.stream(ConsentState.values()).map(ConsentState::words),
                        Arrays.stream(TextLanguage.values()).map(TextLanguage::words),
                        Arrays.stream(Signed.How.values()).map(Signed.How::words),
                        Arrays.stream(Giver.Guardian.values()).map(Giver.Guardian::words),
                        Arrays.stream(Giver.Authority.values()).map(Giver.Authority::words),
                        Arrays.stream(ConsentTask.values())
                                .flatMap(each -> Stream.of(each.words(), each.words() + "-why")))
                .flatMap(each -> each)
                .toList();
        for (Language language : Language.values()) {
            assertThat(keys)
                    .allSatisfy(key ->
                            assertThat(Words.known(key, language)).as(key).isPresent());
        }
        Set<ConsentAgainst> slips = EnumSet.of(
                ConsentAgainst.DAY_TO_COME,
                ConsentAgainst.TOO_LONG,
                ConsentAgainst.RECEIVER_TWICE,
                ConsentAgainst.NO_SUCH_ORGANIZATION,
                ConsentAgainst.OWN_CENTRE);
        for (ConsentAgainst each : EnumSet.complementOf(EnumSet.copyOf(slips))) {
            assertThat(Words.say(each.words(), Language.ENGLISH))
                    .as(each.name())
                    .contains("(Standards ");
            assertThat(Words.say(each.words(), Language.KHMER)).as(each.name()).contains("(បទដ្ឋាន ");
        }
    }
}
