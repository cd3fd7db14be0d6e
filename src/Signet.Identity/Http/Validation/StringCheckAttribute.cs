namespace Signet.Identity.Http.Validation;

/// <summary>A check of a string that has no standard annotation. Never throws; adds issues.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public abstract class StringCheckAttribute : Attribute
{
    public abstract void Check(string value, IssueList issues);
}
