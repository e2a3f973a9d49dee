// Checks, in the reader's own browser, that an entry is in the log: the receipt's path of hashes leads from the
// entry's bytes to a root, and the root is signed. The server is asked for the receipt and believed in nothing else.
const encoder = new TextEncoder();
const bytes = (base64) => Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
const same = (one, other) => one.length === other.length && one.every((it, i) => it === other[i]);
const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", await new Blob(parts).arrayBuffer()));
const node = (left, right) => sha256(Uint8Array.of(1), left, right);

// A .tlog-proof (C2SP): header, extra, index, path, an empty line, the signed checkpoint.
function read(text) {
  const end = text.indexOf("\n\n");
  const lines = text.slice(0, end).split("\n");
  const note = text.slice(end + 2);
  const split = note.lastIndexOf("\n\n");
  const signed = note.slice(0, split + 1);
  const [origin, size, root] = signed.split("\n");
  if (lines[0] !== "c2sp.org/tlog-proof@v1" || !lines[1].startsWith("extra ") || !/^index \d+$/.test(lines[2])) throw new Error("receipt");
  const extra = new TextDecoder().decode(bytes(lines[1].slice(6)));
  const entry = extra.split("\n").find((it) => it.startsWith("entry "));
  return {
    entry: bytes(entry.slice(6)),
    index: BigInt(lines[2].slice(6)),
    path: lines.slice(3).map(bytes),
    size: BigInt(size),
    root: bytes(root),
    signatures: note.slice(split + 2).split("\n").map((it) => it.split(" ")),
    origin,
    signed,
  };
}

// RFC 9162, section 2.1.3.2.
async function leadsTo(proof) {
  let at = proof.index;
  let last = proof.size - 1n;
  let hash = await sha256(Uint8Array.of(0), proof.entry);
  if (at > last || proof.path.length > 63) return false;
  for (const sibling of proof.path) {
    if (last === 0n) return false;
    if ((at & 1n) === 1n || at === last) {
      hash = await node(sibling, hash);
      while ((at & 1n) === 0n && at !== 0n) {
        at >>= 1n;
        last >>= 1n;
      }
    } else {
      hash = await node(hash, sibling);
    }
    at >>= 1n;
    last >>= 1n;
  }
  return last === 0n && same(hash, proof.root);
}

// True, false, or null where the browser knows no Ed25519.
async function signed(proof, vkey) {
  const [name, id, typed] = vkey.trim().split(/\+(.{8})\+/);
  const key = bytes(typed).slice(1);
  const line = proof.signatures.find((it) => it[0] === "\u2014" && it[1] === name && it.length === 3);
  if (name !== proof.origin || !line) return false;
  const signature = bytes(line[2]);
  const wanted = Uint8Array.from(id.match(/../g), (it) => parseInt(it, 16));
  if (!same(signature.slice(0, 4), wanted)) return false;
  let imported;
  try {
    imported = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
  } catch {
    return null;
  }
  return crypto.subtle.verify("Ed25519", imported, signature.slice(4), encoder.encode(proof.signed));
}

// What the page says of the entry has to be what its bytes say.
function told(proof, button) {
  const entry = JSON.parse(new TextDecoder().decode(proof.entry));
  return proof.index === BigInt(button.dataset.proof) && entry.act === button.dataset.act && entry.t === button.dataset.time;
}

async function prove(button) {
  if (!globalThis.crypto?.subtle) return "missing";
  let receipt, key;
  try {
    [receipt, key] = await Promise.all(
      [`/log/receipts/${button.dataset.proof}`, "/log/key"].map(async (path) => {
        const answer = await fetch(path);
        if (!answer.ok) throw new Error(path);
        return answer.text();
      }),
    );
  } catch {
    return "unreached";
  }
  try {
    const proof = read(receipt);
    if (!told(proof, button) || !(await leadsTo(proof))) return "bad";
    const good = await signed(proof, key);
    return good === null ? "unsigned" : good ? "good" : "bad";
  } catch {
    return "bad";
  }
}

export default function proof(button) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    const found = await prove(button);
    const answer = button.parentElement.querySelector("output");
    answer.textContent = button.closest("[data-proofs]").dataset[found];
    answer.dataset.proven = found === "good" || found === "unsigned" ? "yes" : found === "bad" ? "no" : "unknown";
    button.disabled = false;
  });
}
