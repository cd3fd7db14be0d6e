using Microsoft.AspNetCore.Components;

namespace Signet.Console.Guides;

/// <summary>One numbered step.</summary>
public sealed record GuideStep(string Title, RenderFragment Content, string? Subtitle = null);
