namespace Signet.Identity.Http.Validation;

/// <summary>Bounds of the strings in a list.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ItemLengthAttribute(int minimum, int maximum = int.MaxValue) : Attribute
{
    public int Minimum => minimum;

    public int Maximum => maximum;
}
