using System.Text.Json.Nodes;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Experience.Api.WellKnown;

/// <summary>GET /api/.well-known/sign-in-exp and its alias /experience (experience.md 18).</summary>
internal static class GetSignInExperience
{
    internal sealed record Query([property: Optional] string? OrganizationId = null, [property: Optional] string? AppId = null);

    internal static Answer<JsonObject> Handle(JsonQuery<Query> query, PublicExperience experience) => experience.Read(query.Value.AppId);
}
