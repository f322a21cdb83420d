using System.Reflection;

namespace Juluo.Foundation;

/// <summary>
/// An input with rules that span several fields or that no attribute expresses. They depend only on the input and the time. A
/// <see cref="RequiredAttribute">required</see> field must be present in a submitted form as well.
/// </summary>
public interface IChecked
{
    /// <param name="now">The current time in the community's zone.</param>
    IEnumerable<Error> Check(ZonedDateTime now) => [];
}

/// <summary>
/// Checks an input by the attributes of its fields (<see cref="LengthAttribute"/>, <see cref="WithinAttribute"/>) and by its own rules (<see cref="IChecked"/>);
/// returns all errors at once.
/// </summary>
/// <remarks>Called by everything that reads an input: requests before their slice runs, files row by row. Slices do not check again.</remarks>
public static class FieldChecks
{
    private static readonly ConcurrentDictionary<Type, (PropertyInfo Property, Func<object?, IEnumerable<Error>> Refuses)[]> Known = new();

    public static List<Error> Of(object input, ZonedDateTime now)
    {
        var fields = Known.GetOrAdd(input.GetType(), ChecksOf).SelectMany(c => c.Refuses(c.Property.GetValue(input))).ToList();
        var own = (input as IChecked)?.Check(now).ToList() ?? [];
        // One error per field: a specific error replaces "missing", and is omitted if the field is too long.
        fields.RemoveAll(f => f is Missing && own.Exists(o => o.IsOn(f)));
        return [.. fields, .. own.Where(o => !fields.Exists(o.IsOn))];
    }

    /// <summary>Checks if two errors concern the same field; both languages of a text count as one field.</summary>
    private static bool IsOn(this Error error, Error other) =>
        error.Field is { } one && other.Field is { } two && string.Equals(one.Split('.')[0], two.Split('.')[0], StringComparison.Ordinal);

    private static (PropertyInfo, Func<object?, IEnumerable<Error>>)[] ChecksOf(Type input)
    {
        var checks = new List<(PropertyInfo, Func<object?, IEnumerable<Error>>)>();
        foreach (var property in input.GetProperties())
        {
            var at = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            var required = RequiredAttribute.IsOn(property, input);
            if (LengthAttribute.Of(property) is { } length)
                checks.Add((property, value => length.Refuses(at, value, property.PropertyType, required)));
            else if (required && input.IsAssignableTo(typeof(IChecked)))
                checks.Add((property, value => value is null ? [new Missing(at)] : []));

            if (WithinAttribute.Of(property) is { } within)
                checks.Add((property, value => within.Refuses(at, value) is { } error ? [error] : []));
        }

        return [.. checks];
    }
}
