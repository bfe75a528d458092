package org.spean.messaging.ui.voice;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spean.messaging.voice.Prompt;
import org.spean.messaging.voice.Recorded;
import org.spean.messaging.voice.RecordingOutcome;
import org.spean.messaging.voice.Recordings.Line;
import org.spean.vocabulary.Language;
import org.spean.widgets.UndoNotice;

/** One piece: the sentence to be spoken, its recording, a place to bring another one, and who brought the earlier ones. */
@Route(PromptLinks.PROMPTS + "/:language/:prompt")
@RolesAllowed({"ADMINISTRATOR", "ATRO_OFFICER"})
class VoicePromptView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PromptShelf shelf;
    private final PromptWords words = new PromptWords(Language.of(getLocale()));
    private final Paragraph says = new Paragraph();
    private final Div piece = new Div();
    private Language spoken = Language.KHMER;
    private @Nullable Line line;

    VoicePromptView(PromptShelf shelf) {
        this.shelf = shelf;
        setClassName("sheet roles prompts");
        says.setClassName("refusals");
        says.getElement().setAttribute("role", "alert");
        piece.getElement().setAttribute("tabindex", "-1");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters asked = event.getRouteParameters();
        Optional<Language> language = asked.get("language").flatMap(PromptLinks::language);
        Optional<Line> known = language.flatMap(each -> all(each).stream()
                .filter(one ->
                        asked.get("prompt").equals(Optional.of(one.prompt().key())))
                .findFirst());
        if (known.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        spoken = language.orElseThrow();
        removeAll();
        Nav crumb = new Nav(new Anchor(PromptLinks.prompts(spoken), words.say("prompt.title")));
        crumb.setClassName("crumb");
        crumb.setAriaLabel(words.say("prompt.crumb"));
        H1 sentence = new H1(known.get().words());
        sentence.getElement().setAttribute("lang", spoken.tag());
        Paragraph lead = new Paragraph(words.say("prompt.speak", words.spoken(spoken)));
        lead.setClassName("lead");
        add(crumb, sentence, lead, says, piece);
        show(known.get());
    }

    private List<Line> all(Language language) {
        return shelf.recordings().lines(shelf.actor(), language);
    }

    private void show(Line now) {
        line = now;
        List<Recorded> versions = shelf.recordings().versions(shelf.actor(), spoken, now.prompt());
        int version = versions.stream().findFirst().map(Recorded::version).orElse(0);
        Loudspeaker loudspeaker = new Loudspeaker();
        piece.removeAll();
        Div acts = new Div();
        acts.setClassName("row");
        now.sound()
                .ifPresentOrElse(
                        sound -> acts.add(
                                loudspeaker.plays(List.of(sound), words.say("prompt.play"), words.say("prompt.play"))),
                        () -> piece.add(new Paragraph(
                                words.say(spoken == Language.ENGLISH ? "prompt.none-read-out" : "prompt.none"))));
        if (shelf.mayRecord()) {
            if (now.sound().isPresent()) {
                NativeButton away = new NativeButton(
                        words.say("prompt.take-away"),
                        click -> does(
                                shelf.recordings().takeAway(shelf.actor(), spoken, now.prompt(), version), version));
                away.setClassName("btn");
                acts.add(away);
            }
            piece.add(
                    acts,
                    new PromptUpload(words, now.sound().isPresent(), file -> brought(file, version), this::refused));
        } else {
            piece.add(acts);
        }
        next(now.prompt()).ifPresent(next -> {
            Anchor link = new Anchor(PromptLinks.prompt(spoken, next.prompt()), words.say("prompt.next", next.words()));
            piece.add(new Paragraph(link));
        });
        if (!versions.isEmpty()) {
            piece.add(new RecordedList(
                    versions,
                    words,
                    loudspeaker,
                    shelf.mayRecord() ? Optional.of(back -> does(back(back, version), version)) : Optional.empty()));
        }
        piece.add(loudspeaker);
    }

    private RecordingOutcome back(int to, int known) {
        return shelf.recordings().backTo(shelf.actor(), spoken, prompt(), to, known);
    }

    private Prompt prompt() {
        if (line == null) {
            throw new IllegalStateException("nothing is shown");
        }
        return line.prompt();
    }

    /** The next one that is missing, in the order in which a person would record them; the first one after the last. */
    private Optional<Line> next(Prompt now) {
        List<Line> all = all(spoken);
        List<Line> behind =
                all.stream().dropWhile(each -> !each.prompt().equals(now)).toList();
        return Stream.concat(behind.stream(), all.stream())
                .filter(each -> each.sound().isEmpty() && !each.prompt().equals(now))
                .findFirst();
    }

    private void brought(byte[] file, int known) {
        does(shelf.recordings().bring(shelf.actor(), spoken, prompt(), file, known), known);
    }

    private void refused(RecordingOutcome.Reason why) {
        says.setText(words.refusal(why));
    }

    private void does(RecordingOutcome outcome, int before) {
        says.setText("");
        switch (outcome) {
            case RecordingOutcome.Done(int version) -> {
                again();
                getUI().ifPresent(ui ->
                        UndoNotice.show(ui, words.say("prompt.done"), words.say("message-text.undo"), () -> {
                            back(before, version);
                            again();
                        }));
            }
            case RecordingOutcome.Refused(var why) -> {
                again();
                refused(why);
            }
            case RecordingOutcome.Overtaken() -> {
                again();
                says.setText(words.say("prompt.overtaken"));
            }
        }
    }

    /** The button that was pressed is gone. */
    private void again() {
        all(spoken).stream()
                .filter(each -> each.prompt().equals(prompt()))
                .findFirst()
                .ifPresent(this::show);
        piece.getElement().callJsFunction("focus");
    }

    @Override
    public String getPageTitle() {
        return line == null ? words.say("prompt.title") : line.words();
    }
}
