// node count-webvtt-errors.js FOLDER FILE...: how many errors the W3C editors' parser, installed by
// npm in FOLDER, finds in each file, a line each.
const fs = require("fs");
const path = require("path");
const { WebVTTParser } = require(path.join(process.argv[2], "node_modules", "webvtt-parser"));
for (const file of process.argv.slice(3)) {
  console.log(new WebVTTParser().parse(fs.readFileSync(file, "utf8"), "captions").errors.length);
}
