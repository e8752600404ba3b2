// node validate-webvtt.js FOLDER FILE: what the W3C editors' parser, installed by npm in FOLDER,
// says about FILE: the number of cues, then a line for each error.
const fs = require("fs");
const path = require("path");
const { WebVTTParser } = require(path.join(process.argv[2], "node_modules", "webvtt-parser"));
const result = new WebVTTParser().parse(fs.readFileSync(process.argv[3], "utf8"), "captions");
console.log(result.cues.length);
for (const error of result.errors) {
  console.log(`${error.line}:${error.col || 0}: ${error.message}`);
}
