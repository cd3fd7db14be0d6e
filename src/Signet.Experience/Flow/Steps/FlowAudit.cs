using Signet.Identity.AuditLogs;
using Signet.Identity.Errors;
using Signet.Oidc.Interactions;

namespace Signet.Experience.Flow.Steps;

/// <summary>One audit entry per step (experience.md 19.1), with the state after it. Scoped.</summary>
public sealed class FlowAudit(AuditTrail audit, RequestOrigin origin)
{
    /// <summary>The <c>signInContext</c> of this request.</summary>
    public Dictionary<string, string> Context()
    {
        var context = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(context, "ip", origin.Ip);
        Add(context, "userAgent", origin.UserAgent);
        return context;
    }

    internal ValueTask WriteAsync(string key, Interaction? interaction, FlowState? state, ApiError? error, CancellationToken ct) =>
        audit.AddAsync(Entry(key, interaction, state, error), ct);

    /// <summary>For a step whose answer must not exist without its entry.</summary>
    internal Task WriteDurableAsync(string key, Interaction interaction, FlowState state, CancellationToken ct) =>
        audit.AddDurableAsync(Entry(key, interaction, state, null), ct);

    private static AuditEntry Entry(string key, Interaction? interaction, FlowState? state, ApiError? error) => new(key)
    {
        Error = error,
        UserId = state?.UserId,
        ApplicationId = interaction?.ClientId,
        InteractionId = interaction?.Uid,
        SessionId = interaction?.SessionUid,
        Details = state is null ? null : new() { ["interaction"] = FlowView.Of(state) },
    };

    private static void Add(Dictionary<string, string> context, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            context[name] = value;
        }
    }
}
