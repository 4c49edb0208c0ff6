// The specs as Prism can serve them, and the operations that requests belong to.
import fs from 'node:fs';
import yaml from 'js-yaml';

/**
 * Reads a spec. YAML's anchors and merge keys are resolved by reading, since Prism overlooks merge keys. An enumeration that
 * lists null itself makes Prism skip the whole body, for it adds another null to those that are nullable; so null is taken out.
 */
export function readSpec(file) {
  const spec = yaml.load(fs.readFileSync(file, 'utf8'));
  withoutNullInEnums(spec);
  return spec;
}

function withoutNullInEnums(node) {
  if (Array.isArray(node)) {
    node.forEach(withoutNullInEnums);
  } else if (node !== null && typeof node === 'object') {
    if (node.nullable === true && Array.isArray(node.enum)) {
      node.enum = node.enum.filter((word) => word !== null);
    }
    Object.values(node).forEach(withoutNullInEnums);
  }
}

/** Every operation: its id, method and a pattern for its path. */
export function operations(spec) {
  return Object.entries(spec.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, operation]) => operation.operationId !== undefined)
      .map(([method, operation]) => ({
        id: operation.operationId,
        method: method.toUpperCase(),
        path: new RegExp('^' + path.split(/\{[^}]*\}/).map(quoted).join('[^/]+') + '$'),
      })),
  );
}

function quoted(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
