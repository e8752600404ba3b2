// node read-feed.js FOLDER FEED: what podcast-partytime and rss-parser, installed in
// FOLDER/node_modules, find in a feed; one JSON object a line, the show first, then its items.
const fs = require('fs');
const path = require('path');

const [, , folder, file] = process.argv;
const installed = (name) => require(path.join(folder, 'node_modules', name));
const xml = fs.readFileSync(file, 'utf8');

async function main() {
  const feed = installed('podcast-partytime').parseFeed(xml);
  const Parser = installed('rss-parser');
  const simple = await new Parser().parseString(xml);
  if (feed.items.length !== simple.items.length) {
    throw new Error(`${feed.items.length} items against ${simple.items.length}`);
  }
  console.log(JSON.stringify({
    title: feed.title,
    simpleTitle: simple.title,
    guid: feed.guid,
    self: simple.feedUrl,
    categories: feed.itunesCategory,
    image: feed.itunesImage,
    owner: feed.owner && feed.owner.email,
  }));
  feed.items.forEach((item, i) => {
    const other = simple.items[i];
    if (item.guid !== other.guid || item.enclosure.url !== other.enclosure.url) {
      throw new Error(`item ${i} is read in two ways`);
    }
    console.log(JSON.stringify({
      title: item.title,
      simpleTitle: other.title,
      guid: item.guid,
      date: other.isoDate || '',
      seconds: item.duration,
      enclosure: item.enclosure.url,
      bytes: item.enclosure.length,
      mediaType: item.enclosure.type,
      transcripts: (item.podcastTranscripts || []).map((t) => t.url),
      chapters: item.podcastChapters ? item.podcastChapters.url : '',
      people: (item.podcastPeople || []).map((p) => `${p.name}=${p.role.toLowerCase()}`),
    }));
  });
}

main().catch((e) => {
  console.error(e);
  process.exit(1);
});
