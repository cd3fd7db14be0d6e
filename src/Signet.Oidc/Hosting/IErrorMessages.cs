namespace Signet.Oidc.Hosting;

/// <summary>Localised <c>message</c> of an error body (section 17.1).</summary>
public interface IErrorMessages
{
    /// <summary>The text for a code such as <c>oidc.invalid_grant</c>; a fallback that contains the code when it is unknown.</summary>
    string Find(string code, string? acceptLanguage);
}
