/** Walks over lists of a server that shares nothing with the sandbox. */
package io.github.adfacade.lists;
