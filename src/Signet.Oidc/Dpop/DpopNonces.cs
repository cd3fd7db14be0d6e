using System.Globalization;
using Signet.Oidc.Hosting;

namespace Signet.Oidc.Dpop;

/// <summary>
/// Nonces for DPoP proofs (RFC 9449 section 8): a period of time, signed. Nothing is stored, every node knows them, and a proof made in
/// advance is worthless after one to two periods.
/// </summary>
internal sealed class DpopNonces(IOidcTenant tenant, TimeProvider clock)
{
    private const string Purpose = "dpop-nonce";

    public static TimeSpan Period { get; } = TimeSpan.FromMinutes(2);

    private long CurrentPeriod => clock.GetUtcNow().ToUnixTimeSeconds() / (long)Period.TotalSeconds;

    public string Current => Write(CurrentPeriod);

    public bool IsCurrent(string nonce) => TryRead(nonce, out var period) && period == CurrentPeriod;

    /// <summary>Of this period or the one before.</summary>
    public bool IsValid(string nonce) => TryRead(nonce, out var period) && CurrentPeriod - period is 0 or 1;

    private string Write(long period)
    {
        var value = period.ToString(CultureInfo.InvariantCulture);
        return value + "." + tenant.CookieKeys.Sign(Purpose, value);
    }

    private bool TryRead(string nonce, out long period)
    {
        period = 0;
        return nonce.Split('.') is [var value, var signature]
            && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out period)
            && tenant.CookieKeys.Verify(Purpose, value, signature);
    }
}
