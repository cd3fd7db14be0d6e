using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Signet.Experience.Api.WellKnown;
using Signet.Experience.Flow;
using Signet.Experience.Pages.Layout;
using Signet.Experience.Pages.Settings;
using Signet.Experience.Phrases;
using Signet.Identity.Tenants;

namespace Signet.Experience.Pages.Http;

/// <summary>What surrounds the content of a page: settings, language, application, theme (experience.md 17). Scoped.</summary>
public sealed class PageContext(PublicExperience experience, CurrentTenant tenant, SignInFlow flow)
{
    /// <summary>Whether this browser is in an interaction; then <see cref="SignInFlow.Interaction"/> may be read.</summary>
    public bool HasInteraction { get; private set; }

    public PageSettings Settings { get; private set; } = new();

    public PageView View { get; private set; } = null!;

    public string Endpoint => tenant.Endpoint;

    public string AdminEndpoint => tenant.AdminEndpoint;

    /// <summary>Reads the interaction and everything the page looks like. Call it once, first.</summary>
    public async Task OpenAsync(HttpContext context)
    {
        HasInteraction = (await flow.OpenAsync(context)).IsSuccess;
        var clientId = HasInteraction ? flow.ClientId : context.Request.Query["app_id"].FirstOrDefault();
        Settings = PageSettings.From(JsonSerializer.SerializeToElement(experience.Read(clientId)));
        View = Create(context, Settings, Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)), clientId);
    }

    /// <summary>The page that shows other settings than the stored ones: the Console's preview.</summary>
    internal PageView Create(HttpContext context, PageSettings settings, string nonce, string? clientId)
    {
        var application = clientId is null ? null : tenant.Snapshot.Applications.GetValueOrDefault(clientId);
        var chosen = context.Request.Query["lng"].FirstOrDefault();
        return new PageView
        {
            Settings = settings,
            T = PhraseBook.Get(Language(context, settings, chosen)),
            Nonce = nonce,
            Path = context.Request.Path.Value ?? "/",
            Languages = PhraseBook.BuiltInLanguages,
            AppId = HasInteraction ? clientId : null,
            AppName = application is null || tenant.Id == TenantId.Admin ? null : application.SignInExperience?.DisplayName ?? application.Application.Name,
            ChosenLanguage = chosen is not null && PhraseBook.BuiltInLanguages.Contains(chosen) ? chosen : null,
            SupportId = context.TraceIdentifier,
            IsMobile = context.Request.Headers.UserAgent.ToString().Contains("Mobile", StringComparison.Ordinal),
        };
    }

    private string Language(HttpContext context, PageSettings settings, string? chosen)
    {
        var locales = context.Request.Query["ui_locales"].FirstOrDefault()
            ?? (HasInteraction ? flow.Interaction.Parameters.GetValueOrDefault("ui_locales") : null);
        var detected = settings.LanguageInfo.AutoDetect
            ? LanguageTags.FromAcceptLanguage(context.Request.Headers.AcceptLanguage).Prepend(context.Request.Query["locale"].FirstOrDefault() ?? "")
            : [];
        return PhraseBook.Choose(
            [chosen ?? "", .. (locales ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8), .. detected, settings.LanguageInfo.FallbackLanguage], []);
    }
}
