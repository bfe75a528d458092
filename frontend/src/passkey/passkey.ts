/**
 * A `<form data-passkey="get" data-options="{…}" hidden>` asks the device to sign, `data-passkey="create"` to make a key; the
 * options are WebAuthn's JSON, and what the device said goes into the form's `credential` as JSON. The form is shown where
 * the browser can do that; otherwise `[data-passkey-cannot]` stays. When the device or the person says no, `[data-passkey-failed]`
 * says so, and one can try again. The names in `data-taken`, one to a line, are those of other devices: where the form's `name` is
 * one of them, `[data-passkey-taken]` says so before the device makes a key that would not be kept.
 */
import { creation, request, said } from './json';
import { taken } from './name';

if (window.PublicKeyCredential && navigator.credentials) {
  document.querySelectorAll<HTMLElement>('[data-passkey-cannot]').forEach((each) => each.remove());
  document.querySelectorAll<HTMLFormElement>('form[data-passkey]').forEach((form) => {
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void answer(form);
    });
  });
}

async function answer(form: HTMLFormElement): Promise<void> {
  const failed = form.querySelector<HTMLElement>('[data-passkey-failed]');
  const field = form.querySelector<HTMLInputElement>('input[name=credential]');
  if (failed) failed.hidden = true;
  if (clashes(form)) return;
  try {
    const credential = await asked(form);
    if (credential && field) {
      field.value = JSON.stringify(said(credential));
      form.submit();
      return;
    }
  } catch {
    // Nobody was there, the device said no, or the time was over: all the same to the person.
  }
  if (failed) failed.hidden = false;
}

function clashes(form: HTMLFormElement): boolean {
  const name = form.querySelector<HTMLInputElement>('input[name=name]');
  const says = form.querySelector<HTMLElement>('[data-passkey-taken]');
  const clash = name !== null && taken(form.dataset.taken ?? '', name.value);
  if (says) {
    says.hidden = !clash;
    name?.setAttribute('aria-describedby', clash ? `name-help ${says.id}` : 'name-help');
  }
  name?.setAttribute('aria-invalid', String(clash));
  if (clash) name?.focus();
  return clash;
}

async function asked(form: HTMLFormElement): Promise<PublicKeyCredential | null> {
  const options = JSON.parse(form.dataset.options ?? '{}');
  const given =
    form.dataset.passkey === 'create'
      ? await navigator.credentials.create({ publicKey: creation(options) })
      : await navigator.credentials.get({ publicKey: request(options) });
  return given as PublicKeyCredential | null;
}
