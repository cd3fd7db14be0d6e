using Microsoft.AspNetCore.Http;
using Signet.Experience.Flow;
using Signet.Experience.Pages.Http;
using Signet.Experience.Pages.Settings;

namespace Signet.Experience.Pages.Terms;

/// <summary>Whether this person agreed already in this interaction, and the page that asks (experience.md 8.5). Scoped.</summary>
public sealed class TermsAgreement(SignInFlow flow, PageContext page, PageResults results)
{
    private const string Member = "agreed";

    /// <summary>Before a provider is visited.</summary>
    public bool IsMissingForTrip => Asks(AgreeToTerms.Manual);

    /// <summary>Before an account is made of what a provider told.</summary>
    public bool IsMissingForRegistration => Asks(AgreeToTerms.Manual) || Asks(AgreeToTerms.ManualRegistrationOnly);

    /// <summary>Takes the checkbox of a form; kept with the next save of the flow.</summary>
    public void Take(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form["agree"] == "true")
        {
            flow.Pages[Member] = true;
        }
    }

    public IResult Ask(string action, string? connector, bool refused = false) => results.Page<TermsPage>(new TermsModel(
        action,
        connector,
        refused ? new FormState { Problems = [new FormProblem("agree", "legal.required")] } : FormState.Empty));

    private bool Asks(AgreeToTerms policy) =>
        page.Settings.AgreeToTermsPolicy == policy && page.Settings.HasTerms && !(flow.Pages[Member]?.GetValue<bool>() ?? false);
}
