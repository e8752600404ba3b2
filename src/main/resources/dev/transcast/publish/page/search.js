/** Search as one types: case, accents and the points around words do not matter. */
function createSearch(transcript, player) {
  const form = document.querySelector('.search');
  const query = form.querySelector('input');
  const count = form.querySelector('output');
  const playButton = form.querySelector('#play-hit');
  const found = form.querySelector('.found');
  const buttons = form.querySelectorAll('button');
  // The words in one string, and where in it each of them begins.
  const begins = new Float64Array(transcript.words.length);
  let text = ' ';
  transcript.words.forEach((word, i) => {
    begins[i] = text.length;
    text += plain(word.textContent) + ' ';
  });
  let hits = [];
  let chosen = -1;

  function plain(words) {
    return words.normalize('NFKD').toLowerCase()
        .replace(/\p{M}|\p{Cf}/gu, '')
        .replace(/[\u2018\u2019]/g, '\'')
        .split(/\s+/)
        .map((word) => word.replace(/^[\p{P}]+|[\p{P}]+$/gu, '') || word)
        .join(' ');
  }

  function mark(hit, name, on) {
    for (let i = hit.first; i <= hit.last; i++) {
      transcript.words[i].classList.toggle(name, on);
    }
  }

  function search() {
    hits.forEach((hit) => mark(hit, 'hit', false));
    choose(-1);
    hits = [];
    const wanted = plain(query.value.trim());
    for (let at = text.indexOf(wanted); wanted && at >= 0;
        at = text.indexOf(wanted, at + wanted.length)) {
      const last = lastAtOrBefore(begins, at + wanted.length - 1);
      hits.push({first: Math.max(0, lastAtOrBefore(begins, at)), last});
    }
    hits.forEach((hit) => mark(hit, 'hit', true));
    buttons.forEach((button) => { button.hidden = hits.length === 0; });
    playButton.hidden = hits.length === 0 || !player;
    found.hidden = !wanted;
    count.textContent = !wanted ? '' : hits.length === 0 ? 'not found' : hits.length + ' found';
  }

  function choose(i) {
    if (chosen >= 0) {
      mark(hits[chosen], 'chosen', false);
    }
    chosen = i;
    if (i >= 0) {
      mark(hits[i], 'chosen', true);
      transcript.show(hits[i].first);
      count.textContent = (i + 1) + ' of ' + hits.length;
    }
  }

  function step(by) {
    if (hits.length > 0) {
      choose(chosen < 0 ? (by > 0 ? 0 : hits.length - 1) : (chosen + by + hits.length) % hits.length);
    }
  }

  function playHit() {
    if (chosen < 0) {
      step(1);
    }
    if (chosen >= 0) {
      transcript.playFrom(hits[chosen].first);
    }
  }

  form.hidden = false;
  query.addEventListener('input', search);
  query.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      step(event.shiftKey ? -1 : 1);
      event.preventDefault();
    } else if (event.key === 'Escape') {
      query.value = '';
      search();
      query.blur();
    }
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('#previous-hit').addEventListener('click', () => step(-1));
  form.querySelector('#next-hit').addEventListener('click', () => step(1));
  playButton.addEventListener('click', playHit);
  return () => query.select();
}
