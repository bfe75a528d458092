package org.spean.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.OwnPassword;
import org.spean.access.Present;
import org.spean.access.password.PasswordRule;
import org.spean.access.password.Weakness;

/** Somebody chooses another password for themselves; after that they sign in with it. */
@Route(SignInLinks.MY_PASSWORD)
@Menu(title = "password.menu", order = 92)
@PermitAll
class MyPasswordView extends Div implements HasDynamicTitle {

    private final OwnPassword own;
    private final Present present;
    private final PasswordField before = field("password.present", "current-password");
    private final PasswordField next = field("password.new", "new-password");
    private final PasswordField again = field("password.again", "new-password");

    MyPasswordView(OwnPassword own, Present present) {
        this.own = own;
        this.present = present;
        setClassName("sheet");
        next.setHelperText(getTranslation("password.help", PasswordRule.SHORTEST));
        NativeButton send = new NativeButton(getTranslation("password.send"), click -> send());
        send.setClassName("btn main");
        Paragraph lead = new Paragraph(getTranslation("password.lead"));
        lead.setClassName("lead");
        Div fields = new Div(before, next, again, send);
        fields.setClassName("fields");
        add(new H1(getTranslation("password.title")), lead, fields);
    }

    private PasswordField field(String label, String fills) {
        PasswordField field = new PasswordField(getTranslation(label));
        field.setManualValidation(true);
        field.addValueChangeListener(changed -> field.setInvalid(false));
        field.getElement().setAttribute("autocomplete", fills);
        return field;
    }

    private void send() {
        if (!next.getValue().equals(again.getValue())) {
            wrong(again, getTranslation("password.differ"));
            return;
        }
        Set<Weakness> against = own.change(present.actor(), before.getValue(), next.getValue());
        if (against.isEmpty()) {
            UI.getCurrent().getPage().setLocation(SignInLinks.PATH + "?changed");
        } else if (against.contains(Weakness.WRONG_PRESENT_ONE)) {
            wrong(before, getTranslation("password.wrong-present-one"));
        } else {
            wrong(
                    next,
                    against.stream()
                            .map(each -> getTranslation(PasswordWords.key(each), PasswordRule.SHORTEST))
                            .collect(Collectors.joining(" ")));
        }
    }

    private void wrong(PasswordField field, String message) {
        Stream.of(before, next, again).forEach(each -> each.setInvalid(false));
        field.setErrorMessage(message);
        field.setInvalid(true);
        field.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("password.title");
    }
}
