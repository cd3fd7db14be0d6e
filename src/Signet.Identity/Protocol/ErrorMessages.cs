using Signet.Identity.Errors;
using Signet.Identity.Http.Messages;
using Signet.Oidc.Hosting;

namespace Signet.Identity.Protocol;

/// <summary>Texts of protocol errors from the same catalogue as those of the APIs.</summary>
internal sealed class ErrorMessages : IErrorMessages
{
    public string Find(string code, string? acceptLanguage) =>
        MessageCatalogue.Text(new ApiError(code), LanguageChoice.OfHeader(acceptLanguage));
}
