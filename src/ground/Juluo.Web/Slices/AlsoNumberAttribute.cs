namespace Juluo.Web;

/// <summary>A text that programs may send as a number: an amount is “800 g” or 12.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AlsoNumberAttribute : Attribute;
