package org.spean.cases.ui.file;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.spean.cases.file.IntakeFault;
import org.spean.cases.file.IntakeOutcome;
import org.spean.cases.file.IntakeWork;

/** How far the taking in is; the page asks every second until it is over. */
final class IntakeProgress extends Div {

    private static final String ASK = """
            const asks = setInterval(() => {
              if (!this.isConnected) { clearInterval(asks); return; }
              this.$server.look().then(over => { if (over) { clearInterval(asks); } });
            }, 1000);
            """;

    private final FileWords words;
    private final IntakeWork.Progress progress;
    private final int all;
    private final Consumer<List<IntakeFault>> faults;
    private final Runnable over;
    private final Paragraph says = new Paragraph();
    private boolean ended;

    IntakeProgress(
            FileWords words, IntakeWork.Progress progress, int all, Consumer<List<IntakeFault>> faults, Runnable over) {
        this.words = words;
        this.progress = progress;
        this.all = all;
        this.faults = faults;
        this.over = over;
        says.getElement().setAttribute("role", "status");
        add(says);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        look();
        getElement().executeJs(ASK);
    }

    /** Whether it is over. */
    @ClientCallable
    boolean look() {
        if (ended) {
            return true;
        }
        says.setText(words.say("intake.working", words.count(progress.done()), words.count(all)));
        if (progress.broken()) {
            ends(words.say("intake.broken"));
            return true;
        }
        progress.outcome().ifPresent(outcome -> {
            switch (outcome) {
                case IntakeOutcome.Taken(var taking, int cases) -> ends(words.say("intake.taken", words.count(cases)));
                case IntakeOutcome.Wrong(List<IntakeFault> wrong) -> {
                    ends(words.say("intake.wrong-since"));
                    faults.accept(wrong);
                }
                default -> ends(words.say("case-file.nothing"));
            }
        });
        return progress.outcome().isPresent();
    }

    private void ends(String text) {
        ended = true;
        says.setText(text);
        NativeButton on = new NativeButton(words.say("intake.on"), click -> over.run());
        on.setClassName("btn");
        Div row = new Div(on);
        row.setClassName("row");
        add(row);
    }
}
