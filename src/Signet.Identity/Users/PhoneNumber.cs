using PhoneNumbers;

namespace Signet.Identity.Users;

/// <summary>Phone numbers as digits with the country code first and no <c>+</c> (experience.md 1.4, management.md 9.3).</summary>
public static class PhoneNumber
{
    private static readonly PhoneNumberUtil _numbers = PhoneNumberUtil.GetInstance();

    /// <summary>The number as it is stored: international digits without a national leading zero; null when it cannot be one.</summary>
    public static string? Canonical(string digits) => Parse(digits) is { } number ? Digits(number) : null;

    /// <summary>What a lookup must try: the stored form and the one with a <c>0</c> after the country code; only the text itself when it is not a number.</summary>
    public static IReadOnlyList<string> Variants(string digits)
    {
        if (Parse(digits) is not { } number || !_numbers.IsValidNumber(number))
        {
            return [digits];
        }

        var canonical = Digits(number);
        var code = number.CountryCode.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return [canonical, $"{code}0{canonical[code.Length..]}"];
    }

    private static PhoneNumbers.PhoneNumber? Parse(string digits)
    {
        if (digits.Length is 0 or > 32 || digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        try
        {
            return _numbers.Parse("+" + digits, defaultRegion: null);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    private static string Digits(PhoneNumbers.PhoneNumber number) => _numbers.Format(number, PhoneNumberFormat.E164)[1..];
}
