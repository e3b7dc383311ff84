package eu.sluis.vocabulary;

import java.util.Locale;
import java.util.Optional;

/** What a person may do in Sluis; a person may have several. Rights on data come from groups. */
public enum Role {
  USER,
  OWNER,
  PRIVACY_OFFICER,
  INFORMATION_MANAGER,
  DESK_EMPLOYEE,
  AUDITOR,
  ADMINISTRATOR;

  /** The name in configuration, claims and the database: `privacy-officer`. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role with this {@link #code()}, or empty when there is none. */
  public static Optional<Role> ofCode(String code) {
    for (Role role : values()) {
      if (role.code().equals(code)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
