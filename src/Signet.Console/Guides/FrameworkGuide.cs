using Signet.Management.Client.Applications;

namespace Signet.Console.Guides;

/// <summary>A card of the framework catalogue and the steps of its guide.</summary>
public sealed record FrameworkGuide(string Id, string Name, ApplicationType Type, string Description, Func<GuideModel, IReadOnlyList<GuideStep>> Steps)
{
    /// <summary>Shown on Get started and in the first group.</summary>
    public bool Featured { get; init; }

    /// <summary>Other words that find the card.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Inner markup of its 32-unit logo.</summary>
    public required string Logo { get; init; }
}
