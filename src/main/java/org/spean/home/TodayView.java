package org.spean.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.access.ui.SignInLinks;
import org.spean.deadlines.LateReason;
import org.spean.deadlines.MorningCounts;
import org.spean.deadlines.Section;
import org.spean.deadlines.TaskId;
import org.spean.deadlines.TaskOutcome;
import org.spean.deadlines.TaskWords;
import org.spean.deadlines.Tasks;
import org.spean.deadlines.Todo;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;
import org.spean.widgets.UndoNotice;

/** What is late, what waits for my answer, what I wait for (design 4.1): the first page of whoever signs in. */
@Route(SignInLinks.FIRST_PAGE)
@Menu(title = "today.menu", order = 0)
@PermitAll
class TodayView extends Div implements HasDynamicTitle, TodoRow.Acts {

    /** More at once hides what matters. */
    static final int ROWS = 7;

    private final Tasks tasks;
    private final Present present;
    private final TodayWords words;
    private final Paragraph says = new Paragraph();
    private final Div shown = new Div();
    private boolean everything;

    TodayView(Tasks tasks, TaskWords said, MorningCounts mornings, Present present) {
        this.tasks = tasks;
        this.present = present;
        this.words = new TodayWords(said, Language.of(getLocale()));
        setClassName("today");
        says.setClassName("refusals");
        says.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        says.setVisible(false);
        add(says, shown, new MorningPart(mornings, actor(), words));
        show();
    }

    private void show() {
        Instant now = tasks.now();
        List<Todo> all = tasks.of(actor());
        List<Todo> first = all.stream().limit(everything ? all.size() : ROWS).toList();
        shown.removeAll();
        shown.add(day(first.size(), all.size(), now));
        for (Section section : Section.values()) {
            long many = all.stream().filter(each -> each.section() == section).count();
            List<Todo> here =
                    first.stream().filter(each -> each.section() == section).toList();
            if (!here.isEmpty()) {
                shown.add(new TodayPart(section, many, here, words, now, this));
            }
        }
        if (all.isEmpty()) {
            shown.add(new EmptyState(
                    words.say("today.none"),
                    words.say("today.none-next"),
                    new Anchor("", words.say("today.find")),
                    new Anchor(SignInLinks.notices(), words.say("notice.menu"))));
        } else {
            shown.add(more(all.size() - first.size()));
        }
    }

    private Div day(int first, int all, Instant now) {
        Div day = new Div(new H1(words.say("today.title")), new Paragraph(words.today(now)));
        day.setClassName("day");
        if (first < all) {
            Paragraph end = new Paragraph(words.say("today.shown", words.number(first), words.number(all)));
            end.setClassName("end");
            day.add(end);
        }
        return day;
    }

    private Div more(int hidden) {
        Div more = new Div();
        more.setClassName("more");
        if (hidden > 0) {
            NativeButton open = new NativeButton(words.say("today.more", words.number(hidden)), click -> {
                everything = true;
                show();
            });
            open.addClassNames("btn", "plain");
            more.add(open);
        }
        more.add(new Anchor("", words.say("today.find")));
        return more;
    }

    @Override
    public void done(TaskId task, String title) {
        if (told(tasks.done(actor(), task))) {
            getUI().ifPresent(ui -> UndoNotice.show(
                    ui, words.say("today.did", title), words.say("today.undo"), () -> told(tasks.undo(actor(), task))));
        }
    }

    @Override
    public void late(TaskId task, LateReason reason) {
        told(tasks.late(actor(), task, reason));
    }

    @Override
    public void takeReasonBack(TaskId task) {
        told(tasks.takeReasonBack(actor(), task));
    }

    /** Shows what stands now; and what stood against it, if anything did. */
    private boolean told(TaskOutcome outcome) {
        boolean done = outcome instanceof TaskOutcome.Done;
        says.setVisible(!done);
        if (!done) {
            says.setText(words.outcome(outcome));
            says.getElement().callJsFunction("focus");
        }
        show();
        return done;
    }

    private Actor actor() {
        return present.actor();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("today.title");
    }
}
