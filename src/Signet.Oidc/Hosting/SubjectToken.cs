using System.Text.Json;

namespace Signet.Oidc.Hosting;

/// <summary>What a subject token stands for.</summary>
/// <param name="Subject">The user to act for.</param>
/// <param name="Context">The <c>context</c> given at creation, for custom claims.</param>
public sealed record SubjectToken(string Subject, JsonElement? Context = null);
