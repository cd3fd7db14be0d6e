using Signet.Identity.Errors;

namespace Signet.Experience.Api;

/// <summary><c>{ verificationId }</c>.</summary>
internal sealed record VerificationView(string VerificationId)
{
    public static Result<VerificationView> From(Result<string> id) => id.IsSuccess ? new VerificationView(id.Value) : id.Error;
}
