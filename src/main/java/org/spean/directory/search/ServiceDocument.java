package org.spean.directory.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFactory;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.spean.directory.Answer;
import org.spean.directory.Audience;
import org.spean.directory.Coverage;
import org.spean.directory.FieldTiers;
import org.spean.directory.Listed;
import org.spean.directory.ServiceEntry;
import org.spean.directory.Tier;
import org.spean.vocabulary.PlaceCode;
import org.springframework.stereotype.Component;

/** What the index keeps of a service: choices as terms, and words and numbers by tier, never mixed in one field. */
@Component("serviceDocument")
class ServiceDocument implements TypeBinder {

    private final DocumentWords words;
    private final FieldTiers tiers;

    ServiceDocument(DocumentWords words, FieldTiers tiers) {
        this.words = words;
        this.tiers = tiers;
    }

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies()
                .use("rowName")
                .use("organizationId")
                .use("programme")
                .use("typeId")
                .use("shelters")
                .use("running")
                .use("coverage")
                .use("provinces")
                .use("coverageAsPrinted")
                .use("places")
                .use("contacts")
                .use("phones.number")
                .use("phones.kind")
                .use("phones.asPrinted")
                .use("phones.doubt")
                .use("referralFrom")
                .use("referralTo")
                .use("referralAsPrinted")
                .use("saidYes")
                .use("saidNo")
                .use("eligibility")
                .use("followUp")
                .use("gaps")
                .use("recommendations")
                .use("institutionAsPrinted")
                .use("doubts")
                .use("answeredOn")
                .use("phoneTrouble")
                .use("districts")
                .use("state")
                .use("closedUntil")
                .use("hours")
                .use("capacity");
        IndexSchemaElement schema = context.indexSchemaElement();
        IndexFieldTypeFactory types = context.typeFactory();
        for (String field : new String[] {Field.TYPE, Field.GROUP, Field.COVERAGE, Field.RUNNING}) {
            schema.field(field, types.asString().aggregable(Aggregable.YES)).toReference();
        }
        for (String field : new String[] {Field.PROVINCES, Field.YES, Field.UNKNOWN}) {
            schema.field(field, types.asString().aggregable(Aggregable.YES))
                    .multiValued()
                    .toReference();
        }
        List<String> terms =
                new ArrayList<>(List.of(Field.DUTY, Field.NO, Field.PLACES, Field.NAMES, Field.NEEDS, Field.SYLLABLES));
        for (Tier tier : Tier.values()) {
            terms.add(Field.text(tier));
            terms.add(Field.numbers(tier));
        }
        // Not text but terms already: see Terms.
        for (String field : terms) {
            schema.field(field, types.asString()).multiValued().toReference();
        }
        schema.field(Field.ORGANIZATION, types.asString()).toReference();
        schema.field(Field.PROGRAMME, types.asString()).toReference();
        schema.field(Field.ORDER, types.asString().sortable(Sortable.YES)).toReference();
        schema.field(Field.TROUBLE, types.asBoolean()).toReference();
        IndexFieldReference<LocalDate> answered = schema.field(
                        Field.ANSWERED, types.asLocalDate().aggregable(Aggregable.YES))
                .toReference();
        IndexFieldReference<LocalDate> closed =
                schema.field(Field.CLOSED, types.asLocalDate()).toReference();
        context.bridge(Listed.class, new Bridge(words, tiers, answered, closed));
    }

    private static final int PROVINCE_DIGITS = 2;

    private record Bridge(
            DocumentWords words,
            FieldTiers tiers,
            IndexFieldReference<LocalDate> answered,
            IndexFieldReference<LocalDate> closed)
            implements TypeBridge<Listed> {

        @Override
        public void write(DocumentElement document, Listed listed, TypeBridgeWriteContext context) {
            ServiceEntry entry = listed.entry();
            document.addValue(Field.TYPE, entry.type().id());
            document.addValue(Field.GROUP, entry.type().group().name());
            document.addValue(Field.ORGANIZATION, entry.organization().toString());
            document.addValue(Field.PROGRAMME, entry.programme());
            document.addValue(Field.ORDER, order(entry));
            coverage(document, entry.coverage());
            if (!entry.shelters()) {
                nearer(document, entry.seenBy(tiers.of(Tier.PUBLIC)).coverage());
            }
            document.addValue(Field.RUNNING, Choices.state(entry.running()));
            for (Audience audience : Audience.values()) {
                document.addValue(said(entry.answer(audience)), audience.name());
            }
            entry.answeredOn().ifPresent(day -> document.addValue(answered, day));
            entry.atPresent().taking().closedUntil().ifPresent(day -> document.addValue(closed, day));
            entry.atPresent().hours().slots().forEach(slot -> document.addValue(Field.DUTY, slot));
            document.addValue(Field.TROUBLE, entry.phoneTrouble());
            numbers(document, entry);
            words.write(document, entry);
        }

        private static String order(ServiceEntry entry) {
            String type = entry.type().id();
            int dot = type.indexOf('.');
            return type.substring(0, dot)
                    + (type.length() - dot == 2 ? ".0" : ".")
                    + type.substring(dot + 1)
                    + ' '
                    + entry.row();
        }

        private static void coverage(DocumentElement document, Coverage coverage) {
            document.addValue(Field.COVERAGE, coverage.kind().name());
            coverage.provinces().stream()
                    .map(place -> place.province().digits())
                    .distinct()
                    .forEach(province -> document.addValue(Field.PROVINCES, province));
        }

        /** Only of what everybody may know, and never where somebody may be sheltered: an order of results tells things too. */
        private static void nearer(DocumentElement document, Coverage coverage) {
            coverage.districts().stream()
                    .flatMap(place ->
                            Stream.iterate(place, each -> each.digits().length() > PROVINCE_DIGITS, PlaceCode::parent))
                    .distinct()
                    .forEach(place -> document.addValue(Field.PLACES, place.digits()));
        }

        private static String said(Answer answer) {
            return switch (answer) {
                case YES -> Field.YES;
                case NO -> Field.NO;
                case NOT_RECORDED -> Field.UNKNOWN;
            };
        }

        private void numbers(DocumentElement document, ServiceEntry entry) {
            Map<Tier, List<String>> seen = new EnumMap<>(Tier.class);
            for (Tier tier : Tier.values()) {
                seen.put(tier, endings(entry.seenBy(tiers.of(tier))));
            }
            for (Tier tier : Tier.values()) {
                Field.own(tier, seen).forEach(ending -> document.addValue(Field.numbers(tier), ending));
            }
        }

        private static List<String> endings(ServiceEntry entry) {
            return entry.phones().stream()
                    .map(phone -> phone.number()
                            .map(number -> number.e164().substring(1))
                            .orElse(phone.asPrinted().replaceAll("\\D", "")))
                    .flatMap(digits -> Numbers.endings(digits).stream())
                    .toList();
        }
    }
}
