using Signet.Management.Client.SignInExperiences;

namespace Signet.Console.Experience;

/// <summary>How sign-up identifiers, sign-in methods and password reset depend on each other (console.md section 8.3, management.md section 17.3).</summary>
public static class SignUpRules
{
    /// <summary>Reset by a code sent to the e-mail address.</summary>
    public const string ResetByEmail = "EmailVerificationCode";

    /// <summary>Reset by a code sent to the phone.</summary>
    public const string ResetByPhone = "PhoneVerificationCode";

    /// <summary>The stored settings as one ordered list; e-mail and phone as primary identifiers together mean either.</summary>
    public static List<SignInIdentifier> ReadIdentifiers(SignUpSettings settings)
    {
        var primary = settings.Identifiers;
        List<SignInIdentifier> list = primary.Contains(SignInIdentifier.Username) ? [SignInIdentifier.Username]
            : primary.Contains(SignInIdentifier.Email) && primary.Contains(SignInIdentifier.Phone) ? [SignInIdentifier.EmailOrPhone]
            : [.. primary.Take(1)];
        list.AddRange((settings.SecondaryIdentifiers ?? []).Select(secondary => secondary.Identifier).Where(identifier => !list.Contains(identifier)));
        return list;
    }

    /// <summary>The list as the API wants it; addresses are always verified.</summary>
    public static SignUpSettings WriteIdentifiers(IReadOnlyList<SignInIdentifier> list, bool password) => new()
    {
        Identifiers = list switch
        {
            [] => [],
            [SignInIdentifier.EmailOrPhone, ..] => [SignInIdentifier.Email, SignInIdentifier.Phone],
            [var first, ..] => [first],
        },
        Password = password,
        Verify = list.Any(IsContact),
        SecondaryIdentifiers = list.Count < 2
            ? null
            : [.. list.Skip(1).Select(identifier => new SecondaryIdentifier { Identifier = identifier, Verify = IsContact(identifier) ? true : null })],
    };

    /// <summary>E-mail or phone.</summary>
    public static bool IsContact(SignInIdentifier identifier) => identifier is not SignInIdentifier.Username;

    /// <summary>What may still be added; either-or excludes its parts.</summary>
    public static IReadOnlyList<SignInIdentifier> Available(IReadOnlyList<SignInIdentifier> list) =>
    [
        .. Enum.GetValues<SignInIdentifier>().Where(identifier => !list.Contains(identifier) && identifier switch
        {
            SignInIdentifier.EmailOrPhone => !list.Contains(SignInIdentifier.Email) && !list.Contains(SignInIdentifier.Phone),
            SignInIdentifier.Email or SignInIdentifier.Phone => !list.Contains(SignInIdentifier.EmailOrPhone),
            _ => true,
        }),
    ];

    /// <summary>Adds a sign-up identifier, the sign-in methods that new users will need, and the way to reset their password.</summary>
    public static void Add(ExperienceDraft draft, SignInIdentifier identifier)
    {
        draft.SignUpIdentifiers.Add(identifier);
        if (identifier is SignInIdentifier.Username)
        {
            draft.SignUpPassword = true;
        }

        foreach (var part in Parts(identifier).Where(part => draft.Methods.TrueForAll(method => method.Identifier != part)))
        {
            draft.Methods.Add(NewMethod(draft, part));
        }

        SyncPasswords(draft);
        foreach (var part in Parts(identifier).Where(IsContact))
        {
            AddReset(draft, part);
        }
    }

    /// <summary>Removes a sign-up identifier; without any, nobody chooses a password.</summary>
    public static void Remove(ExperienceDraft draft, SignInIdentifier identifier)
    {
        draft.SignUpIdentifiers.Remove(identifier);
        if (draft.SignUpIdentifiers.Count is 0)
        {
            draft.SignUpPassword = false;
        }

        SyncPasswords(draft);
    }

    /// <summary>The explicit choice "not applicable": people sign up with social accounts only.</summary>
    public static void Clear(ExperienceDraft draft)
    {
        draft.SignUpIdentifiers.Clear();
        draft.SignUpPassword = false;
    }

    /// <summary>Turns the password at sign-up on or off and lets the sign-in methods follow.</summary>
    public static void SetPassword(ExperienceDraft draft, bool on)
    {
        draft.SignUpPassword = on || draft.SignUpIdentifiers.Contains(SignInIdentifier.Username);
        if (draft.SignUpPassword)
        {
            Replace(draft, method => method with { Password = true });
        }

        SyncPasswords(draft);
    }

    /// <summary>A method for an identifier that has none.</summary>
    public static SignInMethod NewMethod(ExperienceDraft draft, SignInIdentifier identifier) => identifier is SignInIdentifier.Username
        ? new SignInMethod { Identifier = identifier, Password = true, IsPasswordPrimary = true }
        : new SignInMethod { Identifier = identifier, Password = draft.SignUpPassword, VerificationCode = true, IsPasswordPrimary = draft.SignUpPassword };

    /// <summary>True when the code of this method cannot be turned off: new users have nothing else.</summary>
    public static bool NeedsCode(ExperienceDraft draft, SignInIdentifier identifier) =>
        IsContact(identifier) && !draft.SignUpPassword && draft.SignUpIdentifiers.Any(IsContact);

    /// <summary>Offers a reset by this channel when some method uses a password.</summary>
    public static void AddReset(ExperienceDraft draft, SignInIdentifier contact)
    {
        var reset = contact is SignInIdentifier.Email ? ResetByEmail : ResetByPhone;
        if (draft.ForgotPasswordMethods is { } methods && !methods.Contains(reset) && draft.Methods.Exists(method => method.Password))
        {
            methods.Add(reset);
        }
    }

    /// <summary>The single identifiers of a sign-up choice.</summary>
    public static IReadOnlyList<SignInIdentifier> Parts(SignInIdentifier identifier) =>
        identifier is SignInIdentifier.EmailOrPhone ? [SignInIdentifier.Email, SignInIdentifier.Phone] : [identifier];

    private static void SyncPasswords(ExperienceDraft draft)
    {
        Replace(draft, method => NeedsCode(draft, method.Identifier) ? method with { VerificationCode = true } : method);
        if (draft.ForgotPasswordMethods is { Count: > 0 } && !draft.Methods.Exists(method => method.Password))
        {
            draft.ForgotPasswordMethods.Clear();
        }
    }

    private static void Replace(ExperienceDraft draft, Func<SignInMethod, SignInMethod> change)
    {
        for (var i = 0; i < draft.Methods.Count; i++)
        {
            draft.Methods[i] = change(draft.Methods[i]);
        }
    }
}
