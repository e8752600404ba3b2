// node validate-imsc.js FOLDER FILE: prints how many paragraphs imscJS finds, then what it has to
// say of them, a line each. FOLDER holds node_modules with the package imsc. Its HTML renderer needs
// a browser and is left out.
const { join } = require('path');
const { readFileSync } = require('fs');

const [folder, file] = process.argv.slice(2);
const parts = join(folder, 'node_modules', 'imsc', 'src', 'main', 'js');
const { fromXML } = require(join(parts, 'doc.js'));
const { generateISD } = require(join(parts, 'isd.js'));

const said = [];
const handler = {};
for (const level of ['info', 'warn', 'error', 'fatal']) {
  handler[level] = (message) => {
    said.push(`${level}: ${message}`);
  };
}
const document = fromXML(readFileSync(file, 'utf8'), handler);
for (const time of document.getMediaTimeEvents()) {
  generateISD(document, time, handler);
}
const paragraphs = document.body.contents.flatMap((division) => division.contents);
console.log(paragraphs.length);
said.forEach((line) => console.log(line));
