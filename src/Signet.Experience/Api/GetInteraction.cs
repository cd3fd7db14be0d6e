using System.Text.Json.Nodes;
using Signet.Experience.Flow;
using Signet.Identity.Http.Answers;

namespace Signet.Experience.Api;

/// <summary>GET /api/experience/interaction: the state without secrets.</summary>
internal static class GetInteraction
{
    internal static Answer<JsonObject> Handle(SignInFlow flow) => flow.PublicView();
}
