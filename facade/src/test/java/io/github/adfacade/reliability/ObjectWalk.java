package io.github.adfacade.reliability;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** All objects of this library that can be reached from one, each to be asked for its text. */
final class ObjectWalk {

    private ObjectWalk() {}

    static List<Object> from(Object root) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(List.of(root));
        List<Object> found = new ArrayList<>();
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (seen.add(next)) {
                found.add(next);
                for (Class<?> type = next.getClass(); isOurs(type); type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        Object value = valueOf(field, next);
                        if (value != null && isOurs(value.getClass())) {
                            open.push(value);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean isOurs(Class<?> type) {
        return type != null
                && type.getName().startsWith("io.github.adfacade.")
                && !type.getName().startsWith("io.github.adfacade.reliability.");
    }

    private static Object valueOf(Field field, Object owner) {
        if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
            return null;
        }
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
