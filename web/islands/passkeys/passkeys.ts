// Passkeys need a script to talk to the device. Two elements, each hidden until it can work.
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from "@simplewebauthn/browser";

/** Common to both: a button, a line for errors, and JSON requests to the server. */
abstract class PasskeyElement extends HTMLElement {
  connectedCallback(): void {
    if (!browserSupportsWebAuthn()) return;
    this.hidden = false;
    this.button.addEventListener("click", this);
  }

  disconnectedCallback(): void {
    this.button.removeEventListener("click", this);
  }

  async handleEvent(): Promise<void> {
    this.button.disabled = true;
    this.say("");
    try {
      await this.act();
    } catch (failed) {
      // Browsers don't reveal whether it was "cancelled", "timed out" or "no passkey here".
      this.say(failed instanceof Refused ? failed.message : (this.dataset.cancelled ?? ""));
    } finally {
      this.button.disabled = false;
    }
  }

  protected abstract act(): Promise<void>;

  protected async post<T>(path: string, body: object): Promise<T> {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(body),
    });
    const type = answer.headers.get("Content-Type") ?? "";
    const told = type.includes("json") ? await answer.json() : { title: await answer.text() };
    if (!answer.ok) throw new Refused(told.title ?? "");
    return told as T;
  }

  private get button(): HTMLButtonElement {
    return this.querySelector("button")!;
  }

  private say(sentence: string): void {
    this.querySelector("[role=alert]")!.textContent = sentence;
  }
}

/** An error with the server's own message. */
class Refused extends Error {}

class PasskeySignIn extends PasskeyElement {
  protected async act(): Promise<void> {
    const { question } = await this.post<{ question: never }>("/sign-in/passkey/question", {});
    const answer = await startAuthentication({ optionsJSON: question });
    const stay = document.querySelector<HTMLInputElement>("input[name=stay]")?.checked ?? false;
    const { to } = await this.post<{ to: string }>("/sign-in/passkey", { credential: JSON.stringify(answer), stay, back: this.dataset.back ?? null });
    location.assign(to);
  }
}

class PasskeyMake extends PasskeyElement {
  protected async act(): Promise<void> {
    const name = this.querySelector<HTMLInputElement>("input[name=name]")!.value;
    const { question } = await this.post<{ question: never }>("/me/passkeys/question", {});
    const answer = await startRegistration({ optionsJSON: question });
    await this.post("/me/passkeys", { name, credential: JSON.stringify(answer) });
    location.reload();
  }
}

customElements.define("passkey-sign-in", PasskeySignIn);
customElements.define("passkey-make", PasskeyMake);
