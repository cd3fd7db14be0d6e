using Microsoft.AspNetCore.Http;
using Signet.Identity.Http.Validation;

namespace Signet.Identity.Http.Paging;

/// <summary>The page a client asks for on a list that is always paginated (management.md 7.1). Binds as a handler parameter.</summary>
public sealed class PageRequest : IRequestPart
{
    private PageRequest(int number, int size, int offset, IResult? refusal)
    {
        Number = number;
        Size = size;
        Offset = offset;
        Refusal = refusal;
    }

    /// <summary>From 1.</summary>
    public int Number { get; }

    /// <summary>1 to 100.</summary>
    public int Size { get; }

    /// <summary>How many rows come before the page.</summary>
    public int Offset { get; }

    int IRequestPart.Order => 0;

    IResult? IRequestPart.Refusal => Refusal;

    internal IResult? Refusal { get; }

    public static ValueTask<PageRequest> BindAsync(HttpContext context) => ValueTask.FromResult(PageParser.Parse(context.Request.Query));

    internal static PageRequest Of(int number, int size) => new(number, size, (int)long.Min((number - 1L) * size, int.MaxValue), refusal: null);

    internal static PageRequest Refused(IResult refusal) => new(1, 1, 0, refusal);
}
