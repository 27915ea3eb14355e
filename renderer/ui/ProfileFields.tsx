import { useId } from "react";
import { initialsOf, longestInitials } from "../model/people.ts";
import type { Profile } from "../model/profile.ts";
import { words } from "../model/words.ts";

type Props = {
  readonly profile: Profile;
  onChange(this: void, profile: Profile): void;
  /** What is typed has been left, or a colour was chosen: with the profile as it is then. */
  onSettled?(this: void, profile: Profile): void;
};

/** The user's name, the initials that stand for it, and the colour they stand on. */
export function ProfileFields({ profile, onChange, onSettled }: Props) {
  const group = useId();
  const says = words().people;
  const derived = initialsOf({ name: profile.name });
  const shown = initialsOf({ name: profile.name, initials: profile.initials }) || derived;
  const settle = () => onSettled?.(profile);
  return (
    <>
      <label className="field">
        <span>{words().frame.you.name}</span>
        <input
          value={profile.name}
          maxLength={200}
          onChange={({ target }) => onChange({ ...profile, name: target.value })}
          onBlur={settle}
        />
      </label>
      <div className="profile-sign">
        <label className="field">
          <span>{says.initials}</span>
          <input
            value={profile.initials}
            maxLength={longestInitials}
            placeholder={derived && says.initialsHint(derived)}
            onChange={({ target }) => onChange({ ...profile, initials: target.value })}
            onBlur={settle}
          />
        </label>
        <fieldset className="profile-colours">
          <legend>{says.colour}</legend>
          {Object.values(says.colours).map((name, colour) => (
            <label key={name} title={name}>
              <input
                type="radio"
                name={group}
                aria-label={name}
                checked={profile.colour === colour}
                onChange={() => {
                  const next = { ...profile, colour };
                  onChange(next);
                  onSettled?.(next);
                }}
              />
              <span className={`author-chip person-${colour}`} aria-hidden>
                {shown}
              </span>
            </label>
          ))}
        </fieldset>
      </div>
    </>
  );
}
