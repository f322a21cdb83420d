using System.Reflection;

namespace Juluo.Foundation;

/// <summary>The range of a number in an input. Values outside are refused before the slice runs.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class WithinAttribute(long least, long most = long.MaxValue) : Attribute
{
    public long Least { get; } = least;

    public long Most { get; } = most;

    /// <summary>Returns the error for a value outside the range, or null if it is valid.</summary>
    /// <param name="value">The number, or null if none was given, which is valid.</param>
    public Error? Refuses(string at, object? value) =>
        value is null
        || (Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture) is var number && number >= Least && number <= Most)
            ? null
        : Most == long.MaxValue ? new TooSmall(at, Least)
        : new NotWithin(at, Least, Most);

    public static WithinAttribute? Of(PropertyInfo property) => FieldAttribute.Of<WithinAttribute>(property);
}
