package org.spean.messaging.twilio;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.spean.messaging.voice.Spoken;
import org.spean.messaging.voice.Spoken.Part;
import org.spean.messaging.voice.VoiceLinks;
import org.spean.vocabulary.Language;

/**
 * What is said, as the provider reads it (twilio.com/docs/voice/twiml): recordings are played, and English without one is read out,
 * as long a stretch at once as there is.
 *
 * <p>Written with Java's own writer. The provider's classes for it cannot be loaded without a library that reads XML into objects,
 * and with that library this program would answer other programs in XML as well, and read all XML by another parser.
 *
 * @param callback our address as the provider reaches it, without a slash at its end
 */
record CallXml(String callback) {

    private static final int WAITS_SECONDS = 7;

    /**
     * Puts it into XML.
     *
     * @param keys where the provider tells which keys were pressed, from our address on
     */
    String of(Spoken spoken, String keys) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("Response");
            if (spoken.last()) {
                parts(spoken, xml);
                xml.writeEmptyElement("Hangup");
            } else {
                xml.writeStartElement("Gather");
                xml.writeAttribute("input", "dtmf");
                xml.writeAttribute("numDigits", Integer.toString(spoken.keys()));
                xml.writeAttribute("timeout", Integer.toString(WAITS_SECONDS));
                // Every key counts, star and hash as well; and silence is told like a key.
                xml.writeAttribute("finishOnKey", "");
                xml.writeAttribute("actionOnEmptyResult", "true");
                xml.writeAttribute("method", "POST");
                xml.writeAttribute("action", callback + keys);
                parts(spoken, xml);
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void parts(Spoken spoken, XMLStreamWriter xml) throws XMLStreamException {
        List<String> words = new ArrayList<>();
        for (Part each : spoken.parts()) {
            if (each.sound().isPresent()) {
                says(words, xml);
                xml.writeStartElement("Play");
                xml.writeCharacters(callback + VoiceLinks.sound(each.sound().get()));
                xml.writeEndElement();
            } else if (spoken.language() == Language.ENGLISH) {
                words.add(each.words());
            }
        }
        says(words, xml);
    }

    private static void says(List<String> words, XMLStreamWriter xml) throws XMLStreamException {
        if (!words.isEmpty()) {
            xml.writeStartElement("Say");
            xml.writeAttribute("language", "en-GB");
            xml.writeCharacters(String.join(" ", words));
            xml.writeEndElement();
            words.clear();
        }
    }
}
