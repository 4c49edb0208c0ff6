/** Many campaigns on many networks, on the facade's interface alone. */
@org.jspecify.annotations.NullMarked
package io.github.adfacade.portfolio;
