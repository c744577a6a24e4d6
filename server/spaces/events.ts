/** A space has another name, description or state. Told on its own stream with its id. */
export const spaceChanged = 'space.changed';
