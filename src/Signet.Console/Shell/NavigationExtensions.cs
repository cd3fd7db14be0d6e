using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Signet.Console.Session;

namespace Signet.Console.Shell;

/// <summary>Ways through the Console that more than one page needs.</summary>
internal static class NavigationExtensions
{
    /// <summary>Leaves the circuit, signs in and comes back to the current page.</summary>
    public static void GoToSignIn(this NavigationManager navigation)
    {
        var path = "/" + navigation.ToBaseRelativePath(navigation.Uri);
        navigation.NavigateTo(QueryHelpers.AddQueryString(ConsoleAuthentication.SignInPath, "returnTo", path), forceLoad: true);
    }

    /// <summary>The current address with one query parameter changed; the page number starts over unless it is the one that changes.</summary>
    public static string WithQuery(this NavigationManager navigation, string name, object? value)
    {
        var parameters = new Dictionary<string, object?> { [name] = value };
        if (name is not "page")
        {
            parameters["page"] = null;
        }

        return navigation.GetUriWithQueryParameters(parameters);
    }

    /// <summary>The path with the query of the current address, for dialogs that open over a list.</summary>
    public static string KeepQuery(this NavigationManager navigation, string path) => path + new Uri(navigation.Uri).Query;
}
