package org.spean.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.spean.vocabulary.Language;

/**
 * A test that is run once for a telephone in Khmer, where words have the least room, and once for a wide screen in English; where
 * pictures are wanted ({@link Visitor#photographs}) for the other two as well. Its first parameters are a {@link Language} and a
 * width in CSS pixels.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(EachScreen.Both.class)
public @interface EachScreen {

    /** What it is run for. */
    final class Both implements ArgumentsProvider {

        @Override
        public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext test) {
            Stream<Arguments> always = Stream.of(
                    Arguments.of(Language.KHMER, Visitor.TELEPHONE), Arguments.of(Language.ENGLISH, Visitor.LAPTOP));
            Stream<Arguments> others = Stream.of(
                    Arguments.of(Language.ENGLISH, Visitor.TELEPHONE), Arguments.of(Language.KHMER, Visitor.LAPTOP));
            return Visitor.takesPictures() ? Stream.concat(always, others) : always;
        }
    }
}
