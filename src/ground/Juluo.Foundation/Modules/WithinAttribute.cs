using System.Reflection;

namespace Juluo.Foundation;

/// <summary>The least and the most that a number of an input may be. Others are refused before the slice is asked.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class WithinAttribute(long least, long most = long.MaxValue) : Attribute
{
    public long Least { get; } = least;

    public long Most { get; } = most;

    /// <summary>Why a value is none that the field takes; null: it takes it.</summary>
    /// <param name="value">A number, or null where none was given.</param>
    public Error? Refuses(string at, object? value) =>
        value is null
        || (Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture) is var number && number >= Least && number <= Most)
            ? null
        : Most == long.MaxValue ? new TooSmall(at, Least)
        : new NotWithin(at, Least, Most);

    public static WithinAttribute? Of(PropertyInfo property) => FieldAttribute.Of<WithinAttribute>(property);
}
