using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.DependencyInjection;
using Signet.Experience.Api.Consents;
using Signet.Experience.Api.WellKnown;
using Signet.Experience.Flow;
using Signet.Experience.Flow.Records;
using Signet.Experience.Flow.Steps;
using Signet.Experience.Pages.Http;
using Signet.Experience.Pages.Social;
using Signet.Experience.Pages.Terms;

namespace Signet.Experience;

/// <summary>Registers the sign-in flow, its API and its pages. The server adds the protocol, the domain and the connectors.</summary>
public static class ExperienceServices
{
    public static IServiceCollection AddSignetExperience(this IServiceCollection services)
    {
        // Thai is written as Thai, not as references of three times its size.
        services.AddWebEncoders(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddScoped<RecordContext>();
        services.AddScoped<FlowAudit>();
        services.AddScoped<FirstFactors>();
        services.AddScoped<SocialSteps>();
        services.AddScoped<MandatoryProfile>();
        services.AddScoped<MfaGuard>();
        services.AddScoped<AccountCreation>();
        services.AddScoped<Identification>();
        services.AddScoped<ProfileSteps>();
        services.AddScoped<UserUpdate>();
        services.AddScoped<FlowEnd>();
        services.AddScoped<SignInFlow>();
        services.AddScoped<PublicExperience>();
        services.AddScoped<ConsentService>();
        services.AddScoped<PageContext>();
        services.AddScoped<PageResults>();
        services.AddScoped<NextStep>();
        services.AddScoped<TermsAgreement>();
        services.AddScoped<SocialStart>();
        services.AddScoped<SocialReturn>();
        return services;
    }
}
