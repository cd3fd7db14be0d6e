namespace Signet.Identity.Http.Validation;

/// <summary>A body with rules across its fields. Runs after every field was found valid.</summary>
public interface IRefined
{
    void Refine(IssueList issues);
}
