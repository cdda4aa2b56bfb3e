import type { FormField } from './form-field.js';

/** A field that forms opened by an earlier version do not have. There it is left out, and what is stored stays. */
export function addedLater<Typed>(field: FormField<Typed | null>): FormField<Typed | null | undefined> {
  return leftOutOr(field, null);
}

/** The same for ticks, of which there may be none. */
export function ticksAddedLater<Value>(field: FormField<readonly Value[]>): FormField<readonly Value[] | undefined> {
  return leftOutOr<readonly Value[]>(field, []);
}

function leftOutOr<Typed>(field: FormField<Typed>, nothing: Typed): FormField<Typed | undefined> {
  return {
    ...field,
    input: (look, typed, choices) => field.input(look, typed ?? nothing, choices),
    read: (values, id) => (id in values ? field.read(values, id) : undefined),
    isSame: (one, other) => field.isSame(one ?? nothing, other ?? nothing),
    told: (stored, choices, locale) => field.told(stored ?? nothing, choices, locale),
  };
}

/** A field in which something counts while nothing is filled in. */
export function orElse<Typed>(field: FormField<Typed | null>, otherwise: Typed): FormField<Typed> {
  return { ...field, read: (values, id) => field.read(values, id) ?? otherwise };
}

/**
 * A field whose block is given its id when it is shown: Slack keeps what was filled in under an id, and the form may come to be
 * about something else. It is found by its action, and has no problems.
 */
export function inChangingBlock<Typed>(field: FormField<Typed>): FormField<Typed> {
  const read: FormField<Typed>['read'] = (values, id) => {
    const block = Object.values(values).find((each) => id in each);
    return field.read(block ? { [id]: block } : {}, id);
  };
  return { ...field, read };
}
