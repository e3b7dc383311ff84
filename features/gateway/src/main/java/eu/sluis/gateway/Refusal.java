package eu.sluis.gateway;

import eu.sluis.audit.AuditUnavailable;
import eu.sluis.gateway.limits.OverLimit;
import eu.sluis.policy.Reason;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Why a question was not sent, as a type: each has its own sentence and its own way out. */
public sealed interface Refusal {

  /** The code in the record. */
  String code();

  /** A rule says no. */
  record ByPolicy(List<Reason> because, String advice) implements Refusal {
    public ByPolicy {
      because = List.copyOf(because);
    }

    @Override
    public String code() {
      return "policy";
    }
  }

  /** There is no such use case in this organisation. */
  record UseCaseUnknown() implements Refusal {
    @Override
    public String code() {
      return "use_case_unknown";
    }
  }

  /** Nobody approved it, or the approval does not hold today. */
  record NotApproved(String owner) implements Refusal {
    @Override
    public String code() {
      return "use_case_not_approved";
    }
  }

  /** The bouwcode could not be read. */
  record PolicyUnreadable(String owner) implements Refusal {
    @Override
    public String code() {
      return "policy_unreadable";
    }
  }

  /** The detector failed, so nobody knows what is in the text. */
  record DetectorFailed() implements Refusal {
    @Override
    public String code() {
      return "detector_failed";
    }
  }

  /** The register, the knowledge or the pseudonyms could not be read. */
  record StoreAway() implements Refusal {
    @Override
    public String code() {
      return "store_away";
    }
  }

  /** The log could not be written: no record, no call. */
  record LogAway() implements Refusal {
    @Override
    public String code() {
      return "log_away";
    }
  }

  /** The witness of the log has not agreed that it goes on: no call until it does. */
  record LogHalted() implements Refusal {
    @Override
    public String code() {
      return "log_halted";
    }
  }

  /** Why there is no record. */
  static Refusal of(AuditUnavailable away) {
    return away instanceof eu.sluis.audit.LogHalted ? new LogHalted() : new LogAway();
  }

  /** The model that was asked for is not in the catalogue. */
  record ModelUnknown() implements Refusal {
    @Override
    public String code() {
      return "model_unknown";
    }
  }

  /** No model, or not the one that was asked for, can do what is asked. */
  record ModelCannot(Set<Capability> needs) implements Refusal {
    public ModelCannot {
      needs = Set.copyOf(needs);
    }

    @Override
    public String code() {
      return "model_cannot";
    }
  }

  /**
   * The question is longer than {@link Question#TEXT_CHARACTERS_MAX}, or a conversation than {@link
   * Chat#CHARACTERS_MAX}.
   */
  record TooLong() implements Refusal {
    @Override
    public String code() {
      return "question_too_long";
    }
  }

  /**
   * What may be used was used, or is being used by others.
   *
   * @param owner who can raise a limit of the use case or a key
   */
  record LimitReached(OverLimit because, String owner) implements Refusal {
    @Override
    public String code() {
      return "limit_reached";
    }
  }

  /**
   * A tool is to be called that a person has to say yes to first.
   *
   * @param tool as `server/tool`
   * @param approval which of {@link eu.sluis.gateway.tools.Approvals}
   */
  record ApprovalNeeded(String tool, UUID approval) implements Refusal {
    @Override
    public String code() {
      return "approval_needed";
    }
  }
}
