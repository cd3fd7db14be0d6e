using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Signet.Experience.Phrases;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Tenants;

namespace Signet.Experience.Api.WellKnown;

/// <summary>GET /api/.well-known/phrases, language as in experience.md 17.7.</summary>
internal static class GetPhrases
{
    internal sealed record Query([property: Optional] string? Lng = null);

    internal static Answer<JsonObject> Handle(JsonQuery<Query> query, CurrentTenant tenant, HttpContext context)
    {
        var language = tenant.Snapshot.SignInExperience.LanguageInfo;
        var detected = language.AutoDetect ? LanguageTags.FromAcceptLanguage(context.Request.Headers.AcceptLanguage) : [];
        var phrases = PhraseBook.Get(PhraseBook.Choose(
            [.. (query.Value.Lng ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries), .. detected, language.FallbackLanguage], []));
        context.Response.Headers.ContentLanguage = phrases.Language;
        return new JsonObject { ["translation"] = phrases.ToJson() };
    }
}
