package io.github.adfacade.specchanges;

/**
 * One difference between two builds of the same client.
 *
 * @param type the class's full name
 * @param member the method's or field's name; empty for the class itself
 * @param sign the member with its parameters, or the class's short name
 * @param fate what became of it, such as "removed"
 * @param breaks whether callers no longer compile or link
 */
record JavaChange(String type, String member, String sign, String fate, boolean breaks) {

    String simpleType() {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** With the class that it is a member of. */
    String fullSign() {
        return (member.isEmpty() ? "" : simpleType() + ".") + sign;
    }

    @Override
    public String toString() {
        return fullSign() + " " + fate;
    }
}
