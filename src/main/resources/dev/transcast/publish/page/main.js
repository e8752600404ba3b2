/** The index of the last of some ascending numbers that is not above a limit; -1 if there is none. */
function lastAtOrBefore(numbers, limit) {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] <= limit) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}

function clock(seconds) {
  const two = (n) => String(n).padStart(2, '0');
  const whole = Math.floor(seconds);
  const minutes = Math.floor(whole / 60);
  return whole >= 3600
      ? Math.floor(whole / 3600) + ':' + two(minutes % 60) + ':' + two(whole % 60)
      : minutes + ':' + two(whole % 60);
}

/** For those who do not see what changed. */
function announce(text) {
  document.getElementById('status').textContent = text;
}

/** The time in an address such as {@code #t=83.2} (W3C Media Fragments, section 4.2.1), or NaN. */
function secondsIn(hash) {
  const time = /^#t=(\d+(?:\.\d+)?)$/.exec(hash);
  return time ? Number(time[1]) : NaN;
}

function showInAddress(hash) {
  try {
    history.replaceState(null, '', hash);
  } catch (e) {
    // A page that is not in a window of its own has no address to change.
  }
}

/** Keys that work wherever nobody types: switched off at will (WCAG 2.2, 2.1.4). */
function listenToKeys(player, transcript, toggleCaptions, startSearch) {
  const dialog = document.querySelector('dialog');
  const enabled = dialog.querySelector('#single-keys');
  const showKeys = () => dialog.showModal();
  const actions = {'/': startSearch, '?': showKeys};
  if (player) {
    Object.assign(actions, {
      ' ': player.toggle,
      k: player.toggle,
      ArrowLeft: () => player.skip(-5),
      ArrowRight: () => player.skip(5),
      j: () => player.skip(-10),
      l: () => player.skip(10),
      p: () => player.skipChapter(-1),
      n: () => player.skipChapter(1),
      ',': () => player.changeRate(-1),
      '.': () => player.changeRate(1),
      c: toggleCaptions,
      f: () => transcript.follow(!transcript.isFollowing),
      t: transcript.focusSpoken,
    });
    player.section.querySelector('.keys').addEventListener('click', showKeys);
  }
  dialog.querySelector('#close-keys').addEventListener('click', () => dialog.close());

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || dialog.open
        || !enabled.checked || event.target.closest('select, input:not([type=range])')) {
      return;
    }
    const acts = event.target.closest('button, a, summary, [role=button]') && event.key === ' ';
    const slides = event.target.matches('input') && event.key.startsWith('Arrow');
    const action = actions[event.key];
    if (action && !acts && !slides) {
      event.preventDefault();
      action();
    }
  });
}

// First of all, since it moves what lies below.
if (matchMedia('(max-width: 60rem)').matches) {
  document.querySelector('.side details')?.removeAttribute('open');
}
const times = JSON.parse(document.getElementById('times').textContent);
const player = document.querySelector('.player audio') ? createPlayer(times) : null;
const transcript = createTranscript(times, player);
const startSearch = createSearch(transcript, player);
const toggleCaptions = player ? showCaptions(player) : null;
listenToKeys(player, transcript, toggleCaptions, startSearch);
if (player) {
  const goToAddress = () => {
    const seconds = secondsIn(location.hash);
    if (!Number.isNaN(seconds)) {
      player.seek(seconds);
      transcript.follow(true);
    }
  };
  addEventListener('hashchange', goToAddress);
  goToAddress();
}
