package io.github.adfacade.specchanges;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The generator's options, read where the build has them, so that there is one place for them: {@code generated-clients/pom.xml}. */
final class GeneratorSettings {

    private static final String PLUGIN = "//plugin[artifactId='openapi-generator-maven-plugin']";
    private static final String OPTIONS = PLUGIN + "/configuration/";

    private final Path module;
    private final Document pom;

    GeneratorSettings(Path module) throws IOException {
        this.module = module;
        try {
            this.pom = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(module.resolve("pom.xml").toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(module + "/pom.xml cannot be read", e);
        }
    }

    /** The package of a spec's Retrofit interfaces; empty for a spec that the build generates nothing from. */
    String apiPackage(String spec) {
        return text(execution(spec, "apiPackage"));
    }

    /** The package of a spec's models. */
    String modelPackage(String spec) {
        return text(execution(spec, "modelPackage"));
    }

    private static String execution(String spec, String option) {
        return PLUGIN + "/executions/execution[id='" + spec + "']/configuration/" + option;
    }

    /** A generator set up as the build sets up its own. */
    CodegenConfigurator configurator(String spec, Path input, Path output) {
        CodegenConfigurator generator = new CodegenConfigurator()
                .setGeneratorName(text(OPTIONS + "generatorName"))
                .setLibrary(text(OPTIONS + "library"))
                .setTemplateDir(text(OPTIONS + "templateDirectory"))
                .setInputSpec(input.toString())
                .setOutputDir(output.toString())
                .setApiPackage(apiPackage(spec))
                .setModelPackage(modelPackage(spec))
                .setValidateSpec(false) // the build does
                .setAdditionalProperties(new LinkedHashMap<>(options(OPTIONS + "configOptions/*")));
        pairs("typeMappings/*").forEach(generator::addTypeMapping);
        pairs("importMappings/*").forEach(generator::addImportMapping);
        pairs("enumNameMappings/*").forEach(generator::addEnumNameMapping);
        pairs("inlineSchemaOptions/*").forEach(generator::addInlineSchemaOption);
        generator.addGlobalProperty("apis", "").addGlobalProperty("models", "");
        for (String unwanted : List.of("apiTests", "apiDocs", "modelTests", "modelDocs")) {
            generator.addGlobalProperty(unwanted, "false");
        }
        return generator;
    }

    private Map<String, String> pairs(String place) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : options(OPTIONS + place).values()) {
            String[] halves = pair.split("=", 2);
            pairs.put(halves[0], halves[1]);
        }
        return pairs;
    }

    /** The elements found, by their names; where names repeat, by number. */
    private Map<String, String> options(String path) {
        try {
            NodeList found =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, pom, XPathConstants.NODESET);
            Map<String, String> options = new LinkedHashMap<>();
            for (int i = 0; i < found.getLength(); i++) {
                String name = found.item(i).getNodeName();
                options.put(
                        options.containsKey(name) ? name + i : name,
                        resolve(found.item(i).getTextContent().strip()));
            }
            return options;
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private String text(String path) {
        List<String> found = new ArrayList<>(options(path).values());
        return found.isEmpty() ? "" : found.get(0);
    }

    private String resolve(String text) {
        int start = text.indexOf("${");
        int end = text.indexOf('}', start);
        if (start < 0 || end < 0) {
            return text;
        }
        String name = text.substring(start + 2, end);
        String value = name.equals("project.basedir") ? module.toString() : text("/project/properties/" + name);
        return resolve(text.substring(0, start) + value + text.substring(end + 1));
    }
}
