/** The sound and its controls. Times are in seconds, as the media element has them. */
function createPlayer(times) {
  const section = document.querySelector('.player');
  const audio = section.querySelector('audio');
  const bar = section.querySelector('.bar');
  const slider = bar.querySelector('input');
  const now = bar.querySelector('.clock b');
  const rate = bar.querySelector('.rate');
  const playButton = bar.querySelector('.play');
  const played = section.querySelector('#played rect');
  const needle = section.querySelector('.needle');
  const chapterTitles = Array.from(
      document.querySelectorAll('.chapters .chapter-title'), (title) => title.textContent);
  const lengthS = times.durationMs / 1000;
  const listeners = [];
  let frame = 0;
  let shownSecond = -1;

  /** Shows where the sound is; the listeners are told at every frame while it plays. */
  function update() {
    const seconds = audio.currentTime;
    listeners.forEach((listener) => listener(seconds));
    const share = Math.min(1, seconds / lengthS);
    played.setAttribute('width', String(share * 1000));
    needle.setAttribute('x', String(Math.min(998, share * 1000)));
    const second = Math.floor(seconds);
    if (second !== shownSecond) {
      shownSecond = second;
      slider.value = String(second);
      now.textContent = clock(second);
      const chapter = chapterTitles[chapterAt(seconds)];
      slider.setAttribute('aria-valuetext', clock(second) + (chapter ? ', ' + chapter : ''));
    }
  }

  function tick() {
    update();
    frame = audio.paused ? 0 : requestAnimationFrame(tick);
  }

  function showState() {
    bar.classList.toggle('playing', !audio.paused);
    playButton.setAttribute('aria-label', audio.paused ? 'Play' : 'Pause');
    if (!audio.paused && frame === 0) {
      frame = requestAnimationFrame(tick);
    }
  }

  function play() {
    // A browser may refuse; then the button goes on saying "Play".
    audio.play().catch(showState);
  }

  function toggle() {
    if (audio.paused) {
      play();
    } else {
      audio.pause();
    }
  }

  function seek(seconds) {
    audio.currentTime = Math.max(0, Math.min(lengthS, seconds));
    update();
  }

  function skip(seconds) {
    seek(audio.currentTime + seconds);
  }

  /** The index of the chapter that is heard at a time. */
  function chapterAt(seconds) {
    return lastAtOrBefore(times.chapters, Math.round(seconds * 1000));
  }

  function skipChapter(step) {
    const seconds = audio.currentTime;
    const current = chapterAt(seconds);
    // Back goes to the beginning of this chapter first, as players do.
    const back = step < 0 && seconds - times.chapters[current] / 1000 > 3;
    const chapter = Math.max(0, back ? current : current + step);
    if (chapter < times.chapters.length) {
      seek(times.chapters[chapter] / 1000);
      announce(chapterTitles[chapter] || clock(audio.currentTime));
    }
  }

  function changeRate(step) {
    const index = rate.selectedIndex + step;
    if (index >= 0 && index < rate.options.length) {
      rate.selectedIndex = index;
      audio.playbackRate = Number(rate.value);
      announce('Speed ' + rate.value);
    }
  }

  audio.controls = false;
  bar.hidden = false;
  playButton.addEventListener('click', toggle);
  bar.querySelector('.back').addEventListener('click', () => skip(-10));
  bar.querySelector('.forward').addEventListener('click', () => skip(10));
  rate.addEventListener('change', () => changeRate(0));
  slider.addEventListener('input', () => seek(Number(slider.value)));
  for (const event of ['play', 'playing', 'pause', 'ended']) {
    audio.addEventListener(event, showState);
  }
  for (const event of ['timeupdate', 'seeking', 'seeked', 'pause', 'ended']) {
    audio.addEventListener(event, update);
  }
  audio.addEventListener('error', () => {
    bar.hidden = true;
    const sorry = document.createElement('p');
    sorry.className = 'wrap silent';
    sorry.setAttribute('role', 'alert');
    sorry.textContent = 'The sound cannot be played: is '
        + decodeURIComponent(audio.getAttribute('src')) + ' beside this page?';
    section.append(sorry);
  });
  // What sticks to the window needs to know how much of it the player takes.
  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--player-height', section.offsetHeight + 'px');
  }).observe(section);
  showMediaSession();

  /** Titles and keys for lock screens and headsets. */
  function showMediaSession() {
    if (!('mediaSession' in navigator)) {
      return;
    }
    const names = Array.from(document.querySelectorAll('.speakers li'), (li) => li.textContent);
    navigator.mediaSession.metadata = new MediaMetadata({
      title: document.querySelector('h1').textContent,
      artist: names.join(', '),
      artwork: [{src: document.querySelector('.cover').src}],
    });
    const actions = {
      seekbackward: () => skip(-10),
      seekforward: () => skip(10),
      previoustrack: () => skipChapter(-1),
      nexttrack: () => skipChapter(1),
    };
    for (const [action, handler] of Object.entries(actions)) {
      navigator.mediaSession.setActionHandler(action, handler);
    }
  }

  return {
    play, toggle, seek, skip, skipChapter, changeRate, chapterAt,
    get section() { return section; },
    get audio() { return audio; },
    whenTimeChanges(listener) { listeners.push(listener); },
  };
}

/** Captions below the controls: a media element without pictures has no place to show them. */
function showCaptions(player) {
  const box = player.section.querySelector('.caption');
  const button = player.section.querySelector('.captions');
  const track = player.section.querySelector('track').track;
  const classOf = new Map(Array.from(
      document.querySelectorAll('.speakers li'), (li) => [li.textContent, li.className]));

  let shown = [];

  function show() {
    const cues = Array.from(track.activeCues || []);
    if (cues.length === shown.length && cues.every((cue, i) => cue === shown[i])) {
      return;
    }
    shown = cues;
    if (cues.length > 0) {
      box.hidden = false; // from the first caption on, so that the page does not jump
    }
    box.replaceChildren(...cues.map((cue) => {
      const line = document.createElement('div');
      line.append(cue.getCueAsHTML());
      for (const voice of line.querySelectorAll(':scope > span[title]')) {
        voice.className = classOf.get(voice.title) || '';
      }
      return line;
    }));
  }

  function toggle() {
    const on = track.mode !== 'showing';
    track.mode = on ? 'showing' : 'disabled';
    button.setAttribute('aria-pressed', String(on));
    box.hidden = true;
    show();
  }

  track.addEventListener('cuechange', show);
  player.whenTimeChanges(show);
  button.addEventListener('click', toggle);
  track.mode = 'disabled';
  toggle();
  return toggle;
}
