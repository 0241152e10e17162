const find = id => document.getElementById(id);
const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

let mails = [];
let texts = [];
let shown = null;
let view = 'html';

const views = mail => [
  ['html', 'HTML', mail.html && (() => page(mail.html))],
  ['text', 'Text', mail.text && (() => element('pre', { dir: 'auto', textContent: mail.text }))],
  ['attachments', 'Invitation and attachments', mail.attachments.length && (() => attachments(mail))],
  ['raw', 'Raw', () => element('pre', { textContent: mail.raw })],
].filter(([, , show]) => show);

function page(html) {
  const frame = element('iframe', { title: 'The mail as its reader sees it', srcdoc: '<base target="_blank">' + html });
  // No script runs in it; a link opens a page of its own.
  frame.setAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox');
  return frame;
}

function attachments(mail) {
  return element('div', {}, ...mail.attachments.flatMap(({ name, type, content }) => [
    element('pre', {}, element('strong', { textContent: [name, type].filter(Boolean).join(' – ') }), '\n\n' + content)]));
}

function show(mail, focus) {
  shown = mail.id;
  find('mail').hidden = false;
  find('subject').textContent = mail.subject || '(no subject)';
  find('envelope').replaceChildren(...Object.entries({ From: mail.from, To: mail.to.join(', '), 'Delivered to': mail.envelopeTo.join(', '), Date: mail.date })
    .flatMap(([name, value]) => [element('dt', { textContent: name }), element('dd', { textContent: value, dir: 'auto' })]));
  const choices = views(mail);
  if (!choices.some(([id]) => id === view)) view = choices[0][0];
  find('tabs').replaceChildren(...choices.map(([id, label]) => tab(mail, id, label)));
  find('panel').setAttribute('aria-labelledby', 'tab-' + view);
  find('panel').replaceChildren(choices.find(([id]) => id === view)[2]());
  drawList();
  if (focus) find('subject').focus();
}

function tab(mail, id, label) {
  const made = element('button', { type: 'button', role: 'tab', id: 'tab-' + id, textContent: label, tabIndex: id === view ? 0 : -1 });
  made.setAttribute('role', 'tab');
  made.setAttribute('aria-selected', String(id === view));
  made.setAttribute('aria-controls', 'panel');
  const choose = next => { view = next; show(mail); find('tab-' + next).focus(); };
  made.onclick = () => choose(id);
  made.onkeydown = event => {
    const ids = views(mail).map(([other]) => other);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) choose(ids[(ids.indexOf(id) + step + ids.length) % ids.length]);
  };
  return made;
}

function drawList() {
  find('count').textContent = mails.length < 200 ? `(${mails.length})` : '(the last 200)';
  find('empty').hidden = mails.length > 0;
  const focused = document.activeElement?.dataset?.id;
  find('list').replaceChildren(...mails.map(mail => {
    const button = element('button', { type: 'button' },
      element('span', { textContent: mail.subject || '(no subject)', dir: 'auto' }),
      element('small', { textContent: `${mail.envelopeTo.join(', ')} · ${mail.date}` }));
    button.dataset.id = mail.id;
    if (mail.id === shown) button.setAttribute('aria-current', 'true');
    button.onclick = () => show(mail, true);
    return element('li', {}, button);
  }));
  if (focused) find('list').querySelector(`[data-id="${focused}"]`)?.focus();
}

function drawTexts() {
  find('texts-count').textContent = `(${texts.length})`;
  find('no-texts').hidden = texts.length > 0;
  find('texts').replaceChildren(...texts.map(({ to, text, received }) => element('li', {},
    element('p', {}, element('span', { textContent: text, dir: 'auto' }), element('small', { textContent: `${to} · ${received}` })))));
}

async function refresh() {
  try {
    const latestTexts = await (await fetch('/api/texts?limit=200')).json();
    if (JSON.stringify(latestTexts) !== JSON.stringify(texts)) {
      if (latestTexts.length) find('status').textContent = 'New text';
      texts = latestTexts;
      drawTexts();
    }
    const latest = await (await fetch('/api/messages?limit=200')).json();
    const added = latest.findIndex(mail => mail.id === mails[0]?.id);
    const changed = latest.length !== mails.length || latest[0]?.id !== mails[0]?.id;
      mails = latest;
    if (changed) {
      drawList();
      if (added) find('status').textContent = added > 1 ? `${added} new mails` : 'New mail';
    }
  } catch {
    find('status').textContent = 'The mailbox does not answer';
  }
}

find('clear').onclick = async () => {
  await fetch('/api/messages', { method: 'DELETE' });
  await fetch('/api/texts', { method: 'DELETE' });
  shown = null;
  find('mail').hidden = true;
  await refresh();
};
await refresh();
setInterval(() => { if (!document.hidden) refresh(); }, 2000);
