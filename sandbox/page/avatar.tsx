interface AvatarProps {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
}

/** Initials on a colour that always is the same for the same person; a clock for the app. */
export function Avatar({ id, name, isBot }: AvatarProps) {
  if (isBot) {
    return (
      <svg className="avatar avatar-app" viewBox="0 0 32 32" aria-hidden="true">
        <circle cx="16" cy="16" r="8.5" />
        <path d="M16 11v5.4l3.6 2.2" />
      </svg>
    );
  }
  const hue = [...id].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 360, 7);
  const initials = name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();
  return (
    <span className="avatar" style={{ '--hue': hue } as React.CSSProperties} aria-hidden="true">
      {initials}
    </span>
  );
}
