using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Configs;
using Signet.Identity.Errors;
using Signet.Identity.Http;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Management.SignInExperiences;

namespace Signet.Management.Configs;

/// <summary>GET and PATCH /api/account-center (management.md 18): given members are replaced.</summary>
internal static class AccountCenterApi
{
    internal sealed record FieldsBody(
        [property: Optional] FieldControl? Name = null,
        [property: Optional] FieldControl? Avatar = null,
        [property: Optional] FieldControl? Profile = null,
        [property: Optional] FieldControl? Email = null,
        [property: Optional] FieldControl? Phone = null,
        [property: Optional] FieldControl? Password = null,
        [property: Optional] FieldControl? Username = null,
        [property: Optional] FieldControl? Social = null,
        [property: Optional] FieldControl? CustomData = null,
        [property: Optional] FieldControl? Mfa = null,
        [property: Optional] FieldControl? Passkey = null,
        [property: Optional] FieldControl? Session = null);

    internal sealed record Body(
        [property: Optional] bool? Enabled = null,
        [property: Optional] FieldsBody? Fields = null,
        [property: Optional] string[]? WebauthnRelatedOrigins = null,
        [property: WebUrlOrEmpty, MaxLength(2048)] Patch<string?> DeleteAccountUrl = default,
        Patch<string?> CustomCss = default,
        Patch<ProfileFieldBody[]?> ProfileFields = default);

    internal static async Task<Answer<AccountCenterView>> GetAsync(SignetDb db, CancellationToken ct) => AccountCenterView.From(await db.AccountCenters.AsNoTracking().SingleAsync(ct));

    internal static async Task<Answer<AccountCenterView>> UpdateAsync(JsonBody<Body> body, SignetDb db, CancellationToken ct)
    {
        var input = body.Value;
        if (input == new Body())
        {
            return EntityErrors.InvalidInput();
        }

        if (ProfileFieldBody.Repeated(input.ProfileFields.Value) is { } repeated)
        {
            return repeated;
        }

        var row = await db.AccountCenters.SingleAsync(ct);
        row.Enabled = input.Enabled ?? row.Enabled;
        row.Fields = input.Fields is null ? row.Fields : Fields(input.Fields);
        row.WebauthnRelatedOrigins = input.WebauthnRelatedOrigins is { } origins
            ? new JsonArray([.. origins.Distinct(StringComparer.Ordinal).Select(origin => JsonValue.Create(origin))])
            : row.WebauthnRelatedOrigins;
        row.DeleteAccountUri = NullIfEmpty(input.DeleteAccountUrl.Or(row.DeleteAccountUri));
        row.CustomCss = NullIfEmpty(input.CustomCss.Or(row.CustomCss));
        row.ProfileFields = input.ProfileFields.IsSet
            ? input.ProfileFields.Value is { } fields ? new JsonArray([.. fields.Select(field => new JsonObject { ["name"] = field.Name })]) : null
            : row.ProfileFields;
        await db.SaveChangesAsync(ct);
        return AccountCenterView.From(row);
    }

    private static JsonObject Fields(FieldsBody fields)
    {
        var json = JsonSerializer.SerializeToNode(fields, EdgeJson.Options)!.AsObject();
        foreach (var absent in json.Where(member => member.Value is null).Select(member => member.Key).ToList())
        {
            json.Remove(absent);
        }

        return json;
    }

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
