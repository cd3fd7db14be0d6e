using Microsoft.AspNetCore.Components;
using Signet.Experience.Phrases;

namespace Signet.Experience.Pages.Layout;

/// <summary>A component inside a page: has the page around it and its texts.</summary>
public abstract class PageComponent : ComponentBase
{
    [CascadingParameter]
    internal PageView Page { get; set; } = null!;

    private protected PhraseSet T => Page.T;
}
