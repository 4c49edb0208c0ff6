package io.github.adfacade.specchanges;

/**
 * One difference between two builds of the same client.
 *
 * @param type the class's full name
 * @param member the method's or field's name; empty for the class itself
 * @param text for people: the member with its parameters, and what became of it
 * @param breaks whether callers no longer compile or link
 */
record JavaChange(String type, String member, String text, boolean breaks) {

    String simpleType() {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    @Override
    public String toString() {
        return simpleType() + (member.isEmpty() ? "" : ".") + text;
    }
}
