package org.spean.cases.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.Actor;
import org.spean.access.guard.Guard;
import org.spean.access.guard.Shown;
import org.spean.cases.Case;
import org.spean.cases.CaseSheet;
import org.spean.cases.Cases;
import org.spean.cases.StepField;
import org.spean.cases.StepWords;
import org.spean.files.FileId;
import org.spean.files.StoredFiles;
import org.spean.forms.Answer;
import org.spean.forms.AnswerKey;
import org.spean.forms.FieldKind;
import org.spean.forms.FilledForm;
import org.spean.forms.FormField;
import org.spean.forms.FormFolders;
import org.spean.forms.FormName;
import org.spean.forms.FormSheet;
import org.spean.forms.Forms;
import org.spean.forms.print.AnswerWords;
import org.spean.geography.Gazetteer;
import org.spean.people.Organizations;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.Sensitivity;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Single answers of a case, from the places that are named and from no others: for {@code consent}, of which each item names its
 * places. Whoever asks is given what they may read themselves, and that they read it is written down.
 */
@Component
public class Excerpts {

    private final Cases cases;
    private final Forms forms;
    private final FormFolders folders;
    private final StoredFiles files;
    private final Guard guard;
    private final Gazetteer gazetteer;
    private final Organizations organizations;

    Excerpts(
            Cases cases,
            Forms forms,
            FormFolders folders,
            StoredFiles files,
            Guard guard,
            Gazetteer gazetteer,
            Organizations organizations) {
        this.cases = cases;
        this.forms = forms;
        this.folders = folders;
        this.files = files;
        this.guard = guard;
        this.gazetteer = gazetteer;
        this.organizations = organizations;
    }

    /**
     * What stands at these places, as far as whoever asks may see it.
     *
     * @param reason why, where they were asked; empty otherwise
     */
    @Transactional
    public ExcerptOutcome read(Actor by, UUID id, Collection<ExcerptPlace> places, String reason) {
        Optional<Case> file = cases.find(by, id);
        if (file.isEmpty()) {
            return new ExcerptOutcome.Nothing();
        }
        Set<Sensitivity> wanted = EnumSet.of(Sensitivity.GENERAL);
        places.forEach(each -> wanted.add(each.sensitivity()));
        return switch (guard.read(by, file.get().subject(), wanted, reason)) {
            case Shown.Open(Set<Sensitivity> open) -> new ExcerptOutcome.Open(of(by, file.get(), places, open), open);
            case Shown.NeedsReason(Shown.Why why) -> new ExcerptOutcome.NeedsReason(why);
            case Shown.NeedsSecondYes(Shown.Why why) -> new ExcerptOutcome.NeedsSecondYes(why);
            case Shown.Nothing() -> new ExcerptOutcome.Nothing();
        };
    }

    /** A picture that an excerpt names; empty where it is not theirs to see. */
    @Transactional
    public Optional<byte[]> picture(Actor by, FileId file) {
        return files.picture(by, file, 1);
    }

    private Map<ExcerptPlace, List<Excerpt>> of(
            Actor by, Case file, Collection<ExcerptPlace> places, Set<Sensitivity> open) {
        CaseSheet sheet = cases.again(by, file.id()).orElseThrow();
        Map<FormName, FormSheet> newest = newest(by, file, places);
        Map<ExcerptPlace, List<Excerpt>> found = new HashMap<>();
        for (ExcerptPlace place : places) {
            if (open.contains(place.sensitivity())) {
                List<Excerpt> said = switch (place) {
                    case ExcerptPlace.InStep step -> inStep(sheet, step);
                    case ExcerptPlace.InForm form ->
                        Optional.ofNullable(newest.get(form.form())).stream()
                                .flatMap(each -> inForm(each, form))
                                .toList();
                };
                if (!said.isEmpty()) {
                    found.put(place, said);
                }
            }
        }
        return found;
    }

    private Map<FormName, FormSheet> newest(Actor by, Case file, Collection<ExcerptPlace> places) {
        Set<FormName> names = places.stream()
                .flatMap(each -> each instanceof ExcerptPlace.InForm form ? Stream.of(form.form()) : Stream.empty())
                .collect(Collectors.toSet());
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<FormName, FilledForm> last = folders.find(by, file.code()).stream()
                .flatMap(folder -> forms.of(by, folder).stream())
                .filter(form -> names.contains(form.edition().name()))
                .collect(Collectors.toMap(
                        form -> form.edition().name(), Function.identity(), (first, second) -> second));
        Map<FormName, FormSheet> newest = new HashMap<>();
        last.forEach((name, form) -> forms.again(by, form.id()).ifPresent(sheet -> newest.put(name, sheet)));
        return newest;
    }

    private List<Excerpt> inStep(CaseSheet sheet, ExcerptPlace.InStep place) {
        StepField field = place.step()
                .field(place.field())
                .filter(each -> each.sensitivity() == place.sensitivity())
                .orElseThrow(() -> new IllegalArgumentException("no such field: " + place));
        return sheet.file().standing().last(place.step()).stream()
                .flatMap(step -> sheet.answer(step, field.name()).stream())
                .map(answer -> new Excerpt(
                        both(language -> words(language).field(field.name())),
                        both(language -> words(language).answer(field, answer)),
                        Optional.empty()))
                .toList();
    }

    /** Another edition may ask something else there, or not at all: then nothing is taken. */
    private Stream<Excerpt> inForm(FormSheet sheet, ExcerptPlace.InForm place) {
        Optional<FormField> top = sheet.definition().field(place.field());
        Optional<FormField> asked = place.column().isEmpty() ? top : top.flatMap(each -> each.column(place.column()));
        if (asked.filter(each -> each.sensitivity() == place.sensitivity()).isEmpty()) {
            return Stream.empty();
        }
        FormField field = asked.get();
        List<AnswerKey> keys = new ArrayList<>();
        if (place.column().isEmpty()) {
            keys.add(AnswerKey.of(place.field()));
        } else {
            sheet.lines()
                    .getOrDefault(place.field(), List.of())
                    .forEach(line -> keys.add(new AnswerKey(place.field(), line, place.column())));
        }
        return keys.stream()
                .filter(key -> sheet.answer(key).known())
                .map(key -> excerpt(top.orElseThrow(), field, key, sheet.answer(key)));
    }

    private Excerpt excerpt(FormField top, FormField field, AnswerKey key, Answer answer) {
        BilingualText question = both(language -> key.row() == 0
                ? field.label().in(language)
                : Words.say(
                        "case-file.record.line",
                        language,
                        top.label().in(language),
                        Numerals.of(key.row(), language),
                        field.label().in(language)));
        return new Excerpt(
                question,
                both(language -> new AnswerWords(language, words(language)::district).say(field, answer)),
                field.kind() == FieldKind.PICTURE
                        ? Optional.of(new FileId(UUID.fromString(answer.text())))
                        : Optional.empty());
    }

    private StepWords words(Language language) {
        return new StepWords(language, gazetteer, organizations);
    }

    private static BilingualText both(Function<Language, String> said) {
        return new BilingualText(said.apply(Language.ENGLISH), said.apply(Language.KHMER));
    }
}
