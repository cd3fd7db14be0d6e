using Signet.Management.Client.AccountCenters;

namespace Signet.Console.Experience;

/// <summary>One field a person may be allowed to see or change.</summary>
internal sealed record AccountCenterField(
    string Label, Func<AccountCenterFields, FieldControl?> Get, Func<AccountCenterFields, FieldControl, AccountCenterFields> Set);
