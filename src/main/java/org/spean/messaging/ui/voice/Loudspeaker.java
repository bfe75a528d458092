package org.spean.messaging.ui.voice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.messaging.voice.VoiceLinks;

/** Plays recordings, one at a time: whatever played before stops. */
@Tag("audio")
public class Loudspeaker extends Component {

    /** Several addresses stand in one text, with spaces between them. */
    private static final String PLAY = """
            const left = $0.split(' ');
            const next = () => {
              if (left.length) {
                this.src = left.shift();
                this.play().catch(() => {});
              }
            };
            this.onended = next;
            next();
            """;

    /** Plays these, one after the other. */
    public void play(List<UUID> sounds) {
        getElement().executeJs(PLAY, sounds.stream().map(VoiceLinks::sound).collect(Collectors.joining(" ")));
    }

    /**
     * A button that plays these.
     *
     * @param says what is on it
     * @param named what it is called where it is read out
     */
    NativeButton plays(List<UUID> sounds, String says, String named) {
        NativeButton play = new NativeButton(says, click -> play(sounds));
        play.addClassNames("btn", "small");
        play.setAriaLabel(named);
        return play;
    }
}
