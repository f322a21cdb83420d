using System.Reflection;

namespace Juluo.Foundation;

/// <summary>
/// An input with rules that concern several of its fields, or that no attribute says. They need nothing but the input and the time. A <see cref="RequiredAttribute">required</see> field is also
/// missing from a form.
/// </summary>
public interface IChecked
{
    /// <param name="now">In the community's zone.</param>
    IEnumerable<Error> Check(ZonedDateTime now) => [];
}

/// <summary>Checks an input by the rules of its fields (<see cref="LengthAttribute"/>, <see cref="WithinAttribute"/>) and by its own (<see cref="IChecked"/>); returns all errors at once.</summary>
/// <remarks>Whatever reads an input asks this: requests before their slice, files row by row. A slice does not ask again.</remarks>
public static class FieldChecks
{
    private static readonly ConcurrentDictionary<Type, (PropertyInfo Property, Func<object?, IEnumerable<Error>> Refuses)[]> Known = new();

    public static List<Error> Of(object input, ZonedDateTime now)
    {
        var fields = Known.GetOrAdd(input.GetType(), ChecksOf).SelectMany(c => c.Refuses(c.Property.GetValue(input))).ToList();
        var own = (input as IChecked)?.Check(now).ToList() ?? [];
        // One sentence for a field: its own is better than that it is missing, and useless where it is too long.
        fields.RemoveAll(f => f is Missing && own.Exists(o => o.IsOn(f)));
        return [.. fields, .. own.Where(o => !fields.Exists(o.IsOn))];
    }

    /// <summary>Whether two errors are on one field; those of both languages of a text are.</summary>
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
