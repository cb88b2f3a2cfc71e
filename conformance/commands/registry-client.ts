import { OperatorError } from '../../shared/runtime/errors.ts';
import type { OwnText } from '../../shared/domain/language.ts';
import type { Settings } from '../../shared/runtime/settings.ts';

/** A refusal or a warning: where in the SDL, and what to do. */
export type ToldReason = { code: string; line: number | null; message: OwnText };

/** The parts of a registry response that the commands use. */
export type RegistryAnswer = {
  ok?: boolean;
  refusals?: ToldReason[];
  warnings?: ToldReason[];
  changes?: { level: string; message: OwnText; usedBy?: { client: string }[] }[];
} & Record<string, unknown>;

/** A client of a directory's registry. */
export type RegistryClient = {
  send: (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
  ) => Promise<RegistryAnswer>;
};

/** The registry at REGISTRY_URL, with the key from REGISTRY_KEY. */
export const registryClient = ({
  REGISTRY_URL,
  REGISTRY_KEY,
}: Pick<Settings, 'REGISTRY_URL' | 'REGISTRY_KEY'>): RegistryClient => ({
  send: async (method, path, body) => {
    if (!REGISTRY_KEY)
      throw new OperatorError('Set REGISTRY_KEY to your key for the registry: see .env.example.');
    const response = await fetch(new URL(`/registry${path}`, REGISTRY_URL), {
      method,
      redirect: 'error',
      headers: {
        authorization: `Bearer ${REGISTRY_KEY}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    }).catch((error: Error) => {
      throw new OperatorError(`The directory at ${REGISTRY_URL} does not answer: ${error.message}`);
    });
    return answerFrom(await response.text(), response.status);
  },
});

function answerFrom(text: string, status: number): RegistryAnswer {
  try {
    return JSON.parse(text) as RegistryAnswer;
  } catch {
    throw new OperatorError(
      `What is at REGISTRY_URL answered ${status}, and not as a registry does.`,
    );
  }
}
