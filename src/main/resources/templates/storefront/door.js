// Takes what stands behind the # out of the address, and so out of the history, and hands it in for a cookie.
const token = location.hash.slice(1);
history.replaceState(null, '', location.pathname);

function say(id) {
  document.getElementById('opening').hidden = true;
  document.getElementById(id).hidden = false;
}

async function enter() {
  const answer = await fetch('/marketplace/preview/enter', {
    headers: { 'X-Preview-Token': token },
    cache: 'no-store',
  });
  if (answer.ok) {
    location.replace(await answer.text());
  } else {
    say(answer.status === 404 ? 'closed' : 'failed');
  }
}

if (/^[\w-]+$/.test(token)) {
  enter().catch(() => say('failed'));
} else {
  say('closed');
}
