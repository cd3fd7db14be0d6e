namespace Signet.Console.Guides;

/// <summary>Which list of an application a guide edits.</summary>
public enum GuideUriKind
{
    /// <summary>Redirect URIs.</summary>
    Redirect,

    /// <summary>Post sign-out redirect URIs.</summary>
    PostSignOut,

    /// <summary>CORS allowed origins.</summary>
    CorsOrigins,
}
