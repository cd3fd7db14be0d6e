using Signet.Experience.Flow.Records;

namespace Signet.Experience.Flow;

/// <summary>Everything an interaction remembers (experience.md 3.2); it lives as JSON inside the OIDC interaction's result.</summary>
public sealed class FlowState
{
    public required InteractionEvent InteractionEvent { get; set; }

    public string? UserId { get; set; }

    public PendingProfile Profile { get; set; } = new();

    public MfaState Mfa { get; set; } = new();

    /// <summary>At most one record of each type.</summary>
    public List<VerificationRecord> VerificationRecords { get; set; } = [];

    public CaptchaState Captcha { get; set; } = new();

    public Dictionary<string, string> SignInContext { get; set; } = [];

    public T? Record<T>(string id) where T : VerificationRecord => VerificationRecords.Find(record => record.Id == id) as T;

    public T? RecordOfType<T>() where T : VerificationRecord => VerificationRecords.OfType<T>().FirstOrDefault();

    /// <summary>A new record of a type replaces the former one, whose id is unknown from then on.</summary>
    public void Put(VerificationRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        VerificationRecords.RemoveAll(existing => existing.Type == record.Type);
        VerificationRecords.Add(record);
    }
}
