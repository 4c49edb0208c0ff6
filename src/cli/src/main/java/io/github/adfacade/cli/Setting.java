package io.github.adfacade.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One {@code --option}.
 *
 * @param key the network's own field name
 * @param value all after the first equals sign
 */
record Setting(String key, String value) {

    /** The settings by name; a name that comes twice is wrong usage, since one of its values would be lost. */
    static Map<String, String> byKey(List<Setting> settings, ServiceCommand command) {
        Map<String, String> byKey = new LinkedHashMap<>();
        for (Setting setting : settings) {
            if (byKey.putIfAbsent(setting.key, setting.value) != null) {
                throw command.wrongUsage("--option " + setting.key + " is given twice");
            }
        }
        return byKey;
    }

    /** Reads {@code key=value}. */
    static final class Converter implements ITypeConverter<Setting> {
        @Override
        public Setting convert(String text) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new TypeConversionException("'" + text + "' is not key=value");
            }
            return new Setting(text.substring(0, equals), text.substring(equals + 1));
        }
    }
}
