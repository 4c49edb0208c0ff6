package io.github.adfacade.cli;

import io.github.adfacade.Provider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;

/**
 * What {@code --provider} named: one network, or all.
 *
 * @param providers more than one only for {@code all}
 */
record ProviderChoice(List<Provider> providers) {

    private static final String ALL = "all";

    boolean isAll() {
        return providers.size() > 1;
    }

    /** Reads a network's word, or {@code all}. */
    static final class Converter implements ITypeConverter<ProviderChoice>, Iterable<String> {

        @Override
        public ProviderChoice convert(String text) {
            return new ProviderChoice(
                    text.equalsIgnoreCase(ALL)
                            ? List.of(Provider.values())
                            : List.of(new WordConverter.OfProvider().convert(text)));
        }

        @Override
        public Iterator<String> iterator() {
            List<String> words = new ArrayList<>();
            new WordConverter.OfProvider().forEach(words::add);
            words.add(ALL);
            return words.iterator();
        }
    }
}
