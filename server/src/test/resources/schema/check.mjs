// Reads pages, validates the structured data in them, and prints what is wrong as JSON lines.
// node check.mjs PAGE.html…   in a folder with the packages that StructuredDataTests installs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const packages = join(process.cwd(), "node_modules");
const find = createRequire(join(process.cwd(), "package.json"));
const load = async (name) => {
  const loaded = await import(pathToFileURL(find.resolve(name)).href);
  return loaded.Validator ?? loaded.default?.default ?? loaded.default;
};

// The vocabulary as schema-dts ships it: `interface ReviewBase extends CreativeWorkBase { "reviewBody"?: … }`.
function vocabulary(types) {
  const graph = [];
  const properties = new Map();
  const parents = new Map();
  const head = /^(?:export )?interface (\w+?)(?:Base|Leaf) extends ([^{]+)\{([\s\S]*?)^\}/gm;
  for (const [, name, above, body] of types.matchAll(head)) {
    const all = parents.get(name) ?? new Set();
    for (const it of above.split(",")) {
      const parent = it.trim().replace(/(Base|Leaf)$/, "");
      if (parent !== name && /^\w+$/.test(parent)) all.add(parent);
    }
    parents.set(name, all);
    for (const [, property] of body.matchAll(/^ {4}"(\w+)"\?:/gm)) {
      properties.set(property, [...(properties.get(property) ?? []), name]);
    }
  }
  for (const [name, above] of parents) {
    graph.push({
      "@id": `schema:${name}`,
      "@type": "rdfs:Class",
      "rdfs:subClassOf": [...above].filter((it) => parents.has(it)).map((it) => ({ "@id": `schema:${it}` })),
    });
  }
  for (const [name, domains] of properties) {
    graph.push({
      "@id": `schema:${name}`,
      "@type": "rdf:Property",
      "schema:domainIncludes": domains.map((it) => ({ "@id": `schema:${it}` })),
    });
  }
  return { "@graph": graph };
}

const Validator = await load("@adobe/structured-data-validator");
const Extractor = await load("@marbec/web-auto-extractor");
const validator = new Validator(vocabulary(readFileSync(join(packages, "schema-dts/dist/schema.d.ts"), "utf8")));
// The place sells nothing: what a shop has to say besides (offers, delivery) is not asked of it.
const product = new URL("./types/Product.js", pathToFileURL(find.resolve("@adobe/structured-data-validator"))).href;
validator.registeredHandlers.Product = [() => import(product)];

for (const page of process.argv.slice(2)) {
  const found = new Extractor({ addLocation: true, embedSource: ["rdfa", "microdata"] }).parse(readFileSync(page, "utf8"));
  const types = Object.keys(found.jsonld ?? {});
  const issues = await validator.validate(structuredClone(found));
  const wrong = issues.map((it) => `${it.severity}: ${it.issueMessage} at ${it.path.map((part) => part.property ?? part.type).join(".")}`);
  const broken = (found.errors ?? []).map((it) => `ERROR: ${it.message}`);
  console.log(JSON.stringify({ page, types, issues: [...broken, ...wrong] }));
}
