// Asks @sigstore/verify about a checkpoint and an inclusion proof. Its parts are not exported by
// name, which is why its version is pinned.
const fs = require("fs");
const path = require("path");
const crypto = require("crypto");

const [note, vkey, index, entry, ...hashes] = process.argv.slice(2);
const parts = path.join(__dirname, "node_modules/@sigstore/verify/dist/tlog");
const { verifyCheckpoint } = require(path.join(parts, "checkpoint.js"));
const { verifyMerkleInclusion } = require(path.join(parts, "merkle.js"));

const [name, id, typed] = vkey.split(/\+(.{8})\+/);
const bare = Buffer.from(typed, "base64").subarray(1);
const prefix = Buffer.from("302a300506032b6570032100", "hex");
const publicKey = crypto.createPublicKey({
  key: Buffer.concat([prefix, bare]),
  format: "der",
  type: "spki",
});
const log = { logID: Buffer.from(id, "hex"), baseURL: name, publicKey };
const claimed = {
  canonicalizedBody: Buffer.from(entry, "base64"),
  inclusionProof: {
    checkpoint: { envelope: fs.readFileSync(note, "utf8") },
    logIndex: index,
    hashes: hashes.map((it) => Buffer.from(it, "base64")),
  },
};
try {
  verifyMerkleInclusion(claimed, verifyCheckpoint(claimed, [log]));
  console.log("good");
} catch (e) {
  console.log("refused: " + e.message);
}
