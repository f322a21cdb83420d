namespace Juluo.Web;

/// <summary>Marks a text that programs may also send as a number: an amount is “800 g” or 12.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AlsoNumberAttribute : Attribute;
